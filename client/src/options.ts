import { type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { selector } from './selector';

/** What a click in a card does: go to a place of the draft, show a system's page, verify a figure. */
const CARD_COMMANDS = ['designator.reveal', 'designator.systemCard', 'designator.verifyClaim'];

/** The same for the desktop and the browser: which documents, and where the rules' pages are. */
export function clientOptions(
  { extensionUri }: ExtensionContext,
  middleware: Middleware,
): LanguageClientOptions {
  return {
    documentSelector: selector(),
    initializationOptions: {
      readsFiles: true,
      asksForEntries: true,
      asksForSources: true,
      fixesWorkspace: true,
      showsEntries: true,
      revealCommand: 'designator.reveal',
      claimsCommand: 'designator.claims.show',
      cardCommand: 'designator.systemCard',
      pages: `${Uri.joinPath(extensionUri, 'docs', 'rules')}/`,
    },
    diagnosticCollectionName: 'designator',
    // Links in cards may call these, and nothing else.
    markdown: { isTrusted: { enabledCommands: CARD_COMMANDS } },
    middleware,
  };
}

/** Reads files for a server that cannot: in a virtual workspace, or in a browser. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest('designator/readFile', async ({ uri }: { uri: string }) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest('designator/listFolder', async ({ uri }: { uri: string }) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri));
      return entries.filter(([, type]) => type & FileType.File).map(([name]) => name);
    } catch {
      return [];
    }
  });
}
