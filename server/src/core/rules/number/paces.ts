import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import { figureAt, Mark, type Passage } from './passage';
import { isLoose, numberOf, plainly, renumber, writtenLike } from './writing';

/** A number in each of some period, as a sentence gives it. */
interface Pace {
  readonly figure: Quantity;
  readonly period: string;
}

const number = `[${Mark.count}${Mark.number}]`;
const about = '(?:about |some |around |roughly |nearly |almost |up to |more than |as many as |over )*';

/** "400 shells a day", "90 a month", "a monthly output of 90"; its groups bear the name of the pace. */
function paceNamed(name: string): string {
  return (
    `(?:(?<${name}Rate>${Mark.rate})|(?<${name}Count>${number}) (?:a|an|per|each|every) (?<${name}Per>year|month|week|day|hour|minute|quarter)\\b` +
    `|(?<${name}Every>hourly|daily|weekly|monthly|quarterly|annual|yearly) (?:[a-z]+ )?(?:output|production|rate|consumption|losses|deliveries|capacity)(?: rate)? (?:of|is|was|stands at|at|reached) ${about}(?<${name}Of>${number}))`
  );
}

const twice = new RegExp(
  `${paceNamed('a')}(?:(?:,| –| —|;)? \\(?(?:or|that is|i\\.e\\.,?|which (?:is|means|makes|comes to|adds up to|amounts to|equals)|meaning|means|adding up to|equivalent to|equal to|making|amounting to|which would be) (?:a rate of )?|(?<bare>,| [–—]) )(?<about>${about})${paceNamed('b')}`,
  'd',
);

const adverbs: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annual: 'year',
  yearly: 'year',
};

/** How many of the shorter period a longer one has, from working days alone to all of them. */
const ratios: Readonly<Record<string, readonly [number, number]>> = {
  'minute hour': [60, 60],
  'hour day': [8, 24],
  'day week': [5, 7],
  'day month': [20, 31],
  'day quarter': [60, 92],
  'day year': [200, 366],
  'week month': [4, 4.6],
  'week year': [44, 53],
  'month quarter': [3, 3],
  'month year': [10, 12],
  'quarter year': [4, 4],
};

/** Two paces of one thing, one of them made from the other: "400 shells a day, or 30,000 a month". */
export function pacesOf(draft: Draft, passage: Passage, shape: string): RuleFinding | undefined {
  const match = twice.exec(shape);
  if (!match) return undefined;
  const [a, b] = ['a', 'b'].map((name) => paceAt(passage, shape, match, name));
  if (!a || !b) return undefined;
  // A comma alone joins two of anything: only "about" makes a conversion of the second.
  if (match.groups?.bare !== undefined && !match.groups.about) return undefined;
  const [short, long] = ratios[`${a.period} ${b.period}`] ? [a, b] : [b, a];
  const ratio = ratios[`${short.period} ${long.period}`];
  if (!ratio || !isOfOne(a.figure, b.figure)) return undefined;
  const slack = [a, b].some(({ figure }) => isLoose(figure)) || match.groups?.about ? 0.25 : 0.12;
  const times = long.figure.value / short.figure.value;
  if (times >= ratio[0] * (1 - slack) && times <= ratio[1] * (1 + slack)) return undefined;
  return finding(draft, short, long, ratio, b);
}

function paceAt(passage: Passage, shape: string, match: RegExpExecArray, name: string): Pace | undefined {
  const at = match.indices?.groups;
  const place = at?.[`${name}Rate`] ?? at?.[`${name}Count`] ?? at?.[`${name}Of`];
  const figure = place && figureAt(passage, shape, place[0]);
  if (!figure || figure.low !== undefined || figure.value <= 0) return undefined;
  const groups = match.groups ?? {};
  const period =
    groups[`${name}Per`] ??
    adverbs[groups[`${name}Every`] ?? ''] ??
    /\/([a-z]+)$/.exec(figure.unit ?? '')?.[1];
  return period === undefined ? undefined : { figure, period };
}

/** Whether two figures count the same, or the one leaves its noun to the other. */
function isOfOne(a: Quantity, b: Quantity): boolean {
  const [one, other] = [a, b].map(({ unit = '' }) => unit.replace(/\/.*$/, ''));
  return one === '' || other === '' || one === other;
}

function finding(
  { prose: { text } }: Draft,
  short: Pace,
  long: Pace,
  [least, most]: readonly [number, number],
  said: Pace,
): RuleFinding {
  const low = short.figure.value * least;
  const high = short.figure.value * most;
  const together = writtenLike(numberOf(text, long.figure), Number(high.toPrecision(2)));
  const each = writtenLike(numberOf(text, short.figure), Number((long.figure.value / most).toPrecision(2)));
  const fixes: Fix[] = [renumber(text, long.figure, together), renumber(text, short.figure, each)];
  const range =
    least === most
      ? plainly(high)
      : `${plainly(Number(low.toPrecision(2)))} to ${plainly(Number(high.toPrecision(2)))}`;
  return {
    span: said.figure.span,
    message: `${plainly(short.figure.value)} a ${short.period} is ${range} a ${long.period}, not ${plainly(long.figure.value)}. Check both figures.`,
    fixes,
  };
}
