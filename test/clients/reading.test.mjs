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

  test('a lens over the headline counts claims', async () => {
    const [lens] = await ask('codeLens');
    assert.equal(lens.range.start.line, 0);
    assert.match(lens.command.title, /^\d claims, 1 unsourced$/);
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
    assert.ok((await offers('by Sukh')).some((label) => label.startsWith('Su-')));
    assert.ok((await offers('С-400')).includes('S-400'));
    assert.ok((await offers('Iskan')).includes('Iskander'));
    assert.deepEqual((await offers('said, acc')).slice(0, 2), [
      'according to Reuters',
      'according to [source]',
    ]);
    assert.equal((await offers('as Reu'))[0], 'Reuters');
    assert.deepEqual(await offers('the so'), []);
  });
});
