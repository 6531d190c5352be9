import type { Position } from 'vscode-languageserver';
import type { Span } from '../core/finding';
import type { Mention } from '../core/lexicon/mention';
import type { Checked } from './checker';

/** The mention at a place, its ends included: a caret behind a name still stands at it. */
export function mentionAt({ document, draft }: Checked, position: Position): Mention | undefined {
  const offset = document.offsetAt(position);
  return draft.mentions.find(({ span }) => holds(span, offset));
}

/** Every mention of the system that is meant at a place, under any name: named there, or the one that a mark there is about. */
export function mentionsOfSystemAt(checked: Checked, position: Position): Mention[] {
  const system = systemAt(checked, position);
  return checked.draft.mentions.filter((mention) => mention.system === system);
}

/** The system that is meant at a place, as an index into the draft's lexicon. */
export function systemAt(checked: Checked, position: Position): number | undefined {
  const named = mentionAt(checked, position);
  if (named) return named.system;
  const offset = checked.document.offsetAt(position);
  const meant = checked.findings.find(({ span, system }) => system !== undefined && holds(span, offset));
  return meant?.system === undefined ? undefined : checked.desk.lexicon.systemOf(meant.system);
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
