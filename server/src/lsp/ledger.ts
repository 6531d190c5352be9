import { type CodeAction, CodeActionKind, type Position, type WorkspaceEdit } from 'vscode-languageserver';
import type { Claim } from '../core/claims/claim';
import { figureOf, type Verification } from '../core/claims/verification';
import { HOUSE_FOLDER, LEDGER_FILE, pathWithin } from '../core/config/desk';
import { plainWords } from '../core/text/plain-words';
import { shorten } from './actions';
import type { Checked } from './checker';
import { type DeskFiles, UnreadableFile } from './desk-files';
import { type ClaimAt, type NewVerification, VERIFY_COMMAND, type VerifyArguments } from './host';

type Editors = Pick<
  typeof import('../core/config/readers'),
  'addVerification' | 'readLedger' | 'renameDraft'
>;

interface Wiring {
  readonly deskFiles: DeskFiles;
  /** The folder in which a draft's desk would keep its files. */
  readonly homeOf: (uri: string) => string | undefined;
  /** Whether the client asks the writer what stands behind a figure. */
  readonly asks: boolean;
  readonly editors: () => Promise<Editors>;
}

/** Enters what a desk has verified into its ledger. */
export class LedgerKeeper {
  readonly #wiring: Wiring;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /**
   * The action that enters a claim: our own client asks for the source, with others it is left to be filled in. Until then the
   * ledger has a mistake, is marked, and verifies what it did before.
   */
  async action(checked: Checked, claim: Claim): Promise<CodeAction | undefined> {
    if (!this.#placeOf(checked)) return undefined;
    const words = shorten(wordsOf(checked, claim).says);
    const position = checked.document.positionAt(claim.quantity.span.start);
    const kind = CodeActionKind.QuickFix;
    if (this.#wiring.asks) {
      const title = `“${words}” is verified …`;
      const argument: VerifyArguments = { uri: checked.document.uri, position };
      return { title, kind, command: { title, command: VERIFY_COMMAND, arguments: [argument] } };
    }
    const date = new Date().toISOString().slice(0, 10);
    const edit = await this.#enter(checked, claim, { source: '', date }).catch((error: unknown) => {
      // What cannot be done is not offered; the ledger's own mark says why.
      if (error instanceof UnreadableFile) return undefined;
      throw error;
    });
    return edit && { title: `“${words}” is verified: fill in its source in the ledger`, kind, edit };
  }

  /** The claim at a place, in the words that a person is asked about. */
  describe(checked: Checked, place: VerifyArguments): ClaimAt | undefined {
    const claim = claimMeant(checked, place);
    return (
      claim && {
        ...wordsOf(checked, claim),
        status: claim.attribution.status,
        hasLedger: this.#placeOf(checked) !== undefined,
        ...(claim.verification && { source: claim.verification.source }),
      }
    );
  }

  /**
   * The edit that enters the claim at a place; `undefined` where there is none, no folder, or the ledger has a mistake.
   * @throws UnreadableFile
   */
  async verify(checked: Checked, what: NewVerification): Promise<WorkspaceEdit | undefined> {
    const claim = claimMeant(checked, what);
    return claim && this.#enter(checked, claim, what);
  }

  async #enter(
    checked: Checked,
    claim: Claim,
    { source, note, date }: Pick<NewVerification, 'source' | 'note' | 'date'>,
  ): Promise<WorkspaceEdit | undefined> {
    const place = this.#placeOf(checked);
    if (!place) return undefined;
    const entry: Verification = {
      ...wordsOf(checked, claim),
      of: claim.predicate,
      figure: figureOf(claim.quantity),
      ...(claim.subject !== undefined && { system: claim.subject }),
      source,
      ...(note ? { note } : {}),
      date,
    };
    const { revoked } = checked.draft.ledger;
    const instead = claim.verification ?? revoked.find((each) => each.claim.quantity === claim.quantity)?.was;
    const { addVerification } = await this.#wiring.editors();
    return this.#wiring.deskFiles.edit(place.ledger, (text) =>
      addVerification(text, place.draft, entry, instead),
    );
  }

  /** The edit that takes the entries of a desk's drafts along when they, or folders above them, are renamed. */
  async rename(
    root: string,
    files: readonly { oldUri: string; newUri: string }[],
  ): Promise<WorkspaceEdit | undefined> {
    const { renameDraft } = await this.#wiring.editors();
    return this.#wiring.deskFiles.edit(ledgerOf(root), (text) => {
      const edits = files.flatMap(({ oldUri, newUri }) => {
        const [from, to] = [pathWithin(root, oldUri), pathWithin(root, newUri)];
        return from === undefined || to === undefined ? [] : renameDraft(text, from, to);
      });
      return edits.length > 0 ? edits : undefined;
    });
  }

  /** How many entries a desk's ledger has of drafts at these paths, or in folders there; none where it cannot be read. */
  async count(root: string, paths: readonly string[]): Promise<number> {
    const { readLedger } = await this.#wiring.editors();
    const { verified } = readLedger((await this.#wiring.deskFiles.read(ledgerOf(root))) ?? '');
    return Object.entries(verified)
      .filter(([draft]) => paths.some((path) => draft === path || draft.startsWith(`${path}/`)))
      .reduce((sum, [, entries]) => sum + entries.length, 0);
  }

  /** A draft's ledger, and its name there; `undefined` for one that was never saved in a folder. */
  #placeOf({ desk, document }: Checked): { ledger: string; draft: string } | undefined {
    const root = desk.root ?? this.#wiring.homeOf(document.uri);
    const draft = root?.includes(':/') ? pathWithin(root, document.uri) : undefined;
    return root && draft ? { ledger: ledgerOf(root), draft } : undefined;
  }
}

