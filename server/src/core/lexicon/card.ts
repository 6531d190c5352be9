import { countryName } from './countries';
import { eventsOf, figuresOf, type Line } from './figures';
import { formsOf } from './forms';
import type { Lexicon } from './lexicon';

/** What is known of a system, in the words that a reader is shown. */
export interface Card {
  readonly id: string;
  readonly title: string;
  /** "Surface-to-air missile system, Russia; in service since 2007". */
  readonly summary: string;
  /** Label and text, in the order in which a desk asks for them. */
  readonly rows: readonly (readonly [label: string, text: string])[];
  /** What is known in figures, the most asked for first. */
  readonly figures: readonly Line[];
  /** What happened to it, the latest first. */
  readonly events: readonly Line[];
}

/** All that is known of a system, for a hover or a lookup. */
export function cardOf(lexicon: Lexicon, system: number): Card {
  const entry = lexicon.entry(system);
  const title = lexicon.title(system);
  const origin = [entry.origin].flat().map(countryName).join(', ');
  const rows: [string, string][] = [];
  const add = (label: string, texts: readonly string[]): void => {
    if (texts.length > 0) rows.push([label, texts.join(', ')]);
  };
  const aliases = formsOf(entry).filter(({ kind, surface }) => kind === 'alias' && !/-class$/.test(surface));
  add(
    'Also',
    aliases.map(({ surface }) => surface),
  );
  add('Native', Object.values(entry.native ?? {}).flat());
  add('NATO', [entry.reporting?.nato ?? []].flat());
  add('US', [entry.reporting?.us ?? []].flat());
  add('Index', Object.values(entry.index ?? {}).flat());
  add(
    'Maker',
    (entry.makers ?? []).map((id) => lexicon.maker(id)?.name ?? id),
  );
  if (entry.family) {
    const family = lexicon.systemOf(entry.family);
    const name = family === undefined ? entry.family : lexicon.entry(family).designation;
    add('Family', [
      entry.relation ? `${entry.relation}${entry.relation.endsWith(' of') ? '' : ' of'} the ${name}` : name,
    ]);
  }
  add('Operators', (entry.operators ?? []).map(countryName));
  add(
    'Not',
    (entry.wrong ?? []).map(({ form, why }) => `${form} (${why})`),
  );
  return {
    id: entry.id,
    title,
    summary: `${upperFirst(entry.kind)}, ${origin}${serviceOf(entry.status, entry.service)}`,
    rows,
    figures: figuresOf(lexicon, system),
    events: eventsOf(lexicon, system),
  };
}

function serviceOf(status: string | undefined, service: { from?: number; to?: number } | undefined): string {
  if (service?.from && service.to) return `; in service ${service.from}–${service.to}`;
  if (service?.from)
    return status === 'retired'
      ? `; in service from ${service.from}, retired`
      : `; in service since ${service.from}`;
  return status ? `; ${status}` : '';
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
