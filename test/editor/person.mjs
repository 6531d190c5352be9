// A person's way through the real editor, with mouse and keyboard: a draft is opened, a mark is seen, its card is read, a
// correction is chosen. Leaves pictures in .vscode-test/shots/, in a light, a dark and a high-contrast theme.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBrowser, workbenchAddress } from './host/browser.mjs';
import { copyExtension } from './host/extension.mjs';
import { startServer } from './host/server.mjs';
import { userDataFolder } from './host/settings.mjs';
import { hostEnvironment, PROJECT } from './install.mjs';
import { Writer } from './writer.mjs';

const SHOTS = join(PROJECT, '.vscode-test', 'shots');
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

Object.assign(process.env, hostEnvironment());
rmSync(SHOTS, { recursive: true, force: true });
mkdirSync(SHOTS, { recursive: true });

for (const [name, theme] of Object.entries(THEMES)) {
  const began = performance.now();
  try {
    await inTheme(name, theme);
    console.log(`PASSED: a person's way, ${name}, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(`FAILED: a person's way, ${name}. ${error.stack}`);
    process.exitCode = 1;
  }
}
console.log(`The pictures are in ${SHOTS}`);

async function inTheme(name, theme) {
  const folder = mkdtempSync(join(tmpdir(), 'designator-person-'));
  const extension = copyExtension(PROJECT);
  const draft = join(folder, 'story.md');
  copyFileSync(join(PROJECT, 'test', 'sample', 'story.md'), draft);
  const settings = {
    'workbench.colorTheme': theme,
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
  };
  const server = await startServer({ userData: userDataFolder(settings) });
  let browser;
  try {
    browser = await startBrowser({ viewport: { width: 1280, height: 800 } });
    const { page } = browser;
    page.setDefaultTimeout(20_000);
    await page.goto(workbenchAddress(server.port, { folder, extensions: [extension] }));
    const writer = new Writer(page, (shot) =>
      page.screenshot({ path: join(SHOTS, `${name}-${shot}.png`), animations: 'disabled' }),
    );
    try {
      await walk(writer, draft);
    } catch (error) {
      await writer.shoot('failed');
      throw error;
    }
  } finally {
    await browser?.stop();
    await server.stop();
    for (const each of [folder, extension]) rmSync(each, { recursive: true, force: true });
  }
}

async function walk(writer, draft) {
  await writer.open('story.md');
  await becomes(async () => (await writer.marks('warning')) > 1, 'the draft is marked');
  const errors = await writer.marks('error');
  await writer.shoot('1-draft');

  await writer.hover('C-500');
  await writer.reads('Cyrillic', 'Long-range air defence system');
  await writer.shoot('2-card');

  await writer.menuAt('C-500');
  await writer.shoot('3-menu');
  await writer.press('Enter');
  await becomes(async () => (await writer.marks('error')) === errors - 1, 'the error is gone');
  await writer.save();
  await becomes(
    () => readFileSync(draft, 'utf8').includes('the S-500 anti-missile system'),
    'the draft is corrected',
  );
  assert.ok(!readFileSync(draft, 'utf8').includes('C-500'));

  await writer.hover('Su-5');
  await writer.shoot('4-choice');
  await writer.menuAt('Su-5');
  await writer.shoot('5-choices');
  const warnings = await writer.marks('warning');
  await writer.choose('Never mark “Su-5”');
  const file = join(draft, '..', '.designator.yaml');
  await becomes(
    () => existsSync(file) && readFileSync(file, 'utf8').includes('- Su-5'),
    'the project file is saved',
  );

  await becomes(
    async () => (await writer.marks('warning')) === warnings - 1,
    'the accepted word is not marked',
  );

  await writer.hover('140 Su-57');
  await writer.shoot('6-claim');
  await writer.menuAt('140 Su-57');
  await writer.shoot('7-claim-choices');
  await writer.choose('“140 Su-57 fighters” is verified');
  await writer.answers('What stands behind it?', 'https://example.org/notice');
  await writer.shoot('8-verify');
  await writer.press('Enter');
  await writer.answers('A note for the desk', 'read on page 4');
  await writer.press('Enter');
  const ledger = join(draft, '..', '.designator', 'ledger.yaml');
  await becomes(
    () => existsSync(ledger) && readFileSync(ledger, 'utf8').includes('says: 140 Su-57 fighters'),
    'the figure is in the ledger',
  );
  await writer.page.locator('.notification-toast', { hasText: 'is verified' }).waitFor();
  await writer.shoot('9-verified');
  await writer.view('Designator');
  await writer.page.locator('.pane-body .monaco-list-row', { hasText: 'Verified' }).first().waitFor();
  await writer.page.locator('.pane-body .monaco-list-row', { hasText: 'Su-57' }).first().waitFor();
  await writer.shoot('10-claims');

  await writer.page.locator('.monaco-editor .view-line').nth(2).click();
  await writer.press('Control+End');
  await writer.press('Control+Alt+D');
  await writer.page.locator('.quick-input-widget:visible', { hasText: 'Look up a system' }).waitFor();
  await writer.page.keyboard.type('flanker');
  await writer.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Su-27' }).first().waitFor();
  await writer.shoot('11-look-up');
  await writer.press('Enter');
  await writer.page.locator('.monaco-editor .view-line', { hasText: 'Su-27' }).waitFor();

  await writer.command('Designator: Fact-Check Sheet of the Draft');
  await writer.panelReads('Who stands behind the numbers', '140 Su-57 fighters');
  await writer.shoot('12-sheet');
  await writer.closePanel();
  await writer.command('Designator: Card of a System');
  await writer.answers('Any name', 'S-400');
  await writer.press('Enter');
  await writer.panelReads('S-400 Triumf', 'Figures', 'Events');
  await writer.shoot('13-card-of-a-system');
  await writer.closePanel();

  await writer.settles();
  await writer.press('Control+Shift+M');
  await writer.page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
  await writer.shoot('14-problems');
}

async function becomes(isSo, what) {
  for (const end = Date.now() + 15_000; !(await isSo()); await pause(50)) {
    if (Date.now() > end) throw new Error(`It is not so that ${what}.`);
  }
}
