import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { VerifyArguments } from '../../server/src/lsp/host';

/** So often an edit is made anew for a draft that has changed meanwhile. */
const TRIES = 3;

/** Asks the reporter about a figure, in a note behind it: where the figure stands now, whatever was typed since it was listed. */
export function registerAskReporter(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('designator.askReporter', async (place: VerifyArguments) => {
    const draft = await workspace.openTextDocument(Uri.parse(place.uri));
    await window.showTextDocument(draft);
    type Sent = Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0];
    for (let tries = 0; tries < TRIES; tries++) {
      const { version } = draft;
      const sent = await client.sendRequest<Sent>('designator/ask', place);
      const edit = await client.protocol2CodeConverter.asWorkspaceEdit(sent);
      if (!edit) break;
      if (draft.version === version && (await workspace.applyEdit(edit))) return;
    }
    void window.showInformationMessage(
      l10n.t(
        'The reporter was not asked: “{0}” has a note behind it already, or its sentence has just changed. Look at it in the draft.',
        place.asked?.says ?? '',
      ),
    );
  });
}
