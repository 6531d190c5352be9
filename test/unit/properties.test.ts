import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../server/src/core/claims/quantity';
import { Words } from '../../server/src/core/claims/words';
import { applyEdits, safeEdits } from '../../server/src/core/fixes';
import { lint } from '../../server/src/core/lint';
import { defaultSettings } from '../../server/src/core/settings';
import type { Language } from '../../server/src/core/text/prose';
import { readProse } from '../../server/src/core/text/read';
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
        const astray = findings.filter(({ span, fixes }) => {
          const inOrder = span.start >= last && span.end > span.start && span.end <= text.length;
          last = span.start;
          const inText = fixes.every(({ edits }) =>
            edits.every((edit) => edit.span.start <= edit.span.end && edit.span.end <= text.length),
          );
          return !inOrder || !inText;
        });
        expect(astray).toEqual([]);
        let behind = 0;
        const overlapping = read.mentions.filter(({ span }) => {
          const overlaps = span.start < behind;
          behind = span.end;
          return overlaps;
        });
        expect(overlapping).toEqual([]);
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

/** Pieces of figures, in any order: what one reader makes of them the next must be able to bear. */
const figure = fc.constantFrom(
  '12',
  '1,200',
  '1,',
  '3.5',
  '400km',
  '7.62mm',
  '$5',
  '$5bn',
  'Rs ',
  'two',
  'dozen',
  'one',
  'half',
  'a',
  'third',
  'million',
  'hundred',
  'percent',
  '%',
  'km',
  'miles',
  'per hour',
  'and',
  'and a half',
  'to',
  'or',
  'of',
  'of the',
  'from',
  'rose from',
  'between',
  'up to',
  'tanks',
  'aircraft',
  'Su-57',
  'S-400 ',
  'US',
  'U.S.',
  'British',
  'people',
  'times',
  'Mach',
  'Squadron',
  'May',
  '2024',
  'a.m.',
  '–',
  '-',
  '/',
  '½',
  '(',
  ')',
  '“',
  '”',
  '. ',
  ', ',
  ' ',
  ' ',
  ' ',
  '٣٠٠',
  '१४०',
  '５００',
  '°C',
  'FY25',
  '9'.repeat(400),
);
const figures = fc
  .array(fc.tuple(figure, fc.constantFrom(' ', ' ', ' ', '', '-')), { maxLength: 30 })
  .map((pieces) => pieces.map((pair) => pair.join('')).join(''));

describe('for every text of figures', () => {
  test('quantities stand in order, apart from each other, in the text, and have a value', () => {
    fc.assert(
      fc.property(figures, (text) => {
        let last = 0;
        const astray = check(text, 'plaintext').draft.quantities.filter(({ span, number, value, low }) => {
          const inOrder = span.start >= last && span.end > span.start && span.end <= text.length;
          last = span.end;
          const hasNumber = number.start >= span.start && number.end <= span.end;
          return !inOrder || !hasNumber || !Number.isFinite(value) || !Number.isFinite(low ?? 0);
        });
        expect(astray).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  /** How often the reader of quantities asks after a word: its work, whatever the clock says. */
  function workOn(text: string): number {
    const prose = readProse(text, 'plaintext');
    // Counted by hand: a spy would keep what each of a million questions asked and was answered.
    const questions = ['is', 'isOneOf', 'bits', 'word', 'has', 'gap', 'raw', 'follows'] as const;
    const asked = Words.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const answers = questions.map((question) => asked[question]);
    let work = 0;
    questions.forEach((question, index) => {
      asked[question] = function (this: Words, ...args) {
        work++;
        return answers[index].apply(this, args);
      };
    });
    try {
      readQuantities(prose, []);
      return work;
    } finally {
      questions.forEach((question, index) => {
        asked[question] = answers[index];
      });
    }
  }

  test.each([
    [
      'a table of numbers',
      (n: number) => Array.from({ length: n }, (_, i) => `| ${i * 7919} | ${i}.5 |`).join('\n'),
    ],
    [
      'prose without a full stop',
      (n: number) => 'it lost 140 tanks for $5.43 billion and 12 of 31 drones '.repeat(n / 4),
    ],
    ['digits', (n: number) => '4'.repeat(n * 10)],
    ['million million', (n: number) => `5 ${'million '.repeat(n)}`],
    ['one million one million', (n: number) => 'one million '.repeat(n)],
    ['1,1,1,1', (n: number) => '1,'.repeat(n)],
    ['groups of three', (n: number) => '123,'.repeat(n)],
    ['hyphens', (n: number) => '12-'.repeat(n)],
    ['ranges of a change', (n: number) => 'rose from 1 to '.repeat(n)],
    ['numbers that share a noun', (n: number) => '5 of the '.repeat(n)],
    ['fractions', (n: number) => '3 1/2 '.repeat(n)],
    ['compounds', (n: number) => '5 surface-to-air-'.repeat(n)],
    ['measures before a noun', (n: number) => '5 10-inch '.repeat(n)],
    ['percentages', (n: number) => 'between 5% and '.repeat(n)],
    ['days of a month', (n: number) => `May ${'5, '.repeat(n)}`],
    ['digits of another script', (n: number) => '٣٠٠ '.repeat(n)],
  ])('%s: twice as much text is twice as much work', (_, make) => {
    const [half, whole] = [workOn(make(1000)), workOn(make(2000))];
    expect(whole).toBeLessThanOrEqual(half * 2.2 + 100);
  });
});
