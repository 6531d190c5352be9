// A person's way through the real editor, with mouse and keyboard, in a light, a dark and a high-contrast theme: what is
// marked, its card, a correction, the claims, a figure verified, a system looked up and renamed, the sheet handed in. Leaves
// pictures in .vscode-test/shots/.
//
//     node test/editor/person.mjs [light] [dark] [high-contrast]
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inEditor } from './editor.mjs';
import { hostEnvironment, PROJECT } from './install.mjs';
import { walk } from './walk.mjs';

/** One that does not come to its end must not keep the others waiting. In ms. */
const PATIENCE = 240_000;
const SHOTS = join(PROJECT, '.vscode-test', 'shots');
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

Object.assign(process.env, hostEnvironment());
rmSync(SHOTS, { recursive: true, force: true });
mkdirSync(SHOTS, { recursive: true });

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(THEMES)) {
  if (await passes(name)) continue;
  // Once more, and in so many words: a whole editor on a busy machine sometimes misses a key.
  console.log(`↻ A person's way, ${name}: once more`);
  if (!(await passes(name))) process.exitCode = 1;
}
console.log(`The pictures are in ${SHOTS}`);

/** @returns {Promise<boolean>} whether the way could be gone in this theme */
async function passes(name) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const settings = {
    'workbench.colorTheme': THEMES[name],
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
  };
  try {
    await inEditor(
      {
        draft: join(PROJECT, 'test', 'sample', 'story.md'),
        settings,
        shots: join(SHOTS, name),
        viewport: { width: 1280, height: 800 },
      },
      (writer, folder) => Promise.race([walk(writer, folder), tooLong()]),
    );
    console.log(`PASSED: a person's way, ${name}, in ${seconds()}`);
    return true;
  } catch (error) {
    console.error(`FAILED: a person's way, ${name}, after ${seconds()}. ${error.stack}`);
    return false;
  }
}

async function tooLong() {
  await pause(PATIENCE, undefined, { ref: false });
  throw new Error(`It did not end in ${PATIENCE / 1000} s.`);
}
