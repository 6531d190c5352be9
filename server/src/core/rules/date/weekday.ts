import {
  type Day,
  dayNumber,
  dayOf,
  daysIn,
  exists,
  MONTHS,
  nearestYear,
  WEEKDAYS,
  weekdayOf,
} from '../../claims/calendar';
import { Gap, type Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import { remembered } from '../../remember';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { replace } from '../fix';
import { foundIn } from '../found-in';
import { closing, type Dates, type DraftDate, datesOf } from './dates';
import { writeWeekday } from './style';

/** Before this year some country still had the Julian calendar (Greece was the last), before the other one most had. */
const gregorianEverywhere = 1924;
const gregorianSomewhere = 1753;

export const weekday: Rule = {
  id: 'date/weekday',
  severity: 'error',
  summary: 'A weekday that does not belong to its date: Friday, May 20, 2023',
  check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    return foundIn(dates.own ? [dates.own, ...dates.all] : dates.all, (date) => {
      const { month, day } = date.from;
      if (!month || !day || date.fiscal) return undefined;
      const named = weekdayBefore(dates.words, date) ?? weekdayBehind(draft, dates.words, date);
      return named && compare(draft, dates, date, named);
    });
  },
};

interface Named {
  readonly weekday: number;
  readonly span: Span;
}

