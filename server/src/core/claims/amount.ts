import { TokenFlag } from '../text/prose';
import { allDigits, type Numeral, numeralOf, readNumeral } from './numeral';
import { isLoose } from './spelled';
import { Gap, isBlank, isDash, type Words } from './words';
import { Is } from './words/classes';
import { changes } from './words/grammar';

/** Reads a number or a range of two: 10-12, 10 to 12 million, between 10 and 12. */
export function readAmount(words: Words, token: number, last: number, money = false): Numeral | undefined {
  const first = readNumeral(words, token, last, money);
  if (!first || first.suffix || first.fraction || first.next >= last) return first;
  const second = secondOfRange(words, token, first, last, money);
  // "$5-400km"
  if (!second || (money && second.suffix !== undefined)) return first;
  const { value } = second;
  const inherits = first.magnitude === 1 && second.magnitude > 1 && first.value * second.magnitude < value;
  const low = inherits ? first.value * second.magnitude : first.value;
  if (isGain(words, token, low, value)) return first;
  if (low === value || (low > value && !isChange(words, token))) return first;
  const { end, next, spelled, magnitude, suffix, fraction } = second;
  return numeralOf(first.start, end, value, next, spelled, magnitude, suffix, fraction, low);
}

/** Whether the number at a token stands behind "from" in words of a change: "rose from 40 to 50" are two numbers. */
export function isChange(words: Words, token: number): boolean {
  let from = token - 1;
  if (words.is(from, Is.currency) || isLoose(words, from)) from--;
  if (words.word(from) !== 'from') return false;
  for (let at = from - 1; at >= 0 && at > from - 11; at--) {
    if (
      words.gap(at + 1) === Gap.other &&
      /[.;:]/.test(words.text.slice(words.endOf(at), words.endOf(at) + 1))
    )
      return false;
    if (/^(?:rang|var(?:y|ies)|anywhere|aged)/.test(words.word(at))) return false;
    if (changes.has(words.word(at))) return true;
  }
  return false;
}

/** "gained 1.39 to 446.62": by how much and to what, where the second is far from the first. */
export function isGain(words: Words, token: number, by: number, to: number): boolean {
  if (to < by * 3 && by < to * 3) return false;
  let at = token - 1;
  while (
    at > token - 4 &&
    (words.is(at, Is.currency) || /^(?:another|a|an)$/.test(words.word(at)) || isLoose(words, at))
  ) {
    if (changes.has(words.word(at))) return true;
    at--;
  }
  return changes.has(words.word(at));
}

function secondOfRange(words: Words, token: number, first: Numeral, last: number, money: boolean) {
  const gap = words.gap(first.next);
  if (gap === Gap.space) return secondBehindWord(words, token, first, last, money);
  const joins = isDash(gap) || (gap === Gap.other && spacedDash(words, first.next));
  if (!joins || (first.spelled && !words.is(first.next, Is.cardinal))) return undefined;
  return readNumeral(words, first.next, last, money);
}

/** The 12 of "10 to 12", "10 or even 12", "between 10 and 12". */
function secondBehindWord(words: Words, token: number, first: Numeral, last: number, money: boolean) {
  const word = words.word(first.next);
  if (word !== 'to' && word !== 'or' && !(word === 'and' && words.word(token - 1) === 'between'))
    return undefined;
  let next = first.next + 1;
  // "$5 to $6 billion"
  if (
    money &&
    words.gap(next) === Gap.other &&
    /^ [$€£₹]$/.test(words.text.slice(words.endOf(next - 1), words.startOf(next)))
  ) {
    return readNumeral(words, next, last, true);
  }
  if (words.gap(next) !== Gap.space) return undefined;
  if (words.word(next) === 'even') next++;
  if (!allDigits(words, next) && !words.is(next, Is.cardinal) && !words.has(next, TokenFlag.digit))
    return undefined;
  return readNumeral(words, next, last, money);
}

function spacedDash(words: Words, token: number): boolean {
  const from = words.endOf(token - 1);
  const to = words.startOf(token);
  if (to - from !== 3 || !isBlank(words.text.charCodeAt(from)) || !isBlank(words.text.charCodeAt(to - 1)))
    return false;
  return words.text.charCodeAt(from + 1) === 0x2013 && words.has(token, TokenFlag.digit);
}
