import type { Sheet } from '../sheet';
import { LineIndex } from '../text/positions';
import { knownOf, whoOf } from './sheet-words';

const COLUMNS = [
  'draft',
  'line',
  'column',
  'figure',
  'value',
  'unit',
  'of',
  'system',
  'status',
  'who',
  'known',
  'sentence',
];

/** The sheet as comma-separated values (RFC 4180): one head, then one row for each claim of each draft. */
export const csvSheet = {
  head: `${COLUMNS.join(',')}\r\n`,
  draft(path: string, { lines }: Sheet, text: string): string {
    const index = new LineIndex(text);
    return lines
      .map((line) => {
        const { line: row, column } = index.at(line.claim.quantity.span.start);
        const { value, unit = '', kind } = line.claim.quantity;
        return [
          path,
          String(row),
          String(column),
          line.figure,
          kind === 'date' ? unit : String(value),
          kind === 'date' ? '' : unit,
          line.claim.predicate,
          line.system ?? '',
          line.status,
          line.status === 'revoked' ? whoOf(line) : (line.who ?? ''),
          knownOf(line).join('; '),
          line.sentence,
        ]
          .map(cell)
          .join(',');
      })
      .map((row) => `${row}\r\n`)
      .join('');
  },
};

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
