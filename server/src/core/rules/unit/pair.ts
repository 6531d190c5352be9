import type { Quantity } from '../../claims/claim';
import { type Unit, unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { remembered } from '../../remember';
import { type Figure, figureOf } from './arithmetic';

/** A measured quantity of a draft; feet with their inches and pounds with their ounces are one. */
export interface Measured {
  readonly span: Span;
  readonly unit: Unit;
  readonly figure: Figure;
  /** The one or two quantities that it was read from. */
  readonly parts: readonly [Quantity, Quantity?];
  /** "about", "up to". */
  readonly loose: boolean;
}

/**
 * How two figures are joined: `bracket` alone in its bracket; `inside` a bracket with a few more words; `stroke`; `or`;
 * `said` with words that promise a conversion ("equivalent to", "or about"); `aside` between commas or dashes.
 */
export type Joint = 'bracket' | 'inside' | 'stroke' | 'or' | 'said' | 'aside';

/** A figure and what stands beside it as its conversion. */
export interface Pair {
  readonly first: Measured;
  readonly second: Measured;
  readonly joint: Joint;
  /** "(about 250 miles)", or either figure is approximate. */
  readonly loose: boolean;
  /** From the first figure to the end of the second, its bracket included. */
  readonly span: Span;
}

const kinds: ReadonlySet<string> = new Set([
  'length',
  'speed',
  'mass',
  'area',
  'volume',
  'power',
  'force',
  'temperature',
  'calibre',
]);

/** What a length may be of: "155 metres long (509 feet)"; where both figures say it, they have to say the same. */
const extent =
  'long|wide|tall|high|deep|thick|away|across|apart|off|in (?:length|width|height|diameter|range)';
const behindFirst = new RegExp(
  `^ (${extent})(?: (?:here|there|overall|in all|from [a-z]+))?(?=,? or | ?\\()`,
);
const behindSecond = new RegExp(`^(?: (${extent}))?[)\\];]`);
const behindOr = new RegExp(`^(?: (${extent}))?(?:[.,;)]|$)`);

/** Stands for a text between two figures that is too long to matter. */
const far = '…';

/** What may stand between the two figures at most. */
export const widest = 34;

const about =
  '(?:about|around|approximately|approx\\.?|roughly|nearly|almost|some|just over|just under|over|more than|at least|less than|under|c\\.|~|≈) ?';
const sign = '(?:[-−–]|minus )?';
const joints: readonly [Joint, RegExp][] = [
  [
    'bracket',
    new RegExp(`^\\s?[([](?:or |i\\.e\\.,? |that is,? |equivalent to |equal to |${about})*${sign}$`),
  ],
  ['stroke', new RegExp(`^\\s?/\\s?${sign}$`)],
  [
    'said',
    new RegExp(
      `^(?:,? or ${about}|,? (?:which is |that is,? |i\\.e\\.,? )(?:${about})?|,? (?:is |are )?(?:equivalent to|equal to|equals) (?:${about})?|, or | ?(?:=|≈) ?)${sign}$`,
    ),
  ],
  ['or', new RegExp(`^ or ${sign}$`)],
  ['aside', new RegExp(`^(?:, | [–—-] )(?:or )?(?:${about})?${sign}$`)],
];

/** Between two sides of a rectangle: 30 × 20 m, 30 m by 20 m. */
const times = /^\s?(?:[×xX*]|by)\s?$/;

/** Every figure of a draft that has its conversion beside it, in order; read once for all the rules that ask. */
export const readPairs = remembered((draft: Draft): readonly Pair[] => [...findPairs(draft)]);

function* findPairs(draft: Draft): Iterable<Pair> {
  const { quantities } = draft;
  const { prose } = draft.prose;
  const between = (a: Quantity | undefined, b: Quantity | undefined): string =>
    a && b && b.span.start - a.span.end <= widest ? prose.slice(a.span.end, b.span.start) : far;
  for (let at = 0; at + 1 < quantities.length; at++) {
    // Nearly all figures stand alone.
    if (quantities[at + 1].span.start - quantities[at].span.end > widest) continue;
    const first = measuredAt(draft, at);
    if (!first) continue;
    const start = at;
    if (first.parts[1]) at++;
    const next = at + 1;
    if (!quantities[next] || quantities[next].span.start - first.span.end > widest) continue;
    const before = quantities[start - 1];
    const sided = before !== undefined && times.test(between(before, quantities[start]));
    if (sided) {
      yield* sidesOf(draft, start, next, first);
      continue;
    }
    const second = measuredAt(draft, next);
    const joint = second && jointOf(prose, first, second);
    const last = next + (second?.parts[1] ? 1 : 0);
    if (!second || !joint || times.test(between(quantities[last], quantities[last + 1]))) continue;
    // "12 m 6 cm (40 ft)": the first figure goes on from the one before it.
    if (
      before?.kind === quantities[start]?.kind &&
      /^,?\s(?:and\s)?$/.test(between(before, quantities[start]))
    )
      continue;
    yield pairOf(draft, first, second, joint);
    // "400 km (250 miles; 216 nautical miles)"
    const third = joint === 'bracket' || joint === 'inside' ? measuredAt(draft, last + 1) : undefined;
    if (
      third &&
      third.unit.symbol !== first.unit.symbol &&
      /^(?:[;,/] ?| \/ |,? or )(?:about )?$/.test(between(quantities[last], quantities[last + 1]))
    )
      if (/^[)\];,]/.test(prose.slice(third.span.end, third.span.end + 1)))
        yield pairOf(draft, first, third, 'bracket');
  }
}

