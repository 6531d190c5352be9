import { describe, expect, test } from 'vitest';
import { lint } from '../../server/src/core/lint';
import { defaultSettings, type Settings } from '../../server/src/core/settings';
import { lexicon } from '../lexicon';

function marked(
  text: string,
  settings: Partial<Settings> = {},
  language: 'markdown' | 'plaintext' = 'markdown',
): string[] {
  return lint(text, language, lexicon, { ...defaultSettings, ...settings }).findings.map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe.each(['markdown', 'plaintext'] as const)('comments in %s', (language) => {
  test('the next line', () => {
    expect(
      marked(
        '<!-- designator-disable-next-line designation/lookalike -->\nThe C-500.\n\nThe C-500.\n',
        {},
        language,
      ),
    ).toEqual(['C-500']);
  });
  test('the next line, behind a blank one', () => {
    expect(marked('<!-- designator-disable-next-line -->\n\nThe C-500.\n', {}, language)).toEqual([]);
  });
  test('this line', () => {
    expect(
      marked('The C-500. <!-- designator-disable-line designation -->\n\nThe C-500.\n', {}, language),
    ).toEqual(['C-500']);
  });
  test('from here to there', () => {
    const text =
      'A C-500.\n\n<!-- designator-disable designation -->\n\nA C-500.\n\n<!-- designator-enable designation -->\n\nA C-500.\n';
    expect(marked(text, {}, language)).toEqual(['C-500', 'C-500']);
  });
  test('a word in the whole draft', () => {
    expect(
      marked(
        '<!-- designator-ignore C-500, Su-5 -->\n\nThe C-500 and the Su-5 fighter, and a MIG-29.\n',
        {},
        language,
      ),
    ).toEqual(['MIG-29']);
  });
  test('another rule than the one that is named goes on', () => {
    expect(marked('<!-- designator-disable-next-line unit -->\nThe C-500.\n', {}, language)).toEqual([
      'C-500',
    ]);
  });
});

describe('settings', () => {
  test('a rule or a family off', () => {
    expect(marked('The C-500.', { rules: { 'designation/lookalike': 'off' } })).toEqual([]);
    expect(marked('The C-500.', { rules: { designation: 'off' } })).toEqual([]);
    // The rule itself outweighs its family.
    expect(marked('The C-500.', { rules: { designation: 'off', 'designation/lookalike': 'hint' } })).toEqual([
      'C-500',
    ]);
  });
  test('accepted words', () => {
    expect(marked('The C-500.', { accept: ['c-500'] })).toEqual([]);
  });
  test('direct speech: designations only, everything, nothing', () => {
    const text = '“The C-500 flies 400 km (350 miles),” he said.';
    expect(marked(text)).toEqual(['C-500']);
    expect(marked(text, { quotations: 'check' })).toEqual(['C-500', '400 km (350 miles)']);
    expect(marked(text, { quotations: 'skip' })).toEqual([]);
  });
  test('the house form of a system', () => {
    const forms = { 'agni-5': 'Agni-5' };
    expect(marked('The Agni-V missile flew.', { forms })).toEqual(['Agni-V']);
    expect(marked('The Agni-5 missile flew; so did the Agni-V.', { forms })).toEqual(['Agni-V']);
  });
});
