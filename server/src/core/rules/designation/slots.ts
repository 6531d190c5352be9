import { Gap, isHyphen, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Lexicon } from '../../lexicon/lexicon';
import { TokenFlag } from '../../text/prose';
import { type Noun, nounsOf } from '../system/nouns';
import { NounPhrases, setOf } from '../system/phrases';

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
export function* slotsIn(draft: Draft, lexicon: Lexicon): Generator<Slot> {
  const reader = new SlotReader(draft, lexicon);
  const { prose, mentions } = draft;
  let next = 0;
  for (const [sentence, { firstToken, lastToken }] of prose.sentences.entries()) {
    for (let token = firstToken + 1; token < lastToken; token++) {
      if (!reader.isPointedAt(token, firstToken)) continue;
      const start = prose.tokens.start[token] ?? 0;
      while (next < mentions.length && (mentions[next]?.span.end ?? 0) <= start) next++;
      const mention = mentions[next];
      // What is read as a form already is right, but for a variant that nobody has listed, and what goes on behind it.
      const read = mention && mention.span.start <= start && !mention.variant ? mention.span.end : start;
      yield* reader.at(token, sentence, read);
    }
  }
}

class SlotReader {
  readonly #draft: Draft;
  readonly #lexicon: Lexicon;
  readonly #words: Words;
  readonly #phrases: NounPhrases;

  constructor(draft: Draft, lexicon: Lexicon) {
    this.#draft = draft;
    this.#lexicon = lexicon;
    this.#words = Words.of(draft.prose);
    this.#phrases = new NounPhrases(draft.prose, nounsOf(lexicon));
  }

  /** Whether what stands before a token points at a thing: "the", "its first", "known as". */
  isPointedAt(token: number, sentence: number): boolean {
    const words = this.#words;
    const before = token - 1;
    if (words.is(before, Is.determiner)) return words.gap(token) === Gap.space;
    if (words.has(before, TokenFlag.digit | TokenFlag.capital) || !mayPoint(words, before)) return false;
    if (words.gap(token) !== Gap.space || !POINTERS.has(words.raw(before))) return false;
    return words.raw(before) !== 'as' || (before > sentence && NAMING.has(words.raw(before - 1)));
  }

  /** @param from where the name ends at the earliest */
  *at(first: number, sentence: number, from: number): Generator<Slot> {
    const words = this.#words;
    const { lastToken } = this.#draft.prose.sentences[sentence];
    const isSmall = !words.has(first, TokenFlag.capital | TokenFlag.digit);
    for (let last = first + 1; last <= lastToken && last <= first + MAX_WORDS; last++) {
      // Nearly all words in small letters begin no name.
      if (isSmall && !this.#begins(first, last)) return;
      if (words.endOf(last - 1) > from) {
        const behind =
          last < lastToken && words.gap(last) === Gap.space && this.#phrases.at(last, lastToken)?.noun;
        const noun = behind || this.#said(first, last, sentence);
        if (noun)
          yield { first, last, sentence, text: this.#text(first, last), noun, isModifier: noun === behind };
      }
      if (last === lastToken || !this.#goesOn(first, last)) return;
    }
  }

  #text(first: number, last: number): string {
    return this.#draft.prose.prose.slice(this.#words.startOf(first), this.#words.endOf(last - 1));
  }

  /** Whether some form begins with these tokens. */
  #begins(first: number, last: number): boolean {
    const { prose } = this.#draft.prose;
    return this.#lexicon.isBeginning(prose, this.#words.startOf(first), this.#words.endOf(last - 1));
  }

  /** Whether a token may belong to the name before it. */
  #goesOn(first: number, token: number): boolean {
    const words = this.#words;
    const gap = words.gap(token);
    if (gap !== Gap.space) return isHyphen(gap) || gap === 0x2f || gap === 0x27 || gap === 0x2019;
    if (words.has(token, TokenFlag.capital | TokenFlag.digit)) return true;
    if (words.is(token, Is.be | Is.auxiliary | Is.determiner | Is.pronoun | Is.says)) return false;
    return CLASS.test(words.raw(token)) || this.#begins(first, token);
  }

