import type { Entry } from './entry';

/** For each system that others come from: a line break, its id, a tab and their numbers; a line break at the end. */
export function familiesOf(entries: readonly Entry[]): string {
  const below = new Map<string, number[]>();
  for (const [system, { family }] of entries.entries()) {
    if (!family) continue;
    const members = below.get(family);
    if (members) members.push(system);
    else below.set(family, [system]);
  }
  return `${[...below].map(([family, members]) => `\n${family}\t${members.join(' ')}`).join('')}\n`;
}

/** The numbers of the systems that come straight from one, out of what `familiesOf` wrote. */
export function membersIn(families: string, id: string): number[] {
  const at = families.indexOf(`\n${id}\t`);
  if (at < 0) return [];
  return families
    .slice(at + id.length + 2, families.indexOf('\n', at + 1))
    .split(' ')
    .map(Number);
}
