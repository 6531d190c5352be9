import { TokenFlag } from '../text/prose';
import { fiscalBehind, readFiscal } from './fiscal';
import { allDigits } from './numeral';
import { isVerb } from './plural';
import { Gap, isApostrophe, isDash, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { months } from './words/numbers';
import { wordSet } from './words/vocabulary';
import { between, dateOf, fullYear, isSpacedDash, plainNumber, type Read, untilYear, yearAt } from './years';

/** Months and days in two digits. */
const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, value) =>
  String(value).padStart(2, '0'),
);

/** A day of the month: 4, 04, 4th. Beyond 31 only where `most` allows it. */
function dayAt(words: Words, token: number, most = 31): number {
  if (!words.has(token, TokenFlag.digit)) return 0;
  const length = words.endOf(token) - words.startOf(token);
  if (length > 4) return 0;
  if (allDigits(words, token)) return length > 2 ? 0 : plainNumber(words, token, 1, most);
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(words.raw(token));
  const day = ordinal ? Number(ordinal[1]) : 0;
  return day <= 31 ? day : 0;
}

/** Whether no more than a blank, a full stop and a comma stand before a token. */
function near(words: Words, token: number): boolean {
  if (words.gap(token) === Gap.space) return words.startOf(token) - words.endOf(token - 1) <= 2;
  return /^[.,]{0,2}\s{0,2}$/.test(between(words, token));
}

