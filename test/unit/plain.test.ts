import { describe, expect, test } from 'vitest';
import { isPlain } from '../../server/src/core/claims/plain';
import { readProse } from '../../server/src/core/text/read';

function plain(text: string, said = 'a tank'): boolean {
  const start = text.indexOf(said);
  return isPlain(readProse(text, 'plaintext'), 0, { start, end: start + said.length });
}

describe('what a sentence plainly says', () => {
  test.each(['The Bradley is a tank.', 'Kyiv got the Bradley, a tank with a 25 mm gun.'])('%s', (text) => {
    expect(plain(text)).toBe(true);
  });
});

describe('what it does not', () => {
  test.each([
    'The Bradley is not a tank.',
    'The Bradley isn’t a tank.',
    'Is the Bradley a tank?',
    'If it were a tank, the Bradley would need a bigger gun.',
    'The Bradley looks like a tank.',
    'The Bradley is mistakenly called a tank.',
    '“The Bradley is a tank,” he said.',
    'Unlike a tank, the Bradley carries soldiers.',
  ])('%s', (text) => {
    expect(plain(text)).toBe(false);
  });
});
