import { describe, expect, test } from 'vitest';
import { findMentions } from '../../server/src/core/lexicon/match';
import { keyOf } from '../../server/src/core/text/characters';
import { readProse } from '../../server/src/core/text/read';
import { lexicon } from '../lexicon';
import { NEWSWORTHY } from '../newsworthy';

describe('the systems that the news names every week', () => {
  test.each(NEWSWORTHY)('%s', (name) => {
    // With the noun of its kind behind it, so that a plain English name counts.
    const nouns = lexicon
      .formsOfKey(keyOf(name))
      .map(({ system }) => lexicon.kind(lexicon.entry(system).kind)?.nouns[0]);
    const text = `Reporters saw the ${name} ${nouns[0]} on Monday.`;
    const found = findMentions(readProse(text, 'plaintext'), lexicon);
    expect(found.map(({ span }) => text.slice(span.start, span.start + name.length))).toContain(name);
  });
});
