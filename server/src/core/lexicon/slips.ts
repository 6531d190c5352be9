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
  return hasLength(key, MIN_LENGTH, MIN_LETTERS);
}

/** Whether a key is so long that all keys one slip away from it have slips too, as far as they are keys of forms. */
export function hasOnlyLongNear(key: string): boolean {
  return hasLength(key, MIN_LENGTH + 1, MIN_LETTERS + 1);
}

function hasLength(key: string, length: number, letters: number): boolean {
  if (key.length < length) return false;
  let found = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) found++;
  }
  return found >= letters;
}

/** Bits for each deletion, and how many of them it sets: about one false alarm in 200. */
const BITS = 16;
const PROBES = 3;

export function buildSlipFilter(keys: readonly string[]): SlipFilter {
  let deletions = 0;
  for (const key of keys) deletions += key.length + 1;
  const filter = new Uint32Array(Math.max(2, Math.ceil((deletions * BITS) / 32)));
  for (const key of keys) {
    const count = hashDeletions(key);
    for (let i = 0; i < count; i++) {
      for (let probe = 0; probe < PROBES; probe++) {
        const bit = bitOf(hashes[i], probe, filter.length);
        filter[bit >>> 5] |= 1 << (bit & 31);
      }
    }
  }
  return filter;
}

/** False where no form is one slip away from `key`; true where one may be. */
export function maySlip(filter: SlipFilter, key: string): boolean {
  const count = hashDeletions(key);
  for (let i = 0; i < count; i++) {
    let probe = 0;
    for (; probe < PROBES; probe++) {
      const bit = bitOf(hashes[i], probe, filter.length);
      if ((filter[bit >>> 5] & (1 << (bit & 31))) === 0) break;
    }
    if (probe === PROBES) return true;
  }
  return false;
}

function bitOf(hash: number, probe: number, words: number): number {
  const a = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const b = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) | 1;
  return (((a ^ (a >>> 16)) + Math.imul(b ^ (b >>> 17), probe)) >>> 0) % (words * 32);
}

/** A polynomial hash, because it is put together from what stands before and behind the letter that is left out. */
const BASE = 0x01000193;
const MAX_LENGTH = 128;
const powers = new Int32Array(MAX_LENGTH);
powers[0] = 1;
for (let i = 1; i < MAX_LENGTH; i++) powers[i] = Math.imul(powers[i - 1], BASE);
const suffixes = new Int32Array(MAX_LENGTH + 1);
const hashes = new Int32Array(MAX_LENGTH);

/** Leaves in `hashes` those of the key and of the key less each letter; says how many. Linear in the key. */
function hashDeletions(key: string): number {
  const length = Math.min(key.length, MAX_LENGTH - 1);
  suffixes[length] = 0;
  for (let i = length - 1; i >= 0; i--) {
    suffixes[i] = (Math.imul(key.charCodeAt(i), powers[length - 1 - i]) + suffixes[i + 1]) | 0;
  }
  hashes[0] = suffixes[0] ^ Math.imul(length, SALT);
  const salt = Math.imul(length - 1, SALT);
  let prefix = 0;
  for (let skip = 0; skip < length; skip++) {
    hashes[skip + 1] = ((Math.imul(prefix, powers[length - 1 - skip]) + suffixes[skip + 1]) | 0) ^ salt;
    prefix = (Math.imul(prefix, BASE) + key.charCodeAt(skip)) | 0;
  }
  return length + 1;
}

/** Times the length: what is left of two words may look alike only where it is as long. */
const SALT = 0x9e3779b1;

/** A letter or digit dropped, or two swapped: what a hurried hand does. One that is changed may make another name. Keys both. */
export function isPureSlip(typed: string, meant: string): boolean {
  if (typed.length === meant.length - 1) return true;
  return typed.length === meant.length && [...typed].sort().join('') === [...meant].sort().join('');
}
