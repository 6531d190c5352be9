import pc from 'picocolors';
import type { Finding, Severity } from '../core/finding';
import { LineIndex } from '../core/text/positions';

type Colours = ReturnType<typeof pc.createColors>;

const MARKS: Record<Severity, string> = { error: '✖', warning: '▲', information: '●', hint: '·' };

/** Prints findings for people: the line, the place under it, what to do. */
export class PrettyPrinter {
  readonly #colours: Colours;

  constructor(colour: boolean) {
    this.#colours = pc.createColors(colour);
  }

  /** One draft's findings, or nothing where there are none. */
  draft(path: string, text: string, findings: readonly Finding[]): string {
    if (findings.length === 0) return '';
    const c = this.#colours;
    const lines = new LineIndex(text);
    return `${c.underline(path)}\n\n${findings.map((finding) => this.#finding(finding, text, lines)).join('\n')}`;
  }

  summary(drafts: number, counts: Readonly<Record<Severity, number>>, fixable: number): string {
    const c = this.#colours;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const checked = `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} checked`;
    if (total === 0) return `${c.green('✔')} ${checked}, nothing to mend.`;
    const parts = (['error', 'warning', 'information', 'hint'] as const)
      .filter((s) => counts[s] > 0)
      .map((s) => plural(counts[s], NAMES[s]));
    const fix = fixable > 0 ? ` ${fixable} can be mended with --fix.` : '';
    return `${checked}: ${parts.join(', ')}.${fix}`;
  }

  #finding({ span, severity, rule, message, fixes }: Finding, text: string, lines: LineIndex): string {
    const c = this.#colours;
    const { line, column } = lines.at(span.start);
    const paint = this.#paint(severity);
    const head = `  ${paint(MARKS[severity])} ${c.bold(`${line}:${column}`)}  ${message} ${c.dim(rule)}`;
    const excerpt = this.#excerpt(span, text, lines.startOf(line), paint);
    const [fix] = fixes;
    const offer = fix
      ? `\n    ${c.green('→')} ${fix.title}${fixes.length > 1 ? c.dim(`  (or ${fixes.length - 1} more)`) : ''}`
      : '';
    return `${head}\n${excerpt}${offer}\n`;
  }

  /** The stretch of the line around the finding, and a mark under it. */
  #excerpt(
    span: { start: number; end: number },
    text: string,
    lineStart: number,
    paint: (text: string) => string,
  ): string {
    const lineEnd = endOfLine(text, span.start);
    const from = Math.max(lineStart, wordEdge(text, span.start - 40, lineStart));
    const to = Math.min(lineEnd, Math.max(span.start + 60, Math.min(span.end, span.start + 80)));
    const before = `${from > lineStart ? '…' : ''}${clean(text.slice(from, span.start))}`;
    const marked = clean(text.slice(span.start, Math.min(span.end, to)));
    const after = `${clean(text.slice(Math.min(span.end, to), to))}${to < lineEnd ? '…' : ''}`;
    return `    ${this.#colours.dim(before)}${paint(marked)}${this.#colours.dim(after)}\n    ${' '.repeat(width(before))}${paint('~'.repeat(Math.max(1, width(marked))))}`;
  }

  #paint(severity: Severity): (text: string) => string {
    const c = this.#colours;
    return { error: c.red, warning: c.yellow, information: c.blue, hint: c.cyan }[severity];
  }
}

const NAMES: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'question',
  hint: 'hint',
};

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

function wordEdge(text: string, offset: number, floor: number): number {
  let at = Math.max(floor, offset);
  while (at > floor && at < text.length && !/\s/.test(text[at - 1])) at++;
  return at;
}

function clean(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u200b-\u200f\u2066-\u2069\u202a-\u202e]/g, '');
}

/** Columns on a terminal: combining marks take none, East Asian letters and emoji two. */
function width(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (/\p{M}/u.test(char)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return columns;
}
