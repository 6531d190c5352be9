// The server with an editor that nobody here wrote: the same draft is opened and corrected in each, over standard streams.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVER } from './client.mjs';

const DRAFT = `The C-500 anti-missile system — so they say — is new.

India may buy the Su-5 fighter.

A 🚀🇮🇳 launch — the C-500 anti-missile system — followed.
`;

/**
 * Runs an editor on the draft, says how it went, and sets the exit code. The editor's script finds the draft, node and the
 * server in its environment.
 * @param options.title how it is announced @param options.name how it is called
 * @param options.env what the editor wants beside that, given a folder of its own
 */
export function correctIn({ title, name, command, args, env, timeout }) {
  console.log(`\n${title}: a draft is opened and corrected`);
  const folder = mkdtempSync(join(tmpdir(), 'designator-editor-'));
  const draft = join(folder, 'draft.md');
  writeFileSync(draft, DRAFT);
  const began = performance.now();
  const { status, signal, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout,
    env: {
      ...process.env,
      ...env(folder),
      DESIGNATOR_DRAFT: draft,
      DESIGNATOR_NODE: process.execPath,
      DESIGNATOR_SERVER: SERVER,
    },
  });
  rmSync(folder, { recursive: true });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    status === 0
      ? `PASSED: ${name}, in ${seconds} s`
      : `FAILED: ${name} ended with ${signal ?? status}\n${stderr.trim()}`,
  );
  process.exitCode = status === 0 ? 0 : 1;
}
