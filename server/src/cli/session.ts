import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Desk, DeskFinder, type FileAccess } from '../core/config/desk';
import { unpack } from '../core/lexicon/pack';
import { slashes } from './drafts';

const files: FileAccess = {
  read: (path) => readFile(path, 'utf8').catch(() => undefined),
  list: (path) => readdir(path).catch(() => []),
};

/** The desks of this run: the dictionary, and the project files that it meets. */
export function openDesks(): DeskFinder {
  const today = new Date().toISOString().slice(0, 10);
  return new DeskFinder(readLexicon(), files, () => import('../core/config/readers'), {
    settings: { today },
  });
}

export function readLexicon() {
  const built = join(__dirname, '..');
  return unpack(readFileSync(join(built, 'lexicon.bin')), () =>
    readFileSync(join(built, 'knowledge.txt'), 'utf8'),
  );
}

/** What is wrong with project files and house dictionaries, told once each. */
export class DeskProblems {
  readonly #told = new Set<string>();
  count = 0;

  tell(desk: Desk): void {
    for (const { file, line, column, message } of desk.problems) {
      const text = `${file}:${line}:${column}  ${message}`;
      if (this.#told.has(text)) continue;
      this.#told.add(text);
      this.count++;
      process.stderr.write(`${text}\n`);
    }
  }
}

export function workingFolder(): string {
  return slashes(process.cwd());
}
