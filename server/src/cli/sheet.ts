import pc from 'picocolors';
import { knownOf, placeOf, summaryOf, whoOf } from '../core/pages/sheet-words';
import type { Sheet, SheetStatus } from '../core/sheet';
import { LineIndex } from '../core/text/positions';

const MARKS: Readonly<Record<SheetStatus, string>> = {
  verified: '✔',
  revoked: '▲',
  named: '●',
  anonymous: '○',
  vague: '○',
  none: '·',
};

/** The sheet for a terminal: the figure and who says so on one line, its sentence and what is known of it below. */
export class SheetPrinter {
  readonly #colours: ReturnType<typeof pc.createColors>;

  constructor(colour: boolean) {
    this.#colours = pc.createColors(colour);
  }

  draft(path: string, sheet: Sheet, text: string): string {
    const c = this.#colours;
    const index = new LineIndex(text);
    const places = sheet.lines.map((line) => placeOf(line, index));
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

/** Text in rows of at most so many characters, broken at blanks. */
function wrap(text: string, width: number): string[] {
  return (
    text.match(new RegExp(`.{1,${width}}(?:\\s+|$)|\\S{${width},}`, 'g'))?.map((row) => row.trimEnd()) ?? []
  );
}
