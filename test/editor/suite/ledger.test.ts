import { commands, languages, Position, WorkspaceEdit, workspace } from 'vscode';
import { mentions } from './expect';
import { apply, clear, desk, eventually, marked, open, placeOf, read, type, write } from './newsroom';

const TEXT = 'In the battle 280 tanks were lost on the road to the river.\n';

suite('What a desk has verified', () => {
  teardown(() => clear(desk(), '.designator', 'battle.md'));

  test('A figure is verified with its source, and must be verified again when it changes', async () => {
    const draft = await open(TEXT, { name: 'battle.md', folder: desk() });
    await marked(draft, 'claim/unattributed: 280 tanks were lost');
    const { start } = placeOf(draft, '280');
    const position = { line: start.line, character: start.character };
    const source = 'General Staff, evening report';
    void commands.executeCommand('designator.verifyClaim', {
      uri: draft.uri.toString(),
      position,
      source,
      note: '',
    });
    await marked(draft);
    mentions(
      await read(desk(), '.designator/ledger.yaml'),
      'battle.md:',
      'says: 280 tanks',
      `source: ${source}`,
    );
    await type(draft, placeOf(draft, '280'), '208');
    await marked(draft, 'claim/revoked: 208 tanks');
    await apply(draft, '208', 'Change to 280 tanks');
    await marked(draft);
  });

  test('A ledger that is open and not saved is added to as it stands on the screen', async () => {
    const draft = await open(TEXT, { name: 'battle.md', folder: desk() });
    await marked(draft, 'claim/unattributed: 280 tanks were lost');
    const file = await write(desk(), '.designator/ledger.yaml', '# ours\n');
    await workspace.openTextDocument(file);
    const edit = new WorkspaceEdit();
    edit.insert(file, new Position(0, 0), '# not saved yet\n');
    await workspace.applyEdit(edit);
    const position = { line: 0, character: placeOf(draft, '280').start.character };
    await commands.executeCommand('designator.verifyClaim', {
      uri: draft.uri.toString(),
      position,
      source: 'General Staff',
      note: '',
    });
    mentions(
      await read(desk(), '.designator/ledger.yaml'),
      '# not saved yet\n# ours\nbattle.md:\n  - says: 280',
    );
    await marked(draft);
  });

  test('A draft may be asked about, and says that it was', async () => {
    const draft = await open(TEXT, { name: 'battle.md', folder: desk() });
    await marked(draft, 'claim/unattributed: 280 tanks were lost');
    await apply(draft, '280', 'Ask the reporter: insert [CHECK: …]');
    await marked(draft, 'claim/placeholder: [CHECK: who says 280 tanks?]');
    await apply(draft, '[CHECK', 'It is settled: take the note out');
    await marked(draft, 'claim/unattributed: 280 tanks were lost');
  });

  test('A ledger with a mistake is marked, and holds what it said before', async () => {
    const draft = await open(TEXT, { name: 'battle.md', folder: desk() });
    await marked(draft, 'claim/unattributed: 280 tanks were lost');
    const entry = `battle.md:\n  - says: 280 tanks\n    of: lost\n    figure: 280 tank\n    in: ${TEXT.trim()}\n`;
    const file = await write(
      desk(),
      '.designator/ledger.yaml',
      `${entry}    source: x\n    date: 2026-11-23\n`,
    );
    await marked(draft);
    await write(desk(), '.designator/ledger.yaml', `${entry}    date: 2026-11-23\n`);
    const mistakes = (): string[] => languages.getDiagnostics(file).map(({ message }) => message);
    await eventually(
      languages.onDidChangeDiagnostics,
      () => mistakes().some((message) => message.includes('source')),
      () => `The ledger has the mistakes ${mistakes().join(', ')}`,
    );
    await marked(draft);
  });
});
