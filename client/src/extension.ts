/** The extension on the desktop, and on remote machines: the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
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
}
