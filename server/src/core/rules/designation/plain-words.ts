import type { Words } from '../../claims/words';
import type { Lexicon } from '../../lexicon/lexicon';
import { remembered } from '../../remember';
import { SLOTS } from '../../text/slots';

/** A longer word is not remembered: it would keep its whole draft in memory. */
const LONGEST = 12;

/**
 * Words, as they were written, of which something was found out that holds in every draft: a bit for each thing. Of two with
 * one slot the later is kept.
 */
export class PlainWords {
  readonly #bySlot = new Array<string>(SLOTS).fill('');
  readonly #bits = new Uint8Array(SLOTS);

  /** Whether one of these bits is known of a word. */
  has(words: Words, token: number, bits: number): boolean {
    const slot = words.slot(token);
    return (this.#bits[slot] & bits) !== 0 && isWritten(words, token, this.#bySlot[slot]);
  }

  add(words: Words, token: number, bit: number): void {
    if (words.endOf(token) - words.startOf(token) > LONGEST) return;
    const slot = words.slot(token);
    if (!isWritten(words, token, this.#bySlot[slot])) {
      this.#bySlot[slot] = words.raw(token);
      this.#bits[slot] = 0;
    }
    this.#bits[slot] |= bit;
  }
}

function isWritten(words: Words, token: number, written: string): boolean {
  const start = words.start[token];
  return written.length === words.end[token] - start && words.text.startsWith(written, start);
}

/** Plain words for each lexicon, none at first: the rule that asks for them finds out which are. */
export function plainWordsByLexicon(): (lexicon: Lexicon) => PlainWords {
  return remembered(() => new PlainWords());
}
