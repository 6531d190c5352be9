import type { Fix, Span } from '../finding';

/** A fix that puts one text in the place of another. */
export function replace(span: Span, text: string, safety: Fix['safety'], title = `Change to ${text}`): Fix {
  return { title, safety, edits: [{ span, text }] };
}

/** Every word of the span's sentence shouts: a headline in capitals has no house form. */
export function isShouting(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);
}
