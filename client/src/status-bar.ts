import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Sheets } from './sheets';

/** The claims of a draft in the status bar, and how many have nobody behind them; a click opens the claims. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #listener: Disposable;

  constructor(sheets: Sheets) {
    this.#item = window.createStatusBarItem('designator.claims', StatusBarAlignment.Right, 100);
    this.#item.name = l10n.t('Designator: claims');
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
    const all = claims.length === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims.length);
    this.#item.text = `$(law) ${open > 0 ? l10n.t({ message: '{0}, {1} unsourced', args: [all, open], comment: '4 claims, 3 unsourced' }) : all}`;
    this.#item.tooltip = l10n.t('What this draft claims, and who stands behind it');
    this.#item.accessibilityInformation = {
      label: l10n.t('Designator: {0}, {1} without a source', all, open),
    };
    this.#item.show();
  }
}
