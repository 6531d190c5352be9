import {
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  type TextDocument,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Alike, AlikeQuestion } from '../../server/src/lsp/host';
import { draftsOfWorkspace } from './drafts';

/** What is to be changed in one draft: as it is now, saved or not. */
interface Change {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
  /** It had changes of the writer's own that were not saved: they are not saved now either. */
  readonly wasDirty: boolean;
}

/**
 * Mends what is alike in all drafts of the workspace, open or not, each under the settings of its desk. Nothing is changed before
 * the writer has seen every place, and can take any of them out or call the whole off.
 */
export function registerFixInWorkspace(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('designator.fixInWorkspace', async (alike: Alike) => {
    const changes = await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t('Designator looks for “{0}” in the drafts', alike.words),
        cancellable: true,
      },
      async (progress, token) => {
        const drafts = withOpenOne(await draftsOfWorkspace());
        const found: Change[] = [];
        for (const uri of drafts) {
          if (token.isCancellationRequested) return undefined;
          progress.report({ increment: 100 / drafts.length, message: workspace.asRelativePath(uri) });
          const change = await changeIn(client, uri, alike);
          if (change) found.push(change);
        }
        return found;
      },
    );
    if (!changes) return;
    if (changes.length === 0) {
      void window.showInformationMessage(
        l10n.t('No draft of the workspace has “{0}” marked like this.', alike.words),
      );
      return;
    }
    await apply(changes, alike);
  });
}

/** The draft in hand is among them even where it was never saved. */
function withOpenOne(drafts: readonly Uri[]): readonly Uri[] {
  const own = window.activeTextEditor?.document.uri;
  return !own || drafts.some((uri) => uri.toString() === own.toString()) ? drafts : [own, ...drafts];
}

/** What a draft needs changed; it is opened only where something is, so that the edit fits it as it stands. */
async function changeIn(client: BaseLanguageClient, uri: Uri, alike: Alike): Promise<Change | undefined> {
  if ((await editsIn(client, uri, alike)).length === 0) return undefined;
  const document = await workspace.openTextDocument(uri);
  const edits = await editsIn(client, uri, alike);
  return edits.length > 0 ? { document, edits, wasDirty: document.isDirty } : undefined;
}

async function editsIn(client: BaseLanguageClient, uri: Uri, alike: Alike): Promise<TextEdit[]> {
  type Sent = Parameters<typeof client.protocol2CodeConverter.asTextEdits>[0];
  const question: AlikeQuestion = { ...alike, uri: client.code2ProtocolConverter.asUri(uri) };
  const sent = await client.sendRequest<Sent>('designator/alike', question);
  return (await client.protocol2CodeConverter.asTextEdits(sent)) ?? [];
}

async function apply(changes: readonly Change[], { words, text }: Alike): Promise<void> {
  const edit = new WorkspaceEdit();
  const places = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  const metadata = {
    needsConfirmation: true,
    label: `${words} → ${text}: ${counted(places, changes.length)}`,
  };
  for (const { document, edits } of changes)
    for (const { range, newText } of edits) edit.replace(document.uri, range, newText, metadata);
  // The writer may have taken places out: what was changed is what is told.
  const done = new Map<TextDocument, number>();
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (changes.some((change) => change.document === document))
      done.set(document, (done.get(document) ?? 0) + contentChanges.length);
  });
  try {
    if (!(await workspace.applyEdit(edit))) return;
  } finally {
    listener.dispose();
  }
  if (done.size === 0) return;
  let unsaved = 0;
  for (const { document, wasDirty } of changes) {
    if (!done.has(document)) continue;
    if (wasDirty || document.isUntitled || !(await document.save())) unsaved++;
  }
  const told = counted(
    [...done.values()].reduce((sum, each) => sum + each, 0),
    done.size,
  );
  void window.showInformationMessage(
    unsaved === 0
      ? l10n.t('“{0}” is now {1}: {2}.', words, text, told)
      : l10n.t(
          '“{0}” is now {1}: {2}. Save what was not saved before: {3}.',
          words,
          text,
          told,
          draftsIn(unsaved),
        ),
  );
}

/** "12 places in 4 drafts". */
function counted(places: number, drafts: number): string {
  return places === 1 ? l10n.t('1 place') : l10n.t('{0} places in {1}', places, draftsIn(drafts));
}

function draftsIn(count: number): string {
  return count === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', count);
}
