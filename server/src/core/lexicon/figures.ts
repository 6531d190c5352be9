import { countryName } from './countries';
import type { Fact, Source, SystemEvent } from './entry';
import type { Lexicon } from './lexicon';

/** Something that is known of a system, in words, with the pages that say so. */
export interface Line {
  /** "Range", "5 October 2018". */
  readonly label: string;
  readonly parts: readonly {
    readonly text: string;
    readonly sources: readonly Source[];
    /** The country whose figure it is, by its name: what one has ordered says nothing of another. */
    readonly country?: string;
  }[];
}

/** In the order in which a desk asks; what is not here comes after. */
const FIRST = [
  'range',
  'combat radius',
  'speed',
  'ceiling',
  'altitude',
  'payload',
  'warhead',
  'calibre',
  'displacement',
  'length',
  'weight',
  'crew',
  'built',
  'ordered',
  'in service',
  'unit price',
  'programme cost',
];

/** The figures known of a system, one line for each thing that is measured. */
export function figuresOf(lexicon: Lexicon, system: number): Line[] {
  const rank = (what: string): number => (FIRST.includes(what) ? FIRST.indexOf(what) : FIRST.length);
  const byWhat = new Map<string, Fact[]>();
  for (const fact of lexicon.knowledge(system).facts)
    byWhat.set(fact.what, [...(byWhat.get(fact.what) ?? []), fact]);
  return [...byWhat]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([what, facts]) => ({
      label: upperFirst(what),
      parts: facts.map((fact) => ({
        text: `${spanInWords(fact)}${about(fact)}, ${fact['as-of']}`,
        sources: sourcesOf(lexicon, fact),
        ...(fact.country && { country: countryName(fact.country) }),
      })),
    }));
}

/** " (India, regiments)": whose a figure is, and of what. */
function about({ country, of }: Fact): string {
  const parts = [country && countryName(country), of].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** The events known of a system, or those of them that are wanted, the latest first. */
export function eventsOf(
  lexicon: Lexicon,
  system: number,
  isWanted: (event: SystemEvent) => boolean = () => true,
): Line[] {
  return lexicon
    .knowledge(system)
    .events.filter(isWanted)
    .sort((a, b) => (String(a.date) < String(b.date) ? 1 : -1))
    .map((event) => ({
      label: dateOf(event.date),
      parts: [{ text: eventText(event), sources: sourcesOf(lexicon, event) }],
    }));
}

/** "Contract, India: 5 regiments, 5.43 billion USD". */
function eventText({ what, country, of, quantity, value, note }: SystemEvent): string {
  const who = [country ?? []].flat().map(countryName).join(', ');
  const head = [upperFirst(what), who].filter((text) => text !== '').join(', ');
  const rest = [of, quantity && withCommas(quantity), value && withCommas(value), note].filter(Boolean);
  return rest.length > 0 ? `${head}: ${rest.join(', ')}` : head;
}

/** "40–400 km", "up to 400 km", "at least 36", "Mach 2.5". */
export function spanInWords({ value, min, max }: Pick<Fact, 'value' | 'min' | 'max'>): string {
  if (value !== undefined) return withCommas(value);
  if (min === undefined) return `up to ${withCommas(max ?? '')}`;
  if (max === undefined) return `at least ${withCommas(min)}`;
  const [least, unit = ''] = split(min);
  const [most, same = ''] = split(max);
  return unit === same
    ? `${withCommas(least)}–${withCommas(most)}${unit}`
    : `${withCommas(min)} – ${withCommas(max)}`;
}

function split(end: string | number): string[] {
  return /^([\d.]+)(.*)$/.exec(String(end))?.slice(1) ?? [String(end)];
}

/** Thousands set off by commas: 1,200 km. `toLocaleString` would take the process ten milliseconds to learn how. */
export function withCommas(text: string | number): string {
  return String(text).replace(/(?<![\d.])\d{4,}(?!\d)/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 2018-10-05 as a newspaper prints it: 5 October 2018. */
function dateOf(date: string | number): string {
  const [year, month, day] = String(date).split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

function sourcesOf(lexicon: Lexicon, { source }: { source: string | string[] }): Source[] {
  return [source].flat().flatMap((id) => lexicon.source(id) ?? []);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
