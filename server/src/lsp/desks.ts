import type { Connection } from 'vscode-languageserver';
import {
  type ConfigReaders,
  type Desk,
  DeskFinder,
  type DeskProblem,
  type FileAccess,
  HOUSE_FOLDER,
  LastGood,
  SETTINGS_FILE,
} from '../core/config/desk';
import type { Compiled } from '../core/lexicon/compiled';
import type { Kind } from '../core/lexicon/entry';
import { rules } from '../core/rules';
import { type Settings, STRICTNESSES } from '../core/settings';

/** The editor's settings: those of the window, and those of workspace folders that have some of their own. */
export interface EditorSettings {
  readonly window: FolderSettings;
  readonly folders: ReadonlyMap<string, FolderSettings>;
}

/** The settings of one folder, with the house dictionaries that they name, and what the editor is to show beside marks. */
export type FolderSettings = Partial<Settings> &
  Partial<Record<Extra, boolean>> & { readonly dictionaries?: readonly string[] };

/** What an editor may show in a draft beside the marks. */
export type Extra = 'codeLens' | 'inlayHints';

/** Whether it does, where nothing is set. */
const EXTRAS: Readonly<Record<Extra, boolean>> = { codeLens: true, inlayHints: false };

/** How long drafts wait for the first settings of an editor that has promised some, in ms. */
const PATIENCE = 1000;

/** The desks of all open drafts, under the editor's settings; forgotten as a whole when anything that they rest on changes. */
export class Desks {
  readonly #lexicon: Compiled;
  readonly #files: FileAccess;
  readonly #readers: () => Promise<ConfigReaders>;
  readonly #folders: () => readonly string[];
  readonly #lastGood = new LastGood();
  #editor: EditorSettings = { window: {}, folders: new Map() };
  /** By folder with settings of its own; `undefined` for the others. */
  #finders = new Map<string | undefined, DeskFinder>();
  /** Until then no draft is checked: marks under the wrong settings would come, and go again. */
  #settled: Promise<void>;
  #settle: () => void = () => {};

