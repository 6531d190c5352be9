import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import { formsOf } from '../core/lexicon/forms';
import type { Lookup } from '../core/lexicon/lookup';
import { keyOf } from '../core/text/characters';
import type { Checked } from './checker';

/** So many systems are offered: who needs more types one letter more. */
const MOST = 20;

/** A word as it is being typed: letters and digits of any script, hyphens within. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‑][\p{L}\p{M}\p{N}]*)*$/u;

/** What could stand at a place: systems by any of their names, and the sources that the draft has cited already. */
export function completionsAt(checked: Checked, position: Position, lookup: Lookup): CompletionItem[] {
  const { document } = checked;
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const typed = WORD.exec(line)?.[0] ?? '';
  if (typed.length < 2) return [];
  const range = {
    start: { line: position.line, character: position.character - typed.length },
    end: position,
  };
  const item = (label: string, more: Partial<CompletionItem>): CompletionItem => ({
    label,
    // The editor sorts and filters by what was typed, which may be another name of the same thing.
    filterText: typed,
    textEdit: { range, newText: label },
    ...more,
  });
  return [
    ...sourcesFor(checked, typed).map((source, index) =>
      item(source, {
        kind: CompletionItemKind.Reference,
        detail: 'cited in this draft',
        sortText: `0${index}`,
      }),
    ),
    ...systemsFor(checked, typed, lookup).map(({ form, title, kind, also }, index) =>
      item(form, {
        kind: CompletionItemKind.Value,
        detail: kind,
        ...(also ? { labelDetails: { description: also } } : {}),
        documentation: title,
        sortText: `1${String(index).padStart(2, '0')}`,
      }),
    ),
  ];
}

interface Offer {
  readonly form: string;
  readonly title: string;
  readonly kind: string;
  /** The name by which it was found, where that is another. */
  readonly also?: string;
}

function systemsFor({ desk: { lexicon, settings } }: Checked, typed: string, lookup: Lookup): Offer[] {
  // A small letter begins a plain word far more often than a system; with four of them it may be meant.
  if (/^\p{Ll}/u.test(typed) && typed.length < 4) return [];
  const key = keyOf(typed);
  return lookup.find(typed, MOST, false).map(({ system, form }) => {
    const entry = lexicon.entry(system);
    const own = settings.forms[entry.id] ?? entry.designation;
    // A name of its own is put in as it is; NATO's, an index, a native spelling and a maker only lead to the system.
    const isName = formsOf(entry).some(({ surface, kind }) => surface === form && OWN_NAMES.has(kind));
    const chosen = isName && !keyOf(own).startsWith(key) ? form : own;
    return {
      form: chosen,
      title: lexicon.title(system),
      kind: entry.kind,
      ...(keyOf(chosen).startsWith(key) ? {} : { also: form }),
    };
  });
}

const OWN_NAMES: ReadonlySet<string> = new Set(['designation', 'name', 'full', 'alias']);

/** Sources cited already whose name begins so; behind "acc", with "according to". */
function sourcesFor({ draft, document }: Checked, typed: string): string[] {
  const sources = new Set(
    draft.cues
      .filter(({ status, source }) => status === 'named' && source)
      .map(({ source }) =>
        document
          .getText()
          .slice(source?.start, source?.end)
          .replace(/\s+/g, ' ')
          .replace(/^(?:the|a|an)\s+/i, ''),
      )
      .filter((source) => source.length > 3 && source.length < 60 && /^\p{Lu}/u.test(source)),
  );
  const small = typed.toLowerCase();
  if (small.length >= 3 && 'according'.startsWith(small))
    return [...sources]
      .map((source) => `according to ${source}`)
      .concat('according to [source]')
      .slice(0, 8);
  return [...sources].filter((source) => source.toLowerCase().startsWith(small)).slice(0, 5);
}
