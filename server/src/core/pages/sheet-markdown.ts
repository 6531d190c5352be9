import type { Sheet } from '../sheet';
import { LineIndex } from '../text/positions';
import { placeOf, summaryOf, whoOf } from './sheet-words';

/** The sheet as a Markdown table. */
export function markdownSheet(path: string, sheet: Sheet, text: string): string {
  const index = new LineIndex(text);
  const rows = sheet.lines.map((line) =>
    [
      placeOf(line, index),
      `**${plain(line.figure)}**, ${line.claim.predicate}${line.system ? `, ${plain(line.system)}` : ''}`,
      plain(whoOf(line)),
      line.known
        .map(({ text, sources }) => {
          const links = sources.map(({ publisher, address }) => `[${plain(publisher)}](<${address}>)`);
          return `${plain(text)}${links.length > 0 ? ` (${links.join(', ')})` : ''}`;
        })
        .join('<br>'),
      plain(line.sentence),
    ].join(' | '),
  );
  const table =
    rows.length > 0
      ? `| Place | Figure | Who says so | Known | Sentence |\n| --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`
      : '';
  const gone = sheet.absent.map(
    ({ says, source, date }) =>
      `- no longer in the draft: ${plain(says)} (verified ${date}, ${plain(source)})\n`,
  );
  return `## ${plain(path)}\n\n${upperFirst(summaryOf(sheet))}.\n\n${table}${gone.length > 0 ? `\n${gone.join('')}` : ''}\n`;
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
