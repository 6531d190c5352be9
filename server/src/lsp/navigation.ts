import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  type Range,
  ResponseError,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Lookup } from '../core/lexicon/lookup';
import { keyOf } from '../core/text/characters';
import type { Checked } from './checker';
import { rangeOf } from './convert';
import { nameAt, namesOf, systemAt } from './places';

/** The scheme under which our own client shows what the dictionary has of a system. */
export const ENTRY_SCHEME = 'designator';

/** The other places of a draft that name the same system. */
export function highlightsAt(checked: Checked, position: Position): DocumentHighlight[] {
  const system = systemAt(checked, position);
  if (system === undefined) return [];
  return namesOf(checked, system).map(({ span }) => ({
    range: rangeOf(checked.document, span),
    kind: DocumentHighlightKind.Text,
  }));
}

/** Every name of the system at a place, in that draft and in others: desks may number their systems differently. */
export function referencesAt(checked: Checked, position: Position, all: readonly Checked[]): Location[] {
  const system = systemAt(checked, position);
  if (system === undefined) return [];
  const { id } = checked.desk.lexicon.entry(system);
  return all.flatMap((other) => {
    const { document, desk } = other;
    const here = desk.lexicon.systemOf(id);
    return here === undefined
      ? []
      : namesOf(other, here).map(({ span }) => ({ uri: document.uri, range: rangeOf(document, span) }));
  });
}

const NOTHING = 'There is no system here that could be renamed.';

/** What a rename at a place would change: the name as it stands there, without a plural's or a possessive's ending. */
export function renameableAt(checked: Checked, position: Position): { range: Range; placeholder: string } {
  const name = nameAt(checked, position);
  if (!name) throw new ResponseError(-32602, NOTHING);
  const { document } = checked;
  const range = rangeOf(document, name.form);
  return { range, placeholder: document.getText(range) };
}

/** The edits that call a system by one name wherever the draft names it, rightly or wrongly. */
export function renameAt(checked: Checked, position: Position, name: string): TextEdit[] {
  if (name.trim() === '') throw new ResponseError(-32602, 'A system needs a name.');
  const named = nameAt(checked, position);
  // Who cannot ask beforehand is told now.
  if (!named) throw new ResponseError(-32602, NOTHING);
  return namesOf(checked, named.system).map(({ form }) => ({
    range: rangeOf(checked.document, form),
    newText: name.trim(),
  }));
}

/** Where the dictionary's entry of a system is shown: a document that our own client makes. */
export function entryLocation(id: string): Location {
  const start = { line: 0, character: 0 };
  return { uri: `${ENTRY_SCHEME}:/systems/${id}.yaml`, range: { start, end: start } };
}

/**
 * Systems of the dictionary by any of their names, for a search over the workspace's symbols. Editors look for the query in the
 * name once more: what it was found by stands there too.
 */
export function symbolsFor(lexicon: Lexicon, lookup: Lookup, query: string): SymbolInformation[] {
  if (query.trim().length < 2) return [];
  const key = keyOf(query);
  return lookup.find(query, 20).map(({ system, form }) => {
    const { id, kind, designation, makers = [] } = lexicon.entry(system);
    const title = lexicon.title(system);
    const by = form === designation ? lexicon.maker(makers[0] ?? '')?.name : form;
    return {
      name: by === undefined || keyOf(title).includes(key) ? title : `${title} (${by})`,
      containerName: kind,
      kind: SymbolKind.Class,
      location: entryLocation(id),
    };
  });
}
