import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A marked draft: under a line of text stand carets, exactly under what is marked, then the rule, and if wanted its severity
 * and what the first fix puts in.
 *
 *     India may buy the C-500.
 *                       ^^^^^ designation/lookalike error -> "S-500"
 *
 * A line of `===` begins another draft.
 */
export interface MarkedDraft {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Mark {
  /** 1-based, in the text without its marks. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly length: number;
  readonly rule: string;
  readonly severity?: string;
  readonly fix?: string;
}

const MARK =
  /^(\s*)(\^+)\s+([a-z-]+\/[a-z-]+)(?:\s+(error|warning|information|hint))?(?:\s*->\s*"([^"]*)")?\s*$/;

export function readMarked(source: string): MarkedDraft[] {
  return source.split(/^===\s*$/m).map((part) => {
    const lines: string[] = [];
    const marks: Mark[] = [];
    for (const line of part.replace(/^\n/, '').split('\n')) {
      const match = MARK.exec(line);
      if (!match) {
        lines.push(line);
        continue;
      }
      const [, indent, carets, rule, severity, fix] = match;
      marks.push({
        line: lines.length,
        column: indent.length + 1,
        length: carets.length,
        rule,
        severity,
        fix,
      });
    }
    return { text: lines.join('\n'), marks };
  });
}

/** Every file under a folder, with its path below it. */
export function filesUnder(folder: string): { name: string; source: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));
}
