import pc from 'picocolors';
import { SHEET_STATUSES, type Sheet, type SheetLine, type SheetStatus } from '../core/sheet';
import type { Printer } from './contract';
import { plural } from './pretty';

/** What a status is called on a sheet. */
const WORDS: Readonly<Record<SheetStatus, string>> = {
  verified: 'verified',
  revoked: 'changed since verified',
  named: 'named source',
  anonymous: 'unnamed source',
  vague: 'nobody named',
  none: 'nobody',
};

const MARKS: Readonly<Record<SheetStatus, string>> = {
  verified: '✔',
  revoked: '▲',
  named: '●',
  anonymous: '○',
  vague: '○',
  none: '·',
};

/** Who says so, in a few words. */
function whoOf({ status, who, was }: SheetLine): string {
  switch (status) {
    case 'verified':
      return `verified: ${who}`;
    case 'revoked':
      return `changed: was “${was?.says}”, verified ${was?.date} (${was?.source})`;
    case 'named':
      return who ?? WORDS.named;
    case 'anonymous':
      return `unnamed source${who ? `: “${who}”` : ''}`;
    case 'vague':
      return `nobody named${who ? `: “${who}”` : ''}`;
    case 'none':
      return 'nobody';
  }
}

/** What the dictionary has, with its pages, one text to a line. */
function knownOf({ known }: SheetLine): string[] {
  return known.map(({ text, sources }) => {
    const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
    return publishers.length > 0 ? `${text} [${publishers.join(', ')}]` : text;
  });
}

/** "12 claims: 1 verified, 8 named source, 3 nobody". */
function summaryOf({ lines, counts }: Sheet): string {
  const parts = SHEET_STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${counts[status]} ${WORDS[status]}`,
  );
  return parts.length > 0 ? `${plural(lines.length, 'claim')}: ${parts.join(', ')}` : 'no claims';
}

/** The sheet for a terminal: the figure and who says so on one line, its sentence and what is known of it below. */
export class SheetPrinter {
  readonly #colours: ReturnType<typeof pc.createColors>;

  constructor(colour: boolean) {
    this.#colours = pc.createColors(colour);
  }

  draft(path: string, sheet: Sheet, printer: Printer): string {
    const c = this.#colours;
    const places = sheet.lines.map(({ claim }) => placeOf(claim.quantity.span.start, printer));
    const widest = Math.max(0, ...places.map(({ length }) => length));
    const lines = sheet.lines.map((line, index) => {
      const paint = this.#paint(line.status);
      const about = [line.figure, line.claim.predicate, line.system].filter(Boolean).join(' · ');
      const margin = ' '.repeat(widest + 4);
      return [
        `  ${paint(MARKS[line.status])} ${c.dim(places[index].padEnd(widest))} ${c.bold(about)}  ${paint(whoOf(line))}`,
        ...wrap(line.sentence, 100).map((row) => `${margin} ${c.dim(row)}`),
        ...knownOf(line).map((known) => `${margin} ${c.cyan('known')} ${known}`),
      ].join('\n');
    });
    const gone = sheet.absent.map(
      ({ says, source, date }) =>
        `  ${c.dim(`no longer in the draft: ${says} (verified ${date}, ${source})`)}`,
    );
    const body = [...lines, ...gone];
    return `${c.underline(path)}  ${summaryOf(sheet)}\n${body.length > 0 ? `\n${body.join('\n\n')}\n` : ''}\n`;
  }

  #paint(status: SheetStatus): (text: string) => string {
    const c = this.#colours;
    return {
      verified: c.green,
      revoked: c.red,
      named: c.green,
      anonymous: c.yellow,
      vague: c.yellow,
      none: c.yellow,
    }[status];
  }
}

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
  draft(path: string, { lines }: Sheet, printer: Printer): string {
    return lines
      .map((line) => {
        const { line: row, column } = printer.place(line.claim.quantity.span);
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

/** The sheet as a Markdown table. */
export function markdownSheet(path: string, sheet: Sheet, printer: Printer): string {
  const rows = sheet.lines.map((line) =>
    [
      placeOf(line.claim.quantity.span.start, printer),
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

function placeOf(offset: number, printer: Printer): string {
  const { line, column } = printer.place({ start: offset, end: offset });
  return `${line}:${column}`;
}

/** Text in rows of at most so many characters, broken at blanks. */
function wrap(text: string, width: number): string[] {
  return (
    text.match(new RegExp(`.{1,${width}}(?:\\s+|$)|\\S{${width},}`, 'g'))?.map((row) => row.trimEnd()) ?? []
  );
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
