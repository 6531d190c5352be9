import { Class, classOf, fold } from '../text/characters';
import type { Layer } from './lexicon';
import { ALPHABET, enter, placeOf, step, valueAt } from './trie';

/** A stretch of the draft that has the letters and digits of some form. */
export interface Match {
  /** Behind the form's last letter or digit. */
  readonly end: number;
  readonly layer: Layer;
  readonly value: number;
}

/**
 * Walks from a word's start down a trie, over at most a hyphen and a space between two runs; notes where forms end, the
 * shortest first.
 * @param end of the word @param limit the end of the sentence
 */
export function walk(
  prose: string,
  start: number,
  end: number,
  limit: number,
  layer: Layer,
  matches: Match[],
): void {
  const { entrance } = layer;
  const { trie } = layer.compiled;
  let node = 0;
  let at = start;
  const first = placeOf(prose.charCodeAt(start));
  const second = start + 1 < end ? placeOf(prose.charCodeAt(start + 1)) : -1;
  if (first >= 0 && second >= 0) {
    node = entrance.two[first * ALPHABET + second];
    if (node === 0) return;
    if (node > 0) {
      at += 2;
      if (at < end) {
        const unit = prose.charCodeAt(at);
        if (unit < 0x80 && (entrance.letters[node] & (1 << unit)) === 0) return;
      }
    }
  }
  if (at === start) {
    node = enter(trie, entrance, fold(prose.charCodeAt(at++)));
    if (node === 0) return;
  }
  const value = valueAt(trie, node);
  if (value >= 0) matches.push({ end: at, layer, value });
  for (; at < end; at++) {
    const unit = prose.charCodeAt(at);
    const next = step(trie, node, fold(unit));
    if (next > 0) {
      node = next;
      const value = valueAt(trie, node);
      if (value >= 0) matches.push({ end: at + 1, layer, value });
    } else if (classOf(unit) !== Class.invisible) return;
  }
  if (trie.child[node] < trie.child[node + 1]) walkOn(prose, end, limit, node, layer, matches);
}

/** Goes on behind the first word. */
function walkOn(
  prose: string,
  from: number,
  limit: number,
  first: number,
  layer: Layer,
  matches: Match[],
): void {
  const { trie } = layer.compiled;
  let node = first;
  let lastClass = lastClassBefore(prose, from);
  let joints = 0;
  for (let at = from; at < limit; at++) {
    const unit = prose.charCodeAt(at);
    const cls = classOf(unit);
    if (cls === Class.letter || cls === Class.digit) {
      // Two numbers side by side are two numbers ("F-1 6 km"), unless something makes them one: R-77-1, M51.3, 76/62.
      if (
        joints > 0 &&
        cls === Class.digit &&
        lastClass === Class.digit &&
        !(joints === 1 && '-./'.includes(prose[at - 1]))
      )
        return;
      node = step(trie, node, fold(unit));
      if (node === 0) return;
      const value = valueAt(trie, node);
      if (value >= 0) matches.push({ end: at + 1, layer, value });
      lastClass = cls;
      joints = 0;
    } else if (cls !== Class.invisible) {
      if (++joints > 2 || !isJoint(prose, at, cls)) return;
    }
  }
}

/** The class of the last letter or digit of the word that ends at an offset. */
function lastClassBefore(prose: string, end: number): number {
  let at = end - 1;
  while (classOf(prose.charCodeAt(at)) === Class.invisible) at--;
  return classOf(prose.charCodeAt(at));
}

/** Whether a character may stand inside a form: a hyphen, a space, a bracket, or one of / . ' & between two runs (נמ"ר). */
function isJoint(prose: string, at: number, cls: number): boolean {
  if (cls === Class.space || cls === Class.hyphen) return true;
  // A line break between words of a hand-wrapped paragraph, CRLF included.
  if (cls === Class.newline) return true;
  const unit = prose.charCodeAt(at);
  const before = classOf(prose.charCodeAt(at - 1));
  const after = classOf(prose.charCodeAt(at + 1));
  const isRunClass = (side: number): boolean => side === Class.letter || side === Class.digit;
  // Sentences never go on over a full stop, but for abbreviations: "Gerald R. Ford", "Sgt. Stout".
  if (unit === 0x2e) return isRunClass(after) || after === Class.space;
  if (unit === 0x28 || unit === 0xff08) return isRunClass(before) && isRunClass(after); // DDG(X)
  if (unit === 0x29) return isRunClass(after) && prose.lastIndexOf('(', at) > at - 4; // SPY-6(V)1
  const apostrophe = unit === 0x27 || unit === 0x2019;
  if (apostrophe && after === Class.space) return /s/i.test(prose[at - 1] ?? ''); // Achilles' Shield
  return (
    (unit === 0x2f || apostrophe || unit === 0x26 || unit === 0x3e || unit === 0x22 || unit === 0x5f4) &&
    isRunClass(before) &&
    isRunClass(after)
  );
}
