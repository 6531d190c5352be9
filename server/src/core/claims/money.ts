import { TokenFlag } from '../text/prose';
import { readAmount } from './amount';
import { finish } from './finish';
import { type Numeral, numeralOf } from './numeral';
import { Gap, isBlank, type Words } from './words';
import { Is } from './words/classes';
import { countryCurrencies, currencies, currencySigns, dollars, hundredths } from './words/money';
import { wordSet } from './words/vocabulary';
import type { Read } from './years';

/** Reads a sum whose currency stands before its number: $5.43 billion, Rs 39,000 crore. */
export function readSignedMoney(words: Words, token: number, last: number): Read | undefined {
  if (!words.has(token, TokenFlag.digit))
    return words.is(token, Is.currency) ? codeFirst(words, token, last) : undefined;
  const sign = signBefore(words, token);
  const amount = sign && readAmount(words, token, last, true);
  return amount && money(words, token, amount, sign.currency, sign.start, amount.end, amount.next);
}

/** Words of money that are no currencies by themselves: 12 cents, 5 pounds sterling, 5 US dollars. */
const moneyWords = wordSet([...Object.keys(hundredths), 'us', 'pounds']);

/**
 * Reads a sum whose currency stands behind its number: 5 million euros, 12 cents.
 * @param plain the number that begins with the token, as it is read where no currency is near
 */
export function readMoney(
  words: Words,
  token: number,
  last: number,
  plain: Numeral | undefined,
): Read | undefined {
  // "578m euros": before a currency m is no metre.
  const attached = words.has(token, TokenFlag.letter) && words.is(token + 1, Is.currency);
  const amount = attached ? readAmount(words, token, last, true) : plain;
  if (!amount || amount.suffix !== undefined || amount.next >= last) return undefined;
  let at = amount.next;
  const capital = words.has(at, TokenFlag.capital);
  if (!capital && !words.is(at, Is.currency) && !words.isOneOf(at, moneyWords)) return undefined;
  if (!words.follows(at)) return undefined;
  if (words.word(at) === 'us' && words.is(at + 1, Is.currency)) at++;
  // "U.S. dollars"
  else if (capital && words.is(at + 2, Is.currency) && words.raw(at) === 'U' && words.raw(at + 1) === 'S')
    at += 2;
  const part = words.isOneOf(at, moneyWords) ? hundredths[words.word(at)] : undefined;
  if (part !== undefined) {
    const { start, end, next, spelled, magnitude, suffix, fraction, low } = amount;
    const lowCents = low === undefined ? undefined : toCents(low);
    const cents = toCents(amount.value);
    const hundredth = numeralOf(start, end, cents, next, spelled, magnitude, suffix, fraction, lowCents);
    return money(words, token, hundredth, part, start, words.endOf(at), at + 1);
  }
  const foreign = ofCountry(words, at, last);
  if (foreign) {
    const { currency, token: word } = foreign;
    return money(words, token, amount, currency, amount.start, words.endOf(word), word + 1);
  }
  if (words.word(at) === 'won' && !isKoreanWon(words, amount, at)) return undefined;
  if (words.is(at, Is.currency) && words.word(at) !== 'rm') {
    const currency = currencies[words.word(at)];
    return currency
      ? money(words, token, amount, currency, amount.start, words.endOf(at), at + 1)
      : undefined;
  }
  if (words.word(at) === 'pounds' && words.word(at + 1) === 'sterling') {
    return money(words, token, amount, 'GBP', amount.start, words.endOf(at + 1), at + 2);
  }
  return undefined;
}

/** "20 trillion won", not "2 million won a prize": so much money is won by nobody, and fewer are counted in billions. */
function isKoreanWon(words: Words, { magnitude }: Numeral, at: number): boolean {
  if (magnitude < 1e6 || (words.follows(at + 1) && words.is(at + 1, Is.determiner))) return false;
  return magnitude >= 1e9 || words.gap(at + 1) === Gap.other;
}

/** Of 12 cents 0.12: division leaves no tail of digits, multiplication does. */
function toCents(value: number): number {
  return Number((value / 100).toPrecision(12));
}

/** "Australian dollars", "New Zealand dollars", "Egyptian pounds": the currency, and the token that it ends with. */
function ofCountry(
  words: Words,
  token: number,
  last: number,
): { currency: string; token: number } | undefined {
  if (!words.has(token, TokenFlag.capital) || token + 1 >= last) return undefined;
  for (let at = token + 1; at <= token + 2 && at < last && words.gap(at) === Gap.space; at++) {
    if (!words.is(at, Is.currency) && words.word(at) !== 'pounds') continue;
    if (words.has(at, TokenFlag.capital)) return undefined;
    const country = words.text.slice(words.startOf(token), words.endOf(at - 1)).toLowerCase();
    const currency = countryCurrencies[country];
    return currency === undefined ? undefined : { currency, token: at };
  }
  return undefined;
}

/** Rs 500 crore, Rs. 500, USD 5 million, INR500. */
function codeFirst(words: Words, token: number, last: number): Read | undefined {
  const next = token + 1;
  if (next >= last || !words.has(next, TokenFlag.digit) || !words.has(token, TokenFlag.capital))
    return undefined;
  // "Euro 2022" is no sum.
  if (words.has(token, TokenFlag.lower) && words.word(token) !== 'rs') return undefined;
  const between = words.text.slice(words.endOf(token), words.startOf(next));
  if (!/^\.?[\s]?$/.test(between)) return undefined;
  const currency = currencies[words.word(token)];
  const amount = readAmount(words, next, last, true);
  return currency && amount
    ? money(words, token, amount, currency, words.startOf(token), amount.end, amount.next)
    : undefined;
}

/** Below this, only one sign of a currency has its code. */
const firstForeignSign = 0xa3;

/** The currency sign before a number, with the letters on it: $, US$, A$. */
function signBefore(words: Words, token: number): { currency: string; start: number } | undefined {
  let at = words.startOf(token) - 1;
  if (at >= 0 && isBlank(words.text.charCodeAt(at))) at--;
  const code = words.text.charCodeAt(at);
  if (code !== 36 && !(code >= firstForeignSign)) return undefined;
  const sign = words.text[at];
  const currency = sign === undefined ? undefined : currencySigns[sign];
  if (!currency) return undefined;
  // The C of "12 °C" is no Canada.
  const degree = token > 0 && /[°º]/.test(words.text.charAt(words.startOf(token - 1) - 1));
  if (sign === '$' && token > 0 && !degree && words.endOf(token - 1) === at) {
    const letters = dollars[words.lower(token - 1)];
    if (letters) return { currency: letters, start: words.startOf(token - 1) };
  }
  return { currency, start: at };
}

function money(
  words: Words,
  token: number,
  amount: Numeral,
  unit: string,
  start: number,
  end: number,
  next: number,
): Read {
  const quantity = finish(words, token, amount, 'money', unit, end, start);
  // Letters on the number that are no magnitude belong to nothing: "$57mm".
  return { quantity, next: amount.suffix !== undefined && next === amount.next ? next + 1 : next };
}
