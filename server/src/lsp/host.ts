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

/** What our own client says of itself in `initializationOptions`; others leave it out. */
export interface ClientOptions {
  /** It answers `ReadFileRequest` and `ListFolderRequest`. */
  readonly readsFiles?: boolean;
  /** The folder of the rules' pages, as a URI that ends with a slash. */
  readonly pages?: string;
  /** Settings, for clients that know no `workspace/configuration`. */
  readonly settings?: unknown;
}
