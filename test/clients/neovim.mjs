// The server with an editor that nobody here wrote: neovim, over standard input and output.
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

if (!onPath('nvim')) installPackages(['neovim'], 'This test runs the server in neovim');
const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0];
console.log(`\n${version}: a draft is opened and corrected`);

const folder = mkdtempSync(join(tmpdir(), 'designator-neovim-'));
const draft = join(folder, 'draft.md');
writeFileSync(draft, DRAFT);
const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
const began = performance.now();
const { status, signal } = spawnSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {
  stdio: ['ignore', 'inherit', 'inherit'],
  timeout: 90_000,
  env: {
    ...process.env,
    XDG_STATE_HOME: folder,
    DESIGNATOR_DRAFT: draft,
    DESIGNATOR_NODE: process.execPath,
    DESIGNATOR_SERVER: SERVER,
  },
});
rmSync(folder, { recursive: true });
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  status === 0 ? `PASSED: neovim, in ${seconds} s` : `FAILED: neovim ended with ${signal ?? status}`,
);
process.exitCode = status === 0 ? 0 : 1;
