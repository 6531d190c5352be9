import {
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import { mentions, same } from './expect';
import { apply, eventually, findings, marked, save } from './newsroom';

/** A file system as a virtual workspace has one: no folder of any disk, and no server that could read it. */
class Memory implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): { dispose(): void } {
    return { dispose: () => {} };
  }

  stat(uri: Uri) {
    const file = this.#files.get(uri.path);
    const isFolder = [...this.#files.keys()].some((path) =>
      path.startsWith(`${uri.path.replace(/\/$/, '')}/`),
    );
    if (!file && !isFolder) throw FileSystemError.FileNotFound(uri);
    return {
      type: file ? FileType.File : FileType.Directory,
      ctime: 0,
      mtime: Date.now(),
      size: file?.length ?? 0,
    };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const start = `${path.replace(/\/$/, '')}/`;
    return [...this.#files.keys()]
      .filter((file) => file.startsWith(start) && !file.slice(start.length).includes('/'))
      .map((file) => [file.slice(start.length), FileType.File]);
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(): void {}

  delete(uri: Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(): void {
    throw FileSystemError.NoPermissions('Nothing is renamed here.');
  }
}

suite('Where files lie on no disk', () => {
  test('A draft of a virtual workspace is checked by its desk’s settings, and adds to them', async () => {
    const provider = workspace.registerFileSystemProvider('vscode-vfs', new Memory());
    const folders = workspace.workspaceFolders?.length ?? 0;
    const desk = Uri.from({ scheme: 'vscode-vfs', authority: 'desk', path: '/news' });
    try {
      const file = (name: string): Uri => Uri.joinPath(desk, name);
      const write = (name: string, text: string) =>
        workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
      await write('.designator.yaml', 'accept: [Su-5]\n');
      await write(
        'draft.md',
        'The C-500 anti-missile system, and the Su-5 fighter, and 140 Su-99 fighters.\n',
      );
      const added = eventually(
        workspace.onDidChangeWorkspaceFolders,
        () => workspace.workspaceFolders?.length === folders + 1,
        () => 'The virtual folder is not added.',
      );
      workspace.updateWorkspaceFolders(folders, 0, { uri: desk });
      await added;
      const draft = await workspace.openTextDocument(file('draft.md'));
      await window.showTextDocument(draft);
      await eventually(
        languages.onDidChangeDiagnostics,
        () => findings(draft.uri).length > 0,
        () => 'The draft is not marked.',
      );
      const words = findings(draft.uri).map(({ range }) => draft.getText(range));
      same(words.includes('C-500'), true, 'Whether C-500 is marked');
      same(words.includes('Su-5'), false, 'Whether Su-5 is marked, which the desk accepts');
      await apply(draft, 'Su-99', 'Never mark “Su-99”');
      await save();
      mentions(
        new TextDecoder().decode(await workspace.fs.readFile(file('.designator.yaml'))),
        'Su-5',
        'Su-99',
      );
      await apply(draft, 'C-500', 'Change to S-500');
      await marked(draft);
    } finally {
      workspace.updateWorkspaceFolders(folders, 1);
      provider.dispose();
    }
  });
});
