import { commands, type Disposable, type Uri, window, workspace } from 'vscode';
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
          'There is no claim here. Put the caret on a figure that the draft asserts, and try again.',
        );
        return;
      }
      if (!claim.hasLedger) {
        void window.showInformationMessage(
          'Save the draft in a folder first: what a desk has verified is kept there.',
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
    title: `Verified: ${claim.says}`,
    prompt: 'What stands behind it? An address, a document, or a person.',
    placeHolder: 'https://… or “contract notice of 3 November, p. 4” or “Col. Marsh, by telephone”',
    value: claim.source,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'A figure is verified with a source.' : undefined),
  });
}

function askForNote(claim: ClaimAt): Thenable<string | undefined> {
  return window.showInputBox({
    title: `Verified: ${claim.says}`,
    prompt: 'A note for the desk (or leave it empty)',
    ignoreFocusOut: true,
  });
}

async function enter(
  client: BaseLanguageClient,
  entry: NewVerification & Required<Pick<NewVerification, 'asked'>>,
): Promise<void> {
  const { says } = entry.asked;
  const sent = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0]>(
    'designator/verify',
    entry,
  );
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(sent);
  if (!edit || !(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      `“${says}” was not entered: the draft is not saved in a folder, its sentence has changed meanwhile, or .designator/ledger.yaml has a mistake or cannot be written. Put that right, and verify it again.`,
    );
    return;
  }
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(uri)).save();
  void tell(says, edit.entries()[0]?.[0]);
}

async function tell(says: string, ledger: Uri | undefined): Promise<void> {
  const open = 'Open the ledger';
  const chosen = await window.showInformationMessage(`“${says}” is verified.`, open);
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
