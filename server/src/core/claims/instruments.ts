import type { Span } from '../finding';
import type { Instrument } from '../lexicon/entry';
import type { Lexicon } from '../lexicon/lexicon';
import { remembered, rememberedBy } from '../remember';
import { isLetters, runsOf } from '../text/characters';
import { type Prose, TokenFlag } from '../text/prose';
import { sentenceAt } from '../text/tokens';
import { Gap, isApostrophe, isHyphen, WordList, Words } from './words';

/** A law, a treaty or a programme that a draft names. */
export interface NamedInstrument {
  readonly instrument: Instrument;
  /** Its tokens are numbers `first .. last)`. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** Index of the sentence in `prose.sentences`. */
  readonly sentence: number;
  /** Set where the name is wrong: what is right, and why. */
  readonly wrong?: { readonly right: string; readonly why: string };
}

interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly instrument: Instrument;
  readonly why?: string;
}

interface Names {
  /** By the first word as printed, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** Right names of three words and more, by their words in alphabetical order. */
  readonly byWords: ReadonlyMap<string, Name>;
  /** How many words the names have that end so: Act. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Their words, in lower case. */
  readonly vocabulary: ReadonlySet<string>;
  /** Resolutions by their number. */
  readonly byNumber: ReadonlyMap<string, Instrument>;
  /** Where to look: first words of names, last words of those that may be turned round; in lower case. */
  readonly places: WordList;
}

/** What a law or a treaty is called in its last word: only then is the dictionary of them opened. */
const HEADS = new Set(
  (
    'Act Acts Law Laws Regulations Treaty treaty Convention Pact Protocol Memorandum Arrangement Regime Group Programme Program ' +
    'Initiative Resolution START Authority Action Agreement Agreements Aukus Plan Munitions Weapons Skies Europe deal'
  ).split(' '),
);

/**
 * The laws, treaties and programmes that a draft names, in order, wrong names included; remembered. The dictionary of them is
 * read only where a draft has an acronym or a word such as Act and Treaty.
 */
export const instrumentsOf = rememberedBy((prose: Prose, lexicon: Lexicon): readonly NamedInstrument[] =>
  mayName(Words.of(prose)) ? find(prose, namesOf(lexicon)) : [],
);

function mayName(words: Words): boolean {
  for (let token = 0; token < words.count; token++) {
    if (!words.has(token, TokenFlag.capital)) continue;
    const length = words.endOf(token) - words.startOf(token);
    if (length < 3 || length > 12) continue;
    if ((!words.has(token, TokenFlag.lower) && length <= 6) || HEADS.has(words.raw(token))) return true;
  }
  return false;
}

/** What is called by its number, its word written small. */
const numberedWords = new WordList(['resolution']);

/** What is longer, in tokens, is a table or a list, of which nothing is said plainly. */
const longestSentence = 300;

function find(prose: Prose, names: Names): NamedInstrument[] {
  const words = Words.of(prose);
  const named: NamedInstrument[] = [];
  let behind = 0;
  for (const token of placesIn(words, names)) {
    if (token < behind) continue;
    const sentence = sentenceAt(prose, token);
    const { firstToken, lastToken } = prose.sentences[sentence];
    if (lastToken - firstToken > longestSentence) continue;
    const name = words.has(token, TokenFlag.capital)
      ? (nameAt(words, token, lastToken, names) ?? turnedNameAt(words, token, firstToken, names))
      : resolutionAt(words, token, lastToken, names);
    if (!name) continue;
    const { first, last, instrument, wrong } = name;
    if (first < behind) continue;
    const span = { start: words.startOf(first), end: words.endOf(last - 1) };
    named.push({ instrument, first, last, span, sentence, ...(wrong && { wrong }) });
    behind = last;
  }
  return named;
}

/** The tokens at which names may begin or end, in order: most of their words are written small, and stand in no name. */
function placesIn(words: Words, { places }: Names): readonly number[] {
  const names = words.find(places, TokenFlag.capital);
  const numbered = words.find(numberedWords).filter((token) => !words.has(token, TokenFlag.capital));
  return numbered.length === 0 ? names : [...names, ...numbered].sort((a, b) => a - b);
}

type Place = Pick<NamedInstrument, 'instrument' | 'first' | 'last' | 'wrong'>;

