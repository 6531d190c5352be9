import { SHEET_STATUSES, type Sheet, type SheetLine, type SheetStatus } from '../sheet';
import type { LineIndex } from '../text/positions';

/** What a status is called on a sheet. */
export const STATUS_WORDS: Readonly<Record<SheetStatus, string>> = {
  verified: 'verified',
  revoked: 'changed since verified',
  named: 'named source',
  anonymous: 'unnamed source',
  vague: 'nobody named',
  none: 'nobody',
};

/** Who says so, in a few words. */
export function whoOf({ status, who, was }: SheetLine): string {
  switch (status) {
    case 'verified':
      return `verified: ${who}`;
    case 'revoked':
      return `changed: was “${was?.says}”, verified ${was?.date} (${was?.source})`;
    case 'named':
      return who ?? STATUS_WORDS.named;
    case 'anonymous':
      return `unnamed source${who ? `: “${who}”` : ''}`;
    case 'vague':
      return `nobody named${who ? `: “${who}”` : ''}`;
    case 'none':
      return 'nobody';
  }
}

/** What the dictionary has, with its pages, one text to a line. */
export function knownOf({ known }: SheetLine): string[] {
  return known.map(({ text, sources }) => {
    const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
    return publishers.length > 0 ? `${text} [${publishers.join(', ')}]` : text;
  });
}

/** "12 claims: 1 verified, 8 named source, 3 nobody". */
export function summaryOf({ lines, counts }: Sheet): string {
  const parts = SHEET_STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${counts[status]} ${STATUS_WORDS[status]}`,
  );
  return parts.length > 0
    ? `${lines.length} ${lines.length === 1 ? 'claim' : 'claims'}: ${parts.join(', ')}`
    : 'no claims';
}

/** "12:5": where a figure begins. */
export function placeOf({ claim }: SheetLine, lines: LineIndex): string {
  const { line, column } = lines.at(claim.quantity.span.start);
  return `${line}:${column}`;
}
