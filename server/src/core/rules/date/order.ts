import { dayNumber } from '../../claims/calendar';
import { isDash, type Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { foundIn } from '../found-in';
import { type Dates, type DraftDate, datesOf, type PartialDay } from './dates';

export const order: Rule = {
  id: 'date/order',
  severity: 'warning',
  summary: 'A span of dates that runs backwards: from March 5 to March 2, 2024',
  *check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    yield* foundIn(dates.all, (date) => withinMonth(draft, date));
    for (let at = 0; at + 1 < dates.all.length; at++) {
      const [first, second] = [dates.all[at], dates.all[at + 1]];
      if (first.sentence !== second.sentence || first.to || second.to || first.coarse || second.coarse)
        continue;
      if (!isSpan(draft, dates, first, second) || !runsBack(first.from, second.from)) continue;
      const { text } = draft.prose;
      const written = (date: DraftDate) => text.slice(date.quantity.span.start, date.quantity.span.end);
      const [a, b] = [written(first), written(second)];
      yield {
        span: { start: first.quantity.span.start, end: second.quantity.span.end },
        message: `This span runs backwards: ${b} comes before ${a}. Exchange the two, or check which is wrong.`,
        fixes: [
          {
            title: 'Exchange the two dates',
            safety: 'choice',
            edits: exchange(first, second, a, b),
          },
        ],
      };
    }
  },
};

const dayBefore = /\b(?:from|between) (\d{1,2})(?:st|nd|rd|th)? (?:to|until|till|through|and) (?:the )?$/i;
const dayBehind = /^[-–](\d{1,2})(?=,? (?:19|20)\d\d\b)/;

/** "from 12 to 3 June", "June 12-3, 2023": a span whose first day leaves its month to the second, or the second to the first. */
function withinMonth(
  { prose: { prose, text } }: Draft,
  { quantity, from, to, coarse }: DraftDate,
): RuleFinding | undefined {
  if (to || coarse || !from.day || !from.month) return undefined;
  const { start, end } = quantity.span;
  const ahead = /^\d/.test(text.slice(start, start + 1))
    ? dayBefore.exec(prose.slice(Math.max(0, start - 30), start))
    : null;
  const behind = ahead || from.year ? null : dayBehind.exec(prose.slice(end, end + 10));
  const days = ahead ?? behind;
  if (!days) return undefined;
  const other = Number(days[1]);
  if (other < 1 || other > 31 || (ahead ? other <= from.day : other >= from.day)) return undefined;
  const place = ahead ? start - ahead[0].length + ahead[0].indexOf(days[1]) : end + 1;
  const span = { start: place, end: place + days[1].length };
  const own = new RegExp(`(?<!\\d)0?${from.day}(?!\\d)`).exec(text.slice(start, end));
  if (!own) return undefined;
  const day = { start: start + own.index, end: start + own.index + own[0].length };
  return {
    span: { start: Math.min(span.start, start), end: Math.max(span.end, end) },
    message: `This span runs backwards: the ${ahead ? from.day : other} comes before the ${ahead ? other : from.day}. Exchange the two, or give each its month.`,
    fixes: [
      {
        title: 'Exchange the two days',
        safety: 'choice',
        edits: [
          { span, text: own[0] },
          { span: day, text: days[1] },
        ].sort((a, b) => a.span.start - b.span.start),
      },
    ],
  };
}

/** "from March 5 to March 2, 2024": the year stays where it stood, behind the span. */
function exchange(first: DraftDate, second: DraftDate, a: string, b: string) {
  const year = first.from.year ? '' : (/,?\s\d{4}$/.exec(b)?.[0] ?? '');
  return [
    { span: first.quantity.span, text: b.slice(0, b.length - year.length) },
    { span: second.quantity.span, text: a + year },
  ];
}

/** Whether two dates are the ends of one span: "from … to …", "between … and …", "2019-2014". */
function isSpan({ prose }: Draft, { words }: Dates, first: DraftDate, second: DraftDate): boolean {
  const from = first.quantity.span.end;
  const to = second.quantity.span.start;
  if (to - from > 24) return false;
  const between = prose.prose.slice(from, to);
  // "500-400 B.C."
  if (/^\s?B\.?C/.test(prose.prose.slice(second.quantity.span.end, second.quantity.span.end + 4)))
    return false;
  const before = words.word(first.first - 1);
  if (/^,?\s(?:to|through|until|till)\s(?:the\s|early\s|late\s|mid-)?(?:[A-Z][a-z]+day,?\s)?$/.test(between))
    return before === 'from' && !compares(words, first.first - 2);
  if (/^,?\sand\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$/.test(between)) return before === 'between';
  return between.length === 1 && isDash(between.charCodeAt(0)) && !!first.from.year && !!second.from.year;
}

/** "fell from 2024 to 2019" may speak of figures. */
function compares(words: Words, token: number): boolean {
  for (let at = token; at > token - 4; at--)
    if (/^(?:fell|rose|dropped|grew|cut|reduced|back|down|up)$/i.test(words.raw(at))) return true;
  return false;
}

/** Whether a span ends before it begins. What is not given decides nothing: "from November 5 to March 2" goes into the new year. */
function runsBack(first: PartialDay, second: PartialDay): boolean {
  if (first.year && second.year) {
    if (first.year !== second.year) return first.year > second.year;
    if (!first.month || !second.month) return false;
    if (first.month !== second.month) return first.month > second.month;
    return !!first.day && !!second.day && numberOf(first) > numberOf(second);
  }
  if (first.year || !first.month || first.month !== second.month) return false;
  return !!first.day && !!second.day && first.day > second.day;
}

function numberOf({ year = 0, month = 1, day = 1 }: PartialDay): number {
  return dayNumber({ year, month, day });
}
