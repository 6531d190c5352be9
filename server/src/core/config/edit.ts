import { type Document, isSeq, parseDocument } from 'yaml';
import type { Edit } from '../finding';
import type { Entry } from '../lexicon/entry';

/**
 * Additions to the files that people keep: everything that stands there stays, comments, order and all, and the edit
 * touches only the lines that change. `undefined` where the file has a mistake: it is mended first, by its owner.
 */

/** Adds a word to `accept` in a project file. */
export function acceptWord(text: string, word: string): Edit[] | undefined {
  return change(text, (document) => addTo(document, 'accept', word));
}

/** Turns a rule off in a project file. */
export function turnOff(text: string, rule: string): Edit[] | undefined {
  return change(text, (document) => document.setIn(['rules', rule], 'off'));
}

/** Adds an entry at the end of a house dictionary. */
export function addEntry(text: string, entry: Entry): Edit[] | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isSeq(document.contents)))
    return undefined;
  const lines = Object.entries(entry).map(([field, value]) =>
    `${field}: ${JSON.stringify(value)}`.replace(/"([\w./ -]+)"$/, '$1'),
  );
  const needsBreak = text !== '' && !text.endsWith('\n');
  const start = text.length;
  return [{ span: { start, end: start }, text: `${needsBreak ? '\n' : ''}- ${lines.join('\n  ')}\n` }];
}

function change(text: string, apply: (document: Document) => void): Edit[] | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !('items' in document.contents)))
    return undefined;
  if (document.contents === null)
    document.contents = document.createNode({}) as unknown as typeof document.contents;
  apply(document as unknown as Document);
  return [difference(text, document.toString({ lineWidth: 0 }))];
}

function addTo(document: Document, field: string, value: string): void {
  if (document.getIn([field])) document.addIn([field], value);
  else document.setIn([field], [value]);
}

/** The smallest single edit that makes one text of another. */
function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
