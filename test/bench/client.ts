/** A language client of our own, just large enough to type into the server and to hear its diagnostics. */
import { type ChildProcess, spawn } from 'node:child_process';
import { SERVER } from './project';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The language protocol's number for an error message. */
const ERROR = 1;

/** Diagnostics as they came in: for which version, when, and how many. */
export interface Published {
  readonly version: number;
  readonly at: number;
  readonly count: number;
}

export class Client {
  readonly #server: ChildProcess;
  readonly #answers = new Map<number | string, (result: unknown) => void>();
  readonly #listeners = new Set<(published: Published) => void>();
  #received = Buffer.alloc(0);
  #nextId = 1;

  constructor() {
    this.#server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#server.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  async start(): Promise<void> {
    await this.#request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    this.notify('initialized', {});
  }

  async stop(): Promise<void> {
    await this.#request('shutdown', undefined);
    const ended = new Promise((resolve) => this.#server.once('exit', resolve));
    this.notify('exit', undefined);
    await ended;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Calls back with all diagnostics from now on. @returns what ends it */
  onPublish(listener: (published: Published) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The diagnostics of one version. @throws Error where they do not come. */
  published(version: number): Promise<Published> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No diagnostics of version ${version}.`)), 20_000);
      const stop = this.onPublish((published) => {
        if (published.version !== version) return;
        clearTimeout(late);
        stop();
        resolve(published);
      });
    });
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = this.#nextId++;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    const at = performance.now();
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const headEnd = this.#received.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, headEnd))?.[1],
      );
      const end = headEnd + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', headEnd + 4, end)) as Message;
      this.#received = this.#received.subarray(end);
      this.#handle(message, at);
    }
  }

  #handle({ id, method, params, result }: Message, at: number): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { version = -1, diagnostics } = params as { version?: number; diagnostics: unknown[] };
      for (const listener of [...this.#listeners]) listener({ version, at, count: diagnostics.length });
    } else if (method === 'window/logMessage') {
      // A server that fails is quick, too.
      const { type, message } = params as { type: number; message: string };
      if (type === ERROR) throw new Error(`The server says: ${message}`);
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) {
      this.#answers.get(id)?.(result);
      this.#answers.delete(id);
    }
  }
}
