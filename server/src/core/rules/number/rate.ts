import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { pacesOf } from './paces';
import { Bit, figureAt, Mark, passagesOf, shapeOf } from './passage';
import { isLoose, numberOf, plainly, renumber, writtenLike } from './writing';

export const rate: Rule = {
  id: 'number/rate',
  severity: 'warning',
  summary: 'A rate, a time and a total that do not go together: eight a month, 83 in five years',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesOf(draft, Bit.rate | Bit.duration, 2)) {
      if ((passage.kinds & (Bit.rate | Bit.number | Bit.count)) === 0) continue;
      const shape = shapeOf(draft, passage);
      const paces = (passage.kinds & Bit.rate) === 0 ? undefined : pacesOf(draft, passage, shape);
      if (paces) yield paces;
      if ((passage.kinds & Bit.duration) === 0 || passage.figures.length < 3) continue;
      const found = rateOf(shape, (offset) => figureAt(passage, shape, offset));
      if (!found) continue;
      const finding = compare(draft, found);
      if (finding) yield finding;
    }
  },
};

interface Paced {
  readonly rate: Quantity;
  /** Years, months … of the rate. */
  readonly period: string;
  readonly time: Quantity;
  readonly total: Quantity;
}

const pace = `(?:(?<rate>${Mark.rate})|(?<count>[${Mark.count}${Mark.number}]) (?:a|an|per|each|every) (?<per>year|month|week|day|hour|minute|quarter))`;
const span = `(?:over|in|for|within|during|after) (?:the |a |a period of |the next |the first |the past |the last )?(?<time>${Mark.duration})`;
const total = `(?<total>[${Mark.count}${Mark.number}])`;
const about = '(?:about |some |around |nearly |roughly )?';
const words = `(?: (?!(?:and|but|while|as|who|which|than|after|before|until)\\b)[a-z’'-]+){0,5}`;

const patterns = [
  // "eight a month over five years, 480 in all"
  new RegExp(
    `${pace}${words},? ${span},? (?:or |for |making |giving |and )?(?:a total of )?${total}(?: [a-z]+)? (?:in all|in total|altogether|all told|jets|aircraft)?`,
    'd',
  ),
  new RegExp(
    `${pace}${words},? ${span},? (?:for|making|giving|or|–|—) (?:a total of |a |some |about )?${total}`,
    'd',
  ),
  // "builds 16 a year and over five years that makes 120"
  new RegExp(
    `${pace}${words}[,;]?(?: and| so)? ${span},? (?:that |this |it |which )?(?:is|makes|would make|comes to|means|would be) ${total}`,
    'd',
  ),
  // "480 in five years, at eight a month"
  new RegExp(
    `${total}${words},? ${span},? (?:at (?:a rate of )?|or |which is |that is |\\()(?:about |some )?${pace}`,
    'd',
  ),
  // "at eight a month, all 480 will be delivered in five years"
  new RegExp(`at (?:a rate of )?${about}${pace},?${words},? ${about}${total}${words} ${span}`, 'd'),
  // "at eight a month it will take five years to build 480"
  new RegExp(
    `at (?:a rate of )?${about}${pace},?${words} (?:takes?|took|needs?|needed|requires?) ${about}(?<time>${Mark.duration}) to [a-z]+ (?:all |the |its )*${about}${total}`,
    'd',
  ),
  // "launches two a year and will finish all ten in five years"
  new RegExp(
    `${pace},? and (?:will |would |could |can )[a-z]+ (?:all |the |its )+${total}${words} ${span}`,
    'd',
  ),
];

function rateOf(shape: string, at: (offset: number) => Quantity | undefined): Paced | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(shape);
    const place = match?.indices?.groups;
    if (!match?.groups || !place?.time || !place.total) continue;
    const where = place.rate ?? place.count;
    const [rate, time, total] = [where?.[0], place.time[0], place.total[0]].map((offset) =>
      offset === undefined ? undefined : at(offset),
    );
    if (!rate || !time || !total || [rate, time, total].some(({ low }) => low !== undefined)) continue;
    const period = match.groups.per ?? /\/([a-z]+)$/.exec(rate.unit ?? '')?.[1];
    if (!period || !days[period] || !days[time.unit ?? '']) continue;
    const counted = rate.unit?.replace(/\/.*$/, '');
    // "16 fighters a year … 83 missiles": not of one thing.
    if (total.kind === 'count' && counted && rate.kind !== 'number' && counted !== total.unit) continue;
    return { rate, period, time, total };
  }
  return undefined;
}

const days: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25,
  decade: 3652.5,
};

function compare(draft: Draft, { rate, period, time, total }: Paced): RuleFinding | undefined {
  const periods = (time.value * (days[time.unit ?? ''] ?? 0)) / (days[period] ?? 1);
  // A rate over less than two of its periods says nothing of a total.
  if (periods < 2) return undefined;
  const product = rate.value * periods;
  const ratio = total.value / product;
  // The first and the last year may be short; a bound makes the product one too.
  // "over five years" is read as more than five: here it says how long.
  const slack = 0.25 + ([rate, total].some(isLoose) || time.approximate ? 0.15 : 0);
  if (Math.abs(ratio - 1) <= slack || Math.abs(total.value - product) <= rate.value * 1.01) return undefined;
  if (rate.bound === 'upper' && ratio < 1) return undefined;
  if ((rate.bound === 'lower' || total.bound === 'upper') && ratio > 1 === (rate.bound === 'lower'))
    return undefined;
  const { text } = draft.prose;
  const together = writtenLike(numberOf(text, total), Math.round(product));
  const implied = writtenLike(numberOf(text, rate), Number((total.value / periods).toPrecision(2)));
  const lasting = text.slice(time.span.start, time.span.end);
  const fixes: Fix[] = [renumber(text, total, together), renumber(text, rate, implied)];
  return {
    span: total.span,
    message: `${plainly(rate.value)} a ${period} for ${lasting} is ${plainly(Math.round(product))}, not ${plainly(total.value)}, which would be ${implied} a ${period}. Check rate, time and total.`,
    fixes,
  };
}
