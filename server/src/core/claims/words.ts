import { lowerCase } from '../text/lower-case';
import type { Prose } from '../text/prose';
import { TokenFlag } from '../text/prose';
import { SLOTS, SlotSet, slotOf } from '../text/slots';
import { vocabulary, type WordSet } from './words/vocabulary';

/** Between two tokens. */
export const Gap = { space: -1, other: -2 } as const;

/**
 * Some words, in lower-case ASCII, at which a reader or a rule has a closer look. Made once, and asked of every draft: see
 * `Words.find`. They need not be in the vocabulary.
 */
export class WordList {
  readonly words: ReadonlySet<string>;
  /** The slots of the words, each once. */
  readonly slots: readonly number[];
  #slotSet: SlotSet | undefined;

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    this.slots = [...new Set([...this.words].map(slotOf))];
  }

  /** The words of a text, between blanks. */
  static of(text: string): WordList {
    return new WordList(text.split(/\s+/));
  }

  /** Whether a word of this slot may be one of them. */
  mayHave(slot: number): boolean {
    this.#slotSet ??= new SlotSet(this.words);
    return this.#slotSet.has(slot);
  }
}

const NOWHERE: readonly number[] = [];

const read = new WeakMap<Prose, Words>();

/**
 * The tokens of a draft with what the word lists know of each: looked up once, then only numbers are compared.
 * Every question takes a token's number; one beyond the draft answers like an unknown word.
 */
export class Words {
  /** The prose: what is no language is blanked. */
  readonly text: string;
  /** The text as written. */
  readonly source: string;
  /** Whether the source has a square bracket at all. */
  readonly hasBrackets: boolean;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;
  /** The tokens that are digits and nothing else, in order. */
  readonly digits: readonly number[];
  /** Number of each token in the vocabulary. */
  private readonly known: Uint16Array;
  /**
   * By slot one more than the number of its first token, and by token one more than the number of the next at its slot; 0 for
   * none. So that a word is found without a walk over all of them: most words that a rule looks for stand nowhere in a draft.
   * A short draft's slots are laid over each other, for a table that is no longer than the draft.
   */
  private readonly firstAt: Int32Array;
  private readonly nextAt: Int32Array;
  private readonly slotAt: Uint16Array;
  /** The slots that have a token. */
  private readonly slots = new SlotSet();

  /** The words of a text; the readers of quantities, attribution and claims share one. */
  static of(prose: Prose): Words {
    return read.get(prose) ?? Words.read(prose);
  }

  /**
   * Looks up the words of a text.
   * @param before those of the version before: what the text has kept of it is not looked up again
   */
  static read(prose: Prose, before?: Words): Words {
    const words = new Words(prose, before);
    read.set(prose, words);
    return words;
  }

  private constructor(prose: Prose, before: Words | undefined) {
    const { count, start, end, flags, slot } = prose.tokens;
    this.text = prose.prose;
    this.source = prose.text;
    this.hasBrackets = prose.text.includes('[');
    this.count = count;
    this.start = start;
    this.end = end;
    this.flags = flags;
    this.known = new Uint16Array(count);
    const { head, tail, tailBefore } = prose.kept;
    const first = before ? head.token : 0;
    const behind = before ? tail.token : count;
    if (before) {
      this.known.set(before.known.subarray(0, first));
      this.known.set(before.known.subarray(tailBefore.token, before.count), behind);
    }
    let size = 256;
    while (size < count && size < SLOTS) size *= 2;
    this.firstAt = new Int32Array(size);
    this.nextAt = new Int32Array(count);
    this.slotAt = slot;
    const digits: number[] = [];
    // From the last to the first, so that each slot's tokens come in order.
    for (let token = count - 1; token >= 0; token--) {
      if ((flags[token] & ~TokenFlag.quoted) === TokenFlag.digit) {
        digits.push(token);
        continue;
      }
      this.slots.add(slot[token]);
      const laid = slot[token] & (size - 1);
      this.nextAt[token] = this.firstAt[laid];
      this.firstAt[laid] = token + 1;
      if (token >= first && token < behind)
        this.known[token] = vocabulary.find(this.text, start[token], end[token], slot[token]);
    }
    this.digits = digits.reverse();
  }

  /**
   * The tokens that are one of these words, in whatever letter case, in order.
   * @param flag of `TokenFlag`: only those that have it
   */
  find({ slots, words }: WordList, flag = 0): readonly number[] {
    let found: number[] | undefined;
    let inOrder = true;
    const { firstAt, nextAt, slotAt, flags } = this;
    for (const slot of slots) {
      if (!this.slots.has(slot)) continue;
      for (let next = firstAt[slot & (firstAt.length - 1)]; next > 0; next = nextAt[next - 1]) {
        const token = next - 1;
        if (slotAt[token] !== slot || (flags[token] & flag) !== flag) continue;
        if (!words.has(this.lower(token))) continue;
        if (!found) found = [token];
        else {
          inOrder &&= found[found.length - 1] < token;
          found.push(token);
        }
      }
    }
    if (!found) return NOWHERE;
    return inOrder ? found : found.sort((a, b) => a - b);
  }

