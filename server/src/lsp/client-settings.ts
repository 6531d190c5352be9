import type { Connection } from 'vscode-languageserver';
import { type EditorSettings, editorSettings } from './desks';

interface Question {
  readonly connection: Connection;
  /** Whether the client answers questions about its settings. */
  readonly answers: boolean;
  /** Settings that a client has sent by itself: used where it does not answer. */
  readonly pushed: unknown;
  /** The workspace folders, which may have settings of their own where there are several. */
  readonly folders: readonly string[];
}

/** The settings of the window and of its folders, as the editor has them; none where it fails to say. */
export async function settingsOf({
  connection,
  answers,
  pushed,
  folders,
}: Question): Promise<EditorSettings> {
  const several = folders.length > 1 ? folders : [];
  const raw = answers ? await ask(connection, several) : [section(pushed)];
  const [window = {}, ...own] = raw.map((each) =>
    editorSettings(each, (message) => connection.console.warn(message)),
  );
  return { window, folders: new Map(own.map((settings, index) => [several[index], settings])) };
}

async function ask({ console, workspace }: Connection, folders: readonly string[]): Promise<unknown[]> {
  const section = 'designator';
  try {
    return await workspace.getConfiguration([
      { section },
      ...folders.map((scopeUri) => ({ scopeUri, section })),
    ]);
  } catch (error) {
    console.warn(`The editor does not tell its settings: ${(error as Error).message}`);
    return [undefined];
  }
}

function section(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return 'designator' in settings ? settings.designator : settings;
}
