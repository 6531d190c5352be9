import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import { tellingDigits } from './slip';
import type { Statement } from './statements';

/** From the least to the greatest value that a figure can stand for, as its writer rounded it and hedged it. */
export interface Values {
  readonly low: number;
  readonly high: number;
}

const mostBeyond = 2;

/**
 * What a figure can stand for. Noughts at its end may be rounding (half a step of its last digit, but no more than a share
 * of the value); "about" allows a tenth, "nearly" is below, "more than" above.
 */
function valuesOf(draft: Draft, { quantity, token }: Statement, share: number): Values {
  const { value, low = value, bound, approximate } = quantity;
  // Nobody says "more than 20" of fifty.
  if (bound === 'lower') return { low, high: value * mostBeyond };
  if (bound === 'upper') return { low: value / mostBeyond, high: value };
  if (approximate) {
    const word = Words.of(draft.prose).word(token - 1);
    return word === 'nearly' || word === 'almost'
      ? { low: low * 0.85, high: value }
      : { low: low * 0.9, high: value * 1.1 };
  }
  // A count ends in a nought where it was rounded; a sum or a range may be rounded to its last digit.
  const slack = (of: number) => Math.min(stepOf(of, quantity.kind !== 'count') / 2, of * share);
  return { low: low - slack(low), high: value + slack(value) };
}

/** The step to which a figure can have been rounded: 10 for 140, 1e8 for 5.4 billion; for 36 jets none. */
function stepOf(value: number, measured: boolean): number {
  if (!Number.isInteger(value)) return 10 ** (Math.floor(Math.log10(value)) - tellingDigits(value) + 1);
  let step = 1;
  while (value % (step * 10) === 0 && step < value) step *= 10;
  return step > 1 || measured ? step : 0;
}

/**
 * Whether two figures cannot be one: neither is the other rounded, or what one allows ends before the other begins. Two of
 * the same bound ("at least 20", "at least 15") are held against each other as they stand.
 * @param share how far rounding may go: 0.05 in a story, 0.1 in a headline
 */
export function cannotAgree(draft: Draft, a: Statement, b: Statement, share: number): boolean {
  const one = a.quantity;
  const other = b.quantity;
  if (one.value === other.value && one.low === undefined && other.low === undefined) return false;
  if (one.bound !== undefined && one.bound === other.bound)
    return Math.abs(one.value - other.value) > share * Math.max(one.value, other.value);
  // Rounding takes neither half so far.
  if (
    !isHedged(a) &&
    !isHedged(b) &&
    one.low === undefined &&
    other.low === undefined &&
    Math.abs(one.value - other.value) > 2 * share * Math.max(one.value, other.value)
  )
    return true;
  return (
    !isIn(one, valuesOf(draft, b, share)) && !isIn(other, valuesOf(draft, a, share)) && !overlap(draft, a, b)
  );
}

function isIn({ value, low = value }: Statement['quantity'], values: Values): boolean {
  return value >= values.low && low <= values.high;
}

/** Of two hedged figures it is enough that what they allow has something in common. */
function overlap(draft: Draft, a: Statement, b: Statement): boolean {
  if (!isHedged(a) || !isHedged(b)) return false;
  const [one, other] = [valuesOf(draft, a, 0), valuesOf(draft, b, 0)];
  return one.high >= other.low && other.high >= one.low;
}

/** Whether a figure says itself that it is not exact. */
export function isHedged({ quantity }: Statement): boolean {
  return quantity.approximate === true || quantity.bound !== undefined;
}
