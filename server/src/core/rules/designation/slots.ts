import { Gap, isHyphen, WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import { vocabulary, wordSet } from '../../claims/words/vocabulary';
import type { Draft } from '../../draft';
import type { Noun } from '../../lexicon/kind-nouns';
import type { Lexicon } from '../../lexicon/lexicon';
import { TokenFlag } from '../../text/prose';
import { type Nouns, nounsOf } from '../system/nouns';
import { NounPhrases } from '../system/phrases';
import { type PlainWords, plainWordsByLexicon } from './plain-words';

/** Words that stand where a system's name would, and what the sentence calls the thing that they name. */
export interface Slot {
  /** Tokens, `last` excluded. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** What stands there, as written. */
  readonly text: string;
  readonly noun: Noun;
  /** The noun stands right behind, where any other modifier may stand too. */
  readonly isModifier: boolean;
}

/** Names have at most so many words: "Norwegian Advanced Surface-to-Air Missile System". */
const MAX_WORDS = 8;

/**
 * The places of a draft that only the name of a system fits: "the … multirole fighter", "a fighter known as the …", "the …, a
 * fighter that", "its newest fighter, the …", "the … is a fighter". One place may yield several, the shortest first.
 */
export function slotsIn(draft: Draft, lexicon: Lexicon): readonly Slot[] {
  const reader = new SlotReader(draft, lexicon);
  const words = Words.of(draft.prose);
  reader.readBehind(words.findOneOf(KNOWN_POINTERS));
  reader.readBehind(words.find(OTHER_POINTERS));
  return reader.slots.sort((a, b) => a.first - b.first);
}

/** Words that begin no form, and words that begin some and are none. */
const beginnings = plainWordsByLexicon();
const Begins = { none: 1, some: 2 } as const;

/** Words that begin no noun's phrase. */
const noNouns = plainWordsByLexicon();
const NO_NOUN = 1;

class SlotReader {
  readonly slots: Slot[] = [];
  readonly #draft: Draft;
  readonly #lexicon: Lexicon;
  readonly #words: Words;
  readonly #nouns: Nouns;
  readonly #phrases: NounPhrases;
  readonly #beginnings: PlainWords;
  readonly #noNouns: PlainWords;

  constructor(draft: Draft, lexicon: Lexicon) {
    this.#draft = draft;
    this.#lexicon = lexicon;
    this.#words = Words.of(draft.prose);
    this.#nouns = nounsOf(lexicon);
    this.#phrases = new NounPhrases(draft.prose, this.#nouns);
    this.#beginnings = beginnings(lexicon);
    this.#noNouns = noNouns(lexicon);
  }

  /** Reads the slots behind tokens that may point at a thing. @param pointers in order */
  readBehind(pointers: readonly number[]): void {
    const { prose, mentions } = this.#draft;
    const words = this.#words;
    let sentence = 0;
    let next = 0;
    for (const token of pointers) {
      const first = token + 1;
      // Nearly all words in small letters begin no name.
      if (!words.has(first, SPECIAL) && !this.#begins(first, first + 1)) continue;
      while (prose.sentences[sentence].lastToken <= token) sentence++;
      if (!this.#isPointedAt(first, sentence)) continue;
      const start = prose.tokens.start[first];
      while (next < mentions.length && mentions[next].span.end <= start) next++;
      const mention = mentions[next];
      // What is read as a form already is right, but for a variant that nobody has listed, and what goes on behind it.
      const read = mention && mention.span.start <= start && !mention.variant ? mention.span.end : start;
      this.#read(first, sentence, read);
    }
  }

  /** Whether what stands before a token points at a thing: "the", "its first", "known as". */
  #isPointedAt(token: number, sentence: number): boolean {
    const words = this.#words;
    const { firstToken, lastToken } = this.#draft.prose.sentences[sentence];
    const before = token - 1;
    if (token >= lastToken || words.gap(token) !== Gap.space) return false;
    if (words.is(before, Is.determiner)) return true;
    if (!words.isSmallIn(before, POINTERS)) return false;
    return !words.isSmallIn(before, AS) || (before > firstToken && words.isSmallIn(before - 1, NAMING));
  }

  /** Reads the slots that begin at a token. @param from where the name ends at the earliest */
  #read(first: number, sentence: number, from: number): void {
    const words = this.#words;
    const { lastToken } = this.#draft.prose.sentences[sentence];
    const isSmall = !words.has(first, SPECIAL);
    for (let last = first + 1; last <= lastToken && last <= first + MAX_WORDS; last++) {
      if (isSmall && last > first + 1 && !this.#begins(first, last)) return;
      if (words.endOf(last - 1) > from && !this.#isPlain(first, last)) {
        const behind =
          last < lastToken && words.gap(last) === Gap.space ? this.#nounFrom(last, lastToken) : undefined;
        const noun = behind ?? this.#said(first, last, sentence);
        if (noun) {
          const text = this.#text(first, last);
          this.slots.push({ first, last, sentence, text, noun, isModifier: noun === behind });
        }
      }
      if (last === lastToken || !this.#goesOn(first, last, isSmall)) return;
    }
  }

  /** Whether all words between two tokens are in small letters, and spell no form: nobody takes them for a name. */
  #isPlain(first: number, last: number): boolean {
    const words = this.#words;
    for (let token = first; token < last; token++)
      if (words.has(token, SPECIAL | TokenFlag.foreign)) return false;
    const isOne = last === first + 1;
    if (isOne && this.#beginnings.has(words, first, Begins.some)) return true;
    if (this.#lexicon.isSpelling(words.text, words.startOf(first), words.endOf(last - 1))) return false;
    if (isOne && this.#begins(first, last)) this.#beginnings.add(words, first, Begins.some);
    return true;
  }

  #text(first: number, last: number): string {
    return this.#words.text.slice(this.#words.startOf(first), this.#words.endOf(last - 1));
  }

  /** Whether some form begins with these tokens. */
  #begins(first: number, last: number): boolean {
    const words = this.#words;
    if (this.#beginnings.has(words, first, Begins.none)) return false;
    if (last === first + 1 && this.#beginnings.has(words, first, Begins.some)) return true;
    if (this.#lexicon.isBeginning(words.text, words.startOf(first), words.endOf(last - 1))) return true;
    if (last === first + 1) this.#beginnings.add(words, first, Begins.none);
    return false;
  }

  /** The noun whose phrase begins at a token. */
  #nounFrom(token: number, limit: number): Noun | undefined {
    const words = this.#words;
    if (this.#noNouns.has(words, token, NO_NOUN)) return undefined;
    const noun = this.#phrases.at(token, limit)?.noun;
    if (!noun && !words.possessive(token) && !this.#mayBeginNoun(token))
      this.#noNouns.add(words, token, NO_NOUN);
    return noun;
  }

  #mayBeginNoun(token: number): boolean {
    return this.#nouns.byFirst.has(this.#phrases.word(token)) || this.#phrases.isModifier(token);
  }

  /** Whether a token may belong to the name before it. @param begins that some form begins with that name is known already */
  #goesOn(first: number, token: number, begins: boolean): boolean {
    const words = this.#words;
    const gap = words.gap(token);
    if (gap !== Gap.space) return isHyphen(gap) || gap === 0x2f || gap === 0x27 || gap === 0x2019;
    if (words.has(token, TokenFlag.capital | TokenFlag.digit)) return true;
    if (words.is(token, Is.be | Is.auxiliary | Is.determiner | Is.pronoun | Is.says)) return false;
    return begins || this.#isClass(token) || this.#begins(first, token);
  }

  /** The word "class", and what a slip makes of it. */
  #isClass(token: number): boolean {
    const length = this.#words.endOf(token) - this.#words.startOf(token);
    return (length === 4 || length === 5) && CLASS.test(this.#words.raw(token));
  }

  /** What the sentence calls the thing between two tokens, but for the noun right behind. */
  #said(first: number, last: number, sentence: number): Noun | undefined {
    const { firstToken, lastToken } = this.#draft.prose.sentences[sentence];
    const words = this.#words;
    if (last < lastToken && words.gap(last) === Gap.space) {
      const noun = this.#predicate(last, lastToken) ?? this.#among(last, lastToken);
      if (noun) return noun;
    }
    return this.#apposed(last, lastToken) ?? this.#before(first, last, firstToken, lastToken);
  }

  /** Whether no noun of the same phrase goes on behind the name. */
  #isClosed(last: number, limit: number): boolean {
    return last >= limit || this.#words.gap(last) !== Gap.space || this.#phrases.endsPhrase(last);
  }

  /** "The X is a fighter", "the X would be the last tank". */
  #predicate(last: number, limit: number): Noun | undefined {
    const words = this.#words;
    let at = last;
    let copula = false;
    while (at < limit && at < last + 5 && (at === last || words.gap(at) === Gap.space)) {
      if (words.is(at, Is.be) || words.isSmallIn(at, COPULAS)) copula = true;
      else if (!words.is(at, Is.auxiliary | Is.adverb)) break;
      at++;
    }
    if (!copula || at >= limit || words.gap(at) !== Gap.space || !words.is(at, Is.determiner))
      return undefined;
    at++;
    while (at < limit && words.isSmallIn(at, RANKS) && words.gap(at) === Gap.space) at++;
    return words.gap(at) === Gap.space ? this.#nounFrom(at, limit) : undefined;
  }

  /** "An X among other tanks", "the X and other tanks". */
  #among(last: number, limit: number): Noun | undefined {
    const words = this.#words;
    if (!words.isSmallIn(last, AMONG) || words.raw(last + 1) !== 'other' || last + 2 >= limit)
      return undefined;
    return this.#nounFrom(last + 2, limit);
  }

  /** "The X, a fighter that". */
  #apposed(last: number, limit: number): Noun | undefined {
    const words = this.#words;
    if (last + 1 >= limit || !this.#isApart(last)) return undefined;
    if (!words.is(last, Is.determiner) || words.gap(last + 1) !== Gap.space) return undefined;
    const place = this.#phrases.at(last + 1, limit);
    if (!place || this.#phrases.isPlural(place.to - 1)) return undefined;
    // No list: "the Challenger, a tank and two lorries".
    return words.isSmallIn(place.to, LISTS) ? undefined : place.noun;
  }

  /** "A fighter known as the X", "its newest fighter, the X,", "older tanks will make way for the X". */
  #before(first: number, last: number, sentence: number, limit: number): Noun | undefined {
    const words = this.#words;
    let at = first - 1;
    if (!words.isSmallIn(at, AS)) {
      if (!words.is(at, Is.determiner)) return undefined;
      if (this.#isApart(at)) {
        const place = this.#phrases.nounBefore(at, sentence);
        const closed = last >= limit || words.text.charCodeAt(words.endOf(last - 1)) === COMMA;
        return closed && place && !this.#phrases.isPlural(place.to - 1) ? place.noun : undefined;
      }
      at--;
    }
    // `at` is now the word before the article.
    if (words.isSmallIn(at, AS) && words.isSmallIn(at - 1, NAMING)) at--;
    const isNamed = words.isSmallIn(at, NAMING);
    if (!(isNamed || words.isSmallIn(at, REPLACED)) || !this.#isClosed(last, limit)) return undefined;
    if (isNamed) return this.#phrases.nounBefore(this.#afterComma(at), sentence)?.noun;
    // "Older tanks will make way for", "the tanks are to be replaced by".
    for (let from = at - 1; from > sentence && from > at - 8; from--) {
      if (words.gap(from + 1) !== Gap.space) return undefined;
      if (words.is(from, Is.auxiliary | Is.be) || words.isSmallIn(from, MAKES_WAY)) continue;
      const isTold = words.isSmallIn(at - 1, MAKES_WAY);
      return isTold ? this.#phrases.nounBefore(from + 1, sentence)?.noun : undefined;
    }
    return undefined;
  }

  /** Whether a comma and a blank stand before a token. */
  #isApart(token: number): boolean {
    const words = this.#words;
    const from = words.endOf(token - 1);
    return (
      words.text.charCodeAt(from) === COMMA &&
      words.startOf(token) === from + 2 &&
      words.text[from + 1] === ' '
    );
  }

  /** A token, or the one before it where it is "also" or "officially". */
  #afterComma(token: number): number {
    return this.#words.is(token - 1, Is.adverb) ? token - 1 : token;
  }
}

