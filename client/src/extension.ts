/**
 * The extension on the desktop, and on remote machines: what is needed to start the server, and no more. What is large comes
 * after it, while the server loads its own.
 */
import { type ExtensionContext, Uri } from 'vscode';
import { hasDraft } from './selector';
import { ServerProcess } from './server-process';

let server: ServerProcess | undefined;
let started: { end(): Promise<void> } | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const { extensionUri, globalStorageUri } = context;
  server = new ServerProcess(
    Uri.joinPath(extensionUri, 'dist', 'server', 'start.js').fsPath,
    globalStorageUri.fsPath,
  );
  if (hasDraft()) server.begin();
  // What the editor has waiting goes first.
  await new Promise((resolve) => setImmediate(resolve));
  const { start } = await import('./desktop');
  started = await start(context, server);
}

export async function deactivate(): Promise<void> {
  await started?.end();
  server?.end();
}
