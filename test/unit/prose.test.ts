import { describe, expect, test } from 'vitest';
import type { Language } from '../../server/src/core/text/prose';
import { readProse } from '../../server/src/core/text/read';

function sentences(text: string, language: Language = 'markdown'): string[] {
  const prose = readProse(text, language);
  return prose.sentences.map(({ start, end }) => prose.prose.slice(start, end).trim());
}

function blocks(text: string, language: Language = 'markdown'): [string, string][] {
  return readProse(text, language).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('Markdown is read as its readers see it', () => {
  test('front matter, code, addresses and HTML are no prose', () => {
    const text =
      '---\ntitle: C-500\n---\n\nThe `C-500` at https://a.b/C-500 is <b>here</b>.\n\n```\nC-500\n```\n\n    C-500\n\n<div>C-500</div>\n';
    const { prose, text: source } = readProse(text, 'markdown');
    expect(prose).toHaveLength(source.length);
    expect(prose).not.toContain('C-500');
    expect(prose).toContain('here');
  });

  test('headings, lists, tables, captions, link texts and quotations are read', () => {
    const text =
      '# A head\n\nSee [the link](http://x.y "C-1").\n\n- an item\n\n| a cell |\n|---|\n| two |\n\n![a caption](p.png)\n\n> a quotation\n';
    expect(blocks(text).map(([kind]) => kind)).toEqual([
      'heading',
      'paragraph',
      'list-item',
      'table-cell',
      'table-cell',
      'caption',
      'paragraph',
    ]);
    expect(sentences(text).join(' ')).toMatch(/See\s+the link/);
  });

  test('a block quotation is quoted as a whole', () => {
    const { blocks: all } = readProse('> We lost 12 tanks.\n', 'markdown');
    expect(all[0].quotes).toHaveLength(1);
  });
});

describe('plain text', () => {
  test('blank lines part paragraphs, a short line without a stop is a heading', () => {
    expect(blocks('Navy buys ships\n\nThe navy bought ships.\n', 'plaintext')).toEqual([
      ['heading', 'Navy buys ships'],
      ['paragraph', 'The navy bought ships.'],
    ]);
  });

  test('a paragraph wrapped by hand is one', () => {
    expect(
      blocks('The navy bought twelve ships in the spring, and\nsold one in the autumn.', 'plaintext'),
    ).toHaveLength(1);
  });

  test('comments are no prose, and are remembered', () => {
    const prose = readProse('A ship. <!-- designator-disable -->', 'plaintext');
    expect(prose.comments).toHaveLength(1);
    expect(prose.prose).not.toContain('designator');
  });
});

describe('sentences', () => {
  test.each([
    ['Gen. Smith of the U.S. Navy spoke on Nov. 5 at 3 p.m. in Washington. He left.', 2],
    ['The U.S. The Navy.', 2],
    ['It cost $5.43 billion. Mr. Modi paid.', 2],
    ['“We won.” He smiled.', 2],
    ['Is it? Yes! It is… Perhaps.', 4],
    ['Lockheed Martin Corp. said so. No. 5 Squadron flew.', 2],
  ])('%s', (text, count) => {
    expect(sentences(text, 'plaintext')).toHaveLength(count);
  });
});

describe('offsets', () => {
  const strange =
    'An 🚀 emoji, e\u0301 combined, \ttab, שלום right-to-left, \u200bzero: “F-16” ends.\r\nSecond line.\r\n';
  test.each(['markdown', 'plaintext'] as const)('tokens of %s point at their own text', (language) => {
    for (const text of [strange, `\ufeff${strange}`]) {
      const { tokens, prose } = readProse(text, language);
      const words = Array.from({ length: tokens.count }, (_, i) =>
        prose.slice(tokens.start[i], tokens.end[i]),
      );
      expect(words).toContain('16');
      expect(words).toContain('combined');
      expect(words).toContain('שלום');
      for (let i = 0; i < tokens.count; i++)
        expect(text.slice(tokens.start[i], tokens.end[i])).toBe(words[i]);
    }
  });
});
