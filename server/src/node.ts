/** The language server on Node: over the channel that the editor names (`--stdio`, `--node-ipc` …), standard input else. */
import { existsSync, readFileSync } from 'node:fs';
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
const built = join(__dirname, '..');
const pages = join(built, '..', 'docs', 'rules');

startServer(connection, {
  answers: () => import('./lsp/answers'),
  // Of the second, which is all ASCII, nothing has to be decoded.
  lexicon: async () =>
    unpack(await readFile(join(built, 'lexicon.bin')), () =>
      readFileSync(join(built, 'knowledge.txt'), 'latin1'),
    ),
  files: {
    read: (uri) => readFile(fileURLToPath(uri), 'utf8').catch(() => undefined),
    list: (uri) => readdir(fileURLToPath(uri)).catch(() => []),
  },
  pages: existsSync(pages) ? `${pathToFileURL(pages).href}/` : undefined,
});
connection.listen();
