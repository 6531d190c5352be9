import { describe, expect, test } from 'vitest';
import { figureOf, type Verification } from '../../server/src/core/claims/verification';
import { addVerification, readLedger, renameDraft } from '../../server/src/core/config/ledger-file';
import { readDraft } from '../../server/src/core/draft';
import { applyEdits } from '../../server/src/core/fixes';
import { lint } from '../../server/src/core/lint';
import { defaultSettings } from '../../server/src/core/settings';
import { lexicon } from '../lexicon';

const SOURCE = 'Contract notice of 3 November';

/** Verifies the claim of a draft whose figure stands in these words. */
function verify(text: string, says: string): Verification {
  const draft = readDraft(text, 'plaintext', lexicon);
  const claim = draft.claims.find(({ quantity: { span } }) => text.slice(span.start, span.end) === says);
  if (!claim) throw new Error(`There is no claim “${says}” in “${text}”.`);
  const { start, end } = draft.prose.sentences[claim.sentence];
  return {
    says,
    of: claim.predicate,
    figure: figureOf(claim.quantity),
    ...(claim.subject && { system: claim.subject }),
    in: text.slice(start, end),
    source: SOURCE,
    date: '2026-11-23',
  };
}

/** What a ledger says of a draft: each claim with its status; "revoked" names what it was. */
function standing(text: string, ...verified: Verification[]): string[] {
  const { claims, ledger } = readDraft(text, 'plaintext', lexicon, verified);
  return [
    ...claims.map(({ quantity: { span }, attribution: { status } }) => {
      const words = text.slice(span.start, span.end);
      const revoked = ledger.revoked.find(({ claim }) => claim.quantity.span.start === span.start);
      return `${words}: ${revoked ? `revoked, was ${revoked.was.says}` : status}`;
    }),
    ...ledger.absent.map(({ says }) => `${says}: absent`),
  ];
}

describe('a verified figure', () => {
  const before = 'Russia has ordered 76 Su-57 fighters.';
  const entry = verify(before, '76 Su-57 fighters');

  test('is verified where it stands', () => {
    expect(standing(before, entry)).toEqual(['76 Su-57 fighters: verified']);
  });
  test('stays so when it moves', () => {
    expect(standing(`The show opens today.\n\nMany came.\n\n${before}`, entry)).toEqual([
      '76 Su-57 fighters: verified',
    ]);
  });
  test('stays so when the words around it change', () => {
    expect(standing('Under the deal, 76 Su-57 fighters were ordered for the air force.', entry)).toEqual([
      '76 Su-57 fighters: verified',
    ]);
    expect(standing('Russia has ordered seventy-six Su-57 fighters.', entry)).toEqual([
      'seventy-six Su-57 fighters: verified',
    ]);
  });
  test('is revoked when the number changes, and says what it was', () => {
    expect(standing('Russia has ordered 67 Su-57 fighters.', entry)).toEqual([
      '67 Su-57 fighters: revoked, was 76 Su-57 fighters',
    ]);
    expect(standing('Russia has ordered up to 76 Su-57 fighters.', entry)).toEqual([
      '76 Su-57 fighters: revoked, was 76 Su-57 fighters',
    ]);
  });
  test('is revoked when the system changes', () => {
    expect(standing('Russia has ordered 76 Su-35 fighters.', entry)).toEqual([
      '76 Su-35 fighters: revoked, was 76 Su-57 fighters',
    ]);
  });
  test('is revoked when the unit changes', () => {
    const range = 'The Kalibr has a range of 1,500 km.';
    expect(standing('The Kalibr has a range of 1,500 miles.', verify(range, '1,500 km'))).toEqual([
      '1,500 miles: revoked, was 1,500 km',
    ]);
  });
  test('is revoked when it is said of something else', () => {
    expect(standing('Russia has lost 76 Su-57 fighters.', entry)[0]).not.toMatch(/: verified/);
  });
  test('is absent when its sentence is gone, and nothing else takes its place', () => {
    expect(standing('Turkey has ordered 40 Typhoon fighters.', entry)).toEqual([
      '40 Typhoon fighters: none',
      '76 Su-57 fighters: absent',
    ]);
  });
  test('two like figures without a system are told apart by their sentences', () => {
    const first = 'In Kharkiv the missile strike on the railway station killed 40 civilians.';
    const other = 'An avalanche near the garrison town killed 40 civilians.';
    expect(standing(`${first}\n\n${other}`, verify(first, '40 civilians'))).toEqual([
      '40 civilians: verified',
      '40 civilians: none',
    ]);
  });
});

