import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, DeskFinder, type FileAccess } from '../core/config/desk';
import { unpack } from '../core/lexicon/pack';
import { slashes } from './drafts';

/** At once: a run waits for these files, and to start the thread pool takes longer than to read them. */
const files: FileAccess = {
  read: async (path) => ifThere(path, () => readFileSync(path, 'utf8')),
  list: async (path) => ifThere(path, () => readdirSync(path)) ?? [],
};

/** What is read of a path; `undefined` where there is nothing, or nothing that may be read. */
function ifThere<Read>(path: string, read: () => Read): Read | undefined {
  try {
    return existsSync(path) ? read() : undefined;
  } catch {
    return undefined;
  }
}

/** The desks of this run: the dictionary, and the project files that it meets. */
export function openDesks(): DeskFinder {
  const today = new Date().toISOString().slice(0, 10);
  return new DeskFinder(readLexicon(), files, () => import('../core/config/readers'), {
    settings: { today },
  });
}

export function readLexicon() {
  const built = join(__dirname, '..');
  // Of the second, which is all ASCII, nothing has to be decoded.
  return unpack(readFileSync(join(built, 'lexicon.bin')), () =>
    readFileSync(join(built, 'knowledge.txt'), 'latin1'),
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
