import type { Span } from '../finding';
import { TokenFlag } from '../text/prose';
import { readAmount } from './amount';
import type { MentionCursor, MentionSpan } from './mentions';
import { readNumeral } from './numeral';
import { isPeople, isPlural, unitOf } from './plural';
import { isBehindPlus, readUnit } from './unit';
import { Gap, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { wordSet } from './words/vocabulary';

export interface Counted {
  /** The phrase; only its head where another figure stands before it: "two 500-pound bombs", "six Dutch and two Belgian minehunters". */
  readonly noun: Span;
  /** The head in the singular: "fighter", "squadron". */
  readonly unit: string;
  /** The token of the head: where a mention is the head, its last. */
  readonly head: number;
  readonly next: number;
  /** Whether the noun stands apart from its number, which then ends the quantity. */
  readonly apart?: boolean;
}

const reach = 9;

/** May stand between a number and its noun although they are no adjectives. */
const more = wordSet('more other such new most least earlier'.split(' '));

/** Adjectives between which a comma may stand: "four small, fast boats". */
const plain =
  /^(?:small|large|big|heavy|light|long|short|new|old|young|modern|fast|slow|high|low|cheap|major|armed|unarmed)$/;

/**
 * Reads the noun phrase that a number counts: "Su-57 fighters", "surface-to-air missile systems", "divisions of the
 * S-400". Its head is the first plural, for without a parser that is where a counted phrase ends.
 *
 * @param one of a single thing: its head is singular, the last noun of the phrase
 * @param aside whether a comma or a dash may stand before the phrase
 */
export function readCounted(
  words: Words,
  first: number,
  last: number,
  one: boolean,
  mentions: MentionCursor,
  aside = false,
): Counted | undefined {
  let head = -1;
  let people = -1;
  let apart = false;
  let resumed = -1;
  let named: MentionSpan | undefined;
  let token = first;
  for (; token < last && token < first + reach; token++) {
    const gap = words.gap(token);
    if (
      gap !== Gap.space &&
      token !== resumed &&
      !joins(words, token, gap, first, named) &&
      !(aside && token === first && isAside(words, token))
    )
      break;
    const mention = mentions.spanAt(token);
    if (mention) {
      token = mention.lastToken;
      named = mention;
      if (mention.plural) {
        head = token;
        break;
      }
      continue;
    }
    const bits = words.bits(token);
    const hyphened = isHyphen(gap);
    // "three more squadrons", "the six most prominent"
    if (token === first && words.isOneOf(token, more)) continue;
    if (words.word(token) === 'times' && !words.has(token, TokenFlag.capital)) {
      if (token !== first) break;
      const noun = { start: words.startOf(token), end: words.startOf(token) };
      return { noun, unit: 'time', head: token, next: token, apart: true };
    }
    if ((bits & Is.stop) !== 0 && !hyphened && !isAcronym(words, token)) {
      // "surface-to-air": a small word inside hyphens is part of the name.
      if (isHyphen(words.gap(token + 1)) || pairsAdjectives(words, token, first, last, named, mentions))
        continue;
      break;
    }
    if (words.has(token, TokenFlag.digit)) {
      const letters = words.has(token, TokenFlag.letter);
      if (hyphened || isGlued(words, token, named)) continue;
      // "four 12.7mm machine guns", "two 500-pound bombs"
      const behind = behindMeasure(words, token, last);
      if (!behind && letters) continue;
      if (!behind) break;
      apart = true;
      resumed = behind;
      token = behind - 1;
      continue;
    }
    if (
      (bits & Is.cardinal) !== 0 &&
      isHyphen(words.gap(token + 1)) &&
      words.is(token + 1, Is.unit | Is.period)
    ) {
      apart = true;
      continue;
    }
    // "second-hand", but "12 days"
    if ((bits & Is.period) !== 0 && !(apart && hyphened) && !isHyphen(words.gap(token + 1))) break;
    if (people === token - 1 && people >= first && (bits & (Is.predicate | Is.says | Is.speaks)) !== 0) break;
    if (one) {
      if (token === first && (bits & Is.determiner) !== 0) return undefined;
      if ((bits & (Is.says | Is.auxiliary | Is.be)) !== 0) break;
      // The last noun is the head, "one combat engagement" is no combat; a verb behind it is none: "one person arrested".
      if (head >= 0 && isVerb(words, token)) break;
      head = token;
      continue;
    }
    if (isPeople(words, token)) people = token;
    if (isPlural(words, token, bits)) {
      head = token;
      if (goesOn(words, token, last, bits, mentions)) continue;
      break;
    }
  }
  if (one && head >= 0 && !isSingular(words, head, first, token)) head = -1;
  // "71 Sudanese had died"
  if (head < 0 && people >= 0 && people === token - 1 && !named && !/^(?:and|or)$/.test(words.word(token)))
    head = people;
  if (head < 0) {
    if (!named) return undefined;
    head = named.lastToken;
  }
  const unit =
    named?.lastToken === head
      ? words.text.slice(named.start, named.formEnd).toLowerCase()
      : unitOf(words, head, first);
  if (apart) {
    const noun = { start: words.startOf(head), end: words.endOf(head) };
    return { noun, unit, head, next: first, apart };
  }
  return withComplement(words, first, head, last, unit, mentions);
}

/** Words that may stand between a number and another that has the noun of both. */
const between = wordSet(
  'and or to of the its their his her our these those about around some nearly almost over up another more than even'.split(
    ' ',
  ),
);

/**
 * The noun of a number that leaves it to the next one: "28 of 31 drones", "four US and one UK submarine", "at least
 * two, perhaps four, frigates".
 *
 * @param first the token behind the number
 */
export function readShared(
  words: Words,
  first: number,
  last: number,
  mentions: MentionCursor,
): Counted | undefined {
  let joined = false;
  let aside = false;
  for (let token = first; token < last && token < first + 6; token++) {
    if (words.has(token, TokenFlag.digit) || words.is(token, Is.cardinal | Is.magnitude)) {
      return joined ? nounOfNext(words, token, last, mentions, aside) : undefined;
    }
    const word = words.word(token);
    const gap = words.gap(token);
    const doubtful = word === 'perhaps' || word === 'maybe' || word === 'possibly';
    if (gap !== Gap.space && !(doubtful && isAside(words, token))) return undefined;
    if (doubtful) {
      joined = true;
      aside = true;
      continue;
    }
    if (!joined) {
      if (word === 'and' || word === 'or' || word === 'to' || word === 'of') joined = true;
      // "17 out of 18 drones"
      else if (token === first && word === 'out' && words.word(token + 1) === 'of') continue;
      // "four US and", "six Dutch and"
      else if (
        token > first + 1 ||
        !words.has(token, TokenFlag.capital) ||
        words.is(token, Is.weekday | Is.month)
      )
        return undefined;
      continue;
    }
    if (!words.isOneOf(token, between)) return undefined;
  }
  return undefined;
}

function nounOfNext(
  words: Words,
  token: number,
  last: number,
  mentions: MentionCursor,
  aside: boolean,
): Counted | undefined {
  const numeral = readNumeral(words, token, last);
  if (!numeral || numeral.suffix !== undefined || numeral.fraction || numeral.next >= last) return undefined;
  const one = numeral.value === 1;
  const { next } = numeral;
  const found = readCounted(words, next, last, one, mentions, aside);
  if (!found || found.unit === 'time') return undefined;
  // "71 Sudanese and 12 Egyptians": two peoples.
  if (!found.apart && words.has(found.head, TokenFlag.capital) && !mentions.spanAt(found.head))
    return undefined;
  const noun = { start: words.startOf(found.head), end: words.endOf(found.head) };
  return { ...found, noun, apart: true };
}

/** A comma or a dash with its blanks before a token. */
function isAside(words: Words, token: number): boolean {
  const from = words.endOf(token - 1);
  const to = words.startOf(token);
  return to - from <= 3 && /^(?:,| [-–—]|—|–) ?$/.test(words.text.slice(from, to));
}

/** Whether a token goes on with the phrase although no blank alone stands before it: a hyphen does, or what belongs to a name or a quotation. */
function joins(
  words: Words,
  token: number,
  gap: number,
  first: number,
  named: MentionSpan | undefined,
): boolean {
  if (token === first) return isBehindPlus(words, token) || isQuoted(words, token);
  if (isHyphen(gap)) return true;
  // U.S. officials, Kh-101/555/55
  if (gap === 46 && isInitial(words, token - 1)) return true;
  if (isGlued(words, token, named)) return true;
  if (gap !== Gap.other) return false;
  const from = words.endOf(token - 1);
  const to = words.startOf(token);
  if (to - from > 3) return false;
  const text = words.text.slice(from, to);
  if (text === '. ')
    return isInitial(words, token - 1) || /^(?:St|Gen|Col|Lt|Dr|Mt|Ft)$/.test(words.raw(token - 1));
  if (text === ', ') return plain.test(words.raw(token - 1)) && words.has(token, TokenFlag.lower);
  if (words.suspended(token - 1)) return true;
  // “improved” jets
  return /^["”’'] $/.test(text) || isQuoted(words, token);
}

function isQuoted(words: Words, token: number): boolean {
  const from = words.endOf(token - 1);
  const to = words.startOf(token);
  if (to - from !== 2 || !/^ ["“‘']$/.test(words.text.slice(from, to))) return false;
  // What is quoted is an adjective, and closes soon.
  return /^[\w-]{2,24}["”’'] \w/.test(words.text.slice(to, to + 30));
}

/** A single capital letter, as in U.S. */
function isInitial(words: Words, token: number): boolean {
  return words.endOf(token) - words.startOf(token) === 1 && words.has(token, TokenFlag.capital);
}

/** The US, WHO and IT, which are no pronouns. */
function isAcronym(words: Words, token: number): boolean {
  const length = words.endOf(token) - words.startOf(token);
  return (
    length >= 2 &&
    length <= 3 &&
    words.has(token, TokenFlag.capital) &&
    !words.has(token, TokenFlag.lower) &&
    words.has(token + 1, TokenFlag.lower)
  );
}

/** The /555/55 of Kh-101/555/55. */
function isGlued(words: Words, token: number, named: MentionSpan | undefined): boolean {
  return named !== undefined && words.gap(token) === 47 && words.has(token, TokenFlag.digit);
}

/** "Kh-22 or Kh-32 missiles", "Korean-built and lightly armed frigates": a conjunction of what says which, not of two things. */
function pairsAdjectives(
  words: Words,
  token: number,
  first: number,
  last: number,
  named: MentionSpan | undefined,
  mentions: MentionCursor,
): boolean {
  const word = words.word(token);
  if ((word !== 'and' && word !== 'or') || token === first || token + 1 >= last) return false;
  if (words.gap(token + 1) !== Gap.space) return false;
  if (words.suspended(token - 1)) return isHyphen(words.gap(token + 2));
  const behind = mentions.spanAt(token + 1);
  if (named?.lastToken === token - 1) {
    if (behind) return !behind.plural;
    // Names that the dictionary does not have: "Fateh-110 or Zolfaghar missiles".
    return (
      words.has(token + 1, TokenFlag.capital) &&
      words.has(token + 2, TokenFlag.lower) &&
      words.follows(token + 2)
    );
  }
  // eight Russian and Chinese warships
  if (/^[A-Z][a-z]+(?:an|ese|ish|i|ch)$/.test(words.raw(token - 1)) && words.follows(token + 2))
    return words.has(token + 1, TokenFlag.capital) && words.has(token + 2, TokenFlag.lower);
  const compound = isHyphen(words.gap(token - 1)) && !words.has(token - 1, TokenFlag.digit);
  return compound && (/ly$/.test(words.raw(token + 1)) || isHyphen(words.gap(token + 2)));
}

/** The token behind a measure that says of what size the counted things are; 0 where it is no such measure. */
function behindMeasure(words: Words, token: number, last: number): number {
  // "12 500-pound bombs", but "in 2024 30 km of road": only what hangs on its number says of what size.
  const amount = readAmount(words, token, last);
  if (!amount || amount.next > token + 3) return 0;
  const { end, next: behind, suffix } = amount;
  const read = readUnit(words, { end, next: behind, suffix, spelled: false }, last);
  if (read) {
    if (!read.hyphened && amount.suffix === undefined && read.unit.symbol !== 'mm') return 0;
    let { next } = read;
    // "one 76mm (3 inch) gun"
    if (next < last && words.has(next, TokenFlag.digit) && words.text.startsWith(' (', read.end)) {
      for (let at = next; at < last && at < next + 4; at++) {
        if (words.text.startsWith(') ', words.endOf(at))) {
          next = at + 1;
          return next < last && words.has(next, TokenFlag.lower) ? next : 0;
        }
      }
      return 0;
    }
    return next < last && words.follows(next) ? next : 0;
  }
  const hyphened = amount.next < last && isHyphen(words.gap(amount.next));
  // "five 90-minute sessions", "two 12-man teams"
  return hyphened && !words.has(amount.next, TokenFlag.digit) ? amount.next + 1 : 0;
}

const kinds = wordSet(['weapons', 'arms', 'sales', 'sports', 'systems', 'logistics']);

/** "12 aircraft carriers", "two cannon anti-missile systems": whether a plural says what kind of things the next plural is. */
function goesOn(words: Words, token: number, last: number, bits: number, mentions: MentionCursor): boolean {
  const collective =
    (bits & Is.plural) !== 0 && ((bits & Is.people) === 0 || words.word(token) === 'personnel');
  if (!collective && !words.isOneOf(token, kinds)) return false;
  const next = token + 1;
  if (next >= last || !words.follows(next) || mentions.spanAt(next)) return false;
  if (isPlural(words, next)) return true;
  // A compound that is followed by a plural says what kind as well.
  return (
    next + 2 < last && isHyphen(words.gap(next + 1)) && words.follows(next + 2) && isPlural(words, next + 2)
  );
}

/** Whether the last word of "one careless spotter" is a noun, as far as its shape and what follows tell. */
function isSingular(words: Words, head: number, first: number, behind: number): boolean {
  if (words.is(head, Is.military | Is.people)) return true;
  if (words.has(head, TokenFlag.digit) || !words.has(head, TokenFlag.lower)) return false;
  const raw = words.raw(head);
  if (raw.length < 3 || /(?:ly|ing|ed)$/.test(raw) || words.is(head, Is.cardinal | Is.magnitude))
    return false;
  // Without a word or a mark that ends it nobody knows where the phrase ends.
  const ended = head === behind - 1 && behind - first <= 4;
  return ended && !/^[A-Z]/.test(words.raw(first));
}

/** A participle behind a noun: "arrested", "killed". */
function isVerb(words: Words, token: number): boolean {
  return (
    words.has(token, TokenFlag.lower) &&
    !isHyphen(words.gap(token)) &&
    !isHyphen(words.gap(token + 1)) &&
    /(?:[^e]ed|ing)$/.test(words.raw(token))
  );
}

/** "five divisions of the S-400": the phrase takes in the system that its head consists of. */
function withComplement(
  words: Words,
  first: number,
  head: number,
  last: number,
  unit: string,
  mentions: MentionCursor,
): Counted {
  let end = head;
  if (words.word(head + 1) === 'of' && head + 1 < last) {
    let token = head + 2;
    if (words.is(token, Is.determiner)) token++;
    const mention = token < last ? mentions.spanAt(token) : undefined;
    if (mention) {
      end = mention.lastToken;
      const behind = end + 1;
      if (behind < last && words.follows(behind) && isPlural(words, behind, words.bits(behind))) end = behind;
    }
  }
  const noun = { start: words.startOf(first), end: words.endOf(end) };
  return { noun, unit, head, next: end + 1 };
}
