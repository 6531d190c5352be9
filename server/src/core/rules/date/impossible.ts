import { daysIn, exists, isLeapYear, MONTHS } from '../../claims/calendar';
import type { Quantity } from '../../claims/claim';
import { Gap, type Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';
import { type DraftDate, datesOf, type PartialDay } from './dates';

export const impossible: Rule = {
  id: 'date/impossible',
  severity: 'error',
  summary: 'A day or a time that does not exist: June 31, 29 February 2023, 24:61',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { all, words } = datesOf(draft);
    for (const date of all.filter(({ from }) => from.day && from.month)) {
      const wrong = [date.from, date.to].find((day) => day?.day && !isPossible(day));
      if (wrong && isMeant(draft, words, date)) yield noSuchDay(draft, date, wrong);
    }
    for (const quantity of quantitiesOf(draft, 'time')) {
      const finding = noSuchTime(draft, words, quantity);
      if (finding) yield finding;
    }
  },
};

function isPossible({ year, month, day }: PartialDay): boolean {
  return !month || !day || exists({ ...(year && { year }), month, day });
}

/** Words of those who know that there is no such day. */
const aware = /calendar|fictional|fictitious|nonexistent|non-existent|no such|imaginary|leap|joke|spoof/i;

/** Whether a day is really meant: in "June 31 soldiers" without a year, the number may count. */
function isMeant(
  { prose }: Draft,
  words: Words,
  { from, quantity, first, next, sentence }: DraftDate,
): boolean {
  const bounds = prose.sentences[sentence];
  if (bounds.end - bounds.start < 2000 && aware.test(prose.prose.slice(bounds.start, bounds.end)))
    return false;
  // "Vol. 31 April 2015" is an issue.
  if (/^(?:vol|volume|nos?|issue|number|pp?|pages?|part)$/i.test(words.raw(first - 1))) return false;
  if (from.year || next >= bounds.lastToken) return true;
  if (/^\d/.test(prose.prose.slice(quantity.span.start, quantity.span.end))) return true;
  return words.gap(next) !== Gap.space || words.is(next, Is.stop | Is.be | Is.auxiliary);
}

function noSuchDay(
  { prose }: Draft,
  { quantity }: DraftDate,
  { year, month = 0, day = 0 }: PartialDay,
): RuleFinding {
  const { span } = quantity;
  const written = prose.text.slice(span.start, span.end);
  const name = MONTHS[month];
  if (!name) {
    return {
      span,
      message: `There is no month ${month}: one of the two numbers of “${written}” is wrong. Check the date.`,
      fixes: [],
    };
  }
  const last = daysIn(month, year);
  const february = month === 2 && day === 29 && year !== undefined;
  const fixes: Fix[] = [];
  const at = written.search(new RegExp(`(?<!\\d)0?${day}(?!\\d)`));
  if (at >= 0) {
    const start = span.start + at;
    const end = start + String(day).length;
    if (february && isLeapYear(year + 1)) fixes.push(...withYear(span.start, written, year, year + 1));
    if (february && isLeapYear(year - 1)) fixes.push(...withYear(span.start, written, year, year - 1));
    const suffix = /^(?:st|nd|rd|th)/.exec(prose.text.slice(end))?.[0] ?? '';
    const text = suffix ? `${last}${last === 31 ? 'st' : 'th'}` : String(last);
    fixes.push(
      replace({ start, end: end + suffix.length }, text, 'choice', `Change the day to ${name} ${last}`),
    );
  }
  return {
    span,
    message: `${february ? `${year} is no leap year: February has 28 days` : `${name} has ${last} days`}. Check the date.`,
    fixes,
  };
}

function withYear(offset: number, written: string, wrong: number, right: number): Fix[] {
  const at = written.lastIndexOf(String(wrong));
  if (at < 0) return [];
  const span = { start: offset + at, end: offset + at + 4 };
  return [replace(span, String(right), 'choice', `Change the year to ${right}`)];
}

/** Behind a time of day: what no score, ratio, verse or lap time has. */
const marked = /^\s?(?:local|[ecmpb][sd]?t\b|(?:[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ]+ )time\b)/i;

/** Before it: "at 24:61". */
const clock = /^(?:at|from|until|till|by|since|before|after)$/;

function noSuchTime(
  { prose }: Draft,
  words: Words,
  { span, number, unit }: Quantity,
): RuleFinding | undefined {
  const [, hours, minutes, seconds] = /^T(\d+):(\d+)(?::(\d+))?/.exec(unit ?? '') ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  const second = Number(seconds ?? 0);
  const over = hour > 24 || (hour === 24 && minute > 0);
  // 23:59:60 is a leap second.
  const long = minute > 59 || second > 60;
  if (!over && !long) return undefined;
  const written = prose.text.slice(number.start, number.end);
  const introduced = clock.test(words.word(tokenAt(prose.tokens, span.start) - 1));
  const behind = prose.prose.slice(number.end, span.end + 24);
  // "26:30 hours" is how long it took.
  const certain = /^\shours|^\shrs/.test(behind)
    ? introduced
    : span.end > number.end || marked.test(prose.prose.slice(span.end, span.end + 24));
  // A score or a verse may have any numbers; "at 24:61" has minutes that nothing has.
  if (!certain && !(long && hour <= 24 && !seconds && introduced)) return undefined;
  const why = long
    ? `${minute > 59 ? 'an hour' : 'a minute'} has 60 ${minute > 59 ? 'minutes' : 'seconds'}`
    : 'a day ends at 24:00';
  return { span, message: `There is no ${written}: ${why}. Check the time.`, fixes: [] };
}
