// The extension as it is installed: what ships, in a folder of its own. A build meanwhile does not disturb it, and an editor
// that lies in the project's folder is not taken for a part of it.
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHIPS = [
  'package.json',
  'package.nls.json',
  'dist',
  'docs',
  'dictionaries/schema',
  'client/icons',
  'client/l10n',
  'test/sample',
];

/** @returns the new folder */
export function copyExtension(project) {
  const folder = mkdtempSync(join(tmpdir(), 'designator-extension-'));
  for (const name of SHIPS) cpSync(join(project, name), join(folder, name), { recursive: true });
  return folder;
}
