// Bundles the benches and runs them: all, or those that are named. Prints what was measured beside what is wanted; being
// slow is no failure.
//
//     npm run bench
//     npm run bench -- speed
//     npm run bench -- misprints --misses FILE
//     npm run bench -- extraction [--misses [FILE]] [--real FOLDER]
//     npm run bench -- attribution --polnear FOLDER [--misses FILE]
//     npm run bench -- editor        in a real VS Code, which is installed for it; only where it is named
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const BENCHES = ['lexicon', 'speed', 'command', 'keystroke', 'misprints', 'extraction', 'attribution'];
/** Options that a path may follow. */
const OPTIONS = ['--misses', '--real', '--polnear'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
if (args[0] === 'editor') {
  const bench = fileURLToPath(new URL('editor/run.mjs', import.meta.url));
  process.exit(spawnSync(process.execPath, [bench], { stdio: 'inherit' }).status ?? 1);
}
const named = args.filter((arg) => BENCHES.includes(arg));
const options = args
  .filter((arg) => !BENCHES.includes(arg))
  .map((arg, index, all) =>
    OPTIONS.includes(all[index - 1]) && !OPTIONS.includes(arg) ? resolve(arg) : arg,
  );
const stray = options.filter((arg, index) => !OPTIONS.includes(arg) && !OPTIONS.includes(options[index - 1]));
if (stray.length > 0) {
  console.error(
    `There is no bench "${stray[0]}". Name editor, ${BENCHES.join(', ')}, or none for all but the first.`,
  );
  process.exit(2);
}
if (!existsSync(join(root, 'dist', 'lexicon.bin'))) {
  console.error('Nothing is built yet. Run `npm run build` first.');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'designator-bench-'));
try {
  const benches = named.length > 0 ? named : BENCHES;
  await build({
    entryPoints: benches.map((name) => join(root, 'test', 'bench', `${name}.ts`)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    // The package yaml asks for modules of Node in the old way.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const [load] = loadavg();
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load ${load.toFixed(1)} before the first bench.`,
  );
  for (const name of benches) {
    const { status } = spawnSync(process.execPath, [join(folder, `${name}.mjs`), ...options], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
