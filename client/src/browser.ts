/** The extension in the browser (vscode.dev): as on the desktop, the server is started first, and what is large comes after it. */
import { type ExtensionContext, Uri } from 'vscode';
import { hasDraft } from './selector';
import { ServerWorker } from './server-worker';

let server: ServerWorker | undefined;
let started: { end(): Promise<void> } | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  server = new ServerWorker(Uri.joinPath(context.extensionUri, 'dist'));
  if (hasDraft()) server.begin();
  // What the editor has waiting goes first.
  await new Promise((resolve) => setTimeout(resolve));
  const { start } = await import('./web');
  started = await start(context, server);
}

export async function deactivate(): Promise<void> {
  await started?.end();
  server?.end();
}
