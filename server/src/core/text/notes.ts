import type { Span } from '../finding';
import type { Layout, Mask } from './layout';

/** A bracket in which a desk talks to itself: "[CHECK: who counted?]", "[TK]", "[FIXME]". Capitals: a reader's bracket has none. */
const NOTE = /\[\s*(?:CHECK|TK(?:TK)*|FIXME|TODO|FACT[ -]?CHECK|QUERY)(?![A-Za-z])[^[\]\n]{0,400}\]/y;

/** The notes of a desk to itself, in order: no part of the story, and not in code or comments. */
export function findNotes(text: string, { regions, masks }: Layout): Span[] {
  const notes: Span[] = [];
  let region = 0;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    NOTE.lastIndex = at;
    if (!NOTE.test(text)) continue;
    const note = { start: at, end: NOTE.lastIndex };
    while (region < regions.length && regions[region].end <= at) region++;
    if (regions[region]?.start > at || !regions[region]) continue;
    if (!masks.some((mask) => isWallOver(mask, note))) notes.push(note);
  }
  return notes;
}

function isWallOver({ start, end, as }: Mask, note: Span): boolean {
  return as === 'wall' && start <= note.start && end >= note.end;
}
