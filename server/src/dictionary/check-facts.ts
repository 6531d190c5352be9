import { FACT_KINDS, readMeasure } from '../core/claims/measure';
import { COUNTRY_CODES } from '../core/lexicon/countries';
import type { Entry, Fact, SystemEvent } from '../core/lexicon/entry';
import { sourcesOfForces } from './check-forces';
import { sourcesOfInstruments } from './check-instruments';
import { boundsOf } from './plausible';
import type { DictionaryFiles, FileProblem, Located } from './read';

/** Figures and events: each has a page that was read, can be true of such a system, and lies in its time. */
export function checkFacts(files: DictionaryFiles): FileProblem[] {
  const sources = new Map(files.sources.map(({ value }) => [value.id, value]));
  const parents = new Map(files.kinds.map(({ value }) => [value.kind, value.parent]));
  const lineageOf = (kind: string): string[] => {
    const lineage: string[] = [];
    for (let node: string | undefined = kind; node && !lineage.includes(node); node = parents.get(node))
      lineage.push(node);
    return lineage;
  };
  const used = new Set([...sourcesOfForces(files), ...sourcesOfInstruments(files)]);
  const problems = files.entries.flatMap((located) => {
    const { kind, facts = [], events = [] } = located.value;
    const lineage = lineageOf(kind);
    return [
      ...facts.flatMap((fact, i) =>
        checkFact(fact, lineage).map((message) => located.problem(message, 'facts', i)),
      ),
      ...(['facts', 'events'] as const).flatMap((field) =>
        (field === 'facts' ? facts : events).flatMap((said, i) =>
          [said.source].flat().flatMap((id) => {
            const source = sources.get(id);
            used.add(id);
            const message = source
              ? isLater(dateOf(said), source.read) &&
                `Of ${dateOf(said)}, but its page was read on ${source.read}.`
              : `There is no source "${id}" in sources.yaml. No source, no fact.`;
            return message ? [located.problem(message, field, i)] : [];
          }),
        ),
      ),
      ...repeatedFacts(facts).map((i) => located.problem('This figure stands here twice.', 'facts', i)),
      ...checkOrder(located, events),
    ];
  });
  const idle = files.sources.filter(({ value }) => !used.has(value.id));
  return [
    ...problems,
    ...idle.map((source) =>
      source.problem('No figure and no event rests on this page. Take it out, or use it.', 'id'),
    ),
    ...files.sources.flatMap((source) =>
      source.value.published !== undefined && isLater(source.value.published, source.value.read)
        ? [source.problem('It was read before it was published: one of the dates is wrong.', 'published')]
        : [],
    ),
  ];
}

function checkFact(fact: Fact, lineage: readonly string[]): string[] {
  const { what, value, min, max } = fact;
  const kind = FACT_KINDS[what];
  const ends = [value, min, max].filter((end) => end !== undefined);
  const problems = ends.flatMap((end) => {
    const read = readMeasure(end);
    if (!read) return [`"${end}" is no value with a unit that is known here: 400 km, Mach 2.5, 1200 kg, 36.`];
    if (read.kind !== kind) return [`A ${what} is measured as ${kind}; "${end}" is ${read.kind}.`];
    const [least, most] = (boundsOf(what, lineage) ?? []).map((bound) => readMeasure(bound)?.value);
    // Sums are held against dollars: no currency in print is more than some hundred times another, yen and won aside.
    const rate = read.currency === undefined ? 1 : (PER_DOLLAR[read.currency] ?? 1);
    const size = read.value / rate;
    return (least !== undefined && size < least) || (most !== undefined && size > most)
      ? [
          `${end} is no possible ${what} for its kind (${lineage[0]}). Is it the right unit, and the right system?`,
        ]
      : [];
  });
  if (fact.country !== undefined && !COUNTRY_CODES.has(fact.country))
    problems.push(`"${fact.country}" is no country code (ISO 3166-1 alpha-2).`);
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : readMeasure(end)?.value));
  if (low !== undefined && high !== undefined && low > high)
    problems.push('The least value is greater than the greatest.');
  return problems;
}

/** About how many of a currency go to a dollar, where it is far from one. */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  JPY: 130,
  KRW: 1300,
  INR: 80,
  RUB: 80,
  TWD: 31,
  SEK: 10,
  NOK: 10,
  CZK: 23,
  HUF: 350,
  UAH: 40,
  PKR: 250,
  TRY: 20,
};

/** What a figure is said to be true of, twice over. */
function repeatedFacts(facts: readonly Fact[]): number[] {
  const seen = new Set<string>();
  return facts.flatMap((fact, i) => {
    const text = JSON.stringify([
      fact.what,
      fact.value,
      fact.min,
      fact.max,
      fact.country,
      fact.of,
      fact['as-of'],
    ]);
    const again = seen.has(text);
    seen.add(text);
    return again ? [i] : [];
  });
}

/** What comes before what in a system's life, where it is told of the system as a whole. */
const ORDER = ['first flight', 'entered service', 'retired'];

function checkOrder(located: Located<Entry>, events: readonly SystemEvent[]): FileProblem[] {
  const whole = ORDER.map((what) =>
    events.find((event) => event.what === what && event.of === undefined && event.country === undefined),
  ).filter((event) => event !== undefined);
  const { from } = located.value.service ?? {};
  const flew = whole.find(({ what }) => what === 'first flight');
  return [
    ...whole.flatMap((event, i) => {
      const before = whole[i - 1];
      return before && isLater(before.date, event.date)
        ? [
            located.problem(
              `${event.what} (${event.date}) comes before ${before.what} (${before.date}).`,
              'events',
              events.indexOf(event),
            ),
          ]
        : [];
    }),
    ...(flew && from !== undefined && isLater(String(flew.date).slice(0, 4), from)
      ? [located.problem(`In service from ${from}, but it first flew in ${flew.date}.`, 'service')]
      : []),
  ];
}

function dateOf(said: Fact | SystemEvent): string | number {
  return 'as-of' in said ? said['as-of'] : said.date;
}

/** Whether a date lies after another, as far as both are known. */
function isLater(date: string | number, other: string | number): boolean {
  const [a, b] = [String(date), String(other)];
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}
