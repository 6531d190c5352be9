import { createInterface } from 'node:readline';
import type { ExtensionContext } from 'vscode';
import {
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/node';
import { beginWithDraft } from './begin';
import type { ServerProcess } from './server-process';

/** The client of a server that is a process of its own: on the desktop, and on remote machines. */
export function start(context: ExtensionContext, server: ServerProcess): Promise<{ end(): Promise<void> }> {
  return beginWithDraft(context, (options) => {
    const connect = async (): Promise<MessageTransports> => {
      const process = server.take();
      // What it could not say as a message, because it failed.
      if (process.stderr)
        createInterface(process.stderr).on('line', (line) => client.outputChannel.error(line));
      return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
    };
    const client = new LanguageClient('designator', 'Designator', connect, options);
    return client;
  });
}
