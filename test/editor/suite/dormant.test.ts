import { commands, extensions, window } from 'vscode';
import { mentions } from './expect';
import { marked, newFolder, open } from './newsroom';

/** How long the first of all may take: the editor's own extensions start as well. In ms. */
const START = 60_000;

/** The first of all: what has been started stays. */
suite('Before there is a draft', () => {
  test('No server runs while code is written', async function () {
    this.timeout(START);
    const folder = newFolder();
    await open('export const missile = "C-500";\n', { folder, name: 'missiles.ts' });
    const code = await open('{ "missile": "C-500" }\n', { folder, name: 'missiles.json' });
    // Another extension has been woken by it, and has answered.
    await commands.executeCommand('vscode.executeDocumentSymbolProvider', code.uri);
    // The editor's own search boxes are plain text, and may wake ours; that alone starts nothing.
    const { isActive } = extensions.getExtension('designator.designator') ?? {};
    console.log(`    the extension is ${isActive ? 'awake' : 'asleep'}`);
    await commands.executeCommand('designator.reportProblem');
    mentions(window.activeTextEditor?.document.getText() ?? '', 'language server: not running');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('A draft starts it', async function () {
    this.timeout(START);
    await marked(await open('The C-500 anti-missile system.\n'), 'designation/lookalike: C-500');
  });
});
