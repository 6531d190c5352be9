// The server in Emacs, with its eglot.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages, onPath } from '../editor/debian.mjs';
import { correctIn } from './foreign-editor.mjs';

const HAS_EGLOT = ['--batch', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot))"];

const has = () => onPath('emacs') && spawnSync('emacs', HAS_EGLOT, { stdio: 'ignore' }).status === 0;
// Older ones have no eglot of their own.
if (!has()) installPackages(['emacs-nox', 'elpa-eglot'], 'This test runs the server in Emacs');
const version = spawnSync('emacs', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0];

correctIn({
  title: `${version} with eglot`,
  name: 'Emacs',
  command: 'emacs',
  args: ['--batch', '--no-init-file', '--load', fileURLToPath(new URL('eglot.el', import.meta.url))],
  env: (folder) => ({ LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', HOME: folder }),
  timeout: 120_000,
});
