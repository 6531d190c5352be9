// Drafts beside the one in hand, and the desk's files: what is asked about them, and what is never done to them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Client } from './client.mjs';

const TEXT = 'Some 280 tanks were lost on the road.\n';
const PLACE = { line: 0, character: 6 };

suite('The workspace', () => {
  let client;
  let folder;
  const uriOf = (...parts) => pathToFileURL(join(folder, ...parts)).href;
  const start = (options = {}) =>
    client.start({
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
      initializationOptions: { fixesWorkspace: true, asksForSources: true },
      ...options,
    });
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), 'designator-workspace-'));
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0, client.stderr);
    rmSync(folder, { recursive: true });
  });

  test('is mended where it is alike, each draft under its own desk', async () => {
    write('.designator.yaml', 'ignore: [archive/**]\n');
    write('closed.md', '\uFEFFThe MIG-29, and the MIG-31.\n');
    write('archive/old.md', 'The MIG-29.\n');
    write('lax/.designator.yaml', 'accept: [MIG-29]\n');
    write('lax/draft.txt', 'The MIG-29.\n');
    write('open.md', 'Nothing yet.\n');
    await start();
    client.open('A MIG-29 and a MIG-29.\n', { uri: uriOf('open.md') });
    const [action] = (await client.actions(uriOf('open.md'), { start: PLACE, end: PLACE })).filter(
      ({ command }) => command,
    );
    assert.equal(action.title, 'Change to MiG-29 in all drafts of the workspace …');
    const [alike] = action.command.arguments;
    const places = async (path) => {
      const edits = await client.rpc.sendRequest('designator/alike', { ...alike, uri: uriOf(path) });
      return edits?.map(({ range, newText }) => `${range.start.character} ${newText}`) ?? null;
    };
    assert.deepEqual(await places('closed.md'), ['4 MiG-29'], 'without the byte order mark');
    assert.deepEqual(await places('open.md'), ['2 MiG-29', '15 MiG-29'], 'as it is on the screen');
    assert.deepEqual(await places('lax/draft.txt'), [], 'whose desk accepts it');
    assert.equal(await places('archive/old.md'), null, 'which is not checked');
    assert.equal(await places('none.md'), null);
  });

  test('is mended only by an editor that shows beforehand what it does', async () => {
    await start({ initializationOptions: {} });
    client.open('A MIG-29.\n', { uri: uriOf('open.md') });
    const actions = await client.actions(uriOf('open.md'), { start: PLACE, end: PLACE });
    assert.ok(actions.length > 0);
    assert.ok(actions.every(({ title }) => !title.includes('workspace')));
  });

  test('has a ledger that cannot be read: it is marked, and never written over', async () => {
    mkdirSync(join(folder, '.designator', 'ledger.yaml'), { recursive: true });
    write('.designator.yaml', '');
    await start();
    client.open(TEXT, { uri: uriOf('a.md') });
    const [mistake] = await client.diagnostics(uriOf('.designator', 'ledger.yaml'), (all) => all.length > 0);
    assert.match(mistake.message, /is there and cannot be read/);
    const what = { uri: uriOf('a.md'), position: PLACE, source: 'Oryx', date: '2026-11-23' };
    await assert.rejects(client.rpc.sendRequest('designator/verify', what), /Nothing was changed/);
  });

  test('says so when a draft leaves the desk that has verified its figures', async () => {
    write('news/.designator.yaml', '');
    write('foreign/.designator.yaml', '');
    const entry = '  - { says: 4 km, of: range, figure: 4 km, in: y, source: z, date: 2026-01-02 }\n';
    write('news/.designator/ledger.yaml', `a.md:\n${entry}${entry}old/b.md:\n${entry}`);
    await start();
    const told = [];
    client.rpc.onNotification('window/showMessage', ({ message }) => told.push(message));
    const move = (from, to) =>
      client.rpc.sendRequest('workspace/willRenameFiles', {
        files: [{ oldUri: uriOf('news', from), newUri: uriOf(...to) }],
      });
    assert.equal(await move('a.md', ['foreign', 'a.md']), null);
    assert.match(
      told[0],
      /^a\.md leaves its desk\. The 2 figures that were verified in it stay in the ledger/,
    );
    assert.equal(await move('old', ['foreign', 'old']), null);
    assert.match(told[1], /^old leaves its desk\. The figure that was verified in it stays/);
    assert.equal(await move('c.md', ['foreign', 'c.md']), null);
    assert.equal(told.length, 2, 'nothing was verified in it');
    assert.notEqual(await move('a.md', ['news', 'b.md']), null, 'within its desk');
    assert.equal(readFileSync(join(folder, 'news/.designator/ledger.yaml'), 'utf8').includes('a.md'), true);
  });

  test('asks the reporter where the figure stands by now, once', async () => {
    await start();
    const uri = client.open(`It rained. ${TEXT}`, { uri: uriOf('a.md') });
    const asked = { says: '280 tanks', in: TEXT.trim() };
    const ask = () => client.rpc.sendRequest('designator/ask', { uri, position: PLACE, asked });
    const { documentChanges } = await ask();
    const [{ range, newText }] = documentChanges[0].edits;
    assert.equal(newText, ' [CHECK: who says 280 tanks?]');
    assert.equal(range.start.character, 25);
    await client.change(uri, 2, range, newText);
    assert.equal(await ask(), null, 'it is asked already');
    await client.change(uri, 3, undefined, 'Some 30 tanks were lost.\n');
    assert.equal(await ask(), null, 'it is another figure');
  });
});
