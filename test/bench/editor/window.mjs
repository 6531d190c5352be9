// A window of the real editor, with one extension under the stopwatch.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inEditor } from '../../editor/editor.mjs';
import { PROJECT } from '../../editor/install.mjs';

const DRAFT = join(PROJECT, 'test', 'sample', 'story.md');

/** How long a window and its processes are left alone once it has come up, in ms. */
const REST = 4000;

/** Waits until a program has had nothing else to do for a second: a new window is busy with itself. */
const CALM = `async () => {
  for (let calm = 0, end = performance.now() + 30_000; calm < 20 && performance.now() < end; ) {
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    calm = performance.now() - began < 60 ? calm + 1 : 0;
  }
}`;

/** Makes a copied extension tell of its start, in `times.json`. */
export function putUnderStopwatch(extension) {
  const manifest = join(extension, 'package.json');
  const description = JSON.parse(readFileSync(manifest, 'utf8'));
  const times = join(extension, 'times.json');
  const stopwatch = readFileSync(fileURLToPath(new URL('stopwatch.cjs', import.meta.url)));
  writeFileSync(join(extension, 'stopwatch.cjs'), stopwatch);
  writeFileSync(join(extension, 'stopwatch.json'), JSON.stringify({ main: description.main, times }));
  writeFileSync(manifest, JSON.stringify({ ...description, main: './stopwatch.cjs' }));
}

/**
 * Opens a window and in it a draft, the first one, which wakes the extension.
 * @param extension the folder of one that is under the stopwatch
 * @param name what the editor calls it
 * @param how.stays for how long the window stays open in the end, in ms
 * @param how.atRest whether the draft is opened when the window has nothing more to do; else the window opens with it
 * @returns in ms: the editor's own word for the activation, and what came of it from the moment when the extension was woken
 */
export async function measure(extension, name, how) {
  const { atRest, stays = 0 } = how;
  const times = join(extension, 'times.json');
  let activation;
  let clicked;
  const file = atRest ? 'story.txt' : 'story.md';
  const options = {
    draft: DRAFT,
    file,
    extension,
    opens: !atRest,
    viewport: { width: 1280, height: 800 },
  };
  await inEditor(options, async (writer) => {
    const { page } = writer;
    if (atRest) {
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
      await row.waitFor({ timeout: 60_000 });
      await page.evaluate(`(${CALM})()`);
      await page.waitForTimeout(REST);
      await page.evaluate(`(${CALM})()`);
      clicked = Date.now();
      await row.dblclick();
    }
    for (const end = Date.now() + 60_000; !existsSync(times); await page.waitForTimeout(50))
      if (Date.now() > end) throw new Error(`${name} has marked nothing in a minute.`);
    activation = await editorsWord(writer, name);
    await page.waitForTimeout(stays);
  });
  const { woken, loaded, calling, called, ready, marked, server } = JSON.parse(readFileSync(times, 'utf8'));
  rmSync(times);
  // A box of the editor's own is plain text, too, and has woken it before: that says nothing of a draft.
  if (clicked && woken.at < clicked) return measure(extension, name, how);
  return {
    activation,
    own: loaded.at - woken.at + called.at - calling.at,
    ownOnCore: loaded.ran - woken.ran + called.ran - calling.ran,
    gap: calling.at - loaded.at,
    ready: ready.at - woken.at,
    readyOnCore: ready.ran - woken.ran,
    readyWaiting: ready.waited - woken.waited,
    marked: marked.at - woken.at,
    serverOnCore: server.ran,
    seen: clicked && marked.at - clicked,
  };
}

/** What “Show Running Extensions” says, in ms: the code loaded, and activate() called. */
async function editorsWord(writer, name) {
  // Its list draws only what is to be seen.
  await writer.page.setViewportSize({ width: 1280, height: 2400 });
  const row = writer.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name });
  await writer.command('Developer: Show Running Extensions', row);
  const words = await row.locator('.activation-time').innerText();
  const time = Number(/(\d+) ?ms/.exec(words)?.[1]);
  if (Number.isNaN(time)) throw new Error(`The editor says “${words}” of the activation.`);
  return time;
}
