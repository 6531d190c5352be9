import { languages, window, workspace } from 'vscode';
import { same } from './expect';
import { findings, marked, newFolder, open } from './newsroom';

const TEXT = 'The C-500 anti-missile system.\n';

suite('Where Designator speaks, and where it does not', () => {
  test('Code is none of its business, nor is its output', async () => {
    const folder = newFolder();
    const code = await open(`// ${TEXT}`, { folder, name: 'missiles.ts' });
    const yaml = await open(`# ${TEXT}`, { folder, name: 'missiles.yaml' });
    const output = window.createOutputChannel('Missiles');
    output.append(TEXT);
    output.show();
    // When a later draft has its marks, these would have had theirs.
    const draft = await open(TEXT, { folder });
    await marked(draft, 'designation/lookalike: C-500');
    same(findings(code.uri).length, 0, 'The number of marks in code');
    same(findings(yaml.uri).length, 0, 'The number of marks in YAML');
    const elsewhere = languages.getDiagnostics().filter(([uri]) => uri.scheme === 'output');
    same(elsewhere.length, 0, 'The number of marks in output');
    output.dispose();
  });

  test('Code in a draft is left alone, with addresses and comments', async () => {
    const draft = await open(
      '`C-500` and\n\n```\nC-500 anti-missile\n```\n\n<https://c-500.example/C-500> <!-- C-500 --> but the C-500 missile.\n',
    );
    const [{ range }] = await marked(draft, 'designation/lookalike: C-500');
    same(range.start.line, 6, 'The line of the mark');
  });

  test('A draft that was never saved is checked', async () => {
    const draft = await workspace.openTextDocument({ language: 'markdown', content: TEXT });
    await window.showTextDocument(draft);
    await marked(draft, 'designation/lookalike: C-500');
  });

  test('A file that becomes a draft is checked, and one that ceases to be is not', async () => {
    const document = await open(TEXT, { name: 'story.log' });
    const draft = await languages.setTextDocumentLanguage(document, 'markdown');
    await marked(draft, 'designation/lookalike: C-500');
    await languages.setTextDocumentLanguage(draft, 'javascript');
    await marked(draft);
  });

  test('An empty draft, and one of one letter, are no trouble', async () => {
    const empty = await open('');
    const letter = await open('\ud83d');
    const draft = await open(TEXT);
    await marked(draft, 'designation/lookalike: C-500');
    same([...findings(empty.uri), ...findings(letter.uri)].length, 0, 'The number of marks');
  });
});
