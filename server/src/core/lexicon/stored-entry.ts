import type { Entry } from './entry';

/**
 * How an entry lies in the compiled dictionary: a JSON list of its fields in this order, without its id (which is kept once,
 * apart) and without figures and events (which are in a file of their own). What most entries have stands first, for a list
 * ends with the last field that its entry has. A list is parsed in two thirds of an object's time, for it has one shape.
 */
const FIELDS = [
  'designation',
  'kind',
  'origin',
  'makers',
  'status',
  'aliases',
  'native',
  'family',
  'relation',
  'operators',
  'context',
  'service',
  'reporting',
  'name',
  'index',
  'operators-as-of',
  'clean-sheet',
  'wrong',
  'ordered-by',
] as const satisfies readonly (keyof Entry)[];

export function storeEntry(entry: Entry): string {
  const last = FIELDS.findLastIndex((field) => entry[field] !== undefined);
  return JSON.stringify(FIELDS.slice(0, last + 1).map((field) => entry[field] ?? null));
}

type Value<Field> = Field extends keyof Entry
  ? undefined extends Entry[Field]
    ? Entry[Field] | null
    : Entry[Field]
  : never;

type Stored = { readonly [At in keyof typeof FIELDS]: Value<(typeof FIELDS)[At]> };

/** Field by field, those that it has not too: rules read entries all the time, and what has one shape is read fast. */
export function restoreEntry(id: string, stored: string): Entry {
  const fields = JSON.parse(stored) as Stored;
  return {
    id,
    designation: fields[0],
    kind: fields[1],
    origin: fields[2],
    makers: fields[3] ?? undefined,
    status: fields[4] ?? undefined,
    aliases: fields[5] ?? undefined,
    native: fields[6] ?? undefined,
    family: fields[7] ?? undefined,
    relation: fields[8] ?? undefined,
    operators: fields[9] ?? undefined,
    context: fields[10] ?? undefined,
    service: fields[11] ?? undefined,
    reporting: fields[12] ?? undefined,
    name: fields[13] ?? undefined,
    index: fields[14] ?? undefined,
    'operators-as-of': fields[15] ?? undefined,
    'clean-sheet': fields[16] ?? undefined,
    wrong: fields[17] ?? undefined,
    'ordered-by': fields[18] ?? undefined,
  };
}
