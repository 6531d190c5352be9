import { keptBeside, type Mention } from '../lexicon/mention';
import { type Place, renewed } from '../text/kept';
import { type Prose, TokenFlag } from '../text/prose';
import { readAmount } from './amount';
import { movedQuantity, type Quantity } from './claim';
import { readDate } from './date';
import { finish } from './finish';
import { isAndAHalf, readAndAHalf, shareOfUnit, splitChange, untilSecond } from './joined';
import { isFormation, isLabelled } from './label';
import { MentionCursor } from './mentions';
import { readMoney, readSignedMoney } from './money';
import { readCounted, readShared } from './noun';
import { allDigits, type Numeral } from './numeral';
import { singularOf } from './plural';
import { readTime } from './time';
import { isBehindPlus, isMach, readUnit, type UnitRead } from './unit';
import { Gap, isDash, isHyphen, Words } from './words';
import { Is } from './words/classes';
import { fractions } from './words/numbers';
import { units } from './words/units';
import { vocabulary, wordSet } from './words/vocabulary';
import type { Read } from './years';

/** Words with which a number may begin, or a date, or a sum; behind an article its magnitude must follow. */
const starts = wordSet([
  ...vocabulary.words.filter(
    (_, number) =>
      ((vocabulary.bits[number] ?? 0) & (Is.cardinal | Is.magnitude | Is.month | Is.currency)) !== 0,
  ),
  ...['half', 'mach', 'fiscal', 'fy', 'fys', 'financial', 'a', 'an'],
]);

const articles = wordSet(['a', 'an']);
const parts = wordSet(Object.keys(fractions));

/** What the version before says of figures, and of the systems whose digits are none. */
export interface FiguresBefore {
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
}

/**
 * Every quantity of a draft, in order: numbers with their units or counted nouns, money, dates. Digits inside a
 * mention or in a token of a designation's shape are none.
 */
export function readQuantities(
  prose: Prose,
  mentions: readonly Mention[],
  before?: FiguresBefore,
): Quantity[] {
  const pieces = {
    startOf: ({ span }: Quantity) => span.start,
    moved: movedQuantity,
    read: (from: Place, to: Place) => quantitiesBetween(prose, mentions, from, to),
  };
  const kept = before && keptBeside(prose, mentions, before.mentions);
  return renewed(prose, before?.quantities, pieces, kept);
}

/** The quantities between two places. */
function quantitiesBetween(prose: Prose, mentions: readonly Mention[], from: Place, to: Place): Quantity[] {
  const words = Words.of(prose);
  const cursor = new MentionCursor(words, mentions);
  const { sentences } = prose;
  const found: Quantity[] = [];
  let sentence = from.sentence - 1;
  let last = 0;
  // What is behind the tokens that are read already.
  let next = 0;
  // The last token of a designation-like run: what is glued to it (B61-12, S-300/400) belongs to it.
  let skipped = -2;
  for (const token of words.findOneOf(starts, TokenFlag.digit, from.token, to.token)) {
    if (token >= last) {
      while (token >= last) last = sentences[++sentence].lastToken;
      next = token;
      skipped = -2;
    }
    if (token < next || isMereArticle(words, token)) continue;
    const mention = cursor.pass(token);
    if (mention) {
      skipped = mention.lastToken;
      next = mention.lastToken + 1;
      continue;
    }
    const digit = words.has(token, TokenFlag.digit);
    if (digit && isDesignation(words, token, skipped)) {
      skipped = token;
      continue;
    }
    const read = readQuantity(words, token, last, cursor);
    if (!read) {
      if (digit) skipped = token;
      continue;
    }
    const { quantity } = read;
    const change = quantity.low === undefined ? undefined : splitChange(words, token, quantity);
    if (change) found.push(change[0], change[1]);
    else found.push(quantity);
    next = read.next;
  }
  return found;
}

/** An article that is not that of "a dozen", "a hundred and forty", "a third of". */
function isMereArticle(words: Words, token: number): boolean {
  return (
    words.isOneOf(token, articles) &&
    !words.is(token + 1, Is.magnitude) &&
    !words.isOneOf(token + 1, parts) &&
    !isAndAHalf(words, token)
  );
}

