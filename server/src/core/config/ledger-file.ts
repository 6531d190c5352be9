import type { Schema } from '@cfworker/json-schema';
import { isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import schema from '../../../../dictionaries/schema/ledger.schema.json';
import type { Verification } from '../claims/verification';
import type { Edit } from '../finding';
import { endOfContent, endOfLine, insert, scalar } from './edit';
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
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || (contents !== null && (!isMap(contents) || contents.flow))) return undefined;
  const block = blockOf(entry);
  const under = contents?.items.find(({ key }) => isScalar(key) && key.value === draft);
  if (!under) {
    const next = contents?.items.find(({ key }) => isScalar(key) && String(key.value) > draft);
    const added = `${scalar(draft)}:\n${indented(block, 2)}\n`;
    if (next) return [insert(startOfPair(text, next), added)];
    if (text.trim() === '') return [insert(text.length, `${HEAD}${added}`)];
    return [insert(text.length, `${text.endsWith('\n') ? '' : '\n'}${added}`)];
  }
  const list = under.value;
  if (!isSeq(list) || !list.range) {
    const key = under.key;
    if (!(isScalar(key) && key.range) || (isScalar(list) && list.value !== null)) return undefined;
    return [insert(endOfLine(text, key.range[1]), `\n${indented(block, 2)}`)];
  }
  if (list.flow) return undefined;
  const start = list.range[0];
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const old = instead && list.items.find((item) => isMap(item) && isEntry(item.toJSON(), instead));
  if (isMap(old) && old.range) {
    const span = { start: old.range[0], end: endOfContent(text, old.range[0], old.range[1]) };
    return [{ span, text: indented(block, indent).trimStart().replace(/^- /, '') }];
  }
  return [insert(endOfLine(text, endOfContent(text, start, list.range[1])), `\n${indented(block, indent)}`)];
}

/** The edits that follow drafts which were renamed, or moved with their folder: `from` and `to` are paths in the ledger. */
export function renameDraft(text: string, from: string, to: string): Edit[] {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents)) return [];
  return contents.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const path = String(key.value);
    const moved = path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
    return moved === path ? [] : [{ span: { start: key.range[0], end: key.range[1] }, text: scalar(moved) }];
  });
}

const HEAD = `# What this desk has verified, draft by draft. A figure, unit or system that changes must be verified again.\n`;

/** In the order in which a person reads it. */
const FIELDS = ['says', 'of', 'figure', 'system', 'in', 'source', 'note', 'date'] as const;

function blockOf(entry: Verification): string {
  const lines = FIELDS.flatMap((field) => {
    const value = entry[field];
    // A day stands without quotes: here it is text like all the rest.
    return value === undefined ? [] : [`${field}: ${field === 'date' ? value : scalar(value)}`];
  });
  return `- ${lines.join('\n  ')}`;
}

function indented(block: string, by: number): string {
  return block.replace(/^/gm, ' '.repeat(by));
}

function isEntry(item: unknown, { figure, in: sentence, system }: Verification): boolean {
  const own = item as Partial<Verification>;
  return own.figure === figure && own.in === sentence && own.system === system;
}

/** Where a pair begins, with the comment lines that stand right above it. */
function startOfPair(text: string, { key }: Pair): number {
  let at = isScalar(key) && key.range ? key.range[0] : 0;
  at = text.lastIndexOf('\n', at - 1) + 1;
  for (;;) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    if (at === 0 || before === 0 || !/^\s*#/.test(text.slice(before, at))) return at;
    at = before;
  }
}
