import type { Schema } from '@cfworker/json-schema';
import systems from '../../../../dictionaries/schema/systems.schema.json';
import { compile } from '../lexicon/compile';
import type { Compiled } from '../lexicon/compiled';
import type { Entry } from '../lexicon/entry';
import type { Lexicon } from '../lexicon/lexicon';
import { type Problem, readYaml } from './yaml-file';

/** A desk's own dictionary: the same format as ours, in a file of its own. */
export interface HouseDictionary {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** As house.schema.json says, which is for editors: ours, with nothing but the id demanded. */
const SCHEMA = {
  ...systems,
  // A file that has only comments so far is no mistake.
  type: ['array', 'null'],
  items: { ...systems.items, required: ['id'] },
} as Schema;

/**
 * Reads a house dictionary. An entry with the id of one of ours changes that one: its fields are put in place of ours, its
 * aliases and wrong forms are added, and what it calls wrong is none of our aliases any more.
 * Entries with a mistake are reported and left out; the others hold.
 */
export function readHouseDictionary(text: string, lexicon: Lexicon): HouseDictionary {
  const yaml = readYaml(text, SCHEMA);
  if (yaml.problems.length > 0) return { entries: [], problems: yaml.problems };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const entries = ((yaml.value ?? []) as Partial<Entry>[]).flatMap((own, index) => {
    const { id = '' } = own;
    const ours = lexicon.systemOf(id);
    const entry = ours === undefined ? own : changed(lexicon.entry(ours), own);
    const problem = seen.has(id)
      ? yaml.at([index, 'id'], `The id "${id}" is taken already. Choose another, or merge the two.`)
      : mistakeIn(entry, lexicon, (field, message) => yaml.at([index, ...field], message));
    seen.add(id);
    if (problem) problems.push(problem);
    return problem ? [] : [entry as Entry];
  });
  return { entries, problems };
}

/** One of our entries as a house wants it. */
function changed(ours: Entry, own: Partial<Entry>): Entry {
  const wrong = [...(ours.wrong ?? []), ...(own.wrong ?? [])];
  const aliases = [...new Set([...(ours.aliases ?? []), ...(own.aliases ?? [])])].filter(
    (alias) => !own.wrong?.some(({ form }) => form === alias),
  );
  return {
    ...ours,
    ...own,
    aliases: aliases.length > 0 ? aliases : undefined,
    wrong: wrong.length > 0 ? wrong : undefined,
  };
}

function mistakeIn(
  entry: Partial<Entry>,
  lexicon: Lexicon,
  at: (field: string[], message: string) => Problem,
): Problem | undefined {
  const missing = (['designation', 'kind', 'origin'] as const).find((field) => entry[field] === undefined);
  if (missing)
    return at(
      ['id'],
      `Designator knows no system "${entry.id}", so this is a new one: it needs a designation, a kind and an origin (a country's code). Its ${missing} is missing.`,
    );
  if (!lexicon.kind(entry.kind ?? ''))
    return at(
      ['kind'],
      `There is no kind "${entry.kind}". Kinds are those of Designator's kinds.yaml, such as "fighter".`,
    );
  const said = [...(entry.facts ?? []), ...(entry.events ?? [])].flatMap(({ source }) => source);
  const unknown = said.find((source) => !lexicon.source(source));
  return unknown === undefined
    ? undefined
    : at([entry.facts ? 'facts' : 'events'], `There is no source "${unknown}" in Designator's sources.yaml.`);
}

/** Compiles house entries into a layer to be put before ours. */
export function compileHouse(entries: readonly Entry[]): Compiled {
  return compile({ entries, kinds: [], series: [], makers: [], sources: [], forces: [], instruments: [] });
}
