// Renews the pictures of the README and the walkthrough: the real editor with the sample draft, light and dark, at two dots a
// pixel. Look at them before they are committed.
//
//     npm run pictures
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, onPath } from './debian.mjs';
import { inEditor } from './editor.mjs';
import { hostEnvironment, PROJECT } from './install.mjs';
import { findFlanker } from './walk.mjs';

const PICTURES = join(PROJECT, 'docs', 'pictures');
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
/** Pixels beside and below what a picture is of; above it are the tabs. */
const EDGE = 14;
/** Enough for a page of text in one theme. */
const COLOURS = 64;
/** A README is about this wide, in pixels: what is wider gets small. */
const WIDTH = 880;

const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 1.6,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.hideCursorInOverviewRuler': true,
  'editor.wordWrap': 'on',
  'workbench.layoutControl.enabled': false,
};

Object.assign(process.env, hostEnvironment());
const needed = onPath('pngquant') ? [] : ['pngquant'];
// Flags are drawn by a font of their own.
if (!existsSync('/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf')) needed.push('fonts-noto-color-emoji');
if (needed.length > 0)
  installPackages(needed, 'Pictures need a font for flags, and are made small with pngquant');
mkdirSync(PICTURES, { recursive: true });
const raw = mkdtempSync(join(tmpdir(), 'designator-pictures-'));
for (const [name, theme] of Object.entries(THEMES)) {
  await inEditor(
    {
      draft: join(PROJECT, 'test', 'sample', 'story.md'),
      settings: { ...settings, 'workbench.colorTheme': theme },
      shots: join(raw, name),
      viewport: { width: WIDTH, height: 640 },
      scale: 2,
    },
    take,
  );
}
for (const file of readdirSync(raw)) {
  const [, theme, what] = /^(light|dark)-(.+)\.png$/.exec(file) ?? [];
  const target = join(PICTURES, `${what}-${theme}.png`);
  execFileSync('pngquant', [
    '--force',
    '--speed',
    '1',
    '--strip',
    '--output',
    target,
    String(COLOURS),
    join(raw, file),
  ]);
  console.log(`${target}: ${Math.round(statSync(target).size / 1024)} KB`);
}
rmSync(raw, { recursive: true });

async function take(writer) {
  const { page } = writer;
  await writer.open('story.md');
  await writer.isMarked('C-500', 'error');
  const sideBar = page.locator('.part.sidebar');
  await writer.press('Control+B');
  await sideBar.waitFor({ state: 'hidden' });

  const lens = page.locator('.monaco-editor .codelens-decoration').first();
  const text = [lens, ...(await page.locator('.monaco-editor .view-line').all())];
  await lens.waitFor();
  const numbers = page.locator('.monaco-editor .line-numbers').first();
  const menu = page.locator('.action-widget');
  await writer.menuAt('C-500');
  await writer.lookAway();
  await writer.shoot('correct', await around(page, [...text, numbers, menu]));
  await writer.press('Escape');

  const card = page.locator('.monaco-hover:not(.hidden)');
  await writer.hover('S400');
  await writer.reads('S-400 Triumf');
  await writer.shoot('card', await around(page, [...text, numbers, card.first()]));
  await writer.lookAway();

  const box = await findFlanker(writer);
  await writer.shoot('look-up', await around(page, [box], 0));
  await writer.press('Escape');

  await page.setViewportSize({ width: 1000, height: 500 });
  await writer.view('Designator');
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Su-57' }).first().waitFor();
  await writer.backToDraft();
  await writer.shoot('claims', await around(page, [sideBar, page.locator('.part.editor')], 0));

  const frame = page.locator('iframe.webview');
  await page.setViewportSize({ width: 1640, height: 800 });
  await writer.press('Control+B');
  await sideBar.waitFor({ state: 'hidden' });
  await writer.command('Designator: Fact-Check Sheet of the Draft', frame);
  await writer.panel('Who stands behind the numbers');
  await writer.shoot('sheet', await around(page, [frame], 0));
  await writer.closePanel();
  await writer.backToDraft();
  await writer.command('Designator: Card of a System', writer.input.filter({ hasText: 'Any name' }));
  await writer.answers('Any name', 'S-400');
  await writer.sends();
  await page.setViewportSize({ width: 1640, height: 1020 });
  await writer.panel('S-400 Triumf', 'Events');
  await writer.shoot('system', await around(page, [frame], 0));
}

/** The rectangle of a picture that shows all of these. */
async function around(page, locators, edge = EDGE) {
  const boxes = await Promise.all(locators.map((locator) => locator.boundingBox()));
  const { width, height } = page.viewportSize();
  const left = Math.max(0, Math.min(...boxes.map((box) => box.x)) - edge);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.y)));
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + edge);
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + edge);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
