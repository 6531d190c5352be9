import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import { isExact } from './breakdown';
import { Bit, figureAt, Mark, type Passage, passagesOf, shapeOf } from './passage';

/** Things in groups of one size: "12 launchers in three batteries of six each". */
export interface Batches {
  readonly total: Quantity;
  readonly groups: Quantity;
  readonly each: Quantity;
}

const figure = `[${Mark.count}${Mark.number}]`;
const pattern = new RegExp(
  `(?<t>${Mark.count})(?:(?:,| –| —)? (?!(?:and|but|while|plus|or|per)\\b)[a-z’'-]+){0,5}?,? (?:in|into|in a total of|across|among|between) (?<g>${Mark.count}) (?:of|with|each with|each of) (?<e>${figure})(?<each> each| apiece)?(?=[.,;:)–—]| [–—-] | and [a-z]| (?:were|are|was|is|have|has|will|would|arrived)\\b|$)`,
  'd',
);

/** The totals of a draft that are told with their groups and how many each of them has; all three exact. */
export function* batchesOf(draft: Draft): Generator<Batches> {
  for (const passage of passagesOf(draft, Bit.count, 3)) {
    const shape = shapeOf(draft, passage);
    if (!shape.includes(' of ') && !shape.includes(' with ')) continue;
    const found = read(passage, shape);
    if (found) yield found;
  }
}

function read(passage: Passage, shape: string): Batches | undefined {
  const match = pattern.exec(shape);
  const at = match?.indices?.groups;
  if (!match || !at?.t || !at.g || !at.e) return undefined;
  const [total, groups, each] = [at.t, at.g, at.e].map(([offset]) => figureAt(passage, shape, offset));
  if (!total || !groups || !each) return undefined;
  if ([total, groups, each].some((figure) => !isExact(figure))) return undefined;
  // "400 men in two battalions of three companies": what a group has is counted as the total is, or without a noun.
  if (each.kind === 'count' && each.unit !== total.unit) return undefined;
  if (groups.unit === total.unit || groups.value < 2 || groups.value >= total.value) return undefined;
  return { total, groups, each };
}
