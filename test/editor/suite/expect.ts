/** Assertions that work in a web worker too, where Node's are not. */

export function same(actual: unknown, expected: unknown, what = 'The value'): void {
  const [a, e] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (a !== e) throw new Error(`${what} is not as expected.\n  actual:   ${a}\n  expected: ${e}`);
}

export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Every one of these words is in the text. */
export function mentions(text: string, ...words: string[]): void {
  for (const word of words) holds(text.includes(word), `“${word}” is missing in:\n${text}`);
}
