/** The dictionary's own tool: `check`, `compile FILE`, `stats`, `coverage [FOLDER]`, `publish`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import english from 'an-array-of-english-words/index.json';
import { parse } from 'yaml';
import { compile } from './core/lexicon/compile';
import type { Compiled } from './core/lexicon/compiled';
import { Lexicon } from './core/lexicon/lexicon';
import { pack } from './core/lexicon/pack';
import { keyOf } from './core/text/characters';
import { checkDictionary } from './dictionary/check';
import { coverage, printCoverage, type Reason } from './dictionary/coverage';
import { type DictionaryFiles, PUBLISHED, readDictionary } from './dictionary/read';
import { stats } from './dictionary/stats';

const [command = 'check', ...rest] = process.argv.slice(2);
const DICTIONARIES = join(__dirname, '..', '..', 'dictionaries');
const files = readDictionary(DICTIONARIES);

switch (command) {
  case 'check':
    check(files);
    break;
  case 'compile':
    check(files);
    write(rest[0] ?? 'dist/lexicon.bin');
    break;
  case 'stats':
    console.log(stats(files));
    break;
  case 'coverage':
    measure(rest);
    break;
  case 'publish':
    check(files);
    publish();
    break;
  default:
    console.error(
      `There is no "dictionary ${command}". Use check, compile FILE, stats, coverage [FOLDER] or publish.`,
    );
    process.exitCode = 2;
}

function check(dictionary: DictionaryFiles): void {
  const problems = checkDictionary(dictionary, new Set(english));
  for (const { file, line, column, message } of problems)
    console.error(`${file}:${line}:${column}  ${message}`);
  const stock = `${dictionary.entries.length} systems, ${dictionary.series.length} series, ${dictionary.makers.length} makers`;
  if (problems.length > 0) {
    console.error(`\n${problems.length} to mend (${stock}).`);
    if (!process.env.DICTIONARY_FORCE) process.exit(1);
  }
  console.log(`The dictionary is in order: ${stock}.`);
}

/** Prints how much of the outside lists in a folder is known; `--missing` names what is not. */
function measure(options: readonly string[]): void {
  const folder = options.find((option) => !option.startsWith('--')) ?? join('..', 'shared', 'reference');
  if (!existsSync(folder)) {
    console.error(
      `There is no folder ${folder} with outside lists to measure against. Name one: coverage FOLDER.`,
    );
    process.exitCode = 2;
    return;
  }
  const reasons = parse(readFileSync(join(DICTIONARIES, 'coverage.yaml'), 'utf8')) as Reason[];
  const reports = coverage(new Lexicon([compiled()]), reasons, (file) => {
    const path = join(folder, file);
    return existsSync(path) ? readTable(readFileSync(path, 'utf8')) : undefined;
  });
  console.log(printCoverage(reports, options.includes('--missing')));
}

/** Tab-separated values under a row of names; fields with quotation marks have them doubled. */
function readTable(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map((field) => field.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** Lists the ids of a release: from then on they are for ever. */
function publish(): void {
  const ids = new Set([...files.published, ...files.entries.map(({ value }) => value.id)]);
  writeFileSync(join(DICTIONARIES, PUBLISHED), `${[...ids].sort().join('\n')}\n`);
  console.log(`${ids.size} ids are published.`);
}

function write(file: string): void {
  const built = compiled();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pack(built));
  writeFileSync(join(dirname(file), 'knowledge.txt'), built.knowledge());
}

function compiled(): Compiled {
  const { entries, kinds, series, makers, sources, forces, instruments } = files;
  const values = <T>(located: readonly { value: T }[]): T[] => located.map(({ value }) => value);
  return compile(
    {
      entries: values(entries),
      kinds: values(kinds),
      series: values(series),
      makers: values(makers),
      sources: values(sources),
      forces: values(forces),
      instruments: values(instruments),
    },
    [...english, ...countryNames(), ...bystanders()],
  );
}

/** Names that are one slip from a system's, and mean something else. */
function bystanders(): string[] {
  return (parse(readFileSync(join(DICTIONARIES, 'bystanders.yaml'), 'utf8')) as string[]).map(keyOf);
}

/** "Taiwan" is no misspelt Taipan. */
function countryNames(): string[] {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => (regions.of(code) ?? '').split(' ')).map(keyOf);
}
