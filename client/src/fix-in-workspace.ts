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
import { type Change, type Choice, choosePlaces, counted, draftsIn, inDrafts } from './choose-places';
import { draftsOfWorkspace } from './drafts';

/**
 * Mends what is alike in all drafts of the workspace, open or not, each under the settings of its desk. Nothing is changed before
 * the writer has seen every place, and can take any of them out or call the whole off.
 */
export function registerFixInWorkspace(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('designator.fixInWorkspace', async (alike: Alike, told?: Choice['how']) => {
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
    const choice = told ? { how: told, changes } : await choosePlaces(changes, alike);
    if (choice) await apply(choice, alike);
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
  return edits.length > 0
    ? { document, edits, version: document.version, wasDirty: document.isDirty }
    : undefined;
}

async function editsIn(client: BaseLanguageClient, uri: Uri, alike: Alike): Promise<TextEdit[]> {
  type Sent = Parameters<typeof client.protocol2CodeConverter.asTextEdits>[0];
  const question: AlikeQuestion = { ...alike, uri: client.code2ProtocolConverter.asUri(uri) };
  const sent = await client.sendRequest<Sent>('designator/alike', question);
  return (await client.protocol2CodeConverter.asTextEdits(sent)) ?? [];
}

async function apply({ how, changes }: Choice, { words, text }: Alike): Promise<void> {
  // The writer may have gone on while choosing: what is not as it was then is left alone.
  const current = changes.filter(({ document, version }) => document.version === version);
  const edit = new WorkspaceEdit();
  // The editor shows what needs to be confirmed, with a box to tick at each place.
  const metadata = { needsConfirmation: how === 'look', label: `${words} → ${text}: ${counted(current)}` };
  for (const { document, edits } of current)
    for (const { range, newText } of edits) edit.replace(document.uri, range, newText, metadata);
  // The writer may have taken places out: what was changed is what is told.
  const done = new Map<TextDocument, number>();
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (current.some((change) => change.document === document))
      done.set(document, (done.get(document) ?? 0) + contentChanges.length);
  });
  const applied = await workspace.applyEdit(edit);
  listener.dispose();
  const unsaved = applied ? await save(current.filter(({ document }) => done.has(document))) : 0;
  const places = [...done.values()].reduce((sum, each) => sum + each, 0);
  const told = [
    ...(places > 0 ? [l10n.t('“{0}” is now {1}: {2}.', words, text, inDrafts(places, done.size))] : []),
    ...(unsaved > 0
      ? [l10n.t('What had not been saved before is not saved now: {0}.', draftsIn(unsaved))]
      : []),
    ...(current.length < changes.length
      ? [l10n.t('Changed meanwhile, and left as it is: {0}.', draftsIn(changes.length - current.length))]
      : []),
  ];
  if (told.length > 0) void window.showInformationMessage(told.join(' '));
}

/** Saves the drafts that were saved before. @returns how many are not */
async function save(changes: readonly Change[]): Promise<number> {
  let unsaved = 0;
  for (const { document, wasDirty } of changes)
    if (wasDirty || document.isUntitled || !(await document.save())) unsaved++;
  return unsaved;
}
