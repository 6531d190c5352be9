import { describe, expect, test } from 'vitest';
import type { Verification } from '../../server/src/core/claims/verification';
import { DeskFinder, type FileAccess } from '../../server/src/core/config/desk';
import { linksIn } from '../../server/src/core/config/file-links';
import { addVerification, readLedger } from '../../server/src/core/config/ledger-file';
import * as readers from '../../server/src/core/config/readers';
import { applyEdits } from '../../server/src/core/fixes';
import { compile } from '../../server/src/core/lexicon/compile';
import { DeskFiles } from '../../server/src/lsp/desk-files';

const ENTRY: Verification = {
  says: '280 tanks',
  of: 'lost',
  figure: '280 tank',
  in: 'Some "280" tanks: lost.',
  source: 'Oryx, no. 3',
  date: '2026-11-23',
};

describe('a ledger that is written between brackets', () => {
  const old = '{ says: 4 km, of: range, figure: 4 km, in: y, source: z, date: 2026-01-02 }';
  test.each([
    ['a draft of its own', `{ b.md: [${old}] }\n`],
    ['a draft that is there', `{ a.md: [${old}] }\n`],
    ['a comma at the end', `{\n  a.md: [\n    ${old},\n  ],\n}\n`],
    ['an empty list', '{ a.md: [] }\n'],
    ['an empty map', '{}\n'],
    ['lists alone', `a.md: [${old}]\nb.md: []\n`],
    [
      'JSON',
      `{"a.md": [{"says": "4 km", "of": "range", "figure": "4 km", "in": "y", "source": "z", "date": "2026-01-02"}]}`,
    ],
  ])('%s', (_, text) => {
    const edits = addVerification(text, 'a.md', ENTRY);
    if (!edits) throw new Error('It was refused.');
    const { verified, problems } = readLedger(applyEdits(text, edits));
    expect(problems).toEqual([]);
    expect(verified['a.md'].at(-1)).toEqual(ENTRY);
    const before = readLedger(text).verified;
    for (const [draft, entries] of Object.entries(before))
      expect(verified[draft].slice(0, entries.length)).toEqual(entries);
  });
  test('an entry gives way to the one that comes in its place', () => {
    const text = `{ a.md: [${old}, ${old.replaceAll('4 km', '5 km')}] }\n`;
    const [first] = readLedger(text).verified['a.md'];
    const edits = addVerification(text, 'a.md', ENTRY, first);
    const { verified } = readLedger(applyEdits(text, edits ?? []));
    expect(verified['a.md'].map(({ says }) => says)).toEqual(['280 tanks', '5 km']);
  });
});

describe('a desk’s file that is there and cannot be read', () => {
  const files: FileAccess = {
    read: async (path) => (path.endsWith('.designator.yaml') ? '' : undefined),
    list: async (path) => (path.endsWith('/.designator') ? ['ledger.yaml'] : []),
  };
  test('is a mistake of its desk, which says so', async () => {
    const empty = {
      entries: [],
      kinds: [],
      series: [],
      makers: [],
      sources: [],
      forces: [],
      instruments: [],
    };
    const desk = await new DeskFinder(compile(empty), files, async () => readers).deskOf('/news/a.md');
    expect(desk.problems).toMatchObject([
      {
        file: '/news/.designator/ledger.yaml',
        message: expect.stringMatching(/is there and cannot be read/),
      },
    ]);
  });
  test('is never made anew', async () => {
    const desk = new DeskFiles({ files, open: () => undefined, canCreate: true });
    const add = (text: string) => addVerification(text, 'a.md', ENTRY);
    await expect(desk.edit('file:///news/.designator/ledger.yaml', add)).rejects.toThrow(
      /Nothing was changed/,
    );
    const made = await desk.edit('file:///news/.designator/other.yaml', add);
    expect(made?.documentChanges?.[0]).toMatchObject({ kind: 'create' });
  });
});

describe('what leads elsewhere in a desk’s files', () => {
  const seen = (text: string, isLedger = false): string[] =>
    linksIn(text, isLedger).map(({ span, to, name }) => {
      expect(text.slice(span.start, span.end)).toContain(name);
      return `${to} ${name}`;
    });
  test('sources, addresses and families of entries', () => {
    const text =
      '- id: a\n  family: s-300\n  facts:\n    - { what: range, source: [x, y-2018] }\n    - source: "https://a.org"\n- address: https://b.org/c\n';
    expect(seen(text)).toEqual([
      'system s-300',
      'source x',
      'source y-2018',
      'address https://a.org',
      'address https://b.org/c',
    ]);
  });
  test('drafts, systems and addresses of a ledger; its other sources are people and papers', () => {
    const text = 'old drafts/a.md:\n  - says: 4 km\n    system: s-400\n    source: https://a.org/b c\n';
    expect(seen(text, true)).toEqual(['draft old drafts/a.md', 'system s-400', 'source https://a.org/b c']);
  });
  test('in a file with a mistake, as far as it goes', () => {
    expect(seen('- family: s-300\n- [\n')).toEqual(['system s-300']);
  });
});
