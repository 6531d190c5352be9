/** What a draft has kept since the last keystroke is not read anew: the marks must be those of a fresh reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LintResult, lint } from '../../server/src/core/lint';
import { defaultSettings } from '../../server/src/core/settings';
import type { Language } from '../../server/src/core/text/prose';
import { lexicon } from '../lexicon';

const FIXTURES = join(__dirname, '../drafts');
const drafts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|txt)$/.test(path))
  .map((path) => readFileSync(join(FIXTURES, path), 'utf8'));

/** What people type, paste and half type: a letter, a name, a speaker, marks of which one half is missing. */
const TYPED = [
  ...'xS5."“”*`>#[|,\n\t',
  ...['\n\n', '\r\n', '- ', '```\n', '<!-- ', ' -->', '](x)', '---\n', '| a | b |\n|---|---|\n'],
  ...['140 ', ' km', '$5 billion', 'Su-57', 'The Patriot missile ', ' fighters', ' he said', '2026'],
  ...['Gen. Smith said. ', 'He added that 40 tanks were lost. ', ', according to Reuters', '[CHECK: who?]'],
];

const edit = fc.record({
  /** Of the draft's length. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12), fc.nat(900)),
  typed: fc.constantFrom('', ...TYPED),
});

function check(text: string, language: Language, before?: LintResult): LintResult {
  return lint(text, language, lexicon, defaultSettings, [], before?.draft);
}

/** All that rules see of a draft, and what they say. */
function seen({ draft, findings }: LintResult) {
  const { prose, mentions, designations, quantities, cues, claims, forms, told } = draft;
  const { kept, tokens, ...read } = prose;
  const { count, start, end, flags, slot } = tokens;
  const words = [start, end, flags, slot].map((numbers) => [...numbers.subarray(0, count)]);
  return { ...read, words, mentions, designations, quantities, cues, claims, forms, told, findings };
}

describe('a draft that is typed on', () => {
  test('is found to be what it is when read from the beginning', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.constantFrom<Language>('markdown', 'plaintext'),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        (draft, language, edits) => {
          let text = draft;
          let last = check(text, language);
          for (const { at, cut, typed } of edits) {
            const offset = Math.floor(at * text.length);
            text = text.slice(0, offset) + typed + text.slice(offset + cut);
            last = check(text, language, last);
            expect(JSON.stringify(seen(last))).toBe(JSON.stringify(seen(check(text, language))));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  const PARAGRAPHS = Array.from({ length: 9 }, (_, at) => `In 201${at} the army lost ${at + 2} tanks.`);

  test('is read anew in one paragraph and its neighbours', () => {
    const before = check(PARAGRAPHS.join('\n\n'), 'plaintext');
    const typed = PARAGRAPHS.with(4, `${PARAGRAPHS[4]} Two S-400 batteries came.`);
    const { prose } = check(typed.join('\n\n'), 'plaintext', before).draft;
    expect(prose.kept.head.block).toBe(3);
    expect(prose.kept.tail.block).toBe(6);
    expect(prose.blocks[2]).toBe(before.draft.prose.blocks[2]);
  });

  test('“He” is whoever spoke last now, far below what was typed', () => {
    const story = (name: string) =>
      [`${name} said the fleet was ready.`, ...PARAGRAPHS, 'He added that 40 jets were lost.'].join('\n\n');
    const before = check(story('Gen. Marsh'), 'plaintext');
    const after = check(story('Admiral Whitcombe'), 'plaintext', before);
    const { start, end } = after.draft.cues.at(-1)?.source ?? { start: 0, end: 0 };
    expect(after.draft.prose.text.slice(start, end)).toBe('Admiral Whitcombe');
  });

  test('a name that becomes plain by what is typed is plain everywhere', () => {
    const story = (first: string) => [first, ...PARAGRAPHS, 'Three Patriots were moved north.'].join('\n\n');
    const before = check(story('The army was asked.'), 'plaintext');
    const after = check(story('The MIM-104 Patriot was asked for.'), 'plaintext', before);
    expect(before.draft.mentions).toHaveLength(0);
    expect(after.draft.mentions.at(-1)?.canonical).toBe('Patriot');
    expect(after.draft.quantities.at(-1)?.noun).toBeDefined();
  });

  test('is read from the beginning where its language is another now', () => {
    const before = check(PARAGRAPHS.join('\n\n'), 'plaintext');
    const after = check(PARAGRAPHS.join('\n\n'), 'markdown', before);
    expect(seen(after)).toEqual(seen(check(PARAGRAPHS.join('\n\n'), 'markdown')));
  });
});
