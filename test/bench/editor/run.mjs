// How long a writer waits for Designator in the real editor, and how much of that is Designator's: beside it stands an extension
// that does nothing but start a language server with the protocol's library, in windows of the same kind, in turn with ours.
//
// On a machine that draws the editor in software nearly all of the time is spent waiting for a core. So it is also said how long
// our code was on a core; and the quickest of all windows comes first, since nothing else can make it quicker than it is.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { copyExtension } from '../../editor/host/extension.mjs';
import { hostEnvironment, PROJECT } from '../../editor/install.mjs';
import { measure, putUnderStopwatch } from './window.mjs';

const ROUNDS = 2;

const WINDOWS = [
  {
    atRest: true,
    title: 'A window at rest, and then the first draft in it (plain text: no other extension wakes)',
  },
  {
    atRest: false,
    title: "A window that opens with a draft in it (Markdown: the editor's own extension wakes as well)",
  },
];

const FIRST = 'The first start on a machine, in a window at rest: nothing is kept from an earlier one';

/** So long after its start does the server keep what V8 has made of its code, and a little more. In ms. */
const AT_WORK = 12_000;

/** What is measured of a window, what it is called, and what is wanted. All in ms. */
const ROWS = [
  ['activation', 'activation, as the editor has it', 50],
  ['own', "  of it the extension's first file and activate()", 50],
  ['ownOnCore', '    on a core'],
  ['ready', 'woken, until the server answers', 400],
  ['readyOnCore', '  the extension host meanwhile on a core'],
  ['readyWaiting', '  and waiting for one'],
  ['marked', 'woken, until the first marks', 400],
  ['serverOnCore', "  the server's process until then on a core"],
  ['seen', 'a click on the draft, until the first marks'],
];

Object.assign(process.env, hostEnvironment());
const extensions = { Designator: copyExtension(PROJECT), Empty: await buildEmpty() };
const storage = mkdtempSync(join(tmpdir(), 'designator-storage-'));
try {
  for (const folder of Object.values(extensions)) putUnderStopwatch(folder);
  // The first window of all: from the second on, the server finds its code compiled.
  const first = await measure(extensions.Designator, 'Designator', { atRest: true, storage, stays: AT_WORK });
  print(FIRST, { Designator: [first], Empty: [] });
  for (const { atRest, title } of WINDOWS) {
    const seen = { Designator: [], Empty: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, folder] of Object.entries(extensions))
        seen[name].push(await measure(folder, name, { atRest, storage }));
    print(title, seen);
  }
} finally {
  for (const folder of [...Object.values(extensions), storage])
    rmSync(folder, { recursive: true, force: true });
}

/** @returns the folder of the extension that does nothing */
async function buildEmpty() {
  const source = fileURLToPath(new URL('empty/', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'designator-empty-'));
  cpSync(join(source, 'package.json'), join(folder, 'package.json'));
  await build({
    entryPoints: ['extension', 'server'].map((name) => join(source, `${name}.ts`)),
    outdir: join(folder, 'dist'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return folder;
}

function print(title, { Designator, Empty }) {
  console.log(`\n${title}`);
  const load = loadavg()[0].toFixed(1);
  console.log(
    `${Designator.length} of each kind, quickest and median; ${availableParallelism()} cores, load ${load}\n`,
  );
  console.log(
    `  ${''.padEnd(50)}${'Designator'.padStart(16)}${'empty one'.padStart(16)}${'wanted'.padStart(9)}`,
  );
  for (const [key, what, wanted] of ROWS) {
    const ours = of(Designator, key);
    if (!ours) continue;
    console.log(
      `  ${what.padEnd(50)}${ours.padStart(16)}${(of(Empty, key) ?? '').padStart(16)}${String(wanted ?? '').padStart(9)}`,
    );
  }
}

/** The quickest and the median; `undefined` where this machine does not say. */
function of(windows, key) {
  const times = windows.map((window) => window[key]).filter((time) => Number.isFinite(time));
  if (times.length === 0) return undefined;
  const sorted = times.toSorted((a, b) => a - b);
  return `${Math.round(sorted[0])} / ${Math.round(sorted[Math.floor(sorted.length / 2)])} ms`;
}
