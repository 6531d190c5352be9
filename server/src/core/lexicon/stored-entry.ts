import type { Entry } from './entry';

/**
 * How an entry lies in the compiled dictionary: JSON with one letter a field, without its id (which is kept once, apart) and
 * without figures and events (which are in a file of their own). A third smaller than JSON as it is.
 */
const FIELDS = {
  d: 'designation',
  n: 'name',
  a: 'aliases',
  w: 'wrong',
  v: 'native',
  p: 'reporting',
  i: 'index',
  k: 'kind',
  o: 'origin',
  m: 'makers',
  f: 'family',
  r: 'relation',
  l: 'clean-sheet',
  s: 'status',
  y: 'service',
  u: 'operators',
  b: 'ordered-by',
  e: 'operators-as-of',
  c: 'context',
} as const satisfies Record<string, keyof Entry>;

const PAIRS = Object.entries(FIELDS);

export function storeEntry(entry: Entry): string {
  return JSON.stringify(
    Object.fromEntries(
      PAIRS.flatMap(([letter, field]) => (entry[field] === undefined ? [] : [[letter, entry[field]]])),
    ),
  );
}

export function restoreEntry(id: string, stored: string): Entry {
  const letters = JSON.parse(stored) as Record<string, unknown>;
  const entry: Record<string, unknown> = { id };
  for (const letter in letters) entry[FIELDS[letter as keyof typeof FIELDS]] = letters[letter];
  return entry as unknown as Entry;
}
