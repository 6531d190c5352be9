import { type Disposable, languages, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Starts the server with the first draft. The editor wakes the extension for less: its own search boxes are plain text.
 * A command that needs the server starts it, too, by asking it something.
 * @returns what ends the waiting for a draft
 */
export async function beginWithDraft(client: BaseLanguageClient): Promise<Disposable | undefined> {
  const selector = client.protocol2CodeConverter.asDocumentSelector(
    client.clientOptions.documentSelector ?? [],
  );
  const concerns = (document: TextDocument): boolean => languages.match(selector, document) > 0;
  if (workspace.textDocuments.some(concerns)) {
    await client.start();
    return undefined;
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!concerns(document)) return;
    waiting.dispose();
    // The client itself says what went wrong, in a message and in the log.
    client.start().catch(() => {});
  });
  return waiting;
}
