// The server as the protocol knows it, for editors of every sort.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { Client, MODERN, slice } from './client.mjs';

const TEXT = 'India may buy the Su-5 fighter and the C-500 anti-missile system.\n';
const PULLING = { ...MODERN, textDocument: { ...MODERN.textDocument, diagnostic: {} } };
const PLAIN = { workspace: {}, textDocument: {} };
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

let client;
beforeEach(() => {
  client = new Client();
});
afterEach(async () => {
  assert.equal(await client.stop(), 0, `The server must end well.\n${client.stderr}`);
});

const marks = (diagnostics, text) => diagnostics.map(({ code, range }) => `${code}: ${slice(text, range)}`);
const MARKS = ['designation/unknown: Su-5', 'designation/lookalike: C-500'];

suite('Beginning and end', () => {
  test('It says who it is and what it can do', async () => {
    const { serverInfo, capabilities } = await client.start();
    assert.equal(serverInfo.name, 'Designator');
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.codeActionProvider.codeActionKinds, [
      'quickfix',
      'source.fixAll.designator',
    ]);
  });

  test('It serves an editor that says --stdio, as most do', async () => {
    const other = new Client(['--stdio']);
    await other.start();
    await other.diagnostics(other.open(TEXT), (all) => all.length === 2);
    assert.equal(await other.stop(), 0);
  });
});

suite('An editor that waits for diagnostics', () => {
  test('gets them, with the version that they belong to', async () => {
    await client.start();
    const uri = client.open(TEXT, { version: 7 });
    assert.deepEqual(marks(await client.diagnostics(uri), TEXT), MARKS);
    assert.equal(client.published[0].version, 7);
  });

  test('has them taken away when it closes the draft', async () => {
    await client.start();
    const uri = client.open(TEXT);
    await client.diagnostics(uri, (all) => all.length === 2);
    await client.close(uri);
    await client.diagnostics(uri, (all) => all.length === 0);
  });

  test('gets those of the last version when somebody types fast, and not a hundred', async () => {
    await client.start();
    const uri = client.open(TEXT);
    await client.diagnostics(uri, (all) => all.length === 2);
    for (let version = 2; version <= 101; version++) void client.change(uri, version, START, 'A');
    await client.diagnostics(uri, (_, version) => version === 101);
    assert.ok(client.published.length < 100, `${client.published.length} notices came.`);
    const versions = client.published.map(({ version }) => version);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
      'Versions must not go back.',
    );
    // Whatever else was under way has been dropped: the answer to a question comes behind it.
    await client.hover(uri, 0, 0);
    assert.equal(client.published.at(-1).version, 101);
  });

  test('is never asked what it does not know', async () => {
    await client.start({ capabilities: PLAIN });
    await client.diagnostics(client.open(TEXT), (all) => all.length === 2);
    assert.deepEqual(client.asked, []);
  });
});

suite('An editor that asks for diagnostics', () => {
  test('gets an answer, and nothing else', async () => {
    const { capabilities } = await client.start({ capabilities: PULLING });
    assert.ok(capabilities.diagnosticProvider);
    const uri = client.open(TEXT);
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    assert.deepEqual(marks(first.items, TEXT), MARKS);
    assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
    await client.change(uri, 2, undefined, 'Nothing here.\n');
    assert.deepEqual((await client.pull(uri, first.resultId)).items, []);
    await client.close(uri);
    assert.deepEqual(client.published, [], 'Diagnostics were pushed as well.');
  });

  test('is told to ask again when its settings change', async () => {
    let settings = {};
    let again;
    const asked = new Promise((resolve) => {
      again = resolve;
    });
    await client.start({
      capabilities: PULLING,
      answer: (method, { items } = {}) => {
        if (method === 'workspace/diagnostic/refresh' && settings.rules) again();
        return method === 'workspace/configuration' ? items.map(() => settings) : null;
      },
    });
    const uri = client.open(TEXT);
    assert.equal((await client.pull(uri)).items.length, 2);
    settings = { rules: { 'designation/unknown': 'off' } };
    await client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await asked;
    assert.deepEqual(marks((await client.pull(uri)).items, TEXT), MARKS.slice(1));
  });
});

suite('Settings', () => {
  test('come with the start, for an editor that answers no questions', async () => {
    await client.start({
      capabilities: PLAIN,
      initializationOptions: { settings: { rules: { 'designation/unknown': 'off' } } },
    });
    const uri = client.open(TEXT);
    assert.deepEqual(marks(await client.diagnostics(uri), TEXT), MARKS.slice(1));
    const settings = { designator: { accept: ['C-500'] } };
    await client.rpc.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.deepEqual(
      marks(await client.diagnostics(uri, (all) => all[0]?.code !== 'designation/lookalike'), TEXT),
      [MARKS[0]],
    );
  });

  test('are there before the first mark: none comes to go again', async () => {
    await client.start({
      answer: (method, { items } = {}) =>
        method === 'workspace/configuration' ? items.map(() => ({ rules: { designation: 'off' } })) : null,
    });
    const uri = client.open(TEXT);
    await client.diagnostics(uri, (all) => all.length === 0);
    assert.ok(client.published.every(({ diagnostics }) => diagnostics.length === 0));
  });

  test('that an editor fails to give do not stop the server', async () => {
    await client.start({
      answer: (method) => {
        throw new Error(`This editor does not do ${method}.`);
      },
    });
    assert.deepEqual(marks(await client.diagnostics(client.open(TEXT)), TEXT), MARKS);
  });

  test('that never come are not waited for', async () => {
    await client.start({ answer: () => new Promise(() => {}) });
    assert.deepEqual(marks(await client.diagnostics(client.open(TEXT)), TEXT), MARKS);
  });
});
