import {
  commands,
  type Disposable,
  EventEmitter,
  env,
  l10n,
  MarkdownString,
  Range,
  Selection,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { ClaimRow, ClaimStatus, VerifyArguments } from '../../server/src/lsp/host';
import type { Sheets } from './sheets';

type Order = 'status' | 'system' | 'reading';
type Node = { readonly group: string; readonly claims: readonly ClaimRow[] } | { readonly claim: ClaimRow };

/** What a status is called, and how it looks; in the order in which a desk looks at them. */
const STATUSES: Readonly<Record<ClaimStatus, { title: string; icon: string; colour?: string }>> = {
  revoked: { title: l10n.t('Changed since verified'), icon: 'warning', colour: 'list.warningForeground' },
  none: { title: l10n.t('Nobody says so'), icon: 'question', colour: 'list.warningForeground' },
  vague: { title: l10n.t('Nobody is named'), icon: 'question', colour: 'list.warningForeground' },
  anonymous: { title: l10n.t('Unnamed source'), icon: 'account', colour: 'list.warningForeground' },
  named: { title: l10n.t('Source named'), icon: 'comment', colour: 'foreground' },
  verified: { title: l10n.t('Verified'), icon: 'verified-filled', colour: 'testing.iconPassed' },
};

/** The claims of the draft that is being written, by status, by system, or as they stand. */
export class ClaimsView implements TreeDataProvider<Node>, Disposable {
  readonly #sheets: Sheets;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: TreeView<Node>;
  readonly #disposables: Disposable[];
  #order: Order = 'status';
  /** Only what still wants a source. */
  #openOnly = false;

  constructor(sheets: Sheets) {
    this.#sheets = sheets;
    this.#tree = window.createTreeView('designator.claims', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    const order = (wanted: Order): Disposable =>
      commands.registerCommand(`designator.claims.by${upperFirst(wanted)}`, () => {
        this.#order = wanted;
        this.#show();
      });
    const filter = (command: string, openOnly: boolean): Disposable =>
      commands.registerCommand(command, () => {
        this.#openOnly = openOnly;
        void commands.executeCommand('setContext', 'designator.openClaimsOnly', openOnly);
        this.#show();
      });
    this.#disposables = [
      this.#tree,
      this.#changed,
      sheets.onDidChange(() => this.#show()),
      order('status'),
      order('system'),
      order('reading'),
      filter('designator.claims.openOnly', true),
      filter('designator.claims.all', false),
      commands.registerCommand('designator.claims.show', () =>
        commands.executeCommand('designator.claims.focus'),
      ),
      commands.registerCommand('designator.claims.reveal', (claim: ClaimRow) => this.#reveal(claim)),
      commands.registerCommand('designator.claims.verify', (node: Node) => this.#verify(node)),
      commands.registerCommand('designator.claims.copy', (node: Node) => copy(node)),
      commands.registerCommand('designator.claims.ask', (node: Node) => this.#ask(node)),
    ];
    this.#show();
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (node) return 'group' in node ? node.claims.map((claim) => ({ claim })) : [];
    const claims = this.#sheets.sheet.claims.filter(({ status }) => !this.#openOnly || isOpen(status));
    if (this.#order === 'reading') return claims.map((claim) => ({ claim }));
    const groups = new Map<string, ClaimRow[]>();
    if (this.#order === 'status') for (const { title } of Object.values(STATUSES)) groups.set(title, []);
    for (const claim of claims) {
      const group =
        this.#order === 'status' ? STATUSES[claim.status].title : (claim.system ?? l10n.t('Of no system'));
      groups.set(group, [...(groups.get(group) ?? []), claim]);
    }
    return [...groups]
      .filter(([, within]) => within.length > 0)
      .map(([group, within]) => ({ group, claims: within }));
  }

  getTreeItem(node: Node): TreeItem {
    if ('group' in node) {
      const item = new TreeItem(node.group, TreeItemCollapsibleState.Expanded);
      item.description = String(node.claims.length);
      item.accessibilityInformation = { label: `${node.group}, ${claimsIn(node.claims.length)}` };
      return item;
    }
    const { claim } = node;
    const { icon, colour, title } = STATUSES[claim.status];
    const item = new TreeItem(claim.figure, TreeItemCollapsibleState.None);
    item.description = [claim.predicate, this.#order === 'system' ? undefined : claim.system, claim.who]
      .filter(Boolean)
      .join(' · ');
    item.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
    item.contextValue = claim.status === 'verified' ? 'claim.verified' : 'claim.open';
    item.tooltip = tooltipOf(claim, title);
    item.accessibilityInformation = {
      label: `${claim.figure}, ${claim.predicate}, ${title}${claim.who ? `: ${claim.who}` : ''}. ${claim.sentence}`,
    };
    item.command = {
      command: 'designator.claims.reveal',
      title: l10n.t('Show in the draft'),
      arguments: [claim],
    };
    return item;
  }

  #show(): void {
    const { claims } = this.#sheets.sheet;
    const open = claims.filter(({ status }) => isOpen(status)).length;
    this.#tree.badge =
      open > 0
        ? {
            value: open,
            tooltip:
              open === 1
                ? l10n.t('1 claim without a named source')
                : l10n.t('{0} claims without a named source', open),
          }
        : undefined;
    this.#tree.message = this.#sheets.draft
      ? claims.length === 0
        ? l10n.t('This draft asserts no figures.')
        : undefined
      : l10n.t('Open a draft to see what it claims.');
    this.#changed.fire(undefined);
  }

  async #reveal({ range }: ClaimRow): Promise<void> {
    const { draft } = this.#sheets;
    if (!draft) return;
    const editor = await window.showTextDocument(draft, { preserveFocus: false });
    const where = rangeOf(range);
    editor.selection = new Selection(where.start, where.end);
    editor.revealRange(where);
  }

  async #verify(node: Node): Promise<void> {
    const { draft } = this.#sheets;
    if (!draft || !('claim' in node)) return;
    await commands.executeCommand('designator.verifyClaim', placeOf(draft.uri.toString(), node.claim));
  }

  async #ask(node: Node): Promise<void> {
    const { draft } = this.#sheets;
    if (!draft || !('claim' in node)) return;
    await commands.executeCommand('designator.askReporter', placeOf(draft.uri.toString(), node.claim));
  }
}

/** Where a claim stood when it was listed, and what it said: the draft may have gone on since. */
function placeOf(uri: string, { figure, sentence, range }: ClaimRow): VerifyArguments {
  return { uri, position: range.start, asked: { says: figure, in: sentence } };
}

function isOpen(status: ClaimStatus): boolean {
  return status !== 'named' && status !== 'verified';
}

async function copy(node: Node): Promise<void> {
  const claims = 'claim' in node ? [node.claim] : node.claims;
  await env.clipboard.writeText(
    claims.map(({ figure, sentence, who }) => `${figure}: ${sentence}${who ? ` (${who})` : ''}`).join('\n'),
  );
}

function tooltipOf({ sentence, known, who }: ClaimRow, title: string): MarkdownString {
  const text = new MarkdownString();
  text.appendText(sentence);
  text.appendMarkdown('\n\n---\n\n').appendText(who ? `${title}: ${who}` : title);
  for (const each of known) text.appendMarkdown('\n\n- ').appendText(each);
  return text;
}

function rangeOf({ start, end }: ClaimRow['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function claimsIn(number: number): string {
  return number === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', number);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
