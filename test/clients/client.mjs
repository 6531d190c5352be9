// A language client that knows the protocol and nothing else: it talks to `designator lsp` over standard input and output.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

export const SERVER = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));

const PATIENCE = 20_000;

/** What an editor of today offers. */
export const MODERN = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export class Client {
  /** Every notice of diagnostics that came, in order. */
  published = [];
  /** What the server asked of us, by method. */
  asked = [];
  #waiting = [];

  /**
   * @param {string[]} args arguments behind `lsp`
   * @param command what starts the server in another way
   */
  constructor(args = [], { command = [SERVER, 'lsp', ...args], env = process.env } = {}) {
    this.process = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.exit = once(this.process, 'exit').then(([code, signal]) => code ?? signal);
    this.stderr = '';
    this.process.stderr.on('data', (bytes) => {
      this.stderr += bytes;
    });
    this.process.stdin.on('error', () => {}); // It may be gone.
    this.rpc = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.rpc.onNotification('textDocument/publishDiagnostics', (params) => {
      this.published.push(params);
      this.#waiting = this.#waiting.filter((wait) => !wait(params));
    });
    this.rpc.listen();
  }

  /** @param answer what we say to the server's questions; it may throw */
  async start({ capabilities = MODERN, answer = () => null, ...params } = {}) {
    this.rpc.onRequest((method, asked) => {
      this.asked.push(method);
      return answer(method, asked);
    });
    const result = await this.rpc.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
      ...params,
    });
    await this.rpc.sendNotification('initialized', {});
    return result;
  }

  open(text, { uri = 'file:///desk/draft.md', languageId = 'markdown', version = 1 } = {}) {
    void this.rpc.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
    return uri;
  }

  change(uri, version, range, text) {
    return this.rpc.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  close(uri) {
    return this.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The next diagnostics of a draft that are as wanted; those that came already count. */
  async diagnostics(uri, isWanted = () => true) {
    const fits = (params) => params.uri === uri && isWanted(params.diagnostics, params.version);
    const seen = this.published.findLast((params) => params.uri === uri);
    if (seen && fits(seen)) return seen.diagnostics;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const last = JSON.stringify(this.published.findLast((params) => params.uri === uri));
        reject(new Error(`Diagnostics did not come. The last ones were ${last}. ${this.stderr}`));
      }, PATIENCE);
      this.#waiting.push((params) => {
        if (!fits(params)) return false;
        clearTimeout(timer);
        resolve(params.diagnostics);
        return true;
      });
    });
  }

  pull(uri, previousResultId) {
    return this.rpc.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  actions(uri, range, diagnostics = [], only = undefined) {
    return this.rpc.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }

  hover(uri, line, character) {
    return this.rpc.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
  }

  /** Takes leave as the protocol wants it. @returns the server's exit code */
  async stop() {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await this.rpc.sendRequest('shutdown');
      await this.rpc.sendNotification('exit');
    }
    const code = await this.exit;
    this.rpc.dispose();
    return code;
  }
}

/** The text of a range, with lines and UTF-16 columns counted as the protocol does. */
export function slice(text, { start, end }) {
  const lines = text.split(/\r\n|\n|\r/);
  if (start.line !== end.line) throw new Error('For ranges in one line.');
  return lines[start.line].slice(start.character, end.character);
}
