import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from '../finding';
import type { Entry } from '../lexicon/entry';

/**
 * Additions to the files that people keep. Everything that stands there stays, comments, order and spacing: the only edit is
 * the added text. `undefined` where the file has a mistake: it is mended first, by its owner.
 */

/** Adds a word to `accept` in a project file. */
export function acceptWord(text: string, word: string): Edit[] | undefined {
  return addUnder(text, 'accept', `- ${scalar(word)}`, scalar(word), isSeq);
}

/** Turns a rule off in a project file. */
export function turnOff(text: string, rule: string): Edit[] | undefined {
  const root = read(text);
  if (root === 'broken') return undefined;
  const rules = root && fieldOf(root, 'rules')?.value;
  const known = isMap(rules) ? fieldOf(rules, rule)?.value : undefined;
  if (isScalar(known) && known.range)
    return [{ span: { start: known.range[0], end: known.range[1] }, text: 'off' }];
  return addUnder(text, 'rules', `${rule}: off`, `${rule}: off`, isMap);
}

/** Adds an entry at the end of a house dictionary. */
export function addEntry(text: string, entry: Entry): Edit[] | undefined {
  const document = parseDocument(text);
  if (
    document.errors.length > 0 ||
    (document.contents !== null && !(isSeq(document.contents) && !document.contents.flow))
  )
    return undefined;
  const lines = Object.entries(entry).map(([field, value]) => `${field}: ${scalar(String(value))}`);
  return [append(text, `- ${lines.join('\n  ')}\n`)];
}

/** Adds to the list or map under a field: `block` as a line of its own, `flow` between brackets. */
function addUnder(
  text: string,
  field: string,
  block: string,
  flow: string,
  fits: (node: unknown) => boolean,
): Edit[] | undefined {
  const root = read(text);
  if (root === 'broken') return undefined;
  const pair = root && fieldOf(root, field);
  if (!pair) return [append(text, `${field}:\n  ${block}\n`)];
  const value = pair.value as Node | null;
  if (value === null || (isScalar(value) && value.value === null)) {
    const key = pair.key as Node;
    return key.range ? [insert(endOfLine(text, key.range[1]), `\n  ${block}`)] : undefined;
  }
  if (!isCollection(value) || !fits(value) || !value.range) return undefined;
  const collection = value as YAMLSeq | YAMLMap;
  if (collection.flow) {
    const close = text.lastIndexOf(isSeq(collection) ? ']' : '}', value.range[1]);
    return [insert(close, `${collection.items.length > 0 ? ', ' : ''}${flow}`)];
  }
  const start = value.range[0];
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  return [insert(endOfLine(text, endOfContent(text, start, value.range[1])), `\n${indent}${block}`)];
}

function read(text: string): YAMLMap | undefined | 'broken' {
  const { errors, contents } = parseDocument(text);
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return 'broken';
  if (contents?.flow) return 'broken';
  return contents ?? undefined;
}

function fieldOf(map: YAMLMap, field: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === field);
}

/** The last character before `end` that is neither blank nor part of a comment line. */
export function endOfContent(text: string, start: number, end: number): number {
  let at = end;
  for (;;) {
    while (at > start && /\s/.test(text[at - 1])) at--;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    if (line <= start || !/^\s*#/.test(text.slice(line, at))) return at;
    at = line;
  }
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

export function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function append(text: string, added: string): Edit {
  return insert(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${added}`);
}

/** A text as YAML, quoted where YAML would read it as something else (`No`, `1.5`, `a: b`). */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
