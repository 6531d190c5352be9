import type { Span } from '../finding';
import { TokenFlag } from '../text/prose';
import type { MentionCursor, MentionSpan } from './mentions';
import { Gap, isHyphen, type Words } from './words';
import { Is } from './words/classes';

export interface Counted {
  readonly noun: Span;
  /** The head in the singular: "fighter", "squadron". */
  readonly unit: string;
  /** The token of the head: where a mention is the head, its last. */
  readonly head: number;
  readonly next: number;
}

const reach = 9;

/** May stand between a number and its noun although they are no adjectives. */
const more = /^(?:more|other|such|new)$/;

/**
 * Reads the noun phrase that a number counts: "Su-57 fighters", "surface-to-air missile systems", "divisions of the
 * S-400". Its head is the first plural, for without a parser that is where a counted phrase ends.
 */
export function readCounted(
  words: Words,
  first: number,
  last: number,
  one: boolean,
  mentions: MentionCursor,
): Counted | undefined {
  let head = -1;
  let named: MentionSpan | undefined;
  for (let token = first; token < last && token < first + reach; token++) {
    if (token > first ? !words.follows(token) : !behindNumber(words, token)) break;
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
    const hyphened = isHyphen(words.gap(token));
    // "three more squadrons", but "four times" count nothing.
    if (token === first && more.test(words.word(token))) continue;
    if (words.word(token) === 'times') break;
    if ((bits & Is.stop) !== 0 && !hyphened) {
      // "surface-to-air": a small word inside hyphens is part of the name.
      if (!isHyphen(words.gap(token + 1))) break;
      continue;
    }
    if (words.has(token, TokenFlag.digit)) {
      if (words.has(token, TokenFlag.letter) || hyphened) continue;
      break;
    }
    if ((bits & Is.period) !== 0) break;
    if (one) {
      // The last noun is the head: "one combat engagement" is no combat.
      head = (bits & (Is.military | Is.people)) !== 0 ? token : -1;
      continue;
    }
    if (isPlural(words, token, bits)) {
      head = token;
      // "12 aircraft carriers"
      const joins =
        (bits & Is.plural) !== 0 && ((bits & Is.people) === 0 || words.word(token) === 'personnel');
      if (
        joins &&
        words.follows(token + 1) &&
        !mentions.spanAt(token + 1) &&
        token + 1 < last &&
        isPlural(words, token + 1, words.bits(token + 1))
      )
        continue;
      break;
    }
  }
  if (head < 0) {
    if (!named) return undefined;
    head = named.lastToken;
  }
  const unit =
    named?.lastToken === head
      ? words.text.slice(named.start, named.formEnd).toLowerCase()
      : singular(words.raw(head).toLowerCase());
  return withComplement(words, { first, head, last, unit }, mentions);
}

/** "five divisions of the S-400": the phrase takes in the system that its head consists of. */
function withComplement(
  words: Words,
  { first, head, last, unit }: { first: number; head: number; last: number; unit: string },
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

function isPlural(words: Words, token: number, bits: number): boolean {
  if ((bits & Is.plural) !== 0) return true;
  const end = words.endOf(token);
  const length = end - words.startOf(token);
  if (length < 4 || words.text.charCodeAt(end - 1) !== 115) return false;
  if (words.has(token, TokenFlag.capital) && !words.has(token, TokenFlag.lower)) return false;
  const before = words.text.charCodeAt(end - 2);
  // class, status, crisis
  return before !== 115 && before !== 117 && before !== 105;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') && word !== 'corps' ? word.slice(0, -1) : word;
}

/** A blank stands between number and noun, or "200+ tanks". */
function behindNumber(words: Words, token: number): boolean {
  return (
    words.gap(token) === Gap.space ||
    (words.gap(token) === Gap.other && words.text.startsWith('+ ', words.endOf(token - 1)))
  );
}
