import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentLink,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type Location,
  type Position,
  type SymbolInformation,
  type TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { COUNTRY_CODES, countryName } from '../core/lexicon/countries';
import type { Abilities } from './abilities';
import { actionsFor } from './actions';
import { AnyDraft } from './any-draft';
import { CardText } from './card-text';
import { checkNote, isAsked } from './check-note';
import { type Checked, Checker } from './checker';
import { filesOf } from './client-files';
import { settingsOf } from './client-settings';
import { completionsAt } from './completion';
import { DeskActionMaker } from './desk-actions';
import { DeskFiles } from './desk-files';
import { DESK_FILES, DeskReporter, Desks } from './desks';
import { Diagnostics } from './diagnostics';
import {
  type ClaimAt,
  type ExportFormat,
  type Host,
  type LookupRow,
  type NewEntry,
  type NewVerification,
  OPEN_CLAIMS_COMMAND,
  type Page,
  type PageQuestion,
  VERIFY_COMMAND,
  type VerifyArguments,
  type Vocabulary,
} from './host';
import { hoverAt } from './hover';
import { claimMeant, LedgerKeeper } from './ledger';
import { hasLinks, linksOf } from './links';
import { Lookups } from './lookups';
import { MovedDrafts } from './moved-drafts';
import { ENTRY_SCHEME, entryLocation, referencesAt, renameAt, symbolsFor } from './navigation';
import { flatOutlineOf, hintsOf, lensesOf, outlineOf } from './outline';
import { systemAt } from './places';
import { say } from './say';

