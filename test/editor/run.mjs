// Runs the suite in a real VS Code: as the desktop extension, with the server in a process; as the web extension, with the
// server in a web worker and files read through the client; and as readers get it, installed from its package.
//
//     node test/editor/run.mjs [desktop] [web] [installed]
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { copyExtension } from './host/extension.mjs';
import { userDataFolder } from './host/settings.mjs';
import { desktopCode, display, hostEnvironment, PROJECT } from './install.mjs';
import { installPackage, makePackage, stubExtension } from './installed.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const TESTS = join(PROJECT, '.vscode-test');

const KINDS = {
  desktop: { title: 'the extension, its server a process', settings: {}, launchArgs: [] },
  web: {
    title: 'the web extension, its server a web worker',
    settings: { 'remote.extensionKind': { 'designator.designator': ['web'] } },
    launchArgs: ['--extensionDevelopmentKind=web'],
  },
  installed: { title: 'the extension, installed from its package', settings: {}, launchArgs: [] },
};

const wanted = process.argv.slice(2);
const kinds = wanted.length > 0 ? wanted : Object.keys(KINDS);

const executable = await desktopCode();
if (executable && display() === 'xvfb' && !process.env.DISPLAY) {
  const { status } = spawnSync('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
const environment = executable ? {} : hostEnvironment();
Object.assign(process.env, environment);

if (!existsSync(join(PROJECT, 'dist', 'client', 'extension.js')))
  throw new Error('There is no dist/. Run npm run build first.');
mkdirSync(TESTS, { recursive: true });
// Beside the extension's own files: that is how the editor knows in which of its hosts the tests are to run.
const hosts = { own: copyExtension(PROJECT), stub: stubExtension() };
await build({
  entryPoints: [here('suite/index.ts')],
  outfile: join(hosts.own, 'suite.js'),
  bundle: true,
  platform: 'browser', // It runs in Node as well, and has to run in a worker.
  format: 'iife',
  globalName: 'entry',
  footer: { js: 'module.exports = entry;' }, // Mocha has set it to itself.
  external: ['vscode'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

copyFileSync(join(hosts.own, 'suite.js'), join(hosts.stub, 'suite.js'));

for (const kind of kinds) {
  const { title, settings, launchArgs } = KINDS[kind];
  console.log(`\nVS Code${executable ? '' : "'s server and Chromium"}: ${title}`);
  const began = performance.now();
  const workspace = makeWorkspace();
  const userData = userDataFolder(settings);
  const extension = kind === 'installed' ? hosts.stub : hosts.own;
  try {
    if (kind === 'installed') installPackage(makePackage(), userData, executable);
    await runTests({
      vscodeExecutablePath: executable ?? here('host/code.mjs'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(extension, 'suite.js'),
      extensionTestsEnv: { ...environment, DESIGNATOR_TEST_SHOT: join(TESTS, `failed-${kind}.png`) },
      launchArgs: [
        join(workspace, 'desks.code-workspace'),
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(userData, 'extensions')}`,
        ...launchArgs,
      ],
    });
  } catch (error) {
    console.error(`FAILED: ${title}. ${error.message}`);
    process.exitCode = 1;
    continue;
  } finally {
    for (const folder of [workspace, userData])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`PASSED: ${title}, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
for (const folder of Object.values(hosts)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Two desks in one window, one of them with a name that a URI must escape. */
function makeWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'designator-desks-'));
  const desks = ['news', 'foreign desk'];
  for (const desk of desks) mkdirSync(join(folder, desk));
  writeFileSync(
    join(folder, 'desks.code-workspace'),
    JSON.stringify({ folders: desks.map((path) => ({ path })), settings: {} }),
  );
  return folder;
}
