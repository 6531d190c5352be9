import { isChange, isGain, readAmount } from './amount';
import { type Quantity, quantityOf } from './claim';
import { finish } from './finish';
import type { Numeral } from './numeral';
import { readUnit } from './unit';
import { isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { percentagePoints, units } from './words/units';
import type { Read } from './years';

const second = /^(.*?\S) to (?:even )?(?:[A-Za-z]{1,3}[$€£¥₹]|[$€£¥₹] ?)?/s;

/**
 * The two quantities of a change that was read as a range: "rose from 40 to 50 jets". Both have its unit and noun.
 * @returns nothing where it is none
 */
export function splitChange(
  words: Words,
  token: number,
  { kind, value, low, span, number, unit, bound, approximate, noun }: Quantity,
): readonly [Quantity, Quantity] | undefined {
  if (low === undefined || !isChange(words, token)) return undefined;
  const match = second.exec(words.text.slice(number.start, number.end));
  if (!match?.[1]) return undefined;
  const end = number.start + match[1].length;
  const start = number.start + match[0].length;
  const sign = end + ' to '.length;
  const from = quantityOf(kind, { start: span.start, end }, { start: number.start, end }, low, unit);
  from.approximate = approximate;
  from.bound = bound;
  from.noun = noun;
  const toStart = kind === 'money' ? sign : start;
  const to = quantityOf(kind, { start: toStart, end: span.end }, { start, end: number.end }, value, unit);
  to.noun = noun;
  return [from, to];
}

/** A range both of whose ends have their unit: "between 30% and 35%", "5 km to 7 km", "10%-20%". */
export function untilSecond(words: Words, token: number, read: Read, last: number): Read {
  const { quantity, next } = read;
  const { unit, span } = quantity;
  if (quantity.low !== undefined || unit === undefined || quantity.noun || next >= last) return read;
  if (!mayJoin(words, span.end)) return read;
  const joint = /^(?: (and|to) | ?[-–] ?)/.exec(words.text.slice(span.end, span.end + 6));
  if (!joint || words.startOf(joint[1] ? next + 1 : next) !== span.end + joint[0].length) return read;
  const between = words.word(token - 1) === 'between' || words.word(token - 2) === 'between';
  if (joint[1] === 'and' && !between) return read;
  if (joint[1] === 'to' && isChange(words, token)) return read;
  const at = joint[1] ? next + 1 : next;
  const amount = at < last ? readAmount(words, at, last) : undefined;
  if (!amount || amount.low !== undefined || amount.value <= quantity.value) return read;
  if (isGain(words, token, quantity.value, amount.value)) return read;
  const other = readUnit(words, amount, last);
  if (other?.unit.symbol !== unit) return read;
  const number = { start: quantity.number.start, end: amount.end };
  const range = quantityOf(quantity.kind, { start: span.start, end: other.end }, number, amount.value, unit);
  range.low = quantity.value;
  range.high = amount.value;
  range.approximate = quantity.approximate;
  range.bound = quantity.bound;
  return { quantity: range, next: other.next };
}

/** Whether a text may go on with the end of a range: " and ", " to ", a dash with its blanks or without. */
function mayJoin({ text }: Words, end: number): boolean {
  const code = text.charCodeAt(end);
  const mark = code === 32 ? text.charCodeAt(end + 1) : code;
  return mark === 45 || mark === 0x2013 || (code === 32 && (mark === 97 || mark === 116));
}

/** "a quarter of a point", "two-thirds of a mile": a fraction of a unit. */
export function shareOfUnit(words: Words, token: number, amount: Numeral, last: number): Read | undefined {
  const of = amount.next;
  if (words.word(of) !== 'of' || !/^(?:a|an|one)$/.test(words.word(of + 1)) || of + 2 >= last)
    return undefined;
  const at = of + 2;
  const word = words.word(at);
  const as = (kind: Quantity['kind'], unit: string, end: number, next: number): Read => ({
    quantity: finish(words, token, amount, kind, unit, end),
    next,
  });
  const read = readUnit(
    words,
    { end: words.endOf(of + 1), next: at, suffix: undefined, spelled: true },
    last,
  );
  if (read) return as(read.unit.kind, read.unit.symbol, read.end, read.next);
  if (word === 'percentage' && words.word(at + 1) === 'point')
    return as('percentage', percentagePoints.symbol, words.endOf(at + 1), at + 2);
  if (word === 'point') return as('number', 'point', words.endOf(at), at + 1);
  // A quarter of a century is no hundred years in anybody's count.
  if (words.is(at, Is.period) && word !== 'century') return as('duration', word, words.endOf(at), at + 1);
  return undefined;
}

/** "a year and a half", "a mile and a half": whether such a quantity begins at a token. */
export function isAndAHalf(words: Words, token: number): boolean {
  return (
    words.is(token + 1, Is.period | Is.unit) &&
    words.word(token + 2) === 'and' &&
    /^(?:a|an|one)$/.test(words.word(token)) &&
    words.word(token + 3) === 'a' &&
    words.word(token + 4) === 'half' &&
    !isHyphen(words.gap(token + 5))
  );
}

export function readAndAHalf(words: Words, token: number): Read {
  const word = words.word(token + 1);
  const unit = units[word];
  const span = { start: words.startOf(token), end: words.endOf(token + 4) };
  const kind = unit?.kind ?? 'duration';
  return { quantity: quantityOf(kind, span, span, 1.5, unit?.symbol ?? word), next: token + 5 };
}
