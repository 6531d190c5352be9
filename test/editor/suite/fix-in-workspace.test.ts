import { commands, type Uri, window, workspace } from 'vscode';
import { holds, mentions, same } from './expect';
import { actionsAt, clear, marked, newFolder, open, placeOf, read, type, write } from './newsroom';

const TEXT = 'Pilots of the MIG-29 came, and a MIG-29 fell.\n';

/** Does again what answers a question, for it may not have been asked yet; until something is so. */
async function repeat(command: string, isDone: () => boolean): Promise<void> {
  for (let waited = 0; !isDone(); waited += 200) {
    holds(waited < 15_000, `${command} was no answer.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await commands.executeCommand(command);
  }
}

suite('All like this in the workspace', () => {
  let folder: Uri;
  let call: readonly [command: string, ...args: unknown[]];

  setup(async () => {
    folder = newFolder();
    await write(folder, '.designator.yaml', 'ignore: [archive/**]\n');
    await write(folder, 'closed.md', `\uFEFF${TEXT}`);
    await write(folder, 'archive/old.md', TEXT);
    const dirty = await open('The MIG-29 is there.\n', { folder, name: 'dirty.txt' });
    await type(dirty, placeOf(dirty, 'is there'), 'was there');
    const draft = await open(TEXT, { folder, name: 'draft.md' });
    await marked(draft, 'designation/format: MIG-29', 'designation/format: MIG-29');
    const title = 'Change to MiG-29 in all drafts of the workspace …';
    const action = (await actionsAt(draft, 'MIG-29')).find((each) => each.title === title);
    holds(action?.command, 'It is not offered.');
    call = [action.command.command, ...(action.command.arguments ?? [])];
  });

  teardown(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await clear(folder, '.designator.yaml', 'closed.md', 'archive', 'dirty.txt', 'draft.md');
  });

  test('mends open, unsaved and closed drafts, saves what was saved, and leaves an archive alone', async () => {
    let isOver = false;
    void commands.executeCommand(...call).then(() => {
      isOver = true;
    });
    await repeat('workbench.action.acceptSelectedQuickOpenItem', () => isOver);
    mentions(await read(folder, 'closed.md'), 'Pilots of the MiG-29 came, and a MiG-29 fell.');
    mentions(await read(folder, 'draft.md'), 'Pilots of the MiG-29 came, and a MiG-29 fell.');
    same(await read(folder, 'archive/old.md'), TEXT, 'The archived draft');
    const dirty = workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`${folder.path}/dirty.txt`));
    same(dirty?.getText(), 'The MiG-29 was there.\n', 'The unsaved draft');
    same(await read(folder, 'dirty.txt'), 'The MIG-29 is there.\n', 'What is saved of it');
  });

  test('changes nothing where the writer would rather not', async () => {
    let isOver = false;
    void commands.executeCommand(...call).then(() => {
      isOver = true;
    });
    await repeat('workbench.action.closeQuickOpen', () => isOver);
    same(await read(folder, 'closed.md'), TEXT, 'The closed draft');
    same(window.activeTextEditor?.document.getText(), TEXT, 'The draft');
  });

  test('changes nothing where the preview is thrown away', async () => {
    let isOver = false;
    void commands.executeCommand(...call, 'look').then(() => {
      isOver = true;
    });
    await repeat('refactorPreview.discard', () => isOver);
    same(await read(folder, 'closed.md'), TEXT, 'The closed draft');
    same(window.activeTextEditor?.document.getText(), TEXT, 'The draft');
  });
});
