import { describe, expect, test } from 'vitest';
import { formsOf } from '../../server/src/core/lexicon/forms';
import { findMentions } from '../../server/src/core/lexicon/match';
import { keyOf } from '../../server/src/core/text/characters';
import { readProse } from '../../server/src/core/text/read';
import { lexicon } from '../lexicon';
import { NEWSWORTHY } from '../newsworthy';

/** Every entry is found by itself: a form that no draft can meet is a mistake in the entry or in the matcher. */
test('every form is met in a sentence, and means its own system or one of the same name', () => {
  const lost: string[] = [];
  for (const system of lexicon.systems()) {
    const entry = lexicon.entry(system);
    for (const { surface, key, contextual, kind } of formsOf(entry)) {
      if (contextual || kind === 'native') continue;
      for (const text of [`Reporters saw the ${surface} there.`, `Reporters saw the ${surface}’s crew.`]) {
        const found = findMentions(readProse(text, 'plaintext'), lexicon).filter(
          (m) => m.span.start <= 18 && m.span.end >= 18 + surface.length,
        );
        const owners = lexicon.formsOfKey(key).map((form) => form.system);
        if (!found.some((mention) => owners.includes(mention.system))) lost.push(`${entry.id}: ${surface}`);
      }
    }
  }
  expect([...new Set(lost)]).toEqual([]);
});

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
