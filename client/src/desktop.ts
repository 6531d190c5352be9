import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { beginWithDraft } from './begin';
import { LiveWord } from './live-word';
import { clientOptions } from './options';
import { register } from './register';

/**
 * The client of a server that is a process of its own: on the desktop, and on remote machines. Starts it with the first draft.
 * @returns what ends it
 */
export async function start(context: ExtensionContext): Promise<{ end(): Promise<void> }> {
  const live = new LiveWord();
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'designator',
    'Designator',
    { run: server, debug: server },
    clientOptions(context, live.middleware),
  );
  context.subscriptions.push(...register(client, context, live));
  const waiting = await beginWithDraft(client);
  if (waiting) context.subscriptions.push(waiting);
  return { end: () => client.dispose() };
}
