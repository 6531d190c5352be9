// Builds everything that ships into dist/: the dictionary, the server in its three forms, the extension in its two.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * What a shell reads of the command, and Node takes for a word and a comment. The command speaks to no network: where a company's
 * certificates are set, Node 20 would read them at every start, which takes nearly as long as checking a draft.
 */
const HEAD = `#!/bin/sh
':' //; unset NODE_EXTRA_CA_CERTS; exec node "$0" "$@"
`;

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', target: 'es2022' };
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: 'dist',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__filename' },
};

/** Modules that are bundles of their own, loaded by the others when they are first needed. */
const apart = {
  'server/node': 'server/src/node.ts',
  'server/protocol': 'server/src/protocol.ts',
  'server/answers': 'server/src/lsp/answers.ts',
  'server/readers': 'server/src/core/config/readers.ts',
  'server/lookup': 'server/src/core/lexicon/lookup.ts',
  'client/desktop': 'client/src/desktop.ts',
};

/** Leaves `import('./node')` and its like in place, pointed at the bundle; and the protocol's library in the one that has it. */
const loadApart = {
  name: 'load-apart',
  setup(bundler) {
    const bundles = new Map(
      Object.entries(apart).map(([name, source]) => [resolve(source), `./${basename(name)}.js`]),
    );
    bundler.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const bundle = kind === 'dynamic-import' && bundles.get(resolve(resolveDir, `${path}.ts`));
      return bundle ? { path: bundle, external: true } : undefined;
    });
    bundler.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, ({ importer }) =>
      importer === resolve(apart['server/protocol']) ? undefined : { path: './protocol.js', external: true },
    );
  },
};

await build({ ...node, entryPoints: { 'server/dictionary': 'server/src/dictionary.ts' }, minify: false });
execFileSync(process.execPath, ['dist/server/dictionary.js', 'compile', 'dist/lexicon.bin'], {
  stdio: 'inherit',
});

await build({
  ...node,
  plugins: [loadApart],
  external: ['vscode'],
  entryPoints: {
    'server/main': 'server/src/cli.ts',
    'client/extension': 'client/src/extension.ts',
    ...apart,
  },
});
await build({
  ...common,
  platform: 'browser',
  format: 'cjs',
  outdir: 'dist',
  external: ['vscode'],
  entryPoints: { 'client/browser': 'client/src/browser.ts' },
});
await build({
  ...common,
  platform: 'browser',
  format: 'iife',
  outdir: 'dist',
  // In a worker started from a blob the JSON Schema library would take its address for a base, and fail.
  define: { 'self.location': 'undefined' },
  entryPoints: { 'server/worker': 'server/src/worker.ts' },
});
writeFileSync('dist/server/cli.js', HEAD + readFileSync('server/src/loader.cjs', 'utf8'));
writeStarter();
// Run once on the sample, so that the cache holds what a run needs, compiled.
execFileSync(
  process.execPath,
  ['dist/server/cli.js', 'lint', '--quiet', '--fail-on', 'never', 'test/sample'],
  {
    stdio: 'ignore',
    env: { ...process.env, DESIGNATOR_WRITE_CACHE: '1' },
  },
);
chmodSync('dist/server/cli.js', 0o755);
linkCommand();

/** What starts the server in the editor knows by digests whether a code cache is of this build. */
function writeStarter() {
  const digests = ['node', 'protocol', 'answers'].map((name) => {
    const hash = createHash('sha256')
      .update(readFileSync(`dist/server/${name}.js`))
      .digest('hex');
    return [`./${name}.js`, hash];
  });
  const starter = readFileSync('server/src/start.cjs', 'utf8');
  const written = starter.replace('DIGESTS = {}', `DIGESTS = ${JSON.stringify(Object.fromEntries(digests))}`);
  writeFileSync('dist/server/start.js', written);
}

/**
 * Puts the command where `npx designator` finds it. Not through package.json's "bin": npm would then make a second
 * installation of the project for every first `npx`.
 */
function linkCommand() {
  const folder = 'node_modules/.bin';
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(`${folder}/designator.cmd`, '@node "%~dp0\\..\\..\\dist\\server\\cli.js" %*\r\n');
    return;
  }
  rmSync(`${folder}/designator`, { force: true });
  symlinkSync('../../dist/server/cli.js', `${folder}/designator`);
}
