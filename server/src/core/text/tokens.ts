import type { Span } from '../finding';
import { Class, classOf, isLatin, isUpper } from './characters';
import { currencyCodeAt } from './currency-codes';
import { type Prose, TokenFlag, type Tokens } from './prose';
import { SLOT_LETTERS, SLOT_PRIME, SLOT_SEED, slotOfHash } from './slots';

/** What a unit does to the token in which it stands, beside the flags that it brings. */
const Trait = {
  /** A letter or a digit: bits of `TokenFlag`. */
  begins: TokenFlag.letter | TokenFlag.digit,
  /** Part of a run that has begun. */
  goesOn: 64,
  known: 128,
  /** The flags that any unit of a token brings; whether it is a capital is asked of the first alone. */
  ofAll: TokenFlag.digit | TokenFlag.letter | TokenFlag.lower | TokenFlag.foreign,
} as const;

const MIXED = TokenFlag.letter | TokenFlag.digit;

/** The traits of each unit that was met: every unit of every draft passes here, and one look must be enough. */
const traits = new Uint8Array(0x10000);

function learnTraits(unit: number): number {
  const cls = classOf(unit);
  let own: number = Trait.known;
  if (cls === Class.digit) own |= TokenFlag.digit | Trait.goesOn;
  else if (cls === Class.invisible) own |= Trait.goesOn;
  else if (cls === Class.letter) {
    own |= TokenFlag.letter | Trait.goesOn | (isUpper(unit) ? TokenFlag.capital : TokenFlag.lower);
    if (!isLatin(unit)) own |= TokenFlag.foreign;
  }
  traits[unit] = own;
  return own;
}

/** Grows four parallel arrays together while a draft is being read. */
export class TokenBuilder {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  flags: Uint8Array;
  slot: Uint16Array;

  /** @param textLength length of the draft, from which the number of tokens is guessed. */
  constructor(textLength: number) {
    const guess = Math.max(64, Math.ceil(textLength / 5));
    this.start = new Int32Array(guess);
    this.end = new Int32Array(guess);
    this.flags = new Uint8Array(guess);
    this.slot = new Uint16Array(guess);
  }

  /** Appends the runs of letters and digits of `prose` between two offsets. */
  read(prose: string, from: number, to: number): void {
    let at = from;
    while (at < to) {
      let unit = prose.charCodeAt(at);
      const first = traits[unit] || learnTraits(unit);
      if ((first & Trait.begins) === 0) {
        at++;
        continue;
      }
      const start = at;
      const short = start + SLOT_LETTERS;
      let hash = SLOT_SEED;
      let all = 0;
      let own = first;
      do {
        all |= own;
        if (at < short) hash = Math.imul(hash ^ (unit | 32), SLOT_PRIME);
        if (++at >= to) break;
        unit = prose.charCodeAt(at);
        own = traits[unit] || learnTraits(unit);
      } while ((own & Trait.goesOn) !== 0);
      const code =
        (all & MIXED) === MIXED && (first & TokenFlag.capital) !== 0 ? currencyCodeAt(prose, start) : 0;
      if (code > 0) {
        this.read(prose, start, start + code);
        this.read(prose, start + code, at);
      } else this.#push(start, at, (all & Trait.ofAll) | (first & TokenFlag.capital), slotOfHash(hash));
    }
  }

  /** Appends the tokens `from .. to)` of another version, moved by so much. */
  take(tokens: Tokens, from: number, to: number, by: number): void {
    while (this.count + to - from > this.start.length) this.#grow();
    for (let at = from, own = this.count; at < to; at++, own++) {
      this.start[own] = tokens.start[at] + by;
      this.end[own] = tokens.end[at] + by;
    }
    this.flags.set(tokens.flags.subarray(from, to), this.count);
    this.slot.set(tokens.slot.subarray(from, to), this.count);
    this.count += to - from;
  }

  finish(): Tokens {
    return { count: this.count, start: this.start, end: this.end, flags: this.flags, slot: this.slot };
  }

  #push(start: number, end: number, flags: number, slot: number): void {
    if (this.count === this.start.length) this.#grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.slot[this.count] = slot;
    this.flags[this.count++] = flags;
  }

  #grow(): void {
    const bigger = <T extends Int32Array | Uint16Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.start.length * 2;
    this.start = bigger(this.start, new Int32Array(size));
    this.end = bigger(this.end, new Int32Array(size));
    this.flags = bigger(this.flags, new Uint8Array(size));
    this.slot = bigger(this.slot, new Uint16Array(size));
  }
}

/** What `tokenAt` found last: a draft is mostly asked from its beginning to its end, and the next answer is near. */
let lastAsked: Tokens | undefined;
let lastFound = 0;

/** The number of the first token that starts at or after `offset`. */
export function tokenAt(tokens: Tokens, offset: number): number {
  const { count, start } = tokens;
  let low = 0;
  let high = count;
  if (lastAsked === tokens && lastFound < count) {
    let step = 4;
    if (start[lastFound] < offset) {
      low = lastFound + 1;
      for (; low + step < count && start[low + step] < offset; step *= 2) low += step + 1;
      high = Math.min(count, low + step);
    } else {
      high = lastFound;
      for (; high >= step && start[high - step] >= offset; step *= 2) high -= step;
      low = Math.max(0, high - step + 1);
    }
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  lastAsked = tokens;
  lastFound = low;
  return low;
}

/** The number of the sentence that a token belongs to. */
export function sentenceAt({ sentences }: Prose, token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle].firstToken <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Marks the tokens that stand in one of `quotes` (in order). */
export function markQuoted(tokens: TokenBuilder, quotes: readonly Span[], first: number): void {
  let token = first;
  for (const quote of quotes) {
    while (token < tokens.count && tokens.start[token] < quote.start) token++;
    for (; token < tokens.count && tokens.start[token] < quote.end; token++)
      tokens.flags[token] |= TokenFlag.quoted;
  }
}
