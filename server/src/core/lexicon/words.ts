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
