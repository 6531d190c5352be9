import {
  commands,
  DiagnosticSeverity,
  type Disposable,
  languages,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** More drafts than this are no desk's: somebody has opened a whole archive, and is told so. */
const MOST = 5000;

/** Checks every draft of the workspace, open or not, and lists their marks; can be called off. */
export function registerCheckWorkspace(client: BaseLanguageClient): Disposable[] {
  const marks = languages.createDiagnosticCollection('designator-workspace');
  return [
    marks,
    // An open draft has marks of its own, and they are newer.
    workspace.onDidOpenTextDocument(({ uri }) => marks.delete(uri)),
    workspace.onDidChangeTextDocument(({ document: { uri } }) => marks.delete(uri)),
    commands.registerCommand('designator.checkWorkspace', async () => {
      const drafts = await workspace.findFiles(
        '**/*.{md,markdown,txt}',
        '**/{node_modules,.git,.designator}/**',
        MOST,
      );
      if (drafts.length === 0) {
        void window.showInformationMessage(
          'There are no drafts in this workspace: Markdown or plain-text files.',
        );
        return;
      }
      marks.clear();
      const done = await window.withProgress(
        { location: ProgressLocation.Notification, title: 'Designator checks the drafts', cancellable: true },
        async (progress, token) => {
          const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
          let checked = 0;
          for (const uri of drafts) {
            if (token.isCancellationRequested) break;
            progress.report({ increment: 100 / drafts.length, message: workspace.asRelativePath(uri) });
            if (!open.has(uri.toString())) await check(client, marks, uri);
            checked++;
          }
          return checked;
        },
      );
      const counts = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning].map(
        (severity) =>
          languages
            .getDiagnostics()
            .flatMap(([, all]) => all)
            .filter((mark) => mark.source === 'Designator' && mark.severity === severity).length,
      );
      const show = 'Show them';
      const chosen = await window.showInformationMessage(
        `${done} ${done === 1 ? 'draft' : 'drafts'} checked${done < drafts.length ? ` of ${drafts.length}` : ''}: ${counted(counts[0], 'error')}, ${counted(counts[1], 'warning')}.${drafts.length === MOST ? ` There are more drafts: no more than ${MOST} are checked.` : ''}`,
        show,
      );
      if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
    }),
  ];
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

async function check(
  client: BaseLanguageClient,
  marks: ReturnType<typeof languages.createDiagnosticCollection>,
  uri: Uri,
): Promise<void> {
  type Sent = Parameters<typeof client.protocol2CodeConverter.asDiagnostics>[0];
  const sent = await client.sendRequest<Sent | null>('designator/check', { uri: uri.toString() });
  if (sent && sent.length > 0) marks.set(uri, await client.protocol2CodeConverter.asDiagnostics(sent));
}
