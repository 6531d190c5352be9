import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Claim } from '../core/claims/claim';
import type { Span } from '../core/finding';
import { shorten } from './actions';
import type { Checked } from './checker';
import { rangeOf } from './convert';

/** What can be done about a figure that nobody stands behind: enter what was found, or ask whoever wrote it. */
export function claimActions(
  checked: Checked,
  claim: Claim,
  verify: CodeAction | undefined,
  makeEdit: (edits: readonly TextEdit[]) => CodeAction['edit'],
): CodeAction[] {
  const { document } = checked;
  const words = document.getText().slice(claim.quantity.span.start, claim.quantity.span.end);
  const range = rangeOf(document, claim.quantity.span);
  const actions: CodeAction[] = [];
  if (verify && claim.attribution.status !== 'verified') actions.push(verify);
  if (!isAsked(checked, claim.quantity.span)) {
    const at = { start: range.end, end: range.end };
    actions.push({
      title: 'Ask the reporter: insert [CHECK: …]',
      kind: CodeActionKind.QuickFix,
      edit: makeEdit([{ range: at, newText: ` [CHECK: who says ${shorten(words)}?]` }]),
    });
  }
  return actions;
}

/** Whether the desk has asked already, right behind the figure. */
function isAsked({ draft }: Checked, { end }: Span): boolean {
  return draft.prose.notes.some((note) => note.start >= end && note.start <= end + 1);
}
