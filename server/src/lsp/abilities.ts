import type { InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from './host';

/** What the client can do, in our words. */
export interface Abilities {
  readonly pulls: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly watchesFolders: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly markdownHover: boolean;
  readonly preparesRename: boolean;
  readonly showsTrees: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly folders: readonly string[];
  readonly options: ClientOptions;
}

export function abilitiesOf({
  capabilities,
  workspaceFolders,
  rootUri,
  initializationOptions,
}: InitializeParams): Abilities {
  const { workspace, textDocument } = capabilities;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    // neovim takes these without the versioned changes that the protocol has them stand beside.
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    showsTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    options: (initializationOptions ?? {}) as ClientOptions,
  };
}
