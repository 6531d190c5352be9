import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { quote } from '../claim/figures';
import { closing } from '../date/dates';
import { jointIn, widest } from '../unit/pair';
import { type ExchangeRates, ratesOf, widestRatesOf } from './exchange-rates';
import { numberOf, plainly, renumber, writtenLike } from './writing';

export const currencyConversion: Rule = {
  id: 'number/currency-conversion',
  severity: 'warning',
  summary: 'A sum and its conversion, which no rate of exchange joins: 99 trillion rupiah (RM34 million)',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { quantities, prose } = draft;
    const { text } = prose;
    for (let at = 1; at < quantities.length; at++) {
      const [first, second] = [quantities[at - 1], quantities[at]];
      if (first.kind !== 'money' || second.kind !== 'money' || first.unit === second.unit) continue;
      if (!isConversion(prose.prose, first, second) || isOfAnotherTime(quantities, at)) continue;
      const loose = worthOf(text, first, second, widestRatesOf);
      const range = worthOf(text, first, second, ratesOf);
      if (!loose || !range || isNear(second, loose, SLACK)) continue;
      const slip = slipOf(second, range);
      yield {
        span: { start: first.span.start, end: closing(text, first.span.start, second.span.end) },
        message: `${quote(draft, first.span)} was ${inWords(range)}, not ${quote(draft, second.span)}.${slip ? ' The noughts are wrong: check both figures.' : ' Check both figures.'}`,
        fixes: slip ? [fixOf(text, first, second, slip)] : [],
      };
    }
  },
};

/** Amounts of one currency, from the least to the most. */
interface Range {
  readonly low: number;
  readonly high: number;
  /** The currency's name in the plural. */
  readonly name: string;
  /** Of whose rates. */
  readonly years: readonly [number, number];
}

function isConversion(prose: string, first: Quantity, second: Quantity): boolean {
  if (second.span.start - first.span.end > widest) return false;
  const joint = jointIn(prose.slice(first.span.end, second.span.start));
  // "(£3 million for each)" is the price of another thing.
  if (joint === 'bracket') return /^\s?[)\];,/]/.test(prose.slice(second.span.end, second.span.end + 2));
  return joint !== undefined && joint !== 'aside';
}

/** A year before the rates begin is named with the figures: money was another then. */
function isOfAnotherTime(quantities: readonly Quantity[], at: number): boolean {
  const { start } = quantities[at].span;
  return quantities
    .slice(Math.max(0, at - 5), at + 5)
    .some(
      ({ kind, unit = '', span }) =>
        kind === 'date' && unit < '2000' && /^\d/.test(unit) && Math.abs(span.start - start) < 250,
    );
}

/** What a sum may have been in the currency of another; `undefined` where the rate of one is not known. */
function worthOf(
  text: string,
  sum: Quantity,
  other: Quantity,
  rates: (sum: Quantity, text: string) => ExchangeRates | undefined,
): Range | undefined {
  const from = rates(sum, text);
  const to = rates(other, text);
  if (!from || !to) return undefined;
  const { value, low = value } = sum;
  return {
    low: (low / from.high) * to.low,
    high: (value / from.low) * to.high,
    name: to.name,
    years: [Math.max(from.years[0], to.years[0]), Math.min(from.years[1], to.years[1])],
  };
}

/** A sum may be of a day's rate, rounded, or of another year's prices: it has to be off by more than that. */
const SLACK = 2;

function isNear({ value, low = value }: Quantity, range: Range, slack: number): boolean {
  return value >= range.low / slack && low <= range.high * slack;
}

/** By what the second sum has to be multiplied to be right, where noughts alone are wrong. */
function slipOf(sum: Quantity, range: Range): number | undefined {
  if (sum.low !== undefined) return undefined;
  return [1000, 0.001, 10, 0.1, 100, 0.01, 1e6, 1e-6, 1e9, 1e-9].find((times) =>
    isNear({ ...sum, value: sum.value * times }, range, 1.2),
  );
}

/** The second sum with as many noughts as it needs; or the sum that lost its "million", with that of the other. */
function fixOf(text: string, first: Quantity, second: Quantity, times: number): Fix {
  const [one, other] = [first, second].map((sum) => numberOf(text, sum));
  const [ofOne, ofOther] = [one, other].map((number) => /\s?[a-z]+$/i.exec(number)?.[0] ?? '');
  if (times >= 1000 && ofOther === '' && ofOne !== '') return renumber(text, second, other + ofOne);
  if (times <= 0.001 && ofOne === '' && ofOther !== '') return renumber(text, first, one + ofOther);
  return renumber(text, second, writtenLike(other, second.value * times).replace(/\.0+(?!\d)/, ''));
}

const MAGNITUDES = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
  [1, ''],
] as const;

/** "5.1 to 12 billion US dollars at the rates of 2000 to 2026" */
function inWords({ low, high, name, years: [from, to] }: Range): string {
  const [times, magnitude] = MAGNITUDES.find(([least]) => high >= least) ?? MAGNITUDES[3];
  return `${rounded(low / times)} to ${rounded(high / times)}${magnitude} ${name} at the rates of ${from} to ${to}`;
}

function rounded(value: number): string {
  return plainly(Number(value.toPrecision(2)));
}
