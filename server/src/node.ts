/** The language server on Node: over the channel that the editor names (`--stdio`, `--node-ipc` …), standard input else. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { unpack } from './core/lexicon/pack';
import { startServer } from './lsp/server';

const named = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket=|pipe=)/.test(argument));
const connection = named
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const pages = join(__dirname, '..', '..', 'docs', 'rules');

startServer(connection, {
  lexicon: async () => unpack(await readFile(join(__dirname, '..', 'lexicon.bin'))),
  files: {
    read: (uri) => readFile(fileURLToPath(uri), 'utf8').catch(() => undefined),
    list: (uri) => readdir(fileURLToPath(uri)).catch(() => []),
  },
  pages: existsSync(pages) ? `${pathToFileURL(pages).href}/` : undefined,
});
connection.listen();
