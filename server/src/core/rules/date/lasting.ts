import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { replace } from '../fix';
import { closing, type Dates, type DraftDate } from './dates';
import { daysApart, isLoose, said, writeLike } from './durations';

/** Between a length of time and the dates that it lasted: "five-year contract from ", "10-year plan (", "for six years, from ". */
const spanning =
  /^(?:,\s|\sin\soffice,?\s|[-\s](?:(?!(?:of|for|in|on|at|after|before|since|by|with|than|and|old|later|ago)\s)[A-Za-zÀ-ɏ-]+,?\s){0,4})(?:\((?:from\s)?|from\s|between\s|running\sfrom\s)$/;

/** Between the dates and how long they are: "ran from 3 to 12 June, lasting ", "(" */
const spanned =
  /^,?\s(?:and\s)?(?:lasting|lasted|which\slasted|will\slast|that\slasted|a\s(?:total|period)\sof)\s(?:for\s)?(?:a\stotal\sof\s|exactly\s|just\s|only\s)?$/;

/** By how many of its unit a length may be off: years are counted at one end or at both, and so are days. */
const slack: Readonly<Record<string, number>> = { year: 1, month: 1, week: 0.5, day: 0 };
const days: Readonly<Record<string, number>> = { year: 365.25, month: 30.44, week: 7, day: 1 };

/**
 * "the five-year contract from 2019 to 2026", "ran from 3 to 12 June, lasting seven days": a span of dates with its length.
 * @param next the first date behind the duration
 */
export function lasting(
  draft: Draft,
  { all }: Dates,
  duration: Quantity,
  next: number,
): RuleFinding | undefined {
  if (duration.low !== undefined || isLoose(duration)) return undefined;
  const { prose } = draft.prose;
  const { start, end } = duration.span;
  const later: DraftDate | undefined = all[next];
  const gap = later?.to ? later.quantity.span.start - end : 0;
  if (later && gap > 1 && gap <= 60 && spanning.test(prose.slice(end, later.quantity.span.start))) {
    // "rained for five days from 3 to 12 June": of days in a span there may be fewer; a five-day exercise has its own.
    const hyphened = prose[duration.number.end] === '-' || prose[end] === ',';
    // "for six years, from 2010 to 2013 as deputy and then …": more follows.
    const whole = prose[end] !== ',' || /^(?:[.,;)]|$)/.test(prose[later.quantity.span.end] ?? '');
    return whole && (hyphened || duration.unit === 'year') ? compare(draft, duration, later) : undefined;
  }
  const earlier: DraftDate | undefined = all[next - 1];
  if (!earlier?.to || start - earlier.quantity.span.end > 40) return undefined;
  return spanned.test(prose.slice(earlier.quantity.span.end, start))
    ? compare(draft, duration, earlier)
    : undefined;
}

function compare(draft: Draft, duration: Quantity, date: DraftDate): RuleFinding | undefined {
  const unit = duration.unit ?? '';
  if (!date.to || days[unit] === undefined || date.fiscal || date.coarse) return undefined;
  const between = daysApart(date, { ...date, from: { ...date.from, ...date.to } }, unit);
  if (between === undefined || between < 0) return undefined;
  const length = between / days[unit];
  const count = duration.value;
  // Of days both the first and the last are counted, or the one alone.
  if (unit === 'day' ? count === length || count === length + 1 : Math.abs(length - count) <= slack[unit])
    return undefined;
  const { text } = draft.prose;
  const { span } = date.quantity;
  const right = Math.round(length);
  const written = text.slice(span.start, span.end);
  const both = unit === 'day' || unit === 'year';
  const best = unit === 'day' ? right + 1 : right;
  const first = Math.min(duration.span.start, span.start);
  const counted = both
    ? `${right} ${unit}${right === 1 ? '' : 's'}, or ${right + 1} if both are counted`
    : unit === 'month'
      ? `${Number(length.toFixed(1))} months`
      : `${between + 1} days`;
  // Two weeks and a half are neither two nor three.
  const fits = best >= 1 && (both || Math.abs(length - right) < 0.2);
  return {
    span: { start: first, end: closing(draft.prose.prose, first, Math.max(duration.span.end, span.end)) },
    message: `${written} is ${counted}, not ${said(text, duration)}${both ? '' : ` ${unit}s`}. Check which is right.`,
    fixes: fits ? [replace(duration.number, writeLike(text, duration, best), 'choice')] : [],
  };
}
