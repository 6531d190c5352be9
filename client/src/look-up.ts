import { commands, type Disposable, l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LookupRow } from '../../server/src/lsp/host';

interface Item extends QuickPickItem {
  readonly row: LookupRow;
}

const CARD = { iconPath: new ThemeIcon('book'), tooltip: l10n.t('Everything that is known of it') };

/** Looks a system up by any of its names, and puts its designation into the draft. */
export function registerLookUp(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('designator.lookUp', () => {
    const editor = window.activeTextEditor;
    const pick = window.createQuickPick<Item>();
    pick.title = l10n.t('Look up a system');
    pick.placeholder = l10n.t('Any name: S-400, Flanker, Sukhoi fighter, Калибр, Arleigh Burke');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    let asked = 0;
    const search = async (query: string): Promise<void> => {
      const turn = ++asked;
      const rows =
        query.trim().length < 2
          ? []
          : await client
              .sendRequest<LookupRow[]>('designator/lookup', { query, uri: editor?.document.uri.toString() })
              // The server may have stopped: nothing is found.
              .catch(() => []);
      // Whoever types faster than the answers come sees the last one only.
      if (turn !== asked) return;
      pick.items = rows.map((row) => ({
        label: row.title,
        description: row.form === row.designation ? '' : row.form,
        detail: row.summary,
        // The server has chosen; the editor is not to choose again.
        alwaysShow: true,
        buttons: [CARD],
        row,
      }));
    };
    pick.onDidChangeValue((query) => void search(query));
    pick.onDidTriggerItemButton(({ item }) => void showCard(item.row.id));
    pick.onDidAccept(async () => {
      const [item] = pick.selectedItems;
      pick.hide();
      if (!item) return;
      if (!editor) return showCard(item.row.id);
      await editor.edit((edit) => edit.replace(editor.selection, item.row.designation));
      await window.showTextDocument(editor.document);
    });
    pick.onDidHide(() => pick.dispose());
    const selected = editor?.document.getText(editor.selection).trim() ?? '';
    if (selected !== '' && selected.length < 60) {
      pick.value = selected;
      void search(selected);
    }
    pick.show();
  });
}

async function showCard(id: string): Promise<void> {
  await commands.executeCommand('designator.systemCard', id);
}
