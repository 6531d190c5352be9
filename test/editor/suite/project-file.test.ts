import { DiagnosticSeverity, languages, type Uri } from 'vscode';
import { mentions, same } from './expect';
import { clear, eventually, findings, marked, newFolder, open, write } from './newsroom';

const TEXT = 'India may buy the Su-5 fighter and the C-500 anti-missile system.\n';

/** Waits until a file of a desk has this many mistakes marked in it. */
async function mistakes(file: Uri, count: number) {
  await eventually(
    languages.onDidChangeDiagnostics,
    () => findings(file).length === count,
    () => `${file.path} has ${findings(file).length} mistakes marked, not ${count}.`,
  );
  return findings(file);
}

suite('A project file takes effect at once', () => {
  test('It is made, changed and taken away', async () => {
    const folder = newFolder();
    const draft = await open(TEXT, { folder });
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    await write(folder, '.designator.yaml', 'rules:\n  designation/unknown: off\n');
    await marked(draft, 'designation/lookalike: C-500');
    await write(folder, '.designator.yaml', 'accept: [C-500]\n');
    await marked(draft, 'designation/unknown: Su-5');
    await clear(folder, '.designator.yaml');
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
  });

  test('A mistake in it is marked there, once, and checking goes on', async () => {
    const folder = newFolder();
    const file = await write(folder, '.designator.yaml', 'rules:\n  designation/unknown: loud\n');
    const draft = await open(TEXT, { folder });
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    const [{ range, severity, message }] = await mistakes(file, 1);
    same(range.start, { line: 1, character: 23 }, 'The place of the mistake');
    same(severity, DiagnosticSeverity.Error, 'Its severity');
    mentions(message, 'designation/unknown', 'warning');
    await write(folder, '.designator.yaml', 'rules:\n  designation/unknown: off\n');
    await mistakes(file, 0);
    await marked(draft, 'designation/lookalike: C-500');
  });

  test('A draft on its list of ignored drafts is not marked', async () => {
    const folder = newFolder();
    await write(folder, '.designator.yaml', 'ignore: ["old drafts/**"]\n');
    const old = await open(TEXT, { folder, name: 'old drafts/one.md' });
    const draft = await open(TEXT, { folder });
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    await marked(old);
  });

  test('A house dictionary is heeded, and its mistakes are marked', async () => {
    const folder = newFolder();
    const draft = await open(TEXT, { folder });
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    const entry = '- id: su-5\n  designation: Su-5\n  kind: fighter\n  origin: RU\n';
    const house = await write(folder, '.designator/ours.yaml', entry);
    await marked(draft, 'designation/lookalike: C-500');
    await write(folder, '.designator/ours.yaml', entry.replace('kind: fighter', 'kind: figther'));
    const [{ range, message }] = await mistakes(house, 1);
    same(range.start.line, 2, 'The line of the mistake');
    mentions(message, 'figther');
    // What it said before the mistake is still in force.
    await marked(draft, 'designation/lookalike: C-500');
  });

  test('It has the last word over the editor’s settings, for the drafts below it', async () => {
    const folder = newFolder();
    await write(folder, '.designator.yaml', 'rules: { designation/unknown: error }\n');
    const draft = await open(TEXT, { folder, name: 'stories/deep/draft.md' });
    const [{ severity }] = await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    same(severity, DiagnosticSeverity.Error, 'The severity');
  });
});
