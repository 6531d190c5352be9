import {
  commands,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftsOfWorkspace, MOST_DRAFTS } from './drafts';

/** Checks every draft of the workspace, open or not, and lists their marks; can be called off. */
export function registerCheckWorkspace(client: BaseLanguageClient): Disposable[] {
  const marks = languages.createDiagnosticCollection('designator-workspace');
  return [
    marks,
    // An open draft has marks of its own, and they are newer.
    workspace.onDidOpenTextDocument(({ uri }) => marks.delete(uri)),
    workspace.onDidChangeTextDocument(({ document: { uri } }) => marks.delete(uri)),
    commands.registerCommand('designator.checkWorkspace', async () => {
      const drafts = await draftsOfWorkspace();
      if (drafts.length === 0) {
        void window.showInformationMessage(
          l10n.t('There are no drafts in this workspace: Markdown or plain-text files.'),
        );
        return;
      }
      marks.clear();
      const done = await window.withProgress(
        {
          location: ProgressLocation.Notification,
          title: l10n.t('Designator checks the drafts'),
          cancellable: true,
        },
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
      const show = l10n.t('Show them');
      const chosen = await window.showInformationMessage(
        [
          said(done, drafts.length, counts[0], counts[1]),
          ...(drafts.length === MOST_DRAFTS
            ? [l10n.t('There are more drafts: no more than {0} are checked.', MOST_DRAFTS)]
            : []),
        ].join(' '),
        show,
      );
      if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
    }),
  ];
}

/** "3 drafts checked of 12: 1 error, 2 warnings." */
function said(done: number, all: number, errors: number, warnings: number): string {
  const drafts =
    done < all
      ? l10n.t('{0} of {1} drafts checked', done, all)
      : done === 1
        ? l10n.t('1 draft checked')
        : l10n.t('{0} drafts checked', done);
  return l10n.t({
    message: '{0}: {1}, {2}.',
    args: [
      drafts,
      errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors),
      warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings),
    ],
    comment: '3 drafts checked: 1 error, 2 warnings.',
  });
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