/** One editor's drafts, desks and wishes. */
export class Session {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #client: Abilities;
  readonly #desks: Desks;
  readonly #checker: Checker;
  readonly #diagnostics: Diagnostics;
  /** Drafts that need not be open. */
  readonly drafts: AnyDraft;
  readonly #reporter: DeskReporter;
  readonly #deskActions: DeskActionMaker;
  readonly #ledger: LedgerKeeper;
  /** How the client shows cards. */
  readonly #cardText: CardText;
  readonly #lookups = new Lookups();
  readonly #moved: MovedDrafts;
  #folders: readonly string[];
  /** Settings that a client has sent by itself. */
  #pushed: unknown;
  /** Counts reports of desks: one that took longer than the next is stale. */
  #reports = 0;

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    client: Abilities,
    host: Host,
    lexicon: Awaited<ReturnType<Host['lexicon']>>,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#client = client;
    this.#folders = client.folders.map(trimSlash);
    const { cardCommand: card, revealCommand: reveal, asksForSources } = client.options;
    const verify = asksForSources ? VERIFY_COMMAND : undefined;
    this.#cardText = new CardText(client.markdownHover, { card, reveal, verify });
    const files = filesOf(host, connection, client.options.readsFiles === true);
    this.#desks = new Desks(
      lexicon,
      files,
      () => import('../core/config/readers'),
      () => this.#folders,
    );
    this.#checker = new Checker(this.#desks);
    this.#reporter = new DeskReporter(connection);
    const pages = client.options.pages ?? host.pages;
    this.#diagnostics = new Diagnostics({
      connection,
      checker: this.#checker,
      documents,
      pulls: client.pulls,
      pageOf: (rule) => (pages ? `${pages}${rule}.md` : undefined),
      log: (message) => connection.console.error(message),
    });
    const open = (uri: string): TextDocument | undefined => documents.get(uri);
    this.drafts = new AnyDraft({ checker: this.#checker, diagnostics: this.#diagnostics, files, open });
    const deskFiles = new DeskFiles({
      files,
      open,
      canCreate: client.createsFiles,
    });
    this.#ledger = new LedgerKeeper({
      deskFiles,
      homeOf: (uri) => this.#desks.homeOf(uri),
      asks: client.options.asksForSources === true,
      editors: () => import('../core/config/readers'),
    });
    this.#moved = new MovedDrafts({
      desks: this.#desks,
      ledger: this.#ledger,
      say: (message) => say(connection, message),
    });
    this.#deskActions = new DeskActionMaker({
      deskFiles,
      homeOf: (uri) => this.#desks.homeOf(uri),
      asks: client.options.asksForEntries === true,
      editors: () => import('../core/config/readers'),
    });
  }

  async initialized(): Promise<void> {
    const { client, console } = this.#connection;
    const register = async (asked: Promise<unknown>): Promise<void> => {
      await asked.catch((error: Error) =>
        console.warn(`The editor will not tell of changes: ${error.message}`),
      );
    };
    if (this.#client.registersConfiguration)
      void register(client.register(DidChangeConfigurationNotification.type, { section: 'designator' }));
    if (this.#client.registersWatchers) {
      const watchers = DESK_FILES.map((globPattern) => ({ globPattern }));
      void register(client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    await this.configurationChanged(this.#client.options.settings);
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => trimSlash(uri)));
    const kept = this.#folders.filter((uri) => !gone.has(uri));
    this.#folders = [...kept, ...added.map(({ uri }) => trimSlash(uri))];
    return this.configurationChanged(this.#pushed);
  }

  /** @param pushed the settings that came with the notice; used where the client does not answer questions. */
  async configurationChanged(pushed: unknown): Promise<void> {
    this.#pushed = pushed;
    const settings = await settingsOf({
      connection: this.#connection,
      answers: this.#client.configuration,
      pushed,
      folders: this.#folders,
    });
    this.#desks.reset(settings);
    this.#changed();
  }

  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => this.#desks.restOn(uri))) this.#reset();
  }

  diagnose(params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    return this.#diagnostics.answer(params);
  }

  contentChanged(document: TextDocument): void {
    this.#diagnostics.changed(document.uri);
    void this.#report();
  }

  closed(uri: string): void {
    this.#diagnostics.closed(uri);
  }

  /** An open draft as it was checked; `undefined` for what is no draft. */
  async checked(uri: string): Promise<Checked | undefined> {
    const document = this.#documents.get(uri);
    const checked = document && (await this.#checker.check(document));
    return typeof checked === 'string' ? undefined : checked;
  }

  /** Answers of a draft as it was checked; `null` for what is no draft. */
  async with<T>(uri: string, answer: (checked: Checked) => T): Promise<T | null> {
    const checked = await this.checked(uri);
    return checked ? answer(checked) : null;
  }

  async hover(uri: string, position: Position): Promise<Hover | null> {
    return this.with(
      uri,
      (checked) => hoverAt(checked, checked.document.offsetAt(position), this.#cardText) ?? null,
    );
  }

  async references(uri: string, position: Position): Promise<Location[] | null> {
    const all = await Promise.all(this.#documents.all().map((document) => this.checked(document.uri)));
    return this.with(uri, (checked) =>
      referencesAt(
        checked,
        position,
        all.filter((each) => each !== undefined),
      ),
    );
  }

  /** Where the dictionary has the system at a place: only for our own client, which shows it. */
  async definition(uri: string, position: Position): Promise<Location | null> {
    if (!this.#client.options.showsEntries) return null;
    return this.with(uri, (checked) => {
      const system = systemAt(checked, position);
      return system === undefined ? null : entryLocation(checked.desk.lexicon.entry(system).id);
    });
  }

  async rename(uri: string, position: Position, name: string): Promise<WorkspaceEdit | null> {
    return this.with(uri, (checked) => this.#makeEdit(checked.document, renameAt(checked, position, name)));
  }

  async completions(uri: string, position: Position): Promise<CompletionList | null> {
    const checked = await this.checked(uri);
    if (!checked) return null;
    const items = completionsAt(checked, position, await this.#lookups.of(checked.desk.lexicon));
    // They are chosen for what is typed so far: with the next letter the editor is to ask again.
    return { isIncomplete: true, items };
  }

  async lenses(uri: string): Promise<CodeLens[] | null> {
    const { claimsCommand } = this.#client.options;
    const command = claimsCommand
      ? { command: claimsCommand }
      : { command: OPEN_CLAIMS_COMMAND, arguments: [uri] };
    return this.with(uri, (checked) =>
      this.#desks.shows('codeLens', uri) ? lensesOf(checked, command) : [],
    );
  }

  async outline(uri: string): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
    return this.with<DocumentSymbol[] | SymbolInformation[]>(
      uri,
      this.#client.showsTrees ? outlineOf : flatOutlineOf,
    );
  }

  async links(uri: string): Promise<DocumentLink[] | null> {
    const document = this.#documents.get(uri);
    if (!document || !hasLinks(uri)) return null;
    const { lexicon } = await this.#desks.of(uri);
    const { linksIn } = await import('../core/config/readers');
    return linksOf(document, { lexicon, showsEntries: this.#client.options.showsEntries === true, linksIn });
  }

  async hints(uri: string): Promise<InlayHint[] | null> {
    return this.with(uri, (checked) => (this.#desks.shows('inlayHints', uri) ? hintsOf(checked) : []));
  }

  async symbols(query: string): Promise<SymbolInformation[] | null> {
    if (!this.#client.options.showsEntries) return null;
    const { lexicon } = await this.#desks.of(this.#folders[0] ? `${this.#folders[0]}/x` : 'untitled:');
    return symbolsFor(lexicon, await this.#lookups.of(lexicon), query);
  }

  /** Systems by any name, best first: of the desk of a draft, or of the first folder. */
  async lookup(query: string, uri = 'untitled:'): Promise<LookupRow[]> {
    return this.#lookups.rows(await this.#desks.of(uri), query);
  }

  /** A page for a panel; `null` where there is no such draft or system. */
  async page(question: PageQuestion): Promise<Page | null> {
    const { sheetPanel, cardPanel } = await import('./pages');
    const { nonce } = question;
    if ('sheet' in question)
      return this.with(question.sheet, (checked) =>
        sheetPanel(checked, nonce, this.#client.options.revealCommand),
      );
    const { lexicon } = await this.#desks.of(question.uri ?? 'untitled:');
    return cardPanel(lexicon, question.card, nonce) ?? null;
  }

  async export(uri: string, format: ExportFormat): Promise<string | null> {
    const { exportSheet } = await import('./pages');
    return this.with(uri, (checked) => exportSheet(checked, format));
  }

  async actions(params: Parameters<Parameters<Connection['onCodeAction']>[0]>[0]): Promise<CodeAction[]> {
    const checked = await this.checked(params.textDocument.uri);
    if (!checked) return [];
    return actionsFor(checked, params, (target, edits) => this.#makeEdit(target, edits), {
      desk: (finding, text) => this.#deskActions.actionsFor(checked, finding, text),
      fixesWorkspace: this.#client.options.fixesWorkspace === true && this.#folders.length > 0,
      verify: (claim) => this.#ledger.action(checked, claim),
    });
  }

  /** The claim at a place; `null` where there is none. */
  async claimAt(place: VerifyArguments): Promise<ClaimAt | null> {
    return this.with(place.uri, (checked) => this.#ledger.describe(checked, place) ?? null);
  }

  /** The edit that asks the reporter about a claim, of the draft as it is now; `null` where there is nothing to ask. */
  async ask(place: VerifyArguments): Promise<WorkspaceEdit | null> {
    return this.with(place.uri, (checked) => {
      const claim = claimMeant(checked, place);
      if (!claim || isAsked(checked, claim)) return null;
      return this.#makeEdit(checked.document, [checkNote(checked, claim)]);
    });
  }

  /** The edit that enters a claim into the ledger; `null` where there is no place for it. */
  async verify(what: NewVerification): Promise<WorkspaceEdit | null> {
    const checked = await this.checked(what.uri);
    return (checked && (await this.#ledger.verify(checked, what))) ?? null;
  }

  /** What goes with drafts that are about to be renamed. */
  async renaming(files: readonly { oldUri: string; newUri: string }[]): Promise<WorkspaceEdit | null> {
    return this.#moved.edit(files);
  }

  /** What a new entry may be: kinds by name, countries by theirs. */
  vocabulary(): Vocabulary {
    const countries = [...COUNTRY_CODES].map((code) => ({ code, name: countryName(code) }));
    return {
      kinds: this.#desks.kinds().toSorted(),
      countries: countries.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    };
  }

  /** The edit that adds a system to the house dictionary of a draft's desk; `null` where there is no place for one. */
  async addEntry(entry: NewEntry): Promise<WorkspaceEdit | null> {
    const uri = entry.uri ?? 'untitled:';
    const { root = this.#desks.homeOf(uri) } = await this.#desks.of(uri);
    return (root && (await this.#deskActions.addEntry(root, entry))) || null;
  }

  #makeEdit({ uri, version }: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
    return this.#client.versionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
      : { changes: { [uri]: [...edits] } };
  }

  #reset(): void {
    this.#desks.reset();
    this.#changed();
  }

  #changed(): void {
    this.#diagnostics.refresh();
    // What stands over a headline or behind a name rests on the desks' files as the marks do.
    const { languages } = this.#connection;
    const ignore = (): void => {};
    if (this.#client.refreshesLenses)
      void this.#connection.sendRequest('workspace/codeLens/refresh').catch(ignore);
    if (this.#client.refreshesHints) void languages.inlayHint.refresh().catch(ignore);
    void this.#report();
  }

  /** Mistakes in the desks' own files are always sent: no client asks for those of files that are not open. */
  async #report(): Promise<void> {
    const asked = ++this.#reports;
    try {
      const uris = this.#documents.all().flatMap(({ uri }) => (uri.startsWith(ENTRY_SCHEME) ? [] : [uri]));
      const desks = await Promise.all(uris.map((uri) => this.#desks.of(uri)));
      if (asked === this.#reports) this.#reporter.report(desks);
    } catch (error) {
      this.#connection.console.error(`Reading the desks' files failed: ${(error as Error).stack ?? error}`);
    }
  }
}

function trimSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
