/**
 * Lines in alphabetical order as one text, a line break before each and one at the end: nothing has to be built before the
 * first is looked up, and the text is all the memory that they need.
 */
export function sortedLines(lines: Iterable<string>): string {
  return `\n${[...new Set(lines)].sort().join('\n')}\n`;
}

/** Whether a text of sorted lines has this one. */
export function hasLine(text: string, line: string): boolean {
  const at = firstFrom(text, line);
  return text.startsWith(line, at) && text.charCodeAt(at + line.length) === LINE_BREAK;
}

/** What stands behind a key and its tab, in a text of sorted lines that each begin with a key of their own. */
export function lookUp(text: string, key: string): string | undefined {
  const at = firstFrom(text, `${key}\t`);
  const value = at + key.length + 1;
  return text.startsWith(`${key}\t`, at) ? text.slice(value, text.indexOf('\n', value)) : undefined;
}

const LINE_BREAK = 0x0a;

/** Where the first line begins that is no less than this one; the end of the text where all are less. */
function firstFrom(text: string, line: string): number {
  // Offsets of line breaks: all lines before `low` are less, none behind `high` is.
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    let from = (low + high) >> 1;
    const middle = from;
    while (text.charCodeAt(from) !== LINE_BREAK) from--;
    if (isLess(text, from + 1, line)) low = text.indexOf('\n', middle + 1);
    else high = from;
  }
  return low + 1;
}

/** Whether the line that begins at an offset is less than another. Unit by unit: the engine is slow to compare parts of a text. */
export function isLess(text: string, at: number, line: string): boolean {
  for (let index = 0; index < line.length; index++) {
    const unit = text.charCodeAt(at + index);
    const other = line.charCodeAt(index);
    if (unit !== other) return unit === LINE_BREAK || unit < other;
  }
  return false;
}
