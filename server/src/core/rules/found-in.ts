import type { RuleFinding } from '../finding';

/** What is found in each of many things, where anything is. */
export function foundIn<Thing>(
  things: readonly Thing[],
  look: (thing: Thing) => RuleFinding | undefined,
): RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const thing of things) {
    const finding = look(thing);
    if (finding) found.push(finding);
  }
  return found;
}
