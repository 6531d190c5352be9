/** The language server in a web worker: vscode.dev. The dictionary comes with the script, files come from the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import knowledge from '../../dist/knowledge.txt';
import lexicon from '../../dist/lexicon.bin';
import { unpack } from './core/lexicon/pack';
import { startServer } from './lsp/server';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  lexicon: async () => unpack(lexicon, () => knowledge),
  files: undefined,
  pages: undefined,
});
connection.listen();
