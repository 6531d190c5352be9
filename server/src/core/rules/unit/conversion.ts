import { type Unit, unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Severity, Span } from '../../finding';
import type { Rule } from '../../rule';
import { convert, formatLike, isRight, isRightDifference, isRound, rangeLike } from './arithmetic';
import { compareMach } from './mach';
import { type Measured, type Pair, readPairs } from './pair';

export const conversion: Rule = {
  id: 'unit/conversion',
  severity: 'error',
  summary: 'A figure and its conversion that do not agree: 400 km (350 miles)',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const pair of readPairs(draft)) {
      const finding = compare(draft, pair);
      if (finding) yield finding;
    }
  },
};

function compare(draft: Draft, pair: Pair): RuleFinding | undefined {
  const { first, second, loose } = pair;
  if (first.unit.kind !== second.unit.kind) return undefined;
  const { text } = draft.prose;
  if (first.unit.symbol === second.unit.symbol) return sameUnit(draft, pair);
  const mach = first.unit.symbol === 'Mach' || second.unit.symbol === 'Mach';
  if (mach) return compareMach(draft, pair) && (pointForComma(draft, pair) ?? compareMach(draft, pair));
  const right =
    isRight(first.figure, first.unit, second.figure, second.unit, loose) || isDifference(draft, pair);
  const point = right ? undefined : pointForComma(draft, pair);
  if (point) return point;
  if (!right && isBounded(text, pair)) return undefined;
  if (right && isRound(first.figure, first.unit, second.figure, second.unit, loose)) return undefined;
  const severity = right ? 'information' : certainty(draft, pair);
  if (!severity || (right && pair.joint !== 'bracket')) return undefined;
  const better = inPlaceOf(text, second, first);
  const { slip, fixes } = right ? roughly(draft, pair) : diagnose(draft, pair);
  return {
    span: pair.span,
    severity,
    message: `${textOf(text, first)} is ${better} ${second.parts[1]?.unit ?? nameOf(second.unit)}, not ${textOf(text, second)}.${slip}`,
    fixes,
  };
}

/** Words of a temperature that is measured from another one. */
const changes =
  /\b(?:by|between|warm|cool|hot|cold|ris|rose|fell|fall|drop|increas|decreas|differ|swing|swung|chang|above|below|within|gain|los[est]|rang|vari|anomal|accura|resol|sensitiv|target|limit|pre-industrial|over|more|less|average)|±|\+/i;

/** "rose by 5 °C (9 °F)"; "it reached 40 °C (72 °F)" is none, though nine fifths of 40 are 72. */
function isDifference({ prose: { prose } }: Draft, { first, second, span }: Pair): boolean {
  if (!isRightDifference(first.figure, first.unit, second.figure)) return false;
  return changes.test(
    `${prose.slice(Math.max(0, span.start - 80), span.start)} ${prose.slice(span.end, span.end + 50)}`,
  );
}

/** "400 km (over 200 miles)", "(less than 300 miles)": lax, but true. */
function isBounded(text: string, { first, second }: Pair): boolean {
  const ratio = convert(first.figure.value, first.unit, second.unit) / second.figure.value;
  const gap = text.slice(first.span.end, second.span.start);
  if (/(?:over|more than|at least) $/.test(gap)) return ratio > 0.97 && ratio < 1.3;
  return /(?:under|less than|nearly|almost) $/.test(gap) && ratio > 0.75 && ratio < 1.03;
}

/** How sure it is that the second figure was meant to be the first one; `undefined`: too little to speak. */
function certainty(draft: Draft, pair: Pair): Severity | undefined {
  const { first, second, joint, span } = pair;
  const { text } = draft.prose;
  // "a 5 km (1,500 ft) climb": too far off for a slip in the arithmetic, too near for silence.
  if (joint === 'bracket') return isAttempt(pair) || unitThatFits(second, first) ? 'error' : 'warning';
  if (!isAttempt(pair)) return undefined;
  switch (joint) {
    case 'inside':
      // "(350 miles away)" is the same distance; "(300 knots on approach)" may be another speed.
      return /^ (?:away|long|wide|high|deep|tall|across|of|per|in (?:diameter|length))\b/.test(
        text.slice(second.span.end, second.span.end + 14),
      )
        ? 'error'
        : 'warning';
    case 'stroke':
      // "the 10 km/5 mile run" has two lengths.
      return first.figure.digits === 1 && second.figure.digits === 1 ? 'warning' : 'error';
    case 'said':
      return 'error';
    case 'aside':
      return 'warning';
    case 'or': {
      // "whether 10 feet or 10 miles", "the 10-km or 5-mile race"
      if (first.figure.value === second.figure.value) return undefined;
      if (textOf(text, first).includes('-') && textOf(text, second).includes('-')) return undefined;
      const before = text.slice(Math.max(0, span.start - 12), span.start);
      return /\b(?:whether|either|every|each|in)\s(?:it is |a |the )?$/i.test(before) ? undefined : 'warning';
    }
  }
}

