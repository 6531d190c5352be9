import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Schema } from '@cfworker/json-schema';
import forcesSchema from '../../../dictionaries/schema/forces.schema.json';
import instrumentsSchema from '../../../dictionaries/schema/instruments.schema.json';
import kindsSchema from '../../../dictionaries/schema/kinds.schema.json';
import makersSchema from '../../../dictionaries/schema/makers.schema.json';
import nomenclatureSchema from '../../../dictionaries/schema/nomenclature.schema.json';
import sourcesSchema from '../../../dictionaries/schema/sources.schema.json';
import systemsSchema from '../../../dictionaries/schema/systems.schema.json';
import { readYaml, type YamlFile } from '../core/config/yaml-file';
import type { Entry, Force, Instrument, Kind, Maker, Series, Source } from '../core/lexicon/entry';

/** A thing of the dictionary, and how to point at it. */
export interface Located<T> {
  readonly value: T;
  /** A problem with it, or with one of its fields. */
  problem(message: string, ...field: (string | number)[]): FileProblem;
}

export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Everything under `dictionaries/`, each thing with the place where it stands. */
export interface DictionaryFiles {
  readonly entries: Located<Entry>[];
  readonly kinds: Located<Kind>[];
  readonly makers: Located<Maker>[];
  readonly series: Located<Series>[];
  readonly sources: Located<Source>[];
  readonly forces: Located<Force>[];
  readonly instruments: Located<Instrument>[];
  /** Ids that were published: desks' settings and other programs hold on to them. */
  readonly published: readonly string[];
  /** What does not parse or does not follow its schema; such things are left out above. */
  readonly problems: FileProblem[];
}

/** Reads the dictionary's files under a folder. @throws Error where the folder or a file cannot be read. */
export function readDictionary(folder: string): DictionaryFiles {
  const files: DictionaryFiles = {
    entries: [],
    kinds: [],
    makers: [],
    series: [],
    sources: [],
    forces: [],
    instruments: [],
    published: readPublished(folder),
    problems: [],
  };
  const load = <T>(path: string, schema: unknown, into: Located<T>[]): void => {
    const file = relative(process.cwd(), path);
    const yaml = readYaml(readFileSync(path, 'utf8'), schema as Schema);
    files.problems.push(
      ...yaml.problems.map(({ line, column, message }) => ({ file, line, column, message })),
    );
    if (yaml.problems.length > 0 || !Array.isArray(yaml.value)) return;
    for (const [index, value] of (yaml.value as T[]).entries()) into.push(locate(value, yaml, file, index));
  };
  load(join(folder, 'kinds.yaml'), kindsSchema, files.kinds);
  load(join(folder, 'makers.yaml'), makersSchema, files.makers);
  load(join(folder, 'nomenclature.yaml'), nomenclatureSchema, files.series);
  load(join(folder, 'sources.yaml'), sourcesSchema, files.sources);
  load(join(folder, 'forces.yaml'), forcesSchema, files.forces);
  load(join(folder, 'instruments.yaml'), instrumentsSchema, files.instruments);
  const systems = join(folder, 'systems');
  for (const name of readdirSync(systems, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.yaml')) load(join(systems, name), systemsSchema, files.entries);
  }
  return files;
}

/** The file in which published ids are listed, one a line. */
export const PUBLISHED = 'published-ids.txt';

function readPublished(folder: string): string[] {
  const path = join(folder, PUBLISHED);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function locate<T>(value: T, yaml: YamlFile, file: string, index: number): Located<T> {
  return {
    value,
    problem(message, ...field) {
      const { line, column } = yaml.at([index, ...field], message);
      return { file, line, column, message };
    },
  };
}
