// The keys of Designator's commands, as a keyboard of Playwright's presses them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './install.mjs';

const NAMES = { ctrl: 'Control', alt: 'Alt', shift: 'Shift', cmd: 'Meta', meta: 'Meta' };

/**
 * What is pressed for a command, stroke by stroke.
 * @throws Error where it has no keys
 */
export function keysOf(command) {
  const { contributes } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const binding = contributes.keybindings.find((each) => each.command === command);
  if (!binding) throw new Error(`No keys are bound to ${command}.`);
  return (binding.linux ?? binding.key)
    .split(' ')
    .map((stroke) =>
      stroke.replace(/[^+]+/g, (key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)),
    );
}
