import { type Quantity, quantityOf } from './claim';
import { allDigits, wholeNumber } from './numeral';
import { isDash, type Words } from './words';

export interface Read {
  readonly quantity: Quantity;
  /** The first token behind it. */
  readonly next: number;
}

/** A number of one to four bare digits between two bounds; 0 for anything else. */
export function plainNumber(words: Words, token: number, low: number, high: number): number {
  if (!allDigits(words, token) || words.endOf(token) - words.startOf(token) > 4) return 0;
  const value = wholeNumber(words, token);
  return value >= low && value <= high ? value : 0;
}

/** A year as written: four digits, nothing on them. */
export function yearAt(words: Words, token: number): number {
  return words.endOf(token) - words.startOf(token) === 4 ? plainNumber(words, token, 1800, 2199) : 0;
}

/** The year of two digits: from 1970 to 2069. */
export function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

/** What stands before a token, where that is no more than four characters; else "?". */
export function between(words: Words, token: number): string {
  const from = words.endOf(token - 1);
  const to = words.startOf(token);
  return token > 0 && token < words.count && to - from <= 4 ? words.text.slice(from, to) : '?';
}

/** A hyphen or a dash between blanks before a token: 5 – 7. */
export function isSpacedDash(words: Words, token: number): boolean {
  const from = words.endOf(token - 1);
  if (token >= words.count || words.startOf(token) - from !== 3) return false;
  const mark = words.text.charCodeAt(from + 1);
  return (mark === 45 || mark === 0x2013) && /^\s.\s$/.test(words.text.slice(from, from + 3));
}

/** The quantity of a date from its first to its last token. */
export function dateOf(words: Words, first: number, last: number, iso: string, value: number): Read {
  const span = { start: words.startOf(first), end: words.endOf(last) };
  return { quantity: quantityOf('date', span, span, value, iso), next: last + 1 };
}

/** The later year that a span ends with: 2019-24, 2019/20, (1960 – 2010), from 2019 to 2024. */
export function untilYear(
  words: Words,
  token: number,
  last: number,
  year: number,
): { end: number; until: number } {
  const next = token + 1;
  const none = { end: token, until: 0 };
  if (next >= last) return none;
  const gap = words.gap(next);
  if ((isDash(gap) || gap === 47) && allDigits(words, next)) {
    const length = words.endOf(next) - words.startOf(next);
    const other = yearAt(words, next) || (length === 2 ? plainNumber(words, next, 1, 99) : 0);
    const long = other < 100 ? Math.trunc(year / 100) * 100 + other : other;
    // 2019/20 is one season or budget, 2019/35 is nothing that a span is written like.
    return long > year && (gap !== 47 || long === year + 1) ? { end: next, until: long } : none;
  }
  if (isSpacedDash(words, next)) {
    const bracketed =
      words.text.charCodeAt(words.startOf(token) - 1) === 40 &&
      words.text.charCodeAt(words.endOf(next)) === 41;
    const until = bracketed ? yearAt(words, next) : 0;
    return until > year ? { end: next, until } : none;
  }
  const prev = words.word(token - 1);
  const word = words.word(next);
  const spans =
    (prev === 'between' && word === 'and') ||
    (prev === 'from' && (word === 'to' || word === 'through' || word === 'until' || word === 'till'));
  const until = spans && next + 1 < last ? yearAt(words, next + 1) : 0;
  return until > year ? { end: next + 1, until } : none;
}
