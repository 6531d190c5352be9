import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { replace } from '../fix';
import type { Dates, DraftDate } from './dates';
import { daysApart, isLoose, said, units, writeLike } from './durations';

/** Behind the duration, up to the date that it is counted from: " after the deal of ", " before his death on ". */
const counted = /^\s(?<way>after|before|following)\s[^.;:()\d]{0,60}$/;
/** Between that date and the other one: ", on ", " invasion, in early ". */
const then =
  /^(?:\s(?!(?:and|but|in|on|to|until|or)\s)[A-Za-zÀ-ɏ-]+){0,3},\s(?:on|in)\s(?:the\s|late\s|early\s|mid-)?(?:[A-Z][a-z]+day,?\s)?$/;
/** Between the other date and a duration behind it: "on 20 May, ten days after the attack of 3 May". */
const told = /^,\s(?:just\s|only\s|exactly\s|and\s|a\sfull\s)?$/;
/** Behind a duration of service: " until ". */
const until =
  /^\s(?:in\sservice\s)?(?:until|till)\s(?:her\s[A-Za-zÀ-ɏ]+\sin\s|its\s[A-Za-zÀ-ɏ]+\sin\s)?(?:late\s|early\s)?$/;
/** Between the beginning of a service and how long it was: ", she served ", ", and was in service for ". */
const served =
  /^,?\s(?:and\s)?(?:(?:she|it|he|the\s[A-Za-zÀ-ɏ]+)\s)?(?:served|serving|was\sin\sservice|remained\sin\sservice|flew|sailed|was\sin\soffice|ruled|led\s[A-Za-zÀ-ɏ]+)\s(?:for\s)?$/;
const began =
  /\b(?:commissioned|entered\sservice|entering\sservice|in\sservice|appointed|elected|took\soffice)\s(?:in|on|since|from)\s(?:late\s|early\s)?$/i;

/**
 * "ten days after the attack of 3 May, on 20 May", "commissioned in 1990, she served 25 years until 2022": a duration with the
 * dates of both its ends, no third one in the sentence.
 * @param next the first date behind the duration
 */
export function apart(
  draft: Draft,
  { all }: Dates,
  duration: Quantity,
  next: number,
): RuleFinding | undefined {
  if (duration.low !== undefined || !units[duration.unit ?? ''] || isLoose(duration)) return undefined;
  const here: DraftDate | undefined = all[next];
  if (!here || here.quantity.span.start - duration.span.end > 80) return undefined;
  const { prose } = draft.prose;
  const behind = prose.slice(duration.span.end, here.quantity.span.start);
  const way = counted.exec(behind)?.groups?.way;
  if (!way && !until.test(behind)) return undefined;
  const [before, after]: (DraftDate | undefined)[] = [all[next - 1], all[next + 1]];
  const gap = (a: DraftDate, b: { start: number }): string => prose.slice(a.quantity.span.end, b.start);
  if (!way) {
    if (before?.sentence !== here.sentence || !served.test(gap(before, duration.span))) return undefined;
    const { start } = before.quantity.span;
    if (!began.test(prose.slice(Math.max(0, start - 30), start))) return undefined;
    return isAlone(all, next - 1, next) ? compare(draft, duration, before, here) : undefined;
  }
  const other =
    after?.sentence === here.sentence && then.test(gap(here, after.quantity.span))
      ? after
      : before?.sentence === here.sentence && told.test(gap(before, duration.span))
        ? before
        : undefined;
  if (!other || !isAlone(all, Math.min(all.indexOf(other), next), Math.max(all.indexOf(other), next)))
    return undefined;
  return way === 'before' ? compare(draft, duration, other, here) : compare(draft, duration, here, other);
}

function isAlone(all: readonly DraftDate[], first: number, last: number): boolean {
  const outer: (DraftDate | undefined)[] = [all[first - 1], all[last + 1]];
  return outer.every((date) => date?.sentence !== all[first].sentence);
}

function compare(draft: Draft, duration: Quantity, from: DraftDate, to: DraftDate): RuleFinding | undefined {
  if ([from, to].some((date) => date.to || date.fiscal || date.coarse)) return undefined;
  const unit = duration.unit ?? '';
  const between = daysApart(from, to, unit);
  if (between === undefined || between < 0) return undefined;
  const { days, slack } = units[unit];
  if (Math.abs(between - duration.value * days) <= slack) return undefined;
  const right = Math.round(between / days);
  const { text } = draft.prose;
  const written = ({ quantity: { span } }: DraftDate): string => text.slice(span.start, span.end);
  const spans = [from.quantity.span, to.quantity.span, duration.span];
  return {
    span: {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    },
    message: `From ${written(from)} to ${written(to)} it is ${right} ${unit}${right === 1 ? '' : 's'}, not ${said(text, duration)}. Check all three.`,
    fixes: right < 1 ? [] : [replace(duration.number, writeLike(text, duration, right), 'choice')],
  };
}
