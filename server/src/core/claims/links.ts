import type { Span } from '../finding';
import type { Prose } from '../text/prose';

/** A footnote's mark or an address. */
const mark = /\[\^[^\]\s]{1,40}\](?!:)|https?:\/\/\S{1,500}/g;

/** What stands before an address in a link: "[contract](". */
const label = /\[[^[\]\n]{0,300}\]\($/;

/** The rest of a link behind its address's first characters, which are taken all at once: there is no other way to read them. */
const rest = /^https?:(?=([^()\s]{1,500}))\1[^()\n]{0,200}\)/;

/** The links of a draft, in order: in the source text, for the prose shows none of them. */
export function readLinks({ text }: Prose): Span[] {
  if (!text.includes('://') && !text.includes('[^')) return [];
  return [...text.matchAll(mark)].map(({ index, 0: found }) => {
    const plain = { start: index, end: index + found.length };
    if (text[index - 1] !== '(' || text[index - 2] !== ']') return plain;
    const before = label.exec(text.slice(Math.max(0, index - 304), index));
    const behind = rest.exec(text.slice(index, index + 720));
    if (!before || !behind) return plain;
    return { start: index - before[0].length, end: index + behind[0].length };
  });
}
