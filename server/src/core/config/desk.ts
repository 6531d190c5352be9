import type { Compiled } from '../lexicon/compiled';
import { Lexicon } from '../lexicon/lexicon';
import { defaultSettings, mergeSettings, type Settings } from '../settings';
import type { HouseDictionary } from './house-dictionary';
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
}

export interface DeskProblem extends Problem {
  readonly file: string;
}

/** The parsers of what people edit: passed in, so that a run that meets no such file need not load them. */
export interface ConfigReaders {
  readSettingsFile(text: string): SettingsFile;
  readHouseDictionary(text: string, lexicon: Lexicon): HouseDictionary;
  compileHouse(entries: HouseDictionary['entries']): Compiled;
  /** Whether a path, relative to the project file, fits a pattern. */
  matcher(pattern: string): (path: string) => boolean;
}

export const SETTINGS_FILE = '.designator.yaml';
export const HOUSE_FOLDER = '.designator/dictionaries';

/** Finds the desk of a draft: the nearest project file above it, with its house dictionaries. Remembers every folder. */
export class DeskFinder {
  readonly #base: Compiled;
  readonly #files: FileAccess;
  readonly #load: () => Promise<ConfigReaders>;
  readonly #desks = new Map<string, Promise<Desk>>();
  readonly #plain: Desk;

  /** @param editor settings of the editor or the command line, which a project file overrides. */
  constructor(
    base: Compiled,
    files: FileAccess,
    load: () => Promise<ConfigReaders>,
    editor: Partial<Settings> = {},
  ) {
    this.#base = base;
    this.#files = files;
    this.#load = load;
    this.#plain = {
      lexicon: new Lexicon([base]),
      settings: mergeSettings(defaultSettings, editor),
      root: undefined,
      problems: [],
      ignores: () => false,
    };
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
    if (text !== undefined) return this.#read(folder, text);
    if ((await this.#files.list(join(folder, HOUSE_FOLDER))).length > 0) return this.#read(folder, '');
    const above = parent(folder);
    return folder === top || above === folder ? this.#plain : this.deskOfFolder(above, top);
  }

  async #read(root: string, text: string): Promise<Desk> {
    const readers = await this.#load();
    const file = readers.readSettingsFile(text);
    const problems: DeskProblem[] = file.problems.map((problem) => ({
      ...problem,
      file: join(root, SETTINGS_FILE),
    }));
    const found = (await this.#files.list(join(root, HOUSE_FOLDER)))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
    const paths = [
      ...found.map((name) => join(root, HOUSE_FOLDER, name)),
      ...file.dictionaries.map((name) => join(root, name)),
    ];
    const entries: HouseDictionary['entries'][number][] = [];
    for (const path of paths) {
      const source = await this.#files.read(path);
      if (source === undefined) {
        problems.push({
          ...TOP,
          file: join(root, SETTINGS_FILE),
          message: `There is no house dictionary ${path}. Check its path in this file.`,
        });
        continue;
      }
      const house = readers.readHouseDictionary(source, this.#plain.lexicon);
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
      ignores: (path) =>
        path.startsWith(`${root}/`) &&
        ignored.some((matches) => matches(readable(path.slice(root.length + 1), path))),
    };
  }
}

/** A path as people write it: in a URI "old%20drafts" stands for "old drafts". */
function readable(path: string, whole: string): string {
  if (!/^[\w.+-]{2,}:/.test(whole)) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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
