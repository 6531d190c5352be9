import type { Fix, Span } from '../finding';

/** A fix that puts one text in the place of another. */
export function replace(span: Span, text: string, safety: Fix['safety'], title = `Change to ${text}`): Fix {
  return { title, safety, edits: [{ span, text }] };
}
