import { Class, classOf, fold } from '../text/characters';

/**
 * A trie in three arrays, in breadth-first order: the children of a node stand side by side, sorted by label, so that one
 * number says where they begin and the next node's number where they end. Nothing has to be built when it is loaded.
 */
export interface Trie {
  /** The letter that leads to each node. */
  readonly label: Uint16Array;
  /** Where each node's children begin; one longer than there are nodes. */
  readonly child: Uint32Array;
  /** What ends at each node, `NOTHING` where no key does; see `valueAt`. */
  readonly value: Uint16Array;
}

const NOTHING = 0xffff;

/** The value of the key that ends at a node; -1 where none does. */
export function valueAt({ value }: Trie, node: number): number {
  const found = value[node];
  return found === NOTHING ? -1 : found;
}

/**
 * @param keys sorted, without repetition; key number `i` leads to the value `i`.
 * @throws Error where there are more than 65,535 keys.
 */
export function buildTrie(keys: readonly string[]): Trie {
  if (keys.length > NOTHING) throw new Error(`A trie holds ${NOTHING} keys, and these are ${keys.length}.`);
  interface Range {
    from: number;
    to: number;
    depth: number;
  }
  const label: number[] = [0];
  const child: number[] = [];
  const value: number[] = [];
  const queue: Range[] = [{ from: 0, to: keys.length, depth: 0 }];
  for (let node = 0; node < queue.length; node++) {
    const { to, depth } = queue[node];
    let { from } = queue[node];
    const ends = from < to && keys[from].length === depth;
    value.push(ends ? from : NOTHING);
    if (ends) from++;
    child.push(label.length);
    while (from < to) {
      const unit = keys[from].charCodeAt(depth);
      let end = from + 1;
      while (end < to && keys[end].charCodeAt(depth) === unit) end++;
      label.push(unit);
      queue.push({ from, to: end, depth: depth + 1 });
      from = end;
    }
  }
  child.push(label.length);
  return { label: Uint16Array.from(label), child: Uint32Array.from(child), value: Uint16Array.from(value) };
}

/**
 * A trie's entrance: where its first letter leads, and the first two where both are a-z or 0-9, and which letters come then.
 * Most words of a text are turned away here, at one look each.
 */
export interface Entrance {
  /** 0 for nowhere. */
  readonly first: Uint32Array;
  /** By the places of two letters; 0 for nowhere, -1 where a key ends at the first. */
  readonly two: Int32Array;
  /**
   * For the nodes of up to two letters: the letters behind, each a bit that may be another's too (its code modulo 32, whatever
   * its case); all bits where a key ends there.
   */
  readonly letters: Int32Array;
}

/** Units below this (Latin, Greek, Cyrillic) have a place in the entrance. */
export const ENTRANCE = 0x600;

export const ALPHABET = 36;

/** The place of each unit in the alphabet of the entrance: a letter or digit of ASCII, folded; -1 for all others. */
const places = new Int8Array(ENTRANCE).fill(-1);
for (let place = 0; place < ALPHABET; place++) {
  const letter = place.toString(ALPHABET);
  places[letter.charCodeAt(0)] = place;
  places[letter.toUpperCase().charCodeAt(0)] = place;
}

/** The place of a letter or digit in the alphabet of the entrance; -1 where it has none. */
export function placeOf(unit: number): number {
  return unit < ENTRANCE ? places[unit] : -1;
}

export function entranceOf(trie: Trie): Entrance {
  const { label, child, value } = trie;
  const first = new Uint32Array(ENTRANCE);
  const two = new Int32Array(ALPHABET * ALPHABET);
  for (let node = child[0]; node < child[1]; node++) {
    const unit = label[node];
    if (unit < ENTRANCE) first[unit] = node;
    const row = placeOf(unit) * ALPHABET;
    if (row < 0) continue;
    const isKey = valueAt(trie, node) >= 0;
    for (let next = child[node]; next < child[node + 1]; next++) {
      const place = placeOf(label[next]);
      if (place >= 0) two[row + place] = isKey ? -1 : next;
    }
  }
  // Nodes stand in the order of their depth: those of three letters begin where the first of two letters has its children.
  const letters = new Int32Array(child[child[1]]);
  for (let node = 0; node < letters.length; node++) {
    let bits = value[node] === NOTHING ? 0 : -1;
    const end = child[node + 1];
    for (let next = child[node]; next < end; next++) bits |= 1 << label[next];
    letters[node] = bits;
  }
  return { first, two, letters };
}

