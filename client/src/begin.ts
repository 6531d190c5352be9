import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LiveWord } from './live-word';
import { clientOptions } from './options';
import { register } from './register';
import { concerns, hasDraft } from './selector';

/**
 * All that is the same on the desktop and in the browser: makes the client, and has it speak to the server with the first draft.
 * @param make the client of one of both
 * @returns what ends it
 */
export async function beginWithDraft(
  context: ExtensionContext,
  make: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<{ end(): Promise<void> }> {
  const live = new LiveWord();
  const client = make(clientOptions(context, live.middleware));
  context.subscriptions.push(...register(client, context, live));
  // A command that needs the server starts it, too, by asking it something.
  if (hasDraft()) await client.start();
  else context.subscriptions.push(atFirstDraft(client));
  return { end: () => client.dispose() };
}

/** The editor wakes the extension for less than a draft: its own search boxes are plain text. */
function atFirstDraft(client: BaseLanguageClient): Disposable {
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!concerns(document)) return;
    waiting.dispose();
    // The client itself says what went wrong, in a message and in the log.
    client.start().catch(() => {});
  });
  return waiting;
}
