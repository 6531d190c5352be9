import type { Span } from '../finding';
import { Class, classOf, isLetter, runEnd, startsHigh } from '../text/characters';
import { type Prose, TokenFlag } from '../text/prose';
import { tokenAt } from '../text/tokens';
import type { Lexicon } from './lexicon';
import { isAmount } from './match';
import type { Mention } from './mention';
import { SMALL_WORDS } from './readability';

/** Text that is spelt like a designation and is no form of the lexicon: Su-5, C-500, DF-19, 2C19. */
export interface Designation {
  readonly span: Span;
  readonly text: string;
  /** "Su", "C", "Type", "9M". */
  readonly prefix: string;
  /** What stands between prefix and number: "-", " " or "". */
  readonly joint: string;
  /** Digits as printed: "5", "055". */
  readonly number: string;
  /** Letters and digits behind: "MKI", "M2". */
  readonly suffix: string;
  /** It goes on from a mention: "Pantsir-C1", where the lexicon knows the Pantsir and the Pantsir-S1. */
  readonly extends: true | undefined;
  readonly sentence: number;
  /** Its tokens are numbers `firstToken .. lastToken)` of `prose.tokens`. */
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Finds what is spelt like a designation outside the mentions. */
export function findDesignations(
  prose: Prose,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Designation[] {
  const found: Designation[] = [];
  const { sentences, tokens } = prose;
  const { start: starts, end: ends, flags } = tokens;
  let next = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { firstToken, lastToken } = sentences[sentence];
    for (let token = firstToken; token < lastToken; token++) {
      if ((flags[token] & TokenFlag.digit) === 0) continue;
      const start = starts[token];
      while (next < mentions.length && mentions[next].span.end <= start) next++;
      if (next < mentions.length && mentions[next].span.start < ends[token]) continue;
      const before = next > 0 ? mentions[next - 1] : undefined;
      if (
        before?.span.end === start - 1 &&
        prose.prose[start - 1] === '-' &&
        before.span.end === before.form.end
      ) {
        if ((flags[token] & TokenFlag.capital) !== 0) found.push(extended(prose, before, token, sentence));
        continue;
      }
      const designation =
        jointed(prose, token, sentence, firstToken, lexicon) ?? mixed(prose, token, sentence, lastToken);
      if (designation && !isAmount(prose.prose, ends[token])) found.push(designation);
    }
  }
  return found;
}

/** A prefix and a number in two tokens: Su-57, Type 99, 9M-723. */
function jointed(
  { prose, tokens }: Prose,
  token: number,
  sentence: number,
  first: number,
  lexicon: Lexicon,
): Designation | undefined {
  // Before nearly all numbers stands a word in small letters.
  if (token === first || (tokens.flags[token - 1] & HIGH) === 0) return undefined;
  const joint = jointBetween(prose, tokens.end[token - 1], tokens.start[token]);
  if (joint === undefined || !isDigit(prose, tokens.start[token])) return undefined;
  const start = tokens.start[token - 1];
  const prefix = prose.slice(start, tokens.end[token - 1]);
  if (!isPrefix(prefix) || !isCapitalOrDigit(prefix)) return undefined;
  const end = tokens.end[token];
  const number = numberAt(prose.slice(tokens.start[token], end), 0);
  // "Kim JH 2010" is an author and a year.
  if (!number || (joint === ' ' && /^(?:19|20)\d\d$/.test(number.number))) return undefined;
  // A word and a number side by side ("About 500", "Page 5") are a designation only where the word is a prefix of some series.
  // "F-35-like", "U.S.-based": what hangs on both ends is a compound.
  if ((joint === ' ' && !isApart(prefix, lexicon)) || isGlued(prose, start - 1)) return undefined;
  return {
    span: { start, end },
    text: prose.slice(start, end),
    prefix,
    joint,
    number: number.number,
    suffix: number.suffix,
    extends: undefined,
    sentence,
    firstToken: token - 1,
    lastToken: token + 1,
  };
}

/** A prefix and a number in one token: Su57, 2S19M2. */
function mixed(
  { prose, tokens }: Prose,
  token: number,
  sentence: number,
  last: number,
): Designation | undefined {
  if ((tokens.flags[token] & TokenFlag.letter) === 0) return undefined;
  const start = tokens.start[token];
  const end = tokens.end[token];
  const text = prose.slice(start, end);
  const parts = isCapitalOrDigit(text) ? split(text) : undefined;
  if (!parts || isGlued(prose, start - 1)) return undefined;
  if (
    token + 1 < last &&
    isDigit(parts.prefix, 0) &&
    jointBetween(prose, end, tokens.start[token + 1]) === '-'
  )
    return undefined;
  return {
    span: { start, end },
    text,
    prefix: parts.prefix,
    joint: '',
    number: parts.number,
    suffix: parts.suffix,
    extends: undefined,
    sentence,
    firstToken: token,
    lastToken: token + 1,
  };
}

/** How a prefix begins. */
const HIGH = TokenFlag.capital | TokenFlag.digit;

/** Whether prefix and number may stand apart: "Su 57", "Type 99", but not "A 100-aircraft order". */
function isApart(prefix: string, lexicon: Lexicon): boolean {
  return lexicon.series
    .of(prefix)
    .some(
      ({ series }) =>
        series.prefix === prefix && (series.form.includes(' ') || !SMALL_WORDS.has(prefix.toLowerCase())),
    );
}

function extended(prose: Prose, { span }: Mention, token: number, sentence: number): Designation {
  const { tokens } = prose;
  const text = prose.prose.slice(span.start, tokens.end[token]);
  const firstToken = tokenAt(tokens, span.start);
  return {
    span: { start: span.start, end: tokens.end[token] },
    text,
    prefix: prose.prose.slice(span.start, span.end),
    joint: '-',
    number: '',
    suffix: '',
    extends: true,
    sentence,
    firstToken,
    lastToken: token + 1,
  };
}

function isCapitalOrDigit(text: string): boolean {
  return startsHigh(text) || isDigit(text, 0);
}

/** "Su", "Type", "9M", "2S": letters, or a digit or two and a letter or two. */
function isPrefix(text: string): boolean {
  const digits = digitsAt(text, 0);
  const letters = lettersAt(text, digits);
  if (letters === 0 || digits + letters < text.length) return false;
  return digits === 0 ? letters <= 8 : digits <= 2 && letters <= 2;
}

/** A run that is a prefix and a number: "Su57", "2S19M2". */
function split(word: string): Pick<Designation, 'prefix' | 'number' | 'suffix'> | undefined {
  const digits = digitsAt(word, 0);
  const end = digits + lettersAt(word, digits);
  const prefix = word.slice(0, end);
  const high = digits === 0 || word.slice(digits, end) === word.slice(digits, end).toUpperCase();
  const number = high && isPrefix(prefix) ? numberAt(word, end) : undefined;
  return number && { prefix, ...number };
}

/** One to four digits and what hangs on them up to the end: nothing, or a letter and up to six letters and digits. */
function numberAt(word: string, from: number): Pick<Designation, 'number' | 'suffix'> | undefined {
  const digits = digitsAt(word, from);
  if (digits === 0 || digits > 4) return undefined;
  const suffix = word.slice(from + digits);
  if (suffix.length > 7 || runEnd(suffix, 0) < suffix.length) return undefined;
  return { number: word.slice(from, from + digits), suffix };
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** How many digits stand at an offset. */
function digitsAt(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at++;
  return at - from;
}

/** How many letters stand at an offset. */
function lettersAt(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  return at - from;
}

/** "-" for one hyphen (any), " " for one space, `undefined` for anything else. */
function jointBetween(prose: string, from: number, to: number): '-' | ' ' | undefined {
  if (to - from !== 1) return undefined;
  const unit = prose.charCodeAt(from);
  const cls = classOf(unit);
  // An em dash separates; figure and en dashes are hyphens of a careless keyboard.
  if (cls === Class.hyphen && unit !== 0x2014 && unit !== 0x2015) return '-';
  return cls === Class.space ? ' ' : undefined;
}

/** Whether the character at an offset ties what follows to what stands before: a hyphen, slash, dot or @. */
function isGlued(prose: string, at: number): boolean {
  if (at < 1) return false;
  const unit = prose.charCodeAt(at);
  const glue =
    unit === 0x2d || unit === 0x2f || unit === 0x2e || unit === 0x5f || unit === 0x26 || unit === 0x2011;
  return glue && classOf(prose.charCodeAt(at - 1)) !== Class.space;
}
