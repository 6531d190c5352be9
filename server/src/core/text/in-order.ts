import type { Span } from '../finding';

/*
 * What is read of a draft is kept in the order of the text, and no two of a kind overlap: what stands at a place is found by
 * halving, so that no rule walks over all of it.
 */

interface Placed {
  readonly span: Span;
}

/** The index of the first that begins at an offset or behind it; their number where none does. */
export function firstFrom(things: readonly Placed[], offset: number): number {
  return firstNot(things.length, (index) => things[index].span.start < offset);
}

/** The index of the first that ends behind an offset: it holds the offset, or stands behind it. */
export function firstBeyond(things: readonly Placed[], offset: number): number {
  return firstNot(things.length, (index) => things[index].span.end <= offset);
}

/** The index of the first that belongs to a sentence or a later one. */
export function firstOfSentence(things: readonly { readonly sentence: number }[], sentence: number): number {
  return firstNot(things.length, (index) => things[index].sentence < sentence);
}

/** The first index of which `isBefore` does not hold; it holds of all before that one, and of none behind. */
function firstNot(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
