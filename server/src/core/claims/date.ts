import { TokenFlag } from '../text/prose';
import type { Quantity } from './claim';
import { allDigits } from './numeral';
import { Gap, isDash, type Words } from './words';
import { Is } from './words/classes';
import { months } from './words/numbers';

export interface Read {
  readonly quantity: Quantity;
  /** The first token behind it. */
  readonly next: number;
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function plainNumber(words: Words, token: number, low: number, high: number): number {
  if (!allDigits(words, token)) return 0;
  const length = words.endOf(token) - words.startOf(token);
  if (length > 4) return 0;
  const value = Number(words.raw(token));
  return value >= low && value <= high ? value : 0;
}

/** A year as written: four digits, nothing on them. */
export function yearAt(words: Words, token: number): number {
  return words.endOf(token) - words.startOf(token) === 4 ? plainNumber(words, token, 1800, 2199) : 0;
}

/** A day of the month: 4, 04, 4th. */
function dayAt(words: Words, token: number): number {
  if (!words.has(token, TokenFlag.digit)) return 0;
  const length = words.endOf(token) - words.startOf(token);
  if (length > 4) return 0;
  if (allDigits(words, token)) return length > 2 ? 0 : plainNumber(words, token, 1, 31);
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(words.raw(token));
  const day = ordinal ? Number(ordinal[1]) : 0;
  return day <= 31 ? day : 0;
}

/** Whether no more than a blank, a full stop and a comma stand before a token. */
function near(words: Words, token: number): boolean {
  const from = words.endOf(token - 1);
  const to = words.startOf(token);
  return token < words.count && to - from <= 3 && /^[.,]{0,2}\s{0,2}$/.test(words.text.slice(from, to));
}

function date(words: Words, first: number, last: number, iso: string, value: number): Read {
  const span = { start: words.startOf(first), end: words.endOf(last) };
  return { quantity: { kind: 'date', span, number: span, value, unit: iso }, next: last + 1 };
}

/** Before a month or a year that stands alone. */
const introduces = new Set(
  'in since by until till from to during of through before after around late early mid fiscal year and the between between last next this summer spring autumn winter fall season circa end beginning start or'.split(
    ' ',
  ),
);

/** The date that begins with a token, if one does. */
export function readDate(words: Words, token: number, last: number): Read | undefined {
  if (words.is(token, Is.month)) return monthFirst(words, token, last);
  if (!words.has(token, TokenFlag.digit)) return fiscalWords(words, token, last);
  return fiscalToken(words, token) ?? digitsFirst(words, token, last);
}

/** November 5, 2024; Nov. 5-7; December 4 to 5; September 2024; in September. */
function monthFirst(words: Words, token: number, last: number): Read | undefined {
  if (!words.has(token, TokenFlag.capital)) return undefined;
  const month = months[words.word(token)] ?? 1;
  const year = token + 1 < last && near(words, token + 1) ? yearAt(words, token + 1) : 0;
  if (year) return date(words, token, token + 1, `${pad(year, 4)}-${pad(month)}`, year);
  const day = token + 1 < last && near(words, token + 1) ? dayAt(words, token + 1) : 0;
  if (!day) {
    return introduces.has(words.word(token - 1)) && words.gap(token) === Gap.space
      ? date(words, token, token, `--${pad(month)}`, 0)
      : undefined;
  }
  let end = token + 1;
  let until = '';
  const gap = words.gap(end + 1);
  const second = isDash(gap)
    ? end + 1
    : words.word(end + 1) === 'to' || words.word(end + 1) === 'and'
      ? end + 2
      : 0;
  if (second && second < last) {
    const lastDay = dayAt(words, second);
    if (lastDay > day) {
      until = pad(lastDay);
      end = second;
    }
  }
  const behind = end + 1 < last && near(words, end + 1) ? yearAt(words, end + 1) : 0;
  if (behind) end++;
  return date(words, token, end, dayRange(behind, month, day, until), behind);
}

function dayRange(year: number, month: number, day: number, until: string): string {
  const prefix = `${year ? pad(year, 4) : '-'}-${pad(month)}-`;
  return until ? `${prefix}${pad(day)}/${prefix}${until}` : `${prefix}${pad(day)}`;
}

function digitsFirst(words: Words, token: number, last: number): Read | undefined {
  const numeric = numericDate(words, token, last);
  if (numeric) return numeric;
  const day = dayAt(words, token);
  if (day) {
    // 5 November 2024, 4-5 December, 5th of November
    let month = token + 1;
    let until = '';
    const second = isDash(words.gap(month))
      ? month
      : words.word(month) === 'to' || words.word(month) === 'and'
        ? month + 1
        : 0;
    if (second && dayAt(words, second) > day) {
      until = pad(dayAt(words, second));
      month = second + 1;
    }
    if (words.word(month) === 'of') month++;
    if (month >= last || !words.is(month, Is.month) || !words.has(month, TokenFlag.capital)) return undefined;
    if (!near(words, month)) return undefined;
    const year = month + 1 < last && near(words, month + 1) ? yearAt(words, month + 1) : 0;
    const iso = dayRange(year, months[words.word(month)] ?? 1, day, until);
    return date(words, token, year ? month + 1 : month, iso, year);
  }
  return yearAlone(words, token, last);
}

/** 2024-11-05, 05.11.2024, 05/11/2024. */
function numericDate(words: Words, token: number, last: number): Read | undefined {
  if (token + 2 >= last) return undefined;
  const gap = words.gap(token + 1);
  if (gap !== words.gap(token + 2) || (gap !== 45 && gap !== 46 && gap !== 47)) return undefined;
  const year = yearAt(words, token);
  if (year && gap === 45) {
    const month = plainNumber(words, token + 1, 1, 12);
    const day = plainNumber(words, token + 2, 1, 31);
    return month && day
      ? date(words, token, token + 2, `${year}-${pad(month)}-${pad(day)}`, year)
      : undefined;
  }
  const behind = yearAt(words, token + 2);
  const first = plainNumber(words, token, 1, 31);
  const second = plainNumber(words, token + 1, 1, 31);
  if (!behind || !first || !second) return undefined;
  // Only a day above 12 settles which is which; 03/04/2024 stays a year.
  const iso =
    gap === 46 || first > 12
      ? `${behind}-${pad(second)}-${pad(first)}`
      : second > 12
        ? `${behind}-${pad(first)}-${pad(second)}`
        : `${behind}`;
  return date(words, token, token + 2, iso, behind);
}

function yearAlone(words: Words, token: number, last: number): Read | undefined {
  const year = yearAt(words, token);
  if (!year || words.is(token + 1, Is.magnitude | Is.unit | Is.currency)) return undefined;
  const prev = words.word(token - 1);
  const said = introduces.has(prev) || words.is(token - 1, Is.month) || isDash(words.gap(token));
  // "bought 2000 tanks": a plural behind a number that nothing makes a year.
  if (
    !said &&
    words.follows(token + 1) &&
    /s$/.test(words.word(token + 1)) &&
    words.is(token + 1, Is.military)
  )
    return undefined;
  if (token + 1 < last && isDash(words.gap(token + 1)) && allDigits(words, token + 1)) {
    const other = yearAt(words, token + 1) || plainNumber(words, token + 1, 1, 99);
    const long = other < 100 ? Math.trunc(year / 100) * 100 + other : other;
    if (long > year) return date(words, token, token + 1, `${year}/${long}`, year);
  }
  const joined =
    (prev === 'between' && words.word(token + 1) === 'and') ||
    (prev === 'from' && words.word(token + 1) === 'to');
  const until = joined && token + 2 < last ? yearAt(words, token + 2) : 0;
  if (until > year) return date(words, token, token + 2, `${year}/${until}`, year);
  if (isDash(words.gap(token)) && !/^(?:mid|pre|post|early|late)$/.test(prev) && !allDigits(words, token - 1))
    return undefined;
  return date(words, token, token, `${year}`, year);
}

/** FY2025, FY25, and 2010s. */
function fiscalToken(words: Words, token: number): Read | undefined {
  if (!words.has(token, TokenFlag.letter) || words.endOf(token) - words.startOf(token) > 6) return undefined;
  const raw = words.raw(token);
  const fiscal = /^FY(\d{2}|\d{4})$/i.exec(raw);
  if (fiscal) {
    const year = Number(fiscal[1]);
    return date(words, token, token, `FY${year < 100 ? 2000 + year : year}`, year < 100 ? 2000 + year : year);
  }
  const decade = /^((?:1[89]|2[01])\d0)s$/.exec(raw);
  return decade ? date(words, token, token, `${raw.slice(0, 3)}`, Number(decade[1])) : undefined;
}

/** Fiscal 2025, fiscal year 2025, FY 2025. */
function fiscalWords(words: Words, token: number, last: number): Read | undefined {
  const word = words.word(token);
  if (word !== 'fiscal' && word !== 'fy') return undefined;
  const at = words.word(token + 1) === 'year' ? token + 2 : token + 1;
  const year = at < last && words.gap(at) === Gap.space ? yearAt(words, at) : 0;
  return year ? date(words, token, at, `FY${year}`, year) : undefined;
}
