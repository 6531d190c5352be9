import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { HOUSE_FOLDER, SETTINGS_FILE } from '../core/config/desk';
import type { Edit, Finding } from '../core/finding';
import type { Entry } from '../core/lexicon/entry';
import type { Lexicon } from '../core/lexicon/lexicon';
import { shorten } from './actions';
import type { Checked } from './checker';
import { type DeskFiles, UnreadableFile } from './desk-files';
import { ADD_COMMAND, type NewEntry } from './host';

type Editors = Pick<typeof import('../core/config/readers'), 'acceptWord' | 'addEntry' | 'turnOff'>;

interface Wiring {
  readonly deskFiles: DeskFiles;
  /** The folder in which a draft's desk would keep its files. */
  readonly homeOf: (uri: string) => string | undefined;
  /** Whether the client asks the writer what an entry needs, rather than take a guess. */
  readonly asks: boolean;
  readonly editors: () => Promise<Editors>;
}

/**
 * The actions that change a desk's files: never mark this again, add it to the house dictionary. They are plain workspace
 * edits, so that they work in every editor; where a client cannot create the file that they need, they are not offered.
 */
export class DeskActionMaker {
  readonly #wiring: Wiring;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  async actionsFor(
    { document, draft, desk }: Checked,
    finding: Finding,
    text: string,
  ): Promise<CodeAction[]> {
    const root = desk.root ?? this.#wiring.homeOf(document.uri);
    if (!root?.includes(':/')) return [];
    const { acceptWord, addEntry, turnOff } = await this.#wiring.editors();
    const actions: CodeAction[] = [];
    const settings = `${root}/${SETTINGS_FILE}`;
    if (finding.rule.startsWith('designation/')) {
      actions.push(
        ...(await this.#action(`Never mark “${shorten(text)}” (${SETTINGS_FILE})`, settings, (old) =>
          acceptWord(old, text),
        )),
      );
    } else {
      actions.push(
        ...(await this.#action(`Turn off ${finding.rule} for this desk (${SETTINGS_FILE})`, settings, (old) =>
          turnOff(old, finding.rule),
        )),
      );
    }
    if (finding.rule === 'designation/unknown' || finding.rule === 'designation/misspelling') {
      const prefix = draft.designations.find(({ span }) => span.start === finding.span.start)?.prefix;
      const entry = guess(text, prefix, finding, desk.lexicon);
      const title = `Add “${shorten(text)}” to the house dictionary`;
      if (this.#wiring.asks) {
        const guessed: NewEntry = {
          uri: document.uri,
          designation: text,
          kind: entry.kind,
          origin: entry.origin,
        };
        const command = { title, command: ADD_COMMAND, arguments: [guessed] };
        actions.push({ title: `${title} …`, kind: CodeActionKind.QuickFix, command });
      } else {
        actions.push(...(await this.#action(title, houseFile(root), (old) => addEntry(old, entry))));
      }
    }
    return actions;
  }

  /** The edit that adds an entry to the house dictionary of a desk; `undefined` where its file has a mistake, or cannot be made. */
  async addEntry(root: string, { designation, kind, origin }: NewEntry): Promise<WorkspaceEdit | undefined> {
    const { addEntry } = await this.#wiring.editors();
    const entry = { id: idOf(designation), designation, kind, origin };
    const [action] = await this.#action('', houseFile(root), (old) => addEntry(old, entry));
    return action?.edit;
  }

  async #action(
    title: string,
    uri: string,
    edit: (text: string) => Edit[] | undefined,
  ): Promise<CodeAction[]> {
    const made = await this.#wiring.deskFiles.edit(uri, edit).catch((error: unknown) => {
      // What cannot be done is not offered; the desk's problems say why.
      if (error instanceof UnreadableFile) return undefined;
      throw error;
    });
    return made ? [{ title, kind: CodeActionKind.QuickFix, edit: made }] : [];
  }
}

/** The least that an entry needs, as far as the name tells it; the desk puts right what is not. */
function guess(
  text: string,
  prefix: string | undefined,
  finding: Finding,
  lexicon: Lexicon,
): Entry & { origin: string } {
  const series = prefix ? lexicon.series.of(prefix)[0]?.series : undefined;
  const nearest = finding.system === undefined ? undefined : lexicon.systemOf(finding.system);
  const model = nearest === undefined ? undefined : lexicon.entry(nearest);
  return {
    id: idOf(text),
    designation: text,
    kind: series?.kinds[0] ?? model?.kind ?? 'missile',
    origin: [series?.origin ?? model?.origin ?? 'US'].flat()[0] ?? 'US',
  };
}

function idOf(designation: string): string {
  const id = designation
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id || 'new-system';
}

function houseFile(root: string): string {
  return `${root}/${HOUSE_FOLDER}/house.yaml`;
}
