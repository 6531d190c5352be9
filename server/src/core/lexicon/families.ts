import type { Entry } from './entry';
import { lookUp, sortedLines } from './sorted-lines';

/** For each system that others come from a line, sorted: its id, a tab and their numbers. */
export function familiesOf(entries: readonly Entry[]): string {
  const below = new Map<string, number[]>();
  for (const [system, { family }] of entries.entries()) {
    if (!family) continue;
    const members = below.get(family);
    if (members) members.push(system);
    else below.set(family, [system]);
  }
  return sortedLines([...below].map(([family, members]) => `${family}\t${members.join(' ')}`));
}

/** The numbers of the systems that come straight from one, out of what `familiesOf` wrote. */
export function membersIn(families: string, id: string): number[] {
  return lookUp(families, id)?.split(' ').map(Number) ?? [];
}
