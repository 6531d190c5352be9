import type { Mention } from '../lexicon/mention';
import { type Prose, TokenFlag } from '../text/prose';
import { type Amount, readAmount } from './amount';
import type { Quantity } from './claim';
import { readDate } from './date';
import { finish } from './finish';
import { isAndAHalf, readAndAHalf, shareOfUnit, splitChange, untilSecond } from './joined';
import { isFormation, isLabelled } from './label';
import { MentionCursor } from './mentions';
import { readMoney } from './money';
import { isCompound, readCounted, readShared } from './noun';
import { allDigits } from './numeral';
import { singular } from './plural';
import { readTime } from './time';
import { isBehindPlus, isMach, readUnit } from './unit';
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

/**
 * Every quantity of a draft, in order: numbers with their units or counted nouns, money, dates. Digits inside a
 * mention or in a token of a designation's shape are none.
 */
export function readQuantities(prose: Prose, mentions: readonly Mention[]): Quantity[] {
  const words = Words.of(prose);
  const cursor = new MentionCursor(words, mentions);
  const found: Quantity[] = [];
  for (const sentence of prose.sentences) {
    const last = sentence.lastToken;
    // The last token of a designation-like run: what is glued to it (B61-12, S-300/400) belongs to it.
    let skipped = -2;
    for (let token = sentence.firstToken; token < last; ) {
      const digit = words.has(token, TokenFlag.digit);
      if (!digit && (!words.isOneOf(token, starts) || isMereArticle(words, token))) {
        token++;
        continue;
      }
      cursor.pass(token);
      const mention = cursor.spanAt(token);
      if (mention) {
        skipped = mention.lastToken;
        token = mention.lastToken + 1;
        continue;
      }
      if (digit && isDesignation(words, token, skipped)) {
        skipped = token++;
        continue;
      }
      const read = readQuantity(words, token, last, cursor);
      if (!read) {
        if (digit) skipped = token;
        token++;
        continue;
      }
      found.push(...splitChange(words, token, read.quantity));
      token = Math.max(read.next, token + 1);
    }
  }
  return found;
}

/** An article that is not that of "a dozen", "a hundred and forty", "a third of". */
function isMereArticle(words: Words, token: number): boolean {
  const word = words.word(token);
  if (word !== 'a' && word !== 'an') return false;
  const next = words.word(token + 1);
  return !(words.is(token + 1, Is.magnitude) || fractions[next] !== undefined || isAndAHalf(words, token));
}

/** F-35, B61-12, v1.2, S-300/400: digits that a letter is glued to, whether any dictionary knows it or not. */
function isDesignation(words: Words, token: number, skipped: number): boolean {
  const gap = words.gap(token);
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
  const date = readDate(words, token, last);
  if (date) return date;
  if (words.is(token, Is.month)) return undefined;
  const time = readTime(words, token, last);
  if (time) return time;
  const money = readMoney(words, token, last);
  if (money) return money;
  if (isMach(words, token)) return readMach(words, token, last);
  if (isAndAHalf(words, token)) return readAndAHalf(words, token);
  const amount = readAmount(words, token, last);
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
  if (!amount || !unit || amount.numeral.suffix !== undefined) return undefined;
  const quantity = finish(words, token, amount, {
    kind: 'speed',
    unit: unit.symbol,
    start: words.startOf(token),
  });
  return { quantity, next: amount.next };
}

