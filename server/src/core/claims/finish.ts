import type { Building } from '../finding';
import { type Quantity, quantityOf } from './claim';
import type { Numeral } from './numeral';
import { isDash, type Words } from './words';
import { wordSet } from './words/vocabulary';

/** The quantity of a number, with what the words before it say of its exactness. */
export function finish(
  words: Words,
  token: number,
  amount: Numeral,
  kind: Quantity['kind'],
  unit?: string,
  end = amount.end,
  start = amount.start,
): Building<Quantity> {
  // Below zero is only what is measured in degrees; any other hyphen joins.
  const degrees = kind === 'temperature' || (kind === 'count' && unit === 'degree');
  const negative =
    degrees && (isDash(words.text.charCodeAt(amount.start - 1)) || isBelowZero(words, token, end));
  const value = negative ? -amount.value : amount.value;
  const number = { start: amount.start, end: amount.end };
  const quantity = quantityOf(kind, { start, end }, number, value, unit);
  if (amount.low !== undefined) {
    quantity.low = amount.low;
    quantity.high = amount.value;
  }
  if (words.text.charCodeAt(amount.end) === 43) quantity.bound = 'lower';
  else if (words.isOneOf(token - 1, modifiers)) modify(quantity, words, token);
  return quantity;
}

/** "minus 20 degrees", "20 degrees below zero" */
function isBelowZero(words: Words, token: number, end: number): boolean {
  return words.word(token - 1) === 'minus' || words.text.startsWith(' below zero', end);
}

const approximators = 'about around approximately roughly nearly almost some circa estimated'.split(' ');

/** The words behind which a number may be less exact than it looks. */
const modifiers = wordSet([...approximators, ...'to as least most than over under of'.split(' ')]);

/** Takes in what the word before a number says, together with the words before that. */
function modify(quantity: Building<Quantity>, words: Words, token: number): void {
  const before = words.word(token - 2);
  switch (words.word(token - 1)) {
    case 'to':
      if (before === 'close') quantity.approximate = true;
      else if (before === 'up') quantity.bound = 'upper';
      return;
    case 'as':
      if (words.word(token - 3) !== 'as') return;
      if (/^(?:many|much|high|long|far|large|big|fast|heavy|great)$/.test(before)) quantity.bound = 'upper';
      else if (/^(?:few|little|low|short|small)$/.test(before)) quantity.bound = 'lower';
      return;
    case 'least':
      if (before === 'at') quantity.bound = 'lower';
      return;
    case 'most':
      if (before === 'at') quantity.bound = 'upper';
      return;
    case 'than':
      if (before === 'more') quantity.bound = 'lower';
      else if (before === 'less' || before === 'fewer') quantity.bound = 'upper';
      return;
    case 'over':
      quantity.bound = 'lower';
      return;
    case 'under':
      quantity.bound = 'upper';
      return;
    case 'of':
      if (before === 'excess' || before === 'upwards') quantity.bound = 'lower';
      return;
    default:
      quantity.approximate = true;
  }
}
