import type { Span } from '../finding';

/** What is mark-up wherever it stands in a line. */
const MARK_UP = '\\\\&`*_~\\[<|';

/**
 * A line that Markdown takes as it is: it begins with a letter, with a figure that does not number a list, with an opening mark
 * or a sign of money, and does not end in a blank.
 */
const LINE = `(?!\\d{1,9}[.)])[A-Za-z\\u00c0-\\u024f\\d"'“‘„«($€£¥…–—](?:[^${MARK_UP}\\n]*[^${MARK_UP}\\s])?`;
const PARAGRAPH = new RegExp(`${LINE}(?:\\r?\\n${LINE})*\\r?(?=\\n[ \\t\\r]*(?:\\n|$)|$)`, 'y');

/** Blank lines, up to the line behind them. */
const GAP = /\n[ \t\r]*\n(?:[ \t\r]*\n)*/g;

/**
 * What blank lines do not end: code between fences, and HTML. A fence that stands in may be a list's, and a comment that is closed
 * in its line is over.
 */
const OPENING = /^(?:(`{3,})(?=[^`\n]*$)|(~{3,})| {1,3}(?:```|~~~)| {0,3}<(?!!--.*-->))/gm;

/**
 * Paragraphs of a Markdown text without any mark-up, in order: nearly all of a story. Each stands between blank lines and at its
 * lines' beginning, where it ends whatever list or quotation came before it, so that what lies between two of them can be
 * parsed by itself. Behind what may go on to the text's end none is found.
 * @param from the beginning of a line
 */
export function* plainParagraphs(text: string, from: number): Generator<Span> {
  let opening = openingFrom(text, from);
  for (let start = from; start < text.length; ) {
    PARAGRAPH.lastIndex = start;
    const end = PARAGRAPH.test(text) ? PARAGRAPH.lastIndex : start;
    if (end > start) yield { start, end };
    GAP.lastIndex = end;
    let isMore = GAP.test(text);
    while (opening && (!isMore || opening.index < GAP.lastIndex)) {
      const behind = fenceEnd(text, opening);
      if (behind === undefined) return;
      opening = openingFrom(text, behind);
      GAP.lastIndex = behind;
      isMore = GAP.test(text);
    }
    if (!isMore) return;
    start = GAP.lastIndex;
  }
}

function openingFrom(text: string, offset: number): RegExpExecArray | null {
  OPENING.lastIndex = offset;
  return OPENING.exec(text);
}

/** Where the line ends that closes a fence; `undefined` where none does, or where it is no plain fence that was opened. */
function fenceEnd(
  text: string,
  { index, 0: { length }, 1: ticks, 2: tildes }: RegExpExecArray,
): number | undefined {
  const fence = ticks ?? tildes;
  if (fence === undefined) return undefined;
  const close = new RegExp(`^ {0,3}${fence}${fence[0]}*[ \\t\\r]*$`, 'gm');
  close.lastIndex = index + length;
  return close.test(text) ? close.lastIndex : undefined;
}
