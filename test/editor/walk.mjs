import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccessible, isPanelAccessible } from './accessibility.mjs';

/**
 * A writer's evening: the sample draft is opened, read, corrected, verified and handed in. Every step is looked at on the
 * screen, and in the files that it leaves.
 * @param folder the folder of `story.md`
 */
export async function walk(writer, folder) {
  const draft = () => readFileSync(join(folder, 'story.md'), 'utf8');
  await corrects(writer, folder, draft);
  await verifies(writer, folder);
  await looksThrough(writer);
  await looksUp(writer);
  await renames(writer, draft);
  await reads(writer);
  await handsIn(writer, folder);
}

/** Marks, card, menu: the first offer is taken, another word is accepted for good. */
async function corrects(writer, folder, draft) {
  await writer.open('story.md');
  await writer.isMarked('C-500', 'error');
  await writer.isMarked('Su-5', 'warning');
  await writer.isMarked('it was revealed', 'info');
  await writer.isMarked('S400', 'hint');
  const errors = await writer.marks('error');
  await writer.shoot('1-draft');

  await writer.hover('C-500');
  await writer.reads('Cyrillic', 'Long-range air defence system');
  await writer.shoot('2-card');

  await writer.menuAt('C-500');
  await writer.shoot('3-menu');
  await writer.press('Enter');
  await writer.becomes('the error is gone', async () => (await writer.marks('error')) === errors - 1);
  await writer.save();
  await writer.becomes('the draft is corrected', () => draft().includes('the S-500 anti-missile system'));
  assert.ok(!draft().includes('C-500'));

  await writer.hover('Su-5');
  await writer.shoot('4-choice');
  await writer.menuAt('Su-5');
  await writer.shoot('5-choices');
  const warnings = await writer.marks('warning');
  await writer.choose('Never mark “Su-5”');
  await writer.becomes('the project file is saved', () => has(folder, '.designator.yaml', '- Su-5'));
  await writer.becomes(
    'the accepted word is not marked',
    async () => (await writer.marks('warning')) === warnings - 1,
  );
}

/** A figure is verified with a source, by its quick fix. */
async function verifies(writer, folder) {
  await writer.hover('140 Su-57');
  await writer.shoot('6-claim');
  await writer.menuAt('140 Su-57');
  await writer.shoot('7-claim-choices');
  await writer.choose('“140 Su-57 fighters” is verified');
  await writer.answers('What stands behind it?', 'https://example.org/notice');
  await writer.shoot('8-verify');
  await writer.sends();
  await writer.answers('A note for the desk', 'read on page 4');
  await writer.sends();
  await writer.becomes('the figure is in the ledger', () =>
    has(folder, '.designator/ledger.yaml', 'says: 140 Su-57 fighters'),
  );
  await writer.page.locator('.notification-toast', { hasText: 'is verified' }).waitFor();
  await writer.shoot('9-verified');
}

/** The claims in the side bar: verified and not, by mouse and by keyboard. */
async function looksThrough(writer) {
  const { page } = writer;
  await writer.view('Designator');
  const row = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  await row('Verified').waitFor();
  await row('Su-57').waitFor();
  await writer.shoot('10-claims');

  // With the mouse: a click on a claim shows it in the draft.
  await row('400 km').click();
  await writer.statusSays('(6 selected)');

  // With the keyboard: from the head of the list to the next claim, and into the draft.
  const tree = page.locator('.pane-body .monaco-list:focus', { hasText: 'Nobody says so' });
  await writer.command('Designator: Show What the Draft Claims', tree);
  await writer.press('Home');
  await writer.press('ArrowDown');
  await row('2020').and(page.locator('.focused')).waitFor();
  const label = await row('2020').getAttribute('aria-label');
  assert.match(label ?? '', /^2020, signed, Nobody says so.*The S400 deal/);
  await writer.press('Enter');
  await writer.statusSays('(4 selected)');

  const filter = page.locator('.pane-header .action-label[aria-label^="Show Only Claims Without a Source"]');
  await row('Nobody says so').hover();
  await filter.click();
  await row('Verified').waitFor({ state: 'detached' });
  await row('Nobody says so').waitFor();
  await page.locator('.pane-header .action-label[aria-label^="Show All Claims"]').click();
  await row('Verified').waitFor();

  // From the list, too, a claim can be verified.
  await row('400 km').hover();
  await row('400 km').locator('.action-label[aria-label^="Verify with a Source"]').click();
  await writer.answers('What stands behind it?', 'Almaz-Antey, sales brochure, p. 2');
  await writer.sends();
  await writer.answers('A note for the desk', '');
  await writer.sends();
  await writer.becomes('both figures are verified', async () =>
    /Verified, 2 claims/.test((await row('Verified').getAttribute('aria-label')) ?? ''),
  );
}

