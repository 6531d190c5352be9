import type { Noun } from '../../lexicon/kind-nouns';
import type { Lexicon } from '../../lexicon/lexicon';
import { remembered, rememberedBy } from '../../remember';

/** The nouns of all kinds, by their first and by their last word, the longest first. */
export interface Nouns {
  readonly byFirst: ReadonlyMap<string, readonly Noun[]>;
  readonly byLast: ReadonlyMap<string, readonly Noun[]>;
}

/** What things are called, by all the kinds of a lexicon; remembered. */
export const nounsOf = remembered(read);

function read(lexicon: Lexicon): Nouns {
  const byFirst = new Map<string, Noun[]>();
  const byLast = new Map<string, Noun[]>();
  for (const noun of lexicon.nouns()) {
    add(byFirst, noun.words[0] ?? '', noun);
    add(byLast, noun.words.at(-1) ?? '', noun);
  }
  return { byFirst, byLast };
}

function add(map: Map<string, Noun[]>, key: string, noun: Noun): void {
  const list = map.get(key);
  if (list) list.push(noun);
  else map.set(key, [noun]);
}

const lineages = rememberedBy(
  (lexicon: Lexicon, kind: string): ReadonlySet<string> =>
    new Set(lexicon.lineage(kind).map((node) => node.kind)),
);

/** A kind and all kinds that it belongs to, by their names; remembered. */
export function lineageOf(kind: string, lexicon: Lexicon): ReadonlySet<string> {
  return lineages(lexicon, kind);
}

/** Whether a noun may be said of a kind: it is given to the kind itself, to one above it, or to one below. */
export function isGoodFor(noun: Noun, kind: string, lexicon: Lexicon): boolean {
  const above = lineageOf(kind, lexicon);
  return noun.kinds.some((named) => above.has(named) || lineageOf(named, lexicon).has(kind));
}
