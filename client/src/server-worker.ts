import { Uri, workspace } from 'vscode';
import type { WorkerFiles } from '../../server/src/lsp/host';

/** The server as a web worker, with the dictionary: files are read before the protocol's library is loaded. */
export class ServerWorker {
  /** The folder of what is built. */
  readonly #built: Uri;
  #worker: Promise<Worker> | undefined;
  /** Whether nobody has spoken to it yet. */
  #isNew = false;

  constructor(built: Uri) {
    this.#built = built;
  }

  /** Starts one, which waits for what is said to it; one that it follows has ended. */
  begin(): Promise<Worker> {
    this.end();
    this.#worker = startWorker(this.#built);
    // Said by the client, which waits for it.
    this.#worker.catch(() => {});
    this.#isNew = true;
    return this.#worker;
  }

  /** The one that waits for a first word, or a new one. */
  take(): Promise<Worker> {
    const taken = this.#isNew && this.#worker ? this.#worker : this.begin();
    this.#isNew = false;
    return taken;
  }

  end(): void {
    this.#worker?.then((worker) => worker.terminate()).catch(() => {});
    this.#worker = undefined;
  }
}

async function startWorker(built: Uri): Promise<Worker> {
  const [worker, lexicon, knowledge] = await Promise.all([
    loadWorker(Uri.joinPath(built, 'server', 'worker.js')),
    workspace.fs.readFile(Uri.joinPath(built, 'lexicon.bin')),
    workspace.fs.readFile(Uri.joinPath(built, 'knowledge.txt')),
  ]);
  const files: WorkerFiles = { lexicon, knowledge: new TextDecoder().decode(knowledge) };
  worker.postMessage(files);
  return worker;
}

/** Only a page's own addresses may be workers: an extension on a remote machine is read, and started as a blob. */
async function loadWorker(script: Uri): Promise<Worker> {
  if (script.scheme === 'https' || script.scheme === 'http') return new Worker(script.toString(true));
  const source = await workspace.fs.readFile(script);
  const blob = new Blob([source as Uint8Array<ArrayBuffer>], { type: 'text/javascript' });
  // Never revoked: the editor has the worker fetch it later.
  return new Worker(URL.createObjectURL(blob));
}
