/** A language server that does nothing but answer, and mark the first letter of a draft that is opened. */
import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.None } },
}));
connection.onDidOpenTextDocument(({ textDocument: { uri } }) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  void connection.sendDiagnostics({ uri, diagnostics: [{ range, message: 'A letter.' }] });
});
connection.listen();
