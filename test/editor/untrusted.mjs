// In a folder that nobody has said is to be trusted, Designator does all that it does elsewhere: it runs nothing of the folder's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inEditor } from './editor.mjs';
import { hostEnvironment, PROJECT } from './install.mjs';

const settings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
  'editor.wordWrap': 'on',
};

Object.assign(process.env, hostEnvironment());
const draft = join(PROJECT, 'test', 'sample', 'story.md');
await inEditor(
  { draft, settings, untrusted: true, viewport: { width: 1280, height: 800 } },
  async (writer, folder) => {
    await writer.open('story.md');
    await writer.statusSays('Restricted Mode');
    await writer.isMarked('C-500', 'error');
    await writer.menuAt('C-500');
    await writer.press('Enter');
    await writer.save();
    await writer.becomes('the draft is corrected', () =>
      readFileSync(join(folder, 'story.md'), 'utf8').includes('the S-500 anti-missile system'),
    );
  },
);
console.log('PASSED: an untrusted folder');
