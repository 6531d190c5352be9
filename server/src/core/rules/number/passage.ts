import type { Quantity, QuantityKind } from '../../claims/claim';
import type { Draft } from '../../draft';
import { remembered } from '../../remember';

/** A sentence with its figures. */
export interface Passage {
  /** Index in `prose.sentences`. */
  readonly sentence: number;
  readonly figures: readonly Quantity[];
  /** The kinds of its figures: bits of `Bit`. */
  readonly kinds: number;
  /** Read when it is first asked for: see `shapeOf`. */
  shape?: string;
}

/** A bit for each kind of figure that arithmetic is done with. */
export const Bit = {
  count: 1,
  number: 2,
  money: 4,
  percentage: 8,
  length: 16,
  speed: 32,
  duration: 64,
  rate: 128,
  mass: 256,
  other: 512,
} as const;

/**
 * What a figure is in the shape of a sentence: one character of the private use area, by kind. `Mark.any` is the
 * class of all of them, for use in a pattern.
 */
export const Mark = {
  count: '\uE001',
  number: '\uE002',
  money: '\uE003',
  percentage: '\uE004',
  length: '\uE005',
  speed: '\uE006',
  duration: '\uE007',
  rate: '\uE008',
  mass: '\uE009',
  date: '\uE00A',
  other: '\uE00B',
  any: '[\uE001-\uE00B]',
  /** What can be one of two values: no date, no percentage. */
  value: '[\uE001-\uE003\uE005-\uE009]',
} as const;

/** More figures than this is a table or a list of results, and a longer sentence is no sentence. */
const mostFigures = 24;
const longest = 900;

/**
 * The sentences of a draft that have a figure of some kinds, bits of `Bit`, and so many figures at least, in order; those
 * with too many of them, and those too long to be read, are left out.
 */
export function passagesOf(draft: Draft, kinds: number, least = 1): Passage[] {
  return allOf(draft).filter((passage) => (passage.kinds & kinds) !== 0 && passage.figures.length >= least);
}

/** Each sentence of a draft that has figures. */
const allOf = remembered(({ prose: { sentences }, quantities }: Draft): readonly Passage[] => {
  const passages: Passage[] = [];
  let at = 0;
  let sentence = 0;
  while (at < quantities.length) {
    const { start } = quantities[at].span;
    while (sentence < sentences.length && sentences[sentence].end <= start) sentence++;
    const bounds = sentences[sentence];
    if (!bounds) break;
    const from = at;
    let kinds = 0;
    for (; at < quantities.length && quantities[at].span.start < bounds.end; at++)
      kinds |= bitOf(quantities[at].kind);
    // A figure that stands in no sentence is passed by.
    if (at === from) {
      at++;
      continue;
    }
    if (at - from > mostFigures || bounds.end - bounds.start > longest) continue;
    passages.push({ sentence, figures: quantities.slice(from, at), kinds });
  }
  return passages;
});

function bitOf(kind: QuantityKind): number {
  return (Bit as Partial<Record<QuantityKind, number>>)[kind] ?? Bit.other;
}

/**
 * The sentence with each figure, its unit or counted noun included, as one character: "rose from # to #, a % increase".
 * Patterns are tried on it instead of on the numbers themselves; `figureAt` leads back.
 */
export function shapeOf({ prose }: Draft, passage: Passage): string {
  let { shape } = passage;
  if (shape === undefined) {
    const { start, end } = prose.sentences[passage.sentence];
    shape = '';
    let from = start;
    for (const { span, kind } of passage.figures) {
      shape += prose.prose.slice(from, span.start) + markOf(kind);
      from = span.end;
    }
    shape = (shape + prose.prose.slice(from, end)).toLowerCase();
    if (/[\t\n\r\u00a0\u2009\u202f]/.test(shape)) shape = shape.replace(/\s/g, ' ');
    passage.shape = shape;
  }
  return shape;
}

function markOf(kind: QuantityKind): string {
  return (Mark as Partial<Record<QuantityKind, string>>)[kind] ?? Mark.other;
}

/** The figure whose mark stands at an offset of the shape. */
export function figureAt(passage: Passage, shape: string, offset: number): Quantity | undefined {
  let index = 0;
  for (let at = 0; at < offset; at++) if (isMark(shape.charCodeAt(at))) index++;
  return isMark(shape.charCodeAt(offset)) ? passage.figures[index] : undefined;
}

/** The figures whose marks stand in a part of the shape, in order. */
export function figuresIn(passage: Passage, shape: string, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  let index = 0;
  for (let at = 0; at < to; at++) {
    if (!isMark(shape.charCodeAt(at))) continue;
    const figure = passage.figures[index++];
    if (at >= from && figure) found.push(figure);
  }
  return found;
}

/** The place in the draft of an offset of a sentence's shape. */
export function sourceOf(passage: Passage, shape: string, start: number, offset: number): number {
  let index = 0;
  let at = start;
  let from = 0;
  for (let i = 0; i < offset; i++) {
    if (!isMark(shape.charCodeAt(i))) continue;
    const figure: Quantity | undefined = passage.figures[index++];
    if (!figure) break;
    at = figure.span.end;
    from = i + 1;
  }
  return at + offset - from;
}

function isMark(code: number): boolean {
  return code >= 0xe001 && code <= 0xe00b;
}
