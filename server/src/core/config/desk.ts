import type { Verification } from '../claims/verification';
import type { Compiled } from '../lexicon/compiled';
import { Lexicon } from '../lexicon/lexicon';
import { defaultSettings, mergeSettings, type Settings } from '../settings';
import type { HouseDictionary } from './house-dictionary';
import type { LedgerFile } from './ledger-file';
import type { SettingsFile } from './settings-file';
import type { Problem } from './yaml-file';

/** Reads files for the core, which has no file system of its own. Paths are absolute, with forward slashes; URIs will do. */
export interface FileAccess {
  /** The text of a file; `undefined` where there is none. */
  read(path: string): Promise<string | undefined>;
  /** The names in a folder; empty where there is none. */
  list(path: string): Promise<readonly string[]>;
}

/** How one folder's drafts are checked, and what is wrong with the files that say so. */
export interface Desk {
  readonly lexicon: Lexicon;
  readonly settings: Settings;
  /** The folder of the project file; `undefined` where there is none. */
  readonly root: string | undefined;
  readonly problems: readonly DeskProblem[];
  /** Whether the project file says that a draft is not to be checked. */
  ignores(path: string): boolean;
  /** What the desk's ledger has of a draft. */
  verifiedIn(path: string): readonly Verification[];
}

export interface DeskProblem extends Problem {
  readonly file: string;
}

/** The parsers of what people edit: passed in, so that a run that meets no such file need not load them. */
export interface ConfigReaders {
  readSettingsFile(text: string): SettingsFile;
  readLedger(text: string): LedgerFile;
  readHouseDictionary(text: string, lexicon: Lexicon): HouseDictionary;
  compileHouse(entries: HouseDictionary['entries']): Compiled;
  /** Whether a path, relative to the project file, fits a pattern. */
  matcher(pattern: string): (path: string) => boolean;
}

export const SETTINGS_FILE = '.designator.yaml';
export const HOUSE_FOLDER = '.designator';
/** In the house folder, beside the dictionaries. */
export const LEDGER_FILE = 'ledger.yaml';

/** What a desk rests on beside its own files. */
export interface DeskBase {
  /** Settings of the editor or the command line, which a project file overrides. */
  readonly settings?: Partial<Settings>;
  /** House dictionaries that the editor names: absolute, or from the top folder. */
  readonly dictionaries?: readonly string[];
  /** What files said when they last were without a mistake: in force while somebody mends them. */
  readonly lastGood?: LastGood;
}

/** What files said when they last were without a mistake, by path. */
export class LastGood {
  readonly #said = new Map<string, unknown>();

  /** What is in force of a file that says `now`: that, or while it is broken what it said before. */
  of<T extends { readonly problems: readonly Problem[] }>(path: string, now: T): T {
    if (now.problems.length === 0) this.#said.set(path, now);
    const before = this.#said.get(path) as T | undefined;
    return before ? { ...before, problems: now.problems } : now;
  }
}

/** Finds the desk of a draft: the nearest project file above it, with its house dictionaries. Remembers every folder. */
export class DeskFinder {
  readonly #base: Compiled;
  readonly #files: FileAccess;
  readonly #load: () => Promise<ConfigReaders>;
  readonly #desks = new Map<string, Promise<Desk>>();
  readonly #plain: Desk;
  readonly #dictionaries: readonly string[];
  readonly #lastGood: LastGood;
  readonly #read = new Set<string>();

