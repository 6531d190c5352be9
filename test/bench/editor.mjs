// How long a writer waits for Designator in the real editor: what the editor itself says of the activation, and how long it
// takes from there until the server answers and the first marks are in.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inEditor } from '../editor/editor.mjs';
import { copyExtension } from '../editor/host/extension.mjs';
import { runSuite } from '../editor/host/suite.mjs';
import { hostEnvironment, PROJECT } from '../editor/install.mjs';

const RUNS = 5;
const SAMPLE = join(PROJECT, 'test', 'sample', 'story.md');

/** Waits until a program has had nothing else to do for a second: a new window is busy with itself. */
const CALM = `async () => {
  for (let calm = 0, end = performance.now() + 30_000; calm < 20 && performance.now() < end; ) {
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    calm = performance.now() - began < 60 ? calm + 1 : 0;
  }
}`;

/** Runs in the extension host: opens a draft, and writes down when the server was ready and the marks were in. */
const STOPWATCH = `
const { extensions, languages, Uri, window, workspace } = require('vscode');
exports.run = async () => {
  const folder = workspace.workspaceFolders[0].uri;
  const draft = Uri.joinPath(folder, 'story.md');
  await (${CALM})();
  const began = performance.now();
  const since = () => performance.now() - began;
  const marked = new Promise((resolve) =>
    languages.onDidChangeDiagnostics(() => {
      if (languages.getDiagnostics(draft).some(({ source }) => source === 'Designator')) resolve(since());
    }));
  // The draft wakes the extension, which is awake when its server answers.
  await workspace.openTextDocument(draft);
  const ready = extensions.getExtension('designator.designator').activate().then(since);
  await window.showTextDocument(draft);
  const times = { ready: await ready, marked: await marked };
  await workspace.fs.writeFile(Uri.joinPath(folder, 'times.json'), Buffer.from(JSON.stringify(times)));
};
`;

Object.assign(process.env, hostEnvironment());
const seen = { activation: [], ready: [], marked: [] };
for (let run = 0; run < RUNS; run++) {
  seen.activation.push(await activation());
  const { ready, marked } = await readiness();
  seen.ready.push(ready);
  seen.marked.push(marked);
}
console.log(
  `\nIn the real editor, ${RUNS} new windows (median, and from best to worst), load ${loadavg()[0].toFixed(1)}:`,
);
print('activation, as the editor has it', seen.activation, 50);
print('from a draft opened to a server that answers', seen.ready, 400);
print('from a draft opened to the first marks', seen.marked, 400);

/** What “Show Running Extensions” says, in ms: the code loaded, and activate() called. */
async function activation() {
  let time;
  await inEditor({ draft: SAMPLE, viewport: { width: 1280, height: 800 } }, async (writer) => {
    await writer.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'story.md' })
      .waitFor({ timeout: 60_000 });
    await writer.page.evaluate(`(${CALM})()`);
    await writer.open('story.md');
    await writer.isMarked('C-500', 'error');
    const row = writer.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Designator' });
    await writer.command('Developer: Show Running Extensions', row);
    const words = await row.locator('.activation-time').innerText();
    time = Number(/(\d+) ?ms/.exec(words)?.[1]);
    if (Number.isNaN(time)) throw new Error(`The editor says “${words}” of the activation.`);
  });
  return time;
}

/** In ms. */
async function readiness() {
  const folder = mkdtempSync(join(tmpdir(), 'designator-bench-'));
  const extension = copyExtension(PROJECT);
  try {
    writeFileSync(join(folder, 'story.md'), readFileSync(SAMPLE));
    writeFileSync(join(extension, 'stopwatch.js'), STOPWATCH);
    const code = await runSuite({ folder, extensions: [extension], tests: join(extension, 'stopwatch.js') });
    if (code !== 0) throw new Error(`The editor ended with ${code}.`);
    return JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8'));
  } finally {
    for (const each of [folder, extension]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  }
}

function print(what, times, wanted) {
  const sorted = times.toSorted((a, b) => a - b);
  const [best, median, worst] = [sorted[0], sorted[Math.floor(RUNS / 2)], sorted[RUNS - 1]].map(Math.round);
  const verdict = median <= wanted ? '' : ' (over)';
  console.log(`  ${what.padEnd(46)} ${median} ms, ${best} to ${worst}; wanted ${wanted}${verdict}`);
}
