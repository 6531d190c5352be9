import { cutOut } from '../text/characters';

/** So many texts are remembered: some megabytes, and more names than a week's news has. */
const MAX_REMEMBERED = 50_000;

/**
 * What is found out about a text, remembered by the text as written: a story repeats its names, and is checked again at the next
 * keystroke.
 */
export class ByText<Read> {
  readonly #known = new Map<string, Read>();
  readonly #read: (text: string) => Read;

  constructor(read: (text: string) => Read) {
    this.#read = read;
  }

  get(text: string): Read {
    let read = this.#known.get(text);
    if (read === undefined) {
      read = this.#read(text);
      if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
      this.#known.set(cutOut(text), read);
    }
    return read;
  }
}
