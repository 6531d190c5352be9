/**
 * Lines in alphabetical order as one text, a line break before each and one at the end: nothing has to be built before the
 * first is looked up, and the text is all the memory that they need.
 */
export function sortedLines(lines: Iterable<string>): string {
  return `\n${[...new Set(lines)].sort().join('\n')}\n`;
}

/** Whether a text of sorted lines has this one. */
export function hasLine(text: string, line: string): boolean {
  // Offsets of line breaks: the line is behind one from `low` on and before `high`.
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = text.lastIndexOf('\n', middle);
    const to = text.indexOf('\n', from + 1);
    const found = text.slice(from + 1, to);
    if (found === line) return true;
    if (found < line) low = to;
    else high = from;
  }
  return false;
}
