import type { Schema } from '@cfworker/json-schema';
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import schema from '../../../../dictionaries/schema/ledger.schema.json';
import type { Verification } from '../claims/verification';
import type { Edit } from '../finding';
import { applyEdits } from '../fixes';
import { endOfLine, insert, scalar } from './edit';
import { type Problem, readYaml } from './yaml-file';

/** What a desk has verified, by draft: the path from the desk's folder. */
export interface LedgerFile {
  readonly verified: Readonly<Record<string, readonly Verification[]>>;
  readonly problems: readonly Problem[];
}

/** Reads `.designator/ledger.yaml`. A file with a mistake verifies nothing: the caller may hold on to what it said before. */
export function readLedger(text: string): LedgerFile {
  const yaml = readYaml(text, schema as Schema);
  if (yaml.problems.length > 0) return { verified: {}, problems: yaml.problems };
  const raw = (yaml.value ?? {}) as Record<string, Verification[] | null>;
  return {
    verified: Object.fromEntries(Object.entries(raw).map(([draft, entries]) => [draft, entries ?? []])),
    problems: [],
  };
}

/**
 * The edit that enters something verified, in the place of what it was before where that is known; drafts stand in the order
 * of the alphabet, so that two people's entries seldom meet on one line. `undefined` where the file has a mistake.
 */
export function addVerification(
  text: string,
  draft: string,
  entry: Verification,
  instead?: Verification,
): Edit[] | undefined {
  const document = parseDocument(text);
  const old = contentOf(document);
  const edits = old && entering(text, document.contents, draft, entry, instead);
  if (!edits) return undefined;
  // Whatever ways of writing YAML there are: what stands in a ledger must not suffer from what is added.
  const list = old[draft] ?? [];
  const at = instead ? list.findIndex((item) => isEntry(item, instead)) : -1;
  const wanted = {
    ...old,
    [draft]: at < 0 ? [...list, entry] : list.map((each, i) => (i === at ? entry : each)),
  };
  const after = contentOf(parseDocument(applyEdits(text, edits)));
  if (canonical(after) !== canonical(wanted)) return undefined;
  return text.includes('\r\n')
    ? edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', '\r\n') }))
    : edits;
}

/** What a ledger says; `undefined` where it has a mistake. */
function contentOf(document: Document): Record<string, Verification[] | null> | undefined {
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS() ?? {};
  } catch {
    // "source: *Reuters" refers to what is nowhere.
    return undefined;
  }
}

function entering(
  text: string,
  contents: ParsedNode | null,
  draft: string,
  entry: Verification,
  instead: Verification | undefined,
): Edit[] | undefined {
  if (!isNothing(contents) && !isMap(contents)) return undefined;
  const drafts = isMap(contents) ? contents.items : [];
  const block = blockOf(entry);
  const under = drafts.find(({ key }) => isScalar(key) && String(key.value) === draft);
  if (!under) {
    if (isMap(contents) && contents.flow)
      return within(text, contents, `${JSON.stringify(draft)}: [${inBrackets(entry)}]`);
    const next = drafts.find(({ key }) => isScalar(key) && String(key.value) > draft);
    const added = `${scalar(draft)}:\n${indented(block, 2)}\n`;
    if (next) return [insert(startOfPair(text, next), added)];
    if (text.trim() === '') return [insert(text.length, `${HEAD}${added}`)];
    // A file may be closed by a line of three dots.
    const closed = text.search(/^\.\.\.(?:\s|$)/m);
    const end = closed < 0 ? text.length : closed;
    return [insert(end, `${text.charAt(end - 1) === '\n' ? '' : '\n'}${added}`)];
  }
  const { key, value: list } = under;
  const inFlow = isMap(contents) && contents.flow;
  if (!inFlow && (isNothing(list) || (isSeq(list) && list.flow && list.items.length === 0))) {
    if (!isScalar(key) || !key.range) return undefined;
    const [start, end] = list?.range ?? [0, 0];
    if (start === end) return [insert(endOfLine(text, key.range[1]), `\n${indented(block, 2)}`)];
    // "~" and "[]" give way.
    return [{ span: { start: trimmed(text, start), end }, text: `\n${indented(block, 2)}` }];
  }
  if (!isSeq(list) || !list.range) return undefined;
  if (list.flow) {
    const old = instead && list.items.find((item) => isMap(item) && isEntry(item.toJSON(), instead));
    return isMap(old) && old.range
      ? [{ span: { start: old.range[0], end: endOfNode(text, old) }, text: inBrackets(entry) }]
      : within(text, list, inBrackets(entry));
  }
  const indent = columnOf(text, list.range[0]);
  const old = instead && list.items.find((item) => isMap(item) && isEntry(item.toJSON(), instead));
  if (isMap(old) && old.range) {
    const span = { start: old.range[0], end: endOfNode(text, old) };
    return (
      rewritten(text, old, entry) ?? [{ span, text: indented(block, indent).trimStart().replace(/^- +/, '') }]
    );
  }
  return [insert(endOfLine(text, endOfNode(text, list)), `\n${indented(block, indent)}`)];
}

