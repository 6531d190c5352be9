import type { Predicate, Quantity } from './claim';

/**
 * What a desk has verified: one entry of its ledger. It holds for a figure (number, unit and system), wherever in its draft
 * that stands and however the words around it change; another number, unit or system is another figure.
 */
export interface Verification {
  /** The figure in the draft's words when it was verified: "140 Su-57 fighters". */
  readonly says: string;
  /** What it is a figure of: ordered, range, lost … */
  readonly of: Predicate;
  /** The same in a form that does not depend on words: "140 fighter", "up to 400 km". See `figureOf`. */
  readonly figure: string;
  /** Id of the system that it is said of. */
  readonly system?: string;
  /** The sentence in which it stood: by it two like figures of one draft are told apart. */
  readonly in: string;
  /** Who or what stands behind it: an address, a document, a person. */
  readonly source: string;
  readonly note?: string;
  /** The day on which it was verified: 2026-11-23. */
  readonly date: string;
}

/**
 * A figure without the chance of its wording: "5.43 billion dollars" and "$5.43bn" are one, "about 200 tanks" and "200 tanks"
 * are two. Dates as ISO 8601, as far as they go.
 */
export function figureOf({
  kind,
  value,
  low,
  unit = '',
  bound,
  approximate,
}: Pick<Quantity, 'kind' | 'value' | 'low' | 'unit' | 'bound' | 'approximate'>): string {
  if (kind === 'date') return unit;
  const hedge = bound === 'upper' ? 'up to ' : bound === 'lower' ? 'at least ' : approximate ? 'about ' : '';
  const number = low === undefined ? written(value) : `${written(low)} to ${written(value)}`;
  return `${hedge}${number}${unit === '%' ? '' : ' '}${unit}`.trimEnd();
}

/** A number without the dust of binary arithmetic: 5.43 × 10⁹ is 5430000000. */
function written(value: number): string {
  return String(Number(value.toPrecision(12)));
}
