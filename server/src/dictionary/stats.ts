import { countryName } from '../core/lexicon/countries';
import type { Entry } from '../core/lexicon/entry';
import { formsOf } from '../core/lexicon/forms';
import type { DictionaryFiles } from './read';

/** What is in stock, as a short report: how much, how deep, by kind and by country. */
export function stats({ entries, kinds, series, makers, sources }: DictionaryFiles): string {
  const systems = entries.map(({ value }) => value);
  const sum = (count: (entry: Entry) => number): number =>
    systems.reduce((total, entry) => total + count(entry), 0);
  const having = (has: (entry: Entry) => unknown): number => sum((entry) => (has(entry) ? 1 : 0));
  const forms = sum((entry) => formsOf(entry).length);
  const facts = sum(({ facts: list = [] }) => list.length);
  const events = sum(({ events: list = [] }) => list.length);
  const depth: [number, string][] = [
    [having(isFull), 'fully described: makers and status, and unless in development service and operators'],
    [having(({ native }) => native), 'with native spelling'],
    [having(({ reporting }) => reporting), 'with a reporting name'],
    [having(({ family }) => family), 'in a family'],
    [having(({ context }) => context), 'with a name that is also a plain word'],
    [having((entry) => entry.facts), `with figures: ${facts}`],
    [having((entry) => entry.events), `with events: ${events}`],
  ];
  return [
    `${systems.length} systems, ${forms} forms, ${kinds.length} kinds, ${series.length} series, ${makers.length} makers, ${sources.length} sources`,
    '',
    'Depth',
    ...depth.map(([count, what]) => line(count, what)),
    '',
    'By kind',
    ...tally(systems.map((entry) => entry.kind)),
    '',
    'By country',
    ...tally(systems.flatMap((entry) => [entry.origin].flat().map(countryName))),
    '',
    'Figures',
    ...tally(systems.flatMap((entry) => (entry.facts ?? []).map(({ what }) => what))),
    '',
    'Events',
    ...tally(systems.flatMap((entry) => (entry.events ?? []).map(({ what }) => what))),
  ].join('\n');
}

/** Whether a reader would miss nothing of what every system has. */
export function isFull({ makers, status, service, operators }: Entry): boolean {
  if (!makers || !status) return false;
  return status === 'in development' || (service !== undefined && operators !== undefined);
}

function tally(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => line(count, name));
}

function line(count: number, what: string): string {
  return `${String(count).padStart(6)}  ${what}`;
}
