import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { withCommas } from '../../lexicon/figures';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { convert, type Figure, formatLike, isRight } from './arithmetic';
import { type Measured, readPairs } from './pair';

export const precision: Rule = {
  id: 'unit/precision',
  severity: 'hint',
  summary: 'A conversion more exact than the figure it was made from: 6,000 km (3,728 miles)',
  *check(draft: Draft, { settings }: RuleContext): Iterable<RuleFinding> {
    if (settings.strictness === 'relaxed') return;
    const { text } = draft.prose;
    for (const { first, second, loose } of readPairs(draft)) {
      if (first.unit.kind !== second.unit.kind || first.unit.symbol === second.unit.symbol) continue;
      // A calibre is exact, and so are millimetres and inches; a temperature has few digits, Mach depends on height, feet and inches are their own style.
      if (isExact(first) || isExact(second)) continue;
      const { figure } = second;
      if (!isFalselyExact(first.figure, figure, loose)) continue;
      // A wrong conversion is another rule's business.
      if (!isRight(first.figure, first.unit, figure, second.unit, loose)) continue;
      const [part] = second.parts;
      const written = text.slice(part.number.start, part.number.end);
      const rounded = roundTo(
        written,
        convert(first.figure.value, first.unit, second.unit),
        first.figure.digits,
      );
      const given = text.slice(first.span.start, first.span.end);
      if (rounded === written) continue;
      yield {
        span: second.span,
        message: `${given} is a round figure; ${written} claims to know it to the last digit. Round it: ${rounded}.`,
        fixes: [replace(part.number, rounded, 'choice')],
      };
    }
  },
};

function isExact({ unit, parts }: Measured): boolean {
  return (
    parts[1] !== undefined ||
    parts[0].kind === 'calibre' ||
    unit.kind === 'temperature' ||
    /^(?:Mach|mm|in)$/.test(unit.symbol)
  );
}

/** Four digits made from one or two, or "about 20 km (12.4 miles)": a wire's "400 km (249 miles)" is left alone. */
function isFalselyExact(first: Figure, second: Figure, loose: boolean): boolean {
  if (first.low !== undefined || second.low !== undefined || second.digits - first.digits < 2) return false;
  // "3,333 km (2,071.03 miles)"
  if (second.digits >= 6) return true;
  return first.digits <= 2 && (second.digits >= 4 || (loose && second.digits === 3 && second.step < 1));
}

/** The value with one digit more than the figure that it was made from, for 1,500 m is 4,900 feet and not 5,000. */
function roundTo(model: string, value: number, digits: number): string {
  const places = Math.floor(Math.log10(Math.abs(value))) + 1 - Math.max(2, digits);
  const rounded = Number((Math.round(value / 10 ** places) * 10 ** places).toPrecision(12));
  const scale = / (?:million|billion|thousand)/.test(model);
  if (scale) return formatLike(model.replace(/\.\d+/, '.0'), rounded);
  return rounded >= 1000 ? withCommas(rounded) : String(rounded);
}
