// The server with another editor that nobody here wrote: Emacs and its eglot, over standard input and output.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, onPath } from '../editor/debian.mjs';
import { SERVER } from './client.mjs';

const DRAFT = `The C-500 anti-missile system — so they say — is new.

India may buy the Su-5 fighter.

A 🚀🇮🇳 launch — the C-500 anti-missile system — followed.
`;

const HAS_EGLOT = ['--batch', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot))"];

const has = () => onPath('emacs') && spawnSync('emacs', HAS_EGLOT, { stdio: 'ignore' }).status === 0;
// Older ones have no eglot of their own.
if (!has()) installPackages(['emacs-nox', 'elpa-eglot'], 'This test runs the server in Emacs');
const version = spawnSync('emacs', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0];
console.log(`\n${version} with eglot: a draft is opened and corrected`);

const folder = mkdtempSync(join(tmpdir(), 'designator-emacs-'));
const draft = join(folder, 'draft.md');
writeFileSync(draft, DRAFT);
const script = fileURLToPath(new URL('eglot.el', import.meta.url));
const began = performance.now();
const { status, signal, stderr } = spawnSync('emacs', ['--batch', '--no-init-file', '--load', script], {
  stdio: ['ignore', 'inherit', 'pipe'],
  encoding: 'utf8',
  timeout: 120_000,
  env: {
    ...process.env,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    HOME: folder,
    DESIGNATOR_DRAFT: draft,
    DESIGNATOR_NODE: process.execPath,
    DESIGNATOR_SERVER: SERVER,
  },
});
rmSync(folder, { recursive: true });
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  status === 0
    ? `PASSED: Emacs, in ${seconds} s`
    : `FAILED: Emacs ended with ${signal ?? status}\n${stderr.trim()}`,
);
process.exitCode = status === 0 ? 0 : 1;