  /** What the sentence calls the thing between two tokens, but for the noun right behind. */
  #said(first: number, last: number, sentence: number): Noun | undefined {
    const { firstToken, lastToken } = this.#draft.prose.sentences[sentence];
    const words = this.#words;
    if (last < lastToken && words.gap(last) === Gap.space) {
      const noun = this.#predicate(last, lastToken) ?? this.#among(last, lastToken);
      if (noun) return noun;
    }
    if (!this.#isClosed(last, lastToken)) return undefined;
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
      if (words.is(at, Is.be) || COPULAS.has(words.raw(at))) copula = true;
      else if (!words.is(at, Is.auxiliary | Is.adverb)) break;
      at++;
    }
    if (!copula || at >= limit || words.gap(at) !== Gap.space || !words.is(at, Is.determiner))
      return undefined;
    at++;
    while (at < limit && RANKS.has(words.raw(at)) && words.gap(at) === Gap.space) at++;
    return words.gap(at) === Gap.space ? this.#phrases.at(at, limit)?.noun : undefined;
  }

  /** "An X among other tanks", "the X and other tanks". */
  #among(last: number, limit: number): Noun | undefined {
    const words = this.#words;
    if (!AMONG.has(words.raw(last)) || words.raw(last + 1) !== 'other' || last + 2 >= limit) return undefined;
    return this.#phrases.at(last + 2, limit)?.noun;
  }

  /** "The X, a fighter that". */
  #apposed(last: number, limit: number): Noun | undefined {
    const words = this.#words;
    if (last + 1 >= limit || this.#phrases.textBefore(last) !== ', ') return undefined;
    if (!words.is(last, Is.determiner) || words.gap(last + 1) !== Gap.space) return undefined;
    const place = this.#phrases.at(last + 1, limit);
    if (!place || this.#phrases.isPlural(place.to - 1)) return undefined;
    // No list: "the Challenger, a tank and two lorries".
    return LISTS.has(words.raw(place.to)) ? undefined : place.noun;
  }

  /** "A fighter known as the X", "its newest fighter, the X,", "older tanks will make way for the X". */
  #before(first: number, last: number, sentence: number, limit: number): Noun | undefined {
    const words = this.#words;
    let at = first - 1;
    if (words.raw(at) !== 'as') {
      if (!words.is(at, Is.determiner)) return undefined;
      if (this.#phrases.textBefore(at) === ', ') {
        const place = this.#phrases.nounBefore(at, sentence);
        const closed = last >= limit || this.#phrases.textBefore(last).startsWith(',');
        return closed && place && !this.#phrases.isPlural(place.to - 1) ? place.noun : undefined;
      }
      at--;
    }
    // `at` is now the word before the article.
    if (words.raw(at) === 'as' && NAMING.has(words.raw(at - 1))) at--;
    if (NAMING.has(words.raw(at))) return this.#phrases.nounBefore(this.#afterComma(at), sentence)?.noun;
    if (!REPLACED.has(words.raw(at))) return undefined;
    // "Older tanks will make way for", "the tanks are to be replaced by".
    for (let from = at - 1; from > sentence && from > at - 8; from--) {
      if (words.gap(from + 1) !== Gap.space) return undefined;
      if (words.is(from, Is.auxiliary | Is.be) || MAKES_WAY.has(words.raw(from))) continue;
      const isTold = MAKES_WAY.has(words.raw(at - 1));
      return isTold ? this.#phrases.nounBefore(from + 1, sentence)?.noun : undefined;
    }
    return undefined;
  }

  /** A token, or the one before it where it is "also" or "officially". */
  #afterComma(token: number): number {
    return this.#words.is(token - 1, Is.adverb) ? token - 1 : token;
  }
}

/** The word "class", and what a slip makes of it. */
const CLASS = /^(?:[clas]{4,5}|Class)$/;

/** Whether a token has the first letter and the length of a pointer: this is asked of all words. */
function mayPoint(words: Words, token: number): boolean {
  const length = words.endOf(token) - words.startOf(token);
  if (length < 2 || length > 7) return false;
  const first = words.text.charCodeAt(words.startOf(token));
  return POINTER_LETTERS.includes(first);
}

/** Besides articles; each stands before a name in small letters too. */
const POINTERS = setOf('first second third new newest latest older old another as own more');
const POINTER_LETTERS = [...new Set([...POINTERS].map((word) => word.charCodeAt(0)))];
const NAMING = setOf('known called named dubbed designated nicknamed codenamed christened');
/** Words that stand between an article and a noun without being part of its name. */
const RANKS = setOf('last only next best same very most');
const COPULAS = setOf('remains became remained becomes');
const AMONG = setOf('among and or');
const LISTS = setOf('and or as');
const REPLACED = setOf('for by to with');
const MAKES_WAY = setOf('make makes made way give gives replaced superseded succeeded');
