import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, safeEdits } from '../../server/src/core/fixes';
import { lint } from '../../server/src/core/lint';
import { defaultSettings } from '../../server/src/core/settings';
import type { Language } from '../../server/src/core/text/prose';
import { lexicon } from '../lexicon';

/** Pieces that drafts are made of, right and wrong, plain and strange, in any order. */
const piece = fc.constantFrom(
  'The ',
  'C-500 ',
  'S-400 ',
  'Su-5 fighter ',
  'MIG-29 ',
  'T 90 tanks ',
  'F16s ',
  'Cy-57 ',
  'X-101 missile ',
  'С-400 ',
  '2C19 ',
  'Bayraktr TB2 drone ',
  'SA-21 Gargoyle ',
  'Agni-V missile ',
  'Agni-5 missile ',
  'Patriot ',
  'battery ',
  '140 Su-57 fighters ',
  'was finalized in 2020',
  '400 km (350 miles) ',
  'it was revealed that ',
  'India ordered 12 frigates. ',
  'sources said ',
  '. ',
  ', ',
  '\n',
  '\n\n',
  '\r\n',
  '🚀',
  'e\u0301',
  '\u200b',
  '“',
  '”',
  '"',
  '`',
  '**',
  '[',
  '](http://x.y)',
  '# ',
  '- ',
  '| ',
  '> ',
  '<!-- ',
  ' -->',
  '\t',
  '—',
  'שלום ',
  '東風',
  '\ufeff',
  '\ud800',
  '9'.repeat(40),
  '/',
  '-',
  '(',
  ')',
  'S-300/400 ',
  'Su-30MKX ',
);
const draft = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const language = fc.constantFrom<Language>('markdown', 'plaintext');

const check = (text: string, as: Language) =>
  lint(text, as, lexicon, { ...defaultSettings, quotations: 'check' });

describe('for every text', () => {
  test('spans lie in the text, in order, and their edits too', () => {
    fc.assert(
      fc.property(draft, language, (text, as) => {
        const { findings, draft: read } = check(text, as);
        let last = 0;
        for (const { span, fixes } of findings) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.start;
          for (const { edits } of fixes) {
            for (const edit of edits)
              expect(edit.span.start <= edit.span.end && edit.span.end <= text.length).toBe(true);
          }
        }
        let behind = 0;
        for (const { span } of read.mentions) {
          expect(span.start).toBeGreaterThanOrEqual(behind);
          behind = span.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the same text gives the same findings', () => {
    fc.assert(
      fc.property(draft, language, (text, as) => {
        expect(check(text, as).findings).toEqual(check(text, as).findings);
      }),
      { numRuns: 60 },
    );
  });

  test('a safe fix takes its finding away and brings no new one', () => {
    fc.assert(
      fc.property(draft, language, (text, as) => {
        const before = check(text, as).findings;
        for (const finding of before) {
          const [fix] = finding.fixes;
          if (fix?.safety !== 'safe') continue;
          const mended = applyEdits(text, fix.edits);
          const shift = mended.length - text.length;
          const after = check(mended, as).findings;
          const { start, end } = finding.span;
          const touching = after.filter(
            ({ span, rule }) => rule === finding.rule && span.start < end + shift && span.end > start,
          );
          expect(touching.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
          expect(after.length).toBeLessThanOrEqual(before.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('all safe fixes together leave none behind', () => {
    fc.assert(
      fc.property(draft, language, (text, as) => {
        let mended = text;
        // A fix may lay bare another (a Cyrillic letter, then a hyphen): it ends all the same.
        for (let round = 0; round < 4; round++)
          mended = applyEdits(mended, safeEdits(check(mended, as).findings));
        expect(safeEdits(check(mended, as).findings)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
