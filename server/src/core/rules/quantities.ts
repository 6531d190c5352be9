import type { Quantity, QuantityKind } from '../claims/claim';
import type { Draft } from '../draft';
import { remembered } from '../remember';

const NONE: readonly Quantity[] = [];

/** Told apart once: most rules ask for a kind of which there are few. */
const byKind = remembered(({ quantities }: Draft): ReadonlyMap<QuantityKind, readonly Quantity[]> => {
  const kinds = new Map<QuantityKind, Quantity[]>();
  for (const quantity of quantities) {
    const known = kinds.get(quantity.kind);
    if (known) known.push(quantity);
    else kinds.set(quantity.kind, [quantity]);
  }
  return kinds;
});

/** The quantities of a draft that are of some kinds, in order. */
export function quantitiesOf(draft: Draft, ...kinds: readonly QuantityKind[]): readonly Quantity[] {
  const known = byKind(draft);
  if (kinds.length === 1) return known.get(kinds[0]) ?? NONE;
  return kinds.flatMap((kind) => known.get(kind) ?? NONE).sort((a, b) => a.span.start - b.span.start);
}
