import { TokenFlag } from '../text/prose';
import { readSpelled } from './spelled';
import { Gap, type Words } from './words';
import { Is } from './words/classes';
import { attachedMagnitudes, fractionSigns, magnitudes } from './words/numbers';

/** A number as written, in digits or words, magnitude included; units are not its business. Or a range of two: see `readAmount`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The first token behind it. When letters stand on the digits (400km), this is still their token. */
  readonly next: number;
  readonly spelled: boolean;
  /** What it was multiplied by: a range's first number may lack it ("10 to 12 million"). */
  readonly magnitude: number;
  /** Letters that stand on the digits: km, th, s. */
  readonly suffix: string | undefined;
  /** A half, two thirds. */
  readonly fraction: boolean;
  /** The lower end of a range, whose upper one `value` is. */
  readonly low: number | undefined;
}

/** A number or a range of two: of one shape, and of a range how it is written is how its second number is. */
export function numeralOf(
  start: number,
  end: number,
  value: number,
  next: number,
  spelled: boolean,
  magnitude: number,
  suffix?: string,
  fraction = false,
  low?: number,
): Numeral {
  return { start, end, value, next, spelled, magnitude, suffix, fraction, low };
}

/** Code of digit zero in the scripts that the press of the world writes numbers in. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xe50, 0xff10];

/** No sign of a fraction has a lower code. */
const firstFraction = 0xbc;

/** More digits than this is no figure that anybody reports. */
const mostDigits = 18;
/** "Hundred thousand million": what goes on behind is no number. */
const mostMagnitudes = 3;

function digitOf(code: number): number {
  if (code < 0x660) return code >= 48 && code <= 57 ? code - 48 : -1;
  for (const zero of zeros) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** A token's characters, its digits in ASCII: of whatever script they are, they are read alike. */
export function plainDigits(words: Words, token: number): string {
  const raw = words.raw(token);
  if (raw.charCodeAt(0) < 0x660) return raw;
  return Array.from(raw, (character) => {
    const digit = digitOf(character.charCodeAt(0));
    return digit < 0 ? character : String(digit);
  }).join('');
}

/** The value of a token that is digits and nothing else; not a number where another script or a soft hyphen is among them. */
export function wholeNumber(words: Words, token: number): number {
  const { text } = words;
  const start = words.startOf(token);
  const end = words.endOf(token);
  const foreign = text.charCodeAt(start) >= 0x660;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = foreign ? digitOf(code) : code - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
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
  let tokenEnd = words.endOf(first);
  let value = 0;
  let at = start;
  for (; at < tokenEnd; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit < 0) break;
    if (at - start === mostDigits) return undefined;
    value = value * 10 + digit;
  }
  if (at === start) return undefined;
  let token = first;
  // What goes on goes on with digits, or with a vulgar fraction's sign.
  if (at === tokenEnd && (words.has(first + 1, TokenFlag.digit) || text.charCodeAt(at) >= firstFraction)) {
    // 1,234,567 and 12,34,567: groups of two or three behind commas, a last group of three.
    const grouped = readGroups(words, first, last, at - start);
    if (grouped === 'long') return undefined;
    if (grouped) ({ value, at, token } = grouped);
    tokenEnd = words.endOf(token);
    const decimals =
      at === tokenEnd &&
      token + 1 < last &&
      words.has(token + 1, TokenFlag.digit) &&
      words.gap(token + 1) === 46;
    if (decimals) {
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
    } else {
      const part = fractionBehind(words, first, token, last, value);
      if (part) ({ value, at, token } = part);
    }
    tokenEnd = words.endOf(token);
  }
  let magnitude = 1;
  let end = at;
  if (at < tokenEnd) {
    const suffix = text.slice(at, tokenEnd);
    const lower = suffix.toLowerCase();
    const times =
      lower.length > 1 ? magnitudes[lower] : money || lower === 'k' ? attachedMagnitudes[lower] : undefined;
    if (times === undefined) return numeralOf(start, at, value, token, false, magnitude, suffix);
    magnitude = times;
    end = tokenEnd;
  }
  let next = token + 1;
  for (let read = 0; next < last && words.is(next, Is.magnitude) && words.follows(next); read++) {
    const times = magnitudes[words.word(next)];
    if (times === undefined || times === 20 || read === mostMagnitudes) break;
    magnitude *= times;
    end = words.endOf(next++);
  }
  return numeralOf(start, end, magnitude === 1 ? value : scaled(value, magnitude), next, false, magnitude);
}

