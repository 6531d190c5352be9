/** What every test does: write a draft, wait for what Designator says of it, ask for what can be done. */
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  languages,
  type MarkdownString,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { holds } from './expect';

const PATIENCE = 10_000;

/** A desk: a folder of the workspace. */
export function desk(index = 0): Uri {
  const folder = workspace.workspaceFolders?.[index];
  holds(folder, `The workspace has no folder ${index}.`);
  return folder.uri;
}

let count = 0;

/** A new folder, so that no test reads another's project file. */
export function newFolder(within = desk()): Uri {
  count++;
  return Uri.joinPath(within, `case-${count}`);
}

export async function write(folder: Uri, name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function read(folder: Uri, name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
}

/** A draft, written into a new folder and opened. */
export async function open(
  text: string,
  { name = 'draft.md', folder = newFolder() } = {},
): Promise<TextDocument> {
  const document = await workspace.openTextDocument(await write(folder, name, text));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** What Designator says of a document now. */
export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Designator');
}

/** What Designator says of a draft, as soon as it is this: rule and text of each finding, in order. */
export async function marked(document: TextDocument, ...expected: string[]): Promise<Diagnostic[]> {
  const seen = (): string[] => findings(document.uri).map((finding) => describe(document, finding));
  await eventually(
    languages.onDidChangeDiagnostics,
    () => JSON.stringify(seen()) === JSON.stringify(expected),
    () =>
      `${document.uri.path} is marked\n  ${seen().join('\n  ')}\nand should be marked\n  ${expected.join('\n  ')}`,
  );
  return findings(document.uri);
}

/** `rule: text`, as `marked` wants it. */
function describe(document: TextDocument, { code, range }: Diagnostic): string {
  return `${typeof code === 'object' ? code.value : code}: ${document.getText(range)}`;
}

/** Waits for an event after which something is so. */
export async function eventually<T>(
  event: Event<T>,
  isSo: () => boolean,
  complaint: () => string,
): Promise<void> {
  if (isSo()) return;
  let listener: Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      listener = event(() => isSo() && resolve());
      timer = setTimeout(() => reject(new Error(complaint())), PATIENCE);
    });
  } finally {
    listener?.dispose();
    clearTimeout(timer);
  }
}

/** Where a text stands in a draft. */
export function placeOf(document: TextDocument, text: string, nth = 0): Range {
  let at = document.getText().indexOf(text);
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(text, at + 1);
  holds(at >= 0, `The draft has no “${text}”.`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The actions of Designator at a text, best first. */
export async function actionsAt(
  document: TextDocument,
  text: string,
  kind = CodeActionKind.QuickFix,
): Promise<CodeAction[]> {
  const range = placeOf(document, text);
  const found = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
  );
  return found.filter(({ edit, command }) => edit ?? command);
}

/** Does what one action says, found by how its title begins. */
export async function apply(document: TextDocument, text: string, title: string): Promise<void> {
  const actions = await actionsAt(document, text);
  const action = actions.find((each) => each.title.startsWith(title));
  holds(action?.edit, `No action “${title}” among\n  ${actions.map((each) => each.title).join('\n  ')}`);
  holds(await workspace.applyEdit(action.edit), `“${action.title}” could not be applied.`);
}

/** Does what an action says that asks the writer, and takes what it proposes, question by question, until something is so. */
export async function accept(
  document: TextDocument,
  text: string,
  title: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const action = (await actionsAt(document, text)).find((each) => each.title.startsWith(title));
  holds(action?.command, `No action “${title}” that asks.`);
  void commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  for (let waited = 0; !(await isDone()); waited += 200) {
    holds(waited < PATIENCE, `“${title}” was not done after ${PATIENCE} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

/** Saves what actions have changed in files that no editor shows. An editor does so by itself after a click. */
export async function save(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (document.isDirty && !document.isUntitled && !/\.(?:md|txt)$/.test(document.uri.path))
      await document.save();
  }
}

/** Writes in a draft as a person does, in the open document. */
export async function type(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  holds(await workspace.applyEdit(edit), 'The edit could not be applied.');
}

/** The text of the hover cards at a text. */
export async function cardAt(document: TextDocument, text: string): Promise<string> {
  const { start } = placeOf(document, text);
  const hovers = await commands.executeCommand<{ contents: MarkdownString[] }[]>(
    'vscode.executeHoverProvider',
    document.uri,
    start.translate(0, 1),
  );
  return hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join('\n');
}

/** Takes away files of a desk that tests have made, so that the next ones do not find them. */
export async function clear(folder: Uri, ...names: string[]): Promise<void> {
  for (const name of names) {
    await workspace.fs.delete(Uri.joinPath(folder, name), { recursive: true }).then(undefined, () => {});
  }
}
