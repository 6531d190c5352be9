// Brings a real VS Code to this machine: the desktop's, where it can be downloaded and shown; else VS Code's own server, as
// the npm package code-server ships it, with Chromium to show it. What is there already is left alone.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { installPackages, onPath } from './debian.mjs';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const TESTS = join(PROJECT, '.vscode-test');
const CODE_SERVER = '4.100.3';
const RIPGREP = '1.18.0';
const DESKTOP_IS_AT = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether a window can be shown: by the desktop itself, or by xvfb-run. */
export function display() {
  if (process.platform !== 'linux') return 'desktop';
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return 'desktop';
  return onPath('xvfb-run') ? 'xvfb' : undefined;
}

/** Desktop VS Code's executable; `undefined` where it cannot be had or shown. */
export async function desktopCode() {
  if (!display()) return undefined;
  try {
    await fetch(DESKTOP_IS_AT, { signal: AbortSignal.timeout(5000) }).then((answer) => answer.json());
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: TESTS, timeout: 15_000 });
  } catch (error) {
    console.log(`Desktop VS Code cannot be downloaded here (${error.cause?.code ?? error.message}).`);
    return undefined;
  }
}

/** The folder of code-server, installed with npm alone: 320 MB, once. */
export function codeServer() {
  const host = join(TESTS, 'host');
  const folder = join(host, 'node_modules', 'code-server');
  const complete = join(host, `complete-${CODE_SERVER}`);
  if (existsSync(complete)) return folder;
  console.log(`Installing VS Code's server (code-server ${CODE_SERVER}) into .vscode-test/host …`);
  rmSync(host, { recursive: true, force: true });
  mkdirSync(host, { recursive: true });
  writeFileSync(join(host, 'package.json'), '{ "private": true, "name": "vscode-host" }\n');
  // Without scripts: code-server's own wants flags, and ripgrep's downloads what npm carries as well.
  const npm = (cwd, ...args) =>
    run('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', ...args], cwd);
  npm(host, `code-server@${CODE_SERVER}`);
  const vscode = join(folder, 'lib', 'vscode');
  npm(vscode);
  npm(join(vscode, 'extensions'));
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
  const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  npm(host, `${ripgrep}@${RIPGREP}`);
  const bin = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(host, 'node_modules', ripgrep, 'bin', 'rg'), join(bin, 'rg'));
  writeFileSync(complete, '');
  return folder;
}

/** A Chromium's executable. */
export function browser() {
  const find = () =>
    process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  const found = find();
  if (found) return found;
  installPackages(['chromium', 'fonts-dejavu-core'], 'These tests show VS Code in Chromium');
  return find();
}

/** What the host in host/ finds in its environment. */
export function hostEnvironment() {
  return { CODE_SERVER_DIR: resolve(codeServer()), CHROMIUM: browser() };
}

function run(command, args, cwd) {
  try {
    execFileSync(command, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new Error(
      `${command} ${args.join(' ')} failed in ${cwd}:\n${error.stderr ?? error}\n` +
        "These tests need VS Code: the desktop's download or npm's registry must be reachable.",
    );
  }
}