/** F-35, B61-12, v1.2, S-300/400: digits that a letter is glued to, whether any dictionary knows it or not. */
function isDesignation(words: Words, token: number, skipped: number): boolean {
  const gap = words.gap(token);
  if (gap === Gap.space && !words.has(token, TokenFlag.letter)) return false;
  const glued = isDash(gap) || gap === 47 || gap === 46 || gap === 95;
  if (glued && token - 1 === skipped) return true;
  if ((isHyphen(gap) || gap === 95) && words.has(token - 1, TokenFlag.letter)) {
    return (
      !/^(?:mid|pre|post|early|late|non|under|over|to|or|and)$/.test(words.word(token - 1)) &&
      !words.is(token - 1, Is.month)
    );
  }
  // A footnote's number behind a full stop: "institutions.8".
  if (gap === 46 && words.has(token - 1, TokenFlag.letter))
    return !/^(?:c|ca|approx|circa|Rs|No|Nos)$/i.test(words.raw(token - 1));
  // The rest of a number that has too many digits for one.
  if (gap === 44 && token - 1 === skipped && allDigits(words, token - 1)) return true;
  // A note's number: [12]
  const before = words.text.charCodeAt(words.startOf(token) - 1);
  if (before === 91 && words.text.charCodeAt(words.endOf(token)) === 93 && allDigits(words, token))
    return true;
  if (!words.has(token, TokenFlag.letter)) return false;
  // What is written 4K is a size of pictures.
  if (words.endOf(token) - words.startOf(token) === 2 && /^[248]K$/.test(words.raw(token))) return true;
  // A letter first (M1A2), or digits again behind letters (9K720); FY2025 is a year.
  const first = words.text.charCodeAt(words.startOf(token));
  if (!(first >= 48 && first <= 57) && first < 0x660) return !/^(?:FY\d|[QH][1-4]$)/i.test(words.raw(token));
  return words.endOf(token) - words.startOf(token) > 24 || /\D\d/.test(words.raw(token));
}

function readQuantity(words: Words, token: number, last: number, mentions: MentionCursor): Read | undefined {
  // A number in words is no date and no time, and no currency stands before it.
  if (!words.is(token, Is.cardinal)) {
    const date = readDate(words, token, last);
    if (date || words.is(token, Is.month)) return date;
    const read = readTime(words, token, last) ?? readSignedMoney(words, token, last);
    if (read) return read;
    if (isMach(words, token)) return readMach(words, token, last);
  }
  const amount = readAmount(words, token, last);
  const money = readMoney(words, token, last, amount);
  if (money) return money;
  if (isAndAHalf(words, token)) return readAndAHalf(words, token);
  if (!amount || !Number.isFinite(amount.value)) return undefined;
  const measure = shaped(words, token, amount, last) ?? measured(words, token, amount, last);
  if (measure) return untilSecond(words, token, measure, last);
  return counted(words, token, amount, last, mentions);
}

function readMach(words: Words, token: number, last: number): Read | undefined {
  if (token + 1 >= last || !words.follows(token + 1) || !words.has(token + 1, TokenFlag.digit))
    return undefined;
  const amount = readAmount(words, token + 1, last);
  const unit = units.mach;
  // "Mach 400km"
  if (!amount || !unit || amount.suffix !== undefined) return undefined;
  const quantity = finish(words, token, amount, 'speed', unit.symbol, amount.end, words.startOf(token));
  return { quantity, next: amount.next };
}

/** What the letters or the marks on a number make of it: 4th, 14:30, 3.2.1, a footnote's number. */
function shaped(words: Words, token: number, amount: Numeral, last: number): Read | undefined {
  const { next, suffix, fraction } = amount;
  if (fraction) {
    const share = shareOfUnit(words, token, amount, last);
    return share ?? { quantity: finish(words, token, amount, 'number', 'fraction'), next };
  }
  if (suffix !== undefined) {
    if (!/^(?:st|nd|rd|th)$/i.test(suffix)) return undefined;
    return {
      quantity: finish(words, token, amount, 'ordinal', undefined, words.endOf(next)),
      next: next + 1,
    };
  }
  if (next >= last || !words.has(next, TokenFlag.digit)) return undefined;
  const gap = words.gap(next);
  // 3:1 is a ratio or a score; 3.2.1 has no name; a list's "1." has a blank behind it and is a number without a noun.
  if (gap === 58)
    return {
      quantity: finish(words, token, amount, 'number', 'ratio', words.endOf(next)),
      next: next + 1,
    };
  if (gap !== 46 && gap !== 47) return undefined;
  let behind = next + 1;
  while (behind < last && words.gap(behind) === gap && words.has(behind, TokenFlag.digit)) behind++;
  return {
    quantity: finish(words, token, amount, 'number', undefined, words.endOf(behind - 1)),
    next: behind,
  };
}

