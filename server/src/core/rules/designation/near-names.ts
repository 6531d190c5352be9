import type { Words } from '../../claims/words';
import type { Lexicon, PrintedForm } from '../../lexicon/lexicon';
import { remembered } from '../../remember';
import { cutOut } from '../../text/characters';
import { isWritten } from './plain-words';

interface Known {
  readonly written: string;
  readonly forms: readonly PrintedForm[];
}

/** So many are remembered: some megabytes, and more names than a week's news has. */
const MAX_REMEMBERED = 50_000;

/**
 * The forms that words may be a misspelling of. Remembered, because a story repeats its names, and is checked again at the
 * next keystroke; and by the words' slots, so that nothing has to be cut out of the text to find that there are none.
 */
export class NearNames {
  static readonly of = remembered((lexicon: Lexicon) => new NearNames(lexicon));

  readonly #lexicon: Lexicon;
  readonly #known = new Map<number, Known>();

  private constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The forms that the words between two tokens, both included, may be meant for. @param hash theirs, see `withWord` */
  of(words: Words, first: number, last: number, hash: number): readonly PrintedForm[] {
    const known = this.#known.get(hash);
    if (known && isWritten(words, first, last, known.written)) return known.forms;
    const written = words.text.slice(words.start[first], words.end[last]);
    const forms = this.#lexicon.misspeltBy(written);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(hash, { written: cutOut(written), forms });
    return forms;
  }
}

/** The hash of some words, 0 for none, and one more. The same words in other letter case have another. */
export function withWord(hash: number, words: Words, token: number): number {
  const length = words.end[token] - words.start[token];
  return (
    (Math.imul(hash, 0x01000193) + (words.slot(token) << 14) + (length << 6) + words.flags[token]) &
    0x3fffffff
  );
}