/** The claim that a writer means: the one that was on the screen, wherever it stands by now, else the one at the place. */
export function claimMeant(checked: Checked, { asked, position }: VerifyArguments): Claim | undefined {
  return asked ? claimThatSays(checked, asked, position) : claimAt(checked, position);
}

/** The claim at a place; the nearest of its sentence where there is none just there. */
function claimAt({ document, draft }: Checked, position: Position): Claim | undefined {
  const offset = document.offsetAt(position);
  const isHere = ({ start, end }: { start: number; end: number }): boolean =>
    start <= offset && offset <= end;
  return (
    draft.claims.find(({ quantity }) => isHere(quantity.span)) ??
    draft.claims.find(({ span }) => isHere(span)) ??
    draft.claims
      .filter(({ sentence }) => isHere(draft.prose.sentences[sentence]))
      .sort((a, b) => Math.abs(a.span.start - offset) - Math.abs(b.span.start - offset))
      .at(0)
  );
}

/** The claim that a writer was asked about, wherever it stands by now; of several in the same words the nearest. */
function claimThatSays(
  checked: Checked,
  { says, in: sentence }: Pick<Verification, 'says' | 'in'>,
  position: Position,
): Claim | undefined {
  const offset = checked.document.offsetAt(position);
  const far = ({ span }: Claim): number => Math.abs(span.start - offset);
  return checked.draft.claims
    .filter((claim) => {
      const words = wordsOf(checked, claim);
      return words.says === says && words.in === sentence;
    })
    .sort((a, b) => far(a) - far(b))
    .at(0);
}

function wordsOf({ draft: { prose } }: Checked, claim: Claim): Pick<Verification, 'says' | 'in'> {
  const slice = ({ start, end }: { start: number; end: number }): string =>
    prose.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { says: plainWords(slice(claim.quantity.span)), in: slice(prose.sentences[claim.sentence]) };
}

function ledgerOf(root: string): string {
  return `${root}/${HOUSE_FOLDER}/${LEDGER_FILE}`;
}
