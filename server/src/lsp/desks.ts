import type { Connection } from 'vscode-languageserver';
import {
  type ConfigReaders,
  type Desk,
  DeskFinder,
  type DeskProblem,
  type FileAccess,
  HOUSE_FOLDER,
  SETTINGS_FILE,
} from '../core/config/desk';
import type { Compiled } from '../core/lexicon/compiled';
import { rules } from '../core/rules';
import type { Settings } from '../core/settings';

/** The desks of all open drafts, under the editor's settings; forgotten as a whole when anything that they rest on changes. */
export class Desks {
  readonly #lexicon: Compiled;
  readonly #files: FileAccess;
  readonly #readers: () => Promise<ConfigReaders>;
  readonly #folders: () => readonly string[];
  #editor: Partial<Settings> = {};
  #finder: DeskFinder;

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
    this.#finder = this.#start();
  }

  /** Takes over the editor's settings, and reads project files afresh. */
  reset(editor: Partial<Settings> = this.#editor): void {
    this.#editor = editor;
    this.#finder = this.#start();
  }

  of(uri: string): Promise<Desk> {
    const folder = this.folderOf(uri);
    // An unsaved draft belongs to the folder that is open.
    if (!/^[\w.+-]+:\//.test(uri) || uri.startsWith('untitled:'))
      return this.#finder.deskOfFolder(folder ?? 'untitled:/', folder);
    return this.#finder.deskOf(uri, folder);
  }

  /** The workspace folder that a draft belongs to; the first one for a draft without a place. */
  folderOf(uri: string): string | undefined {
    const folders = this.#folders();
    return (
      folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0] ??
      folders[0]
    );
  }

  #start(): DeskFinder {
    return new DeskFinder(this.#lexicon, this.#files, this.#readers, this.#editor);
  }
}

/** Whether a file is one that desks rest on. */
export function isDeskFile(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`) || (uri.includes(`/${HOUSE_FOLDER}/`) && /\.ya?ml$/.test(uri));
}

/**
 * The editor's `designator.*` as settings. What is misspelt is left out and logged: the editor's own settings view has
 * marked it already.
 */
export function editorSettings(raw: unknown, log: (message: string) => void): Partial<Settings> {
  if (typeof raw !== 'object' || raw === null) return {};
  const { rules: severities, forms, accept, quotations } = raw as Record<string, unknown>;
  const settings: { -readonly [K in keyof Settings]?: Settings[K] } = {};
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
