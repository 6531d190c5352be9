import type { Position } from 'vscode-languageserver';
import type { Finding, Span } from '../core/finding';
import type { Checked } from './checker';

/** A place in a draft that means a system. */
export interface Name {
  readonly span: Span;
  /** The span without a plural's or a possessive's ending. */
  readonly form: Span;
  /** An index into the draft's lexicon. */
  readonly system: number;
}

/** The name at a place, its ends included: a caret behind a name still stands at it. */
export function nameAt(checked: Checked, position: Position): Name | undefined {
  const offset = checked.document.offsetAt(position);
  return [...namesIn(checked)].find(({ span }) => holds(span, offset));
}

/** Every place of a draft that names a system, under any name, in order; those too where the name is wrong beyond doubt. */
export function namesOf(checked: Checked, system: number): Name[] {
  return [...namesIn(checked)]
    .filter((name) => name.system === system)
    .sort((a, b) => a.span.start - b.span.start);
}

/** The system that is meant at a place, as an index into the draft's lexicon: named there, or what a mark there is about. */
export function systemAt(checked: Checked, position: Position): number | undefined {
  const named = nameAt(checked, position);
  if (named) return named.system;
  const offset = checked.document.offsetAt(position);
  const meant = checked.findings.find(({ span, system }) => system !== undefined && holds(span, offset));
  return meant && systemOf(checked, meant);
}

function* namesIn(checked: Checked): Generator<Name> {
  const { mentions } = checked.draft;
  yield* mentions;
  for (const finding of checked.findings) {
    const { rule, span } = finding;
    // Of a system that there is not, nobody knows for sure which one is meant.
    if (!rule.startsWith('designation/') || rule === 'designation/unknown') continue;
    const system = systemOf(checked, finding);
    if (system === undefined || mentions.some((other) => overlap(other.span, span))) continue;
    yield { span, form: span, system };
  }
}

function systemOf({ desk }: Checked, { system }: Finding): number | undefined {
  return system === undefined ? undefined : desk.lexicon.systemOf(system);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
