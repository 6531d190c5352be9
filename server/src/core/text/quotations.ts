import type { Span } from '../finding';
import { Class, classOf } from './characters';
import { WALL } from './prose';

const STRAIGHT = 0x22;
const SINGLE = 0x2018;
const APOSTROPHE = 0x27;

/** So much text behind an opening mark is speech, and no name in quotation marks of which one was forgotten. */
const LONG = 60;

/** Every mark with which direct speech may begin. */
const OPENING = /["'\u2018\u201c\u00ab\u201e]/g;

const OPEN = new Map([
  [STRAIGHT, STRAIGHT],
  [SINGLE, 0x2019], // ‘ ’
  [0x201c, 0x201d], // “ ”
  [0xab, 0xbb], // « »
  [0x201e, 0x201c], // „ “
]);

/**
 * Direct speech inside a block, its marks included. A curly or angled quotation that is not closed runs to the end of the
 * block, as it does where a speech goes on in the next paragraph; a lone straight mark is no quotation (5" gun).
 */
export function findQuotations(prose: string, start: number, end: number): Span[] {
  const quotes: Span[] = [];
  // Marks that nothing closes any more in this block: without them a line of ‘‘‘‘ would be searched again and again.
  let neverClosed: number[] | undefined;
  const block = prose.slice(start, end);
  OPENING.lastIndex = 0;
  for (let mark = OPENING.exec(block); mark; mark = OPENING.exec(block)) {
    const at = start + mark.index;
    const unit = prose.charCodeAt(at);
    if (unit === APOSTROPHE && prose.charCodeAt(at + 1) === APOSTROPHE && isOpeningPair(prose, at)) {
      const close = neverClosed?.includes(unit) ? -1 : prose.slice(at + 2, end).indexOf("''");
      if (close < 0) {
        neverClosed = [...(neverClosed ?? []), unit];
        continue;
      }
      quotes.push({ start: at, end: at + close + 4 });
      OPENING.lastIndex = mark.index + close + 4;
      continue;
    }
    if (neverClosed?.includes(unit)) continue;
    const partner = OPEN.get(unit);
    if (partner === undefined || (unit === STRAIGHT && !isOpening(prose, at))) continue;
    let close = at + 1;
    while (close < end && !(prose.charCodeAt(close) === partner && closes(prose, close, unit))) close++;
    if (close === end) {
      // A speech that goes on in the next paragraph is not closed in this one, if it is long enough for one.
      const goesOn =
        unit === STRAIGHT &&
        at === start &&
        end - start > LONG &&
        /[.!?,:…-]\s*$/.test(prose.slice(end - 3, end));
      if ((unit === STRAIGHT && !goesOn) || unit === SINGLE) {
        neverClosed = [...(neverClosed ?? []), unit];
        continue;
      }
      close = end - 1;
    }
    quotes.push({ start: at, end: close + 1 });
    OPENING.lastIndex = close + 1 - start;
  }
  return quotes;
}

function closes(prose: string, at: number, opener: number): boolean {
  if (opener === STRAIGHT) return !isOpening(prose, at);
  // ’ is also the apostrophe: it closes only before something that is no letter.
  return opener !== SINGLE || classOf(prose.charCodeAt(at + 1)) !== Class.letter;
}

/** Two apostrophes are the quotation mark of old wire copy; behind a figure they are inches. */
function isOpeningPair(prose: string, at: number): boolean {
  const before = at > 0 ? classOf(prose.charCodeAt(at - 1)) : Class.space;
  const after = at + 2 < prose.length ? classOf(prose.charCodeAt(at + 2)) : Class.space;
  return (
    (before === Class.space || before === Class.newline) && after !== Class.space && after !== Class.newline
  );
}

/** A straight mark opens where something stands behind it and nothing before it. */
function isOpening(prose: string, at: number): boolean {
  const before = at > 0 ? classOf(prose.charCodeAt(at - 1)) : Class.space;
  const after = at + 1 < prose.length ? classOf(prose.charCodeAt(at + 1)) : Class.space;
  // What is no prose is blanked: the text before a block's first mark reads as a wall.
  const walled = at > 0 && prose[at - 1] === WALL;
  const loose = walled || before === Class.space || before === Class.newline || before === Class.hyphen;
  return (loose || '([{'.includes(prose[at - 1] ?? ' ')) && after !== Class.space && after !== Class.newline;
}
