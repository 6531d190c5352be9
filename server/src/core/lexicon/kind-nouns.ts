import { runsOf } from '../text/characters';
import type { Kind } from './entry';
import { singular } from './words';

/** What some kinds are called: "fighter jet", "tank", "surface-to-air missile". */
export interface Noun {
  /** In lower case and the singular, as tokens are cut: surface, to, air, missile. */
  readonly words: readonly string[];
  /** The kinds that it may mean, those that kinds.yaml gives it to; it is good for all below them too. */
  readonly kinds: readonly string[];
}

/** The nouns of all kinds, a line each, the longest first: its words, a tab and its kinds. */
export function storeNouns(kinds: readonly Kind[]): string {
  const kindsOf = new Map<string, Set<string>>();
  for (const { kind, nouns } of kinds) {
    for (const noun of nouns) {
      const phrase = tokensOf(noun).join(' ');
      const named = kindsOf.get(phrase);
      if (named) named.add(kind);
      else kindsOf.set(phrase, new Set([kind]));
    }
  }
  const length = (phrase: string): number => phrase.split(' ').length;
  return [...kindsOf]
    .sort(([a], [b]) => length(b) - length(a))
    .map(([phrase, named]) => `${phrase}\t${[...named].join('|')}`)
    .join('\n');
}

/** A noun's words as tokens are cut in drafts: AEW&C is aew, c. */
function tokensOf(noun: string): string[] {
  return runsOf(noun.toLowerCase()).map(singular);
}

export function restoreNouns(stored: string): Noun[] {
  if (stored === '') return [];
  return stored.split('\n').map((line) => {
    const [phrase = '', kinds = ''] = line.split('\t');
    return { words: phrase.split(' '), kinds: kinds.split('|') };
  });
}
