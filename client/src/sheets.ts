import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  languages,
  TabInputText,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DraftSheet } from '../../server/src/lsp/host';

/** Views follow the draft when its writer pauses this long, in ms: a list that jumps at every key is no help. */
const PAUSE = 400;

const EMPTY: DraftSheet = { claims: [], systems: [] };

/** The sheet of the draft that is being written, kept up to date: what all the views show. */
export class Sheets implements Disposable {
  /** The draft that the sheet is of; `undefined` where no draft is open. */
  draft: TextDocument | undefined;
  sheet: DraftSheet = EMPTY;
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable[];
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => void this.#refresh()),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0 && !window.activeTextEditor) void this.#refresh();
      }),
      // A draft has been checked anew when its marks come in.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.draft?.uri.toString())) void this.#refresh();
      }),
      // Claims may change where no mark does.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.draft) this.#soon();
      }),
      this.#changed,
    ];
    void this.#refresh();
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), PAUSE);
  }

  async #refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    // A panel, the settings or the walkthrough is no other draft: the last one stays until its tab is closed.
    if (!document && this.draft && hasTab(this.draft)) return;
    if (document && !isDraft(document)) return;
    const asked = ++this.#asked;
    const sheet = document
      ? await this.#client
          .sendRequest<DraftSheet | null>('designator/sheet', { uri: document.uri.toString() })
          // The server may have stopped: the views are empty, and the log says why.
          .catch(() => null)
      : null;
    if (asked !== this.#asked) return;
    this.draft = document;
    this.sheet = sheet ?? EMPTY;
    // The palette offers what needs a draft where there is one, even while its sheet has the focus.
    void commands.executeCommand('setContext', 'designator.hasDraft', document !== undefined);
    this.#changed.fire();
  }
}

function hasTab({ uri }: TextDocument): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
}

function isDraft({ languageId, uri }: TextDocument): boolean {
  return /^(?:markdown|plaintext)$/.test(languageId) && uri.scheme !== 'output';
}
