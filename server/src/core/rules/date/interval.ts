import { dayNumber } from '../../claims/calendar';
import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { anniversary, lifetime } from './anniversary';
import { closing, type Dates, type DraftDate, datesOf } from './dates';

export const interval: Rule = {
  id: 'date/interval',
  severity: 'warning',
  summary: 'Years that do not add up: signed in 2018 and delivered three years later, in 2020',
  *check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    let at = 0;
    for (const quantity of draft.quantities) {
      if (quantity.kind !== 'duration') continue;
      while (at < dates.all.length && dates.all[at].quantity.span.start < quantity.span.end) at++;
      const finding = elapsed(draft, dates, quantity, at) ?? lasting(draft, dates, quantity, at);
      if (finding) yield finding;
    }
    for (let date = 0; date < dates.all.length; date++) {
      const finding = anniversary(draft, dates, date) ?? lifetime(draft, dates, date);
      if (finding) yield finding;
    }
  },
};

/** Days in a unit, and by how many days a count in it may be off: a year may be counted at both ends. */
const units: Readonly<Record<string, { days: number; slack: number }>> = {
  year: { days: 365.25, slack: 366 },
  month: { days: 30.44, slack: 31 },
  week: { days: 7, slack: 5 },
  day: { days: 1, slack: 1 },
};

