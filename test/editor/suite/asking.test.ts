import { commands } from 'vscode';
import { mentions, same } from './expect';
import { marked, open, placeOf, type } from './newsroom';

const TEXT = 'Some 280 tanks were lost on the road.\n';
const asked = { says: '280 tanks', in: 'Some 280 tanks were lost on the road.' };

suite('Asking the reporter', () => {
  test('The note stands behind its figure, whatever was typed since the figure was listed', async () => {
    const draft = await open(TEXT);
    await marked(draft, 'claim/unattributed: 280 tanks were lost');
    const place = { uri: draft.uri.toString(), position: { line: 0, character: 5 }, asked };
    await type(draft, placeOf(draft, 'Some').with({ end: placeOf(draft, 'Some').start }), 'It rained. ');
    await commands.executeCommand('designator.askReporter', place);
    same(
      draft.getText(),
      'It rained. Some 280 tanks [CHECK: who says 280 tanks?] were lost on the road.\n',
      'The draft',
    );
  });

  test('A figure that has been changed meanwhile is not asked about', async () => {
    const draft = await open(TEXT);
    await marked(draft, 'claim/unattributed: 280 tanks were lost');
    await type(draft, placeOf(draft, '280'), '208');
    const position = { line: 0, character: 5 };
    await commands.executeCommand('designator.askReporter', { uri: draft.uri.toString(), position, asked });
    mentions(draft.getText(), 'Some 208 tanks were lost');
    same(draft.getText().includes('CHECK'), false, 'A note');
  });
});
