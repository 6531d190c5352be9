import { commands, languages, Uri, window, workspace } from 'vscode';
import { holds, mentions, same } from './expect';
import { clear, desk, eventually, marked, newFolder, open, read, write } from './newsroom';

suite('Commands', () => {
  test('All drafts of the workspace are checked, the closed ones too', async () => {
    const folder = newFolder();
    const closed = await write(folder, 'closed.md', 'The C-500 anti-missile system.\n');
    void commands.executeCommand('designator.checkWorkspace');
    const marks = () => languages.getDiagnostics(closed).map(({ code }) => code);
    await eventually(
      languages.onDidChangeDiagnostics,
      () => marks().length === 1,
      () => `The closed draft has ${marks().length} marks.`,
    );
    // Opened, it has its own marks, and none twice.
    const document = await workspace.openTextDocument(closed);
    await window.showTextDocument(document);
    await marked(document, 'designation/lookalike: C-500');
    same(languages.getDiagnostics(closed).length, 1, 'The number of marks of the opened draft');
    await clear(folder, 'closed.md');
  });

  test('The sample draft opens as a draft of one’s own, and is marked', async () => {
    await commands.executeCommand('designator.openSample');
    const document = window.activeTextEditor?.document;
    holds(document?.isUntitled === true, 'The sample is not a new draft.');
    mentions(document.getText(), 'C-500');
    await eventually(
      languages.onDidChangeDiagnostics,
      () => languages.getDiagnostics(document.uri).length > 3,
      () => 'The sample is not marked.',
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('A new house dictionary is valid as it comes', async () => {
    await commands.executeCommand('designator.newHouseDictionary');
    mentions(await read(desk(), '.designator/house.yaml'), 'designation: Falcon-9X');
    const draft = await open('The C-500 anti-missile system.\n', { folder: desk(), name: 'house.md' });
    await marked(draft, 'designation/lookalike: C-500');
    same(
      languages.getDiagnostics(Uri.joinPath(desk(), '.designator/house.yaml')).length,
      0,
      'Mistakes in it',
    );
    await clear(desk(), '.designator', 'house.md');
  });

  test('A report of a problem has versions, and nothing private', async () => {
    await commands.executeCommand('designator.reportProblem');
    const text = window.activeTextEditor?.document.getText() ?? '';
    mentions(text, 'Designator 0.', 'language server: 0.');
    holds(!text.includes(desk().path), 'The report names a path.');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('What the dictionary has of a system opens as a document', async () => {
    const entry = await workspace.openTextDocument(Uri.parse('designator:/systems/s-400.yaml'));
    mentions(entry.getText(), 'designation: S-400', 'facts:', 'publisher:');
  });
});
