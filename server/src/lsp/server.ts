import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { rules } from '../core/rules';
import { abilitiesOf } from './abilities';
import { FIX_ALL } from './actions';
import { draftSheet } from './draft-sheet';
import { entryText } from './entry-text';
import {
  AddEntryRequest,
  type AlikeQuestion,
  AlikeRequest,
  AskRequest,
  CheckRequest,
  ClaimAtRequest,
  EntryRequest,
  type ExportFormat,
  ExportRequest,
  type Host,
  LookupRequest,
  type NewEntry,
  type NewVerification,
  OPEN_CLAIMS_COMMAND,
  type PageQuestion,
  PageRequest,
  type RuleRow,
  RulesRequest,
  SheetRequest,
  type VerifyArguments,
  VerifyRequest,
  VocabularyRequest,
} from './host';
import { highlightsAt, renameableAt } from './navigation';
import { openClaims } from './outline';
import { say } from './say';
import { Session } from './session';

/** Serves one editor. The connection is not listening yet: whoever calls starts it. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const lexicon = host.lexicon();
  let session: Session | undefined;

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    const client = abilitiesOf(params);
    session = new Session(connection, documents, client, host, await lexicon);
    return {
      serverInfo: { name: 'Designator', version },
      capabilities: {
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
        ...(client.options.claimsCommand
          ? {}
          : { executeCommandProvider: { commands: [OPEN_CLAIMS_COMMAND] } }),
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
      },
    };
  });
  connection.onInitialized(() => session?.initialized());
  connection.onDidChangeConfiguration(({ settings }) => session?.configurationChanged(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => session?.filesChanged(changes.map(({ uri }) => uri)));
  connection.onHover(({ textDocument: { uri }, position }) => session?.hover(uri, position) ?? null);
  connection.onCompletion(
    ({ textDocument: { uri }, position }) => session?.completions(uri, position) ?? null,
  );
  connection.onDocumentHighlight(
    ({ textDocument: { uri }, position }) =>
      session?.with(uri, (checked) => highlightsAt(checked, position)) ?? null,
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => session?.outline(uri) ?? null);
  connection.onReferences(
    ({ textDocument: { uri }, position }) => session?.references(uri, position) ?? null,
  );
  connection.onDefinition(
    ({ textDocument: { uri }, position }) => session?.definition(uri, position) ?? null,
  );
  connection.onPrepareRename(
    ({ textDocument: { uri }, position }) =>
      session?.with(uri, (checked) => renameableAt(checked, position)) ?? null,
  );
  connection.onRenameRequest(
    ({ textDocument: { uri }, position, newName }) => session?.rename(uri, position, newName) ?? null,
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) => session?.links(uri) ?? null);
  connection.onCodeLens(({ textDocument: { uri } }) => session?.lenses(uri) ?? null);
  connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }) => {
    if (command !== OPEN_CLAIMS_COMMAND || typeof uri !== 'string') return;
    const told = await session?.with(uri, openClaims);
    if (told) say(connection, told);
  });
  connection.languages.inlayHint.on(({ textDocument: { uri } }) => session?.hints(uri) ?? null);
  connection.onWorkspaceSymbol(({ query }) => session?.symbols(query) ?? null);
  connection.onRequest(SheetRequest, ({ uri }: { uri: string }) => session?.with(uri, draftSheet) ?? null);
  connection.onRequest(
    LookupRequest,
    ({ query, uri }: { query: string; uri?: string }) => session?.lookup(query, uri) ?? null,
  );
  connection.onRequest(CheckRequest, ({ uri }: { uri: string }) => session?.drafts.check(uri) ?? null);
  connection.onRequest(AlikeRequest, (question: AlikeQuestion) => session?.drafts.alike(question) ?? null);
  connection.onRequest(RulesRequest, (): RuleRow[] =>
    rules.map(({ id, summary, severity, optIn = false }) => ({ id, summary, severity, optIn })),
  );
  connection.onRequest(PageRequest, (question: PageQuestion) => session?.page(question) ?? null);
  connection.onRequest(
    ExportRequest,
    ({ uri, format }: { uri: string; format: ExportFormat }) => session?.export(uri, format) ?? null,
  );
  connection.onRequest(EntryRequest, async ({ id }: { id: string }) => entryText(await lexicon, id));
  connection.onRequest(VocabularyRequest, () => session?.vocabulary() ?? null);
  connection.onRequest(AddEntryRequest, (entry: NewEntry) => session?.addEntry(entry) ?? null);
  connection.onRequest(ClaimAtRequest, (place: VerifyArguments) => session?.claimAt(place) ?? null);
  connection.onRequest(AskRequest, (place: VerifyArguments) => session?.ask(place) ?? null);
  connection.onRequest(VerifyRequest, (what: NewVerification) => session?.verify(what) ?? null);
  connection.workspace.onWillRenameFiles(({ files }) => session?.renaming(files) ?? null);
  connection.onCodeAction((params) => session?.actions(params) ?? []);
  documents.onDidChangeContent(({ document }) => session?.contentChanged(document));
  documents.onDidSave(({ document }) => session?.filesChanged([document.uri]));
  documents.onDidClose(({ document }) => session?.closed(document.uri));
  documents.listen(connection);
}

/** Drafts, and folders that may hold some. */
const RENAMED = [
  { pattern: { glob: '**/*.{md,markdown,txt}', matches: 'file' as const } },
  { pattern: { glob: '**', matches: 'folder' as const } },
];
