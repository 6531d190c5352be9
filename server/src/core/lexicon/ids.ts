import type { Compiled } from './compiled';

/** Ids stand behind a line break each, and one ends the last. */
export function idOf({ ids, idAt }: Compiled, local: number): string {
  return ids.slice(idAt[local] + 1, local + 2 < idAt.length ? idAt[local + 1] : -1);
}

/** The number, within its dictionary, of the system with an id. */
export function numberOf({ ids, idAt }: Compiled, id: string): number | undefined {
  const at = ids.indexOf(`\n${id}\n`);
  return at < 0 ? undefined : indexOf(idAt, at);
}

/** The place of a value in a sorted array that holds it. */
function indexOf(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
