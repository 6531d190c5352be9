/** How soon after a keystroke the marks are right again: the language server over stdio, a draft of 60 KB. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './client';
import { readLexicon } from './project';
import { against, median, milliseconds, printTable, quantile } from './report';
import { Storyteller } from './stories';

const LENGTH = 60_000;
const KEYSTROKES = 200;
/** Between two keys of a quick typist; the server is idle again long before. */
const REST = 60;
const BURSTS = 20;
const KEYS_OF_BURST = 10;
const TYPED = 'The ministry said on Monday that two S-400 batteries had been moved to the north. ';
const uri = 'file:///bench/story.md';

const text = new Storyteller(readLexicon()).document('markdown', LENGTH);
const line = text.slice(0, LENGTH / 2).split('\n').length;
const client = new Client();
let version = 1;

await client.start();
const opened = client.published(version);
const openedAt = performance.now();
client.notify('textDocument/didOpen', {
  textDocument: {
    uri,
    languageId: 'markdown',
    version,
    text: `${text.slice(0, LENGTH / 2)}\n\n\n${text.slice(LENGTH / 2)}`,
  },
});
const first = await opened;
for (let key = 0; key < 40; key++) await type();

const times: number[] = [];
for (let key = 0; key < KEYSTROKES; key++) {
  await sleep(REST);
  times.push(await type());
}

// Faster than any check: what the server sends of ten keys at once, and how soon the last of them is answered.
const lastTimes: number[] = [];
let answers = 0;
const stop = client.onPublish(() => answers++);
for (let burst = 0; burst < BURSTS; burst++) {
  await sleep(REST);
  const keys = Array.from({ length: KEYS_OF_BURST }, () => press());
  const start = performance.now();
  const { at } = await client.published(keys.at(-1) ?? version);
  lastTimes.push(at - start);
}
stop();
await client.stop();

printTable(
  `A keystroke in ${LENGTH / 1000} KB of Markdown, over stdio (${KEYSTROKES} keystrokes, ${first.count} diagnostics)`,
  ['', 'measured', 'wanted', 'kept'],
  [
    ['opened, first diagnostics', ...against(first.at - openedAt, undefined, milliseconds)],
    ['keystroke to diagnostics, median', ...against(median(times), 10, milliseconds)],
    ['keystroke to diagnostics, quickest', ...against(Math.min(...times), 10, milliseconds)],
    ['keystroke to diagnostics, 95 of 100', ...against(quantile(times, 0.95), undefined, milliseconds)],
    [`last of ${KEYS_OF_BURST} keys at once, median`, ...against(median(lastTimes), undefined, milliseconds)],
    [`answers to ${KEYS_OF_BURST} keys at once`, (answers / BURSTS).toFixed(1), '', ''],
  ],
);

/** Types the next character of a sentence in the middle of the draft. @returns its version */
function press(): number {
  const column = (version - 1) % TYPED.length;
  const position = { line, character: column };
  // At its end the sentence is taken away again, so that the draft stays as long as it is.
  const change =
    column === TYPED.length - 1
      ? { range: { start: { line, character: 0 }, end: position }, text: '' }
      : { range: { start: position, end: position }, text: TYPED[column] };
  version++;
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  return version;
}

/** Types one character. @returns the time until its diagnostics are there, in ms */
async function type(): Promise<number> {
  const start = performance.now();
  const { at } = await client.published(press());
  return at - start;
}
