import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordList, Words } from '../../server/src/core/claims/words';
import { Is } from '../../server/src/core/claims/words/classes';
import { vocabulary, wordSet } from '../../server/src/core/claims/words/vocabulary';
import { hasLine, lookUp, sortedLines } from '../../server/src/core/lexicon/sorted-lines';
import { LineIndex } from '../../server/src/core/text/positions';
import { readProse } from '../../server/src/core/text/read';
import { slotOf } from '../../server/src/core/text/slots';
import { tokenAt } from '../../server/src/core/text/tokens';

const wordsOf = (text: string): Words => Words.of(readProse(text, 'plaintext'));

describe('words', () => {
  const text = 'The LEAKED papers, leaked in May, were leaks. A countermeasure-countermeasures pair.';

  test('those of a list are found in order, in whatever letter case, in no list or in one', () => {
    const words = wordsOf(text);
    const found = (...list: string[]): string[] =>
      words.find(new WordList(list)).map((token) => words.raw(token));
    expect(found('leaked', 'papers')).toEqual(['LEAKED', 'papers', 'leaked']);
    expect(found('hacked')).toEqual([]);
    // Long words that begin alike are told apart.
    expect(found('countermeasures')).toEqual(['countermeasures']);
    expect(found('may')).toEqual(['May']);
  });

  test('a word is told to be one of a list, in whatever letter case or in small letters', () => {
    const words = wordsOf(text);
    const list = WordList.of('leaked countermeasures');
    const tokens = Array.from({ length: words.count }, (_, token) => token);
    const told = (is: (token: number) => boolean): string[] =>
      tokens.filter(is).map((token) => words.raw(token));
    expect(told((token) => words.isIn(token, list))).toEqual(['LEAKED', 'leaked', 'countermeasures']);
    expect(told((token) => words.isSmallIn(token, list))).toEqual(['leaked', 'countermeasures']);
    expect(words.isIn(-1, list) || words.isIn(words.count, list)).toBe(false);
  });

  test('what is found by a list is what a walk over all words finds', () => {
    const word = fc.constantFrom(
      'the',
      'The',
      'THE',
      'missile',
      'missiles',
      'first',
      'X',
      '12',
      'S400',
      'été',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.uniqueArray(word, { maxLength: 4 }), (all, some) => {
        const words = wordsOf(all.join(' '));
        const list = new WordList(some.map((each) => each.toLowerCase()).filter((each) => each !== '12'));
        const walked = all.flatMap((each, token) => (list.words.has(each.toLowerCase()) ? [token] : []));
        expect(words.find(list)).toEqual(walked);
        expect(all.flatMap((_, token) => (words.isIn(token, list) ? [token] : []))).toEqual(walked);
      }),
    );
  });

  test('those of a kind are found in order', () => {
    const words = wordsOf(text);
    expect(words.findKind(Is.determiner).map((token) => words.raw(token))).toEqual(['The', 'A']);
  });

  test('those of a set are told by their number', () => {
    const words = wordsOf(text);
    const set = wordSet(['the', 'in']);
    const tokens = Array.from({ length: words.count }, (_, token) => token);
    expect(tokens.filter((token) => words.isOneOf(token, set)).map((token) => words.raw(token))).toEqual([
      'The',
      'in',
    ]);
    expect(words.isOneOf(words.count, set)).toBe(false);
    expect(() => wordSet(['countermeasure'])).toThrow('No word list has "countermeasure".');
  });

  test('each word of the vocabulary has one number', () => {
    for (const [number, word] of vocabulary.words.entries()) {
      if (number === 0 || word.length > 16) continue;
      expect(vocabulary.find(word.toUpperCase(), 0, word.length, slotOf(word))).toBe(number);
    }
  });
});

test('the token at an offset, in whatever order one asks', () => {
  const { tokens } = readProse('Seven ships, 12 jets; “two” more.\n\nOr 3,500 men? '.repeat(40), 'plaintext');
  const starts = Array.from(tokens.start.subarray(0, tokens.count));
  const offset = fc.integer({ min: -1, max: (starts.at(-1) ?? 0) + 5 });
  fc.assert(
    fc.property(fc.array(offset, { maxLength: 30 }), (offsets) => {
      const wanted = offsets.map((at) => starts.filter((start) => start < at).length);
      expect(offsets.map((at) => tokenAt(tokens, at))).toEqual(wanted);
    }),
  );
});

test.each(['one\ntwo\n\nthree', 'one\r\ntwo\r\nthree', 'one\rtwo\nthree\r\n'])(
  'lines end as editors count them: %j',
  (text) => {
    const index = new LineIndex(text);
    let [line, column] = [1, 1];
    for (let at = 0; at < text.length; at++) {
      expect(index.at(at)).toEqual({ line, column });
      const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
      if (ends) [line, column] = [line + 1, 1];
      else column++;
    }
  },
);

test('a line among sorted ones is found, and no other', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z0-9]{0,4}$/));
  fc.assert(
    fc.property(lines, fc.stringMatching(/^[a-z0-9]{0,4}$/), (all, one) => {
      const text = sortedLines(all);
      for (const line of all) expect(hasLine(text, line)).toBe(true);
      expect(hasLine(text, one)).toBe(all.includes(one) || (all.length === 0 && one === ''));
    }),
  );
});

test('what stands behind a key among sorted lines is found, and of no other', () => {
  const key = fc.stringMatching(/^[a-c-]{1,4}$/);
  fc.assert(
    fc.property(fc.dictionary(key, fc.stringMatching(/^[a-c\t ]{0,3}$/)), key, (all, one) => {
      const text = sortedLines(Object.entries(all).map(([each, value]) => `${each}\t${value}`));
      for (const [each, value] of Object.entries(all)) expect(lookUp(text, each)).toBe(value);
      expect(lookUp(text, one)).toBe(Object.hasOwn(all, one) ? all[one] : undefined);
    }),
  );
});
