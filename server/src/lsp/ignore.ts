import type { TextEdit } from 'vscode-languageserver';
import type { Finding } from '../core/finding';
import type { Checked } from './checker';

/**
 * A comment that silences one finding. Above its line, where a line can be put without tearing a list or a table apart;
 * else at the end of the line or the cell.
 */
export function ignoreHere({ document, draft }: Checked, finding: Finding): TextEdit {
  const { line } = document.positionAt(finding.span.start);
  const lineStart = document.offsetAt({ line, character: 0 });
  const block = draft.prose.blocks.find(
    ({ start, end }) => start <= finding.span.start && finding.span.start < end,
  );
  const ownLine =
    block &&
    (block.kind === 'paragraph' || block.kind === 'heading') &&
    startsOn(lineStart, block.start, document.getText());
  if (!block || ownLine) {
    const at = document.positionAt(lineStart);
    return {
      range: { start: at, end: at },
      newText: `<!-- designator-disable-next-line ${finding.rule} -->${lineEnding(document.getText())}`,
    };
  }
  const lineEnd = endOfLine(document.getText(), finding.span.end);
  const at = document.positionAt(Math.min(lineEnd, block.kind === 'table-cell' ? block.end : lineEnd));
  return { range: { start: at, end: at }, newText: ` <!-- designator-disable-line ${finding.rule} -->` };
}

/** A comment on top of the draft, behind its front matter: for designations the words, for figures the rule. */
export function ignoreInDraft({ document, draft }: Checked, finding: Finding, text: string): TextEdit {
  const first = draft.prose.blocks[0]?.start ?? 0;
  const source = document.getText();
  // The line on which prose begins, and above it any comment of ours that stands there already.
  let line = document.positionAt(first).line;
  for (const comment of draft.prose.comments)
    if (comment.start < first) line = Math.min(line, document.positionAt(comment.start).line);
  const at = { line, character: line === 0 && source.charCodeAt(0) === 0xfeff ? 1 : 0 };
  const end = lineEnding(source);
  const directive = finding.rule.startsWith('designation/')
    ? `designator-ignore ${text.replace(/\s+/g, ' ')}`
    : `designator-disable ${finding.rule}`;
  return { range: { start: at, end: at }, newText: `<!-- ${directive} -->${end}${end}` };
}

/** Whether a block begins at the beginning of a line, mark-up such as `#` aside. */
function startsOn(lineStart: number, blockStart: number, text: string): boolean {
  return blockStart >= lineStart && text.slice(lineStart, blockStart).trim() === '';
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function lineEnding(text: string): string {
  return /\r\n/.test(text.slice(0, 4000)) ? '\r\n' : '\n';
}