/** Whether the second figure looks like a conversion that went wrong, and not like another distance. */
function isAttempt({ first, second }: Pair): boolean {
  const right = convert(first.figure.value, first.unit, second.unit);
  const ratio = second.figure.value / right;
  if (ratio > 0.3 && ratio < 3.3) return true;
  const back = convert(second.figure.value, first.unit, second.unit) / first.figure.value;
  if (back > 0.97 && back < 1.03) return true;
  return tenfold(ratio) !== 0 && first.figure.digits > 1 && second.figure.digits > 1;
}

/** How many digits a figure has too many (1, 2, 3) or too few (-1 …); 0 when it is no matter of digits. */
function tenfold(ratio: number): number {
  const power = Math.log10(ratio);
  const digits = Math.round(power);
  return digits !== 0 && Math.abs(digits) <= 3 && Math.abs(power - digits) < 0.013 ? digits : 0;
}

/** "10 miles (16 miles)": a conversion whose unit was typed twice. */
function sameUnit(draft: Draft, { first, second, joint, span }: Pair): RuleFinding | undefined {
  if (joint !== 'bracket' || first.figure.low !== undefined || second.figure.low !== undefined)
    return undefined;
  const ratio = second.figure.value / first.figure.value;
  const meant = twins[first.unit.symbol];
  const to = meant === undefined ? undefined : unitBySymbol.get(meant);
  if (!to || !(second.figure.value >= 3)) return undefined;
  if (Math.abs(ratio / convert(1, first.unit, to) - 1) > 0.02) return undefined;
  const { text } = draft.prose;
  const [part] = second.parts;
  const word = wordFor(to, text.slice(part.number.end, part.span.end));
  return {
    span,
    severity: 'warning',
    message: `Both figures are in the same unit: ${textOf(text, first)} is ${textOf(text, second).replace(/[^\d.,]+$/, '')} ${nameOf(to)}.`,
    fixes: [unitFix(second, text, to, word)],
  };
}

const twins: Readonly<Record<string, string>> = {
  mi: 'km',
  km: 'mi',
  ft: 'm',
  m: 'ft',
  kg: 'lb',
  lb: 'kg',
  mph: 'km/h',
  'km/h': 'mph',
};

/** Names the slip where it can be told, and with it the ways to mend it. */
function diagnose(draft: Draft, pair: Pair): { slip: string; fixes: Fix[] } {
  const { first, second, loose } = pair;
  const { text } = draft.prose;
  const forward = figureFix(text, second, first);
  const backward = figureFix(text, first, second);
  if (first.figure.low !== undefined || second.figure.low !== undefined)
    return { slip: ' Check both ends of the range.', fixes: [forward] };
  if (isRight(second.figure, first.unit, first.figure, second.unit, loose)) {
    const [a, b] = [first.parts[0].number, second.parts[0].number];
    const swapped: Fix = {
      title: 'Exchange the two figures',
      safety: 'choice',
      edits: [
        { span: a, text: text.slice(b.start, b.end) },
        { span: b, text: text.slice(a.start, a.end) },
      ],
    };
    return { slip: ' The conversion is turned round: which figure was given?', fixes: [forward, swapped] };
  }
  for (const [changed, other] of [
    [second, first],
    [first, second],
  ] as const) {
    const unit = changed.parts[1] ? undefined : unitThatFits(changed, other);
    if (!unit) continue;
    const [part] = changed.parts;
    const word = wordFor(unit, text.slice(part.number.end, part.span.end));
    return {
      slip: ` It would be right for ${nameOf(unit)}.`,
      fixes: [forward, unitFix(changed, text, unit, word)],
    };
  }
  const digits = tenfold(second.figure.value / convert(first.figure.value, first.unit, second.unit));
  const slip = digits === 0 ? '' : ' One of them has a digit too many or too few.';
  return { slip, fixes: [forward, backward] };
}

/** A conversion that is nearer to right than to wrong: 10,000 metres (35,000 feet). */
function roughly({ prose: { text } }: Draft, { first, second }: Pair): { slip: string; fixes: Fix[] } {
  return { slip: ' The conversion is rounded too far.', fixes: [figureFix(text, second, first)] };
}

/** "Mach 2 (1.450 mph)": a thousand with a point for its comma. */
function pointForComma(draft: Draft, pair: Pair): RuleFinding | undefined {
  const { text } = draft.prose;
  for (const side of ['first', 'second'] as const) {
    const { figure, parts } = pair[side];
    const [{ number }] = parts;
    const written = text.slice(number.start, number.end);
    if (!/^\d{1,3}\.\d{3}$/.test(written)) continue;
    const meant = {
      ...pair,
      [side]: { ...pair[side], figure: { ...figure, value: figure.value * 1000, step: 1 } },
    };
    const { first, second } = meant;
    const fits =
      first.unit.symbol === 'Mach' || second.unit.symbol === 'Mach'
        ? compareMach(draft, meant) === undefined
        : isRight(first.figure, first.unit, second.figure, second.unit, meant.loose);
    if (!fits) continue;
    const better = written.replace('.', ',');
    return {
      span: pair.span,
      message: `${written} is read as a decimal; with ${better} the pair is right.`,
      fixes: [{ title: `Change to ${better}`, safety: 'choice', edits: [{ span: number, text: better }] }],
    };
  }
  return undefined;
}

