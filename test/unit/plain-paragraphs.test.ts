import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../server/src/core/text/markdown';
import { plainParagraphs } from '../../server/src/core/text/plain-paragraphs';

const line = fc.constantFrom(
  'The jets fly.',
  '“We lost two,” he said.',
  '2024 was long',
  '1. first',
  '12) twelfth',
  '- item',
  '* item',
  '  more of it',
  '   ```',
  '    code',
  '\ttabbed',
  '> quoted',
  '```',
  '```ts',
  '````',
  '``` is ```',
  '~~~',
  '~~~~',
  '# Heading',
  '===',
  '---',
  '| a | b |',
  '|---|---|',
  'an *important* word',
  'a [link](https://a.b)',
  'a footnote[^1]',
  '[^1]: The ministry.',
  'R&D and A&amp;B',
  'a `word` of code',
  'two blanks  ',
  'a backslash\\',
  '<!-- a comment -->',
  '<!-- opened',
  'closed -->',
  '<div>',
  '</div>',
  '<script>',
  'a <b>word</b>',
  '![A tank](t.png)',
  '$5 million, € 3 and (more)',
  'Кто это сказал',
  '',
  '',
  '',
  ' ',
  '\t',
);
const text = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, newline, ends]) => lines.join(newline) + (ends ? newline : ''));

/** Behind HTML that blank lines may not end, nothing is taken as plain: the parser reads it all. */
const HTML = '<x>\n\n';

describe('a paragraph without mark-up', () => {
  it('is read as the parser reads it, whatever stands around it', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const shifted = readMarkdown(`${HTML}Start\n\n${draft}`);
        const offset = HTML.length;
        const moved = <T extends { start: number; end: number }>(spans: readonly T[]): T[] =>
          spans.map((span) => ({ ...span, start: span.start - offset, end: span.end - offset }));
        const whole = { regions: moved(shifted.regions), masks: moved(shifted.masks) };
        const { regions, masks } = readMarkdown(`Start\n\n${draft}`);
        expect({ regions, masks }).toEqual({
          ...whole,
          masks: whole.masks.filter(({ start }) => start >= 0),
        });
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });

  it.each([
    ['One.\n\nTwo,\non two lines.\n', 2],
    ['One.\r\n\r\nTwo.\r\n', 2],
    ['Head\n---\n\nOne.\n', 1],
    ['```\nOne.\n\nTwo.\n```\n\nThree.\n', 1],
    ['```\nOne.\n\nTwo.\n', 0],
    ['<!-- designator-disable -->\n\nOne.\n', 1],
    ['<!--\n\nOne.\n\n-->\n\nTwo.\n', 0],
    ['- a\n\n  ```\n\nOne.\n', 0],
    ['An *important* word.\n\n12. twelfth\n\nOne.\n', 1],
  ])('%j has %i', (draft, count) => {
    expect([...plainParagraphs(draft, 0)]).toHaveLength(count);
  });
});
