import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import { figureAt, Mark, type Passage } from './passage';

/** Two values of one thing, the earlier and the later: "from 40 to 50", "to 50 from 40". */
export interface Values {
  readonly from: Value;
  readonly to: Value;
}

/** One value, with the figure in which it stands; a figure that reads as a range ("40 to 50") holds two. */
export interface Value {
  readonly value: number;
  readonly figure: Quantity;
  /** Which end of its figure it is, where the figure holds both. */
  readonly end?: 'low' | 'high';
}

const UP =
  'rose|risen|rises?|rising|increas(?:e[ds]?|ing)|grew|grown|grows?|growing|growth|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|' +
  'surg(?:e[ds]?|ing)|soar(?:s|ed|ing)?|up|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|expansion|rais(?:e[ds]?|ing)|hikes?d?|higher|rise';
const DOWN =
  'fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|dip(?:s|ped)?|slid|slump(?:s|ed)?|' +
  'plung(?:e[ds]?|ing)|cuts?|cutting|reduc(?:e[ds]?|ing|tion)|down|lower(?:ed)?|shrank|shrunk|shrinks?|shrinking|slash(?:ed)?|tumbl(?:e[ds]?|ing)|' +
  'trim(?:s|med)?|contraction|loss|slip(?:s|ped)?|sank|eas(?:e[ds]?|ing)|shed|sheds';

/** A word that says that something has become more or less. */
export const CHANGE = `(?:(?<up>${UP})|(?<down>${DOWN}))`;

const last = new RegExp(`^.*\\b${CHANGE}\\b(?<rest>[^;:]{0,40})$`);
const first = new RegExp(`^(?<rest>(?: [a-z-]+){0,2}?) ${CHANGE}\\b`);

/**
 * Which way a change goes whose figure stands between two parts of a shape: "rose by # to", "a # increase".
 * @returns `undefined` where neither side says that there is a change
 */
export function directionOf(before: string, behind: string): 'up' | 'down' | undefined {
  const near = before.slice(-60);
  const found = last.exec(near)?.groups;
  if (found && new RegExp(`^(?: [a-z'’-]+| ${Mark.other}){0,3}? ?$`).test(found.rest))
    return found.up ? 'up' : 'down';
  const later = first.exec(behind.slice(0, 40))?.groups;
  return later && (later.up ? 'up' : 'down');
}

const time = `(?:${Mark.date}|${Mark.duration}|${Mark.other})`;
/** What may stand between the parts of a change: a few words, a time, a sum in another currency; no word that begins a clause. */
const glue = `(?:,? \\([^()]{0,30}\\)|,? (?:in |last )?${time}|(?:,? (?:in )?${time})?,? (?!(?:and|but|while|whereas|with|as|which|who|when|because|after|if|of|to|from)\\b)[a-z'’.-]+){0,6}?`;
const size = `(?:a (?:new )?record (?:high |low )?(?:of )?|a total of |about |around |some |roughly |nearly |almost |just |only |just over |just under |the |an? (?:estimated |average (?:of )?|expected )?)?`;
const value = `(?:${Mark.value}|${Mark.percentage})`;
/** What a percentage is of: "3% of GDP", "17% of the force". */
const whole = `(?: of (?:the |its |their |all |national |total )?[a-z-]+(?: domestic product)?)?`;

const fromTo = new RegExp(
  `^${glue},? from ${size}(?<a>${value})${whole}${glue} to ${size}(?<b>${value})`,
  'd',
);
const range = new RegExp(`^${glue},? from (?<ab>${value})`, 'd');
const toFrom = new RegExp(
  `^${glue},? to ${size}(?<b>${value})${whole}${glue},? from ${size}(?<a>${value})`,
  'd',
);
const fromToBefore = new RegExp(
  `from ${size}(?<a>${value})${whole}${glue} to ${size}(?<b>${value})(?<rest>[^;]{0,50})$`,
  'd',
);
const rangeBefore = new RegExp(`from (?<ab>${value})(?<rest>[^;]{0,50})$`, 'd');

/** "#, up from #", with more words in between than a change that is told in one breath. */
const upFromBefore = new RegExp(
  `(?<b>${value})${whole}(?: (?!(?:and|but|while|as|which|who|when|of|to|from)\\b)[a-z'’.-]+){0,5}?(?:,| \\(| –| —)? ?(?:${UP}|${DOWN}) from ${size}(?<a>${value})(?<rest>[^;]{0,50})$`,
  'd',
);

/** "to # from #, a": the later one first. */
const toFromBefore = new RegExp(
  `\\bto ${size}(?<b>${value})${whole}${glue},? from ${size}(?<a>${value})(?<rest>[^;]{0,50})$`,
  'd',
);

