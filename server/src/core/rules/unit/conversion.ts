import type { Quantity } from '../../claims/claim';
import { type Unit, unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { convert, type Figure, figureOf, formatLike, isRight, rangeLike } from './arithmetic';

export const conversion: Rule = {
  id: 'unit/conversion',
  severity: 'error',
  summary: 'A figure and its conversion that do not agree: 400 km (350 miles)',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { quantities } = draft;
    for (let at = 0; at + 1 < quantities.length; at++) {
      const first = quantities[at];
      const second = quantities[at + 1];
      if (!first || !second || !isPair(draft, first, second)) continue;
      // "6 feet 2 inches (1.88 m)": the first figure goes on from the one before it.
      const before = quantities[at - 1];
      if (before?.kind === first.kind && goesOn(draft.prose.prose.slice(before.span.end, first.span.start)))
        continue;
      const finding = compare(draft, first, second);
      if (finding) yield finding;
    }
  },
};

function goesOn(between: string): boolean {
  return between.length <= 6 && /^,?\s(?:and\s)?$/.test(between);
}

const kinds = /^(?:length|speed|mass|area|volume|power|force|temperature|calibre)$/;

/** Between a figure and its conversion: a bracket, a stroke, "or", with "about" or "some" at most. */
const joint =
  /^(?:\s?\((?:or |about |around |approximately |roughly |nearly |some |c\. ?|~ ?|≈ ?)*|\s?\/\s?|,? or (?:about |around |approximately |roughly |nearly |some )?)$/;

function isPair(draft: Draft, first: Quantity, second: Quantity): boolean {
  const gap = second.span.start - first.span.end;
  if (gap < 1 || gap > 24 || !first.unit || !second.unit || first.unit === second.unit) return false;
  if (!kinds.test(first.kind) || !kinds.test(second.kind)) return false;
  const between = draft.prose.prose.slice(first.span.end, second.span.start);
  if (!joint.test(between)) return false;
  // "(350 miles away)" still converts, "(350 miles from Minsk to Kyiv by road" may not: the bracket has to close soon.
  return (
    !between.includes('(') ||
    /^[^()]{0,20}[);,]/.test(draft.prose.prose.slice(second.span.end, second.span.end + 22))
  );
}

function compare(draft: Draft, first: Quantity, second: Quantity): RuleFinding | undefined {
  const from = unitBySymbol.get(first.unit ?? '');
  const to = unitBySymbol.get(second.unit ?? '');
  if (!from || !to || from.kind !== to.kind || from.symbol === to.symbol) return undefined;
  // How fast Mach 1 is depends on the height.
  if (from.symbol === 'Mach' || to.symbol === 'Mach') return undefined;
  const { text } = draft.prose;
  const figures = [figureOf(text, first), figureOf(text, second)] as const;
  const loose =
    [first, second].some(({ approximate, bound }) => approximate || bound) ||
    approximates(text, first, second);
  if (isRight(figures[0], from, figures[1], to, loose)) return undefined;
  const right = convert(first.value, from, to);
  const said = text.slice(second.span.start, second.span.end);
  const given = text.slice(first.span.start, first.span.end);
  const model = text.slice(second.number.start, second.number.end);
  const low = first.low === undefined ? undefined : convert(first.low, from, to);
  const better =
    low === undefined || second.low === undefined ? formatLike(model, right) : rangeLike(model, low, right);
  const { slip, fixes } = diagnose(draft, { first, second, from, to, figures, loose, better });
  return {
    span: { start: first.span.start, end: closing(draft.prose.prose, first, second) },
    message: `${given} is ${better} ${nameOf(to)}, not ${said}.${slip}`,
    fixes,
  };
}

/** The end of the pair, its bracket included. */
function closing(prose: string, first: Quantity, second: Quantity): number {
  const { end } = second.span;
  return prose[end] === ')' && prose.slice(first.span.end, second.span.start).includes('(') ? end + 1 : end;
}

function approximates(text: string, first: Quantity, second: Quantity): boolean {
  return /about|around|approx|rough|nearly|some|c\.|~|≈/.test(text.slice(first.span.end, second.span.start));
}

interface Pair {
  readonly first: Quantity;
  readonly second: Quantity;
  readonly from: Unit;
  readonly to: Unit;
  readonly figures: readonly [Figure, Figure];
  readonly loose: boolean;
  readonly better: string;
}

/** Names the slip where it can be told, and with it the ways to mend it. */
function diagnose(draft: Draft, pair: Pair): { slip: string; fixes: Fix[] } {
  const { first, second, from, to, figures, loose, better } = pair;
  const { text } = draft.prose;
  const range = first.low !== undefined || second.low !== undefined;
  const replace = (safety: Fix['safety']): Fix => ({
    title: `Change to ${better}`,
    safety,
    edits: [{ span: second.number, text: better }],
  });
  if (range) return { slip: ' Check both ends of the range.', fixes: [replace('choice')] };
  if (isRight(figures[1], from, figures[0], to, loose)) {
    const swapped: Fix = {
      title: 'Exchange the two figures',
      safety: 'choice',
      edits: [
        { span: first.number, text: text.slice(second.number.start, second.number.end) },
        { span: second.number, text: text.slice(first.number.start, first.number.end) },
      ],
    };
    return {
      slip: ' The conversion is turned round: which figure was given?',
      fixes: [replace('choice'), swapped],
    };
  }
  const nautical = unitBySymbol.get('nmi');
  if (to.symbol === 'mi' && nautical && isRight(figures[0], from, figures[1], nautical, loose)) {
    const unit = text.slice(second.number.end, second.span.end);
    const fix: Fix = {
      title: 'Change to nautical miles',
      safety: 'choice',
      edits: [
        {
          span: { start: second.number.end, end: second.span.end },
          text: unit.replace(/mi(?:les?)?/i, 'nautical miles'),
        },
      ],
    };
    return { slip: ' It would be right for nautical miles.', fixes: [replace('choice'), fix] };
  }
  if (from.symbol === 'mi' && nautical && isRight(figures[0], nautical, figures[1], to, loose)) {
    const unit = text.slice(first.number.end, first.span.end);
    const fix: Fix = {
      title: 'Change to nautical miles',
      safety: 'choice',
      edits: [
        {
          span: { start: first.number.end, end: first.span.end },
          text: unit.replace(/mi(?:les?)?/i, 'nautical miles'),
        },
      ],
    };
    return { slip: ' It would be right for nautical miles.', fixes: [replace('choice'), fix] };
  }
  // A ton that may be short, long or metric has no one right figure.
  return { slip: '', fixes: [replace(from.also || to.also ? 'choice' : 'safe')] };
}

const names: Readonly<Record<string, string>> = {
  mi: 'miles',
  nmi: 'nautical miles',
  kn: 'knots',
  t: 'tonnes',
  ton: 'tons',
  lb: 'lb',
};

function nameOf(unit: Unit): string {
  return names[unit.symbol] ?? unit.symbol;
}
