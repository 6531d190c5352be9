import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';

/** The systems that one comes from, the nearest first: Su-30MKI gives Su-30, Su-27. */
export function ancestorsOf(system: number, lexicon: Lexicon): readonly Entry[] {
  return remembered(ancestries, system, lexicon, readAncestors);
}

function readAncestors(system: number, lexicon: Lexicon): Entry[] {
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
}

/** A system, all that it comes from, and all that comes from any of those. */
export function treeOf(system: number, lexicon: Lexicon): readonly Entry[] {
  return remembered(trees, system, lexicon, readTree);
}

function readTree(system: number, lexicon: Lexicon): Entry[] {
  return below(ancestorsOf(system, lexicon).at(-1) ?? lexicon.entry(system), lexicon);
}

/**
 * A system and all that is of its design: variants and copies at any remove, but neither what took its place nor what it took
 * the place of. Who has the S-300 has no S-400.
 */
export function designOf(system: number, lexicon: Lexicon): readonly Entry[] {
  return remembered(designs, system, lexicon, readDesign);
}

function readDesign(system: number, lexicon: Lexicon): Entry[] {
  let root = lexicon.entry(system);
  for (const ancestor of ancestorsOf(system, lexicon)) {
    if (root.relation === 'successor') break;
    root = ancestor;
  }
  return below(root, lexicon, ({ relation }) => relation !== 'successor');
}

type Memory = WeakMap<Lexicon, Map<number, readonly Entry[]>>;

const ancestries: Memory = new WeakMap();
const trees: Memory = new WeakMap();
const designs: Memory = new WeakMap();

function remembered(
  memory: Memory,
  system: number,
  lexicon: Lexicon,
  read: (system: number, lexicon: Lexicon) => readonly Entry[],
): readonly Entry[] {
  let known = memory.get(lexicon);
  if (!known) {
    known = new Map();
    memory.set(lexicon, known);
  }
  let found = known.get(system);
  if (!found) {
    found = read(system, lexicon);
    known.set(system, found);
  }
  return found;
}

/** A system and all that comes from it, as far as `counts` says so of each. */
export function below(
  root: Entry,
  lexicon: Lexicon,
  counts: (child: Entry) => boolean = () => true,
): Entry[] {
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
