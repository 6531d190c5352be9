// A real editor with a draft in its folder, for whoever is at its keyboard.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser, workbenchAddress } from './host/browser.mjs';
import { copyExtension } from './host/extension.mjs';
import { startServer } from './host/server.mjs';
import { userDataFolder } from './host/settings.mjs';
import { PROJECT } from './install.mjs';
import { Writer } from './writer.mjs';

/**
 * Opens a folder with a draft in it, in a new editor, and lets somebody work there; then nothing of it is left.
 * @param options.draft the draft to begin with; in the folder it is `story.md`
 * @param options.shots the folder of the pictures, and how their names begin; none are taken without it
 * @param options.untrusted whether the folder is one that nobody has said is to be trusted
 * @param work what is done there
 */
export async function inEditor({ draft, settings, shots, viewport, scale, untrusted = false }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'designator-person-'));
  const extension = copyExtension(PROJECT);
  copyFileSync(draft, join(folder, 'story.md'));
  const server = await startServer({ userData: userDataFolder(settings), asksForTrust: untrusted });
  let browser;
  try {
    browser = await startBrowser({ viewport, scale });
    const { page } = browser;
    page.setDefaultTimeout(20_000);
    await page.goto(workbenchAddress(server.port, { folder, extensions: [extension] }));
    const shoot = async (name, clip) =>
      shots &&
      page.screenshot({ path: `${shots}-${name}.png`, animations: 'disabled', caret: 'initial', clip });
    const writer = new Writer(page, shoot);
    try {
      await work(writer, folder);
    } catch (error) {
      await writer.shoot('failed').catch(() => {});
      throw error;
    }
  } finally {
    await browser?.stop();
    await server.stop();
    for (const each of [folder, extension]) rmSync(each, { recursive: true, force: true });
  }
}
