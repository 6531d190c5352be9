// The server in neovim.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages, onPath } from '../editor/debian.mjs';
import { correctIn } from './foreign-editor.mjs';

if (!onPath('nvim')) installPackages(['neovim'], 'This test runs the server in neovim');
const script = fileURLToPath(new URL('neovim.lua', import.meta.url));

correctIn({
  title: spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0],
  name: 'neovim',
  command: 'nvim',
  args: ['--headless', '--clean', '-n', '-c', `luafile ${script}`],
  env: (folder) => ({ XDG_STATE_HOME: folder }),
  timeout: 90_000,
});
