import type { FileAccess } from '../core/config/desk';
import type { Compiled } from '../core/lexicon/compiled';

/** What the server needs from where it runs: Node, or a web worker. */
export interface Host {
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

/** What our own client says of itself in `initializationOptions`; others leave it out. */
export interface ClientOptions {
  /** It answers `ReadFileRequest` and `ListFolderRequest`. */
  readonly readsFiles?: boolean;
  /** It has the command `ADD_COMMAND`, and asks the writer what a new entry needs. */
  readonly asksForEntries?: boolean;
  /** The folder of the rules' pages, as a URI that ends with a slash. */
  readonly pages?: string;
  /** Settings, for clients that know no `workspace/configuration`. */
  readonly settings?: unknown;
}