/** Where a key's first letter, folded, leads; 0 for nowhere. */
export function enter(trie: Trie, { first }: Entrance, letter: number): number {
  return letter < ENTRANCE ? first[letter] : step(trie, 0, letter);
}

/** The child of `node` under `unit`; 0 (the root, nobody's child) where there is none. */
export function step(trie: Trie, node: number, unit: number): number {
  const { label, child } = trie;
  let low = child[node];
  let high = child[node + 1];
  while (high - low > 8) {
    const middle = (low + high) >> 1;
    if (label[middle] <= unit) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (label[low] === unit) return low;
  return 0;
}

/** Where the letters and digits between two offsets of a text lead, folded; 0 where no key begins so. */
export function reach(trie: Trie, { two }: Entrance, text: string, from: number, to: number): number {
  let node = 0;
  let at = from;
  const first = placeOf(text.charCodeAt(from));
  const second = placeOf(text.charCodeAt(from + 1));
  if (first >= 0 && second >= 0) {
    const entered = two[first * ALPHABET + second];
    if (entered === 0) return 0;
    if (entered > 0 && to - from >= 2) {
      node = entered;
      at += 2;
    }
  }
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    const cls = classOf(unit);
    if (cls !== Class.letter && cls !== Class.digit) continue;
    node = step(trie, node, fold(unit));
    if (node === 0) return 0;
  }
  return node;
}

/** The value of a whole key, or -1. */
export function find(trie: Trie, key: string): number {
  let node = 0;
  for (let i = 0; i < key.length; i++) {
    node = step(trie, node, key.charCodeAt(i));
    if (node === 0) return -1;
  }
  return node === 0 ? -1 : valueAt(trie, node);
}

/** The values of all keys that begin with `prefix`, at most `limit`. */
export function withPrefix(trie: Trie, prefix: string, limit: number): number[] {
  let node = 0;
  for (let i = 0; i < prefix.length; i++) {
    node = step(trie, node, prefix.charCodeAt(i));
    if (node === 0) return [];
  }
  const found: number[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined && found.length < limit; next = open.pop()) {
    const value = valueAt(trie, next);
    if (value >= 0) found.push(value);
    for (let at = trie.child[next + 1] - 1; at >= trie.child[next]; at--) open.push(at);
  }
  return found;
}

/** The values of all keys that are one slip away from `key`: a letter dropped, added, changed, or two swapped. */
export function oneSlipAway(trie: Trie, { letters }: Entrance, key: string): number[] {
  const found = new Set<number>();
  const exactly = (node: number, from: number): void => {
    let last = node;
    for (let i = from; i < key.length; i++) {
      last = step(trie, last, key.charCodeAt(i));
      if (last === 0) return;
    }
    const value = valueAt(trie, last);
    if (value >= 0) found.add(value);
  };
  let node = 0;
  for (let i = 0; i <= key.length; i++) {
    const unit = i < key.length ? key.charCodeAt(i) : 0;
    const next = i + 1 < key.length ? key.charCodeAt(i + 1) : 0;
    for (let at = trie.child[node]; at < trie.child[node + 1]; at++) {
      // The root alone has hundreds of children, and behind nearly all of them comes another letter.
      const behind = at < letters.length ? letters[at] : -1;
      if ((behind & (1 << unit)) !== 0) exactly(at, i); // the draft dropped a letter
      if ((behind & (1 << next)) !== 0 && i < key.length && trie.label[at] !== unit) exactly(at, i + 1); // changed it
    }
    if (i === key.length) break;
    exactly(node, i + 1); // added one
    if (i + 1 < key.length) {
      const swapped = step(trie, node, key.charCodeAt(i + 1));
      const after = swapped === 0 ? 0 : step(trie, swapped, unit);
      if (after !== 0) exactly(after, i + 2);
    }
    node = step(trie, node, unit);
    if (node === 0) break;
  }
  const self = find(trie, key);
  if (self >= 0) found.delete(self);
  return [...found];
}