  constructor(
    base: Compiled,
    files: FileAccess,
    load: () => Promise<ConfigReaders>,
    { settings = {}, dictionaries = [], lastGood = new LastGood() }: DeskBase = {},
  ) {
    this.#base = base;
    this.#files = files;
    this.#load = load;
    this.#dictionaries = dictionaries;
    this.#lastGood = lastGood;
    this.#plain = {
      lexicon: new Lexicon([base]),
      settings: mergeSettings(defaultSettings, settings),
      root: undefined,
      problems: [],
      ignores: () => false,
      verifiedIn: () => [],
    };
  }

  /** Whether a file has been read as somebody's house dictionary, or looked for. */
  restsOn(path: string): boolean {
    return this.#read.has(path);
  }

  /** The desk of a draft at `path`. @param top folder above which no project file is looked for. */
  async deskOf(path: string, top?: string): Promise<Desk> {
    return this.deskOfFolder(parent(path), top);
  }

  deskOfFolder(folder: string, top?: string): Promise<Desk> {
    let desk = this.#desks.get(folder);
    if (!desk) {
      desk = this.#find(folder, top);
      this.#desks.set(folder, desk);
    }
    return desk;
  }

  async #find(folder: string, top: string | undefined): Promise<Desk> {
    const text = await this.#files.read(join(folder, SETTINGS_FILE));
    if (text !== undefined) return this.#open(folder, text, top);
    if ((await this.#files.list(join(folder, HOUSE_FOLDER))).some(isYaml)) return this.#open(folder, '', top);
    const above = parent(folder);
    if (folder !== top && above !== folder) return this.deskOfFolder(above, top);
    return this.#dictionaries.length > 0 ? this.#open(folder, '', top) : this.#plain;
  }

  async #open(root: string, text: string, top = root): Promise<Desk> {
    const readers = await this.#load();
    const settingsFile = join(root, SETTINGS_FILE);
    const file = this.#lastGood.of(settingsFile, readers.readSettingsFile(text));
    const problems: DeskProblem[] = file.problems.map((problem) => ({
      ...problem,
      file: settingsFile,
    }));
    const kept = (await this.#files.list(join(root, HOUSE_FOLDER))).filter(isYaml).sort();
    const found = kept.filter((name) => name !== LEDGER_FILE);
    const ledgerFile = join(root, HOUSE_FOLDER, LEDGER_FILE);
    const ledger = kept.includes(LEDGER_FILE)
      ? this.#lastGood.of(ledgerFile, ledgerIn(await this.#files.read(ledgerFile), readers))
      : undefined;
    problems.push(...(ledger?.problems ?? []).map((problem) => ({ ...problem, file: ledgerFile })));
    const paths = [
      ...found.map((name) => join(root, HOUSE_FOLDER, name)),
      ...file.dictionaries.map((name) => join(root, name)),
      ...this.#dictionaries.map((name) => (isAbsolute(name) ? name : join(top, name))),
    ];
    const entries: HouseDictionary['entries'][number][] = [];
    for (const path of paths) {
      this.#read.add(path);
      const source = await this.#files.read(path);
      if (source === undefined) {
        problems.push({
          ...TOP,
          file: settingsFile,
          message: `There is no house dictionary ${path}. Check its path in this file, or in the editor’s settings.`,
        });
        continue;
      }
      const house = this.#lastGood.of(path, readers.readHouseDictionary(source, this.#plain.lexicon));
      problems.push(...house.problems.map((problem) => ({ ...problem, file: path })));
      entries.push(...house.entries);
    }
    const ignored = file.ignore.map(readers.matcher);
    return {
      lexicon:
        entries.length > 0 ? new Lexicon([readers.compileHouse(entries), this.#base]) : this.#plain.lexicon,
      settings: mergeSettings(this.#plain.settings, file.settings),
      root,
      problems,
      ignores: (path) => {
        const within = pathWithin(root, path);
        return within !== undefined && ignored.some((matches) => matches(within));
      },
      verifiedIn: (path) => ledger?.verified[pathWithin(root, path) ?? ''] ?? [],
    };
  }
}

/** @param text `undefined` for a ledger that is there and cannot be read */
function ledgerIn(text: string | undefined, readers: ConfigReaders): LedgerFile {
  if (text !== undefined) return readers.readLedger(text);
  const message =
    'The ledger is there and cannot be read: perhaps you have no right to, or it is no file. Until that is mended, nothing in it counts as verified, and nothing can be added.';
  return { verified: {}, problems: [{ ...TOP, message }] };
}

/** A draft's path from its desk's folder, as people write it; `undefined` for one that lies elsewhere. */
export function pathWithin(root: string, path: string): string | undefined {
  return path.startsWith(`${root}/`) ? readable(path.slice(root.length + 1), path) : undefined;
}

/** In a URI "old%20drafts" stands for "old drafts". */
function readable(path: string, whole: string): string {
  if (!/^[\w.+-]{2,}:/.test(whole)) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

/** A path or URI that stands for itself. */
function isAbsolute(path: string): boolean {
  return /^(?:\/|[\w.+-]{2,}:|[A-Za-z]:[\\/])/.test(path);
}

const TOP = { span: { start: 0, end: 0 }, line: 1, column: 1 };

function join(...parts: string[]): string {
  return parts
    .map((part) => part.replace(/^\.\//, ''))
    .join('/')
    .replace(/([^:/])\/{2,}/g, '$1/');
}

/** The folder above; the path itself at the top. */
function parent(path: string): string {
  const at = path.lastIndexOf('/');
  const isTop = at < 0 || path === '/' || /^[\w.+-]+:\/{1,2}[^/]*$/.test(path);
  return isTop ? path : path.slice(0, at) || '/';
}