const initials = ['', 'mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** The number of a weekday's name or abbreviation; 0 for the Rising Sun and the New York Sun. */
function weekdayAt(words: Words, token: number): number {
  if (!words.is(token, Is.weekday) || !words.has(token, TokenFlag.capital)) return 0;
  const word = words.word(token);
  const named = words.word(token - 1) === 'the' || words.has(token - 1, TokenFlag.capital);
  if (word.length === 3 && named && words.gap(token) === Gap.space && words.word(token - 1) !== 'on')
    return 0;
  return initials.indexOf(word.slice(0, 2));
}

const joins = /^(?:and|or|to|through|until|till)$/;

/** "Friday, May 20", "Friday (May 20", "Friday morning, 20 May", "Fri., May 20", "Friday the 20th of May". */
function weekdayBefore(words: Words, { first }: DraftDate): Named | undefined {
  let token = first - 1;
  for (let steps = 0; steps < 2 && !words.is(token, Is.weekday); steps++) token--;
  const weekday = token < 0 ? 0 : weekdayAt(words, token);
  if (!weekday) return undefined;
  const between = words.text.slice(words.endOf(token), words.startOf(first));
  const part = /^(\.?)(?:\s(?:morning|afternoon|evening|night))?,?\s?\(?(?:\s?the\s)?\s?$/.exec(between);
  const full = words.raw(token).length > 5;
  if (!part || between === '' || (part[1] && full)) return undefined;
  // "Saturday and Sunday, May 20 and 21", "Monday-Friday, May 16-20"
  const before = joins.test(words.word(token - 1)) ? token - 2 : token - 1;
  if (words.is(before, Is.weekday) && words.gap(token) !== Gap.other) return undefined;
  return { weekday, span: { start: words.startOf(token), end: words.endOf(token) } };
}

/** So many words behind a date a weekday stands at most: "which falls on a Friday". */
const farBehind = 6;

/** "May 20 (Friday)", "May 20, 2023, was a Friday", "20 May 2023, Friday,". */
function weekdayBehind({ prose }: Draft, words: Words, { quantity, next }: DraftDate): Named | undefined {
  let token = next;
  while (token < next + farBehind && !words.is(token, Is.weekday)) token++;
  if (token === next + farBehind) return undefined;
  const { end } = quantity.span;
  const behind = prose.prose.slice(end, end + 40);
  const found =
    /^,?\s\((?:a\s)?([A-Z][a-z]+)[),]/.exec(behind) ??
    /^,?\s(?:(?:which\s)?(?:was|is|falls on|fell on)\s)?a\s([A-Z][a-z]+day)(?![a-z])/.exec(behind) ??
    /^,\s([A-Z][a-z]+day)[.,;)]/.exec(behind);
  if (!found) return undefined;
  const [whole, name] = found;
  const weekday = WEEKDAYS.findIndex((day) => day !== '' && (day === name || day.slice(0, 3) === name));
  if (weekday < 1) return undefined;
  const start = end + whole.indexOf(name);
  return { weekday, span: { start, end: start + name.length } };
}

function compare(draft: Draft, dates: Dates, date: DraftDate, named: Named): RuleFinding | undefined {
  const { month, day, year: given } = date.from;
  if (!month || !day) return undefined;
  const year = given ?? inferYear(dates, { month, day }, named.weekday);
  if (!year || year < gregorianSomewhere || !exists({ year, month, day })) return undefined;
  const said = { year, month, day };
  const right = weekdayOf(said);
  if (right === named.weekday) return undefined;
  if (year < gregorianEverywhere && weekdayOf(fromJulian(said)) === named.weekday) return undefined;
  const last = date.to?.day ? { year, month: date.to.month ?? month, day: date.to.day } : undefined;
  if (last && weekdayOf(last) === named.weekday) return undefined;
  const { span } = date.quantity;
  const start = Math.min(span.start, named.span.start);
  const end = Math.max(span.end, named.span.end);
  return {
    span: { start, end: closing(draft.prose.prose, start, end) },
    ...((!given || year < gregorianEverywhere) && { severity: 'warning' }),
    message: `${MONTHS[month]} ${day}, ${year}, is a ${WEEKDAYS[right]}, not a ${WEEKDAYS[named.weekday]}.${given ? '' : ` (${year} by the date of the draft.)`} Check which of the two is meant.`,
    fixes: fixesFor(draft, date, named, said, right),
  };
}

/** The day of our calendar on which a day of the Julian one fell: 25 October 1917 on 7 November. */
function fromJulian(day: Day): Day {
  const centuries = Math.floor(day.year / 100);
  return dayOf(dayNumber(day) + centuries - Math.floor(centuries / 4) - 2);
}

/** So far from the draft's own date the year of a day without one goes without saying. */
const near = 60;

/** Further off than this nobody can tell which year is meant. */
const far = 150;

/** The years that a draft tells of. */
const yearsIn = remembered(
  ({ all }: Dates): ReadonlySet<number> =>
    new Set(all.flatMap(({ from }) => (from.year === undefined ? [] : [from.year]))),
);

/**
 * The year of a day that is given without one: that in which it comes nearest to the draft's date. Further off, the weekday may
 * belong to a year that the draft is telling of, or to the one before or after.
 */
function inferYear(
  dates: Dates,
  { month, day }: { month: number; day: number },
  named: number,
): number | undefined {
  const { dateline } = dates;
  if (!dateline) return undefined;
  const year = nearestYear({ month, day }, dateline);
  if (!year) return undefined;
  const away = Math.abs(dayNumber({ year, month, day }) - dayNumber(dateline));
  if (away > far) return undefined;
  const beside = away > near ? [year - 1, year + 1] : [];
  for (const other of [...yearsIn(dates), ...beside]) {
    if (other === year || !exists({ year: other, month, day })) continue;
    if (weekdayOf({ year: other, month, day }) === named) return undefined;
  }
  return year;
}

/** The right weekday; the nearest day that has the weekday; the year that gives it, where that is next door. */
function fixesFor(draft: Draft, date: DraftDate, named: Named, said: Day, right: number): Fix[] {
  const { text } = draft.prose;
  const { span } = date.quantity;
  const fixes: Fix[] = [
    replace(named.span, writeWeekday(right, text.slice(named.span.start, named.span.end)), 'choice'),
  ];
  if (date.to) return fixes;
  const written = text.slice(span.start, span.end);
  // The shift is never more than three days, for the fourth is nearer from the other side.
  const shift = ((named.weekday - right + 10) % 7) - 3;
  const nearest = dayOf(dayNumber(said) + shift);
  const same = nearest.month === said.month ? nearest.day : said.day + shift + (shift < 0 ? 7 : -7);
  const digits = /(?<!\d)\d{1,2}(?=st|nd|rd|th|(?!\d))/.exec(written);
  if (digits && /[A-Za-z]{3}/.test(written) && same >= 1 && same <= daysIn(said.month, said.year)) {
    const suffix = /^(?:st|nd|rd|th)/.exec(written.slice(digits.index + digits[0].length))?.[0] ?? '';
    const start = span.start + digits.index;
    const day = digits[0].startsWith('0') ? String(same).padStart(2, '0') : String(same);
    fixes.push(
      replace(
        { start, end: start + digits[0].length + suffix.length },
        suffix ? `${day}${ordinal(same)}` : day,
        'choice',
        `Change the date to ${MONTHS[said.month]} ${same}`,
      ),
    );
  }
  const other = [said.year - 1, said.year + 1].find(
    (year) => exists({ ...said, year }) && weekdayOf({ ...said, year }) === named.weekday,
  );
  const at = written.lastIndexOf(String(said.year));
  if (other && date.from.year && at >= 0) {
    const start = span.start + at;
    fixes.push(replace({ start, end: start + 4 }, String(other), 'choice', `Change the year to ${other}`));
  }
  return fixes;
}

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