  constructor(
    lexicon: Compiled,
    files: FileAccess,
    readers: () => Promise<ConfigReaders>,
    folders: () => readonly string[],
  ) {
    this.#lexicon = lexicon;
    this.#files = files;
    this.#readers = readers;
    this.#folders = folders;
    this.#settled = new Promise((resolve) => {
      this.#settle = resolve;
      setTimeout(resolve, PATIENCE);
    });
  }

  /** Takes over the editor's settings, and reads project files afresh. */
  reset(editor: EditorSettings = this.#editor): void {
    if (editor !== this.#editor) this.#settle();
    this.#editor = editor;
    this.#finders = new Map();
  }

  /** Whether a file, changed or gone, changes what desks say. */
  restOn(uri: string): boolean {
    return isDeskFile(uri) || [...this.#finders.values()].some((finder) => finder.restsOn(uri));
  }

  async of(uri: string): Promise<Desk> {
    await this.#settled;
    const folder = this.folderOf(uri);
    const finder = this.#finder(folder);
    return isUnsaved(uri) ? finder.deskOfFolder(folder ?? 'untitled:/', folder) : finder.deskOf(uri, folder);
  }

  /** Whether the editor wants something shown in a draft. */
  shows(extra: Extra, uri: string): boolean {
    const { folders, window } = this.#editor;
    return folders.get(this.folderOf(uri) ?? '')?.[extra] ?? window?.[extra] ?? EXTRAS[extra];
  }

  /** The kinds of system that an entry may be of. */
  kinds(): string[] {
    return (JSON.parse(this.#lexicon.kinds) as Kind[]).map(({ kind }) => kind);
  }

  /** The workspace folder that a draft belongs to; the first one for a draft that was never saved. */
  folderOf(uri: string): string | undefined {
    const folders = this.#folders();
    if (isUnsaved(uri)) return folders[0];
    return folders
      .filter((folder) => uri.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)
      .at(0);
  }

  /** Where a draft's desk would keep its files, if it had any: its workspace folder, else the folder it lies in. */
  homeOf(uri: string): string | undefined {
    return this.folderOf(uri) ?? (isUnsaved(uri) ? undefined : uri.slice(0, uri.lastIndexOf('/')));
  }

  #finder(folder: string | undefined): DeskFinder {
    const own = folder === undefined ? undefined : this.#editor.folders.get(folder);
    const key = own && folder;
    let finder = this.#finders.get(key);
    if (!finder) {
      // An editor may have answered with nothing at all.
      const { dictionaries, codeLens, inlayHints, ...settings } = own ?? this.#editor.window ?? {};
      const today = new Date().toISOString().slice(0, 10);
      const base = { settings: { ...settings, today }, dictionaries, lastGood: this.#lastGood };
      finder = new DeskFinder(this.#lexicon, this.#files, this.#readers, base);
      this.#finders.set(key, finder);
    }
    return finder;
  }
}

/** Whether a draft has no place yet: `untitled:`, or what other editors call it. */
function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:') || !/^[\w.+-]+:\//.test(uri);
}

/**
 * What desks may rest on, as patterns to watch: a house dictionary may have any name. The folder too: where folder and file
 * are made in one go, an editor may only have seen the folder come.
 */
export const DESK_FILES: readonly string[] = ['**/*.{yaml,yml}', `**/${HOUSE_FOLDER}`];

/** Whether a project file, a house dictionary or their folder lies at a path. */
function isDeskFile(uri: string): boolean {
  if (uri.endsWith(`/${SETTINGS_FILE}`) || uri.endsWith(`/${HOUSE_FOLDER}`)) return true;
  return uri.includes(`/${HOUSE_FOLDER}/`) && /\.ya?ml$/.test(uri);
}

/**
 * The editor's `designator.*` as settings. What is misspelt is left out and logged: the editor's own settings view has
 * marked it already.
 */
export function editorSettings(raw: unknown, log: (message: string) => void): FolderSettings {
  if (typeof raw !== 'object' || raw === null) return {};
  const {
    rules: severities,
    forms,
    accept,
    strictness,
    knowledgeYears,
    quotations,
    dictionaries,
  } = raw as Record<string, unknown>;
  const settings: { -readonly [K in keyof FolderSettings]?: FolderSettings[K] } = {};
  if (Array.isArray(dictionaries))
    settings.dictionaries = dictionaries.filter((path): path is string => typeof path === 'string');
  for (const extra of Object.keys(EXTRAS) as Extra[]) {
    const shown = (raw as Record<string, unknown>)[extra];
    if (typeof shown === 'boolean') settings[extra] = shown;
  }
  if (isRecord(severities)) {
    const known: Record<string, Settings['rules'][string]> = {};
    for (const [name, severity] of Object.entries(severities)) {
      const exists = rules.some(
        ({ id, aliases }) =>
          id === name || id.startsWith(`${name}/`) || aliases?.some((alias) => alias === name),
      );
      if (exists && isSeverity(severity)) known[name] = severity;
      else
        log(
          `Setting designator.rules: "${name}: ${String(severity)}" is no rule and severity, and was left out.`,
        );
    }
    settings.rules = known;
  }
  if (isRecord(forms))
    settings.forms = Object.fromEntries(
      Object.entries(forms).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  if (Array.isArray(accept))
    settings.accept = accept.filter((text): text is string => typeof text === 'string');
  const strict = STRICTNESSES.find((known) => known === strictness);
  if (strict) settings.strictness = strict;
  if (typeof knowledgeYears === 'number' && knowledgeYears >= 0) settings.knowledgeYears = knowledgeYears;
  if (quotations === 'check' || quotations === 'designations' || quotations === 'skip')
    settings.quotations = quotations;
  return settings;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeverity(value: unknown): value is Settings['rules'][string] {
  return (
    value === 'error' || value === 'warning' || value === 'information' || value === 'hint' || value === 'off'
  );
}

/** Shows what is wrong with project files and house dictionaries, in those files, and takes it away when it is mended. */
export class DeskReporter {
  readonly #connection: Connection;
  readonly #shown = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  report(desks: Iterable<Desk>): void {
    const byFile = new Map<string, DeskProblem[]>();
    for (const desk of new Set(desks))
      for (const problem of desk.problems)
        byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
    for (const [uri, problems] of byFile) {
      const diagnostics = problems.map(({ line, column, span, message }) => {
        const start = { line: line - 1, character: column - 1 };
        return {
          range: {
            start,
            end: { line: start.line, character: start.character + Math.max(1, span.end - span.start) },
          },
          severity: 1 as const,
          source: 'Designator',
          message,
        };
      });
      const text = JSON.stringify(diagnostics);
      if (this.#shown.get(uri) === text) continue;
      this.#shown.set(uri, text);
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
    for (const uri of this.#shown.keys()) {
      if (byFile.has(uri)) continue;
      this.#shown.delete(uri);
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }
}
