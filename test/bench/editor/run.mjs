// How long a writer waits for Designator in the real editor, and how much of that is Designator's: beside it stands an extension
// that does nothing but start a language server with the protocol's library, in windows of the same kind, in turn with ours.
//
// On a machine that draws the editor in software nearly all of the time is spent waiting for a core. So it is also said how long
// our code was on a core; and the quickest of all windows comes first, since nothing makes a window quicker than it is.
// “Woken” is when the editor begins to load the extension, which is when it has opened a draft.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { copyExtension } from '../../editor/host/extension.mjs';
import { hostEnvironment, PROJECT } from '../../editor/install.mjs';
import { measure, putUnderStopwatch } from './window.mjs';

const ROUNDS = 5;

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

/** Of the table's columns. */
const WIDTHS = [50, 16, 16, 8, 9];

/** So long after its start does the server keep what V8 has made of its code, and a little more. In ms. */
const AT_WORK = 12_000;

/** What is measured of a window, what it is called, and what is wanted. All in ms. */
const ROWS = [
  ['activation', 'activation, as the editor has it', 50],
  ['own', "  of it the extension's first file and activate()", 50],
  ['ownOnCore', '    on a core'],
  ['ready', 'woken, until the server answers', 400],
  ['gap', '  of it before the editor calls activate()'],
  ['readyOnCore', '  the extension host meanwhile on a core'],
  ['readyWaiting', '  and waiting for one'],
  ['marked', 'woken, until the first marks', 400],
  ['serverOnCore', "  the server's process until then on a core"],
  ['seen', 'a click on the draft, until the first marks'],
];

Object.assign(process.env, hostEnvironment());
const extensions = { Designator: copyExtension(PROJECT), Empty: await buildEmpty() };
try {
  for (const folder of Object.values(extensions)) putUnderStopwatch(folder);
  // The first window of all: from the second on, the server finds its code compiled.
  const first = await measure(extensions.Designator, 'Designator', { atRest: true, stays: AT_WORK });
  print(FIRST, { Designator: [first], Empty: [] });
  for (const { atRest, title } of WINDOWS) {
    const seen = { Designator: [], Empty: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, folder] of Object.entries(extensions))
        seen[name].push(await measure(folder, name, { atRest }));
    print(title, seen);
  }
} finally {
  for (const folder of Object.values(extensions)) rmSync(folder, { recursive: true, force: true });
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
  const load = loadavg()[0].toFixed(1);
  console.log(`\n${title}`);
  console.log(
    `${Designator.length} of each kind, quickest and median; ${availableParallelism()} cores, load ${load}\n`,
  );
  const line = (...cells) =>
    console.log(`  ${cells.map((cell, at) => cell[at ? 'padStart' : 'padEnd'](WIDTHS[at])).join('')}`);
  line('', 'Designator', 'empty one', 'ratio', 'wanted');
  for (const [key, what, wanted = ''] of ROWS) {
    const ours = of(Designator, key);
    const empty = of(Empty, key);
    const ratio = ours && empty ? (ours.quickest / empty.quickest).toFixed(2) : '';
    if (ours) line(what, text(ours), text(empty), ratio, String(wanted));
  }
}

/** The quickest and the median; `undefined` where this machine does not say. */
function of(windows, key) {
  const times = windows.map((window) => window[key]).filter((time) => Number.isFinite(time));
  const sorted = times.toSorted((a, b) => a - b);
  return times.length > 0
    ? { quickest: sorted[0], median: sorted[Math.floor(sorted.length / 2)] }
    : undefined;
}

function text(times) {
  return times ? `${Math.round(times.quickest)} / ${Math.round(times.median)} ms` : '';
}
