import { type Disposable, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Sheets } from './sheets';

/** The claims of a draft in the status bar, and how many have nobody behind them; a click opens the claims. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #listener: Disposable;

  constructor(sheets: Sheets) {
    this.#item = window.createStatusBarItem('designator.claims', StatusBarAlignment.Right, 100);
    this.#item.name = 'Designator: claims';
    this.#item.command = 'designator.claims.show';
    this.#listener = sheets.onDidChange(() => this.#show(sheets));
    this.#show(sheets);
  }

  dispose(): void {
    this.#item.dispose();
    this.#listener.dispose();
  }

  #show({ draft, sheet: { claims } }: Sheets): void {
    if (!draft) {
      this.#item.hide();
      return;
    }
    const open = claims.filter(({ status }) => status === 'none' || status === 'vague').length;
    const all = `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`;
    this.#item.text = open > 0 ? `$(law) ${all}, ${open} unsourced` : `$(law) ${all}`;
    this.#item.tooltip = 'What this draft claims, and who stands behind it';
    this.#item.accessibilityInformation = { label: `Designator: ${all}, ${open} without a source` };
    this.#item.show();
  }
}
