// Programs that tests need beside npm's: found where they are, else installed as Debian packages.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these programs that is on the PATH. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

/**
 * Installs Debian packages, as root or with sudo where it asks for no password.
 * @param {string} purpose what they are for, as said when it fails
 */
export function installPackages(packages, purpose) {
  const manual = `Install ${packages.join(' and ')} yourself, and run the tests again.`;
  if (!onPath('apt-get')) throw new Error(`${purpose}, and this machine has no apt-get. ${manual}`);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !canSudo()) throw new Error(`${purpose}, and only root may install it here. ${manual}`);
  const aptGet = (...args) => {
    const command = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-qq', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'], env });
  };
  console.log(`Installing ${packages.join(', ')} …`);
  try {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    throw new Error(`${purpose}, and apt-get could not install it:\n${error.stderr ?? error}\n${manual}`);
  }
}

function canSudo() {
  if (!onPath('sudo')) return false;
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
