import type { Building, Span } from '../finding';
import { movedSpan, type Place } from '../text/kept';
import type { Verification } from './verification';

export type QuantityKind =
  | 'count'
  | 'money'
  | 'percentage'
  | 'length'
  | 'speed'
  | 'mass'
  | 'area'
  | 'volume'
  | 'power'
  | 'force'
  | 'energy'
  | 'frequency'
  | 'temperature'
  | 'rate'
  | 'duration'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'calibre'
  | 'age'
  | 'number';

/** A number with its unit or counted noun, as the text gives it. The span covers number and unit or counted noun. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly span: Span;
  /** The number itself, without its unit. */
  readonly number: Span;
  /** The value in `unit`: 5.43e9 for "$5.43 billion". For a range, its middle is never invented: `value` is the upper bound. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** Canonical: km, kg, USD, %, "fighter" (counted noun, singular) … dates: ISO 8601 as far as known (2020, 2020-09, --12-04). */
  readonly unit?: string;
  /** "about", "some", "nearly", "roughly". */
  readonly approximate?: boolean;
  /** "up to", "at least", "more than". */
  readonly bound?: 'upper' | 'lower';
  /** The counted noun phrase, where there is one. */
  readonly noun?: Span;
}

/*
 * Every quantity, attribution and claim is made here, with all its keys in one order and `undefined` for what it has not: to
 * the engine they are then of one shape, and rules that read thousands of them read each part at one look.
 */

/** A quantity of which no more is known yet; what else is, its reader sets. */
export function quantityOf(
  kind: QuantityKind,
  span: Span,
  number: Span,
  value: number,
  unit: string | undefined,
): Building<Quantity> {
  return {
    kind,
    span,
    number,
    value,
    low: undefined,
    high: undefined,
    unit,
    approximate: undefined,
    bound: undefined,
    noun: undefined,
  };
}

/** The same quantity in the next version of its draft. */
export function movedQuantity(quantity: Quantity, by: Place): Quantity {
  const { kind, span, number, value, unit, low, high, approximate, bound, noun } = quantity;
  const moved = quantityOf(kind, movedSpan(span, by), movedSpan(number, by), value, unit);
  moved.low = low;
  moved.high = high;
  moved.approximate = approximate;
  moved.bound = bound;
  moved.noun = noun && movedSpan(noun, by);
  return moved;
}

export type Predicate =
  | 'ordered'
  | 'signed'
  | 'approved'
  | 'delivered'
  | 'operational'
  | 'produced'
  | 'lost'
  | 'fired'
  | 'casualties'
  | 'cost'
  | 'range'
  | 'speed'
  | 'altitude'
  | 'payload'
  | 'strength'
  | 'formation'
  | 'rate'
  | 'share';

export type AttributionStatus = 'named' | 'anonymous' | 'vague' | 'none' | 'verified';

export interface Attribution {
  readonly status: AttributionStatus;
  /** The words that attribute: "according to", "it was revealed", "citing an unnamed source". */
  readonly cue?: Span;
  /** Who: "The Times of India", "a defence official". */
  readonly source?: Span;
}

/** A quantity asserted of something. */
export interface Claim {
  readonly span: Span;
  readonly quantity: Quantity;
  readonly predicate: Predicate;
  /** The words of the predicate in the text. */
  readonly predicateSpan: Span;
  /** Id of the system that it is said of. */
  readonly subject?: string;
  readonly attribution: Attribution;
  /** Index of the sentence in `prose.sentences`. */
  readonly sentence: number;
  /** What the desk has verified of it, where its status is *verified*. */
  readonly verification?: Verification;
}

/** @param source who says so, where that is said */
export function attributionOf(
  status: AttributionStatus,
  cue: Span | undefined,
  source: Span | undefined,
): Attribution {
  return { status, cue, source };
}

/** A claim that nobody has verified yet. */
export function claimOf(
  span: Span,
  quantity: Quantity,
  predicate: Predicate,
  predicateSpan: Span,
  subject: string | undefined,
  attribution: Attribution,
  sentence: number,
): Claim {
  return {
    span,
    quantity,
    predicate,
    predicateSpan,
    subject,
    attribution,
    sentence,
    verification: undefined,
  };
}
