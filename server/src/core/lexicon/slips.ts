/**
 * A filter in front of the search for misspellings. A word and a form are one slip apart only if they share a deletion (the
 * word itself, or the word less one letter); all deletions of all forms are bits here, so that nearly every word that is
 * near nothing is known as such after a few hashes. Method: symmetric deletion, as in Garbe's SymSpell.
 */
export type SlipFilter = Uint32Array;

/** A shorter word is never taken for a slip. */
export const MIN_LENGTH = 5;
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

/** Bits for each deletion, and how many of them it sets: about one false alarm in 200. */
const BITS = 16;
const PROBES = 3;

export function buildSlipFilter(keys: readonly string[]): SlipFilter {
  let deletions = 0;
  for (const key of keys) deletions += key.length + 1;
  const filter = new Uint32Array(Math.max(2, Math.ceil((deletions * BITS) / 32)));
  for (const key of keys) {
    forEachDeletion(key, (a, b) => {
      for (let probe = 0; probe < PROBES; probe++) {
        const bit = bitOf(a, b, probe, filter.length);
        filter[bit >>> 5] |= 1 << (bit & 31);
      }
      return false;
    });
  }
  return filter;
}

/** False where no form is one slip away from `key`; true where one may be. */
export function maySlip(filter: SlipFilter, key: string): boolean {
  return forEachDeletion(key, (a, b) => {
    for (let probe = 0; probe < PROBES; probe++) {
      const bit = bitOf(a, b, probe, filter.length);
      if ((filter[bit >>> 5] & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  });
}

function bitOf(a: number, b: number, probe: number, words: number): number {
  return ((a + Math.imul(b, probe)) >>> 0) % (words * 32);
}

/** A polynomial hash, because it is put together from what stands before and behind the letter that is left out. */
const BASE = 0x01000193;
const MAX_LENGTH = 128;
const powers = new Int32Array(MAX_LENGTH);
powers[0] = 1;
for (let i = 1; i < MAX_LENGTH; i++) powers[i] = Math.imul(powers[i - 1], BASE);
const suffixes = new Int32Array(MAX_LENGTH + 1);

/** Calls back with two hashes of the key and of the key less each letter, until told to stop. Linear in the key. */
function forEachDeletion(key: string, visit: (a: number, b: number) => boolean): boolean {
  const length = Math.min(key.length, MAX_LENGTH - 1);
  suffixes[length] = 0;
  for (let i = length - 1; i >= 0; i--) {
    suffixes[i] = (Math.imul(key.charCodeAt(i), powers[length - 1 - i]) + suffixes[i + 1]) | 0;
  }
  if (visitMixed(suffixes[0], length, visit)) return true;
  let prefix = 0;
  for (let skip = 0; skip < length; skip++) {
    if (
      visitMixed((Math.imul(prefix, powers[length - 1 - skip]) + suffixes[skip + 1]) | 0, length - 1, visit)
    )
      return true;
    prefix = (Math.imul(prefix, BASE) + key.charCodeAt(skip)) | 0;
  }
  return false;
}

function visitMixed(hash: number, length: number, visit: (a: number, b: number) => boolean): boolean {
  const salted = hash ^ Math.imul(length, 0x9e3779b1);
  const a = Math.imul(salted ^ (salted >>> 15), 0x2c1b3c6d);
  const b = Math.imul(salted ^ (salted >>> 13), 0x85ebca6b) | 1;
  return visit(a ^ (a >>> 16), b ^ (b >>> 17));
}

/** A letter or digit dropped, or two swapped: what a hurried hand does. One that is changed may make another name. Keys both. */
export function isPureSlip(typed: string, meant: string): boolean {
  if (typed.length === meant.length - 1) return true;
  return typed.length === meant.length && [...typed].sort().join('') === [...meant].sort().join('');
}