/** "10-inch (25.4 cm) guns" */
const gunBehindBracket =
  /^ \([\d.]{1,5}[ -]?(?:mm|cm|in|inch|inches)\) (?:\w+ )?(?:gun|howitzer|cannon|mortar|rocket|shell)s?\b/;

const shortPeriods: Readonly<Record<string, string>> = {
  min: 'minute',
  mins: 'minute',
  hr: 'hour',
  hrs: 'hour',
  sec: 'second',
  secs: 'second',
};

const calibreWords = wordSet(['calibre', 'caliber']);

/** A number with a unit of measure, a calibre, a duration or an age. */
function measured(words: Words, token: number, amount: Numeral, last: number): Read | undefined {
  const { next } = amount;
  const read = readUnit(words, amount, last);
  if (read) {
    const { symbol, kind } = read.unit;
    const what = isCalibre(words, amount, read) ? 'calibre' : kind;
    return { quantity: finish(words, token, amount, what, symbol, read.end), next: read.next };
  }
  if (next >= last) return undefined;
  const period = words.is(next, Is.period);
  if (!period && !words.isOneOf(next, calibreWords)) return undefined;
  if (!words.follows(next) && !isBehindPlus(words, next)) return undefined;
  if (!period) {
    return {
      quantity: finish(words, token, amount, 'calibre', undefined, words.endOf(next)),
      next: next + 1,
    };
  }
  const word = words.word(next);
  // "seven second launchers" is nothing that anybody writes; "two seconds" is.
  if (word === 'second' && !isHyphen(words.gap(next))) return undefined;
  const old = words.word(next + 1) === 'old' && words.follows(next + 1);
  const unit = shortPeriods[word] ?? (word.endsWith('s') ? word.slice(0, -1) : word);
  const behind = old ? next + 2 : next + 1;
  const quantity = finish(words, token, amount, old ? 'age' : 'duration', unit, words.endOf(behind - 1));
  return { quantity, next: behind };
}

/** Whether a measure is that of a gun: a 155 mm howitzer, a 40mm, 10-inch guns. */
function isCalibre(
  words: Words,
  amount: Numeral,
  { unit: { symbol }, end, next, hyphened }: UnitRead,
): boolean {
  if (words.isOneOf(next, calibreWords)) return true;
  if (symbol === 'mm') {
    if (amount.value > 460) return false;
    if (hyphened || amount.suffix !== undefined) return true;
  } else if (symbol !== 'in' && symbol !== 'cm') return false;
  const { text } = words;
  return (
    (words.is(next, Is.gun) && (words.follows(next) || hyphened || text.startsWith(') ', end))) ||
    gunBehindBracket.test(text.slice(end, end + 28))
  );
}

