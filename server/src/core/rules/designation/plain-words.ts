import type { Words } from '../../claims/words';
import type { Lexicon } from '../../lexicon/lexicon';
import { remembered } from '../../remember';
import { SLOTS } from '../../text/slots';

/** A longer word is not remembered: it would keep its whole draft in memory. */
const LONGEST = 12;

/** Words, as they were written, of which something was found out that holds in every draft. Of two with one slot the later is kept. */
export class PlainWords {
  readonly #bySlot = new Array<string | undefined>(SLOTS).fill(undefined);

  has(words: Words, token: number): boolean {
    const word = this.#bySlot[words.slot(token)];
    if (word === undefined) return false;
    const start = words.startOf(token);
    return word.length === words.endOf(token) - start && words.text.startsWith(word, start);
  }

  add(words: Words, token: number): void {
    if (words.endOf(token) - words.startOf(token) <= LONGEST)
      this.#bySlot[words.slot(token)] = words.raw(token);
  }
}

/** Plain words for each lexicon, none at first: the rule that asks for them finds out which are. */
export function plainWordsByLexicon(): (lexicon: Lexicon) => PlainWords {
  return remembered(() => new PlainWords());
}
