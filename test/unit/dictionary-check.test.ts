import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../../server/src/core/lexicon/compile';
import { Lexicon } from '../../server/src/core/lexicon/lexicon';
import { checkDictionary } from '../../server/src/dictionary/check';
import { coverage, knows, printCoverage } from '../../server/src/dictionary/coverage';
import { readDictionary } from '../../server/src/dictionary/read';
import { lexicon } from '../lexicon';

const folder = mkdtempSync(join(tmpdir(), 'designator-dictionary-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE =
  '- { id: ministry, publisher: The Ministry, title: Facts, address: "https://example.org/", read: 2026-01-02 }\n';

/** What the check says of a dictionary with these entries: line and message. */
function said(systems: string, others: Record<string, string> = {}): string[] {
  const files: Record<string, string> = {
    'kinds.yaml': [
      '- { kind: aircraft, nouns: [aircraft] }',
      '- { kind: fighter, parent: aircraft, nouns: [fighter] }',
      '- { kind: missile, nouns: [missile] }',
      '- { kind: surface-to-air missile, parent: missile, nouns: [interceptor] }',
      '- { kind: small arm, nouns: [rifle] }',
    ].join('\n'),
    'makers.yaml': '- { id: sukhoi, name: Sukhoi, country: RU }\n',
    'nomenclature.yaml': '[]\n',
    'sources.yaml': systems.includes('source:') ? PAGE : '[]\n',
    'forces.yaml': '[]\n',
    'instruments.yaml': '[]\n',
    'systems/all.yaml': systems,
    ...others,
  };
  mkdirSync(join(folder, 'systems'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return checkDictionary(readDictionary(folder), new Set(['bear', 'arrow'])).map(
    ({ line, message }) => `${line}: ${message}`,
  );
}

const SU_57 = '- id: su-57\n  designation: Su-57\n  kind: fighter\n  origin: RU\n';

test('an entry in order: nothing', () => {
  expect(said(SU_57)).toEqual([]);
});

describe('names', () => {
  test.each([
    ['a kind that does not exist', SU_57.replace('fighter', 'jet plane'), /^3: There is no kind "jet plane"/],
    ['an id that is taken', SU_57 + SU_57.replace('Su-57', 'Su-58'), /^5: The id "su-57" is taken/],
    [
      'a family that does not exist',
      `${SU_57}  family: su-27\n  relation: successor\n`,
      /There is no system "su-27"/,
    ],
    [
      'families in a circle',
      `${SU_57}  family: su-58\n${SU_57.replaceAll('57', '58')}  family: su-57\n`,
      /circle: su-57 → su-58 → su-57/,
    ],
    ['a plain word without a guard', `${SU_57}  name: Arrow\n`, /"Arrow" is also a plain English word/],
    ['a native spelling in another script', `${SU_57}  native: { ru: Su-57 }\n`, /not in the script of "ru"/],
    ['a Cyrillic letter in an alias', `${SU_57}  aliases: [Сu-57]\n`, /has a Cyrillic or Greek letter/],
    ['a reporting name out of its series', `${SU_57}  reporting: { nato: Gopher }\n`, /begin with F or B/],
    ['a code with a name of another series', `${SU_57}  reporting: { nato: AA-10 Gopher }\n`, /begin with A/],
  ])('%s', (_, systems, message) => {
    expect(said(systems).join('\n')).toMatch(message);
  });

  test('a form that two systems share, where nothing tells them apart', () => {
    const two = `${SU_57}  aliases: [T-50]\n${SU_57.replaceAll('57', '58')}  aliases: [T-50]\n`;
    expect(said(two)).toEqual([
      expect.stringMatching(/^6: "T-50" is a form of "su-57" too, and nothing tells them apart/),
    ]);
    // A family, another country, another kind, or words that stand near do.
    expect(said(`${two}  family: su-57\n  relation: variant\n`)).toEqual([]);
    expect(said(two.replace(/RU\n {2}aliases: \[T-50\]\n$/, 'KR\n  aliases: [T-50]\n'))).toEqual([]);
    expect(said(`${two}  context: { forms: [T-50], near: [PAK FA] }\n`)).toEqual([]);
  });
});

test('an id that was published is for ever', () => {
  expect(said(SU_57, { 'published-ids.txt': 'su-57\n' })).toEqual([]);
  expect(said(SU_57, { 'published-ids.txt': 'su-47\nsu-57\n' })).toEqual([
    expect.stringMatching(/^1: The id "su-47" was published and is for ever/),
  ]);
  rmSync(join(folder, 'published-ids.txt'));
});

describe('figures and events', () => {
  const withFact = (fact: string): string[] =>
    said(`${SU_57}  facts:\n    - { ${fact}, source: ministry }\n`);
  const withEvents = (...events: string[]): string[] =>
    said(`${SU_57}  events:\n${events.map((event) => `    - { ${event}, source: ministry }\n`).join('')}`);

  test('a figure that can be true', () => {
    expect(withFact('what: range, max: 3500 km, as-of: 2024')).toEqual([]);
    expect(withFact('what: crew, value: 1, as-of: 2024')).toEqual([]);
  });

  test.each([
    ['no source', 'what: range, max: 3500 km, as-of: 2024, source: nobody', /./],
    ['an unknown unit', 'what: range, max: 3500 parsecs, as-of: 2024', /no value with a unit that is known/],
    [
      'the wrong dimension',
      'what: range, max: 3500 kg, as-of: 2024',
      /measured as length; "3500 kg" is mass/,
    ],
    [
      'no such aircraft',
      'what: range, max: 350000 km, as-of: 2024',
      /no possible range for its kind \(fighter\)/,
    ],
    ['turned round', 'what: range, min: 3500 km, max: 350 km, as-of: 2024', /least value is greater/],
    ['of a day after it was read', 'what: range, max: 3500 km, as-of: 2027', /read on 2026-01-02/],
    ['nothing given', 'what: range, as-of: 2024', /./],
  ])('%s', (_, fact, message) => {
    expect(withFact(fact).join('\n')).toMatch(message);
  });

  test('no rifle has a range of 500 km', () => {
    const rifle = '- id: x-1\n  designation: X-1\n  kind: small arm\n  origin: US\n';
    const fact = '  facts:\n    - { what: range, max: 500 km, as-of: 2024, source: ministry }\n';
    expect(said(rifle + fact).join('\n')).toMatch(/500 km is no possible range for its kind \(small arm\)/);
  });

  test('a source that does not exist, and one that nothing rests on', () => {
    const facts = `${SU_57}  facts:\n    - { what: crew, value: 1, as-of: 2024, source: nobody }\n`;
    expect(said(facts).join('\n')).toMatch(/There is no source "nobody" in sources.yaml. No source, no fact/);
    expect(said(facts).join('\n')).toMatch(/No figure and no event rests on this page/);
  });

  test('events in order, and in service after the first flight', () => {
    expect(
      withEvents('what: first flight, date: 2010-01-29', 'what: entered service, date: 2020-12'),
    ).toEqual([]);
    expect(withEvents('what: first flight, date: 2010-01-29', 'what: entered service, date: 2009')).toEqual([
      expect.stringContaining('entered service (2009) comes before first flight (2010-01-29)'),
    ]);
    const early = `${SU_57}  service: { from: 2001 }\n  events:\n    - { what: first flight, date: 2010, source: ministry }\n`;
    expect(said(early)).toEqual([expect.stringContaining('In service from 2001, but it first flew in 2010')]);
  });
});

test('forces: sizes have a source and are the right way round', () => {
  const force = (formation: string): string[] =>
    said(SU_57, {
      'sources.yaml': PAGE,
      'forces.yaml': `- { id: iaf, name: Indian Air Force, country: IN, branch: air, formations: [{ ${formation} }] }\n`,
    });
  expect(force('name: squadron, counts: aircraft, min: 16, max: 18, source: ministry')).toEqual([]);
  expect(force('name: squadron, counts: aircraft, min: 18, max: 16, source: ministry').join()).toMatch(
    /least size/,
  );
  expect(force('name: squadron, of: [tricycle], counts: aircraft, min: 1, source: ministry').join()).toMatch(
    /"tricycle" is no kind and no system/,
  );
  expect(force('name: squadron, counts: aircraft, min: 16').join()).toMatch(/source/);
});

test('laws and treaties: sourced, in order, and without contradiction', () => {
  const treaty = (...statements: string[]): string =>
    said(SU_57, {
      'sources.yaml': PAGE,
      'instruments.yaml': `- { id: pact, name: The Pact, kind: treaty, statements: [${statements.map((each) => `{ ${each} }`).join()}] }\n`,
    }).join();
  expect(treaty('what: signed, date: 1987-12-08, source: ministry')).toBe('');
  expect(treaty('what: signed, date: 1987-12-08')).toMatch(/source/);
  expect(treaty('what: signed, date: 1987-12-08, source: hearsay')).toMatch(/There is no source "hearsay"/);
  expect(treaty('what: left, date: 2019-08-02, source: ministry')).toMatch(/country/);
  expect(
    treaty('what: signed, date: 1988, source: ministry', 'what: ended, date: 1987, source: ministry'),
  ).toMatch(/ended \(1987\) comes before signed \(1988\)/);
  expect(
    treaty('what: party, country: IN, source: ministry', 'what: not party, country: IN, source: ministry'),
  ).toMatch(/both that it is a party/);
});

describe('coverage', () => {
  test.each([
    'Orlan 10 UAV',
    'CSS-X-20 (DF-41)',
    '2S19 Msta-S 152-mm SP Howitzer',
    'Arleigh Burke Class (DDG)',
    'M-142 HIMARS',
  ])('"%s" is known, however a list spells it', (name) => {
    expect(knows(lexicon, name)).toBe(true);
  });

  test.each(['81 mm', 'Tank, Other', 'Mk. 2', 'Dozer blade kit', 'Zorblax 9'])('"%s" is not', (name) => {
    expect(knows(lexicon, name)).toBe(false);
  });

  test('counts what is covered, what has a reason, and what is missing', () => {
    const dictionary = readDictionary(folder);
    const values = <T>(located: readonly { value: T }[]): T[] => located.map(({ value }) => value);
    const small = new Lexicon([
      compile({
        entries: values(dictionary.entries),
        kinds: values(dictionary.kinds),
        series: [],
        makers: [],
        sources: [],
        forces: [],
        instruments: [],
      }),
    ]);
    const names = ['Su-57 Felon', 'Zorblax 9', 'Crew training rig'];
    const reports = coverage(small, [{ why: 'a training aid', name: '\\btraining rig$' }], (file) =>
      file === 'coverage_check.tsv' ? names.map((system) => ({ system })) : undefined,
    );
    expect(reports).toEqual([
      {
        title: 'Systems in the news',
        groups: [{ group: 'in the news', listed: 3, covered: 1, explained: 1, missing: ['Zorblax 9'] }],
      },
    ]);
    expect(printCoverage(reports, true)).toContain('66.7 %  in the news: 1 of 3, 1 left out with a reason');
    expect(printCoverage(reports, true)).toContain('Zorblax 9');
  });
});
