import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import { remembered } from '../../remember';
import { directionOf, saysTo, type Values, valuesAround, valuesBefore, valuesBehind } from './change';
import { Bit, figureAt, Mark, type Passage, passagesOf, shapeOf } from './passage';

/** A percentage that a sentence gives for the way from one value to another. */
export interface PercentChange {
  readonly passage: Passage;
  readonly percent: Quantity;
  readonly values: Values;
  /** What the sentence calls it. */
  readonly direction: 'up' | 'down';
}

/** Between "from # to #" and the percentage: ", a", " (up ", ", or", " – an increase of". */
const joint = new RegExp(
  `^(?: (?!(?:and|but|while|with|as|which|who|when|after|because)\\b)[a-z’'-]+| [${Mark.date}${Mark.duration}${Mark.other}]){0,5}` +
    '(?:,| \\(| –| —| -) ?(?:or |that is |ie |i\\.e\\.,? |representing |meaning |marking |equal to |equivalent to )?' +
    '(?:an? |the )?(?:(?!and |but )[a-z]+ )?(?:up|down|rise|increase|growth|gain|jump|surge|fall|drop|decrease|decline|reduction|cut|loss)?' +
    '(?: of| by)? ?(?:about |around |almost |nearly |some |roughly |over |more than |just over |just under )?[+-]?$',
);

const later =
  /^(?:[.,;)–—]|$| -| (?:[a-z-]+ )?(?:rise|increase|growth|gain|jump|surge|fall|drop|decrease|decline|reduction|cut|loss|hike|expansion|contraction|improvement)\b| (?:in|over|since|this|last|on|year|compared|from|up|down)\b)/;

/** What makes a percentage one of something else than of these values, or in other terms. */
const other =
  /\b(?:inflation|real terms|constant|currenc|adjust|underlying|like-for-like|organic|seasonal|annualis|annualiz|compound|per annum|average|excluding|margin|points? higher|accounting|of which|exchange)|[\uE004]\)?(?: [a-z]+)? (?:a|per|each|every) (?:year|month|week|day|quarter)|annual(?:ly)?\b|yearly/;

/** The percentages of change that stand with both their values, in order. */
export const percentChanges = remembered((draft: Draft): readonly PercentChange[] => [...read(draft)]);

function* read(draft: Draft): Generator<PercentChange> {
  for (const passage of passagesOf(draft, Bit.percentage, 2)) {
    const shape = shapeOf(draft, passage);
    if (!['from ', 'over ', 'on ', 'compared'].some((part) => shape.includes(part)) || other.test(shape))
      continue;
    for (let at = 0; at < shape.length; at++) {
      if (shape[at] !== Mark.percentage) continue;
      const percent = figureAt(passage, shape, at);
      if (!percent || percent.low !== undefined) continue;
      const read = readChange(passage, shape, at);
      if (!read || !saysTo(draft, read.values)) continue;
      const { from, to } = read.values;
      if (from.figure === percent || to.figure === percent || from.value <= 0 || to.value <= 0) continue;
      yield { passage, percent, ...read };
    }
  }
}

function readChange(
  passage: Passage,
  shape: string,
  at: number,
): { values: Values; direction: 'up' | 'down' } | undefined {
  const before = shape.slice(Math.max(0, at - 80), at);
  const behind = shape.slice(at + 1, at + 60);
  const direction = directionOf(before, behind);
  if (direction) {
    const values = valuesBehind(passage, shape, at + 1) ?? valuesAround(passage, shape, at);
    if (values) return { values, direction };
  }
  const early = valuesBefore(passage, shape, at);
  if (!early || !joint.test(early.rest)) return undefined;
  // "1% of the army" and "20% more than planned" are of something else; a change has its noun, or a pause behind it.
  if (!later.test(behind)) return undefined;
  // "30.9% from 18 to 24, 27.1% from 25 to 44" tells of no change: some word has to.
  const way = direction ?? directionOf(shape.slice(Math.max(0, early.start - 60), early.start), early.rest);
  return way && { values: early.values, direction: way };
}