function pairOf({ prose }: Draft, first: Measured, second: Measured, joint: Joint): Pair {
  const { text } = prose;
  const gap = text.slice(first.span.end, second.span.start);
  const bracketed = /[([]/.test(gap) && /[)\]]/.test(text[second.span.end] ?? '');
  return {
    first,
    second,
    joint,
    loose:
      first.loose ||
      second.loose ||
      /about|around|approx|rough|nearly|almost|some|just|over|more|less|least|under|c\.|~|≈/.test(
        gap.slice(-widest),
      ),
    span: { start: first.span.start, end: second.span.end + (bracketed ? 1 : 0) },
  };
}

/** `a × b (c × d)`: a with c, b with d. `first` is b, at `at`; c is at `next`. Of three sides nothing is said. */
function* sidesOf(draft: Draft, at: number, next: number, first: Measured): Iterable<Pair> {
  const { quantities } = draft;
  const { prose } = draft.prose;
  const [front, a, c] = [quantities[at - 2], quantities[at - 1], quantities[next]];
  const d = measuredAt(draft, next + 1);
  if (!a || !c || !d || !/^\s?[([]$/.test(prose.slice(first.span.end, c.span.start))) return;
  if (
    !times.test(prose.slice(c.span.end, d.span.start)) ||
    !/^[)\]]/.test(prose.slice(d.span.end, d.span.end + 1))
  )
    return;
  if (/[×x*]\s?$/.test(prose.slice(Math.max(0, a.span.start - 3), a.span.start))) return;
  if (front && a.span.start - front.span.end < 6 && times.test(prose.slice(front.span.end, a.span.start)))
    return;
  const outer = sideWith(draft, a, first);
  const inner = sideWith(draft, c, d);
  if (outer && inner) yield pairOf(draft, outer, inner, 'bracket');
  yield pairOf(draft, first, d, 'bracket');
}

/** A side that may leave its unit to the other: the 30 of "30 × 20 m". */
function sideWith({ prose }: Draft, side: Quantity, other: Measured): Measured | undefined {
  if (side.kind !== 'number' && side.unit !== other.unit.symbol) return undefined;
  return {
    span: side.span,
    unit: other.unit,
    figure: figureOf(prose.text, side),
    parts: [side],
    loose: false,
  };
}

/** The measure that begins with a quantity, where it is one. */
function measuredAt(draft: Draft, at: number): Measured | undefined {
  const quantity = draft.quantities[at];
  if (!quantity || !kinds.has(quantity.kind)) return undefined;
  const unit = unitBySymbol.get(quantity.unit ?? '');
  if (!unit) return undefined;
  const { text, prose } = draft.prose;
  const loose = quantity.approximate === true || quantity.bound !== undefined;
  const figure = figureOf(text, signed(prose, quantity));
  const part = draft.quantities[at + 1];
  const small = unit.symbol === 'ft' ? 'in' : unit.symbol === 'lb' ? 'oz' : undefined;
  if (small === undefined || part?.unit !== small || part.low !== undefined || quantity.low !== undefined)
    return { span: quantity.span, unit, figure, parts: [quantity], loose };
  if (!/^(?:-|,?\s(?:and\s)?)$/.test(prose.slice(quantity.span.end, part.span.start)))
    return { span: quantity.span, unit, figure, parts: [quantity], loose };
  const per = small === 'in' ? 12 : 16;
  const value = quantity.value + part.value / per;
  return {
    span: { start: quantity.span.start, end: part.span.end },
    unit,
    figure: { value, step: 1 / per, digits: 3 },
    parts: [quantity, part],
    loose,
  };
}

/** "minus 20 degrees" is below zero; "-20" was read so already. */
function signed(prose: string, quantity: Quantity): Quantity {
  if (quantity.kind !== 'temperature' || quantity.value <= 0) return quantity;
  const { start, end } = quantity.span;
  const below =
    /minus $/.test(prose.slice(Math.max(0, start - 6), start)) ||
    /^ below zero/.test(prose.slice(end, end + 11));
  return below ? { ...quantity, value: -quantity.value } : quantity;
}

function jointOf(prose: string, first: Measured, second: Measured): Joint | undefined {
  const gap = second.span.start - first.span.end;
  if (gap < 1 || gap > widest) return undefined;
  const between = prose.slice(first.span.end, second.span.start);
  const behind = prose.slice(second.span.end, second.span.end + 22);
  const told = first.unit.kind === 'length' ? behindFirst.exec(between) : null;
  const joint = jointIn(told ? between.slice(told[0].length) : between);
  if (told) {
    // "30 metres long (12 feet high)" has two sides, "2 km wide, or 3 miles wide with its banks" one.
    const answer = (joint === 'bracket' ? behindSecond : behindOr).exec(behind);
    return (joint === 'bracket' || joint === 'said') && answer && (answer[1] ?? told[1]) === told[1]
      ? joint
      : undefined;
  }
  if (joint === 'bracket') {
    if (/^\s?(?:[)\];,/]|or |[–—-] )/.test(behind)) return 'bracket';
    // "(350 miles away)" still converts; "(350 miles from Minsk to Kyiv by road" may not: it has to close soon.
    return /^[^()[\]]{0,20}[)\];,]/.test(behind) ? 'inside' : undefined;
  }
  if (joint === 'aside')
    return /^(?:[,.;)]| [–—-])/.test(behind) && asideOpens(between) ? 'aside' : undefined;
  return joint;
}

/** How the text between a figure and another joins them as conversions, if it does. */
export function jointIn(between: string): Joint | undefined {
  return joints.find(([, pattern]) => pattern.test(between))?.[0];
}

/** ", about 250 miles," converts; ", 250 miles," is the next of a list. */
function asideOpens(between: string): boolean {
  return between.length > 3;
}
