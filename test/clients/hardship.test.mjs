// What no editor should send, and some do: an answer or a refusal comes, and the server lives.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { Client, slice } from './client.mjs';

const SENTENCE = 'The C-500 anti-missile system. ';

suite('Hard drafts', () => {
  let client;
  beforeEach(async () => {
    client = new Client();
    await client.start();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0, client.stderr);
  });

  /** The server still does its work. */
  async function isWell() {
    const uri = client.open(SENTENCE, { uri: 'file:///desk/next.md' });
    await client.diagnostics(uri, (all) => all.length === 1);
  }

  test('A draft of 5 MB is checked, and can be written on', async () => {
    const line = 'The committee met again on Thursday and came to no conclusion at all.\n\n';
    const text = `${line.repeat(Math.ceil(5_000_000 / line.length))}${SENTENCE}\n`;
    const uri = client.open(text);
    await client.diagnostics(uri, (all) => all.length === 1);
    const start = { line: 0, character: 0 };
    await client.change(uri, 2, { start, end: start }, SENTENCE);
    await client.diagnostics(uri, (all) => all.length === 2);
  });

  test('A draft of 7 MB is refused, in so many words', async () => {
    const uri = client.open('A line of a very long text.\n'.repeat(250_000));
    const [refusal] = await client.diagnostics(uri);
    assert.match(refusal.message, /7\.0 million characters .* not checked/);
    assert.equal(refusal.severity, 3);
    assert.equal(await client.hover(uri, 0, 0), null);
    assert.deepEqual(await client.actions(uri, refusal.range), []);
    await isWell();
  });

  test('A binary file is left alone', async () => {
    const uri = client.open(`PK\u0003\u0004\u0000\u0000${SENTENCE}`, { languageId: 'plaintext' });
    assert.deepEqual(await client.diagnostics(uri), []);
    await isWell();
  });

  test('Half an emoji, while it is typed, moves no place', async () => {
    const text = `\ud83d ${SENTENCE}\ude80 and the C-500 missile.\n`;
    const uri = client.open(text);
    const marks = await client.diagnostics(uri, (all) => all.length === 2);
    assert.deepEqual(
      marks.map(({ range }) => slice(text, range)),
      ['C-500', 'C-500'],
    );
  });

  test('Line ends of every kind count as the protocol counts them', async () => {
    const text = `One\r\ntwo\rthree\n\n${SENTENCE}\r\n`;
    const uri = client.open(text);
    const [{ range }] = await client.diagnostics(uri, (all) => all.length === 1);
    assert.deepEqual(range.start, { line: 4, character: 4 });
  });

  test('A text without any end of line or of word is checked in time', async () => {
    const uri = client.open(
      `${'a'.repeat(1_000_000)} ${'**['.repeat(2000)} ${'C-'.repeat(5000)} ${SENTENCE}`,
    );
    await client.diagnostics(uri, (all) => all.some(({ code }) => code === 'designation/lookalike'));
  });

  test('Questions about a draft that was never opened have empty answers', async () => {
    const uri = 'file:///nowhere/at-all.md';
    const range = { start: { line: 3, character: 3 }, end: { line: 3, character: 9 } };
    assert.equal(await client.hover(uri, 3, 3), null);
    assert.deepEqual(await client.actions(uri, range), []);
    await isWell();
  });

  test('Places beyond the end of a draft are no trouble', async () => {
    const uri = client.open(SENTENCE);
    await client.diagnostics(uri);
    assert.equal(await client.hover(uri, 900, 900), null);
    const far = { line: 900, character: 900 };
    assert.deepEqual(await client.actions(uri, { start: far, end: far }), []);
  });

  test('Addresses that are no files are no trouble', async () => {
    for (const uri of [
      'untitled:Untitled-1',
      'buffer',
      'git:/a/b.md?x#y',
      'file:///',
      'file:///%zz/%.md',
      '',
    ]) {
      client.open(SENTENCE, { uri });
      await client.diagnostics(uri, (all) => all.length === 1);
    }
  });

  test('Code is left alone, whatever an editor sends', async () => {
    const uri = client.open(`// ${SENTENCE}`, { uri: 'file:///desk/code.ts', languageId: 'typescript' });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  test('After many edits the marks are those of the text as it stands', async () => {
    const uri = 'file:///desk/edited.md';
    const snippets = [
      'C-500 missile ',
      '🚀',
      '\r\n',
      '\n',
      '— ',
      'S-400 ',
      'e\u0301',
      '\n\n',
      'the Su-5 fighter ',
      '',
    ];
    let text = SENTENCE.repeat(4);
    client.open(text, { uri });
    let seed = 7;
    const random = (below) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    let version = 1;
    for (let i = 0; i < 300; i++) {
      const from = random(text.length + 1);
      const to = Math.min(text.length, from + random(6));
      const insert = snippets[random(snippets.length)];
      const range = { start: positionOf(text, from), end: positionOf(text, to) };
      // A position inside a CRLF cannot be named.
      if (offsetOf(text, range.start) !== from || offsetOf(text, range.end) !== to) continue;
      text = text.slice(0, from) + insert + text.slice(to);
      version++;
      void client.change(uri, version, range, insert);
    }
    const fresh = client.open(text, { uri: 'file:///desk/fresh.md' });
    const expected = await client.diagnostics(fresh);
    assert.ok(expected.length > 10, `Only ${expected.length} marks.`);
    const edited = await client.diagnostics(uri, (_, of) => of === version);
    const bare = (all) => all.map(({ code, range, message }) => ({ code, range, message }));
    assert.deepEqual(bare(edited), bare(expected));
  });
});

suite('The end of an editor', () => {
  test('Leaving without a farewell ends the server, with an error', async () => {
    const client = new Client();
    await client.start();
    await client.rpc.sendNotification('exit');
    assert.equal(await client.exit, 1);
  });

  test('A closed pipe ends the server', async () => {
    const client = new Client();
    await client.start();
    client.process.stdin.end();
    await client.exit;
  });

  test('An editor that dies takes the server with it, though its pipes stay open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = new Client();
    await client.start({ processId: editor.pid });
    editor.kill('SIGKILL');
    await once(editor, 'exit');
    await client.exit;
  });
});

function positionOf(text, offset) {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1).length };
}

function offsetOf(text, { line, character }) {
  let at = 0;
  for (let i = 0; i < line; i++)
    at =
      /\r\n|\n|\r/g.exec(text.slice(at)).index +
      at +
      (text.startsWith('\r\n', /\r\n|\n|\r/.exec(text.slice(at)).index + at) ? 2 : 1);
  return at + character;
}
