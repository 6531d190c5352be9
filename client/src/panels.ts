import {
  commands,
  type Disposable,
  l10n,
  Range,
  Selection,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat, LookupRow, Page } from '../../server/src/lsp/host';
import type { Sheets } from './sheets';

/** Panels beside the draft: its fact-check sheet, and the card of a system. They run no script and load nothing. */
export class Panels implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #sheets: Sheets;
  readonly #disposables: Disposable[];
  /** Counts questions: an answer that came late is stale. */
  #asked = 0;
  #sheet: { readonly panel: WebviewPanel; readonly uri: string } | undefined;

  constructor(client: BaseLanguageClient, sheets: Sheets) {
    this.#client = client;
    this.#sheets = sheets;
    this.#disposables = [
      commands.registerCommand('designator.factCheckSheet', () => this.#showSheet()),
      commands.registerCommand('designator.exportSheet', () => this.#export()),
      commands.registerCommand('designator.systemCard', (id?: string) => this.#showCard(id)),
      commands.registerCommand('designator.reveal', (uri: string, line: number, column: number) =>
        reveal(uri, line, column),
      ),
      sheets.onDidChange(() => void this.#renew()),
    ];
  }

  dispose(): void {
    this.#sheet?.panel.dispose();
    for (const each of this.#disposables) each.dispose();
  }

  async #showSheet(): Promise<void> {
    const uri = this.#draft();
    if (!uri) return;
    this.#sheet?.panel.dispose();
    const panel = window.createWebviewPanel(
      'designator.sheet',
      l10n.t('Fact-check sheet'),
      ViewColumn.Beside,
      {
        enableScripts: false,
        enableCommandUris: ['designator.reveal'],
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    panel.onDidDispose(() => {
      if (this.#sheet?.panel === panel) this.#sheet = undefined;
    });
    this.#sheet = { panel, uri };
    await this.#renew();
  }

  /** The sheet follows its draft. */
  async #renew(): Promise<void> {
    if (!this.#sheet) return;
    const { panel, uri } = this.#sheet;
    const asked = ++this.#asked;
    // The server may have stopped: the sheet stays as it was.
    const page = await this.#page({ sheet: uri }).catch(() => null);
    if (page && asked === this.#asked && this.#sheet?.panel === panel) put(panel, page);
  }

  async #showCard(id: string | undefined): Promise<void> {
    const chosen = id ?? (await this.#choose());
    if (!chosen) return;
    const page = await this.#page({ card: chosen, uri: this.#sheets.draft?.uri.toString() });
    if (!page) {
      void window.showInformationMessage(l10n.t('Designator has no system “{0}”.', chosen));
      return;
    }
    const panel = window.createWebviewPanel('designator.card', page.title, ViewColumn.Beside, {
      enableScripts: false,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    put(panel, page);
  }

  /** The system at the caret, or one that is asked for. */
  async #choose(): Promise<string | undefined> {
    const editor = window.activeTextEditor;
    const word = editor?.document.getText(editor.selection).trim();
    const query =
      word ||
      (await window.showInputBox({
        title: l10n.t('Card of a system'),
        prompt: l10n.t('Any name: S-400, Flanker, Калибр'),
      }));
    if (!query) return undefined;
    const [found] = await this.#client.sendRequest<LookupRow[]>('designator/lookup', { query });
    return found?.id ?? query;
  }

  async #export(): Promise<void> {
    const uri = this.#draft();
    if (!uri) return;
    const draft = Uri.parse(uri);
    const target = await window.showSaveDialog({
      title: l10n.t('Save the fact-check sheet'),
      defaultUri: draft.with({ path: `${draft.path.replace(/\.\w+$/, '')}-facts.html` }),
      filters: {
        [l10n.t('Web page')]: ['html'],
        Markdown: ['md'],
        [l10n.t('Comma-separated values')]: ['csv'],
      },
    });
    if (!target) return;
    const format: ExportFormat = /\.csv$/i.test(target.path)
      ? 'csv'
      : /\.md$/i.test(target.path)
        ? 'markdown'
        : 'html';
    const text = await this.#client.sendRequest<string | null>('designator/export', { uri, format });
    if (text === null) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const open = l10n.t('Open');
    const chosen = await window.showInformationMessage(
      l10n.t('The fact-check sheet is saved as {0}.', target.path.split('/').pop() ?? ''),
      open,
    );
    if (chosen === open) await commands.executeCommand('vscode.open', target);
  }

  #draft(): string | undefined {
    const uri = this.#sheets.draft?.uri.toString();
    if (!uri)
      void window.showInformationMessage(l10n.t('Open a draft first: a Markdown or plain-text file.'));
    return uri;
  }

  #page(question: { sheet: string } | { card: string; uri?: string }): Promise<Page | null> {
    return this.#client.sendRequest<Page | null>('designator/page', { ...question, nonce: nonce() });
  }
}

function put(panel: WebviewPanel, { title, html }: Page): void {
  panel.title = title;
  panel.webview.html = html;
}

async function reveal(uri: string, line: number, column: number): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { viewColumn: ViewColumn.One });
  const where = new Range(line, column, line, column);
  editor.selection = new Selection(where.start, where.end);
  editor.revealRange(where);
}

/** A word that nobody can guess, for a style sheet that is ours. */
function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
