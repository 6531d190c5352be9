import type { Lexicon } from '../../lexicon/lexicon';
import { singular } from '../../lexicon/words';
import { remembered, rememberedBy } from '../../remember';
import { runsOf } from '../../text/characters';

/** What some kinds are called: "fighter jet", "tank", "surface-to-air missile". */
export interface Noun {
  /** In lower case and the singular, as tokens are cut: surface, to, air, missile. */
  readonly words: readonly string[];
  /** The kinds that it may mean, those that kinds.yaml gives it to; it is good for all below them too. */
  readonly kinds: readonly string[];
}

/** The nouns of all kinds, by their first and by their last word, the longest first. */
export interface Nouns {
  readonly byFirst: ReadonlyMap<string, readonly Noun[]>;
  readonly byLast: ReadonlyMap<string, readonly Noun[]>;
}

/** What things are called, by all the kinds of a lexicon; remembered. */
export const nounsOf = remembered(read);

function read(lexicon: Lexicon): Nouns {
  const kindsOf = new Map<string, string[]>();
  for (const { kind, nouns } of lexicon.kinds()) {
    for (const noun of nouns) {
      const words = tokensOf(noun).join(' ');
      const kinds = kindsOf.get(words);
      if (!kinds) kindsOf.set(words, [kind]);
      else if (!kinds.includes(kind)) kinds.push(kind);
    }
  }
  const byFirst = new Map<string, Noun[]>();
  const byLast = new Map<string, Noun[]>();
  for (const [phrase, kinds] of kindsOf) {
    const words = phrase.split(' ');
    add(byFirst, words[0] ?? '', { words, kinds });
    add(byLast, words.at(-1) ?? '', { words, kinds });
  }
  for (const list of [...byFirst.values(), ...byLast.values()])
    list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, byLast };
}

function add(map: Map<string, Noun[]>, key: string, noun: Noun): void {
  const list = map.get(key);
  if (list) list.push(noun);
  else map.set(key, [noun]);
}

/** A noun's words as tokens are cut in drafts: AEW&C is aew, c. */
function tokensOf(noun: string): string[] {
  return runsOf(noun.toLowerCase()).map(singular);
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
