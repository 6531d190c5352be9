/** An extension that does nothing but start a language server with the protocol's library, as its makers describe it. */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export async function activate({ extensionPath }: ExtensionContext): Promise<void> {
  client = new LanguageClient(
    'empty',
    'Empty',
    { module: join(extensionPath, 'dist', 'server.js'), transport: TransportKind.ipc },
    { documentSelector: ['markdown', 'plaintext'].map((language) => ({ language, scheme: 'file' })) },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
