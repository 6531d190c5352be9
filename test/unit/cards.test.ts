import { describe, expect, test } from 'vitest';
import { countryName, countryNameIn, flagOf } from '../../server/src/core/lexicon/countries';
import { plainWords } from '../../server/src/core/text/plain-words';
import { CardText } from '../../server/src/lsp/card-text';

describe('words of a draft for a list or a card', () => {
  test.each([
    ['140** [Su-57 fighters', '140 Su-57 fighters'],
    ['[280 tanks](https://a.org/x_(y))', '280 tanks'],
    ['[280 tanks](https://a.org/x)', '280 tanks'],
    ['_some_ `280` tanks[^1]', 'some 280 tanks'],
    ['snake_case and\n  2 * 3', 'snake_case and 2 3'],
    ['<b>Gen.</b> Ivanov', 'Gen. Ivanov'],
  ])('%j', (source, words) => {
    expect(plainWords(source)).toBe(words);
  });
});

describe('a card', () => {
  const marked = new CardText(true, { card: 'x.card' });
  test('has no mark-up and no link but its own', () => {
    expect(marked.text('[a](command:x) <b> *c* `d` ~e~ &amp;')).toBe(
      '\\[a\\](command:x) \\<b\\> \\*c\\* \\`d\\` \\~e\\~ \\&amp;',
    );
    expect(marked.link('a', 'command:x')).toBe('a');
    expect(marked.link('a]', 'https://a.org/(b) c')).toBe('[a\\]](https://a.org/%28b%29%20c)');
    expect(marked.command('a', undefined, 1)).toBe('a');
  });
  test('calls commands with what it was given, however often an editor decodes a link', () => {
    const uri = 'file:///desk/a%23b%20(c).md';
    const [, link = ''] = /\]\((.*)\)$/.exec(marked.command('a', 'x.card', uri)) ?? [];
    expect(link).not.toMatch(/[()\s]/);
    const decoded = decodeURIComponent(decodeURIComponent(link.split('?')[1] ?? ''));
    expect(JSON.parse(decoded)).toEqual([uri]);
  });
  test('in plain words has neither', () => {
    const plain = new CardText(false, { card: 'x.card' });
    expect(plain.commands).toEqual({});
    expect(plain.link('TASS', 'https://tass.com')).toBe('TASS <https://tass.com>');
    expect(plain.link('https://tass.com', 'https://tass.com')).toBe('https://tass.com');
  });
});

describe('countries', () => {
  test('are named as the press does', () => {
    expect(['TR', 'MM', 'BA', 'SU', 'CZ'].map(countryName)).toEqual([
      'Turkey',
      'Myanmar',
      'Bosnia and Herzegovina',
      'Soviet Union',
      'Czechia',
    ]);
  });
  test('but as the draft does, where it writes Türkiye', () => {
    expect(countryNameIn('Ankara, Türkiye', 'TR')).toBe('Türkiye');
    expect(countryNameIn('Ankara', 'TR')).toBe('Turkey');
  });
  test('have flags, unless they are gone', () => {
    expect([flagOf('RU'), flagOf('SU'), flagOf('EU')]).toEqual(['🇷🇺', undefined, undefined]);
  });
});
