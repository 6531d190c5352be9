/** The built project, as the benches use it. They run from its root. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lexicon } from '../../server/src/core/lexicon/lexicon';
import { unpack } from '../../server/src/core/lexicon/pack';

export const COMMAND = join('dist', 'server', 'cli.js');
export const SERVER = join('dist', 'server', 'node.js');

/** One for all benches, so that every run of every bench reads the same words. */
export const SEED = 20_260_101;

export function readLexicon(): Lexicon {
  return new Lexicon([
    unpack(readFileSync(join('dist', 'lexicon.bin')), () =>
      readFileSync(join('dist', 'knowledge.txt'), 'utf8'),
    ),
  ]);
}

/** Calls back with a new folder, and removes it afterwards. */
export async function withFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'designator-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
