import type { Entry, Relation } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';

/**
 * The systems that share a system's name because they come from it or it from them: the family above it, its members and its
 * munitions.
 * @param down those below it that count; all where it is not said
 */
export function relativesOf(system: number, lexicon: Lexicon, down?: readonly Relation[]): Entry[] {
  const entry = lexicon.entry(system);
  const below = lexicon.childrenOf(entry.id);
  const relatives = below.filter(({ relation }) => !down || (relation && down.includes(relation)));
  const seen = new Set([entry.id]);
  for (let id = entry.family; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const above = lexicon.systemOf(id);
    if (above === undefined) break;
    relatives.push(lexicon.entry(above));
    id = lexicon.entry(above).family;
  }
  return relatives;
}
