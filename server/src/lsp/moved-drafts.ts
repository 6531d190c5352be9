import type { WorkspaceEdit } from 'vscode-languageserver';
import { HOUSE_FOLDER, LEDGER_FILE, pathWithin } from '../core/config/desk';
import { nameOf } from './address';
import { UnreadableFile } from './desk-files';
import type { Desks } from './desks';
import type { LedgerKeeper } from './ledger';

interface Wiring {
  readonly desks: Desks;
  readonly ledger: LedgerKeeper;
  /** Tells the writer something that needs no answer. */
  readonly say: (message: string) => void;
}

interface Renamed {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Takes the ledger along when drafts, or folders of them, are renamed; says what cannot go along. */
export class MovedDrafts {
  readonly #wiring: Wiring;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /** What goes with drafts that are about to be renamed: their entries in their desk's ledger. `null` where there is nothing. */
  async edit(files: readonly Renamed[]): Promise<WorkspaceEdit | null> {
    const { desks, ledger } = this.#wiring;
    const staying = new Map<string, Renamed[]>();
    const leaving = new Map<string, Renamed[]>();
    for (const file of files) {
      const { root } = await desks.of(file.oldUri);
      if (!root) continue;
      const stays =
        pathWithin(root, file.newUri) !== undefined && (await desks.of(file.newUri)).root === root;
      const those = stays ? staying : leaving;
      those.set(root, [...(those.get(root) ?? []), file]);
    }
    for (const [root, moved] of leaving) await this.#tellOf(root, moved);
    const changes: WorkspaceEdit['changes'] = {};
    for (const [root, renamed] of staying)
      Object.assign(changes, (await ledger.rename(root, renamed).catch(ifUnreadable))?.changes);
    return Object.keys(changes).length > 0 ? { changes } : null;
  }

  /** What one desk has verified, another has not: the entries stay, and the writer is told so. */
  async #tellOf(root: string, moved: readonly Renamed[]): Promise<void> {
    const paths = moved.flatMap(({ oldUri }) => pathWithin(root, oldUri) ?? []);
    const count = await this.#wiring.ledger.count(root, paths);
    if (count === 0) return;
    const what = paths.length === 1 ? paths[0] : `${paths.length} drafts`;
    const figures =
      count === 1 ? 'figure that was verified in it stays' : 'figures that were verified in it stay';
    this.#wiring.say(
      `${what} leaves its desk. The ${count === 1 ? '' : `${count} `}${figures} in the ledger that it leaves, ${HOUSE_FOLDER}/${LEDGER_FILE} of ${nameOf(root)}, and must be verified again by the desk that it goes to, or copied from there.`,
    );
  }
}

/** A ledger that cannot be read is no reason not to rename a draft: it is marked by itself. */
function ifUnreadable(error: unknown): undefined {
  if (!(error instanceof UnreadableFile)) throw error;
}
