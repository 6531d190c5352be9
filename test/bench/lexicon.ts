/** What the compiled dictionary costs: its size on disk, the time until it can be asked, and the memory that it holds. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMentions } from '../../server/src/core/lexicon/match';
import { readProse } from '../../server/src/core/text/read';
import { readLexicon } from './project';
import { against, median, milliseconds, printTable } from './report';

const RUNS = 11;

interface Cost {
  readonly ready: number;
  readonly memory: number;
}

if (process.argv.includes('--once')) {
  console.log(JSON.stringify(once()));
} else {
  const costs = Array.from({ length: RUNS }, () => {
    const self = fileURLToPath(import.meta.url);
    return JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', self, '--once'], { encoding: 'utf8' }),
    ) as Cost;
  });
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;
  const size = (name: string): number => statSync(join('dist', name)).size;
  printTable(
    'The compiled dictionary',
    ['', 'measured', 'wanted', ''],
    [
      ['names, on disk', ...against(size('lexicon.bin'), 2_500_000, megabytes)],
      ['figures, on disk, apart', megabytes(size('knowledge.txt')), '', ''],
      [
        'ready: read, and a first sentence matched',
        ...against(median(costs.map(({ ready }) => ready)), 60, milliseconds),
      ],
      ['memory held', ...against(median(costs.map(({ memory }) => memory)), 40_000_000, megabytes)],
    ],
  );
}

/** In a process of its own, where nothing is warm. */
function once(): Cost {
  const held = (): number => {
    globalThis.gc?.();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + external + arrayBuffers;
  };
  const before = held();
  const start = performance.now();
  const lexicon = readLexicon();
  findMentions(readProse('India bought the S-400 from Russia.', 'plaintext'), lexicon);
  const ready = performance.now() - start;
  return { ready, memory: held() - before };
}
