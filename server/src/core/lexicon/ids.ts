import type { Compiled } from './compiled';
import { isLess } from './sorted-lines';

/** Ids stand behind a line break each, and one ends the last. */
export function idOf({ ids, idAt }: Compiled, local: number): string {
  return ids.slice(idAt[local] + 1, local + 2 < idAt.length ? idAt[local + 1] : -1);
}

/** The number, within its dictionary, of the system with an id. */
export function numberOf(compiled: Compiled, id: string): number | undefined {
  const { ids, idAt, byId } = compiled;
  let low = 0;
  let high = byId.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLess(ids, idAt[byId[middle]] + 1, id)) low = middle + 1;
    else high = middle;
  }
  return low < byId.length && idOf(compiled, byId[low]) === id ? byId[low] : undefined;
}

/** The numbers of all systems in the alphabetical order of their ids. */
export function inOrder(ids: readonly string[]): Uint16Array {
  return Uint16Array.from(ids.keys()).sort((a, b) => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b));
}