/** Units that are written for one another. */
const confused: readonly (readonly string[])[] = [
  ['mi', 'nmi', 'km'],
  ['mph', 'kn', 'km/h', 'm/s'],
  ['mm', 'cm', 'm', 'km'],
  ['in', 'ft', 'm'],
  ['kg', 'lb', 't', 'g'],
  ['sq km', 'sq mi', 'acre', 'ha'],
  ['hp', 'kW', 'MW'],
];

/** Another unit with which a figure would be right beside the other. */
function unitThatFits(changed: Measured, other: Measured): Unit | undefined {
  for (const group of confused) {
    if (!group.includes(changed.unit.symbol)) continue;
    for (const symbol of group) {
      const unit = unitBySymbol.get(symbol);
      if (!unit || symbol === changed.unit.symbol || symbol === other.unit.symbol) continue;
      const value = convert(other.figure.value, other.unit, unit);
      if (Math.abs(value / changed.figure.value - 1) < 0.025) return unit;
    }
  }
  return undefined;
}

/** Writes a measure anew, so that it agrees with another. */
function figureFix(text: string, changed: Measured, other: Measured): Fix {
  const better = inPlaceOf(text, changed, other);
  const [part, rest] = changed.parts;
  if (rest) {
    const [whole = '', small = ''] = better.split(' ft ').flatMap((each) => each.split(' lb '));
    return {
      title: `Change to ${better}`,
      safety: 'choice',
      edits: [
        { span: part.number, text: whole },
        { span: rest.number, text: small },
      ],
    };
  }
  return {
    title: `Change to ${better}`,
    safety: 'choice',
    edits: [{ span: withSign(text, part), text: better }],
  };
}

/** A number with the sign before it, which is not of the number itself: -15, minus 15. */
function withSign(text: string, { kind, number }: Measured['parts'][0]): Span {
  const sign =
    kind === 'temperature'
      ? /(?:minus |[-−–])$/.exec(text.slice(Math.max(0, number.start - 6), number.start))
      : null;
  return { start: number.start - (sign?.[0].length ?? 0), end: number.end };
}

/** The number that would be right in the place of a measure, written like it. */
function inPlaceOf(text: string, changed: Measured, other: Measured): string {
  const right = convert(other.figure.value, other.unit, changed.unit);
  const [part, rest] = changed.parts;
  if (rest) {
    const per = changed.unit.symbol === 'ft' ? 12 : 16;
    const small = Math.round(right * per);
    return `${Math.floor(small / per)} ${changed.unit.symbol} ${small % per}`;
  }
  const model = text.slice(part.number.start, part.number.end);
  const { low } = other.figure;
  // Degrees are not rounded to tens.
  if (changed.unit.kind === 'temperature' && low === undefined && !model.includes('.'))
    return String(Math.round(right));
  if (low === undefined || changed.figure.low === undefined) return formatLike(model, right);
  return rangeLike(model, convert(low, other.unit, changed.unit), right);
}

function unitFix(measured: Measured, text: string, unit: Unit, word: string): Fix {
  const [{ number, span }] = measured.parts;
  const space = /^[\s-]?/.exec(text.slice(number.end, span.end))?.[0] ?? ' ';
  return {
    title: `Change to ${nameOf(unit)}`,
    safety: 'choice',
    edits: [{ span: { start: number.end, end: span.end }, text: `${space}${word}` }],
  };
}

/** The unit's name as long or as short as the one that it replaces. */
function wordFor(unit: Unit, written: string): string {
  return written.trim().length > 4 || !shortOf[unit.symbol]
    ? nameOf(unit)
    : (shortOf[unit.symbol] ?? unit.symbol);
}

const shortOf: Readonly<Record<string, string>> = {
  mi: 'mi',
  nmi: 'nmi',
  km: 'km',
  m: 'm',
  ft: 'ft',
  kg: 'kg',
  lb: 'lb',
};

const names: Readonly<Record<string, string>> = {
  mi: 'miles',
  nmi: 'nautical miles',
  kn: 'knots',
  t: 'tonnes',
  ton: 'tons',
  ft: 'feet',
  yd: 'yards',
  in: 'inches',
  acre: 'acres',
  ha: 'hectares',
};

function nameOf(unit: Unit): string {
  return names[unit.symbol] ?? unit.symbol;
}

function textOf(text: string, { span, figure }: Measured): string {
  return (figure.value < 0 ? '−' : '') + text.slice(span.start, span.end);
}
