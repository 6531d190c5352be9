import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { keysOf } from './keys.mjs';
import { placeOf } from './place.mjs';

/** How long something may take to be seen before whoever waits for it does it again, and how often. In ms. */
const AGAIN_AFTER = 5000;
const TRIES = 4;

/** Somebody at mouse and keyboard. */
export class Writer {
  constructor(page, shoot) {
    this.page = page;
    this.shoot = shoot;
    this.input = page.locator('.quick-input-widget:visible');
  }

  press(keys) {
    return this.page.keyboard.press(keys);
  }

  /** Presses the keys that a command of Designator's is bound to. */
  async pressFor(command) {
    for (const stroke of keysOf(command)) await this.press(stroke);
  }

  /**
   * Does something until there is a sign of it: a window that has just come up misses a mouse that stops once, and one that
   * gets the focus late closes what was opened. Says so when it does it again.
   * @param act does it; what it throws counts as no sign
   * @param sign a locator of what is seen then
   */
  async insist(what, act, sign) {
    for (let tries = 1; ; tries++) {
      try {
        await act();
        await sign.first().waitFor({ timeout: AGAIN_AFTER });
        return;
      } catch (error) {
        if (tries === TRIES) throw new Error(`${what}: not seen after ${TRIES} tries. ${error.message}`);
        console.log(`  ↻ ${what}: once more`);
      }
    }
  }

  /** @throws Error where something does not become so in 15 s */
  async becomes(what, isSo) {
    for (const end = Date.now() + 15_000; !(await isSo()); await pause(50)) {
      if (Date.now() > end) throw new Error(`It is not so that ${what}.`);
    }
  }

  async open(name) {
    const { page } = this;
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await file.waitFor({ timeout: 60_000 });
    await file.dblclick();
    await page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** How many squiggles of a severity there are on the screen. */
  marks(severity) {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`).count();
  }

  /** Waits until a text in the draft has a squiggle of this severity under it. */
  async isMarked(text, severity) {
    await this.becomes(`“${text}” is marked as ${severity}`, async () => {
      const place = await placeOf(this.page, text);
      if (!place) return false;
      for (const mark of await this.page.locator(`.monaco-editor .squiggly-${severity}`).all()) {
        const box = await mark.boundingBox().catch(() => null);
        const isUnder = box && box.x < place.right && place.left < box.x + box.width;
        if (isUnder && Math.abs(box.y - place.y) < 20) return true;
      }
      return false;
    });
  }

  /** The middle of a text in the draft, on the screen. */
  async placeOf(text) {
    const place = await placeOf(this.page, text);
    assert.ok(place, `“${text}” is not on the screen.`);
    return place;
  }

  /** Moves the mouse to where it touches nothing. */
  async lookAway() {
    await this.page.mouse.move(this.page.viewportSize().width * 0.75, 4); // No card reaches the title.
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'detached' });
  }

  async hover(text) {
    const { page } = this;
    const rest = async () => {
      await this.lookAway();
      const { x, y } = await this.placeOf(text);
      await page.mouse.move(x, y, { steps: 4 });
    };
    await this.insist(
      `the card of “${text}”`,
      rest,
      page.locator('.monaco-hover:not(.hidden)', { hasText: 'Quick Fix' }),
    );
  }

  async reads(...words) {
    for (const word of words)
      await this.page.locator('.monaco-hover:not(.hidden)', { hasText: word }).first().waitFor();
  }

  async click(text) {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.click(x, y);
  }

  async menuAt(text) {
    const open = async () => {
      await this.lookAway();
      await this.click(text);
      await this.press('Control+.');
    };
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.insist(`the menu of “${text}”`, open, rows);
  }

  /** Goes down the menu to an action, and takes it. */
  async choose(title) {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    const titles = await rows.allTextContents();
    const steps = titles.findIndex((each) => each.startsWith(title));
    assert.ok(steps >= 0, `No action “${title}” among\n  ${titles.join('\n  ')}`);
    for (let step = 0; step < steps; step++) await this.press('ArrowDown');
    await this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).waitFor();
    await this.press('Enter');
  }

  /** Answers a question of the editor's, without sending it off. */
  async answers(question, text) {
    const box = this.input.filter({ hasText: question });
    await box.waitFor();
    await box.locator('input:visible').first().fill(text);
  }

  /** Sends off what a question was answered with. The box gets the key, so that none goes into the draft. */
  async sends() {
    await this.input.locator('input:visible').first().press('Enter');
  }

  /** Opens a place in the side bar. */
  async view(name) {
    await this.page
      .locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${name}"]`) })
      .click();
  }

  /** Chooses a command from the palette. @param sign what is seen when it was done */
  async command(title, sign) {
    const choose = async () => {
      await this.press('F1');
      const box = this.input.locator('input:visible').first();
      await box.fill(`>${title}`, { timeout: AGAIN_AFTER });
      await this.input
        .locator('.monaco-list-row.focused', { hasText: title })
        .waitFor({ timeout: AGAIN_AFTER });
      await box.press('Enter', { timeout: AGAIN_AFTER });
    };
    await this.insist(`“${title}”`, choose, sign);
  }

  /** The page that a panel beside the draft shows, once it says all of these words. */
  async panel(...words) {
    const outer = this.page.locator('iframe.webview').last();
    const inner = outer.contentFrame().locator('#active-frame');
    for (const word of words) await inner.contentFrame().getByText(word).first().waitFor();
    return (await inner.elementHandle()).contentFrame();
  }

  async closePanel() {
    await this.press('Control+W');
    await this.page.locator('iframe.webview').waitFor({ state: 'detached' });
  }

  /** Waits until the editor's caret is in the draft, and puts it there. */
  async backToDraft() {
    const focused = this.page.locator('.monaco-editor.focused');
    await this.insist(
      'the draft',
      () => this.page.locator('.monaco-editor .view-line').nth(1).click(),
      focused,
    );
  }

  /** Waits until the status bar says this. */
  async statusSays(text) {
    await this.page.locator('.statusbar-item', { hasText: text }).first().waitFor();
  }

  save() {
    return this.press('Control+S');
  }
}
