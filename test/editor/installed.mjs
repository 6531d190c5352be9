// Designator as its readers get it: packaged, and installed from the package into an editor that has never seen it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { PROJECT } from './install.mjs';

/** What a package may weigh at most, in bytes. */
const LIMIT = 3_000_000;

/** Makes the package, as `npm run package` does. @returns its path */
export function makePackage() {
  const file = join(PROJECT, '.vscode-test', 'designator.vsix');
  run('npm', ['run', '--silent', 'package', '--', '--out', file], { cwd: PROJECT });
  const { size } = statSync(file);
  const weight = `${(size / 1e6).toFixed(2)} MB`;
  console.log(`The package weighs ${weight}.`);
  if (size > LIMIT) throw new Error(`The package weighs ${weight}, and may weigh ${LIMIT / 1e6} MB.`);
  return file;
}

/**
 * Installs a package into an editor's profile, with the editor's own command line.
 * @param userData the profile's folder
 * @param executable desktop VS Code's; without it, VS Code's server is taken
 */
export function installPackage(file, userData, executable) {
  const extensions = join(userData, 'extensions');
  mkdirSync(extensions, { recursive: true });
  const folders = [`--extensions-dir=${extensions}`, `--user-data-dir=${userData}`];
  if (executable) {
    const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
    const own = args.filter((arg) => !/^--(?:extensions-dir|user-data-dir)/.test(arg));
    return run(cli, [...own, ...folders, '--install-extension', file]);
  }
  const server = join(process.env.CODE_SERVER_DIR, 'lib', 'vscode', 'out', 'server-main.js');
  const args = [
    `--server-data-dir=${userData}`,
    '--accept-server-license-terms',
    '--install-extension',
    file,
  ];
  return run(process.execPath, [server, ...folders, ...args], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
}

/** An extension that has nothing in it: editors want one to run tests for. @returns its folder */
export function stubExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'designator-stub-'));
  const manifest = { name: 'stub', publisher: 'designator', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function run(command, args, options = {}) {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      ...options,
    });
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${error.stdout ?? ''}${error.stderr ?? error}`);
  }
}
