import type { TextEdit } from 'vscode-languageserver';
import type { Claim } from '../core/claims/claim';
import { plainWords } from '../core/text/plain-words';
import { shorten } from './actions';
import type { Checked } from './checker';
import { rangeOf } from './convert';

/** The edit that asks the reporter about a figure, in a note right behind it: " [CHECK: who says 280 tanks?]". */
export function checkNote({ document }: Checked, { quantity: { span } }: Claim): TextEdit {
  // A note ends at the first bracket: the figure's words have none.
  const words = plainWords(document.getText().slice(span.start, span.end));
  const { end } = rangeOf(document, span);
  return { range: { start: end, end }, newText: ` [CHECK: who says ${shorten(words)}?]` };
}

/** Whether the desk has asked already, right behind the figure. */
export function isAsked({ draft }: Checked, { quantity: { span } }: Claim): boolean {
  return draft.prose.notes.some(({ start }) => start >= span.end && start <= span.end + 1);
}
