/** How many slots there are. */
export const SLOTS = 1 << 14;

/** Of a longer word only so many letters count. */
export const SLOT_LETTERS = 16;

/** Where the hash of every word begins. */
export const SLOT_SEED = 0x811c9dc5;

/** A letter's hash is `Math.imul(hash ^ (unit | 32), SLOT_PRIME)`, the same for either letter case of Latin-1: FNV-1a. */
export const SLOT_PRIME = 0x01000193;

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
  const end = Math.min(word.length, SLOT_LETTERS);
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ (word.charCodeAt(at) | 32), SLOT_PRIME);
  return slotOfHash(hash);
}

/** The slots of some words, a bit for each: a word whose slot is none of them is none of the words. */
export class SlotSet {
  readonly #marks = new Int32Array(SLOTS >> 5);

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(slotOf(word));
  }

  add(slot: number): void {
    this.#marks[slot >> 5] |= 1 << (slot & 31);
  }

  has(slot: number): boolean {
    return (this.#marks[slot >> 5] & (1 << (slot & 31))) !== 0;
  }
}
