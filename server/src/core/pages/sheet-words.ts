import { SHEET_STATUSES, type Sheet, type SheetLine, type SheetStatus } from '../sheet';
import type { LineIndex } from '../text/positions';

/** What a status is called on a sheet. */
export const STATUS_WORDS: Readonly<Record<SheetStatus, string>> = {
  verified: 'verified',
  revoked: 'changed since verified',
  named: 'named source',
  anonymous: 'unnamed source',
  vague: 'nobody named',
  none: 'no source',
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

/** What the claims of a status are, behind their number: "3 with no source". */
const COUNTED: Readonly<Record<SheetStatus, string>> = {
  verified: 'verified',
  revoked: 'changed since verified',
  named: 'with a named source',
  anonymous: 'with an unnamed source',
  vague: 'with nobody named',
  none: 'with no source',
};

/** "12 claims: 1 verified, 8 with a named source, 3 with no source"; "3 claims, all with no source"; "no claims". */
export function summaryOf({ lines: { length }, counts }: Sheet): string {
  const [first, ...others] = SHEET_STATUSES.filter((status) => counts[status] > 0);
  if (first === undefined) return 'no claims';
  const all = `${length} ${length === 1 ? 'claim' : 'claims'}`;
  if (others.length === 0) {
    const which = length === 1 ? '' : length === 2 ? 'both ' : 'all ';
    return `${all}, ${which}${COUNTED[first]}`;
  }
  return `${all}: ${[first, ...others].map((status) => `${counts[status]} ${COUNTED[status]}`).join(', ')}`;
}

/** "12:5": where a figure begins. */
export function placeOf({ claim }: SheetLine, lines: LineIndex): string {
  const { line, column } = lines.at(claim.quantity.span.start);
  return `${line}:${column}`;
}
