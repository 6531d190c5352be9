import type { Diagnostic, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileAccess } from '../core/config/desk';
import { isAlike, toTextEdits } from './actions';
import type { Checker } from './checker';
import type { Diagnostics } from './diagnostics';
import type { AlikeQuestion } from './host';

interface Wiring {
  readonly checker: Checker;
  readonly diagnostics: Diagnostics;
  readonly files: FileAccess;
  /** A draft that is open in the editor, saved or not. */
  readonly open: (uri: string) => TextDocument | undefined;
}

/** Drafts that need not be open: as they are on the screen, or else on the disk; each under the settings of its desk. */
export class AnyDraft {
  readonly #wiring: Wiring;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /** The marks of a draft: as the editor has them once it is open. `null` where there is no such file. */
  async check(uri: string): Promise<Diagnostic[] | null> {
    return this.#look(uri, (document) => this.#wiring.diagnostics.of(document));
  }

  /** The edits that mend what is alike in a draft; `null` for what is none, or what its desk does not check. */
  async alike({ uri, ...alike }: AlikeQuestion): Promise<TextEdit[] | null> {
    return this.#look(uri, async (draft) => {
      const checked = await this.#wiring.checker.check(draft);
      if (typeof checked === 'string') return null;
      const { document, findings } = checked;
      return findings
        .filter((finding) => isAlike(document, finding, alike))
        .flatMap(({ fixes: [fix] }) => toTextEdits(document, fix?.edits ?? []));
    });
  }

  async #look<T>(uri: string, look: (document: TextDocument) => Promise<T>): Promise<T | null> {
    const open = this.#wiring.open(uri);
    // An editor shows no byte order mark, and counts none.
    const text = open ? '' : (await this.#wiring.files.read(uri))?.replace(/^\uFEFF/, '');
    if (text === undefined) return null;
    const language = /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'plaintext';
    const seen = await look(open ?? TextDocument.create(uri, language, 0, text));
    // A workspace may have thousands of drafts: none that is not open is remembered.
    if (!open) this.#wiring.checker.forget(uri);
    return seen;
  }
}
