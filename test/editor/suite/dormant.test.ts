import { commands, extensions, window } from 'vscode';
import { holds, mentions, same } from './expect';
import { marked, newFolder, open } from './newsroom';

const designator = () => extensions.getExtension('designator.designator');

/** The first of all: nobody can be woken twice. */
suite('Before there is a draft', () => {
  test('Nothing runs while code is written, until a draft is opened', async function () {
    this.timeout(60_000); // Everything starts here, the editor's own extensions too.
    holds(designator(), 'The extension is not installed.');
    const folder = newFolder();
    await open('export const missile = "C-500";\n', { folder, name: 'missiles.ts' });
    const code = await open('{ "missile": "C-500" }\n', { folder, name: 'missiles.json' });
console.log('a',performance.now());    // Another extension has been woken by it, and has answered.
    await commands.executeCommand('vscode.executeDocumentSymbolProvider', code.uri);
console.log('b',performance.now());    same(designator()?.isActive, false, 'Whether it is active');
    // Woken by the editor itself, whose search boxes are plain text, it starts no server.
    await designator()?.activate();
console.log('c',performance.now());    await commands.executeCommand('designator.reportProblem');console.log('d',performance.now());
    mentions(window.activeTextEditor?.document.getText() ?? '', 'language server: not running');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
console.log('e',performance.now());    await marked(await open('The C-500 anti-missile system.\n', { folder }), 'designation/lookalike: C-500');
  });
});
