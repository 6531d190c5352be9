/** A crude singular, the same on both sides of a comparison: missiles, batteries, classes. @param word in lower case */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** The words of a phrase, in lower case and the singular. */
export function wordsOf(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .map(singular);
}

/** Whether a phrase's words stand in a list of words from an index on. */
export function isPhraseAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  if (at < 0) return false;
  for (let i = 0; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return false;
  return true;
}

/**
 * Some phrases, looked for at a place of a text. Nearly always one look at the word that stands there says that none of them
 * does.
 */
export class Phrases {
  readonly #phrases: readonly (readonly string[])[];
  readonly #first: ReadonlySet<string | undefined>;
  #last: ReadonlySet<string | undefined> | undefined;

  constructor(phrases: readonly string[] = []) {
    this.#phrases = phrases.map(wordsOf);
    this.#first = new Set(this.#phrases.map(([first]) => first));
  }

  /** Whether one of them begins at an index of a text's words. */
  beginAt(words: readonly string[], at: number): boolean {
    return this.#first.has(words[at]) && this.#phrases.some((phrase) => isPhraseAt(words, at, phrase));
  }

  /** Whether one of them ends before an index of a text's words. */
  endBefore(words: readonly string[], at: number): boolean {
    this.#last ??= new Set(this.#phrases.map((phrase) => phrase.at(-1)));
    return (
      this.#last.has(words[at - 1]) &&
      this.#phrases.some((phrase) => isPhraseAt(words, at - phrase.length, phrase))
    );
  }
}
