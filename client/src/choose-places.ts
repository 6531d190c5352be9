import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  type TextEdit,
  ThemeIcon,
  window,
  workspace,
} from 'vscode';
import type { Alike } from '../../server/src/lsp/host';

/** What is to be changed in one draft, of a version of it. */
export interface Change {
  readonly document: TextDocument;
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** It had changes of the writer's own that were not saved. */
  readonly wasDirty: boolean;
}

/** What the writer wants changed: at once, or place by place in the editor's own preview. */
export interface Choice {
  readonly how: 'now' | 'look';
  readonly changes: readonly Change[];
}

interface Place extends QuickPickItem {
  readonly change?: Change;
  readonly edit?: TextEdit;
}

/** About so many characters of the line are shown before a place. */
const BEFORE = 24;

/** Shows every place with its line, all of them ticked. @returns `undefined` where the writer would rather not */
export function choosePlaces(
  changes: readonly Change[],
  { words, text }: Alike,
): Promise<Choice | undefined> {
  const pick = window.createQuickPick<Place>();
  pick.title = l10n.t('“{0}” becomes {1}: {2}', words, text, counted(changes));
  pick.placeholder = l10n.t('Untick what is to stay; Enter changes the rest.');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  const look = {
    iconPath: new ThemeIcon('diff'),
    tooltip: l10n.t('Look at the places in their drafts first'),
  };
  pick.buttons = [look];
  pick.items = changes.flatMap((change) => [
    { label: workspace.asRelativePath(change.document.uri), kind: QuickPickItemKind.Separator },
    ...change.edits.map((edit) => placeOf(change, edit)),
  ]);
  pick.selectedItems = pick.items.filter(({ edit }) => edit);
  return new Promise((resolve) => {
    const choose = (how: Choice['how'], chosen: readonly Change[]): void => {
      resolve(chosen.length > 0 ? { how, changes: chosen } : undefined);
      pick.hide();
    };
    pick.onDidTriggerButton(() => choose('look', changes));
    pick.onDidAccept(() => choose('now', chosenOf(changes, pick.selectedItems)));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function placeOf(change: Change, edit: TextEdit): Place {
  const { start } = edit.range;
  const line = change.document.lineAt(start.line).text;
  const cut = line.indexOf(' ', start.character - BEFORE);
  // From the beginning of a word; two places in one line are told apart by it.
  const from = start.character <= BEFORE || cut < 0 || cut >= start.character ? 0 : cut;
  return {
    label: `${from > 0 ? '… ' : ''}${line.slice(from).trim()}`,
    description: l10n.t('line {0}', start.line + 1),
    change,
    edit,
  };
}

function chosenOf(changes: readonly Change[], places: readonly Place[]): Change[] {
  const edits = new Set(places.map(({ edit }) => edit));
  return changes
    .map((change) => ({ ...change, edits: change.edits.filter((edit) => edits.has(edit)) }))
    .filter(({ edits: { length } }) => length > 0);
}

/** "12 places in 4 drafts", of what is to be changed. */
export function counted(changes: readonly Change[]): string {
  return inDrafts(
    changes.reduce((sum, { edits }) => sum + edits.length, 0),
    changes.length,
  );
}

/** "12 places in 4 drafts". */
export function inDrafts(places: number, drafts: number): string {
  return places === 1
    ? l10n.t('1 place in {0}', draftsIn(drafts))
    : l10n.t('{0} places in {1}', places, draftsIn(drafts));
}

export function draftsIn(count: number): string {
  return count === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', count);
}
