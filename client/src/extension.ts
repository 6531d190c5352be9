/**
 * The extension on the desktop, and on remote machines: what is needed to start the server, and no more. What is large comes
 * after it, while the server loads its own.
 */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { hasDraft } from './selector';
import { ServerProcess } from './server-process';

const server = new ServerProcess(join(__dirname, '..', 'server', 'start.js'));
let started: { end(): Promise<void> } | undefined;

// Before the editor calls activate(), it fetches what it has stored for the extension: there is work for that time.
if (hasDraft()) server.begin();
// What the editor has waiting goes first.
const large = new Promise((resolve) => setImmediate(resolve)).then(() => import('./desktop'));
// Said when it is asked for.
large.catch(() => {});

export async function activate(context: ExtensionContext): Promise<void> {
  const { start } = await large;
  started = await start(context, server);
}

export async function deactivate(): Promise<void> {
  await started?.end();
  server.end();
}
