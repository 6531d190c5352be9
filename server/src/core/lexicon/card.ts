import { countryName, flagOf } from './countries';
import type { Entry, Relation } from './entry';
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
  /** The flags of the countries that it comes from, as emoji; empty where none has one. */
  readonly flags: string;
  /** By whom it goes by which name: "NATO", "SA-21 Growler"; "Russian", "С-400 Триумф". */
  readonly names: readonly (readonly [label: string, text: string])[];
  readonly makers: readonly string[];
  /** The countries that have it. */
  readonly operators: readonly string[];
  /** What it comes from, or belongs to. */
  readonly base?: Kin;
  /** What comes from it, or belongs to it: its variants first, its munitions and parts last. */
  readonly kin: readonly Kin[];
}

/** A relative of a system. */
export interface Kin {
  readonly id: string;
  readonly designation: string;
  /** How the younger of the two is related to the elder. */
  readonly relation?: Relation;
}

/**
 * All that is known of a system, for a hover, a page or a lookup.
 * @param system its number in the lexicon
 */
export function cardOf(lexicon: Lexicon, system: number): Card {
  const entry = lexicon.entry(system);
  const names = namesOf(entry);
  const makers = (entry.makers ?? []).map((id) => lexicon.maker(id)?.name ?? id);
  const operators = (entry.operators ?? []).map(countryName);
  const base = baseOf(lexicon, entry);
  const wrong = (entry.wrong ?? []).map(({ form, why }) => `${form} (${why})`);
  const rows: (readonly [string, string])[] = [
    ...names,
    ['Maker', makers.join(', ')],
    ['Family', base ? relationTo(base) : ''],
    ['Operators', operators.join(', ')],
    ['Not', wrong.join(', ')],
  ];
  return {
    id: entry.id,
    title: lexicon.title(system),
    summary: summaryOf(entry),
    rows: rows.filter(([, text]) => text !== ''),
    figures: figuresOf(lexicon, system),
    events: eventsOf(lexicon, system),
    flags: [entry.origin]
      .flat()
      .flatMap((code) => flagOf(code) ?? [])
      .join(''),
    names,
    makers,
    operators,
    ...(base && { base }),
    kin: kinOf(lexicon, entry.id),
  };
}

/** What a system is, where it comes from, and since when it serves: the second line of its card. */
export function summaryOf({ kind, origin, status, service }: Entry): string {
  const countries = [origin].flat().map(countryName).join(', ');
  return `${upperFirst(kind)}, ${countries}${serviceOf(status, service)}`;
}

/** "successor of the S-300", "variant of the F-35": how a system is related to what it comes from, or belongs to. */
export function relationTo({ designation, relation }: Kin): string {
  return relation ? `${relation}${relation.endsWith(' of') ? '' : ' of'} the ${designation}` : designation;
}

function namesOf(entry: Entry): [string, string][] {
  const { native = {}, reporting, index = {} } = entry;
  const aliases = formsOf(entry).filter(({ kind, surface }) => kind === 'alias' && !/-class$/.test(surface));
  const natives = Object.entries(native).map(([code, spelt]): [string, string[]] => [
    languageName(code),
    [spelt].flat(),
  ]);
  const names: [string, readonly string[]][] = [
    ['NATO', [reporting?.nato ?? []].flat()],
    ['US', [reporting?.us ?? []].flat()],
    ...natives,
    ['Also', aliases.map(({ surface }) => surface)],
    ['Index', Object.values(index).flat()],
  ];
  return names.flatMap(([label, texts]): [string, string][] =>
    texts.length > 0 ? [[label, texts.join(', ')]] : [],
  );
}

let languages: Intl.DisplayNames | undefined;

/** A language's English name: Russian for `ru`. */
function languageName(code: string): string {
  languages ??= new Intl.DisplayNames('en', { type: 'language' });
  return languages.of(code) ?? code;
}

function baseOf(lexicon: Lexicon, { family, relation }: Entry): Kin | undefined {
  if (!family) return undefined;
  const system = lexicon.systemOf(family);
  const designation = system === undefined ? family : lexicon.entry(system).designation;
  return { id: family, designation, ...(relation && { relation }) };
}

/** What is carried by a system, or built into it, is no version of it. */
const PARTS: ReadonlySet<Relation | undefined> = new Set<Relation>(['munition of', 'component of']);

function kinOf(lexicon: Lexicon, id: string): Kin[] {
  return lexicon
    .childrenOf(id)
    .map(
      (entry): Kin => ({
        id: entry.id,
        designation: entry.designation,
        ...(entry.relation && { relation: entry.relation }),
      }),
    )
    .sort((a, b) => Number(PARTS.has(a.relation)) - Number(PARTS.has(b.relation)));
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
