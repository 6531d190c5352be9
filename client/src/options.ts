import { type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';

/** Where drafts live. Not in the output panel, a diff's left side or a chat box, which are plain text too. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

const LANGUAGES = ['markdown', 'plaintext'];

/** What desks keep beside their drafts: what the server adds to a file must fit it as it is on the screen, saved or not. */
const DESK_FILES = ['**/.designator.yaml', '**/.designator/*.{yaml,yml}'];

/** What a click in a card does: go to a place of the draft, show a system's page, verify a figure. */
const CARD_COMMANDS = ['designator.reveal', 'designator.systemCard', 'designator.verifyClaim'];

/** The same for the desktop and the browser: which documents, and where the rules' pages are. */
export function clientOptions(
  { extensionUri }: ExtensionContext,
  middleware: Middleware,
): LanguageClientOptions {
  const schemes = new Set([...SCHEMES, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return {
    documentSelector: [...schemes]
      .flatMap((scheme) => [
        ...LANGUAGES.map((language) => ({ scheme, language })),
        ...DESK_FILES.map((pattern) => ({ scheme, pattern })),
      ])
      .concat({ scheme: 'designator', language: 'yaml' }),
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
