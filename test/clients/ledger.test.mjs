// Figures verified, changed and verified again, by a client that knows the protocol and nothing else.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, MODERN } from './client.mjs';

const TEXT = 'In the battle 280 tanks were lost on the road to the river.\n';
const CHANGED = 'In the battle 208 tanks were lost on the road to the river.\n';
/** On "280". */
const PLACE = { line: 0, character: 16 };

suite('The ledger', () => {
  let client;
  let folder;
  let uri;
  let ledger;
  beforeEach(() => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), 'designator-ledger-'));
    uri = pathToFileURL(join(folder, 'old drafts', 'navy.md')).href;
    ledger = join(folder, '.designator', 'ledger.yaml');
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0, client.stderr);
    rmSync(folder, { recursive: true });
  });

  const workspaceFolders = () => [{ uri: pathToFileURL(folder).href, name: 'desk' }];
  const verify = (more = {}) =>
    client.rpc.sendRequest('designator/verify', {
      uri,
      position: PLACE,
      source: 'Contract notice of 3 November',
      date: '2026-11-23',
      ...more,
    });
  /** Does to the ledger on disk what a workspace edit says, and tells the server. */
  const apply = async ({ changes, documentChanges }) => {
    const edits = changes ? Object.values(changes)[0] : documentChanges.at(-1).edits;
    let old = '';
    try {
      old = readFileSync(ledger, 'utf8');
    } catch {
      mkdirSync(join(folder, '.designator'));
    }
    writeFileSync(ledger, TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, old), edits));
    await client.rpc.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(ledger).href, type: 2 }],
    });
  };
  const rulesOf = (diagnostics) => diagnostics.map(({ code }) => code);

  test('settles what it has, and takes it back when the figure changes', async () => {
    await client.start({ workspaceFolders: workspaceFolders() });
    client.open(TEXT, { uri });
    assert.deepEqual(rulesOf(await client.diagnostics(uri, (all) => all.length > 0)), ['claim/unattributed']);
    const claim = await client.rpc.sendRequest('designator/claimAt', { uri, position: PLACE });
    assert.equal(claim.says, '280 tanks');
    await apply(await verify({ note: 'read on p. 4' }));
    assert.match(readFileSync(ledger, 'utf8'), /^old drafts\/navy\.md:\n {2}- says: 280 tanks\n/m);
    await client.diagnostics(uri, (all) => all.length === 0);
    const hover = await client.hover(uri, 0, 16);
    assert.match(hover.contents.value, /Verified on 2026-11-23: Contract notice of 3 November/);

    await client.change(uri, 2, undefined, CHANGED);
    const [diagnostic] = await client.diagnostics(uri, (all) => rulesOf(all).includes('claim/revoked'));
    assert.match(diagnostic.message, /“208 tanks” is not what was verified.*“280 tanks”/);
    await apply(await verify({ source: 'Corrected notice' }));
    await client.diagnostics(uri, (all) => all.length === 0);
    const text = readFileSync(ledger, 'utf8');
    assert.match(text, /208 tanks/);
    assert.doesNotMatch(text, /280 tanks/);
  });

  test('is not kept for a draft that was never saved', async () => {
    await client.start();
    client.open(TEXT, { uri: 'untitled:Untitled-1' });
    client.open(TEXT, { uri });
    const claimIn = (draft) => client.rpc.sendRequest('designator/claimAt', { uri: draft, position: PLACE });
    assert.equal((await claimIn('untitled:Untitled-1')).hasLedger, false);
    assert.equal((await claimIn(uri)).hasLedger, true);
    assert.equal(await verify({ uri: 'untitled:Untitled-1' }), null);
  });

  test('goes along when a draft is renamed', async () => {
    await client.start({ workspaceFolders: workspaceFolders() });
    client.open(TEXT, { uri });
    await client.diagnostics(uri, (all) => all.length > 0);
    await apply(await verify());
    const newUri = pathToFileURL(join(folder, 'printed', 'navy.md')).href;
    await apply(
      await client.rpc.sendRequest('workspace/willRenameFiles', { files: [{ oldUri: uri, newUri }] }),
    );
    assert.match(readFileSync(ledger, 'utf8'), /^printed\/navy\.md:$/m);
  });

  test('goes along when several drafts are moved at once, and joins what is there under the new name', async () => {
    const draft = (name) => pathToFileURL(join(folder, name)).href;
    mkdirSync(join(folder, '.designator'));
    const entry = '  - { says: 4 km, of: range, figure: 4 km, in: y, source: z, date: 2026-01-02 }\n';
    writeFileSync(ledger, ['a.md', 'b.md', 'old/b.md'].map((name) => `${name}:\n${entry}`).join(''));
    await client.start({ workspaceFolders: workspaceFolders() });
    const files = ['a.md', 'b.md'].map((name) => ({ oldUri: draft(name), newUri: draft(`old/${name}`) }));
    await apply(await client.rpc.sendRequest('workspace/willRenameFiles', { files }));
    assert.equal(readFileSync(ledger, 'utf8'), `old/a.md:\n${entry}old/b.md:\n${entry}${entry}`);
  });

  test('has nothing of a figure that was changed while the writer was asked about it', async () => {
    await client.start({ workspaceFolders: workspaceFolders() });
    client.open(TEXT, { uri });
    const asked = await client.rpc.sendRequest('designator/claimAt', { uri, position: PLACE });
    await client.change(uri, 2, undefined, `Some 30 tanks came first.\n\n${TEXT}`);
    const edit = await verify({ asked });
    assert.match(JSON.stringify(edit), /says: 280 tanks/);
    await client.change(uri, 3, undefined, CHANGED);
    assert.equal(await verify({ asked }), null);
  });

  test('is edited as an editor shows it, without a byte order mark', async () => {
    mkdirSync(join(folder, '.designator'));
    writeFileSync(ledger, '\uFEFFzzz.md: []\n');
    await client.start({ workspaceFolders: workspaceFolders() });
    client.open(TEXT, { uri });
    const { changes } = await verify();
    const shown = TextDocument.create('', 'yaml', 0, 'zzz.md: []\n');
    const [edits] = Object.values(changes);
    assert.match(TextDocument.applyEdits(shown, edits), /^old drafts\/navy\.md:\n[\s\S]*\nzzz\.md: \[\]\n$/);
  });

  test('keeps the marks of its mistakes when it is opened and closed', async () => {
    mkdirSync(join(folder, '.designator'));
    writeFileSync(ledger, 'b.md: 5\n');
    await client.start({ workspaceFolders: workspaceFolders() });
    client.open(TEXT, { uri });
    const ledgerUri = pathToFileURL(ledger).href;
    await client.diagnostics(ledgerUri, (all) => all.length > 0);
    client.open('b.md: 5\n', { uri: ledgerUri, languageId: 'yaml' });
    await client.hover(ledgerUri, 0, 0);
    await client.close(ledgerUri);
    await client.hover(uri, 0, 0);
    assert.equal(client.published.findLast((sent) => sent.uri === ledgerUri).diagnostics.length, 1);
  });

  test('that is open and not saved is edited as it stands on the screen', async () => {
    mkdirSync(join(folder, '.designator'));
    writeFileSync(ledger, '# ours\n');
    await client.start({ workspaceFolders: workspaceFolders() });
    const shown = '# ours\n\n# more\n';
    client.open(shown, { uri: pathToFileURL(ledger).href, languageId: 'yaml' });
    client.open(TEXT, { uri });
    const [edits] = Object.values((await verify()).changes);
    assert.equal(edits[0].range.start.line, 3);
  });

  test('with a reference to nothing is marked, and drafts are checked all the same', async () => {
    mkdirSync(join(folder, '.designator'));
    writeFileSync(ledger, 'b.md:\n  - source: *Reuters\n');
    await client.start({ workspaceFolders: workspaceFolders() });
    client.open(TEXT, { uri });
    assert.deepEqual(rulesOf(await client.diagnostics(uri, (all) => all.length > 0)), ['claim/unattributed']);
    const [mistake] = await client.diagnostics(pathToFileURL(ledger).href, (all) => all.length > 0);
    assert.match(mistake.message, /Put the text in quotes/);
    assert.equal(await verify(), null);
  });

  test('is filled in by hand where the editor asks nothing', async () => {
    await client.start({ workspaceFolders: workspaceFolders() });
    client.open(TEXT, { uri });
    const diagnostics = await client.diagnostics(uri, (all) => all.length > 0);
    const actions = await client.actions(uri, { start: PLACE, end: PLACE }, diagnostics);
    const action = actions.find(({ title }) => title.includes('fill in its source'));
    await apply(action.edit);
    const [mistake] = await client.diagnostics(pathToFileURL(ledger).href, (all) => all.length > 0);
    assert.match(mistake.message, /source/);
    const ask = actions.find(({ title }) => title.startsWith('Ask the reporter'));
    assert.equal(ask.edit.documentChanges[0].edits[0].newText, ' [CHECK: who says 280 tanks?]');
  });

  test('is asked about by a client that says it asks', async () => {
    const initializationOptions = { asksForSources: true };
    await client.start({ workspaceFolders: workspaceFolders(), initializationOptions, capabilities: MODERN });
    client.open(TEXT, { uri });
    const diagnostics = await client.diagnostics(uri, (all) => all.length > 0);
    const actions = await client.actions(uri, { start: PLACE, end: PLACE }, diagnostics);
    const { command } = actions.find(({ title }) => title.includes('is verified'));
    assert.equal(command.command, 'designator.verifyClaim');
    assert.deepEqual(command.arguments, [{ uri, position: { line: 0, character: 14 } }]);
  });
});
