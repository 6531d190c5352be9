import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionItemLabelDetails,
  type Position,
} from 'vscode-languageserver';
import type { Lookup } from '../core/lexicon/lookup';
import type { Checked } from './checker';
import { sourcesFor } from './cited-sources';
import { systemsFor } from './offered-systems';
import { typedAt } from './typed';

/**
 * What could stand at a place: systems by any of their names, and the sources that the draft has cited already. Nothing in the
 * middle of ordinary prose.
 */
export function completionsAt(checked: Checked, position: Position, lookup: Lookup): CompletionItem[] {
  const typed = typedAt(checked, position);
  const item = (run: string, label: string, more: Partial<CompletionItem>): CompletionItem => ({
    label,
    // The editor sorts and filters by what was typed, which may be another name of the same thing.
    filterText: run === '' ? label : run,
    textEdit: {
      range: { start: { ...position, character: position.character - run.length }, end: position },
      newText: label,
    },
    ...more,
  });
  return [
    ...sourcesFor(checked, typed).map(({ run, text }, index) =>
      item(run, text, {
        kind: CompletionItemKind.Reference,
        detail: 'cited in this draft',
        sortText: `0${index}`,
      }),
    ),
    ...systemsFor(checked, typed, lookup).map(({ run, form, title, summary, kind, also }, index) => {
      const labelDetails: CompletionItemLabelDetails = {
        description: kind,
        ...(also && { detail: ` ${also}` }),
      };
      return item(run, form, {
        kind: CompletionItemKind.Value,
        detail: kind,
        labelDetails,
        documentation: `${title}\n${summary}`,
        sortText: `1${String(index).padStart(2, '0')}`,
      });
    }),
  ];
}
