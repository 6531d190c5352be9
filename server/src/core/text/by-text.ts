import { cutOut } from './characters';

/** So many names are remembered: some megabytes, and more than a week's news has. */
const MAX_REMEMBERED = 50_000;

/**
 * What is found out about a text, remembered by the text as written: a story repeats its names, and is checked again at the next
 * keystroke.
 */
export class ByText<Read> {
  readonly #known = new Map<string, Read>();
  readonly #read: (text: string) => Read;
  readonly #most: number;

  /** @param most so many texts are remembered; then all are forgotten */
  constructor(read: (text: string) => Read, most = MAX_REMEMBERED) {
    this.#read = read;
    this.#most = most;
  }

  get(text: string): Read {
    let read = this.#known.get(text);
    if (read === undefined) {
      read = this.#read(text);
      if (this.#known.size >= this.#most) this.#known.clear();
      this.#known.set(cutOut(text), read);
    }
    return read;
  }
}
