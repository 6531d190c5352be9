/** The language server in a web worker: vscode.dev. The client sends the dictionary first; files come from it too. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { unpack } from './core/lexicon/pack';
import * as answers from './lsp/answers';
import type { WorkerFiles } from './lsp/host';
import { startServer } from './lsp/server';

declare const self: DedicatedWorkerGlobalScope;

// The reader takes over from the second message on: it is made while the first one is being handled.
self.onmessage = ({ data: { lexicon, knowledge } }: MessageEvent<WorkerFiles>) => {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, {
    answers: async () => answers,
    lexicon: async () => unpack(lexicon, () => knowledge),
    files: undefined,
    pages: undefined,
  });
  connection.listen();
};
