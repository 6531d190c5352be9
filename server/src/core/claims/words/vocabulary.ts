import { SLOT_LETTERS, SLOTS, slotOf } from '../../text/slots';
import type { Predicate } from '../claim';
import { Is } from './classes';
import * as forces from './forces';
import * as grammar from './grammar';
import { currencies, hundredths } from './money';
import * as numbers from './numbers';
import { predicates } from './predicates';
import * as sources from './sources';
import { unitPrefixes, units } from './units';

/** What is known of a word, at its number: number 0 is every unknown word. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly bits: Int32Array;
  readonly predicates: readonly (Predicate | undefined)[];
  /** The number of a word in lower case; 0 when it is not known. */
  number(word: string): number;
  /** The number of the word that stands at `start .. end` of a text, in whatever letter case. @param slot its slot */
  find(text: string, start: number, end: number, slot: number): number;
}

function same(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at);
    if ((code >= 65 && code <= 90 ? code | 32 : code) !== word.charCodeAt(at)) return false;
  }
  return true;
}

function listOf(text: string): string[] {
  return text
    .replaceAll('\n', ' ')
    .split(' ')
    .filter((word) => word !== '');
}

function build(): Vocabulary {
  const bitsOf = new Map<string, number>();
  const predicateOf = new Map<string, Predicate>();
  const add = (words: Iterable<string>, bits: number) => {
    for (const word of words) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits);
  };
  const withPlurals = (text: string) => listOf(text).flatMap((word) => [word, pluralOf(word)]);

  add(Object.keys(numbers.cardinals), Is.cardinal);
  add([...Object.keys(numbers.magnitudes), 'dozens', 'hundreds', 'thousands'], Is.magnitude);
  add(Object.keys(numbers.months), Is.month);
  add(listOf(numbers.weekdays), Is.weekday);
  add(listOf(numbers.periods), Is.period);
  add(Object.keys(units), Is.unit);
  add(Object.keys(unitPrefixes), 0);
  add(Object.keys(numbers.fractions), 0);
  add(Object.keys(currencies), Is.currency);
  add(Object.keys(hundredths), 0);
  add(listOf(grammar.stops), Is.stop);
  add(listOf(grammar.determiners), Is.determiner);
  add(listOf(grammar.beForms), Is.be | Is.stop);
  add(listOf(grammar.auxiliaries), Is.auxiliary);
  add(listOf(grammar.adverbs), Is.adverb);
  add(listOf(grammar.pronouns), Is.pronoun);
  add(listOf(grammar.futures), Is.future);
  add(listOf(grammar.labels), Is.label);
  add(listOf(grammar.guns), Is.gun);
  add(listOf(grammar.otherWords), 0);
  add(grammar.changes, 0);
  add(withPlurals(forces.military), Is.military);
  add(listOf(forces.militaryContext), Is.military);
  add(listOf(forces.plurals), Is.plural);
  add(listOf(forces.people), Is.people);
  add(withPlurals(forces.formations), Is.formation);
  add(listOf(forces.dealNouns), Is.deal);
  add(listOf(sources.says), Is.says);
  add(listOf(sources.reports), Is.reports);
  add(listOf(sources.acts), Is.act);
  add(listOf(sources.speaks), Is.speaks);
  add(listOf(sources.agentless), Is.agentless);
  add(listOf(sources.offices), Is.office);
  add(listOf(sources.unnamed), Is.unnamed);
  add(listOf(sources.hearsay), Is.hearsay);
  add(listOf(sources.papers), Is.paper);
  for (const [predicate, words] of Object.entries(predicates) as [Predicate, string][]) {
    for (const word of listOf(words)) if (!predicateOf.has(word)) predicateOf.set(word, predicate);
    add(listOf(words), Is.predicate);
  }

  const words = ['', ...heldOnce(bitsOf.keys())];
  const table = new Uint16Array(SLOTS);
  words.forEach((word, index) => {
    if (index === 0) return;
    let slot = slotOf(word);
    while (table[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    table[slot] = index;
  });
  const find: Vocabulary['find'] = (text, start, end, slot) => {
    if (end - start > SLOT_LETTERS) return 0;
    for (let at = slot, index = table[at]; index !== undefined && index !== 0; index = table[at]) {
      const word = words[index];
      if (word !== undefined && word.length === end - start && same(word, text, start)) return index;
      at = (at + 1) & (SLOTS - 1);
    }
    return 0;
  };
  return {
    words,
    bits: Int32Array.from(words, (word) => bitsOf.get(word) ?? 0),
    predicates: words.map((word) => predicateOf.get(word)),
    number: (word) => find(word, 0, word.length, slotOf(word)),
    find,
  };
}

/** The same words as the engine holds keys, each once: two of them are compared at one look, letter by letter never. */
function heldOnce(words: Iterable<string>): string[] {
  // Without a prototype, it is a table from the first key on; else the engine would lay out an object for every one of them.
  const keys: Record<string, true> = Object.create(null);
  for (const word of words) keys[word] = true;
  return Object.keys(keys);
}

function pluralOf(word: string): string {
  if (word.endsWith('y') && !/[aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

export const vocabulary: Vocabulary = build();

/** Some words of the vocabulary: 1 at the number of each. Asked of every token, it is quicker than comparing words. */
export type WordSet = Uint8Array;

/** @throws Error where no list has one of the words: no token would ever be it. */
export function wordSet(words: Iterable<string>): WordSet {
  const set = new Uint8Array(vocabulary.words.length);
  for (const word of words) {
    const number = vocabulary.number(word);
    if (number === 0) throw new Error(`No word list has "${word}".`);
    set[number] = 1;
  }
  return set;
}
