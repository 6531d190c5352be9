import { isLetter, isRun } from './characters';
import type { Mask } from './layout';

/** Where an address may be: its telltale sign. */
const SIGN = /[:@#]|www\./g;

// Each is anchored (sticky) and tried only where its telltale sign stands, so that a draft is not searched by patterns.
const URL_REST = /[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]/y;
const DOMAIN_REST = /[a-z0-9.-]*[a-z0-9](?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}])?/iy;

/**
 * Web and mail addresses, @handles and #hashtags between two offsets: nothing that a desk would correct, and full of
 * things that look like designations.
 */
export function findAddresses(text: string, start: number, end: number): Mask[] {
  const masks: Mask[] = [];
  const region = text.slice(start, end);
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(region); sign; sign = SIGN.exec(region)) {
    const at = start + sign.index;
    const unit = text.charCodeAt(at);
    let from = at;
    let to = -1;
    if (unit === 0x3a /* : */ && text.startsWith('//', at + 1)) {
      from = wordStart(text, at, start);
      if (from < at) to = match(URL_REST, text, at + 3);
    } else if (unit === 0x40 /* @ */) {
      from = wordStart(text, at, start);
      to = from < at ? match(DOMAIN_REST, text, at + 1) : tagEnd(text, at + 1);
    } else if (unit === 0x23 /* # */ && wordStart(text, at, start) === at) {
      to = tagEnd(text, at + 1);
    } else if (unit === 0x77 /* w */ && wordStart(text, at, start) === at) {
      to = match(DOMAIN_REST, text, at + 4);
    }
    SIGN.lastIndex = sign.index + 1;
    if (to <= at) continue;
    to = Math.min(to, end);
    masks.push({ start: from, end: to, as: 'wall' });
    SIGN.lastIndex = to - start;
  }
  return masks;
}

/** Where the run of address characters that ends at `at` begins. Addresses are short: 64 units are enough. */
function wordStart(text: string, at: number, floor: number): number {
  let start = at;
  const limit = Math.max(floor, at - 64);
  while (start > limit && /[\w.+-]/.test(text[start - 1])) start--;
  return start;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Behind the letters, digits and underlines of a handle or a tag; -1 where there is none. */
function tagEnd(text: string, from: number): number {
  const isPart = (at: number): boolean => isRun(text.charCodeAt(at)) || text.charCodeAt(at) === 0x5f;
  if (!isLetter(text.charCodeAt(from)) && text.charCodeAt(from) !== 0x5f) return -1;
  let end = from + 1;
  while (end < text.length && isPart(end)) end++;
  return end;
}
