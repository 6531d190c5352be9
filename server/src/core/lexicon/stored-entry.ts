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

type Stored = { readonly [Letter in keyof typeof FIELDS]: Entry[(typeof FIELDS)[Letter]] };

/** Field by field, those that it has not too: rules read entries all the time, and what has one shape is read fast. */
export function restoreEntry(id: string, stored: string): Entry {
  const letters = JSON.parse(stored) as Stored;
  return {
    id,
    designation: letters.d,
    name: letters.n,
    aliases: letters.a,
    wrong: letters.w,
    native: letters.v,
    reporting: letters.p,
    index: letters.i,
    kind: letters.k,
    origin: letters.o,
    makers: letters.m,
    family: letters.f,
    relation: letters.r,
    'clean-sheet': letters.l,
    status: letters.s,
    service: letters.y,
    operators: letters.u,
    'ordered-by': letters.b,
    'operators-as-of': letters.e,
    context: letters.c,
  };
}
