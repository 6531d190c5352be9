/** What the benches write of the dictionary's systems. */
import { type Form, formsOf } from '../../server/src/core/lexicon/forms';
import type { Lexicon } from '../../server/src/core/lexicon/lexicon';
import type { Random } from './random';

/** The forms that a paper prints: designation, name, both, and other right spellings. */
export function printedForms(system: number, lexicon: Lexicon): readonly Form[] {
  return formsOf(lexicon.entry(system)).filter(
    ({ kind }) => kind === 'designation' || kind === 'name' || kind === 'full' || kind === 'alias',
  );
}

/** A word that the press uses for what this system is. */
export function nounOf(system: number, lexicon: Lexicon, random: Random): string {
  const { kind } = lexicon.entry(system);
  const nouns = lexicon.kind(kind)?.nouns ?? [];
  return nouns.length > 0 ? random.pick(nouns) : kind;
}

/** Good enough for the nouns of kinds.yaml. */
export function plural(noun: string): string {
  if (/(?:craft|artillery|ordnance|defen[cs]e|AEW&C|MANPADS|AWACS|UAS|warfare|warning)$/.test(noun))
    return noun;
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

const VOWEL_SOUND = /^(?:[aeioAEIO]|un|um|[FHLMNRSX](?:[A-Z\d.-]|\b)|8|11\b|18\b)/;

/** Puts "an" for "a" where the word behind is spoken with a vowel: an interceptor, an F-35. */
export function withArticles(text: string): string {
  return text.replace(/\b([Aa]) (?=(\S+))/g, (article, letter: string, word: string) =>
    VOWEL_SOUND.test(word) ? `${letter}n ` : article,
  );
}
