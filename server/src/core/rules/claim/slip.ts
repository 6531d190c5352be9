/**
 * How one figure may have come from another by a slip of the hand, the ear or the eye:
 * `magnitude` is a factor of a thousand or more (million for billion), `noughts` one of ten or a hundred, `swapped` two neighbouring
 * digits that changed places (140, 104), `digit` one wrong digit of three or more, `dropped` a digit too few, `spoken`
 * fourteen for forty.
 */
export type Slip = 'magnitude' | 'noughts' | 'swapped' | 'digit' | 'dropped' | 'spoken';

/** More digits than this are no figure that anybody retypes. */
const mostDigits = 12;

/** A value's digits without the noughts at its end, the least first: 345 for 5,430. */
export function sortedDigits(value: number): string {
  const found = digitsOf(value);
  if (!found) return '';
  found.sorted ??= [...found.digits].sort().join('');
  return found.sorted;
}

/** How many digits a value has without the noughts at its end: how much of it would have to be a coincidence. */
export function tellingDigits(value: number): number {
  return digitsOf(value)?.digits.length ?? mostDigits;
}

/** The slip that lies between two figures; `undefined` where they differ by more, or not at all. */
export function slipBetween(a: number, b: number): Slip | undefined {
  if (!(a > 0 && b > 0) || a === b) return undefined;
  const one = digitsOf(a);
  const other = digitsOf(b);
  if (!one || !other) return undefined;
  if (one.digits === other.digits) {
    const factor = Math.abs(one.exponent - other.exponent);
    return factor % 3 === 0 ? 'magnitude' : factor < 3 ? 'noughts' : undefined;
  }
  if (isSpoken(a, b) || isSpoken(b, a)) return 'spoken';
  if (one.exponent === other.exponent) return slipOfDigits(one.digits, other.digits);
  // 1,437 and 143: a digit lost, among three or more.
  if (Math.abs(one.exponent - other.exponent) !== 1 || !Number.isInteger(a) || !Number.isInteger(b))
    return undefined;
  return isDropped(String(Math.max(a, b)), String(Math.min(a, b))) ? 'dropped' : undefined;
}

interface Digits {
  readonly digits: string;
  /** The same, the least first; once asked for. */
  sorted: string | undefined;
  readonly exponent: number;
}

/** Values come again and again, and each is held against many others. */
const read = new Map<number, Digits>();
const mostRead = 2000;

/** A value's digits without the noughts at its end, and the place of the first: 5,430 is 543 and 3. */
function digitsOf(value: number): Digits | undefined {
  let found = read.get(value);
  if (!found) {
    const written = value.toExponential();
    const e = written.indexOf('e');
    // "5.43e+3"
    const digits = written[0] + written.slice(2, e);
    found = { digits, sorted: undefined, exponent: Number(written.slice(e + 1)) };
    if (read.size >= mostRead) read.clear();
    read.set(value, found);
  }
  return found.digits.length <= mostDigits ? found : undefined;
}

function slipOfDigits(a: string, b: string): Slip | undefined {
  const length = Math.max(a.length, b.length);
  const [one, other] = [a.padEnd(length, '0'), b.padEnd(length, '0')];
  const wrong: number[] = [];
  for (let at = 0; at < length && wrong.length < 3; at++) if (one[at] !== other[at]) wrong.push(at);
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return length >= 3 ? 'digit' : undefined;
  const swapped = wrong.length === 2 && second === first + 1;
  return swapped && one[first] === other[second] && one[second] === other[first] ? 'swapped' : undefined;
}

function isSpoken(teen: number, tens: number): boolean {
  return teen >= 13 && teen <= 19 && tens === (teen - 10) * 10;
}

function isDropped(long: string, short: string): boolean {
  if (short.length < 2 || long.length !== short.length + 1 || long.length > mostDigits) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}