/** The word "class", and what a slip makes of it. */
const CLASS = /^(?:[clas]{4,5}|Class)$/;

const COMMA = 0x2c;

const SPECIAL = TokenFlag.capital | TokenFlag.digit;

/** Besides articles; each stands before a name in small letters too. */
const POINTERS = listOf('first second third new newest latest older old another as own more');
/** All that point, by whether the vocabulary has them: those are found at one look at each token. */
const KNOWN_POINTERS = wordSet(
  vocabulary.words.filter(
    (word, number) => POINTERS.words.has(word) || (vocabulary.bits[number] & Is.determiner) !== 0,
  ),
);
const OTHER_POINTERS = new WordList([...POINTERS.words].filter((word) => vocabulary.number(word) === 0));
const AS = listOf('as');
const NAMING = listOf('known called named dubbed designated nicknamed codenamed christened');
/** Words that stand between an article and a noun without being part of its name. */
const RANKS = listOf('last only next best same very most');
const COPULAS = listOf('remains became remained becomes');
const AMONG = listOf('among and or');
const LISTS = listOf('and or as');
const REPLACED = listOf('for by to with');
const MAKES_WAY = listOf('make makes made way give gives replaced superseded succeeded');

function listOf(words: string): WordList {
  return new WordList(words.split(' '));
}