  /** Which of some slots have a token: indices into them, in order. Nearly always few. */
  taken(slots: Uint16Array): number[] {
    const found: number[] = [];
    for (let index = 0; index < slots.length; index++) if (this.slots.has(slots[index])) found.push(index);
    return found;
  }

  /** The tokens that are of one of these kinds, in order: bits of `Is`. */
  findKind(bits: number): number[] {
    const found: number[] = [];
    const { known } = this;
    const kinds = vocabulary.bits;
    for (let token = 0; token < known.length; token++)
      if ((kinds[known[token]] & bits) !== 0) found.push(token);
    return found;
  }

  /**
   * The tokens that are one of some words of the vocabulary or have one of these flags, in order: bits of `TokenFlag`.
   * @param from @param to of the tokens `from .. to)` alone
   */
  findOneOf(set: WordSet, bits = 0, from = 0, to = this.count): number[] {
    const found: number[] = [];
    const { known, flags } = this;
    for (let token = from; token < to; token++)
      if (set[known[token]] === 1 || (flags[token] & bits) !== 0) found.push(token);
    return found;
  }

  /** Whether a token is one of these words, in whatever letter case: nearly always answered by its slot alone. */
  isIn(token: number, list: WordList): boolean {
    return list.mayHave(this.slot(token)) && list.words.has(this.lower(token));
  }

  /** The same, in small letters. */
  isSmallIn(token: number, list: WordList): boolean {
    return list.mayHave(this.slot(token)) && list.words.has(this.raw(token));
  }

  /** Whether the draft has a token of this number: nothing is ever read beyond an array's end, which is slow. */
  private knows(token: number): boolean {
    return token >= 0 && token < this.count;
  }

  /** Whether a token is one of some words of the vocabulary. */
  isOneOf(token: number, set: WordSet): boolean {
    return this.knows(token) && set[this.known[token]] === 1;
  }

  /** The slot of a token, whatever its letter case: see `slotOf`. */
  slot(token: number): number {
    return this.knows(token) ? this.slotAt[token] : 0;
  }

  startOf(token: number): number {
    return this.knows(token) ? this.start[token] : this.text.length;
  }

  endOf(token: number): number {
    return this.knows(token) ? this.end[token] : this.text.length;
  }

  /** Whether a token is one of these kinds: bits of `Is`. */
  is(token: number, bits: number): boolean {
    return this.knows(token) && (vocabulary.bits[this.known[token]] & bits) !== 0;
  }

  bits(token: number): number {
    return this.knows(token) ? vocabulary.bits[this.known[token]] : 0;
  }

  /** A known word in lower case; '' for one that no list has. */
  word(token: number): string {
    return this.knows(token) ? vocabulary.words[this.known[token]] : '';
  }

  predicate(token: number) {
    return this.knows(token) ? vocabulary.predicates[this.known[token]] : undefined;
  }

  /** The token's own characters. */
  raw(token: number): string {
    return this.text.slice(this.startOf(token), this.endOf(token));
  }

  /** The same in lower case. */
  lower(token: number): string {
    return lowerCase(this.text, this.startOf(token), this.endOf(token));
  }

  has(token: number, flag: number): boolean {
    return this.knows(token) && (this.flags[token] & flag) !== 0;
  }

  /** What stands before a token: the code of a single character, `Gap.space` for blanks, `Gap.other` for anything else. */
  gap(token: number): number {
    if (token <= 0 || token >= this.count) return Gap.other;
    const from = this.end[token - 1];
    const to = this.start[token];
    if (to - from === 1) {
      const code = this.text.charCodeAt(from);
      return code === 32 || isBlank(code) ? Gap.space : code;
    }
    for (let at = from; at < to; at++) if (!isBlank(this.text.charCodeAt(at))) return Gap.other;
    return to > from ? Gap.space : Gap.other;
  }

  /** Whether only blanks or a hyphen stand before a token. */
  follows(token: number): boolean {
    const gap = this.gap(token);
    return gap === Gap.space || isHyphen(gap);
  }

  /** Whether a token is a possessive's s: the word before it ends in an apostrophe. */
  possessive(token: number): boolean {
    return this.word(token) === 's' && isApostrophe(this.gap(token));
  }

  /** Whether a token leaves its second half to a later one: "short-, medium- and long-range". */
  suspended(token: number): boolean {
    const end = this.endOf(token);
    return (
      isHyphen(this.text.charCodeAt(end)) && /^.(?:, | (?:and|or|to) )/.test(this.text.slice(end, end + 6))
    );
  }
}

export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 10 ||
    code === 13 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009
  );
}

export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** Hyphens and dashes that join the ends of a range. */
export function isDash(code: number): boolean {
  return isHyphen(code) || code === 0x2012 || code === 0x2013 || code === 0x2014 || code === 0x2212;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc;
}