/** An entry changed field by field, so that what a person wrote beside them stays; `undefined` where that cannot be. */
function rewritten(text: string, item: YAMLMap, entry: Verification): Edit[] | undefined {
  if (item.flow || !item.range) return undefined;
  const indent = ' '.repeat(columnOf(text, item.range[0]));
  const edits: Edit[] = [];
  let behind: number | undefined;
  for (const field of FIELDS) {
    const pair = item.items.find(({ key }) => isScalar(key) && key.value === field);
    const said = entry[field];
    if (!pair) {
      if (said === undefined) continue;
      if (behind === undefined) return undefined;
      edits.push(insert(behind, `\n${indent}${field}: ${written(field, said)}`));
      continue;
    }
    const { key, value } = pair;
    if (!isScalar(key) || !key.range || !isScalar(value) || !value.range || isNothing(value))
      return undefined;
    const end = endOfNode(text, value);
    if (said !== undefined) {
      behind = endOfLine(text, end);
      if (value.value !== said)
        edits.push({ span: { start: value.range[0], end }, text: written(field, said) });
    } else if (pair === item.items[0]) return undefined;
    else edits.push({ span: { start: trimmed(text, key.range[0]), end }, text: '' });
  }
  return edits;
}

/**
 * The edits that follow drafts which were renamed, or moved with their folder: `from` and `to` are paths in the ledger. Where
 * it has entries of the new name already, of a draft that was there before, the others join them.
 */
export function renameDraft(text: string, from: string, to: string): Edit[] {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents)) return [];
  const edits = contents.items.flatMap((pair) => {
    const { key } = pair;
    if (!isScalar(key) || !key.range) return [];
    const path = String(key.value);
    const moved = path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
    if (moved === path) return [];
    const there = contents.items.find((other) => isScalar(other.key) && String(other.key.value) === moved);
    if (there) return joining(text, pair, there);
    return [{ span: { start: key.range[0], end: key.range[1] }, text: scalar(moved) }];
  });
  return parseDocument(applyEdits(text, edits)).errors.length > 0 ? [] : edits;
}

/** The edits that put one draft's entries below another's; none where either is written in some other way. */
function joining(text: string, { key, value: from }: Pair, { value: to }: Pair): Edit[] {
  if (!isSeq(from) || !isSeq(to) || from.flow || to.flow || !from.range || !to.range) return [];
  if (!isScalar(key) || !key.range) return [];
  const indent = ' '.repeat(columnOf(text, to.range[0]));
  const start = from.range[0] - columnOf(text, from.range[0]);
  const end = endOfLine(text, endOfNode(text, from));
  const own = columnOf(text, from.range[0]);
  const remark = /#.*/.exec(text.slice(key.range[1], endOfLine(text, key.range[1])))?.[0];
  const lines = text.slice(start, end).replace(new RegExp(`(^|\\n) {${own}}`, 'g'), `$1${indent}`);
  const after = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
  const next = text.includes('\r\n') ? '\r\n' : '\n';
  const head = key.range[0] - columnOf(text, key.range[0]);
  return [
    { span: { start: head, end: end + after.length }, text: '' },
    insert(
      endOfLine(text, endOfNode(text, to)),
      `${next}${remark === undefined ? '' : `${indent}${remark}${next}`}${lines}`,
    ),
  ];
}

