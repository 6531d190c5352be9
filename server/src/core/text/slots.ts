/** How many slots there are. */
export const SLOTS = 1 << 14;

/** Of a longer word only so many letters count. */
export const SLOT_LETTERS = 16;

/** Where the hash of every word begins. */
export const SLOT_SEED = 0x811c9dc5;

/** Adds a letter to a word's hash, ASCII in lower case: FNV-1a. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
}

/** The slot of a word's hash. */
export function slotOfHash(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/**
 * A number below `SLOTS` for a word, the same in whatever letter case. A draft of 1 MB has 200,000 words, and a string to look
 * up for each would cost more than the rest; different words may share a slot.
 */
export function slotOf(word: string): number {
  let hash = SLOT_SEED;
  for (let at = 0; at < word.length && at < SLOT_LETTERS; at++) hash = hashed(hash, word.charCodeAt(at));
  return slotOfHash(hash);
}
