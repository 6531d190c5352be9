import { TokenFlag } from '../text/prose';
import { Gap, isBlank, isDash, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { attachedMagnitudes, cardinals, fractions, magnitudes } from './words/numbers';

/** A number as written, in digits or words, magnitude included; units are not its business. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The first token behind it. When letters stand on the digits (400km), this is still their token. */
  readonly next: number;
  readonly spelled: boolean;
  /** Bare digits: no grouping, decimals or magnitude. A year is one. */
  readonly plain: boolean;
  /** What it was multiplied by: a range's first number may lack it ("10 to 12 million"). */
  readonly magnitude: number;
  /** Letters that stand on the digits: km, th, s. */
  readonly suffix?: string;
  /** A half, two thirds. */
  readonly fraction?: boolean;
}

/** Code of digit zero in the scripts that the press of the world writes numbers in. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xe50, 0xff10];

/** More digits than this is no figure that anybody reports. */
const mostDigits = 24;

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code < 0x660) return -1;
  for (const zero of zeros) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** Whether a token is digits and nothing else. */
export function allDigits(words: Words, token: number): boolean {
  return ((words.flags[token] ?? 0) & (TokenFlag.digit | TokenFlag.letter)) === TokenFlag.digit;
}

/** Reads the number that begins with a token; `last` is the first token that is out of bounds. */
export function readNumeral(words: Words, token: number, last: number, money = false): Numeral | undefined {
  return words.has(token, TokenFlag.digit)
    ? readDigits(words, token, last, money)
    : readSpelled(words, token, last);
}

function readDigits(words: Words, first: number, last: number, money: boolean): Numeral | undefined {
  const { text } = words;
  const start = words.startOf(first);
  let value = 0;
  let at = start;
  let count = 0;
  for (let digit = digitOf(text.charCodeAt(at)); digit >= 0 && at < words.endOf(first); ) {
    value = value * 10 + digit;
    if (++count > mostDigits) return undefined;
    digit = digitOf(text.charCodeAt(++at));
  }
  if (count === 0) return undefined;
  let token = first;
  let plain = true;
  if (at === words.endOf(first)) {
    // 1,234,567 and 12,34,567: groups of two or three behind commas, a last group of three.
    const grouped = readGroups(words, first, last, count);
    if (grouped) {
      value = grouped.value;
      token = grouped.token;
      at = grouped.at;
      plain = false;
    }
    if (
      at === words.endOf(token) &&
      token + 1 < last &&
      words.gap(token + 1) === 46 &&
      words.has(token + 1, TokenFlag.digit)
    ) {
      let scale = 0.1;
      let behind = words.startOf(token + 1);
      const end = Math.min(words.endOf(token + 1), behind + mostDigits);
      for (let digit = digitOf(text.charCodeAt(behind)); digit >= 0 && behind < end; scale /= 10) {
        value += digit * scale;
        digit = digitOf(text.charCodeAt(++behind));
      }
      value = Number(value.toPrecision(15));
      at = behind;
      token++;
      plain = false;
    }
  }
  let magnitude = 1;
  let end = at;
  let suffix: string | undefined;
  if (at < words.endOf(token)) {
    suffix = text.slice(at, words.endOf(token));
    const lower = suffix.toLowerCase();
    const times =
      lower.length > 1 ? magnitudes[lower] : money || lower === 'k' ? attachedMagnitudes[lower] : undefined;
    if (times === undefined)
      return { start, end: at, value, next: token, spelled: false, plain, magnitude, suffix };
    magnitude = times;
    end = words.endOf(token);
    suffix = undefined;
    plain = false;
  }
  let next = token + 1;
  while (next < last && words.is(next, Is.magnitude) && words.follows(next)) {
    const times = magnitudes[words.word(next)];
    if (times === undefined || times === 20) break;
    magnitude *= times;
    end = words.endOf(next++);
    plain = false;
  }
  return { start, end, value: value * magnitude, next, spelled: false, plain, magnitude };
}

/** The comma-separated groups behind a number's first digits. */
function readGroups(words: Words, first: number, last: number, leading: number) {
  if (leading > 3) return undefined;
  let token = first;
  let digits = words.raw(first);
  const separator = first + 1 < last ? groupSeparator(words, first + 1) : 0;
  if (separator === 0) return undefined;
  while (
    token + 1 < last &&
    groupSeparator(words, token + 1) === separator &&
    words.has(token + 1, TokenFlag.digit)
  ) {
    const group = /^\d{2,3}/.exec(words.raw(token + 1))?.[0];
    if (!group || digits.length > mostDigits) break;
    const ends = group.length < words.endOf(token + 1) - words.startOf(token + 1);
    if (group.length === 2 && (ends || groupSeparator(words, token + 2) !== separator)) break;
    digits += group;
    token++;
    if (ends) break;
  }
  if (token === first) return undefined;
  const length = /^\d+/.exec(words.raw(token))?.[0].length ?? 0;
  return { value: Number(digits), token, at: words.startOf(token) + length };
}

