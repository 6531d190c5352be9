import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileAccess } from '../core/config/desk';
import type { Edit } from '../core/finding';
import { textEditOf } from './convert';

interface Wiring {
  readonly files: FileAccess;
  /** A file that is open in the editor, saved or not. */
  readonly open: (uri: string) => TextDocument | undefined;
  /** Whether the client can create a file in a workspace edit. */
  readonly canCreate: boolean;
}

/** The files that a desk keeps beside its drafts, changed by plain workspace edits, so that any editor can do it. */
export class DeskFiles {
  readonly #wiring: Wiring;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /**
   * @param edit what is to be changed in the file's text, empty where there is none yet; `undefined` where it has a mistake
   * @returns `undefined` too where the client cannot create the file that is needed
   * @throws UnreadableFile where it is there and cannot be read: to make it anew would be to lose what it says
   */
  async edit(uri: string, edit: (text: string) => Edit[] | undefined): Promise<WorkspaceEdit | undefined> {
    const open = this.#wiring.open(uri);
    const text = await this.read(uri);
    if (text === undefined) {
      if (await this.#isThere(uri)) throw new UnreadableFile(uri);
      if (!this.#wiring.canCreate) return undefined;
    }
    const edits = edit(text ?? '');
    if (!edits) return undefined;
    const file = open ?? TextDocument.create(uri, 'yaml', 0, text ?? '');
    const changes = edits.map((each) => textEditOf(file, each));
    if (text !== undefined) return { changes: { [uri]: changes } };
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: changes },
      ],
    };
  }

  /** The text of a file, as it stands on the screen where it is open; `undefined` where there is none, or it cannot be read. */
  async read(uri: string): Promise<string | undefined> {
    // An editor shows no byte order mark, and counts none.
    return this.#wiring.open(uri)?.getText() ?? (await this.#wiring.files.read(uri))?.replace(/^\uFEFF/, '');
  }

  async #isThere(uri: string): Promise<boolean> {
    const at = uri.lastIndexOf('/');
    return (await this.#wiring.files.list(uri.slice(0, at))).includes(uri.slice(at + 1));
  }
}

/** A desk's file that is there, and that nobody can read here. */
export class UnreadableFile extends Error {
  constructor(uri: string) {
    const name = uri.split('/').slice(-2).join('/');
    super(
      `${name} is there and cannot be read: perhaps you have no right to, or it is no file. Nothing was changed. Put that right, and try again.`,
    );
  }
}
