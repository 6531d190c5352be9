import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  Selection,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { SystemRow } from '../../server/src/lsp/host';
import type { Sheets } from './sheets';

type Name = SystemRow['names'][number];
type Node = { readonly system: SystemRow } | { readonly name: Name };

/** The systems that the draft names: what each is, where it comes from, and by which names it goes there. */
export class SystemsView implements TreeDataProvider<Node>, Disposable {
  readonly #sheets: Sheets;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: TreeView<Node>;
  readonly #disposables: Disposable[];

  constructor(sheets: Sheets) {
    this.#sheets = sheets;
    this.#tree = window.createTreeView('designator.systems', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = [
      this.#tree,
      this.#changed,
      sheets.onDidChange(() => this.#show()),
      commands.registerCommand('designator.systems.reveal', ({ ranges: [range] }: Name) =>
        this.#reveal(range),
      ),
      commands.registerCommand('designator.systems.card', (node: Node) => {
        if ('system' in node) void commands.executeCommand('designator.systemCard', node.system.id);
      }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#sheets.sheet.systems.map((system) => ({ system }));
    return 'system' in node ? node.system.names.map((name) => ({ name })) : [];
  }

  getTreeItem(node: Node): TreeItem {
    if ('name' in node) {
      const { name, ranges } = node.name;
      const item = new TreeItem(name, TreeItemCollapsibleState.None);
      item.description =
        ranges.length > 1
          ? l10n.t('{0} times', ranges.length)
          : l10n.t('line {0}', (ranges[0]?.start.line ?? 0) + 1);
      item.command = {
        command: 'designator.systems.reveal',
        title: l10n.t('Show in the draft'),
        arguments: [node.name],
      };
      return item;
    }
    const { title, kind, country, names } = node.system;
    const item = new TreeItem(
      title,
      names.length > 1 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    item.description = `${kind}, ${country}`;
    item.iconPath = new ThemeIcon('symbol-class');
    item.contextValue = 'system';
    item.tooltip = `${title}\n${kind}, ${country}`;
    item.accessibilityInformation = {
      label: l10n.t({
        message: '{0}, {1}, {2}, called {3}',
        args: [title, kind, country, names.map(({ name }) => name).join(', ')],
        comment: 'S-400 Triumf, long-range air defence system, Russia, called S400, SA-21',
      }),
    };
    return item;
  }

  #show(): void {
    this.#tree.message = this.#sheets.draft
      ? this.#sheets.sheet.systems.length === 0
        ? l10n.t('This draft names no military system.')
        : undefined
      : l10n.t('Open a draft to see which systems it names.');
    this.#changed.fire(undefined);
  }

  async #reveal(range: Name['ranges'][number] | undefined): Promise<void> {
    const { draft } = this.#sheets;
    if (!draft || !range) return;
    const editor = await window.showTextDocument(draft);
    const where = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
    editor.selection = new Selection(where.start, where.end);
    editor.revealRange(where);
  }
}
