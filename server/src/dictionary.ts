/** The dictionary's own tool: `check`, `compile FILE`, `stats`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import english from 'an-array-of-english-words/index.json';
import { compile } from './core/lexicon/compile';
import { pack } from './core/lexicon/pack';
import { keyOf } from './core/text/characters';
import { checkDictionary } from './dictionary/check';
import { type DictionaryFiles, readDictionary } from './dictionary/read';
import { stats } from './dictionary/stats';

const [command = 'check', ...rest] = process.argv.slice(2);
const files = readDictionary(join(__dirname, '..', '..', 'dictionaries'));

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
  default:
    console.error(`There is no "dictionary ${command}". Use check, compile FILE or stats.`);
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

function write(file: string): void {
  const { entries, kinds, series, makers } = files;
  const values = <T>(located: readonly { value: T }[]): T[] => located.map(({ value }) => value);
  const compiled = compile(
    { entries: values(entries), kinds: values(kinds), series: values(series), makers: values(makers) },
    [...english, ...countryNames()],
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pack(compiled));
}

/** "Taiwan" is no misspelt Taipan. */
function countryNames(): string[] {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => (regions.of(code) ?? '').split(' ')).map(keyOf);
}
