import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InlayHint,
  type Location,
  type Position,
  type SymbolInformation,
  type TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileAccess } from '../core/config/desk';
import { cardOf } from '../core/lexicon/card';
import { COUNTRY_CODES, countryName } from '../core/lexicon/countries';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Lookup } from '../core/lexicon/lookup';
import type { Abilities } from './abilities';
import { actionsFor } from './actions';
import { type Checked, Checker } from './checker';
import { filesOf } from './client-files';
import { completionsAt } from './completion';
import { DeskActionMaker } from './desk-actions';
import { DeskFiles } from './desk-files';
import { DESK_FILES, DeskReporter, Desks, editorSettings } from './desks';
import { Diagnostics } from './diagnostics';
import type {
  ClaimAt,
  ExportFormat,
  Host,
  LookupRow,
  NewEntry,
  NewVerification,
  Page,
  PageQuestion,
  VerifyArguments,
  Vocabulary,
} from './host';
import { LedgerKeeper } from './ledger';
import { entryLocation, referencesAt, renameAt, symbolsFor } from './navigation';
import { hintsOf, lensesOf } from './outline';
import { systemAt } from './places';

/** One editor's drafts, desks and wishes. */
export class Session {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #client: Abilities;
  readonly #desks: Desks;
  readonly #files: FileAccess;
  readonly #checker: Checker;
  readonly #diagnostics: Diagnostics;
  readonly #reporter: DeskReporter;
  readonly #deskActions: DeskActionMaker;
  readonly #ledger: LedgerKeeper;
  readonly #lookups = new WeakMap<Lexicon, Lookup>();
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
    const files = filesOf(host, connection, client.options.readsFiles === true);
    this.#files = files;
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
    const deskFiles = new DeskFiles({
      files,
      open: (uri) => documents.get(uri),
      canCreate: client.createsFiles,
    });
    this.#ledger = new LedgerKeeper({
      deskFiles,
      homeOf: (uri) => this.#desks.homeOf(uri),
      asks: client.options.asksForSources === true,
      editors: () => import('../core/config/readers'),
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
    if (this.#client.watchesFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => trimSlash(uri)));
        this.#folders = [
          ...this.#folders.filter((uri) => !gone.has(uri)),
          ...added.map(({ uri }) => trimSlash(uri)),
        ];
        void this.configurationChanged(this.#pushed);
      });
    }
    await this.configurationChanged(this.#client.options.settings);
  }

  /** @param pushed the settings that came with the notice; used where the client does not answer questions. */
  async configurationChanged(pushed: unknown): Promise<void> {
    this.#pushed = pushed;
    const { console } = this.#connection;
    const folders = this.#folders.length > 1 ? this.#folders : [];
    const raw = this.#client.configuration ? await this.#ask(folders) : [section(pushed)];
    const [window = {}, ...own] = raw.map((each) => editorSettings(each, (message) => console.warn(message)));
    this.#desks.reset({ window, folders: new Map(own.map((settings, index) => [folders[index], settings])) });
    this.#changed();
  }

  /** The settings of the window and of folders, as the editor has them; none where it fails to say. */
  async #ask(folders: readonly string[]): Promise<unknown[]> {
    const { console, workspace } = this.#connection;
    const section = 'designator';
    try {
      return await workspace.getConfiguration([
        { section },
        ...folders.map((scopeUri) => ({ scopeUri, section })),
      ]);
    } catch (error) {
      console.warn(`The editor does not tell its settings: ${(error as Error).message}`);
      return [undefined];
    }
  }

  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => this.#desks.restOn(uri))) this.#reset();
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

  /** Whether the client shows Markdown in hovers. */
  get markdown(): boolean {
    return this.#client.markdownHover;
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
    const items = completionsAt(checked, position, await this.#lookup(checked.desk.lexicon));
    // They are chosen for what is typed so far: with the next letter the editor is to ask again.
    return { isIncomplete: true, items };
  }

  async lenses(uri: string): Promise<CodeLens[] | null> {
    return this.with(uri, (checked) =>
      this.#desks.shows('codeLens', uri) ? lensesOf(checked, this.#client.options.claimsCommand) : [],
    );
  }

  async hints(uri: string): Promise<InlayHint[] | null> {
    return this.with(uri, (checked) => (this.#desks.shows('inlayHints', uri) ? hintsOf(checked) : []));
  }

  async symbols(query: string): Promise<SymbolInformation[] | null> {
    if (!this.#client.options.showsEntries) return null;
    const { lexicon } = await this.#desks.of(this.#folders[0] ? `${this.#folders[0]}/x` : 'untitled:');
    return symbolsFor(lexicon, await this.#lookup(lexicon), query);
  }

  /** Systems by any name, best first: of the desk of a draft, or of the first folder. */
  async lookup(query: string, uri = 'untitled:'): Promise<LookupRow[]> {
    const { lexicon, settings } = await this.#desks.of(uri);
    return (await this.#lookup(lexicon)).find(query, 30).map(({ system, form }) => {
      const { id, designation } = lexicon.entry(system);
      const { title, summary } = cardOf(lexicon, system);
      return { id, title, summary, form, designation: settings.forms[id] ?? designation };
    });
  }

  /** The marks of a file that is not open: as the editor has them once it is. */
  async check(uri: string): Promise<Diagnostic[] | null> {
    const open = this.#documents.get(uri);
    const text = open?.getText() ?? (await this.#files.read(uri));
    if (text === undefined) return null;
    const language = /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'plaintext';
    const marks = await this.#diagnostics.of(open ?? TextDocument.create(uri, language, 0, text));
    // A workspace may have thousands of drafts: none that is not open is remembered.
    if (!open) this.#checker.forget(uri);
    return marks;
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

  /** Loaded when it is first asked for: it looks at every form there is. */
  async #lookup(lexicon: Lexicon): Promise<Lookup> {
    let lookup = this.#lookups.get(lexicon);
    if (!lookup) {
      const { Lookup } = await import('../core/lexicon/lookup');
      lookup = new Lookup(lexicon);
      this.#lookups.set(lexicon, lookup);
    }
    return lookup;
  }

  async actions(params: Parameters<Parameters<Connection['onCodeAction']>[0]>[0]): Promise<CodeAction[]> {
    const checked = await this.checked(params.textDocument.uri);
    if (!checked) return [];
    return actionsFor(checked, params, (target, edits) => this.#makeEdit(target, edits), {
      desk: (finding, text) => this.#deskActions.actionsFor(checked, finding, text),
      verify: (claim) => this.#ledger.action(checked, claim),
    });
  }

  /** The claim at a place; `null` where there is none. */
  async claimAt({ uri, position }: VerifyArguments): Promise<ClaimAt | null> {
    const checked = await this.checked(uri);
    return (checked && this.#ledger.describe(checked, position)) ?? null;
  }

  /** The edit that enters a claim into the ledger; `null` where there is no place for it. */
  async verify(what: NewVerification): Promise<WorkspaceEdit | null> {
    const checked = await this.checked(what.uri);
    return (checked && (await this.#ledger.verify(checked, what))) ?? null;
  }

  /** What goes with drafts that are about to be renamed: their entries in the ledger. */
  async renaming(files: readonly { oldUri: string; newUri: string }[]): Promise<WorkspaceEdit | null> {
    const byRoot = new Map<string, typeof files>();
    for (const file of files) {
      const { root } = await this.#desks.of(file.oldUri);
      if (root) byRoot.set(root, [...(byRoot.get(root) ?? []), file]);
    }
    const changes: WorkspaceEdit['changes'] = {};
    for (const [root, renamed] of byRoot)
      Object.assign(changes, (await this.#ledger.rename(root, renamed))?.changes);
    return Object.keys(changes).length > 0 ? { changes } : null;
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
      const desks = await Promise.all(this.#documents.all().map(({ uri }) => this.#desks.of(uri)));
      if (asked === this.#reports) this.#reporter.report(desks);
    } catch (error) {
      this.#connection.console.error(`Reading the desks' files failed: ${(error as Error).stack ?? error}`);
    }
  }
}

function section(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return 'designator' in settings ? settings.designator : settings;
}

function trimSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