const HEAD = `# What this desk has verified, draft by draft. A figure, unit or system that changes must be verified again.\n`;

/** In the order in which a person reads it. */
const FIELDS = ['says', 'of', 'figure', 'system', 'in', 'source', 'note', 'date'] as const;

function blockOf(entry: Verification): string {
  const lines = FIELDS.flatMap((field) => {
    const value = entry[field];
    return value === undefined ? [] : [`${field}: ${written(field, value)}`];
  });
  return `- ${lines.join('\n  ')}`;
}

function written(field: (typeof FIELDS)[number], value: string): string {
  // A day stands without quotes: here it is text like all the rest.
  if (field === 'date') return value;
  return value.includes('\n') ? JSON.stringify(value) : scalar(value);
}

/** An entry as it stands in a list that is written between brackets. */
function inBrackets(entry: Verification): string {
  const fields = FIELDS.flatMap((field) => {
    const value = entry[field];
    return value === undefined ? [] : [`${field}: ${field === 'date' ? value : JSON.stringify(value)}`];
  });
  return `{ ${fields.join(', ')} }`;
}

/** The edit that adds something at the end of a list or map that is written between brackets. */
function within(text: string, { range, items }: YAMLMap | YAMLSeq, added: string): Edit[] | undefined {
  if (!range) return undefined;
  const close = Math.max(text.lastIndexOf(']', range[1] - 1), text.lastIndexOf('}', range[1] - 1));
  const end = trimmed(text, close);
  const comma = items.length > 0 && text.charAt(end - 1) !== ',' ? ',' : '';
  return [insert(end, `${comma}${items.length > 0 ? ' ' : ''}${added}`)];
}

function indented(block: string, by: number): string {
  return block.replace(/^/gm, ' '.repeat(by));
}

function isEntry(item: unknown, { figure, in: sentence, system }: Verification): boolean {
  const own = item as Partial<Verification> | null;
  return own?.figure === figure && own.in === sentence && own.system === system;
}

/** Where a pair begins, with the comment lines that stand right above it; those at the top are the file's own. */
function startOfPair(text: string, { key }: Pair): number {
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const own = isScalar(key) && key.range ? key.range[0] - columnOf(text, key.range[0]) : 0;
  let at = Math.max(own, top);
  for (;;) {
    const before = Math.max(text.lastIndexOf('\n', at - 2) + 1, top);
    if (at === top || !/^\s*#/.test(text.slice(before, at))) return at;
    // Below our own line at the top a comment is about what follows; else nobody knows where the one ends.
    if (before === top) return text.startsWith(HEAD.trimEnd(), top) ? at : Math.max(own, top);
    at = before;
  }
}

/** Behind the last character of a node: its range may take in the blanks and comments that follow. */
function endOfNode(text: string, node: unknown): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (isPair(last)) return endOfNode(text, isNothing(last.value) ? last.key : last.value);
    if (last) return endOfNode(text, last);
  }
  const { range } = node as { range?: [number, number, number] };
  return trimmed(text, range?.[1] ?? 0);
}

/** Behind the last character before a place that is not blank. */
function trimmed(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function isNothing(node: unknown): node is null | Scalar<null> {
  return node === null || (isScalar(node) && node.value === null);
}

/** The same for the same content, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort())
      : each,
  );
}