/** What the letters or the marks on a number make of it: 4th, 14:30, 3.2.1, a footnote's number. */
function shaped(words: Words, token: number, amount: Amount, last: number): Read | undefined {
  const { numeral } = amount;
  const as = (kind: Quantity['kind'], end = amount.end, next = amount.next, unit?: string): Read => ({
    quantity: finish(words, token, amount, { kind, end, ...(unit && { unit }) }),
    next,
  });
  if (numeral.fraction)
    return shareOfUnit(words, token, amount, last) ?? as('number', amount.end, amount.next, 'fraction');
  if (numeral.suffix !== undefined) {
    const end = words.endOf(amount.next);
    if (/^(?:st|nd|rd|th)$/i.test(numeral.suffix)) return as('ordinal', end, amount.next + 1);
    return undefined;
  }
  const { next } = amount;
  const gap = next < last ? words.gap(next) : Gap.other;
  // 3:1 is a ratio or a score; 3.2.1 has no name; a list's "1." has a blank behind it and is a number without a noun.
  if (gap === 58 && words.has(next, TokenFlag.digit))
    return as('number', words.endOf(next), next + 1, 'ratio');
  if ((gap === 46 || gap === 47) && words.has(next, TokenFlag.digit)) {
    let end = next;
    while (end + 1 < last && words.gap(end + 1) === gap && words.has(end + 1, TokenFlag.digit)) end++;
    return as('number', words.endOf(end), end + 1);
  }
  return undefined;
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

/** A number with a unit of measure, a calibre, a duration or an age. */
function measured(words: Words, token: number, amount: Amount, last: number): Read | undefined {
  const { numeral, next, end } = amount;
  const read = readUnit(
    words,
    { end, next, spelled: numeral.spelled, ...(numeral.suffix !== undefined && { suffix: numeral.suffix }) },
    last,
  );
  if (read) {
    const { unit } = read;
    const after = read.next;
    const gunBehind =
      (words.is(after, Is.gun) &&
        (words.follows(after) || read.hyphened || words.text.startsWith(') ', read.end))) ||
      gunBehindBracket.test(words.text.slice(read.end, read.end + 28));
    const calibre =
      (unit.symbol === 'mm' &&
        amount.value <= 460 &&
        (gunBehind || read.hyphened || numeral.suffix !== undefined)) ||
      (/^(?:in|cm)$/.test(unit.symbol) && gunBehind) ||
      /^calib/.test(words.word(after));
    const kind = calibre ? 'calibre' : unit.kind;
    const quantity = finish(words, token, amount, { kind, unit: unit.symbol, end: read.end });
    return { quantity, next: read.next };
  }
  if (next >= last || !(words.follows(next) || isBehindPlus(words, next))) return undefined;
  if (words.is(next, Is.period)) {
    const hyphened = isHyphen(words.gap(next));
    const old = words.word(next + 1) === 'old' && words.follows(next + 1);
    const period = shortPeriods[words.word(next)] ?? words.word(next).replace(/s$/, '');
    const quantity = finish(words, token, amount, {
      kind: old ? 'age' : 'duration',
      unit: period,
      end: words.endOf(old ? next + 1 : next),
    });
    // "seven second launchers" is nothing that anybody writes; "two seconds" is.
    if (words.word(next) === 'second' && !hyphened) return undefined;
    return { quantity, next: old ? next + 2 : next + 1 };
  }
  if (/^calib/.test(words.word(next))) {
    return {
      quantity: finish(words, token, amount, { kind: 'calibre', end: words.endOf(next) }),
      next: next + 1,
    };
  }
  return undefined;
}

/** What is left: a count with its noun, or a bare number. */
function counted(
  words: Words,
  token: number,
  amount: Amount,
  last: number,
  mentions: MentionCursor,
): Read | undefined {
  const { numeral } = amount;
  if (numeral.suffix !== undefined) return undefined;
  const open = isOpenEnded(words, amount.next, last);
  const next = amount.next + (open ? 2 : 0);
  const one = amount.value === 1 && amount.low === undefined;
  // "one of the most", "the one", "no one": a pronoun.
  if (one && numeral.spelled && (words.word(next) === 'of' || words.is(token - 1, Is.determiner)))
    return undefined;
  const label = isLabelled(words, token, numeral.spelled);
  if (label === 'sure' || isFormation(words, token, last)) return undefined;
  if (isCompound(words, next, last)) return compound(words, token, amount);
  const odd = /^(?:odd|plus)$/.test(words.raw(next)) && isHyphen(words.gap(next)) ? 1 : 0;
  const noun =
    next + odd >= last || isScored(words, token)
      ? undefined
      : readCounted(words, next + odd, last, one, mentions, isDoubtful(words, token));
  if (label && (!noun || noun.apart)) return undefined;
  if (!noun || noun.apart) {
    const shared = noun ?? (one && !numeral.spelled ? undefined : readShared(words, next, last, mentions));
    if (shared) {
      const kind = shared.unit === 'time' ? 'number' : 'count';
      const phrase = kind === 'count' ? { noun: shared.noun } : {};
      return { quantity: finish(words, token, amount, { kind, unit: shared.unit, ...phrase }), next };
    }
    if (numeral.spelled && one && !isVictim(words, token, last)) return undefined;
    // "60,000 per month"
    const period = rateBehind(words, next, last);
    if (period) {
      const unit = `/${words.word(period)}`;
      return {
        quantity: finish(words, token, amount, { kind: 'rate', unit, end: words.endOf(period) }),
        next: period + 1,
      };
    }
    const kind = isAge(words, token, amount) ? 'age' : 'number';
    return { quantity: finish(words, token, amount, { kind }), next };
  }
  const per = rateBehind(words, noun.next, last);
  const quantity = finish(words, token, amount, {
    kind: per ? 'rate' : 'count',
    unit: per ? `${noun.unit}/${words.word(per)}` : noun.unit,
    end: per ? words.endOf(per) : noun.noun.end,
    noun: noun.noun,
  });
  if (open) return { quantity: { ...quantity, bound: 'lower' }, next: per ? per + 1 : noun.next };
  return { quantity, next: per ? per + 1 : noun.next };
}

/** "two - perhaps four - frigates" */
function isDoubtful(words: Words, token: number): boolean {
  return /^(?:perhaps|maybe|possibly)$/.test(words.word(token - 1));
}

/** "a four-part series", "a 12-ship fleet": what one thing has, no count of things. */
function compound(words: Words, token: number, amount: Amount): Read {
  const { next } = amount;
  const unit = singular(words.raw(next).toLowerCase());
  return {
    quantity: finish(words, token, amount, { kind: 'number', unit, end: words.endOf(next) }),
    next: next + 1,
  };
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

/** "16 fighters a year": the token of the period. */
function rateBehind(words: Words, token: number, last: number): number {
  if (token + 1 >= last || !/^(?:a|an|per|each|every)$/.test(words.word(token))) return 0;
  return words.follows(token) && words.is(token + 1, Is.period) && words.follows(token + 1) ? token + 1 : 0;
}

/** "Maj. Smith, 43, said": a number between commas behind a name. */
function isAge(words: Words, token: number, amount: Amount): boolean {
  const { text } = words;
  const before = words.word(token - 1) === 'of' ? words.word(token - 2) : words.word(token - 1);
  if (before === 'aged' || before === 'age') return true;
  if (amount.value < 14 || amount.value > 110 || !words.has(token - 1, TokenFlag.capital)) return false;
  return text.charCodeAt(amount.start - 2) === 44 && text.charCodeAt(amount.end) === 44;
}
