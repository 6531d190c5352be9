import type { Building, Span } from '../finding';
import type { Amount } from './amount';
import type { Quantity } from './claim';
import { isDash, type Words } from './words';

interface Finish {
  kind: Quantity['kind'];
  unit?: string;
  start?: number;
  end?: number;
  noun?: Span;
}

/** The quantity of an amount, with what the words before it say of its exactness. */
export function finish(
  words: Words,
  token: number,
  amount: Amount,
  { kind, unit, start, end, noun }: Finish,
): Quantity {
  // Below zero is only what is measured in degrees; any other hyphen joins.
  const degrees = kind === 'temperature' || (kind === 'count' && unit === 'degree');
  const negative =
    degrees && (isDash(words.text.charCodeAt(amount.start - 1)) || isBelowZero(words, token, end));
  const quantity: Building<Quantity> = {
    kind,
    span: { start: start ?? amount.start, end: end ?? amount.end },
    number: { start: amount.start, end: amount.end },
    value: negative ? -amount.value : amount.value,
  };
  if (amount.low !== undefined) {
    quantity.low = amount.low;
    quantity.high = amount.value;
  }
  if (unit !== undefined) quantity.unit = unit;
  const { approximate, bound } = modifier(words, token, amount.end);
  if (approximate) quantity.approximate = true;
  if (bound) quantity.bound = bound;
  if (noun) quantity.noun = noun;
  return quantity;
}

/** "minus 20 degrees", "20 degrees below zero" */
function isBelowZero(words: Words, token: number, end = 0): boolean {
  return words.word(token - 1) === 'minus' || words.text.startsWith(' below zero', end);
}

const approximators = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'some',
  'circa',
  'estimated',
]);

function modifier(
  words: Words,
  token: number,
  end: number,
): { approximate?: true; bound?: 'upper' | 'lower' } {
  const prev = words.word(token - 1);
  if (words.text.charCodeAt(end) === 43) return { bound: 'lower' };
  if (prev === '') return {};
  if (approximators.has(prev)) return { approximate: true };
  const before = words.word(token - 2);
  switch (prev) {
    case 'to':
      if (before === 'close') return { approximate: true };
      return before === 'up' ? { bound: 'upper' } : {};
    case 'as': {
      if (words.word(token - 3) !== 'as') return {};
      if (/^(?:many|much|high|long|far|large|big|fast|heavy|great)$/.test(before)) return { bound: 'upper' };
      return /^(?:few|little|low|short|small)$/.test(before) ? { bound: 'lower' } : {};
    }
    case 'least':
      return before === 'at' ? { bound: 'lower' } : {};
    case 'most':
      return before === 'at' ? { bound: 'upper' } : {};
    case 'than':
      return before === 'more'
        ? { bound: 'lower' }
        : before === 'less' || before === 'fewer'
          ? { bound: 'upper' }
          : {};
    case 'over':
      return { bound: 'lower' };
    case 'under':
      return { bound: 'upper' };
    case 'of':
      return before === 'excess' || before === 'upwards' ? { bound: 'lower' } : {};
    default:
      return {};
  }
}
