import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Strictness } from '../server/src/core/settings';

/**
 * A marked draft: under a line of text stand carets, exactly under what is marked, then the rule, and if wanted its severity
 * and what the first fix puts in.
 *
 *     India may buy the C-500.
 *                       ^^^^^ designation/lookalike error -> "S-500"
 *
 * A line of `===` begins another draft. A draft's first line may say how strictly it is read: `# strictness: wire`.
 */
export interface MarkedDraft {
  readonly text: string;
  readonly strictness?: Strictness;
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

const STRICTNESS = /^\n?# strictness: (relaxed|standard|wire)\n/;

export function readMarked(source: string): MarkedDraft[] {
  return source.split(/^===\s*$/m).map((part) => {
    const lines: string[] = [];
    const marks: Mark[] = [];
    const strict = STRICTNESS.exec(part);
    const draft = strict ? part.slice(strict[0].length) : part.replace(/^\n/, '');
    for (const line of draft.split('\n')) {
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
    return { text: lines.join('\n'), marks, ...(strict && { strictness: strict[1] as Strictness }) };
  });
}

/** Every file under a folder, with its path below it. */
export function filesUnder(folder: string): { name: string; source: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));
}
