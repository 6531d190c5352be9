import { describe, expect, test } from 'vitest';
import { DeskFinder, type FileAccess, LastGood } from '../../server/src/core/config/desk';
import { acceptWord, addEntry, turnOff } from '../../server/src/core/config/edit';
import { readHouseDictionary } from '../../server/src/core/config/house-dictionary';
import * as readers from '../../server/src/core/config/readers';
import { readSettingsFile } from '../../server/src/core/config/settings-file';
import { applyEdits } from '../../server/src/core/fixes';
import { lexicon } from '../lexicon';

const said = (text: string): string[] =>
  readSettingsFile(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('a project file', () => {
  test('an empty one is fine', () => {
    expect(readSettingsFile('')).toMatchObject({ problems: [], dictionaries: [], ignore: [] });
    expect(said('# nothing yet\n')).toEqual([]);
  });
  test('`off` is off, as YAML 1.1 and 1.2 read it', () => {
    expect(readSettingsFile('rules: { claim: off, unit: false }').settings.rules).toEqual({
      claim: 'off',
      unit: 'off',
    });
  });
  test.each([
    [
      'rules:\n  designation/lookalike: loud\n',
      /^2: "designation\/lookalike" has a value that is not allowed here\. Use one of/,
    ],
    ['rulez: {}\n', /^1: Unknown field "rulez"/],
    ['accept: Su-5\n', /^1: "accept" is of the wrong type/],
    ['rules:\n  designation/nonsense: off\n', /^2: There is no rule or family "designation\/nonsense"/],
    ['rules: [\n', /^\d: /],
    ['just words\n', /^1: This file must hold fields/],
  ])('%j is told with its line', (text, message) => {
    expect(said(text)).toHaveLength(1);
    expect(said(text)[0]).toMatch(message);
  });
});

describe('a house dictionary', () => {
  test('one that has only comments so far is no mistake', () => {
    expect(readHouseDictionary('# Systems of this house.\n', lexicon)).toEqual({ entries: [], problems: [] });
  });
  test('an entry with a mistake is told, the others hold', () => {
    const { entries, problems } = readHouseDictionary(
      '- { id: a, designation: A-99, kind: fighter, origin: US }\n- { id: b, designation: B-99, kind: jet plane, origin: US }\n',
      lexicon,
    );
    expect(entries.map(({ id }) => id)).toEqual(['a']);
    expect(problems).toMatchObject([
      { line: 2, message: expect.stringContaining('There is no kind "jet plane"') },
    ]);
  });
  test.each([
    ['- designation: A-99\n', /Missing field.*id/],
    ['- { id: A 99, designation: A-99, kind: fighter, origin: US }\n', /"id" is not written as it must be/],
    ['designation: A-99\n', /This file must hold a list/],
    ['- { id: a, designation: A-99, kind: fighter, origin: US, colour: red }\n', /Unknown field "colour"/],
  ])('%j', (text, message) => {
    expect(
      readHouseDictionary(text, lexicon)
        .problems.map((problem) => problem.message)
        .join(' '),
    ).toMatch(message);
  });
});

describe('edits leave everything else as it stands', () => {
  const settings =
    '# our desk\nrules:\n  claim: off   # the fact desk does it\naccept:\n  - Su-5       # a joke of ours\nquotations: skip\n';
  const apply = (text: string, edits: ReturnType<typeof acceptWord>): string => applyEdits(text, edits ?? []);

  test('a word is added behind the others', () => {
    const edited = apply(settings, acceptWord(settings, 'DF-19'));
    expect(edited).toBe(settings.replace('a joke of ours\n', 'a joke of ours\n  - DF-19\n'));
    expect(readSettingsFile(edited).settings.accept).toEqual(['Su-5', 'DF-19']);
  });
  test('a rule is turned off', () => {
    const edited = apply(settings, turnOff(settings, 'unit/conversion'));
    expect(readSettingsFile(edited).settings.rules).toEqual({ claim: 'off', 'unit/conversion': 'off' });
    for (const line of settings.split('\n')) expect(edited).toContain(line);
  });
  test('in an empty file, and in none', () => {
    expect(readSettingsFile(apply('', acceptWord('', 'Su-5'))).settings.accept).toEqual(['Su-5']);
    expect(
      readSettingsFile(apply('# only a comment\n', turnOff('# only a comment\n', 'claim'))).settings.rules,
    ).toEqual({ claim: 'off' });
  });
  test('a file with a mistake is not touched', () => {
    expect(acceptWord('rules: [', 'Su-5')).toBeUndefined();
    expect(
      addEntry('designation: A-99\n', { id: 'a', designation: 'A', kind: 'fighter', origin: 'US' }),
    ).toBeUndefined();
  });
  test('an entry goes to the end of a house dictionary, comments and all left alone', () => {
    const house = '# ours\n- id: a-99   # the first\n  designation: A-99\n  kind: fighter\n  origin: US';
    const edited = apply(
      house,
      addEntry(house, { id: 'df-19', designation: 'DF-19', kind: 'ballistic missile', origin: 'CN' }),
    );
    expect(edited.startsWith(house)).toBe(true);
    expect(readHouseDictionary(edited, lexicon)).toMatchObject({
      problems: [],
      entries: [{ id: 'a-99' }, { id: 'df-19', designation: 'DF-19' }],
    });
  });
  test('a name that YAML would read as something else is quoted', () => {
    const edited = apply(
      '',
      addEntry('', { id: 'x', designation: 'No: 5 "Ü"', kind: 'fighter', origin: 'NO' }),
    );
    expect(readHouseDictionary(edited, lexicon)).toMatchObject({
      problems: [],
      entries: [{ designation: 'No: 5 "Ü"', origin: 'NO' }],
    });
  });
});

describe('the desk of a draft', () => {
  const files = (contents: Record<string, string>): FileAccess => ({
    read: async (path) => contents[path],
    list: async (folder) =>
      Object.keys(contents)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1)),
  });
  const finder = (contents: Record<string, string>): DeskFinder =>
    new DeskFinder(lexicon.layers[0].compiled, files(contents), async () => readers);

  test('the nearest project file above it', async () => {
    const desks = finder({
      '/a/.designator.yaml': 'quotations: skip',
      '/a/b/.designator.yaml': 'quotations: check',
    });
    expect((await desks.deskOf('/a/b/c/story.md')).settings.quotations).toBe('check');
    expect((await desks.deskOf('/a/story.md')).settings.quotations).toBe('skip');
    expect((await desks.deskOf('/story.md')).settings.quotations).toBe('designations');
    expect((await desks.deskOf('file:///x/story.md')).root).toBeUndefined();
  });
  test('house dictionaries lie beside it, or are named', async () => {
    const entry = (id: string): string =>
      `- { id: ${id}, designation: ${id.toUpperCase()}, kind: fighter, origin: US }\n`;
    const desk = await finder({
      '/a/.designator.yaml': 'dictionaries: [more/words.yaml, gone.yaml]',
      '/a/.designator/ours.yaml': entry('qq-77'),
      '/a/more/words.yaml': entry('qq-78'),
    }).deskOf('/a/story.md');
    expect(desk.lexicon.systemOf('qq-77')).toBeDefined();
    expect(desk.lexicon.systemOf('qq-78')).toBeDefined();
    expect(desk.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('There is no house dictionary'),
    ]);
  });
  test('a house entry with the id of one of ours changes that one', async () => {
    const { lexicon: mixed, problems } = await finder({
      '/a/.designator/ours.yaml': [
        '- id: s-400',
        '  name: Triumph',
        '  aliases: [Big Stick]',
        '  wrong: [{ form: S-400 Triumf, why: this house translates it }]',
      ].join('\n'),
    }).deskOf('/a/story.md');
    expect(problems).toEqual([]);
    const system = mixed.systemOf('s-400') ?? -1;
    expect(mixed.title(system)).toBe('S-400 Triumph');
    expect(mixed.entry(system).kind).toBe('long-range air defence system');
    const formsOf = (key: string): string[] => mixed.formsOfKey(key).map(({ kind }) => kind);
    expect([formsOf('bigstick'), formsOf('s400triumf')]).toEqual([['alias'], ['wrong']]);
    // Its figures are still ours.
    expect(mixed.knowledge(system).facts.length).toBeGreaterThan(0);
  });
  test('a house entry of a new system needs the least, and says so', async () => {
    const { problems } = await finder({
      '/a/.designator/ours.yaml': '- { id: zz-99, designation: ZZ-99, origin: US }\n',
    }).deskOf('/a/story.md');
    expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining('Its kind is missing') }]);
  });
  test('dictionaries that the editor names lie where it says, with a project file or without', async () => {
    const entry = '- { id: qq-79, designation: QQ-79, kind: fighter, origin: US }\n';
    const contents = { '/w/words/desk.yaml': entry, '/w/b/.designator.yaml': 'quotations: skip' };
    const desks = new DeskFinder(lexicon.layers[0].compiled, files(contents), async () => readers, {
      dictionaries: ['words/desk.yaml'],
    });
    for (const draft of ['/w/a/story.md', '/w/b/story.md'])
      expect((await desks.deskOf(draft, '/w')).lexicon.systemOf('qq-79')).toBeDefined();
    expect(desks.restsOn('/w/words/desk.yaml')).toBe(true);
  });
  test('a file with a mistake: what it said before is still in force', async () => {
    const lastGood = new LastGood();
    const deskWith = (contents: Record<string, string>) =>
      new DeskFinder(lexicon.layers[0].compiled, files(contents), async () => readers, { lastGood }).deskOf(
        '/a/story.md',
      );
    const entry = '- { id: qq-77, designation: QQ-77, kind: fighter, origin: US }\n';
    await deskWith({ '/a/.designator.yaml': 'quotations: skip', '/a/.designator/ours.yaml': entry });
    const desk = await deskWith({
      '/a/.designator.yaml': 'quotations: [',
      '/a/.designator/ours.yaml': `${entry}- { id: qq-78\n`,
    });
    expect(desk.problems.map(({ file }) => file)).toEqual([
      '/a/.designator.yaml',
      '/a/.designator/ours.yaml',
    ]);
    expect(desk.settings.quotations).toBe('skip');
    expect(desk.lexicon.systemOf('qq-77')).toBeDefined();
  });
  test('ignored drafts', async () => {
    const desk = await finder({ '/a/.designator.yaml': 'ignore: ["archive/**", "*.txt"]' }).deskOf(
      '/a/story.md',
    );
    expect([
      desk.ignores('/a/archive/old/x.md'),
      desk.ignores('/a/notes.txt'),
      desk.ignores('/a/story.md'),
    ]).toEqual([true, true, false]);
  });
});
