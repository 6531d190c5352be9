/**
 * A filter in front of the search for misspellings. A word and a form are one slip apart only if they share a deletion (the
 * word itself, or the word less one letter); all deletions of all forms are bits here, so that nearly every word that is
 * near nothing is known as such after a few hashes. Method: symmetric deletion, as in Garbe's SymSpell.
 */
export type SlipFilter = Uint32Array;

const MIN_LENGTH = 5;
const MIN_LETTERS = 4;

/** Whether a key is long enough that a slip in it is recognised as one, and not taken for another word. */
export function hasSlips(key: string): boolean {
  if (key.length < MIN_LENGTH) return false;
  let letters = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) letters++;
  }
  return letters >= MIN_LETTERS;
}

export function buildSlipFilter(keys: readonly string[]): SlipFilter {
  let deletions = 0;
  for (const key of keys) deletions += key.length + 1;
  let words = 64;
  while (words * 32 < deletions * 12) words *= 2;
  const filter = new Uint32Array(words);
  for (const key of keys) {
    forEachDeletion(key, (hash) => {
      filter[(hash >>> 5) & (words - 1)] |= 1 << (hash & 31);
      return false;
    });
  }
  return filter;
}

/** False where no form is one slip away from `key`; true where one may be. */
export function maySlip(filter: SlipFilter, key: string): boolean {
  const mask = filter.length - 1;
  return forEachDeletion(key, (hash) => (filter[(hash >>> 5) & mask] & (1 << (hash & 31))) !== 0);
}

/** Calls back with a hash of the key and of the key less each letter, until told to stop. */
function forEachDeletion(key: string, visit: (hash: number) => boolean): boolean {
  for (let skip = -1; skip < key.length; skip++) {
    let hash = 0x811c9dc5; // FNV-1a
    for (let i = 0; i < key.length; i++)
      if (i !== skip) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    if (visit(Math.imul(hash, 0x2c1b3c6d) >>> 0)) return true;
  }
  return false;
}
