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
 * @param options.draft the draft to begin with
 * @param options.file what it is called in its folder
 * @param options.opens whether the window opens with it, and not only with its folder
 * @param options.extension the folder of another extension than the one that is built
 * @param options.shots the folder of the pictures, and how their names begin; none are taken without it
 * @param options.untrusted whether the folder is one that nobody has said is to be trusted
 * @param work what is done there
 */
export async function inEditor(options, work) {
  const {
    draft,
    file = 'story.md',
    opens = false,
    settings,
    shots,
    viewport,
    scale,
    untrusted = false,
  } = options;
  const folder = mkdtempSync(join(tmpdir(), 'designator-person-'));
  const extension = options.extension ?? copyExtension(PROJECT);
  const story = join(folder, file);
  copyFileSync(draft, story);
  const server = await startServer({ userData: userDataFolder(settings), asksForTrust: untrusted });
  let browser;
  try {
    browser = await startBrowser({ viewport, scale });
    const { page } = browser;
    page.setDefaultTimeout(20_000);
    await page.goto(
      workbenchAddress(server.port, { folder, extensions: [extension], opens: opens && story }),
    );
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
    const made = options.extension ? [folder] : [folder, extension];
    for (const each of made) rmSync(each, { recursive: true, force: true });
  }
}
