import { commands, type DocumentLink, type MarkdownString, Uri, window, workspace } from 'vscode';
import { holds, mentions, same } from './expect';
import { clear, desk, marked, newFolder, open, placeOf, read, write } from './newsroom';

interface Trusted {
  readonly isTrusted?: boolean | { readonly enabledCommands: readonly string[] };
}

async function cardOver(uri: Uri, text: string): Promise<MarkdownString> {
  const document = await workspace.openTextDocument(uri);
  const hovers = await commands.executeCommand<{ contents: MarkdownString[] }[]>(
    'vscode.executeHoverProvider',
    uri,
    placeOf(document, text).start.translate(0, 1),
  );
  const [card] = hovers.flatMap(({ contents }) => contents);
  holds(card, `Nothing stands over “${text}”.`);
  return card;
}

/** The calls behind a card's links, as the editor reads them: it decodes an address, and its arguments once more. */
function callsIn({ value }: MarkdownString): { command: string; args: unknown[] }[] {
  return [...value.matchAll(/\]\((command:[^)]+)\)/g)].map(([, link = '']) => {
    const { path, query } = Uri.parse(link);
    return { command: path, args: JSON.parse(decodeURIComponent(query)) as unknown[] };
  });
}

suite('Links', () => {
  test('A card leads to its family, and to the other places of the draft, whatever that is called', async () => {
    const draft = await open(
      'The S-400 is there.\n\nAnother S-400 came with a C-500 anti-missile system.\n',
      {
        name: 'a # b (50%20).md',
        folder: newFolder(desk(1)),
      },
    );
    await marked(draft, 'designation/lookalike: C-500');
    const card = await cardOver(draft.uri, 'S-400 is');
    const { isTrusted } = card as Trusted;
    holds(typeof isTrusted === 'object', 'Every command may be called from a card.');
    mentions(isTrusted.enabledCommands.join(), 'designator.reveal', 'designator.systemCard');
    const calls = callsIn(card);
    for (const { command } of calls)
      holds(isTrusted.enabledCommands.includes(command), `${command} may not be called.`);
    same(calls[0]?.args[0], 's-300', 'The first link');
    const place = calls.find(({ command }) => command === 'designator.reveal');
    holds(place, 'No link leads to the other place.');
    await commands.executeCommand(place.command, ...place.args);
    same(window.activeTextEditor?.document.uri.toString(), draft.uri.toString(), 'The draft that is shown');
    same(window.activeTextEditor?.selection.active.line, 2, 'The line of the caret');
  });

  test('A claim’s card says who says so, and leads to the page that the draft links to', async () => {
    const draft = await open(
      'Russia lost 280 tanks, [Oryx](https://www.oryxspioenkop.com/) counted.\n\nThe C-500 anti-missile system.\n',
    );
    await marked(draft, 'claim/visual-count: 280 tanks', 'designation/lookalike: C-500');
    const { value } = await cardOver(draft.uri, '280 tanks');
    mentions(value, '**280 tanks** · lost', 'Said by [Oryx](https://www.oryxspioenkop.com/)');
  });

  test('A source in the dictionary’s entry leads to its page, a system to its entry', async () => {
    const uri = Uri.parse('designator:/systems/s-400.yaml');
    const targets = (await linksIn(uri)).map(({ target }) => target?.toString(true) ?? '');
    mentions(targets.join('\n'), 'designator:/systems/s-300.yaml', 'https://tass.com/defense/1075050');
    const family = await workspace.openTextDocument(Uri.parse('designator:/systems/s-300.yaml'));
    mentions(family.getText(), 'designation: S-300');
  });

  test('A ledger leads to its drafts, and a draft’s prose is not underlined', async () => {
    const folder = newFolder();
    await write(folder, '.designator.yaml', 'accept: []\n');
    const draft = await open('The S-400 came, Reuters said. See the C-500 anti-missile system.\n', {
      folder,
      name: 'my draft.md',
    });
    await marked(draft, 'designation/lookalike: C-500');
    const ledger = await write(
      folder,
      '.designator/ledger.yaml',
      'my draft.md:\n  - { says: 4 km, of: range, figure: 4 km, system: s-400, in: y, source: z, date: 2026-01-02 }\n',
    );
    await workspace.openTextDocument(ledger);
    const targets = (await linksIn(ledger)).map(({ target }) => target?.toString());
    same(targets[0], draft.uri.toString(), 'The first link');
    mentions(targets.join(), 'designator:/systems/s-400.yaml');
    same((await linksIn(draft.uri)).length, 0, 'Links in prose');
    mentions(await read(folder, 'my draft.md'), 'Reuters');
    await clear(folder, '.designator', '.designator.yaml', 'my draft.md');
  });
});

async function linksIn(uri: Uri): Promise<DocumentLink[]> {
  await workspace.openTextDocument(uri);
  return commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri, 100);
}
