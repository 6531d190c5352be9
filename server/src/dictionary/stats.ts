import { formsOf } from '../core/lexicon/forms';
import type { DictionaryFiles } from './read';

/** What is in stock, as a short report: systems and forms, by kind and by country. */
export function stats({ entries, series, makers }: DictionaryFiles): string {
  const systems = entries.map(({ value }) => value);
  const forms = systems.reduce((sum, entry) => sum + formsOf(entry).length, 0);
  const lines = [
    `${systems.length} systems, ${forms} forms, ${series.length} series, ${makers.length} makers`,
  ];
  lines.push('', 'By kind', ...tally(systems.map((entry) => entry.kind)));
  lines.push('', 'By country', ...tally(systems.flatMap((entry) => [entry.origin].flat())));
  return lines.join('\n');
}

function tally(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${String(count).padStart(5)}  ${name}`);
}
