import { COUNTRY_CODES } from '../core/lexicon/countries';
import type { Entry } from '../core/lexicon/entry';
import { formsOf } from '../core/lexicon/forms';
import { remembered } from '../core/remember';
import { keyOf } from '../core/text/characters';
import { checkFacts } from './check-facts';
import { checkForces } from './check-forces';
import { checkInstruments } from './check-instruments';
import { checkNames } from './check-names';
import type { DictionaryFiles, FileProblem, Located } from './read';

/** In which script a language is written: a native form in another is a slip. */
const SCRIPTS: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}|^[\d\s-]+$/u,
  uk: /\p{Script=Cyrillic}|^[\d\s-]+$/u,
  be: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  ja: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  ko: /\p{Script=Hangul}/u,
  fa: /\p{Script=Arabic}/u,
  ar: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
};

/** In big word lists, but no newspaper prints them for anything but the system. */
const NAMES_ONLY = new Set(['rafale', 'stratotanker', 'pluton', 'humvee', 'humvees', 'whap']);

/** What the schemas cannot say: that names exist and are told apart, plain words guarded, scripts not mixed, figures possible. */
export function checkDictionary(files: DictionaryFiles, english: ReadonlySet<string>): FileProblem[] {
  return [
    ...files.problems,
    ...checkTables(files),
    ...files.entries.flatMap((entry) => checkEntry(entry, files, english)),
    ...checkNames(files),
    ...checkFacts(files),
    ...checkForces(files),
    ...checkInstruments(files),
  ];
}

function checkTables(files: DictionaryFiles): FileProblem[] {
  const { kinds, makers, series, entries, sources, forces, instruments } = files;
  const kindNames = new Set(kinds.map(({ value }) => value.kind));
  const makerIds = new Set(makers.map(({ value }) => value.id));
  return [
    ...repeated(entries, (entry) => entry.id, 'id'),
    ...repeated(makers, (maker) => maker.id, 'id'),
    ...repeated(kinds, (kind) => kind.kind, 'kind'),
    ...repeated(sources, (source) => source.id, 'id'),
    ...repeated(forces, (force) => force.id, 'id'),
    ...repeated(instruments, (instrument) => instrument.id, 'id'),
    ...kinds.flatMap((k) =>
      k.value.parent && !kindNames.has(k.value.parent)
        ? [k.problem(`There is no kind "${k.value.parent}" above this one.`, 'parent')]
        : [],
    ),
    ...makers.flatMap((m) => [
      ...(m.value.now && !makerIds.has(m.value.now)
        ? [m.problem(`There is no maker "${m.value.now}". Add it.`, 'now')]
        : []),
      ...(COUNTRY_CODES.has(m.value.country)
        ? []
        : [m.problem(`"${m.value.country}" is no country code (ISO 3166-1 alpha-2).`, 'country')]),
    ]),
    ...series.flatMap((s) =>
      s.value.kinds.flatMap((kind, i) =>
        kindNames.has(kind) ? [] : [s.problem(`There is no kind "${kind}" in kinds.yaml.`, 'kinds', i)],
      ),
    ),
  ];
}

function repeated<T>(
  things: readonly Located<T>[],
  idOf: (thing: T) => string,
  field: string,
): FileProblem[] {
  const seen = new Set<string>();
  return things.flatMap((thing) => {
    const id = idOf(thing.value);
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [thing.problem(`The ${field} "${id}" is taken already. Choose another, or merge the two.`, field)];
  });
}

function checkEntry(
  located: Located<Entry>,
  files: DictionaryFiles,
  english: ReadonlySet<string>,
): FileProblem[] {
  const entry = located.value;
  const problems: FileProblem[] = [];
  const say = (message: string, ...field: (string | number)[]): void =>
    void problems.push(located.problem(message, ...field));
  if (!lookup(files).kinds.has(entry.kind)) say(`There is no kind "${entry.kind}" in kinds.yaml.`, 'kind');
  for (const [i, maker] of (entry.makers ?? []).entries()) {
    if (!lookup(files).makers.has(maker))
      say(`There is no maker "${maker}" in makers.yaml. Add it.`, 'makers', i);
  }
  for (const country of [
    ...[entry.origin].flat(),
    ...(entry.operators ?? []),
    ...(entry['ordered-by'] ?? []),
  ]) {
    if (!COUNTRY_CODES.has(country)) say(`"${country}" is no country code (ISO 3166-1 alpha-2).`, 'origin');
  }
  if (entry.relation && !entry.family)
    say('A relation needs the family that it is a relation to.', 'relation');
  if (entry['clean-sheet'] && entry.family)
    say('A design of its own (clean-sheet) comes from no family: take one of the two out.', 'clean-sheet');
  if (entry['operators-as-of'] && !entry.operators && !entry['ordered-by'])
    say('There are no operators of which this could be the year.', 'operators-as-of');
  const { from, to } = entry.service ?? {};
  if (from && to && from > to) say(`Service ends (${to}) before it begins (${from}).`, 'service');
  for (const [language, printed] of Object.entries(entry.native ?? {})) {
    const script = SCRIPTS[language];
    for (const form of [printed].flat()) {
      if (!script)
        say(
          `No native spelling is kept for "${language}": its script is Latin, or unknown here.`,
          'native',
          language,
        );
      else if (!script.test(form))
        say(`"${form}" is not in the script of "${language}".`, 'native', language);
    }
  }
  problems.push(...checkForms(located, english));
  return problems;
}

function checkForms(located: Located<Entry>, english: ReadonlySet<string>): FileProblem[] {
  const entry = located.value;
  const problems: FileProblem[] = [];
  const forms = formsOf(entry);
  const keys = new Set(forms.map((form) => form.key));
  for (const [i, form] of (entry.context?.forms ?? []).entries()) {
    if (!keys.has(keyOf(form)))
      problems.push(located.problem(`"${form}" is none of this entry's forms.`, 'context', 'forms', i));
  }
  for (const form of forms) {
    const latin = form.kind !== 'native';
    if (latin && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(form.surface)) {
      problems.push(
        located.problem(
          `"${form.surface}" has a Cyrillic or Greek letter. Native spellings go under "native".`,
        ),
      );
    }
    const plain =
      latin &&
      form.kind !== 'wrong' &&
      /^[a-z]+$/.test(form.key) &&
      english.has(form.surface.toLowerCase()) &&
      !NAMES_ONLY.has(form.key);
    if (plain && !form.contextual && hasLowerCase(form.surface)) {
      problems.push(
        located.problem(
          `"${form.surface}" is also a plain English word. List it under context.forms: [${form.surface}].`,
        ),
      );
    }
  }
  return problems;
}

/** LRASM is not lrasm; but NSM is no word, and acronyms are matched in capitals only. */
function hasLowerCase(text: string): boolean {
  return text !== text.toUpperCase();
}

interface Names {
  readonly kinds: ReadonlySet<string>;
  readonly makers: ReadonlySet<string>;
}

const lookup = remembered(
  (files: DictionaryFiles): Names => ({
    kinds: new Set(files.kinds.map(({ value }) => value.kind)),
    makers: new Set(files.makers.map(({ value }) => value.id)),
  }),
);
