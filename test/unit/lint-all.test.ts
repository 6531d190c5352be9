import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lint, lintAll } from '../../server/src/core/lint';
import { defaultSettings } from '../../server/src/core/settings';
import { filesUnder, readMarked } from '../fixture';
import { lexicon } from '../lexicon';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', 'drafts');

test('a draft is found to be the same alone and among others', () => {
  const drafts = filesUnder(fixtures).flatMap(({ source }) => readMarked(source).slice(0, 1));
  const manuscripts = drafts.map(({ text }) => ({ text, language: 'markdown' as const, verified: [] }));
  const together = lintAll(manuscripts, lexicon, defaultSettings);
  expect(together.length).toBe(drafts.length);
  for (const [index, { text }] of drafts.entries())
    expect(together[index].findings).toEqual(lint(text, 'markdown', lexicon, defaultSettings).findings);
});
