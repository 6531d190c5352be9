/** How quickly the command line answers: one story from cold, a thousand, and with how much memory. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, readLexicon, withFolder } from './project';
import { against, median, milliseconds, printTable } from './report';
import { Storyteller } from './stories';

/** The command as people start it: a shell reads its head. */
const START: readonly [string, ...string[]] =
  process.platform === 'win32' ? [process.execPath, COMMAND] : [`./${COMMAND}`];
const NODE = [process.execPath] as const;
const COLD_RUNS = 31;
const LONG_RUNS = 5;
const STORIES = 1000;

const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
const times = (value: number): string => `${value.toFixed(2)} times`;

await withFolder((folder) => {
  const storyteller = new Storyteller(readLexicon());
  const stories = join(folder, 'stories');
  const [story = ''] = storyteller.write(stories, STORIES);
  const long = join(folder, 'long.md');
  writeFileSync(long, storyteller.document('markdown', 1_000_000));

  const empty: number[] = [];
  const bare: number[] = [];
  const cold: number[] = [];
  // In turn, so that whatever else the machine does falls on both alike.
  for (let run = -2; run < COLD_RUNS; run++) {
    const emptyTime = timed(NODE, ['-e', '0']);
    const bareTime = timed(NODE, ['-e', '0'], { ...process.env, NODE_EXTRA_CA_CERTS: '' });
    const coldTime = timed(START, ['lint', story]);
    if (run < 0) continue;
    empty.push(emptyTime);
    bare.push(bareTime);
    cold.push(coldTime);
  }
  const thousand = Array.from({ length: LONG_RUNS }, () => timed(START, ['lint', stories]));
  const ratio = median(cold) / median(empty);
  const row = (
    name: string,
    measured: number,
    wanted: number | undefined,
    print: (value: number) => string,
  ) => [name, ...against(measured, wanted, print)];
  printTable(
    `The command line (medians of ${COLD_RUNS} and ${LONG_RUNS} runs)`,
    ['', 'measured', 'wanted', 'kept'],
    [
      row('node -e 0', median(empty), undefined, milliseconds),
      row('  without the certificates of a company', median(bare), undefined, milliseconds),
      row('designator lint, one story, cold', median(cold), 250, milliseconds),
      row('  the same, quickest', Math.min(...cold), undefined, milliseconds),
      row('  the same, against node -e 0', ratio, 2, times),
      row('  the same, quickest against quickest', Math.min(...cold) / Math.min(...empty), 2, times),
      row(`designator lint, ${STORIES} stories`, median(thousand), 1500, milliseconds),
      row('memory, one story', peak(folder, story), 130, megabytes),
      row('memory, 1 MB in one file', peak(folder, long), 130, megabytes),
      row(`memory, ${STORIES} stories`, peak(folder, stories), 130, megabytes),
      row('memory, node -e 0', peak(folder), undefined, megabytes),
    ],
  );
});

/** Runs a program to its end. @returns the time in ms @throws Error where it fails, findings aside */
function timed(
  [program, ...first]: readonly [string, ...string[]],
  rest: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): number {
  const args = [...first, ...rest];
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    env,
  });
  const time = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
  return time;
}

/** The most memory that `designator lint` held, in MB, as the system counted it; without a path, an empty node's. */
function peak(folder: string, path?: string): number {
  const note = join(folder, 'peak.txt');
  const hook = join(folder, 'peak.cjs');
  const write = `require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(hook, `process.on('exit', () => ${write});\n`);
  timed(NODE, ['--require', hook, ...(path === undefined ? ['-e', '0'] : [COMMAND, 'lint', path])]);
  return Number(readFileSync(note, 'utf8')) / 1024;
}
