/** The extension in the browser (vscode.dev): the server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { WorkerFiles } from '../../server/src/lsp/host';
import { beginWithDraft } from './begin';
import { LiveWord } from './live-word';
import { clientOptions } from './options';
import { register } from './register';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const live = new LiveWord();
  const server = () => startServer(Uri.joinPath(context.extensionUri, 'dist'));
  client = new LanguageClient('designator', 'Designator', server, clientOptions(context, live.middleware));
  context.subscriptions.push(...register(client, context, live));
  const waiting = await beginWithDraft(client);
  if (waiting) context.subscriptions.push(waiting);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  worker?.terminate();
}

/** A new worker with the dictionary; one that it follows has ended. */
async function startServer(built: Uri): Promise<MessageTransports> {
  worker?.terminate();
  const [started, lexicon, knowledge] = await Promise.all([
    startWorker(Uri.joinPath(built, 'server', 'worker.js')),
    workspace.fs.readFile(Uri.joinPath(built, 'lexicon.bin')),
    workspace.fs.readFile(Uri.joinPath(built, 'knowledge.txt')),
  ]);
  worker = started;
  const files: WorkerFiles = { lexicon, knowledge: new TextDecoder().decode(knowledge) };
  worker.postMessage(files);
  // The editor's workers are not the browser's own: the client would not know one for a worker.
  return { reader: new BrowserMessageReader(started), writer: new BrowserMessageWriter(started) };
}

/** Only a page's own addresses may be workers: an extension on a remote machine is read, and started as a blob. */
async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme === 'https' || script.scheme === 'http') return new Worker(script.toString(true));
  const source = await workspace.fs.readFile(script);
  const blob = new Blob([source as Uint8Array<ArrayBuffer>], { type: 'text/javascript' });
  // Never revoked: the editor has the worker fetch it later.
  return new Worker(URL.createObjectURL(blob));
}
