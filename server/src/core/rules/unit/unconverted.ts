import type { Quantity } from '../../claims/claim';
import { isHyphen } from '../../claims/words';
import { unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { convert, figureOf, formatLike } from './arithmetic';
import { readPairs } from './pair';

export const unconverted: Rule = {
  id: 'unit/unconverted',
  severity: 'hint',
  optIn: true,
  summary: 'A figure without its conversion in a draft that converts others: 400 km',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { text, blocks, sentences } = draft.prose;
    const paired = new Set<number>();
    const known = new Set<string>();
    const directions = new Map<string, number>();
    for (const { first, second } of readPairs(draft)) {
      paired.add(first.span.start).add(second.span.start);
      for (const part of [...first.parts, ...second.parts]) if (part) paired.add(part.span.start);
      known.add(`${first.figure.value} ${first.unit.symbol}`);
      for (const [from, to] of partners)
        if (from === first.unit.symbol && to === second.unit.symbol)
          directions.set(from, (directions.get(from) ?? 0) + 1);
    }
    if (directions.size === 0) return;
    let metric = 0;
    for (const [unit, times] of directions) metric += metricUnits.has(unit) ? times : -times;
    if (metric === 0) return;
    let at = 0;
    for (const quantity of draft.quantities) {
      const to = partners.get(quantity.unit ?? '');
      if (!to || metricUnits.has(quantity.unit ?? '') !== metric > 0 || paired.has(quantity.span.start))
        continue;
      if (quantity.kind === 'calibre') continue;
      while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= quantity.span.start) at++;
      if (blocks[sentences[at]?.block ?? -1]?.kind !== 'paragraph') continue;
      // Once for each value is enough for any reader.
      const key = `${quantity.value} ${quantity.unit}`;
      if (known.has(key)) continue;
      known.add(key);
      const finding = missing(text, quantity, to);
      if (finding) yield finding;
    }
  },
};

/** What each unit is converted to. Knots and nautical miles stay as they are, at sea and in the air. */
const partners: ReadonlyMap<string, string> = new Map([
  ['km', 'mi'],
  ['m', 'ft'],
  ['kg', 'lb'],
  ['km/h', 'mph'],
  ['sq km', 'sq mi'],
  ['mi', 'km'],
  ['ft', 'm'],
  ['lb', 'kg'],
  ['mph', 'km/h'],
  ['sq mi', 'sq km'],
]);

const metricUnits: ReadonlySet<string> = new Set(['km', 'm', 'kg', 'km/h', 'sq km']);

const words: Readonly<Record<string, string>> = { mi: 'miles', ft: 'feet', 'sq mi': 'square miles' };

function missing(text: string, quantity: Quantity, symbol: string): RuleFinding | undefined {
  const from = unitBySymbol.get(quantity.unit ?? '');
  const to = unitBySymbol.get(symbol);
  if (!from || !to || quantity.value === 0) return undefined;
  const { number, span } = quantity;
  const model = text.slice(number.start, number.end);
  const figure = figureOf(text, quantity);
  const written = /\d/.test(model)
    ? model.replace(/^.*(?:[-–—]|\bto\b|\bor\b|\band\b)\s?/s, '')
    : String(quantity.value);
  const at = (value: number): string => formatLike(written, convert(value, from, to));
  const hyphened = isHyphen(text.charCodeAt(number.end)) && span.end > number.end;
  const name = words[symbol] ?? symbol;
  const right = `${quantity.low === undefined ? '' : `${at(quantity.low)} to `}${at(figure.value)}${hyphened ? `-${name.replace(/s$/, '').replace('feet', 'foot')}` : ` ${name}`}`;
  return {
    span,
    message: `Other figures of this draft have their conversion: this is ${right}.`,
    fixes: [
      {
        title: `Add (${right})`,
        safety: 'choice',
        edits: [{ span: { start: span.end, end: span.end }, text: ` (${right})` }],
      },
    ],
  };
}
