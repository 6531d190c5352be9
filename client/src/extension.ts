/** The extension on the desktop, and on remote machines: the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { beginWithDraft } from './begin';
import { LiveWord } from './live-word';
import { clientOptions } from './options';
import { register } from './register';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const live = new LiveWord();
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  client = new LanguageClient(
    'designator',
    'Designator',
    { run: server, debug: server },
    clientOptions(context, live.middleware),
  );
  context.subscriptions.push(...register(client, context, live));
  const waiting = await beginWithDraft(client);
  if (waiting) context.subscriptions.push(waiting);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
