import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';

const known = new WeakMap<Lexicon, ReadonlyMap<string, readonly Entry[]>>();

/** The systems that one comes from, the nearest first: Su-30MKI gives Su-30, Su-27. */
export function ancestorsOf(system: number, lexicon: Lexicon): Entry[] {
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

/**
 * A system, all that it comes from, and all that comes from any of those. Reads the whole dictionary once, so ask only where
 * something seems to be wrong.
 */
export function treeOf(system: number, lexicon: Lexicon): Entry[] {
  const root = ancestorsOf(system, lexicon).at(-1) ?? lexicon.entry(system);
  return below(root, lexicon);
}

/** A system and all that comes from it; as costly as `treeOf`. */
export function below(root: Entry, lexicon: Lexicon): Entry[] {
  const children = childrenIn(lexicon);
  const found = [root];
  const seen = new Set([root.id]);
  // `found` grows while it is read, so that the whole tree is walked level by level.
  for (const entry of found) {
    for (const child of children.get(entry.id) ?? []) {
      if (seen.has(child.id)) continue;
      seen.add(child.id);
      found.push(child);
    }
  }
  return found;
}

function childrenIn(lexicon: Lexicon): ReadonlyMap<string, readonly Entry[]> {
  let children = known.get(lexicon);
  if (!children) {
    const read = new Map<string, Entry[]>();
    for (const system of lexicon.systems()) {
      const entry = lexicon.entry(system);
      if (!entry.family) continue;
      const siblings = read.get(entry.family);
      if (siblings) siblings.push(entry);
      else read.set(entry.family, [entry]);
    }
    children = read;
    known.set(lexicon, children);
  }
  return children;
}
