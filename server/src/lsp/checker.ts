import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk } from '../core/config/desk';
import { type LintResult, lint } from '../core/lint';
import type { Language } from '../core/text/prose';
import type { Desks } from './desks';

/** A draft as it was checked last. */
export interface Checked extends LintResult {
  /** The very text that was checked: the open document goes on changing, and offsets in it move. */
  readonly document: TextDocument;
  readonly version: number;
  readonly desk: Desk;
}

export type Refusal = 'not a draft' | 'ignored' | 'too long' | 'not text';

/** In UTF-16 units. A story is a thousandth of it; a longer text would hold up every keystroke. */
export const MAX_LENGTH = 6_000_000;

/** Checks drafts, each version of each draft once. */
export class Checker {
  readonly #desks: Desks;
  readonly #cache = new Map<string, Checked>();

  constructor(desks: Desks) {
    this.#desks = desks;
  }

  async check(document: TextDocument): Promise<Checked | Refusal> {
    const language = languageOf(document);
    if (!language) return 'not a draft';
    const desk = await this.#desks.of(document.uri);
    const known = this.#cache.get(document.uri);
    if (known && known.version === document.version && known.desk === desk) return known;
    if (desk.ignores(document.uri)) return 'ignored';
    const text = document.getText();
    if (text.length > MAX_LENGTH) return 'too long';
    if (isBinary(text)) return 'not text';
    const before = known?.desk.lexicon === desk.lexicon ? known?.draft : undefined;
    const checked = {
      ...lint(text, language, desk.lexicon, desk.settings, desk.verifiedIn(document.uri), before),
      document: TextDocument.create(document.uri, document.languageId, document.version, text),
      version: document.version,
      desk,
    };
    this.#cache.set(document.uri, checked);
    return checked;
  }

  /** Whether a document is no draft but one of the files that desks rest on. */
  isDeskFile(document: TextDocument): boolean {
    return languageOf(document) === undefined && this.#desks.restOn(document.uri);
  }

  forget(uri: string): void {
    this.#cache.delete(uri);
  }
}

/** Markdown and plain text, as the editor calls them; nothing else, however an editor may ask. */
function languageOf({ languageId, uri }: TextDocument): Language | undefined {
  if (/^(markdown|quarto|rmd|mdx?)$/.test(languageId)) return 'markdown';
  if (languageId === 'plaintext' || languageId === 'text')
    return /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'plaintext';
  return undefined;
}

function isBinary(text: string): boolean {
  return text.slice(0, 8192).includes('\u0000');
}
