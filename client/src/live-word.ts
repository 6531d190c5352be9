import {
  type Diagnostic,
  Disposable,
  type Position,
  type Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DocumentDiagnosticRequest,
} from 'vscode-languageclient';

/** A run of characters without a blank: what a writer is in the middle of. */
const WORD = /[^\s]+/;

/**
 * Keeps still about the word that is being typed: half a designation is no wrong one. Its marks come when the caret leaves it,
 * by a blank, a click or an arrow.
 */
export class LiveWord {
  #at: { readonly document: TextDocument; readonly position: Position } | undefined;
  /** Whether marks were held back, and must be asked for again. */
  #holdsBack = false;
  #client: BaseLanguageClient | undefined;

  /** To be given to the client before it starts. */
  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const live = 'languageId' in document ? this.#wordIn(document) : undefined;
      // What was held back must come whole: the server would say that nothing has changed.
      const report = await next(document, this.#holdsBack ? undefined : previousResultId, token);
      if (report?.kind !== 'full') return report;
      const items = live ? report.items.filter((item) => !isTouched(item, live)) : report.items;
      this.#holdsBack = items.length < report.items.length;
      return this.#holdsBack ? { ...report, items } : report;
    },
  };

  /** Follows caret and keys from now on. */
  watch(client: BaseLanguageClient): Disposable {
    this.#client = client;
    return Disposable.from(
      workspace.onDidChangeTextDocument((event) => this.#typed(event)),
      window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [{ active }] }) => {
        if (this.#at?.document === document && !this.#wordIn(document)?.contains(active)) this.#leave();
      }),
      window.onDidChangeActiveTextEditor(() => this.#leave()),
    );
  }

  /** A letter typed or taken away at the caret begins or goes on with a word. */
  #typed({ document, contentChanges: [change, ...more] }: TextDocumentChangeEvent): void {
    const editor = window.activeTextEditor;
    if (!change || editor?.document !== document) return;
    const { text, rangeLength, range } = change;
    const isKey = more.length === 0 && text.length <= 1 && rangeLength <= 1 && /^\S?$/.test(text);
    // An edit elsewhere, by a fix or by undoing, is not typing.
    const atCaret = editor.selection.isEmpty && editor.selection.active.line === range.start.line;
    if (isKey && atCaret) this.#at = { document, position: range.start.translate(0, text.length) };
    else this.#leave();
  }

  #wordIn(document: TextDocument): Range | undefined {
    if (this.#at?.document !== document) return undefined;
    const { position } = this.#at;
    return document.getWordRangeAtPosition(position, WORD);
  }

  #leave(): void {
    const document = this.#at?.document;
    this.#at = undefined;
    if (!document || !this.#holdsBack) return;
    this.#client
      ?.getFeature(DocumentDiagnosticRequest.method)
      .getProvider(document)
      ?.onDidChangeDiagnosticsEmitter.fire();
  }
}

function isTouched({ range }: Diagnostic, word: Range): boolean {
  return range.intersection(word) !== undefined;
}