function nameAt(words: Words, first: number, limit: number, { byFirst }: Names): Place | undefined {
  for (const { words: name, instrument, why } of byFirst.get(words.raw(first)) ?? []) {
    const last = first + name.length;
    if (last > limit) continue;
    let same = true;
    for (let i = 1; same && i < name.length; i++)
      same = joins(words, first + i) && isWord(words.raw(first + i), name[i] ?? '');
    if (same)
      return {
        instrument,
        first,
        last,
        ...(why !== undefined && { wrong: { right: rightOf(instrument, name), why } }),
      };
  }
  return undefined;
}

/** The acronym for a wrong acronym, else the name. */
function rightOf({ name, aliases = [] }: Instrument, wrong: readonly string[]): string {
  const isAcronym = (text: string): boolean => isLetters(text) && text === text.toUpperCase();
  return (isAcronym(wrong.join(' ')) && aliases.find(isAcronym)) || name;
}

/** "resolution 2231"; with its capital it is a name like others. */
function resolutionAt(words: Words, token: number, limit: number, { byNumber }: Names): Place | undefined {
  const number = token + 1;
  if (number >= limit || words.flags[number] !== TokenFlag.digit || words.gap(number) !== Gap.space)
    return undefined;
  const instrument = byNumber.get(words.raw(number));
  if (!instrument || words.raw(token) !== 'resolution') return undefined;
  return { instrument, first: token, last: number + 1 };
}

/** A name whose words stand in another order: "Arms Control Export Act". */
function turnedNameAt(words: Words, token: number, limit: number, names: Names): Place | undefined {
  const lengths = names.lengths.get(words.raw(token));
  if (!lengths) return undefined;
  const longest = Math.max(...lengths);
  // From the last word back, as long as all of them are words of names; none has one twice.
  const written: string[] = [];
  for (let first = token; first >= limit && written.length < longest; first--) {
    if (first < token && !joins(words, first + 1)) return undefined;
    const word = words.raw(first);
    if (!names.vocabulary.has(word.toLowerCase()) || written.includes(word)) return undefined;
    written.unshift(word);
    if (!lengths.includes(written.length) || !words.has(first, TokenFlag.capital)) continue;
    const name = names.byWords.get(keyOf(written));
    if (!name || name.words.join(' ') === written.join(' ')) continue;
    const why = 'the words stand in another order';
    return { instrument: name.instrument, first, last: token + 1, wrong: { right: name.text, why } };
  }
  return undefined;
}

/** Whether a token goes on with a name: behind a blank, a hyphen, an apostrophe or the point of U.S. */
function joins(words: Words, token: number): boolean {
  const gap = words.gap(token);
  if (gap === Gap.space || isHyphen(gap) || isApostrophe(gap)) return true;
  const before = words.endOf(token - 1) - words.startOf(token - 1);
  return before === 1 && /^\.-?$/.test(words.text.slice(words.endOf(token - 1), words.startOf(token)));
}

/** Names' later words may be written small: INF treaty. */
function isWord(written: string, name: string): boolean {
  return written === name || (written === written.toLowerCase() && written === name.toLowerCase());
}

const namesOf = remembered(({ instruments }: Lexicon) => readNames(instruments));

function readNames(instruments: readonly Instrument[]): Names {
  const byFirst = new Map<string, Name[]>();
  const byWords = new Map<string, Name>();
  const lengths = new Map<string, number[]>();
  const vocabulary = new Set<string>();
  const byNumber = new Map<string, Instrument>();
  for (const instrument of instruments) {
    const { name, aliases = [], wrong = [] } = instrument;
    for (const text of [name, ...aliases]) {
      const words = runsOf(text);
      add(byFirst, words[0] ?? '', { text, words, instrument });
      if (words.length < 3) continue;
      byWords.set(keyOf(words), { text, words, instrument });
      for (const word of words) vocabulary.add(word.toLowerCase());
      add(lengths, words.at(-1) ?? '', words.length);
    }
    for (const { form, why } of wrong) {
      const words = runsOf(form);
      add(byFirst, words[0] ?? '', { text: form, words, instrument, why });
    }
    const number = /^Resolution (\d+)$/.exec(name)?.[1];
    if (number) byNumber.set(number, instrument);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const places = new WordList([...byFirst.keys(), ...lengths.keys()].map((word) => word.toLowerCase()));
  return { byFirst, byWords, lengths, vocabulary, byNumber, places };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function keyOf(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase())
    .sort()
    .join(' ');
}
