import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Claim } from '../core/claims/claim';
import { checkNote, isAsked } from './check-note';
import type { Checked } from './checker';

/** What can be done about a figure that nobody stands behind: enter what was found, or ask whoever wrote it. */
export function claimActions(
  checked: Checked,
  claim: Claim,
  verify: CodeAction | undefined,
  makeEdit: (edits: readonly TextEdit[]) => CodeAction['edit'],
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (verify && claim.attribution.status !== 'verified') actions.push(verify);
  if (!isAsked(checked, claim)) {
    actions.push({
      title: 'Ask the reporter: insert [CHECK: …]',
      kind: CodeActionKind.QuickFix,
      edit: makeEdit([checkNote(checked, claim)]),
    });
  }
  return actions;
}
