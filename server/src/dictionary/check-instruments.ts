import { COUNTRY_CODES } from '../core/lexicon/countries';
import type { Statement } from '../core/lexicon/entry';
import type { DictionaryFiles, FileProblem } from './read';

/** What comes before what, where it is said of an instrument as a whole. */
const ORDER = ['adopted', 'signed', 'entered into force', 'ended'];

/** Laws and treaties: their countries and sources exist, their dates follow on each other, and no two share a name. */
export function checkInstruments({ instruments, sources }: DictionaryFiles): FileProblem[] {
  const read = new Map(sources.map(({ value }) => [value.id, value.read]));
  const names = new Map<string, string>();
  return instruments.flatMap((instrument) => {
    const { id, name, aliases = [], wrong = [], of, statements } = instrument.value;
    const problems: FileProblem[] = [];
    const say = (message: string, ...field: (string | number)[]): void =>
      void problems.push(instrument.problem(message, ...field));
    if (of !== undefined && !COUNTRY_CODES.has(of))
      say(`"${of}" is no country code (ISO 3166-1 alpha-2).`, 'of');
    for (const each of [name, ...aliases, ...wrong.map(({ form }) => form)]) {
      const owner = names.get(each);
      if (owner !== undefined) say(`"${each}" stands with "${owner}" already.`, 'name');
      else names.set(each, id);
    }
    for (const [i, { what, date, country = [], source }] of statements.entries()) {
      const stranger = [country].flat().find((code) => !COUNTRY_CODES.has(code));
      if (stranger !== undefined)
        say(`"${stranger}" is no country code (ISO 3166-1 alpha-2).`, 'statements', i);
      for (const page of [source].flat()) {
        const day = read.get(page);
        if (day === undefined)
          say(`There is no source "${page}" in sources.yaml. No source, no statement.`, 'statements', i);
        else if (date !== undefined && isLater(date, day))
          say(`Of ${date}, but its page was read on ${day}.`, 'statements', i);
      }
      const later = statements.find(
        (other) =>
          ORDER.includes(what) &&
          ORDER.indexOf(other.what) > ORDER.indexOf(what) &&
          other.what !== 'signed' &&
          isLater(date ?? 0, other.date ?? '9999'),
      );
      if (later) say(`${later.what} (${later.date}) comes before ${what} (${date}).`, 'statements', i);
    }
    problems.push(
      ...contradictions(statements).map((i) =>
        instrument.problem(
          'It says of a country both that it is a party and that it never was one.',
          'statements',
          i,
        ),
      ),
    );
    return problems;
  });
}

/** The pages on which statements rest. */
export function sourcesOfInstruments({ instruments }: DictionaryFiles): string[] {
  return instruments.flatMap(({ value }) => value.statements.flatMap(({ source }) => source));
}

/** Statements that a country is none of the parties, where another says that it is, joined or left. */
function contradictions(statements: readonly Statement[]): number[] {
  const parties = new Set(
    statements
      .filter(({ what }) => what === 'party' || what === 'joined' || what === 'left')
      .flatMap(({ country = [] }) => country),
  );
  return statements.flatMap(({ what, country = [] }, i) =>
    what === 'not party' && [country].flat().some((code) => parties.has(code)) ? [i] : [],
  );
}

/** Whether a date lies after another, as far as both are known. */
function isLater(date: string | number, other: string | number): boolean {
  const [a, b] = [String(date), String(other)];
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}