/** Behind a duration, and between it and its date: "later, in ", "later – on Friday, ". */
const behind =
  /^\s(later|earlier|before|ago)(?:,?\s|\s[–—]\s|\s\()(?:in|on)\s(?:the\s|late\s|early\s|mid-)?(?:[A-Z][a-z]+day,?\s)?$/;

/** Between a date and a duration behind it: "in 2020, three years later". */
const ahead = /^(?:,?\s|\s[–—]\s|,?\s\()(?:or\s|some\s|about\s|nearly\s|almost\s|just\s|only\s)?$/;

/**
 * "signed in 2018 … three years later, in 2020": a duration with the dates at both of its ends. With "ago" one end is the day of
 * the draft; otherwise it is the only other date of the sentence, for a date further off may belong to something else.
 * @param next the first date behind the duration
 */
function elapsed(draft: Draft, dates: Dates, duration: Quantity, next: number): RuleFinding | undefined {
  const unit = units[duration.unit ?? ''];
  if (!unit || duration.low !== undefined) return undefined;
  const { text } = draft.prose;
  const prose = draft.prose.prose;
  const { start, end } = duration.span;
  const after: DraftDate | undefined = dates.all[next];
  const before: DraftDate | undefined = dates.all[next - 1];
  const nearBehind =
    after && after.quantity.span.start - end < 40 && prose.slice(end, after.quantity.span.start);
  let word = nearBehind ? behind.exec(nearBehind)?.[1] : undefined;
  let index = next;
  if (!word && before && start - before.quantity.span.end < 12) {
    word = /^\s(later|earlier|ago)\b/.exec(prose.slice(end, end + 10))?.[1];
    if (!word || !ahead.test(prose.slice(before.quantity.span.end, start))) return undefined;
    index = next - 1;
  }
  const date: DraftDate | undefined = dates.all[index];
  const other: DraftDate | undefined = dates.all[index - 1];
  if (!word || !date || date.to || date.fiscal || date.coarse) return undefined;
  const count = duration.value;
  if (word === 'ago') return sinceThen(draft, dates, { duration, date, count, ...unit });
  const alone = other && isOnlyOther(draft, dates, index);
  if (!other || !alone || other.to || other.fiscal || other.coarse) return undefined;
  const [from, to] = word === 'later' ? [other, date] : [date, other];
  const apart = daysApart(from, to, duration.unit ?? '');
  if (apart === undefined) return undefined;
  const off = Math.abs(apart - count * unit.days);
  const allowed = loose(duration) ? unit.slack + Math.max(unit.days, 0.2 * count * unit.days) : unit.slack;
  // From any day of 2018 to any of 2020 it may be one year or three, but who writes so has rarely counted so.
  const bare = duration.unit === 'year' && !(from.from.month && to.from.month) && !loose(duration);
  if (off <= (bare ? 0 : allowed)) return undefined;
  const right = Math.round(apart / unit.days);
  const written = (which: DraftDate) => text.slice(which.quantity.span.start, which.quantity.span.end);
  const name = `${duration.unit}${Math.abs(right) === 1 ? '' : 's'}`;
  const backwards = right < 0;
  return {
    span: {
      start: Math.min(start, date.quantity.span.start),
      end: Math.max(end + 1 + word.length, date.quantity.span.end),
    },
    ...(bare && off <= allowed && { severity: 'information' }),
    message: backwards
      ? `${written(to)} is not later than ${written(from)}. Check the dates.`
      : `From ${written(from)} to ${written(to)} it is ${right} ${name}, not ${said(text, duration)}. Check all three.`,
    related: [{ span: other.quantity.span, message: 'Counted from here.' }],
    fixes:
      backwards || right < 1 ? [] : [replace(duration.number, writeLike(text, duration, right), 'choice')],
  };
}

/**
 * Whether a date and the one before it are meant together: no third stands in their sentence; or each is alone in its own, of one
 * paragraph, and the one sentence follows the other.
 */
function isOnlyOther({ prose }: Draft, { all }: Dates, index: number): boolean {
  const [date, other] = [all[index], all[index - 1]];
  const neighbours: (DraftDate | undefined)[] = [all[index - 2], all[index + 1]];
  if (neighbours.some((near) => near?.sentence === date.sentence || near?.sentence === other.sentence))
    return false;
  const [here, there] = [prose.sentences[date.sentence], prose.sentences[other.sentence]];
  return here === there || (date.sentence === other.sentence + 1 && here.block === there.block);
}

/** "nearly", "about", "more than" before a duration, and "and a half". */
function loose({ approximate, bound, value }: Quantity): boolean {
  return !!approximate || !!bound || value % 1 !== 0;
}

/** Days from one date to the other; `undefined` where they are too coarse for the unit. */
function daysApart(from: DraftDate, to: DraftDate, unit: string): number | undefined {
  const [a, b] = [from.from, to.from];
  if (unit === 'year') {
    if (!a.year || !b.year) return undefined;
    const month = a.month && b.month ? (b.month - a.month) / 12 : 0;
    return (b.year - a.year + month) * 365.25;
  }
  if (!a.month || !b.month || !!a.year !== !!b.year) {
    // "on March 5, 2024, … three days later, on March 10": the year goes on.
    if (!a.month || !b.month) return undefined;
  }
  const year = a.year ?? b.year ?? 2001;
  if (unit !== 'month' && (!a.day || !b.day)) return undefined;
  const first = dayNumber({ year: a.year ?? year, month: a.month, day: a.day ?? 15 });
  const second = dayNumber({ year: b.year ?? year, month: b.month, day: b.day ?? 15 });
  // Over the turn of a year that is not given.
  if (second < first && !(a.year && b.year)) return undefined;
  return second - first;
}

interface Since {
  readonly duration: Quantity;
  readonly date: DraftDate;
  readonly count: number;
  readonly days: number;
}

/** "three years ago, in 2020": counted from the day of the draft. */
function sinceThen(draft: Draft, { dateline }: Dates, since: Since): RuleFinding | undefined {
  const { duration, date, count } = since;
  if (!dateline || duration.unit !== 'year' || !date.from.year) return undefined;
  const apart = dateline.year - date.from.year;
  // Tens of years are round numbers.
  const allowed =
    Math.max(1, count % 10 === 0 ? count / 10 : 0) + (loose(duration) ? Math.max(1, count / 5) : 0);
  if (Math.abs(apart - count) <= allowed || apart < 1) return undefined;
  const { text } = draft.prose;
  return {
    span: {
      start: Math.min(duration.span.start, date.quantity.span.start),
      end: Math.max(duration.span.end + 4, date.quantity.span.end),
    },
    message: `${date.from.year} is ${apart} year${apart === 1 ? '' : 's'} before the draft’s own date, ${dateline.year}, not ${said(text, duration)}. Check which is right.`,
    fixes: [replace(duration.number, writeLike(text, duration, apart), 'choice')],
  };
}

/** Between a length of time and the years that it lasted: "five-year contract from ", "10-year plan (". */
const spanning =
  /^[-\s](?:(?!(?:of|for|in|on|at|after|before|since|by|with|than|and|old|later|ago)\s)[\p{L}-]+\s){0,4}(?:\((?:from\s)?|from\s|between\s|running\sfrom\s)$/u;

/** "the five-year contract from 2019 to 2026" */
function lasting(draft: Draft, { all }: Dates, duration: Quantity, next: number): RuleFinding | undefined {
  const date: DraftDate | undefined = all[next];
  if (duration.unit !== 'year' || duration.low !== undefined || !date?.to?.year || !date.from.year)
    return undefined;
  const gap = date.quantity.span.start - duration.span.end;
  if (gap < 2 || gap > 60 || loose(duration)) return undefined;
  if (!spanning.test(draft.prose.prose.slice(duration.span.end, date.quantity.span.start))) return undefined;
  const years = date.to.year - date.from.year;
  const count = duration.value;
  if (Math.abs(years - count) <= 1) return undefined;
  const { text } = draft.prose;
  const written = text.slice(date.quantity.span.start, date.quantity.span.end);
  return {
    span: {
      start: duration.span.start,
      end: closing(draft.prose.prose, duration.span.start, date.quantity.span.end),
    },
    message: `${written} is ${years} years, or ${years + 1} if both are counted, not ${said(text, duration)}. Check which is right.`,
    fixes: [replace(duration.number, writeLike(text, duration, years), 'choice')],
  };
}

/** The number of a duration as it stands in the middle of a sentence. */
function said(text: string, { number }: Quantity): string {
  return text.slice(number.start, number.end).toLowerCase();
}

const numerals = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number in words where the other was in words, capital and all. */
function writeLike(text: string, { number }: Quantity, value: number): string {
  const model = text.slice(number.start, number.end);
  const word = /^[A-Za-z]/.test(model) ? numerals[value] : undefined;
  if (!word) return String(value);
  return /^[A-Z]/.test(model) ? word[0].toUpperCase() + word.slice(1) : word;
}
