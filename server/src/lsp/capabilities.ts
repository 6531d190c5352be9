import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Abilities } from './abilities';
import { OPEN_CLAIMS_COMMAND } from './host';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.designator`;

/** Drafts, and folders that may hold some. */
const RENAMED = [
  { pattern: { glob: '**/*.{md,markdown,txt}', matches: 'file' as const } },
  { pattern: { glob: '**', matches: 'folder' as const } },
];

/** What the server can do for a client. */
export function capabilitiesFor(client: Abilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    // Behind a hyphen or a digit most editors do not ask by themselves, and there designations are made.
    completionProvider: { triggerCharacters: [...'-0123456789'] },
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Designator' },
    referencesProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentLinkProvider: {},
    codeLensProvider: {},
    ...(client.options.claimsCommand ? {} : { executeCommandProvider: { commands: [OPEN_CLAIMS_COMMAND] } }),
    inlayHintProvider: true,
    ...(client.options.showsEntries ? { definitionProvider: true, workspaceSymbolProvider: true } : {}),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: { filters: RENAMED } },
    },
    ...(client.pulls
      ? {
          diagnosticProvider: {
            identifier: 'designator',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}
