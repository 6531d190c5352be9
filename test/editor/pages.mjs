// The pages that Designator makes, read by axe in Chromium: the fact-check sheet as the command line writes it, and the panels
// as the server sends them; light, dark and with forced colours, wide and narrow.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Client, SERVER } from '../clients/client.mjs';
import { violations } from './accessibility.mjs';
import { browser as chromiumPath, PROJECT } from './install.mjs';

const SAMPLE = join(PROJECT, 'test', 'sample', 'story.md');
/** Together they have all that a card can have: family, spans, bars, events, and nearly nothing. */
const SYSTEMS = ['s-400', 'su-57', 'f-35a', 'mig-31bm'];
const WIDTHS = [1280, 700, 360];
const COLOURS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
};

const began = performance.now();
const pages = await allPages();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
let looks = 0;
let found = 0;
for (const [colours, options] of Object.entries(COLOURS)) {
  const page = await browser.newPage(options);
  for (const [name, html] of Object.entries(pages)) {
    await page.goto('about:blank'); // The policy of the page before holds no longer.
    await page.setContent(html);
    const bound = await page.evaluate(() => getComputedStyle(document.querySelector('main')).maxWidth);
    if (bound === 'none') throw new Error(`The style of ${name} is not applied: its policy refuses it.`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      looks++;
      const all = await violations(page);
      found += all.length;
      if (all.length > 0) console.error(`${name}, ${colours}, ${width} wide:\n  ${all.join('\n  ')}`);
    }
  }
  await page.close();
}
await browser.close();
const seconds = ((performance.now() - began) / 1000).toFixed(1);
const read = `${Object.keys(pages).length} pages, ${looks} looks, ${seconds} s`;
console.log(found === 0 ? `PASSED: axe finds nothing (${read})` : `FAILED: axe finds ${found} (${read})`);
process.exitCode = found === 0 ? 0 : 1;

/** Each page's HTML by its name. */
async function allPages() {
  const all = {
    'sheet as a file': execFileSync(process.execPath, [SERVER, 'claims', '--format', 'html', SAMPLE], {
      encoding: 'utf8',
    }),
  };
  const client = new Client();
  await client.start({ initializationOptions: { revealCommand: 'designator.reveal' } });
  const ask = async (name, question) => {
    const page = await client.rpc.sendRequest('designator/page', { ...question, nonce: 'once' });
    if (!page) throw new Error(`There is no page “${name}”.`);
    all[name] = page.html;
  };
  const uri = client.open(readFileSync(SAMPLE, 'utf8'));
  await client.diagnostics(uri);
  await ask('sheet in a panel', { sheet: uri });
  for (const card of SYSTEMS) await ask(`card of ${card}`, { card });
  await client.stop();
  return all;
}