/** Looks the Flanker up, with the caret at the end of the draft. @returns the box with what was found */
export async function findFlanker(writer) {
  await writer.backToDraft();
  await writer.press('Control+End');
  const box = writer.input.filter({ hasText: 'Look up a system' });
  await writer.insist('the look-up', () => writer.pressFor('designator.lookUp'), box);
  await box.locator('input:visible').first().fill('flanker');
  await writer.input.locator('.monaco-list-row', { hasText: 'Su-27' }).first().waitFor();
  return box;
}

/** A system is looked up by a name that it has with NATO, and put in at the end. */
async function looksUp(writer) {
  const { page } = writer;
  await findFlanker(writer);
  await writer.shoot('11-look-up');
  await writer.sends();
  await page.locator('.monaco-editor .view-line', { hasText: 'Su-27' }).waitFor();
}

/** A system that the draft calls by two names gets one. */
async function renames(writer, draft) {
  const { page } = writer;
  const box = page.locator('.rename-box input:visible');
  const ask = async () => {
    await writer.click('S400');
    await writer.press('F2');
  };
  await writer.insist('the new name', ask, box);
  assert.equal(await box.inputValue(), 'S400');
  await box.fill('S-400');
  await writer.shoot('12-rename');
  await box.press('Enter');
  await page.locator('.monaco-editor .view-line', { hasText: 'The S-400 deal' }).waitFor();
  await writer.save();
  await writer.becomes('both names are changed', () =>
    /The S-400 deal[\s\S]*the S-400 Gargoyle/.test(draft()),
  );
  assert.ok(!/S400|SA-21/.test(draft()));
}

/** The panels beside the draft, and what axe finds in them. */
async function reads(writer) {
  const panel = writer.page.locator('iframe.webview');
  await writer.backToDraft();
  await writer.command('Designator: Fact-Check Sheet of the Draft', panel);
  const sheet = await writer.panel('Who stands behind the numbers', '140 Su-57 fighters', 'sales brochure');
  await isPanelAccessible(writer.page, 'the fact-check sheet');
  await writer.shoot('13-sheet');
  // A line's number goes to its place in the draft.
  await sheet.locator('td a', { hasText: /^7$/ }).first().click();
  await writer.statusSays('Ln 7,');
  await writer.page.locator('.tab', { hasText: 'Fact-check sheet' }).click();
  await writer.closePanel();

  await writer.backToDraft();
  const question = writer.input.filter({ hasText: 'Any name' });
  await writer.command('Designator: Card of a System', question);
  await writer.answers('Any name', 'S-400');
  await writer.sends();
  await writer.panel('S-400 Triumf', 'Figures', 'Events');
  await isPanelAccessible(writer.page, 'the card of a system');
  await writer.shoot('14-card-of-a-system');
  await writer.closePanel();
}

/** The sheet is saved as a page, which is read in a browser; what is left is in the list of problems. */
async function handsIn(writer, folder) {
  const { page } = writer;
  await writer.backToDraft();
  const save = writer.input.filter({ hasText: 'Save the fact-check sheet' });
  await writer.command('Designator: Save the Fact-Check Sheet …', save);
  const file = join(folder, 'story-facts.html');
  const name = save.locator('input:visible').first();
  await writer.becomes('a name is proposed', async () => (await name.inputValue()) === file);
  await writer.shoot('15-save');
  await writer.sends();
  await writer.becomes('the sheet is saved', () => has(folder, 'story-facts.html', '</html>'));
  await page.locator('.notification-toast', { hasText: 'story-facts.html' }).waitFor();
  const reader = await page.context().newPage();
  await reader.setContent(readFileSync(file, 'utf8'));
  assert.match(await reader.locator('body').innerText(), /140 Su-57 fighters[\s\S]*example\.org\/notice/);
  await isAccessible(reader, 'the saved sheet');
  await reader.close();

  await writer.backToDraft();
  const problems = page.locator('.markers-panel .monaco-list-row');
  await writer.insist('the problems', () => writer.press('Control+Shift+M'), problems.nth(2));
  await writer.shoot('16-problems');
}

/** Whether a file of the folder is there, and says this. */
function has(folder, name, text) {
  const file = join(folder, name);
  return existsSync(file) && readFileSync(file, 'utf8').includes(text);
}
