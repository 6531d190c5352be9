import { commands, DiagnosticSeverity, languages, Position, Range, Selection, window } from 'vscode';
import { holds, mentions, same } from './expect';
import { findings, marked, open, placeOf, type } from './newsroom';

suite('Marks in a draft', () => {
  test('A wrong designation is marked where it stands, with its rule and what to do', async () => {
    const draft = await open('India may buy the Su-5 fighter and the C-500 anti-missile system.\n');
    const [unknown, lookalike] = await marked(
      draft,
      'designation/unknown: Su-5',
      'designation/lookalike: C-500',
    );
    same(unknown.severity, DiagnosticSeverity.Warning, 'The severity of an unknown designation');
    mentions(unknown.message, 'Su-57');
    same(lookalike.severity, DiagnosticSeverity.Error, 'The severity of a Cyrillic lookalike');
    mentions(lookalike.message, 'S-500');
    same(lookalike.range, placeOf(draft, 'C-500'), 'The place');
  });

  test('A mark leads to the page of its rule', async () => {
    const draft = await open('The C-500 anti-missile system.\n');
    const [{ code }] = await marked(draft, 'designation/lookalike: C-500');
    holds(typeof code === 'object', 'The mark has no link.');
    mentions(code.target.path, '/docs/rules/designation/lookalike.md');
  });

  test('A name spelt in two ways names the other place', async () => {
    const draft = await open('India tested the Agni-V missile.\n\nThe Agni-5 missile flew for 20 minutes.\n');
    const [{ relatedInformation }] = await marked(draft, 'designation/inconsistent: Agni-5');
    same(
      relatedInformation?.map(({ location }) => draft.getText(location.range)),
      ['Agni-V'],
      'The related place',
    );
  });

  test('Plain text is read like Markdown', async () => {
    const draft = await open('The C-500 anti-missile system.\n', { name: 'draft.txt' });
    await marked(draft, 'designation/lookalike: C-500');
  });

  test('Places are exact beside an emoji, a combining accent, an em dash and a tab', async () => {
    const draft = await open(
      '🚀🇮🇳 Cafe\u0301\t— the C-500 anti-missile system — and the 👩‍🚀 C-500 missile.\n',
    );
    const marks = await marked(draft, 'designation/lookalike: C-500', 'designation/lookalike: C-500');
    same(marks[1].range, placeOf(draft, 'C-500', 1), 'The place behind the emoji');
  });

  test('Places are exact with CRLF line ends, and below front matter', async () => {
    const draft = await open(
      '---\r\ntitle: C-500\r\n---\r\n\r\nFirst line,\r\nand the C-500 anti-missile system.\r\n',
    );
    const [{ range }] = await marked(draft, 'designation/lookalike: C-500');
    same(range, new Range(new Position(5, 8), new Position(5, 13)), 'The place');
  });

  test('Marks follow while the draft is written', async () => {
    const draft = await open('One 🚀 line.\r\nThe C-500 anti-missile system.\r\n');
    await marked(draft, 'designation/lookalike: C-500');
    await type(draft, new Range(0, 0, 0, 0), 'A new first line 😀.\r\n\r\n');
    await type(draft, placeOf(draft, 'The C-500'), 'An S-400, a C-500');
    const [{ range }] = await marked(draft, 'designation/lookalike: C-500');
    same(range, placeOf(draft, 'C-500'), 'The place after the edits');
    for (const letter of ' and the Su-5 fighter') {
      const end = placeOf(draft, 'system').end;
      const at = draft.lineAt(end.line).range.end.translate(0, -1);
      await type(draft, new Range(at, at), letter);
    }
    await marked(draft, 'designation/lookalike: C-500', 'designation/unknown: Su-5');
  });

  test('A corrected draft has no marks left', async () => {
    const draft = await open('The C-500 anti-missile system.\n');
    await marked(draft, 'designation/lookalike: C-500');
    await type(draft, placeOf(draft, 'C-500'), 'S-500');
    await marked(draft);
  });

  test('Nothing is marked twice', async () => {
    const draft = await open('The C-500 anti-missile system.\n');
    await marked(draft, 'designation/lookalike: C-500');
    same(languages.getDiagnostics(draft.uri).length, findings(draft.uri).length, 'The number of all marks');
    same(findings(draft.uri).length, 1, 'The number of our marks');
  });

  test('Nothing is marked in the word that is being typed until the caret leaves it', async () => {
    const draft = await open('India may buy the  fighter.\n\nThe C-500 anti-missile system is seen.\n');
    await marked(draft, 'designation/lookalike: C-500');
    const editor = window.activeTextEditor;
    holds(editor !== undefined, 'No draft is open.');
    const at = new Position(0, 'India may buy the '.length);
    editor.selection = new Selection(at, at);
    const seen: string[] = [];
    const listener = languages.onDidChangeDiagnostics(() => {
      for (const { range } of findings(draft.uri)) seen.push(draft.getText(range));
    });
    for (const text of 'Su-5') await commands.executeCommand('type', { text });
    // The answer to the last key has come when the marks have moved with the text.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    listener.dispose();
    same(draft.lineAt(0).text, 'India may buy the Su-5 fighter.', 'The draft');
    holds(!seen.includes('Su-5'), 'Su-5 was marked while it was typed.');
    const end = draft.lineAt(0).range.end;
    editor.selection = new Selection(end, end);
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
  });
});
