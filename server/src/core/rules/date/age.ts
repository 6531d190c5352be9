import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { replace } from '../fix';
import type { Dates, DraftDate } from './dates';
import { isLoose, said, writeLike } from './durations';
import { saidOn } from './reference';

/** What begins the age of a thing or a person: "which first flew in ", "born on ". */
const began =
  /\b(?:first flew|flew first|first flown|built|launched|commissioned|entered service|laid down|founded|established|formed|introduced|opened|completed|adopted|in service since|dat(?:es?|ing) (?:back )?(?:from|to)|born)(?: (?:in|on|from|to))?(?: the| early| late)? $/i;
/** Between that date and the age. */
const then =
  /^,? (?:and |but )?(?:(?:which|it|he|she|who|that) )?(?:is |was |are |were )?(?:now |already |only |just |today )*$/;

/** "which first flew in 2016, is 15 years old, the ministry said in 2023": counted to that day, or to the draft's own. */
export function aged(draft: Draft, dates: Dates, age: Quantity, next: number): RuleFinding | undefined {
  const date: DraftDate | undefined = dates.all[next - 1];
  const year = date?.from.year;
  if (age.unit !== 'year' || age.low !== undefined || isLoose(age)) return undefined;
  if (!date || !year || date.to || date.fiscal || date.coarse) return undefined;
  const { prose, text } = draft.prose;
  const { span } = date.quantity;
  if (age.span.start - span.end > 30 || !then.test(prose.slice(span.end, age.span.start))) return undefined;
  const before = prose.slice(Math.max(0, span.start - 50), span.start);
  const match = began.exec(before);
  // "the pilot, who first flew in 2016, is 35": of people only their birth counts.
  if (
    !match ||
    (!/^born/i.test(match[0]) && /\b(?:who|he|she)\s(?:had\s)?$/i.test(before.slice(0, match.index)))
  )
    return undefined;
  // "30 years old when she was sold": of another day.
  if (/^,? (?:when|at the|by|then|before|as)\b/.test(prose.slice(age.span.end, age.span.end + 10)))
    return undefined;
  const told = saidOn(draft, dates, date.sentence, next);
  const now = told?.from.year ?? dates.dateline?.year;
  if (!now || now < year) return undefined;
  const years = now - year;
  if (Math.abs(years - age.value) <= 1) return undefined;
  return {
    span: { start: span.start, end: age.span.end },
    message: `From ${year} to ${now} it is ${years} year${years === 1 ? '' : 's'}, not ${said(text, age)}. Check the age and the dates.`,
    ...(told && { related: [{ span: told.quantity.span, message: 'Counted to here.' }] }),
    fixes: years < 1 ? [] : [replace(age.number, writeLike(text, age, years), 'choice')],
  };
}
