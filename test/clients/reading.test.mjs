// Finding one's way in a draft: what a language client without any knowledge of ours gets.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { Client, slice } from './client.mjs';

const TEXT = `# India and the S-400

India ordered five regiments of the S-400 Triumf, Reuters said. The SA-21 Growler fires at 400 km.

The S-400's radar was shown. Some 280 tanks were lost on the road.
`;
const S400 = { line: 2, character: 40 };

suite('Finding one’s way in a draft', () => {
  let client;
  let uri;
  beforeEach(async () => {
    client = new Client();
    await client.start();
    uri = client.open(TEXT);
  });
  afterEach(async () => assert.equal(await client.stop(), 0, client.stderr));

  const ask = (method, more = {}) =>
    client.rpc.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });

  test('every mention of a system, under any name', async () => {
    const found = await ask('documentHighlight', { position: S400 });
    assert.deepEqual(
      found.map(({ range }) => slice(TEXT, range)),
      ['S-400', 'S-400 Triumf', 'SA-21 Growler', 'S-400'],
    );
    const places = await ask('references', { position: S400, context: { includeDeclaration: true } });
    assert.equal(places.length, 4);
    assert.ok(places.every((place) => place.uri === uri));
    assert.deepEqual(await ask('documentHighlight', { position: { line: 2, character: 1 } }), []);
  });

  test('references in other drafts too', async () => {
    const other = client.open('The S-400 again.\n', { uri: 'file:///desk/other.md' });
    const places = await ask('references', { position: S400, context: { includeDeclaration: true } });
    assert.equal(places.filter((place) => place.uri === other).length, 1);
  });

  test('a rename calls a system by one name everywhere, and leaves endings alone', async () => {
    const { placeholder } = await ask('prepareRename', { position: { line: 4, character: 6 } });
    assert.equal(placeholder, 'S-400');
    const { documentChanges } = await ask('rename', { position: S400, newName: 'Triumf' });
    const edits = documentChanges[0].edits.map(({ range, newText }) => `${slice(TEXT, range)} > ${newText}`);
    assert.deepEqual(edits, [
      'S-400 > Triumf',
      'S-400 Triumf > Triumf',
      'SA-21 Growler > Triumf',
      'S-400 > Triumf',
    ]);
    const nowhere = { line: 2, character: 1 };
    await assert.rejects(ask('prepareRename', { position: nowhere }), /no system here/);
    await assert.rejects(ask('rename', { position: nowhere, newName: 'Triumf' }), /no system here/);
  });

  test('a name that is wrong beyond doubt is one of its system’s names, and what might be meant is none', async () => {
    const text = 'The S-500 and the C-500 anti-missile system; the Su-57 and the Su-5 fighter.\n';
    uri = client.open(text, { uri: 'file:///desk/wrong.md' });
    await client.diagnostics(uri, (all) => all.length === 2);
    const at = (name) => ({ line: 0, character: text.indexOf(name) + 1 });
    for (const name of ['S-500', 'C-500']) {
      const found = await ask('documentHighlight', { position: at(name) });
      assert.deepEqual(
        found.map(({ range }) => slice(text, range)),
        ['S-500', 'C-500'],
      );
      const { documentChanges } = await ask('rename', { position: at(name), newName: 'Prometheus' });
      assert.equal(documentChanges[0].edits.length, 2);
    }
    await assert.rejects(ask('rename', { position: at('Su-5 '), newName: 'x' }), /no system here/);
    assert.equal(
      (await ask('rename', { position: at('Su-57'), newName: 'x' })).documentChanges[0].edits.length,
      1,
    );
  });

  test('a rename is prepared only with an editor that can ask for it', async () => {
    const provider = async (rename) => {
      const other = new Client();
      const { capabilities } = await other.start({ capabilities: { textDocument: { rename } } });
      assert.equal(await other.stop(), 0, other.stderr);
      return capabilities.renameProvider;
    };
    assert.equal(await provider(undefined), true);
    assert.deepEqual(await provider({ prepareSupport: true }), { prepareProvider: true });
  });

  test('an outline of systems and claims', async () => {
    const outline = await ask('documentSymbol');
    assert.equal(outline[0].name, 'S-400 Triumf');
    assert.match(outline[0].detail, /^long-range air defence system, 4 times$/i);
    assert.ok(outline.some(({ name, detail }) => name === '280 tanks' && detail === 'lost, nobody named'));
  });

  test('an outline without a tree for an editor that knows none', async () => {
    await client.stop();
    client = new Client();
    await client.start({ capabilities: {} });
    uri = client.open(TEXT);
    const [first] = await ask('documentSymbol');
    assert.equal(first.name, 'S-400 Triumf');
    assert.equal(first.location.uri, uri);
    assert.equal('range' in first, false);
  });

  test('a lens over the headline counts claims, and leads to those without a source', async () => {
    const [lens] = await ask('codeLens');
    assert.equal(lens.range.start.line, 0);
    assert.match(lens.command.title, /^\d claims, 1 unsourced$/);
    const told = new Promise((resolve) => client.rpc.onNotification('window/showMessage', resolve));
    await client.rpc.sendRequest('workspace/executeCommand', lens.command);
    assert.equal((await told).message, 'Claims without a source\nline 5: 280 tanks');
  });

  test('a card says what a system is, who makes it, and where else it stands', async () => {
    const { contents, range } = await ask('hover', { position: S400 });
    assert.equal(slice(TEXT, range), 'S-400 Triumf');
    for (const part of [
      '**S-400 Triumf**  \nLong-range air defence system, Russia; in service since 2007',
      '_NATO_ SA-21 Growler · _Russian_ С-400 Триумф',
      '_Maker_ Almaz-Antey',
      '_Family_ successor of the S-300',
      'Also on lines 1, 5',
    ])
      assert.ok(contents.value.includes(part), `${part}\nis not in\n${contents.value}`);
    assert.match(contents.value, /^_Range_ 40–400 km, 2018 \(\[[^\]]+\]\(https:\/\/[^)]+\)\)/m);
    assert.doesNotMatch(contents.value, /command:/, 'commands are for an editor that has them');
  });

  test('a card links to other cards and places where the editor follows commands', async () => {
    await client.stop();
    client = new Client();
    const initializationOptions = { cardCommand: 'x.card', revealCommand: 'x.go', asksForSources: true };
    await client.start({ initializationOptions });
    uri = client.open(TEXT, { uri: 'file:///desk/a%23b (1).md' });
    const { contents } = await ask('hover', { position: S400 });
    assert.ok(contents.value.startsWith('**S-400 Triumf** 🇷🇺  \n'));
    const links = [...contents.value.matchAll(/\]\((command:[^)]+)\)/g)].map(([, link]) => link);
    // An editor decodes a link's arguments twice.
    const read = (link) => [
      link.split('?')[0],
      JSON.parse(decodeURIComponent(decodeURIComponent(link.split('?')[1]))),
    ];
    const calls = links.map(read);
    assert.deepEqual(calls[0], ['command:x.card', ['s-300']]);
    assert.ok(
      calls.some(([command, args]) => command === 'command:x.go' && args[0] === uri && args[1] === 4),
    );
    const claim = await ask('hover', { position: { line: 4, character: 36 } });
    assert.match(
      claim.contents.value,
      /^\*\*280 tanks\*\* · lost {2}\nNo source is named\n\n\[Verify it …\]/,
    );
  });

  test('a card in plain words for an editor that knows no Markdown', async () => {
    await client.stop();
    client = new Client();
    await client.start({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    uri = client.open(TEXT);
    const { contents } = await ask('hover', { position: S400 });
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /^S-400 Triumf\nLong-range/);
    assert.match(contents.value, /\nRange: 40–400 km, 2018 \[/);
    assert.doesNotMatch(contents.value, /[*_]|\]\(/);
  });

  test('what stands in a draft becomes no mark-up and no link in a card', async () => {
    const text = 'Some 280 tanks were lost, [Gen.](command:x) <b>Ivanov</b> *said* in [Minsk](command:y).\n';
    const draft = client.open(text, { uri: 'file:///desk/hostile.md' });
    const { contents } = await client.hover(draft, 0, 6);
    assert.doesNotMatch(contents.value, /(?<!\\)\[[^\]]*\]\(command|(?<!\\)<b>/);
  });

  test('NATO’s names are glossed only when asked for', async () => {
    const end = { line: 9, character: 0 };
    const range = { start: { line: 0, character: 0 }, end };
    assert.deepEqual(await ask('inlayHint', { range }), []);
    await client.stop();
    client = new Client();
    await client.start({ answer: () => [{ inlayHints: true }] });
    uri = client.open(TEXT);
    const hints = await ask('inlayHint', { range });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.line, position.character]),
      [['S-400', 2, 81]],
    );
  });

  test('completion by designation, NATO’s name, maker and native spelling, and of sources cited', async () => {
    const offers = async (typed) => {
      const draft = client.open(`${TEXT}\n${typed}`, { uri: `file:///desk/${encodeURIComponent(typed)}.md` });
      const { isIncomplete, items } = await client.rpc.sendRequest('textDocument/completion', {
        textDocument: { uri: draft },
        position: { line: 6, character: typed.length },
      });
      assert.equal(isIncomplete, true, 'the editor asks again with the next letter');
      return items.map(({ label }) => label);
    };
    assert.equal((await offers('The Su-5'))[0], 'Su-57');
    assert.ok((await offers('a Flank')).includes('Su-27'));
    assert.ok((await offers('by Sukhoi')).some((label) => label.startsWith('Su-')));
    assert.ok((await offers('С-400')).includes('S-400'));
    assert.ok((await offers('Iskan')).includes('Iskander'));
    assert.deepEqual((await offers('said, acc')).slice(0, 2), [
      'according to Reuters',
      'according to [source]',
    ]);
    assert.deepEqual(await offers('According'), ['According to Reuters', 'According to [source]']);
    assert.deepEqual(await offers('according to '), ['Reuters']);
    assert.equal((await offers('as Reu'))[0], 'Reuters');
    assert.equal((await offers('the Leopard 2A'))[0].startsWith('Leopard 2A'), true);
    assert.equal((await offers('a Storm Sha'))[0], 'Storm Shadow');
    assert.equal((await offers('the Flanke'))[0], 'Su-27', 'the eldest goes by a family’s name');
    assert.equal((await offers('new MiG-2')).indexOf('MiG-29K') > 3, true, 'variants come later');
    assert.equal(
      (await offers('the Mi-')).every((label) => label.startsWith('Mi-')),
      true,
    );
  });

  test('no list under ordinary prose', async () => {
    const draft = client.open(TEXT, { uri: 'file:///desk/prose.md' });
    let version = 1;
    for (const typed of [
      ...[
        'the so',
        'The',
        'In',
        'India',
        'New Delhi',
        'On Monday',
        'the Army',
        'the Defence Min',
        'a T',
        'He',
      ],
      ...[
        'the Virginia',
        'GPS',
        'the United Sta',
        'Moscow',
        'an 155',
        '400',
        'the 1990',
        '5-day',
        'the S-500',
      ],
    ]) {
      await client.change(draft, ++version, undefined, `${TEXT}\n${typed}`);
      const { items } = await client.rpc.sendRequest('textDocument/completion', {
        textDocument: { uri: draft },
        position: { line: 6, character: typed.length },
      });
      assert.deepEqual(
        items.map(({ label }) => label),
        [],
        `behind “${typed}”`,
      );
    }
  });

  test('what is put in takes the place of all the words that were typed of it', async () => {
    const draft = client.open(`${TEXT}\nthe Type 05`, { uri: 'file:///desk/words.md' });
    const { items } = await client.rpc.sendRequest('textDocument/completion', {
      textDocument: { uri: draft },
      position: { line: 6, character: 11 },
    });
    const offer = items.find(({ label }) => label === 'Type 055');
    assert.deepEqual(offer.textEdit.range.start, { line: 6, character: 4 });
    assert.equal(offer.labelDetails.description, 'guided-missile destroyer');
  });
});
