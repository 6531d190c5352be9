import { TokenFlag } from '../text/prose';
import { Gap, isApostrophe, isDash, isHyphen, type Words } from './words';
import { dateOf, fullYear, plainNumber, type Read, untilYear, yearAt } from './years';

/** Read as `FY2025`; with two years as `FY2024/2025`, whether they are one year that straddles two or a span. */
const fiscal = (year: number, until = 0) => (until ? `FY${year}/${until}` : `FY${year}`);

/** FY2025, FY25, FY25-26, FY24-FY26, FY 2025, FY'25, fiscal 2025, fiscal year 2025-26, financial year 2024/25. */
export function readFiscal(words: Words, token: number, last: number): Read | undefined {
  const length = words.endOf(token) - words.startOf(token);
  if (length <= 6 && words.has(token, TokenFlag.digit) && /^FY\d/i.test(words.raw(token))) {
    const [, digits] = /^FY(\d{2}|\d{4})$/i.exec(words.raw(token)) ?? [];
    if (!digits) return undefined;
    return withUntil(
      words,
      token,
      token,
      last,
      digits.length === 2 ? fullYear(Number(digits)) : Number(digits),
    );
  }
  const word = words.word(token);
  const short = word === 'fy' || word === 'fys';
  if (!short && word !== 'fiscal' && word !== 'financial') return undefined;
  const year = words.word(token + 1);
  const at = year === 'year' || year === 'years' ? token + 2 : token + 1;
  if (at >= last || (word === 'financial' && at === token + 1)) return undefined;
  const gap = words.gap(at);
  const apostrophe = isApostrophe(gap) || isApostrophe(words.text.charCodeAt(words.startOf(at) - 1));
  if (gap !== Gap.space && !apostrophe && !(short && isHyphen(gap))) return undefined;
  const full = yearAt(words, at);
  if (full) return withUntil(words, token, at, last, full);
  const two = words.endOf(at) - words.startOf(at) === 2 ? plainNumber(words, at, 1, 99) : 0;
  return two && (short || apostrophe) ? withUntil(words, token, at, last, fullYear(two)) : undefined;
}

/** Takes in "-26", "/26", "-FY26" behind a fiscal year. */
function withUntil(words: Words, first: number, at: number, last: number, year: number): Read {
  const next = at + 1;
  if (next < last && isDash(words.gap(next))) {
    const [, digits] = /^FY(\d{2}|\d{4})$/i.exec(words.raw(next)) ?? [];
    const until = digits ? (digits.length === 2 ? fullYear(Number(digits)) : Number(digits)) : 0;
    if (until > year) return dateOf(words, first, next, fiscal(year, until), year);
  }
  const { end, until } = untilYear(words, at, last, year);
  return until
    ? dateOf(words, first, end, fiscal(year, until), year)
    : dateOf(words, first, at, fiscal(year), year);
}

/** "fiscal year" behind a year: the token it ends with; 0 where it does not follow. */
export function fiscalBehind(words: Words, token: number, last: number): number {
  const word = words.word(token);
  if (word !== 'fiscal' && word !== 'financial') return 0;
  return token + 1 < last &&
    words.follows(token) &&
    words.follows(token + 1) &&
    words.word(token + 1) === 'year'
    ? token + 1
    : 0;
}
