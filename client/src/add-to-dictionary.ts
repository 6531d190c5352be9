import { commands, type Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewEntry, Vocabulary } from '../../server/src/lsp/host';

/** Asks the writer for the least that a new system needs, name, kind and country, and adds it to the house dictionary. */
export function registerAddToDictionary(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('designator.addToHouseDictionary', async (guess?: Partial<NewEntry>) => {
    const { kinds, countries } = await client.sendRequest<Vocabulary>('designator/vocabulary');
    const title = l10n.t('Add to the house dictionary');
    const designation = await window.showInputBox({
      title,
      prompt: l10n.t('The system, as your house prints it'),
      value: guess?.designation ?? selectedText(),
    });
    if (!designation?.trim()) return;
    const kind = await window.showQuickPick(
      first(
        kinds.map((label) => ({ label })),
        guess?.kind,
      ),
      { title, placeHolder: l10n.t('What is the {0}?', designation) },
    );
    if (!kind) return;
    const country = await window.showQuickPick(
      first(
        countries.map(({ code, name }) => ({ label: name, description: code })),
        guess?.origin,
      ),
      { title, placeHolder: l10n.t('Where does the {0} come from?', designation) },
    );
    if (!country) return;
    const entry: NewEntry = {
      uri: guess?.uri ?? window.activeTextEditor?.document.uri.toString(),
      designation: designation.trim(),
      kind: kind.label,
      origin: country.description ?? '',
    };
    await add(client, entry);
  });
}

async function add(client: BaseLanguageClient, entry: NewEntry): Promise<void> {
  const sent = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0]>(
    'designator/addEntry',
    entry,
  );
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(sent);
  if (!edit || !(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      l10n.t(
        'The {0} was not added: there is no folder open to keep a house dictionary in, or .designator/house.yaml has a mistake. Open a folder, or mend the file, and add it again.',
        entry.designation,
      ),
    );
    return;
  }
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(uri)).save();
  const open = l10n.t('Open the dictionary');
  const [file] = edit.entries().map(([uri]) => uri);
  const chosen = await window.showInformationMessage(
    l10n.t('The {0} is in the house dictionary.', entry.designation),
    open,
  );
  if (chosen === open && file) await window.showTextDocument(Uri.from(file));
}

/** The likeliest choice goes to the top, where a key takes it. */
function first<T extends QuickPickItem>(items: T[], likely: string | undefined): T[] {
  const at = items.findIndex(({ label, description }) => label === likely || description === likely);
  return at < 0 ? items : [...items.slice(at, at + 1), ...items.slice(0, at), ...items.slice(at + 1)];
}

function selectedText(): string {
  const editor = window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? '';
}
