import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { comparable, type Values } from './change';
import { type PercentChange, percentChanges } from './percentages';
import { halfStep, isLoose, numberOf, renumber, writtenLike } from './writing';

export const percentChange: Rule = {
  id: 'number/percent-change',
  severity: 'error',
  summary: 'A percentage that is not the way from one value to the other: from 40 to 50, a 20% increase',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const change of percentChanges(draft)) {
      // Where the values are percentages themselves, points are meant: number/percentage-points.
      const { from, to } = change.values;
      if (from.figure.kind === 'percentage' || to.figure.kind === 'percentage') continue;
      if (change.percent.unit !== '%' || isRight(draft.prose.text, change)) continue;
      if (isAnothers(change)) continue;
      yield finding(draft, change);
    }
  },
};

/** The percentage from one value to another, without its sign. */
export function percentOf(from: number, to: number): number {
  return Math.abs(to / from - 1) * 100;
}

/** Whether the percentage can be that of the two values, each of the three rounded as it is written. */
function isRight(text: string, { percent, values: { from, to } }: PercentChange): boolean {
  const slackFrom = halfStep(text, from.figure) * (from.end ? Math.min(1, from.value / to.value) : 1);
  const slackTo = halfStep(text, to.figure);
  const way = to.value >= from.value ? 1 : -1;
  const ends = [-1, 1].flatMap((a) =>
    [-1, 1].map((b) => way * ((to.value + b * slackTo) / (from.value + a * slackFrom) - 1) * 100),
  );
  // A range that holds both values ("from 40 to 50") is exact.
  const loose = isLoose(percent) || (from.end === undefined && (isLoose(from.figure) || isLoose(to.figure)));
  const slack = Math.max(1, percent.value * 0.03) + (loose ? 1 + percent.value * 0.15 : 0);
  const least = Math.min(...ends) - slack;
  const most = Math.max(...ends) + slack;
  // "by more than 20%" is right for 25.
  if (percent.bound === 'lower') return percent.value <= most;
  if (percent.bound === 'upper') return percent.value >= least;
  return percent.value >= least && percent.value <= most;
}

/** Whether the percentage is that of two other values of the sentence: "fell 20% to 40, from 45 in spring and 50 a year ago". */
function isAnothers({ passage, percent, values: { from, to } }: PercentChange): boolean {
  const like = passage.figures.filter((figure) => figure !== percent && comparable(figure, to.figure));
  return like.some((earlier) =>
    like.some(
      (later) =>
        !([from.figure, to.figure].includes(earlier) && [from.figure, to.figure].includes(later)) &&
        earlier.value > 0 &&
        Math.abs(percentOf(earlier.value, later.value) - percent.value) <= Math.max(1, percent.value * 0.03),
    ),
  );
}

function finding(draft: Draft, change: PercentChange): RuleFinding {
  const { text } = draft.prose;
  const {
    percent,
    values: { from, to },
  } = change;
  const real = percentOf(from.value, to.value);
  const better = writtenLike(numberOf(text, percent), real);
  const up = to.value >= from.value;
  const wrongBase = Math.abs((Math.abs(to.value - from.value) / to.value) * 100 - percent.value) <= 1;
  const values = from.end
    ? text.slice(from.figure.span.start, from.figure.span.end)
    : [from, to].map(({ figure }) => text.slice(figure.span.start, figure.span.end)).join(' to ');
  const share = ((up ? 1 : -1) * percent.value) / 100;
  const fixes = [
    renumber(text, percent, better),
    ...(share > -1 ? valueFixes(text, change.values, from.value * (1 + share), to.value / (1 + share)) : []),
  ];
  return {
    span: percent.span,
    message: `${values} is a ${up ? 'rise' : 'fall'} of ${better}%, not ${numberOf(text, percent)}%${
      wrongBase ? ': a change is counted from the earlier value' : ''
    }. Check all three figures.`,
    fixes,
  };
}

/**
 * Another later or earlier value, as choices.
 * @param later what the later value would have to be, in the figure's own unit; `earlier` likewise
 */
export function valueFixes(text: string, { from, to }: Values, later: number, earlier: number): Fix[] {
  if (from.end === undefined) {
    return [
      renumber(text, to.figure, writtenLike(numberOf(text, to.figure), neat(to.figure.kind, later))),
      renumber(text, from.figure, writtenLike(numberOf(text, from.figure), neat(from.figure.kind, earlier))),
    ];
  }
  // "40 to 50" is one figure: each of its two numbers is written anew.
  const [, first, joint, second] = /^(.*?\S)( to (?:\D{1,3})?)(.+)$/s.exec(numberOf(text, to.figure)) ?? [];
  if (!first || !joint || !second) return [];
  return [
    renumber(text, to.figure, first + joint + writtenLike(second, neat(to.figure.kind, later))),
    renumber(text, to.figure, writtenLike(first, neat(to.figure.kind, earlier)) + joint + second),
  ];
}

/** Things are counted in whole numbers, what is measured is not; and a number that is computed is a round one. */
function neat(kind: string, value: number): number {
  const counted = kind === 'count' || kind === 'number' || kind === 'rate';
  return counted && value < 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
