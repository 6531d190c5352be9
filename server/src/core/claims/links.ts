import type { Span } from '../finding';
import type { Prose } from '../text/prose';

/** A link, a footnote's mark or a bare address. Bounded, so that a line of brackets costs no more than any other. */
const link =
  /\[[^[\]\n]{0,300}\]\(https?:[^()\s]{1,500}[^()\n]{0,200}\)|\[\^[^\]\s]{1,40}\](?!:)|https?:\/\/\S{1,500}/g;

/** The links of a draft, in order: in the source text, for the prose shows none of them. */
export function readLinks({ text }: Prose): Span[] {
  if (!text.includes('://') && !text.includes('[^')) return [];
  return [...text.matchAll(link)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
