import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Somebody at mouse and keyboard. */
export class Writer {
  constructor(page, shoot) {
    this.page = page;
    this.shoot = shoot;
  }

  press(keys) {
    return this.page.keyboard.press(keys);
  }

  async open(name) {
    const { page } = this;
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await file.waitFor({ timeout: 40_000 });
    await file.dblclick();
    await page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** How many squiggles of a severity there are on the screen. */
  marks(severity) {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`).count();
  }

  /** The middle of a text in the draft, on the screen. */
  async placeOf(text) {
    const place = await this.page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const at = nodes
          .map((node) => node.data)
          .join('')
          .replaceAll('\u00a0', ' ')
          .indexOf(wanted);
        if (at < 0) continue;
        const find = (offset) => {
          let left = offset;
          for (const node of nodes) {
            if (left <= node.length) return [node, left];
            left -= node.length;
          }
          return undefined;
        };
        const range = document.createRange();
        range.setStart(...find(at + 1));
        range.setEnd(...find(at + wanted.length));
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    }, text);
    assert.ok(place, `“${text}” is not on the screen.`);
    return place;
  }

  async hover(text) {
    const { page } = this;
    await page.mouse.move(900, 700);
    await page.locator('.monaco-hover:visible').first().waitFor({ state: 'detached' });
    const card = page.locator('.monaco-hover:not(.hidden)', { hasText: 'Quick Fix' }).first();
    // A window that has just come up misses a mouse that stops once: whoever reads moves it again.
    for (let tries = 0; tries < 4 && !(await card.isVisible()); tries++) {
      await page.mouse.move(900, 700);
      const { x, y } = await this.placeOf(text);
      await page.mouse.move(x, y, { steps: 4 });
      await card.waitFor({ timeout: 4000 }).catch(() => {});
    }
    await card.waitFor({ timeout: 1000 });
  }

  async reads(...words) {
    for (const word of words)
      await this.page
        .locator('.monaco-hover:not(.hidden)', { hasText: word })
        .first()
        .waitFor({ timeout: 5000 });
  }

  async menuAt(text) {
    const { page } = this;
    await page.mouse.move(900, 700);
    const { x, y } = await this.placeOf(text);
    await page.mouse.click(x, y);
    await this.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
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
    const box = this.page.locator('.quick-input-widget:visible', { hasText: question });
    await box.waitFor();
    await box.locator('input:visible').first().fill(text);
  }

  /** Opens a place in the side bar. */
  async view(name) {
    await this.page
      .locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${name}"]`) })
      .click();
  }

  /** Chooses a command from the palette. */
  async command(title) {
    const input = this.page.locator('.quick-input-widget input:visible').first();
    await this.settles();
    await this.press('F1');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first().waitFor();
    await this.press('Enter');
  }

  /** Waits until the draft has the focus: whoever gets it a moment later closes what was opened. */
  async settles() {
    await this.page.locator('.monaco-editor.focused').first().waitFor();
    await pause(300);
  }

  async closePanel() {
    await this.press('Control+W');
    await this.page.locator('iframe.webview').waitFor({ state: 'detached' });
    await this.page.locator('.monaco-editor .view-line').nth(1).click();
  }

  /** Waits until a panel beside the draft shows all of these words. */
  async panelReads(...words) {
    for (const word of words)
      await this.page
        .frameLocator('iframe.webview')
        .last()
        .frameLocator('#active-frame')
        .getByText(word)
        .first()
        .waitFor({ timeout: 15_000 });
  }

  save() {
    return this.press('Control+S');
  }
}
