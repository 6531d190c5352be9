/** The extension in the browser (vscode.dev): the server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { registerAddToDictionary } from './add-to-dictionary';
import { registerCheckWorkspace } from './check-workspace';
import { registerHelp } from './help';
import { LiveWord } from './live-word';
import { registerLookUp } from './look-up';
import { registerOpenLedger } from './open-ledger';
import { clientOptions, serveFiles } from './options';
import { registerEntries } from './show-entries';
import { registerVerifyClaim } from './verify-claim';
import { views } from './views';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const live = new LiveWord();
  worker = await startWorker(Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js'));
  client = new LanguageClient('designator', 'Designator', worker, clientOptions(context, live.middleware));
  serveFiles(client);
  context.subscriptions.push(
    live.watch(client),
    registerAddToDictionary(client),
    registerVerifyClaim(client),
    registerOpenLedger(),
    registerEntries(client),
    registerLookUp(client),
    ...views(client),
    ...registerCheckWorkspace(client),
    ...registerHelp(client, context),
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  worker?.terminate();
}

/** Only a page's own addresses may be workers: an extension on a remote machine is read, and started as a blob. */
async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme === 'https' || script.scheme === 'http') return new Worker(script.toString(true));
  const source = await workspace.fs.readFile(script);
  const blob = new Blob([source as Uint8Array<ArrayBuffer>], { type: 'text/javascript' });
  // Never revoked: the editor has the worker fetch it later.
  return new Worker(URL.createObjectURL(blob));
}
