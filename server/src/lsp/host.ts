import type { FileAccess } from '../core/config/desk';
import type { Compiled } from '../core/lexicon/compiled';
import type { SheetStatus } from '../core/sheet';
import type * as Answers from './answers';

/** What the server needs from where it runs: Node, or a web worker. */
export interface Host {
  /** What the server answers with: asked for when it has said what it can do. */
  answers(): Promise<typeof Answers>;
  /** The compiled dictionary. */
  lexicon(): Promise<Compiled>;
  /** Files that this host can read itself (none in a browser). */
  readonly files: FileAccess | undefined;
  /** The folder of the rules' pages, as a URI that ends with a slash; `undefined` where only the client knows it. */
  readonly pages: string | undefined;
}

/** Requests to a client that offers them, for files that the server cannot reach: virtual workspaces, and the browser. */
export const ReadFileRequest = 'designator/readFile';
export const ListFolderRequest = 'designator/listFolder';

/** Requests of a client that asks the writer for what a new entry needs. */
export const VocabularyRequest = 'designator/vocabulary';
export const AddEntryRequest = 'designator/addEntry';

/** What a writer may choose from. */
export interface Vocabulary {
  readonly kinds: readonly string[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

/** A new system of the house: for the desk of the draft `uri`, or of the first workspace folder. */
export interface NewEntry {
  readonly uri?: string;
  readonly designation: string;
  readonly kind: string;
  readonly origin: string;
}

/** The command of our own client that asks for them; its arguments are a `NewEntry` with what is guessed. */
export const ADD_COMMAND = 'designator.addToHouseDictionary';

/** Requests of a client that asks the writer what stands behind a figure. */
export const ClaimAtRequest = 'designator/claimAt';
export const VerifyRequest = 'designator/verify';
/** The edit that asks the reporter about a claim, for `VerifyArguments`; `null` where it is not there any more, or asked about. */
export const AskRequest = 'designator/ask';

/** A place in a draft: for `ClaimAtRequest`, and what `VERIFY_COMMAND` is called with. */
export interface VerifyArguments {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** The figure and its sentence as the writer saw them: the draft may have changed meanwhile, and the place be another's. */
  readonly asked?: Pick<ClaimAt, 'says' | 'in'>;
}

/** The claim at a place, as the writer is asked about it. */
export interface ClaimAt {
  /** The figure in the draft's words. */
  readonly says: string;
  /** Its sentence. */
  readonly in: string;
  readonly status: string;
  /** Whether its draft lies in a folder, which a ledger needs. */
  readonly hasLedger: boolean;
  /** What it was verified with, if it was. */
  readonly source?: string;
}

/** What stands behind the claim at a place. */
export interface NewVerification extends VerifyArguments {
  readonly source: string;
  readonly note?: string;
  /** Today, where the writer is: 2026-11-23. */
  readonly date: string;
}

/** The command of our own client that asks for it. */
export const VERIFY_COMMAND = 'designator.verifyClaim';

/** What the dictionary has of a system, as YAML, for a client that shows it. */
export const EntryRequest = 'designator/entry';

/** What a draft claims and names, for our own client's views. */
export const SheetRequest = 'designator/sheet';
/** Systems by any name, for a person who looks one up. */
export const LookupRequest = 'designator/lookup';

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** How a claim stands, as on the fact-check sheet. */
export type ClaimStatus = SheetStatus;

export interface ClaimRow {
  readonly range: PlainRange;
  readonly figure: string;
  readonly predicate: string;
  readonly sentence: string;
  readonly status: ClaimStatus;
  readonly who?: string;
  /** The system that it is said of: its title. */
  readonly system?: string;
  /** What the dictionary has that bears on it, with publishers. */
  readonly known: readonly string[];
}

export interface SystemRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly country: string;
  /** Each name that the draft uses for it, with its places. */
  readonly names: readonly { readonly name: string; readonly ranges: readonly PlainRange[] }[];
}

/** A draft's claims in their order, and the systems that it names in the order of their first mention. */
export interface DraftSheet {
  readonly claims: readonly ClaimRow[];
  readonly systems: readonly SystemRow[];
}

/** A system found by a name. */
export interface LookupRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The name by which it was found. */
  readonly form: string;
  /** What is put into a draft. */
  readonly designation: string;
}

/** A page to be shown in a panel: a draft's fact-check sheet, or a system's card. */
export const PageRequest = 'designator/page';
/** The sheet of a draft as a file. */
export const ExportRequest = 'designator/export';

export type PageQuestion = { readonly nonce: string } & (
  | { readonly sheet: string }
  | { readonly card: string; readonly uri?: string }
);

export interface Page {
  readonly title: string;
  readonly html: string;
}

export type ExportFormat = 'html' | 'markdown' | 'csv';

/** The marks of a file that need not be open, for a check of the whole workspace; `null` for what is no draft. */
export const CheckRequest = 'designator/check';
/** The edits that mend what is alike in one draft of many, open or not; `null` for what is no draft. */
export const AlikeRequest = 'designator/alike';
/** The command of our own client that mends it in all drafts of the workspace; its argument is an `Alike`. */
export const FIX_WORKSPACE_COMMAND = 'designator.fixInWorkspace';

/** What is marked, and what it gives way to: the same words, marked by the same rule, with the same first fix. */
export interface Alike {
  readonly rule: string;
  readonly words: string;
  /** What the fix puts in, for its first edit. */
  readonly text: string;
}

export interface AlikeQuestion extends Alike {
  readonly uri: string;
}

/** Every rule, for a person who wants one explained. */
export const RulesRequest = 'designator/rules';

export interface RuleRow {
  readonly id: string;
  readonly summary: string;
  readonly severity: string;
  /** Off until a desk asks for it. */
  readonly optIn: boolean;
}

/** The server's own command for the lens over the headline, in editors that have no view of claims; with a draft's address. */
export const OPEN_CLAIMS_COMMAND = 'designator.openClaims';

/** What our own client says of itself in `initializationOptions`; others leave it out. */
export interface ClientOptions {
  /** It answers `ReadFileRequest` and `ListFolderRequest`. */
  readonly readsFiles?: boolean;
  /** It has the command `ADD_COMMAND`, and asks the writer what a new entry needs. */
  readonly asksForEntries?: boolean;
  /** It has the command `VERIFY_COMMAND`, and asks the writer what stands behind a figure. */
  readonly asksForSources?: boolean;
  /** It has the command `FIX_WORKSPACE_COMMAND`, and shows what it would change before it does. */
  readonly fixesWorkspace?: boolean;
  /** It shows documents of the scheme `designator:`, with what `EntryRequest` gives. */
  readonly showsEntries?: boolean;
  /** Its command that goes to a place of a draft, for links in pages. */
  readonly revealCommand?: string;
  /** Its command that shows a draft's claims, for the lens over the headline. */
  readonly claimsCommand?: string;
  /** Its command that shows everything known of a system, for links in cards. */
  readonly cardCommand?: string;
  /** The folder of the rules' pages, as a URI that ends with a slash. */
  readonly pages?: string;
  /** Settings, for clients that know no `workspace/configuration`. */
  readonly settings?: unknown;
}

/** What the client sends a server in a web worker before anything else: the files of the dictionary. */
export interface WorkerFiles {
  readonly lexicon: Uint8Array;
  readonly knowledge: string;
}