/** 8.2 billion without the tail of digits that multiplication leaves. */
function scaled(value: number, magnitude: number): number {
  const product = value * magnitude;
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}

/** A vulgar fraction and the number that it completes: ½, 19 3/8, the 3/4 of "3/4 mile". */
function fractionBehind(words: Words, first: number, token: number, last: number, value: number) {
  const { text } = words;
  const end = words.endOf(token);
  const sign = text.charCodeAt(end) >= firstFraction ? fractionSigns[text[end] ?? ''] : undefined;
  if (sign !== undefined) return { value: value + sign, at: end + 1, token };
  const next = token + 1;
  if (next >= last || !words.has(next, TokenFlag.digit)) return undefined;
  const gap = words.gap(next);
  if (gap === 47) {
    const part = token === first ? vulgar(words, token, last) : 0;
    // 1/4 Marines is a battalion.
    const named = words.gap(next + 1) === Gap.space && words.has(next + 1, TokenFlag.capital);
    return part && !named ? { value: part, at: words.endOf(next), token: next } : undefined;
  }
  if (gap !== Gap.space || next + 1 >= last || words.gap(next + 1) !== 47) return undefined;
  const part = vulgar(words, next, last);
  return part ? { value: value + part, at: words.endOf(next + 1), token: next + 1 } : undefined;
}

/** The value of a fraction below one whose parts are two tokens with a stroke between; 0 for anything else. */
function vulgar(words: Words, token: number, last: number): number {
  const under = token + 1;
  if (under >= last || words.gap(under) !== 47 || !allDigits(words, token) || !allDigits(words, under))
    return 0;
  if (words.endOf(under) - words.startOf(token) > 5 || words.gap(under + 1) === 47) return 0;
  const [over, below] = [Number(plainDigits(words, token)), Number(plainDigits(words, under))];
  // Of 24/7, 9/11 and 2/4 none is one.
  return over % 2 === 1 && over < below && [2, 4, 8, 16, 32, 64].includes(below) ? over / below : 0;
}

/** The comma-separated groups behind a number's first digits. */
function readGroups(words: Words, first: number, last: number, leading: number) {
  const separator = leading > 3 || first + 1 >= last ? 0 : groupSeparator(words, first + 1);
  if (separator === 0) return undefined;
  let token = first;
  let digits = plainDigits(words, first);
  let length = 0;
  while (
    token + 1 < last &&
    words.has(token + 1, TokenFlag.digit) &&
    groupSeparator(words, token + 1) === separator
  ) {
    const written = plainDigits(words, token + 1);
    const many = digitsAhead(written);
    if (many < 2) break;
    if (digits.length > mostDigits) return 'long';
    const group = Math.min(many, 3);
    const ends = group < written.length;
    if (group === 2 && (ends || groupSeparator(words, token + 2) !== separator)) break;
    digits += written.slice(0, group);
    length = many;
    token++;
    if (ends) break;
  }
  return token === first ? undefined : { value: Number(digits), token, at: words.startOf(token) + length };
}

/** How many digits a text begins with. */
function digitsAhead(text: string): number {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

/** A comma, or a thin or unbreakable blank (10 000 km): what may stand between groups of digits. */
function groupSeparator(words: Words, token: number): number {
  if (words.startOf(token) - words.endOf(token - 1) !== 1) return 0;
  const code = words.text.charCodeAt(words.endOf(token - 1));
  return code === 44 || code === 0xa0 || code === 0x202f || code === 0x2009 ? code : 0;
}
