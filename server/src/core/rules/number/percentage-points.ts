import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { percentOf } from './percent-change';
import { type PercentChange, percentChanges } from './percentages';
import { isLoose, numberOf, writtenLike } from './writing';

export const percentagePoints: Rule = {
  id: 'number/percentage-points',
  severity: 'warning',
  summary: 'Per cent for percentage points: rose 1% from 2% to 3%',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const change of percentChanges(draft)) {
      const { from, to } = change.values;
      if (from.figure.kind !== 'percentage' && to.figure.kind !== 'percentage') continue;
      if (from.figure.unit === 'pp' || to.figure.unit === 'pp' || isLoose(to.figure)) continue;
      const found = compare(draft, change);
      if (found) yield found;
    }
  },
};

function compare(draft: Draft, { percent, values: { from, to } }: PercentChange): RuleFinding | undefined {
  const points = Math.abs(to.value - from.value);
  const relative = percentOf(from.value, to.value);
  const said = percent.value;
  const inPoints = percent.unit === 'pp';
  const isPoints = Math.abs(said - points) <= Math.max(0.11, points * 0.06);
  // What is the difference to the digit has to be the change as nearly: 90% to 84% is a fall of 6.7%.
  const isRelative = Math.abs(said - relative) <= (isPoints ? 0.55 : Math.max(1, relative * 0.05));
  if (inPoints ? isPoints : isRelative) return undefined;
  if (isLoose(percent) && !isPoints) return undefined;
  // "outlays rose 5%, to 3.5% of GDP from 3.4%": of the outlays, not of their share.
  if (
    !inPoints &&
    !isPoints &&
    [from, to].some(({ figure }) => draft.prose.prose.startsWith(' of ', figure.span.end))
  )
    return undefined;
  const number = numberOf(draft.prose.text, percent);
  const rightPoints = writtenLike(number, Number(points.toFixed(2)));
  const rightPercent = writtenLike(/\d/.test(number) ? number : '1', relative);
  const way = `${from.value}% to ${to.value}% is ${named(rightPoints, points)}, or ${rightPercent}%`;
  const fixes: Fix[] = [
    replace(percent.span, named(rightPoints, points), 'choice'),
    replace(percent.span, `${rightPercent}%`, 'choice'),
  ];
  const message = inPoints
    ? `${way}, not ${number}. Check the three figures.`
    : isPoints
      ? `${way}. Say percentage points where the difference of two percentages is meant.`
      : `${way}, not ${number}%. Check the three figures.`;
  return { span: percent.span, message, fixes };
}

function named(written: string, points: number): string {
  return `${written} percentage point${points === 1 ? '' : 's'}`;
}