/** What is left: a count with its noun, or a bare number. */
function counted(
  words: Words,
  token: number,
  amount: Numeral,
  last: number,
  mentions: MentionCursor,
): Read | undefined {
  if (amount.suffix !== undefined) return undefined;
  const { spelled } = amount;
  const open = isOpenEnded(words, amount.next, last);
  const next = amount.next + (open ? 2 : 0);
  const one = amount.value === 1 && amount.low === undefined;
  // "one of the most", "the one", "no one", "the only one": a pronoun.
  const only = words.word(token - 1) === 'only' ? 1 : 0;
  if (one && spelled && (words.word(next) === 'of' || words.is(token - 1 - only, Is.determiner)))
    return undefined;
  const label = isLabelled(words, token, spelled);
  if (label === 'sure' || isFormation(words, token, last)) return undefined;
  if (isCompound(words, next, last)) return compound(words, token, amount);
  const odd = isHyphen(words.gap(next)) && /^(?:odd|plus)$/.test(words.raw(next)) ? 1 : 0;
  const noun =
    next + odd >= last || isScored(words, token)
      ? undefined
      : readCounted(words, next + odd, last, one, mentions, isDoubtful(words, token));
  if (label && (!noun || noun.apart)) return undefined;
  if (!noun || noun.apart) {
    const shared = noun ?? (one && !spelled ? undefined : readShared(words, next, last, mentions));
    if (shared) {
      const quantity = finish(words, token, amount, shared.unit === 'time' ? 'number' : 'count', shared.unit);
      if (quantity.kind === 'count') quantity.noun = shared.noun;
      return { quantity, next };
    }
    if (spelled && one && !isVictim(words, token, last)) return undefined;
    // "60,000 per month"
    const period = rateBehind(words, next, last);
    if (period) {
      const unit = `/${words.word(period)}`;
      return { quantity: finish(words, token, amount, 'rate', unit, words.endOf(period)), next: period + 1 };
    }
    return { quantity: finish(words, token, amount, isAge(words, token, amount) ? 'age' : 'number'), next };
  }
  const per = rateBehind(words, noun.next, last);
  const quantity = per
    ? finish(words, token, amount, 'rate', `${noun.unit}/${words.word(per)}`, words.endOf(per))
    : finish(words, token, amount, 'count', noun.unit, noun.noun.end);
  quantity.noun = noun.noun;
  if (open) quantity.bound = 'lower';
  return { quantity, next: per ? per + 1 : noun.next };
}

const doubts = wordSet(['perhaps', 'maybe', 'possibly']);

/** "two - perhaps four - frigates" */
function isDoubtful(words: Words, token: number): boolean {
  return words.isOneOf(token - 1, doubts);
}

/** Whether a number hangs on another word: "four-part", "12-ship". */
function isCompound(words: Words, token: number, last: number): boolean {
  if (token >= last || !isHyphen(words.gap(token)) || !words.has(token, TokenFlag.lower)) return false;
  if (words.has(token, TokenFlag.digit) || words.endOf(token) - words.startOf(token) < 3) return false;
  return !words.is(token, Is.stop) && !/^(?:strong|fold|odd|plus|something|ish)$/.test(words.raw(token));
}

/** "a four-part series", "a 12-ship fleet": what one thing has, no count of things. */
function compound(words: Words, token: number, amount: Numeral): Read {
  const { next } = amount;
  const unit = singularOf(words, next);
  return { quantity: finish(words, token, amount, 'number', unit, words.endOf(next)), next: next + 1 };
}

/** The 113 of "a 300-113 vote". */
function isScored(words: Words, token: number): boolean {
  return isDash(words.gap(token)) && allDigits(words, token - 1);
}

/** "killed one and injured 11": nobody is named, one is counted. */
function isVictim(words: Words, token: number, last: number): boolean {
  return (
    /^(?:kill(?:s|ed|ing)|wounded|injured)$/.test(words.word(token - 1)) &&
    (token + 1 >= last || words.word(token + 1) === 'and' || words.gap(token + 1) === Gap.other)
  );
}

/** "90,000 or more shells" */
function isOpenEnded(words: Words, token: number, last: number): boolean {
  return (
    token + 1 < last &&
    words.word(token) === 'or' &&
    words.word(token + 1) === 'more' &&
    words.follows(token + 1)
  );
}

const eachWords = wordSet(['a', 'an', 'per', 'each', 'every']);

/** "16 fighters a year": the token of the period. */
function rateBehind(words: Words, token: number, last: number): number {
  if (token + 1 >= last || !words.isOneOf(token, eachWords)) return 0;
  return words.follows(token) && words.is(token + 1, Is.period) && words.follows(token + 1) ? token + 1 : 0;
}

/** "Maj. Smith, 43, said": a number between commas behind a name. */
function isAge(words: Words, token: number, amount: Numeral): boolean {
  const { text } = words;
  const before = words.word(token - 1) === 'of' ? words.word(token - 2) : words.word(token - 1);
  if (before === 'aged' || before === 'age') return true;
  if (amount.value < 14 || amount.value > 110 || !words.has(token - 1, TokenFlag.capital)) return false;
  return text.charCodeAt(amount.start - 2) === 44 && text.charCodeAt(amount.end) === 44;
}
