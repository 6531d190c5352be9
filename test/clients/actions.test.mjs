// Code actions as plain edits, in the shape that each editor understands.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Client } from './client.mjs';

const TEXT = 'The C-500 anti-missile system.\n';
const PLACE = { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } };
const PLAIN = { workspace: {}, textDocument: {} };

suite('Code actions', () => {
  let client;
  let folder;
  let uri;
  beforeEach(() => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), 'designator-actions-'));
    uri = pathToFileURL(join(folder, 'draft.md')).href;
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0, client.stderr);
    rmSync(folder, { recursive: true });
  });

  test('name the mark that they settle', async () => {
    await client.start();
    client.open(TEXT, { uri });
    const diagnostics = await client.diagnostics(uri, (all) => all.length === 1);
    const [first] = await client.actions(uri, PLACE, diagnostics);
    assert.equal(first.title, 'Change to S-500');
    assert.equal(first.isPreferred, true);
    assert.deepEqual(first.diagnostics, diagnostics);
  });

  test('carry the version of the draft, for an editor that heeds it', async () => {
    await client.start();
    client.open(TEXT, { uri, version: 3 });
    const [{ edit }] = await client.actions(uri, PLACE);
    assert.deepEqual(edit.documentChanges[0].textDocument, { uri, version: 3 });
    const end = { line: 0, character: 9 };
    const range = { start: { line: 0, character: 4 }, end };
    assert.deepEqual(edit.documentChanges[0].edits, [{ range, newText: 'S-500' }]);
  });

  test('are plain changes for an editor that knows no more, and none of them makes a file', async () => {
    await client.start({ capabilities: PLAIN });
    client.open(TEXT, { uri });
    const actions = await client.actions(uri, PLACE);
    for (const { title, edit, command } of actions) {
      assert.deepEqual(Object.keys(edit), ['changes'], title);
      assert.deepEqual(Object.keys(edit.changes), [uri], title);
      assert.equal(command, undefined, 'It knows no command of ours.');
    }
  });

  test('change a project file that is there, in any editor', async () => {
    writeFileSync(join(folder, '.designator.yaml'), 'accept:\n  - X-101\n');
    await client.start({ capabilities: PLAIN });
    client.open(TEXT, { uri });
    const action = (await client.actions(uri, PLACE)).find(({ title }) => title.startsWith('Never mark'));
    const file = pathToFileURL(join(folder, '.designator.yaml')).href;
    assert.deepEqual(Object.keys(action.edit.changes), [file]);
    assert.match(action.edit.changes[file][0].newText, /- C-500/);
  });

  test('make a project file beside a draft that lies in no workspace folder', async () => {
    const workspaceFolders = [{ uri: 'file:///elsewhere', name: 'elsewhere' }];
    await client.start({ workspaceFolders });
    client.open(TEXT, { uri });
    const action = (await client.actions(uri, PLACE)).find(({ title }) => title.startsWith('Never mark'));
    const file = pathToFileURL(join(folder, '.designator.yaml')).href;
    assert.deepEqual(action.edit.documentChanges[0], {
      kind: 'create',
      uri: file,
      options: { ignoreIfExists: true },
    });
  });

  test('are only those that were asked for', async () => {
    await client.start();
    client.open(TEXT, { uri });
    const kinds = async (...only) => (await client.actions(uri, PLACE, [], only)).map(({ kind }) => kind);
    assert.deepEqual(await kinds('source.fixAll'), ['source.fixAll.designator']);
    assert.deepEqual(await kinds('source'), ['source.fixAll.designator']);
    assert.deepEqual(await kinds('refactor'), []);
    assert.deepEqual(new Set(await kinds('quickfix')), new Set(['quickfix']));
  });

  test('are not given away from a mark', async () => {
    await client.start();
    client.open(TEXT, { uri });
    const end = { line: 0, character: 20 };
    assert.deepEqual(await client.actions(uri, { start: end, end }), []);
  });

  test('belong to the text that they were made for, however fast it changes', async () => {
    await client.start();
    client.open(TEXT.repeat(5), { uri });
    const asked = client.actions(uri, PLACE);
    const start = { line: 0, character: 0 };
    for (let version = 2; version < 10; version++)
      void client.change(uri, version, { start, end: start }, 'Well. ');
    for (const { edit } of await asked) {
      for (const { textDocument, edits } of edit.documentChanges.filter(
        (change) => change.textDocument?.uri === uri,
      )) {
        const moved = 'Well. '.length * (textDocument.version - 1);
        const first = edits[0].range;
        if (edits[0].newText === 'S-500') assert.equal(first.start.character, 4 + moved);
      }
    }
  });
});
