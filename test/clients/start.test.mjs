// The server's start as our own client has it: its first answer before everything else, and its code kept as V8 has compiled it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from './client.mjs';

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));
const KEPT = ['answers.cache', 'node.cache', 'protocol.cache'];

suite('The start', () => {
  const root = mkdtempSync(join(tmpdir(), 'designator-start-'));
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

  function client(built = BUILT, cache = undefined) {
    const env = { ...process.env, ...(cache && { DESIGNATOR_CACHE: cache, DESIGNATOR_CACHE_AFTER: '1500' }) };
    return new Client([], { command: [join(built, 'server', 'start.js'), '--stdio'], env });
  }

  async function checks(client) {
    await client.start();
    const uri = client.open('The C-500 anti-missile system.\n');
    await client.diagnostics(uri, (all) => all.length === 1);
  }

  test('The first answer does not wait for the dictionary; that it is damaged is said', async () => {
    const built = join(root, 'dist');
    for (const name of ['start', 'node', 'protocol', 'answers'])
      cpSync(join(BUILT, 'server', `${name}.js`), join(built, 'server', `${name}.js`));
    writeFileSync(join(built, 'lexicon.bin'), 'no dictionary');
    const damaged = client(built);
    const said = new Promise((resolve) => {
      const answer = (method, asked) => {
        if (method === 'window/showMessageRequest') resolve(asked.message);
        return null;
      };
      damaged.start({ answer }).then(({ capabilities }) => assert.ok(capabilities.hoverProvider));
    });
    assert.match(await said, /dictionary is damaged/);
    const uri = damaged.open('The C-500 anti-missile system.\n');
    await assert.rejects(damaged.hover(uri, 0, 5), /dictionary is damaged/);
    assert.equal(await damaged.stop(), 0, damaged.stderr);
  });

  test('The code is kept for the next start; what is kept of another build, or is no code, is made anew', async () => {
    const cache = join(root, 'new', 'cache');
    const first = await keepsCode(cache);
    const again = await keepsCode(cache);
    assert.deepEqual(again, first);

    const file = join(cache, 'answers.cache');
    for (const other of [
      Buffer.from('0'.repeat(64)),
      Buffer.concat([first.subarray(0, 64), Buffer.alloc(999)]),
    ]) {
      writeFileSync(file, other);
      const renewed = await keepsCode(cache);
      assert.deepEqual(renewed.subarray(0, 64), first.subarray(0, 64));
      assert.ok(renewed.length > 100_000);
    }
  });

  /** Has a server check a draft, and waits until it has kept its code. @returns what it has kept of its answers */
  async function keepsCode(cache) {
    const server = client(BUILT, cache);
    await checks(server);
    for (let left = 200; left > 0 && !isKept(cache); left--) await pause(50);
    await pause(100);
    assert.equal(await server.stop(), 0, server.stderr);
    assert.deepEqual(readdirSync(cache).sort(), KEPT);
    return readFileSync(join(cache, 'answers.cache'));
  }

  function isKept(cache) {
    try {
      return readFileSync(join(cache, 'answers.cache')).length > 100_000;
    } catch {
      return false;
    }
  }

  test('It starts where nothing can be kept', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const server = client(BUILT, join(file, 'cache'));
    await checks(server);
    await pause(2000);
    assert.equal(await server.stop(), 0, server.stderr);
  });
});