describe('what is verified is not asked about', () => {
  const rulesOf = (text: string, ...verified: Verification[]): string[] =>
    lint(text, 'plaintext', lexicon, defaultSettings, verified).findings.map(({ rule }) => rule);
  test.each([
    ['Some 280 tanks were lost on the road to the river.', '280 tanks', 'claim/unattributed'],
    [
      'It was revealed that Delhi plans to buy 140 Su-57 fighters.',
      '140 Su-57 fighters',
      'claim/vague-attribution',
    ],
    ['A senior official said 40 tanks were lost at the crossing.', '40 tanks', 'claim/anonymous-source'],
  ])('%s', (text, says, rule) => {
    expect(rulesOf(text)).toEqual([rule]);
    expect(rulesOf(text, verify(text, says))).toEqual([]);
  });
});

describe('the ledger file', () => {
  const entry = verify('Russia has ordered 76 Su-57 fighters.', '76 Su-57 fighters');
  const other = verify('India has ordered 26 Rafale fighters.', '26 Rafale fighters');
  const add = (text: string, draft: string, what: Verification, instead?: Verification) =>
    applyEdits(text, addVerification(text, draft, what, instead) ?? []);

  test('what is added is read back', () => {
    const text = add(add('', 'b.md', entry), 'b.md', other);
    expect(readLedger(text)).toEqual({ verified: { 'b.md': [entry, other] }, problems: [] });
    expect(
      text,
    ).toBe(`# What this desk has verified, draft by draft. A figure, unit or system that changes must be verified again.
b.md:
  - says: 76 Su-57 fighters
    of: ordered
    figure: 76 fighter
    system: su-57
    in: Russia has ordered 76 Su-57 fighters.
    source: Contract notice of 3 November
    date: 2026-11-23
  - says: 26 Rafale fighters
    of: ordered
    figure: 26 fighter
    system: rafale
    in: India has ordered 26 Rafale fighters.
    source: Contract notice of 3 November
    date: 2026-11-23
`);
  });
  test('drafts stand in order, so that two people seldom write on one line', () => {
    const text = add(add(add('', 'b.md', entry), 'a.md', entry), 'c.md', other);
    expect(Object.keys(readLedger(text).verified)).toEqual(['a.md', 'b.md', 'c.md']);
  });
  test('comments and what stands there stay', () => {
    const kept = `# ours\n\n# the long story\nb.md: # Anna’s\n  - { says: x, of: range, figure: 4 km, in: y, source: z, date: 2026-01-02 } # keep\n`;
    const text = add(add(kept, 'b.md', other), 'a.md', entry);
    for (const line of kept.split('\n')) expect(text).toContain(line);
    expect(readLedger(text).problems).toEqual([]);
    expect(readLedger(text).verified['b.md']).toHaveLength(2);
  });
  test('a figure verified anew takes the place of what it was', () => {
    const text = add(
      add(add('', 'b.md', entry), 'b.md', other),
      'b.md',
      { ...entry, figure: '78 fighter' },
      entry,
    );
    expect(readLedger(text).verified['b.md']?.map(({ figure }) => figure)).toEqual([
      '78 fighter',
      '26 fighter',
    ]);
  });
  test('a renamed draft takes its entries along, and so does a moved folder', () => {
    const text = add('', 'news/b.md', entry);
    const moved = (from: string, to: string) =>
      Object.keys(readLedger(applyEdits(text, renameDraft(text, from, to))).verified);
    expect(moved('news/b.md', 'news/c.md')).toEqual(['news/c.md']);
    expect(moved('news', 'old/news')).toEqual(['old/news/b.md']);
    expect(moved('new', 'old')).toEqual(['news/b.md']);
  });
  test('of an entry that is verified anew, what a person wrote beside its fields stays', () => {
    const kept = `b.md:
  # the long story
  - says: 67 fighters # a typing error
    of: ordered
    figure: 67 fighter
    in: y
    source: z # by telephone
    note: |
      # no comment
    date: 2026-01-02 # Anna
`;
    const old = { ...entry, figure: '67 fighter', in: 'y', system: undefined };
    expect(add(kept, 'b.md', entry, old)).toBe(`b.md:
  # the long story
  - says: 76 Su-57 fighters # a typing error
    of: ordered
    figure: 76 fighter
    system: su-57
    in: Russia has ordered 76 Su-57 fighters.
    source: Contract notice of 3 November # by telephone
    date: 2026-11-23 # Anna
`);
  });
  const OLD = '  - { says: x, of: range, figure: 4 km, in: y, source: z, date: 2026-01-02 }\n';
  test.each([
    ['nothing', '', 1],
    ['comments only, the last one unfinished', '# a\n# b', 1],
    ['no final line break', `b.md:\n${OLD}`.trimEnd(), 2],
    ['another draft without a final line break', `a.md:\n${OLD}`.trimEnd(), 1],
    ['lines that end in CR LF', `# a\r\nb.md:\r\n${OLD}`.replace(/\r?\n/g, '\r\n'), 2],
    ['a byte order mark', `\uFEFFc.md:\n${OLD}`, 1],
    ['a key in quotes', `"b.md":\n${OLD}`, 2],
    ['no entry', 'b.md: # none yet\n', 1],
    ['a null', 'b.md: ~ # none yet\n', 1],
    ['an empty list', 'b.md: []\nc.md:\n', 1],
    ['a beginning', '---\n', 1],
    ['an end', `a.md:\n${OLD}...\n# below\n`, 1],
    ['a text of several lines at the end', `b.md:\n${OLD.replace(' }', ', note: "a\n    # b" }')}`, 2],
    [
      'a block of text at the end',
      'b.md:\n  - says: x\n    of: range\n    figure: 4 km\n    in: y\n    source: z\n    date: 2026-01-02\n    note: |\n      a\n      # b\n',
      2,
    ],
    ['what two drafts share', `b.md:\n${OLD}c.md: &c\n${OLD}d.md: *c\n`, 2],
  ])('a file with %s stays whole', (_, text, count) => {
    const added = add(text, 'b.md', entry);
    const { verified, problems } = readLedger(added);
    expect(problems).toEqual([]);
    expect(verified['b.md']).toHaveLength(count);
    expect(verified['b.md']?.at(-1)).toEqual(entry);
    const { 'b.md': before = [], ...others } = readLedger(text).verified;
    expect(verified).toEqual({ ...others, 'b.md': [...before, entry] });
    for (const comment of text.match(/#.*/g) ?? []) expect(added).toContain(comment);
    if (text.includes('\r\n')) expect(added).not.toMatch(/[^\r]\n/);
  });
  test('what would change another draft is not added', () => {
    expect(addVerification(`b.md: &b\n${OLD}c.md: *b\n`, 'b.md', entry)).toBeUndefined();
    expect(addVerification(`b.md: &b\n${OLD}c.md: *b\n`, 'c.md', entry)).toBeUndefined();
  });
  test('comment lines at the top of a file stay together', () => {
    expect(add(`# a\n# b\nc.md:\n${OLD}`, 'b.md', entry)).toMatch(/^# a\n# b\nb\.md:\n/);
  });
  test('a source of several lines is read back', () => {
    const what = { ...entry, source: 'Notice:\n- page 4 # "top"' };
    expect(readLedger(add('', 'b.md', what)).verified['b.md']).toEqual([what]);
  });
  test('a draft renamed to a name that the ledger has already joins its entries', () => {
    const text = `a.md:\n${OLD}b.md: # Anna’s\n${OLD.replace(/^ {2}/, '')}`;
    const joined = applyEdits(text, renameDraft(text, 'b.md', 'a.md'));
    expect(joined).toBe(`a.md:\n${OLD}  # Anna’s\n${OLD}`);
  });
  test('a mistake is shown in the draft where it is, whatever its path', () => {
    expect(readLedger(`a.md:\n${OLD}old drafts/Šv%20#1.md:\n  - says: 76\n`).problems[0]).toMatchObject({
      line: 4,
    });
    expect(readLedger('b.md:\n  - source: *Reuters\n').problems[0]).toMatchObject({ line: 2, column: 13 });
  });
  test('a mistake is shown at its place, and nothing is added to a broken file', () => {
    expect(readLedger('b.md:\n  - says: 76\n').problems[0]).toMatchObject({ line: 2 });
    expect(addVerification('b.md: [\n', 'b.md', entry)).toBeUndefined();
  });
});