/** A comma, or a thin or unbreakable blank (10 000 km): what may stand between groups of digits. */
function groupSeparator(words: Words, token: number): number {
  if (words.startOf(token) - words.endOf(token - 1) !== 1) return 0;
  const code = words.text.charCodeAt(words.endOf(token - 1));
  return code === 44 || code === 0xa0 || code === 0x202f || code === 0x2009 ? code : 0;
}

function readSpelled(words: Words, first: number, last: number): Numeral | undefined {
  const start = words.startOf(first);
  let token = first;
  let total = 0;
  let current = 0;
  let read = 0;
  let magnitude = 1;
  const word = words.word(first);
  if (word === 'a' || word === 'an') {
    if (!words.follows(first + 1)) return undefined;
    const part = fractions[words.word(first + 1)];
    if (part !== undefined && words.word(first + 2) === 'of') {
      return fractionOf(words, first, first + 1, part);
    }
    if (!words.is(first + 1, Is.magnitude)) return undefined;
    token++;
  } else if (word === 'half') {
    if (words.word(first + 1) === 'of') return fractionOf(words, first, first, 0.5);
    if (words.word(first + 1) !== 'a' || !words.is(first + 2, Is.magnitude)) return undefined;
    const times = magnitudes[words.word(first + 2)];
    if (times === undefined) return undefined;
    const end = words.endOf(first + 2);
    return { start, end, value: times / 2, next: first + 3, spelled: true, plain: false, magnitude: times };
  } else if (!words.is(first, Is.cardinal)) return undefined;
  for (; token < last; token++) {
    if (read > 0 && !words.follows(token)) break;
    const each = words.word(token);
    const cardinal = cardinals[each];
    const times = magnitudes[each];
    if (cardinal !== undefined) {
      // "seven two-seaters": a second number begins, unless it completes tens or hundreds.
      if (read > 0 && current % 100 !== 0 && !(current % 10 === 0 && cardinal < 10)) break;
      if (read > 0 && current === 0 && magnitude === 1) break;
      current += cardinal;
    } else if (times !== undefined && times !== 20) {
      magnitude = times;
      if (times === 100 || times === 12) current = (current || 1) * times;
      else if (current === 0 && total > 0) total *= times;
      else {
        total += (current || 1) * times;
        current = 0;
      }
    } else if (each === 'and' && words.word(token + 1) === 'a' && words.word(token + 2) === 'half') {
      current += 0.5;
      token += 2;
    } else if (each === 'and' && magnitude > 12 && words.is(token + 1, Is.cardinal) && current % 100 === 0) {
      continue;
    } else if (fractions[each] !== undefined && read === 1 && current < 10 && isHyphen(words.gap(token))) {
      return fractionOf(words, first, token, current * (fractions[each] ?? 1));
    } else break;
    read++;
  }
  if (read === 0) return undefined;
  const end = words.endOf(token - 1);
  return { start, end, value: total + current, next: token, spelled: true, plain: false, magnitude };
}

function fractionOf(words: Words, first: number, last: number, value: number): Numeral {
  const { start, end } = { start: words.startOf(first), end: words.endOf(last) };
  return { start, end, value, next: last + 1, spelled: true, plain: false, magnitude: 1, fraction: true };
}

export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly low?: number;
  readonly next: number;
  /** The number, or the second of a range. */
  readonly numeral: Numeral;
}

/** Reads a number or a range of two: 10-12, 10 to 12 million, between 10 and 12. */
export function readAmount(words: Words, token: number, last: number, money = false): Amount | undefined {
  const first = readNumeral(words, token, last, money);
  if (!first) return undefined;
  const alone = { start: first.start, end: first.end, value: first.value, next: first.next, numeral: first };
  if (first.suffix || first.fraction || first.next >= last) return alone;
  const second = secondOfRange(words, token, first, last, money);
  if (!second) return alone;
  const inherits =
    first.magnitude === 1 && second.magnitude > 1 && first.value * second.magnitude < second.value;
  const low = inherits ? first.value * second.magnitude : first.value;
  if (low >= second.value) return alone;
  return {
    start: first.start,
    end: second.end,
    value: second.value,
    low,
    next: second.next,
    numeral: second,
  };
}

function secondOfRange(words: Words, token: number, first: Numeral, last: number, money: boolean) {
  const gap = words.gap(first.next);
  const joins = isDash(gap) || (gap === Gap.other && spacedDash(words, first.next));
  if (joins) {
    if (first.spelled && !words.is(first.next, Is.cardinal)) return undefined;
    return readNumeral(words, first.next, last, money);
  }
  if (gap !== Gap.space) return undefined;
  const word = words.word(first.next);
  const between = words.word(token - 1) === 'between';
  if (word !== 'to' && word !== 'or' && !(between && word === 'and')) return undefined;
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