/** The year that belongs to the month or day before a token: 2024, '24. */
function yearBehind(words: Words, token: number, last: number): number {
  if (token >= last) return 0;
  if (near(words, token)) return yearAt(words, token);
  if (words.endOf(token) - words.startOf(token) !== 2) return 0;
  const short = /^[.,]{0,2}\s['’]$/.test(between(words, token)) ? plainNumber(words, token, 1, 99) : 0;
  return short > 0 ? fullYear(short) : 0;
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
  if (!words.has(token, TokenFlag.letter)) return digitsFirst(words, token, last);
  const fiscal = readFiscal(words, token, last);
  if (fiscal || !words.has(token, TokenFlag.digit)) return fiscal;
  return decade(words, token) ?? quarter(words, token, last) ?? digitsFirst(words, token, last);
}

/** November 5, 2024; Nov. 5-7; December 4 to 5; Nov. 5, 6 and 7; September 2024; September of 2024; in September. */
function monthFirst(words: Words, token: number, last: number): Read | undefined {
  if (!words.has(token, TokenFlag.capital)) return undefined;
  const month = months[words.word(token)] ?? 1;
  const next = token + 1;
  const ofYear = words.word(next) === 'of' && next + 1 < last && words.gap(next + 1) === Gap.space;
  const at = ofYear ? next + 1 : next;
  const year = ofYear ? yearAt(words, at) : yearBehind(words, at, last);
  if (year) return dateOf(words, token, at, `${year}-${twoDigits[month]}`, year);
  const alone = (): Read | undefined =>
    introduces.has(words.word(token - 1)) && words.gap(token) === Gap.space
      ? dateOf(words, token, token, `--${twoDigits[month]}`, 0)
      : undefined;
  // "June 32, 2024" is read too, so that somebody can say that it does not exist.
  const joined = next < last && (near(words, next) || isHyphen(words.gap(next)));
  const day = joined ? dayAt(words, next, yearBehind(words, next + 1, last) ? 99 : 31) : 0;
  if (!day) return alone();
  const { end, until } = furtherDays(words, next, day, last);
  const behind = yearBehind(words, end + 1, last);
  if (!behind) {
    // "June, 31, said" tells an age, "in May 12 people died" a count.
    if (words.text.slice(words.endOf(token), words.startOf(next)).includes(',')) return alone();
    if (isHyphen(words.gap(next)) || counts(words, token, end, last)) return alone();
  }
  return dateOf(words, token, behind ? end + 1 : end, dayRange(behind, month, day, until), behind);
}

/** Whether the number behind a month counts what follows: "in May 12 people died", "June 31%". */
function counts(words: Words, month: number, day: number, last: number): boolean {
  if (words.has(day, TokenFlag.letter)) return false;
  const mark = words.text.charCodeAt(words.endOf(day));
  if (mark === 37) return true;
  const behind = day + 1;
  if (behind >= last || words.gap(behind) !== Gap.space) return false;
  if (words.is(behind, Is.magnitude) || /^per/.test(words.word(behind))) return words.word(behind) !== 'per';
  return (
    /^(?:in|last|during)$/.test(words.word(month - 1)) &&
    !words.has(behind, TokenFlag.capital) &&
    isCounted(words, behind)
  );
}

/** Whether a word is a plural noun, as far as its shape tells. */
function isCounted(words: Words, token: number): boolean {
  if (words.is(token, Is.plural | Is.people)) return true;
  if (words.is(token, Is.stop | Is.be | Is.auxiliary | Is.says | Is.adverb)) return false;
  return /[^su]s$/.test(words.raw(token)) && !isVerb(words, token);
}

const untilWords = 'to and or through until till'.split(' ');
const joins = wordSet(untilWords);
/** What stands behind the day of a date where a blank does. */
const behindDay = wordSet([...Object.keys(months), ...untilWords, 'of']);

/** The days that follow the first: "-7", "to 7", "and 7", ", 6 and 7". The last token read, and the last day in two digits. */
function furtherDays(words: Words, first: number, day: number, last: number): { end: number; until: string } {
  const none = { end: first, until: '' };
  const next = first + 1;
  if (next >= last) return none;
  const dash = isDash(words.gap(next));
  if (dash || words.isOneOf(next, joins)) {
    const at = dash ? next : next + 1;
    const until = at < last && (dash || words.gap(at) === Gap.space) ? dayAt(words, at) : 0;
    return until > day && !startsCount(words, at, last) ? { end: at, until: twoDigits[until] } : none;
  }
  // "5 – 7", which without its month or year would be a break in the sentence
  if (isSpacedDash(words, next)) {
    const until = dayAt(words, next);
    const closed = yearBehind(words, next + 1, last) || words.is(next + 1, Is.month);
    return until > day && closed ? { end: next, until: twoDigits[until] } : none;
  }
  let before = day;
  for (let at = next; at < last && at - first < 8; at++) {
    const listed = /^,\s$/.test(between(words, at)) ? dayAt(words, at) : 0;
    if (listed > before) {
      before = listed;
      continue;
    }
    const and = words.word(at) === 'and' || words.word(at) === 'or';
    const closing = and && at > next && at + 1 < last ? dayAt(words, at + 1) : 0;
    return closing > before && !startsCount(words, at + 1, last)
      ? { end: at + 1, until: twoDigits[closing] }
      : none;
  }
  return none;
}

/** "on May 5 and 12 soldiers died": the second number is no day. */
function startsCount(words: Words, token: number, last: number): boolean {
  const behind = token + 1;
  return (
    behind < last &&
    words.gap(behind) === Gap.space &&
    !words.has(token, TokenFlag.letter) &&
    !words.has(behind, TokenFlag.capital) &&
    (words.is(behind, Is.magnitude | Is.unit) || isCounted(words, behind))
  );
}

function dayRange(year: number, month: number, day: number, until: string): string {
  const prefix = `${year || '-'}-${twoDigits[month]}-`;
  return until ? `${prefix}${twoDigits[day]}/${prefix}${until}` : `${prefix}${twoDigits[day]}`;
}

function digitsFirst(words: Words, token: number, last: number): Read | undefined {
  // Most numbers count what is behind them.
  if (words.gap(token + 1) === Gap.space && !words.isOneOf(token + 1, behindDay))
    return yearAlone(words, token, last);
  return numericDate(words, token, last) ?? dayFirst(words, token, last) ?? yearAlone(words, token, last);
}

/** 5 November 2024, 4-5 December, 5/6 November, 5, 6 and 7 November, 5th of November, 20-May-2023. */
function dayFirst(words: Words, token: number, last: number): Read | undefined {
  const day = dayAt(words, token, 99);
  if (!day) return undefined;
  let { end, until } = furtherDays(words, token, day, last);
  if (words.gap(token + 1) === 47 && dayAt(words, token + 1) === day + 1) {
    end = token + 1;
    until = twoDigits[day + 1];
  }
  let at = end + 1;
  if (words.word(at) === 'of') at++;
  if (at >= last || !words.is(at, Is.month) || !words.has(at, TokenFlag.capital)) return undefined;
  const hyphened = isHyphen(words.gap(at));
  // "p. 12, March 1988" gives a page.
  if (!hyphened && !/^\.?\s{1,2}$/.test(between(words, at))) return undefined;
  const behind =
    hyphened && isHyphen(words.gap(at + 1)) && at + 1 < last
      ? yearAt(words, at + 1)
      : yearBehind(words, at + 1, last);
  if ((hyphened || day > 31) && !behind) return undefined;
  const iso = dayRange(behind, months[words.word(at)] ?? 1, day, until);
  return dateOf(words, token, behind ? at + 1 : at, iso, behind);
}

/** 2024-11-05, 2024-11-05T14:30Z, 2024/11/05, 05.11.2024, 05/11/2024, 05/11/24. */
function numericDate(words: Words, token: number, last: number): Read | undefined {
  if (token + 2 >= last) return undefined;
  const gap = words.gap(token + 1);
  if ((!isHyphen(gap) && gap !== 46 && gap !== 47) || gap !== words.gap(token + 2)) return undefined;
  const year = yearAt(words, token);
  if (year) return gap === 46 ? undefined : yearFirst(words, token, last, year);
  const first = plainNumber(words, token, 1, 31);
  const second = plainNumber(words, token + 1, 1, 31);
  if (!first || !second) return undefined;
  const length = words.endOf(token + 2) - words.startOf(token + 2);
  const short = gap === 47 && length === 2 ? plainNumber(words, token + 2, 1, 99) : 0;
  const behind = short ? fullYear(short) : yearAt(words, token + 2);
  // What goes on is a number of something: 9/10/10.1.
  if (
    !behind ||
    /^[./-][\p{L}\d]/u.test(words.text.slice(words.endOf(token + 2), words.endOf(token + 2) + 2))
  )
    return undefined;
  if (first > 12 && second > 12 && (gap !== 47 || short)) return undefined;
  // Only a day above 12 settles which is which; 03/04/2024 stays a year.
  const iso =
    gap === 46 || first > 12
      ? `${behind}-${twoDigits[second]}-${twoDigits[first]}`
      : second > 12
        ? `${behind}-${twoDigits[first]}-${twoDigits[second]}`
        : `${behind}`;
  return dateOf(words, token, token + 2, iso, behind);
}

/** A year, a month and a day; what ISO 8601 puts behind them is taken in. */
function yearFirst(words: Words, token: number, last: number, year: number): Read | undefined {
  const month = plainNumber(words, token + 1, 1, 12);
  const hour = /^(\d{2})T\d{2}$/.exec(words.raw(token + 2));
  const day = hour ? Number(hour[1]) : plainNumber(words, token + 2, 1, 31);
  if (!month || day < 1 || day > 31) return undefined;
  let end = token + 2;
  if (hour) while (end + 1 < last && end < token + 5 && /^[:.+]$/.test(between(words, end + 1))) end++;
  return dateOf(words, token, end, `${year}-${twoDigits[month]}-${twoDigits[day]}`, year);
}

function yearAlone(words: Words, token: number, last: number): Read | undefined {
  const year = yearAt(words, token);
  if (!year) return undefined;
  const follows = token + 1 < last && words.follows(token + 1);
  if (follows && words.is(token + 1, Is.magnitude | Is.unit | Is.currency)) return undefined;
  const prev = words.word(token - 1);
  // "at 1950 hours" is a time of day.
  if (follows && prev !== 'in' && /^(?:hours|hrs)$/.test(words.raw(token + 1))) return undefined;
  // "Frontline 2077" is a title.
  if (year > 2040 && prev === '' && words.has(token - 1, TokenFlag.capital) && words.gap(token) === Gap.space)
    return undefined;
  const said = introduces.has(prev) || words.is(token - 1, Is.month) || isDash(words.gap(token));
  // "bought 2000 tanks": a plural behind a number that nothing makes a year.
  if (
    !said &&
    follows &&
    (words.is(token + 1, Is.people) ||
      (words.is(token + 1, Is.military) && words.word(token + 1).endsWith('s')))
  )
    return undefined;
  const { end, until } = untilYear(words, token, last, year);
  const fiscal = fiscalBehind(words, end + 1, last);
  const iso = until ? `${year}/${until}` : `${year}`;
  if (fiscal) return dateOf(words, token, fiscal, `FY${iso}`, year);
  if (until) return dateOf(words, token, end, iso, year);
  if (isDash(words.gap(token)) && !/^(?:mid|pre|post|early|late)$/.test(prev) && !allDigits(words, token - 1))
    return undefined;
  return dateOf(words, token, token, iso, year);
}

/** 2010s, '90s. */
function decade(words: Words, token: number): Read | undefined {
  if (!words.has(token, TokenFlag.letter) || words.endOf(token) - words.startOf(token) > 5) return undefined;
  const raw = words.raw(token);
  if (/^(?:1[89]|2[01])\d0s$/.test(raw)) {
    return dateOf(words, token, token, raw.slice(0, 3), Number(raw.slice(0, 4)));
  }
  const start = words.startOf(token) - 1;
  if (!/^\d0s$/.test(raw) || !isApostrophe(words.text.charCodeAt(start))) return undefined;
  const century = Number(raw.slice(0, 2)) < 20 ? '20' : '19';
  const { quantity, next } = dateOf(
    words,
    token,
    token,
    century + raw.slice(0, 1),
    Number(century + raw.slice(0, 2)),
  );
  const span = { start, end: quantity.span.end };
  return { quantity: { ...quantity, span, number: span }, next };
}

/** Q1 2025, H2 2024. */
function quarter(words: Words, token: number, last: number): Read | undefined {
  if (!words.has(token, TokenFlag.letter) || words.endOf(token) - words.startOf(token) !== 2)
    return undefined;
  const raw = words.raw(token);
  const at = token + 1;
  if (!/^(?:Q[1-4]|H[12])$/.test(raw) || at >= last || words.gap(at) !== Gap.space) return undefined;
  const year = yearAt(words, at);
  return year ? dateOf(words, token, at, `${year}-${raw}`, year) : undefined;
}
