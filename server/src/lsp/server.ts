import {
  type Connection,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { abilitiesOf } from './abilities';
import type * as Answers from './answers';
import { capabilitiesFor } from './capabilities';
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
import { say } from './say';
import type { Session } from './session';

/** So long does the first answer take to leave, in ms: what is loaded after it would hold it up. */
const FIRST_ANSWER = 5;

/** A client that has not asked its first question by then takes its time, in ms: what the others need is loaded meanwhile. */
const FIRST_QUESTION = 20;

/**
 * Serves one editor. The connection is not listening yet: whoever calls starts it. A client is told at once what the server can
 * do; what it does that with is loaded while the client makes itself ready, and the dictionary is read meanwhile.
 */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const lexicon = host.lexicon();
  // Whoever waits for it is told.
  lexicon.catch(() => {});
  setTimeout(() => host.answers().catch(() => {}), FIRST_QUESTION);
  let watchesFolders = false;
  let loaded: Promise<{ readonly session: Session; readonly answers: typeof Answers }> | undefined;

  async function ask<T>(
    answer: (session: Session, answers: typeof Answers) => T,
  ): Promise<Awaited<T> | null> {
    if (!loaded) return null;
    const { session, answers } = await loaded;
    return await answer(session, answers);
  }

  /** Of what no answer is waited for. */
  function tell(what: (session: Session) => void | Promise<void>): void {
    ask(what).catch((error: Error) => connection.console.error(error.stack ?? error.message));
  }

  connection.onInitialize((params): InitializeResult => {
    const client = abilitiesOf(params);
    watchesFolders = client.watchesFolders;
    loaded = new Promise((resolve) => setTimeout(resolve, FIRST_ANSWER)).then(async () => {
      const answers = await host.answers();
      const session = new answers.Session(connection, documents, client, host, await lexicon);
      return { session, answers };
    });
    loaded.catch((error: Error) => connection.window.showErrorMessage(error.message));
    return { serverInfo: { name: 'Designator', version }, capabilities: capabilitiesFor(client) };
  });
  connection.onInitialized(() => {
    if (watchesFolders)
      connection.workspace.onDidChangeWorkspaceFolders((change) =>
        tell((session) => session.foldersChanged(change)),
      );
    tell((session) => session.initialized());
  });
  connection.onDidChangeConfiguration(({ settings }) =>
    tell((session) => session.configurationChanged(settings)),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    tell((session) => session.filesChanged(changes.map(({ uri }) => uri))),
  );
  connection.onHover(({ textDocument: { uri }, position }) => ask((session) => session.hover(uri, position)));
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    ask((session) => session.completions(uri, position)),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    ask((session, { highlightsAt }) => session.with(uri, (checked) => highlightsAt(checked, position))),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => ask((session) => session.outline(uri)));
  connection.onReferences(({ textDocument: { uri }, position }) =>
    ask((session) => session.references(uri, position)),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    ask((session) => session.definition(uri, position)),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    ask((session, { renameableAt }) => session.with(uri, (checked) => renameableAt(checked, position))),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    ask((session) => session.rename(uri, position, newName)),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) => ask((session) => session.links(uri)));
  connection.onCodeLens(({ textDocument: { uri } }) => ask((session) => session.lenses(uri)));
  connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }) => {
    if (command !== OPEN_CLAIMS_COMMAND || typeof uri !== 'string') return;
    const told = await ask((session, { openClaims }) => session.with(uri, openClaims));
    if (told) say(connection, told);
  });
  connection.languages.inlayHint.on(({ textDocument: { uri } }) => ask((session) => session.hints(uri)));
  connection.onWorkspaceSymbol(({ query }) => ask((session) => session.symbols(query)));
  connection.onRequest(SheetRequest, ({ uri }: { uri: string }) =>
    ask((session, { draftSheet }) => session.with(uri, draftSheet)),
  );
  connection.onRequest(LookupRequest, ({ query, uri }: { query: string; uri?: string }) =>
    ask((session) => session.lookup(query, uri)),
  );
  connection.onRequest(CheckRequest, ({ uri }: { uri: string }) =>
    ask((session) => session.drafts.check(uri)),
  );
  connection.onRequest(AlikeRequest, (question: AlikeQuestion) =>
    ask((session) => session.drafts.alike(question)),
  );
  connection.onRequest(RulesRequest, () =>
    ask((_, { rules }): RuleRow[] =>
      rules.map(({ id, summary, severity, optIn = false }) => ({ id, summary, severity, optIn })),
    ),
  );
  connection.onRequest(PageRequest, (question: PageQuestion) => ask((session) => session.page(question)));
  connection.onRequest(ExportRequest, ({ uri, format }: { uri: string; format: ExportFormat }) =>
    ask((session) => session.export(uri, format)),
  );
  connection.onRequest(EntryRequest, ({ id }: { id: string }) =>
    ask(async (_, { entryText }) => entryText(await lexicon, id)),
  );
  connection.onRequest(VocabularyRequest, () => ask((session) => session.vocabulary()));
  connection.onRequest(AddEntryRequest, (entry: NewEntry) => ask((session) => session.addEntry(entry)));
  connection.onRequest(ClaimAtRequest, (place: VerifyArguments) => ask((session) => session.claimAt(place)));
  connection.onRequest(AskRequest, (place: VerifyArguments) => ask((session) => session.ask(place)));
  connection.onRequest(VerifyRequest, (what: NewVerification) => ask((session) => session.verify(what)));
  connection.workspace.onWillRenameFiles(({ files }) => ask((session) => session.renaming(files)));
  connection.languages.diagnostics.on(
    async (params) =>
      (await ask((session) => session.diagnose(params))) ?? {
        kind: DocumentDiagnosticReportKind.Full,
        items: [],
      },
  );
  connection.onCodeAction((params) => ask((session) => session.actions(params)));
  documents.onDidChangeContent(({ document }) => tell((session) => session.contentChanged(document)));
  documents.onDidSave(({ document }) => tell((session) => session.filesChanged([document.uri])));
  documents.onDidClose(({ document }) => tell((session) => session.closed(document.uri)));
  documents.listen(connection);
}
