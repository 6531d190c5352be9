import { commands, type Disposable, l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClaimAt, NewVerification, VerifyArguments } from '../../server/src/lsp/host';

/** Asks what stands behind the figure at the caret, unless it is told, and enters it into the desk's ledger. */
export function registerVerifyClaim(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(
    'designator.verifyClaim',
    async (given?: VerifyArguments & { source?: string; note?: string }) => {
      const place = given ?? caret();
      const claim = place && (await client.sendRequest<ClaimAt | null>('designator/claimAt', place));
      if (!place || !claim) {
        void window.showInformationMessage(
          l10n.t('There is no claim here. Put the caret on a figure that the draft asserts, and try again.'),
        );
        return;
      }
      if (!claim.hasLedger) {
        void window.showInformationMessage(
          l10n.t('Save the draft in a folder first: what a desk has verified is kept there.'),
        );
        return;
      }
      const source = given?.source ?? (await askForSource(claim));
      if (!source) return;
      const note = given?.note ?? (await askForNote(claim));
      if (note === undefined) return;
      const { uri, position } = place;
      const asked = { says: claim.says, in: claim.in };
      await enter(client, { uri, position, source: source.trim(), note: note.trim(), date: today(), asked });
    },
  );
}

function askForSource(claim: ClaimAt): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Verified: {0}', claim.says),
    prompt: l10n.t('What stands behind it? An address, a document, or a person.'),
    placeHolder: l10n.t('https://… or “contract notice of 3 November, p. 4” or “Col. Marsh, by telephone”'),
    value: claim.source,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A figure is verified with a source.') : undefined),
  });
}

function askForNote(claim: ClaimAt): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Verified: {0}', claim.says),
    prompt: l10n.t('A note for the desk (or leave it empty)'),
    ignoreFocusOut: true,
  });
}

async function enter(
  client: BaseLanguageClient,
  entry: NewVerification & Required<Pick<NewVerification, 'asked'>>,
): Promise<void> {
  const { says } = entry.asked;
  type Sent = Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0];
  let sent: Sent;
  try {
    sent = await client.sendRequest<Sent>('designator/verify', entry);
  } catch (error) {
    // The ledger is there and cannot be read: the server says so.
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(sent);
  if (!edit || !(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      l10n.t(
        '“{0}” was not entered: the draft is not saved in a folder, its sentence has changed meanwhile, or .designator/ledger.yaml has a mistake or cannot be written. Put that right, and verify it again.',
        says,
      ),
    );
    return;
  }
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(uri)).save();
  void tell(says, edit.entries()[0]?.[0]);
}

async function tell(says: string, ledger: Uri | undefined): Promise<void> {
  const open = l10n.t('Open the ledger');
  const chosen = await window.showInformationMessage(l10n.t('“{0}” is verified.', says), open);
  if (chosen === open && ledger) await window.showTextDocument(ledger);
}

function caret(): VerifyArguments | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** The day where the writer is, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
