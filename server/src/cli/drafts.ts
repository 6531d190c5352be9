import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Language } from '../core/text/prose';
import { UsageError } from './options';

/** A text to be checked, as the command line names it. */
export interface DraftFile {
  /** As it is printed: relative to the working folder, or `<stdin>`. */
  readonly path: string;
  /** Absolute, with forward slashes. */
  readonly absolute: string;
  /** Named by the user, and so checked even where a project file ignores its folder. */
  readonly named: boolean;
}

const DRAFT = /\.(?:md|markdown|txt)$/i;

/** A draft longer than this (in bytes) is refused: no story is, and a data dump would hold everything up. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** The drafts that paths, folders and patterns name, each once, in the order of the alphabet within a folder. @throws UsageError */
export async function findDrafts(names: readonly string[]): Promise<DraftFile[]> {
  const drafts = new Map<string, DraftFile>();
  const add = (absolute: string, named: boolean): void => {
    const path = relative(process.cwd(), absolute);
    const printed = path === '' || path.startsWith('..') || isAbsolute(path) ? absolute : path;
    if (!drafts.has(absolute))
      drafts.set(absolute, { path: slashes(printed), absolute: slashes(absolute), named });
  };
  for (const name of names) {
    const kind = statSync(name, { throwIfNoEntry: false });
    if (kind?.isDirectory()) for (const file of walk(resolve(name))) add(file, false);
    else if (kind?.isFile()) add(resolve(name), true);
    else if (kind) throw new UsageError(`${name} is neither a file nor a folder.`);
    else if (/[*?[\]{}]/.test(name)) for (const file of await expand(name)) add(file, false);
    else throw new UsageError(`There is no file or folder ${name}.`);
  }
  return [...drafts.values()];
}

function* walk(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = resolve(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && DRAFT.test(entry.name)) yield path;
  }
}

async function expand(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob([pattern], { absolute: true, ignore: ['**/node_modules/**'] });
  if (files.length === 0) throw new UsageError(`No file fits ${pattern}.`);
  return files.filter((file) => DRAFT.test(file)).sort();
}

export function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

export function languageOf(path: string): Language {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
}

/** Reads a draft as UTF-8. @throws Error that says why it is refused: too large, or no text. */
export function readDraftFile(path: string): string {
  // At once: a thousand small files read through the thread pool take longer than checking them.
  return decode(readFileSync(path));
}

export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks));
}

function decode(bytes: Buffer): string {
  if (bytes.length > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Error('it is UTF-16; save it as UTF-8');
  }
  if (bytes.subarray(0, 8192).includes(0)) throw new Error('it is not text');
  return bytes.toString('utf8');
}