/** The two values that stand behind an offset of a shape: " from # to #", " to # from #". */
export function valuesBehind(passage: Passage, shape: string, offset: number): Values | undefined {
  const text = shape.slice(offset, offset + 160);
  const pair = fromTo.exec(text) ?? toFrom.exec(text);
  if (pair) return pairOf(passage, shape, offset, pair);
  return rangeOf(passage, shape, offset, range.exec(text));
}

/** The two values that stand before an offset, where they begin, and the words between: "from # to #, a ". */
export function valuesBefore(
  passage: Passage,
  shape: string,
  offset: number,
): { values: Values; rest: string; start: number } | undefined {
  const start = Math.max(0, offset - 200);
  const text = shape.slice(start, offset);
  // The nearest "from": patterns find the first.
  const at = text.lastIndexOf('from ');
  if (at < 0) return undefined;
  const slice = text.slice(at);
  const pair = fromToBefore.exec(slice);
  const up = pair ? null : (upFromBefore.exec(text) ?? toFromBefore.exec(text));
  if (up?.groups?.rest !== undefined) {
    const values = pairOf(passage, shape, start, up);
    return values && { values, rest: up.groups.rest, start: start + up.index };
  }
  const values = pair
    ? pairOf(passage, shape, start + at, pair)
    : rangeOf(passage, shape, start + at, rangeBefore.exec(slice));
  const rest = pair?.groups?.rest ?? rangeBefore.exec(slice)?.groups?.rest;
  return values && rest !== undefined ? { values, rest, start: start + at } : undefined;
}

function pairOf(passage: Passage, shape: string, offset: number, match: RegExpExecArray): Values | undefined {
  const at = match.indices?.groups;
  if (!at?.a || !at.b) return undefined;
  const from = figureAt(passage, shape, offset + at.a[0]);
  const to = figureAt(passage, shape, offset + at.b[0]);
  if (!from || !to || !comparable(from, to)) return undefined;
  // "from 40 to 50 aircraft to 60": a range among the values says something else.
  if (from.low !== undefined || to.low !== undefined) return undefined;
  return { from: { value: from.value, figure: from }, to: { value: to.value, figure: to } };
}

function rangeOf(
  passage: Passage,
  shape: string,
  offset: number,
  match: RegExpExecArray | null,
): Values | undefined {
  const at = match?.indices?.groups?.ab;
  const figure = at && figureAt(passage, shape, offset + at[0]);
  if (!figure || figure.low === undefined) return undefined;
  return {
    from: { value: figure.low, figure, end: 'low' },
    to: { value: figure.value, figure, end: 'high' },
  };
}

const laterBefore = new RegExp(
  `(?<b>${value})${whole}(?: (?!(?:an?|per|each|of)\\b)[a-z]+){0,2}?(?:,| \\(| –| —) ?(?:an? )?(?:${UP}|${DOWN})?(?: by)?(?: [a-z]+){0,2}? ?$`,
  'd',
);
const earlierBehind = new RegExp(
  `^(?: (?:${UP}|${DOWN}))? (?:from|on|over|compared with) ${size}(?:last year['’]s |the previous )?(?<a>${value})`,
  'd',
);

/** The two values round a figure: "#, up % from #". */
export function valuesAround(passage: Passage, shape: string, offset: number): Values | undefined {
  const start = Math.max(0, offset - 60);
  const later = laterBefore.exec(shape.slice(start, offset))?.indices?.groups?.b;
  const earlier = earlierBehind.exec(shape.slice(offset + 1, offset + 80))?.indices?.groups?.a;
  const to = later && figureAt(passage, shape, start + later[0]);
  const from = earlier && figureAt(passage, shape, offset + 1 + earlier[0]);
  if (!from || !to || !comparable(from, to) || from.low !== undefined || to.low !== undefined)
    return undefined;
  return { from: { value: from.value, figure: from }, to: { value: to.value, figure: to } };
}

/** Whether two figures may be values of one thing: of one kind and unit, or one of them bare. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.unit === 'time' || b.unit === 'time') return false;
  if (a.kind === b.kind) return a.unit === b.unit;
  if (a.kind !== 'number' && b.kind !== 'number') return false;
  // "from 2.8 to $3.1 billion": the first has lost its magnitude.
  return a.value < b.value * 50 && b.value < a.value * 50;
}

/** Whether a range that begins behind "from" was meant as two values: its figure is written with "to". */
export function saysTo({ prose }: Draft, { from }: Values): boolean {
  return (
    from.end === undefined || / to /.test(prose.prose.slice(from.figure.number.start, from.figure.number.end))
  );
}
