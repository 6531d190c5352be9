import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { Bit, figureAt, Mark, type Passage, passagesOf, shapeOf } from './passage';
import { isLoose, numberOf, renumber, withNumber, writtenLike } from './writing';

export const unitPrice: Rule = {
  id: 'number/unit-price',
  severity: 'warning',
  summary: 'A number, a price for one and a sum that do not go together: 36 jets at $60m each for $8.9bn',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesOf(draft, Bit.money, 3)) {
      const shape = shapeOf(draft, passage);
      const deal = dealIn(passage, shape);
      if (!deal) continue;
      const found = compare(draft, deal, shape);
      if (found) yield found;
    }
  },
};

interface Deal {
  readonly count: Quantity;
  readonly price: Quantity;
  readonly total: Quantity;
}

const things =
  'unit|aircraft|airframe|jet|plane|fighter|missile|vehicle|tank|ship|frigate|submarine|helicopter|copy|system|round|shell|drone|boat|launcher|gun|howitzer|battery|interceptor|bomb|torpedo|rocket|shot|truck|radar';
const hedge = '(?:about |around |some |roughly |nearly |just |only )?';
const patterns = [
  // "$60m each", "$2 million a round"
  new RegExp(`(${Mark.money}) (?:each|apiece|a piece|for each(?: of them| one)?|(?:per|a) (?:${things}))\\b`),
  // "200 missiles, each costing $3 million"
  new RegExp(`\\beach (?:costing|worth|priced at|valued at|sold (?:for|at)|at|for) ${hedge}(${Mark.money})`),
  // "each of the 24 howitzers costs $5 million"
  new RegExp(
    `\\beach of (?:the |its |their )?${Mark.count}(?: [a-z]+){0,3}? (?:costs?|will cost|sells for|is priced at) ${hedge}(${Mark.money})`,
  ),
  new RegExp(
    `(?:unit (?:price|cost)|price per unit|cost per unit|flyaway (?:price|cost))(?: is| was| of| at| being| put at)*(?: about| around| some| roughly)? (${Mark.money})`,
  ),
];

/** The three figures where the sentence has each of them once. */
function dealIn(passage: Passage, shape: string): Deal | undefined {
  let match: RegExpExecArray | null = null;
  for (const pattern of patterns) match ??= pattern.exec(shape);
  if (!match) return undefined;
  const price = figureAt(passage, shape, match.index + match[0].lastIndexOf(match[1]));
  if (!price || price.low !== undefined) return undefined;
  const sums = passage.figures.filter(({ kind }) => kind === 'money');
  const others = sums.filter((sum) => sum !== price && sum.unit === price.unit);
  // Two sums may be a deal and its half; a third is another deal. "($3bn)" in another currency is none.
  if (others.length !== 1) return undefined;
  const [total] = others;
  if (!total || total.low !== undefined || total.value <= price.value) return undefined;
  if (!isDeal(shape, passage, total)) return undefined;
  const counts = passage.figures.filter(
    ({ kind, noun, value }) =>
      (kind === 'count' && noun) || (kind === 'number' && value >= 2 && value < 1800),
  );
  const things = counts.filter(({ kind }) => kind === 'count');
  const count =
    things.length === 1 ? things[0] : things.length === 0 && counts.length === 1 ? counts[0] : undefined;
  if (!count || counts.length > 1 || count.value < 2 || count.low !== undefined) return undefined;
  return { count, price, total };
}

const paid =
  /(?:\b(?:for|worth|total(?:l?ing|led|s)?(?: of| cost| value| price)?|costs?(?: the [a-z]+)?|costing|valued at|value of|priced at|sum of|paying|paid|pay|contract|deal|order|package|bill|altogether|at a cost of|comes? to|came to|amounts? to|adds? up to|(?:brings?|bringing|brought) the (?:total|deal|bill|cost|sum|contract|order|price)(?: of [a-z ]+)? to|spend|spent|spending)(?: is| was| of| about| around| some| nearly| roughly| up to| more than| a| an| the| its| total| combined)*|\()\s?$/;
const deal =
  /^,? (?:deal|contract|order|package|sale|purchase|agreement|programme|program|bill|in all|in total|altogether)/;
const firm =
  /\b(?:company|firm|group|maker|manufacturer|giant|business|market|startup|start-up)\b[^.;\uE001-\uE00B]{0,30}\b(?:worth|valued at|value of)[a-z ]*$/;
const recurring =
  /^ (?:an? |per |each |every )?(?:a |per )?(?:year|month|day|week|share|person|hour|annually|yearly)\b/;

/** Whether a sum is what a deal costs in all: "for $8.9bn", "a $8.9bn contract", and none of each year. */
function isDeal(shape: string, passage: Passage, sum: Quantity): boolean {
  for (let at = 0, index = 0; at < shape.length; at++) {
    const code = shape.charCodeAt(at);
    if (code < 0xe001 || code > 0xe00b || passage.figures[index++] !== sum) continue;
    const behind = shape.slice(at + 1, at + 24);
    const before = shape.slice(Math.max(0, at - 60), at);
    // "worth $2bn" is the company; "for $2bn and 50 launchers" buys two things.
    if (firm.test(before) || /^ and \uE001/.test(behind)) return false;
    return !recurring.test(behind) && (deal.test(behind) || paid.test(before));
  }
  return false;
}

/** So far a product may be from its sum, in parts of it. */
const tolerance = 0.15;

const packaged =
  /packag|includ|support|training|spare|weapons|missiles|munition|maintenance|sustain|infrastructure|together with|along with|plus|development|programme|program|upgrade|lifetime|life-cycle|operating/;

function compare(draft: Draft, { count, price, total }: Deal, shape: string): RuleFinding | undefined {
  const product = count.value * price.value;
  const ratio = total.value / product;
  const slack = tolerance + ([count, price, total].some(isLoose) ? 0.1 : 0);
  if (Math.abs(ratio - 1) <= slack) return undefined;
  // A package costs more than its aircraft; by how much is for the sentence to say.
  if (ratio > 1 && ratio < 3 && packaged.test(shape)) return undefined;
  const { text } = draft.prose;
  const implied = writtenLike(numberOf(text, price), total.value / count.value);
  const together = writtenLike(numberOf(text, total), product);
  const many = Math.round(total.value / price.value);
  const fixes: Fix[] = [renumber(text, total, together), renumber(text, price, implied)];
  if (Math.abs(many * price.value - total.value) <= total.value * 0.05)
    fixes.push(renumber(text, count, writtenLike(numberOf(text, count), many)));
  const times =
    `${numberOf(text, count)} at ${written(text, price)} is ${withNumber(text, total, together)}, not ` +
    `${written(text, total)}, which would be ${withNumber(text, price, implied)} each.`;
  const ask =
    ratio > 1 ? ' If it pays for weapons, training or spares too, say so.' : ' Check number, price and sum.';
  return {
    span: total.span,
    message: times + ask,
    ...(ratio > 1 && ratio < 2.5 && { severity: 'information' as const }),
    fixes,
  };
}

function written(text: string, { span }: Quantity): string {
  return text.slice(span.start, span.end);
}
