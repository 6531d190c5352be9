import type { ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { beginWithDraft } from './begin';
import type { ServerWorker } from './server-worker';

/** The client of a server that is a web worker. */
export function start(context: ExtensionContext, server: ServerWorker): Promise<{ end(): Promise<void> }> {
  return beginWithDraft(context, (options) => {
    const connect = async (): Promise<MessageTransports> => {
      const worker = await server.take();
      // The editor's workers are not the browser's own: the client would not know one for a worker.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('designator', 'Designator', connect, options);
  });
}
