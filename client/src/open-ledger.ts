import { commands, type Disposable, l10n, window, workspace } from 'vscode';

/** Opens the ledger nearest to the draft that is being written, or the only one there is. */
export function registerOpenLedger(): Disposable {
  return commands.registerCommand('designator.openLedger', async () => {
    const ledgers = await workspace.findFiles('**/.designator/ledger.yaml', '**/node_modules/**');
    const draft = window.activeTextEditor?.document.uri.toString() ?? '';
    const folderOf = (uri: { toString(): string }): string =>
      uri.toString().replace('.designator/ledger.yaml', '');
    const [nearest] = ledgers.sort(
      (a, b) =>
        Number(draft.startsWith(folderOf(b))) - Number(draft.startsWith(folderOf(a))) ||
        folderOf(b).length - folderOf(a).length,
    );
    if (nearest) await window.showTextDocument(nearest);
    else
      void window.showInformationMessage(
        l10n.t(
          'Nothing has been verified yet. Put the caret on a figure and choose “… is verified” from the quick fixes.',
        ),
      );
  });
}
