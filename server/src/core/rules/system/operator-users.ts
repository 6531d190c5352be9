import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { treeOf } from './family-tree';

/** The countries that have a system or have ordered it, as far as its entry says. */
export function usersOf(entry: Entry): string[] {
  return [...new Set([...(entry.operators ?? []), ...(entry['ordered-by'] ?? [])])];
}

/** The other variants of a system's design: F-35A and F-35C, for the F-35B. */
export function siblingsOf(system: number, lexicon: Lexicon): Entry[] {
  const { id, family, relation } = lexicon.entry(system);
  if (!family || !VARIANTS.has(relation ?? '')) return [];
  return treeOf(system, lexicon).filter(
    (each) => each.id !== id && each.family === family && VARIANTS.has(each.relation ?? ''),
  );
}

const VARIANTS = new Set(['variant', 'export version']);
