import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { rememberedBy } from '../../remember';

/** The systems that one comes from, the nearest first: Su-30MKI gives Su-30, Su-27. */
export function ancestorsOf(system: number, lexicon: Lexicon): readonly Entry[] {
  return ancestries(lexicon, system);
}

const ancestries = rememberedBy((lexicon: Lexicon, system: number): readonly Entry[] => {
  const ancestors: Entry[] = [];
  const seen = new Set([lexicon.entry(system).id]);
  for (let id = lexicon.entry(system).family; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const above = lexicon.systemOf(id);
    if (above === undefined) break;
    const entry = lexicon.entry(above);
    ancestors.push(entry);
    id = entry.family;
  }
  return ancestors;
});

/** A system, all that it comes from, and all that comes from any of those. */
export function treeOf(system: number, lexicon: Lexicon): readonly Entry[] {
  return trees(lexicon, system);
}

const trees = rememberedBy((lexicon: Lexicon, system: number): readonly Entry[] =>
  grown(lexicon, ancestorsOf(system, lexicon).at(-1) ?? lexicon.entry(system)),
);

/** All of a family share one tree. */
const grown = rememberedBy((lexicon: Lexicon, root: Entry): readonly Entry[] => below(root, lexicon));

/**
 * A system and all that is of its design: variants and copies at any remove, but neither what took its place nor what it took
 * the place of. Who has the S-300 has no S-400.
 */
export function designOf(system: number, lexicon: Lexicon): readonly Entry[] {
  return designs(lexicon, system);
}

const designs = rememberedBy((lexicon: Lexicon, system: number): readonly Entry[] => {
  let root = lexicon.entry(system);
  for (const ancestor of ancestorsOf(system, lexicon)) {
    if (root.relation === 'successor') break;
    root = ancestor;
  }
  return below(root, lexicon, ({ relation }) => relation !== 'successor');
});

/** A system and all that comes from it. */
export function versionsOf(system: number, lexicon: Lexicon): readonly Entry[] {
  return versions(lexicon, system);
}

const versions = rememberedBy((lexicon: Lexicon, system: number): readonly Entry[] =>
  grown(lexicon, lexicon.entry(system)),
);

/** A system and all that comes from it, as far as `counts` says so of each. */
function below(root: Entry, lexicon: Lexicon, counts: (child: Entry) => boolean = () => true): Entry[] {
  const found = [root];
  const seen = new Set([root.id]);
  // `found` grows while it is read, so that the whole tree is walked level by level.
  for (const entry of found) {
    for (const child of lexicon.childrenOf(entry.id)) {
      if (seen.has(child.id) || !counts(child)) continue;
      seen.add(child.id);
      found.push(child);
    }
  }
  return found;
}
