import type { Span } from '../finding';
import { findAddresses } from './addresses';
import { isLetter } from './characters';
import type { Layout, Mask, Region } from './layout';

/** A longer line is a paragraph of its own: nobody wraps by hand at this width. */
const WRAPPED_LINE = 160;

const BULLET = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/;
const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/;

/** Reads plain text: paragraphs between blank lines, hand-wrapped or one to a line; lists; headings; `<!-- -->` comments. */
export function readPlainText(text: string): Layout {
  const comments = findComments(text);
  const regions = readBlocks(text);
  const masks: Mask[] = [];
  for (const region of regions) masks.push(...findAddresses(text, region.start, region.end));
  for (const comment of comments) masks.push({ ...comment, as: 'wall' });
  masks.sort((a, b) => a.start - b.start);
  return { regions, masks, comments };
}

export function findComments(text: string): Span[] {
  const comments: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = close + 3;
  }
  return comments;
}

/** A block whose last line has not been seen yet. */
interface OpenBlock {
  readonly start: number;
  end: number;
  readonly item: boolean;
  lines: number;
}

/** Blocks end at a blank line; a line that is too long to be wrapped, or an item, stands alone. */
function readBlocks(text: string): Region[] {
  const regions: Region[] = [];
  let open: OpenBlock | undefined;
  let before: Span | undefined;
  const close = (): void => {
    if (open) regions.push(region(text, open));
    open = undefined;
  };
  for (let next = text.charCodeAt(0) === 0xfeff ? 1 : 0; next < text.length; ) {
    const start = next;
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    next = end + 1;
    if (end > start && text.charCodeAt(end - 1) === 0x0d) end--;
    if (isBlank(text, start, end)) {
      close();
      before = undefined;
      continue;
    }
    const line = { start, end };
    const bullet = bulletLength(text, line);
    if (open && before && bullet === 0 && !breaksBetween(text, before, line)) {
      open.end = end;
      open.lines++;
    } else {
      close();
      open = { start: start + bullet, end, item: bullet > 0, lines: 1 };
    }
    before = line;
  }
  close();
  return regions.filter((r) => r.end > r.start);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) > 0x20 && text.charCodeAt(at) !== 0xa0) return false;
  return true;
}

/** How many characters of a line are an item's mark; 0 where it is none. A line that begins with a letter is not looked at. */
function bulletLength(text: string, { start, end }: Span): number {
  if (isLetter(text.charCodeAt(start))) return 0;
  return BULLET.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
}

/** Whether two lines that follow each other belong to different paragraphs. */
function breaksBetween(text: string, before: Span, line: Span): boolean {
  const width = before.end - before.start;
  if (width > WRAPPED_LINE || line.end - line.start > WRAPPED_LINE) return true;
  // A short line with no stop, and a capital below it: a headline or a by-line over its story.
  const first = text.slice(line.start, line.start + 1);
  return (
    width < 50 &&
    first !== first.toLowerCase() &&
    !SENTENCE_END.test(text.slice(before.start, before.end).trimEnd())
  );
}

function region(text: string, open: OpenBlock): Region {
  let { start, end } = open;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  const heading =
    open.lines === 1 && end - start < 120 && !SENTENCE_END.test(text.slice(Math.max(start, end - 4), end));
  return { start, end, kind: open.item ? 'list-item' : heading ? 'heading' : 'paragraph', quoted: false };
}
