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

describe('what is compiled beside the entries says what they say', () => {
  const entries = [...lexicon.systems()].map((system) => ({ system, ...lexicon.entry(system) }));

  test('every system is found by its id, and no other', () => {
    expect(entries.filter(({ id, system }) => lexicon.systemOf(id) !== system)).toEqual([]);
    for (const id of ['', 'a', 's-40', 's-4000', 'zzz']) expect(lexicon.systemOf(id)).toBeUndefined();
  });

  test('every system is among those that come from its family', () => {
    const children = entries.filter(({ family }) => family !== undefined);
    const lost = children.filter(
      ({ id, family = '' }) => !lexicon.childrenOf(family).some((child) => child.id === id),
    );
    expect(lost).toEqual([]);
    const all = entries.flatMap(({ id }) => lexicon.childrenOf(id));
    expect(all).toHaveLength(children.length);
  });

  test('a maker makes the kinds of its systems', () => {
    for (const { id } of lexicon.makers()) {
      const kinds = entries.filter(({ makers }) => makers?.includes(id)).map(({ kind }) => kind);
      expect(lexicon.kindsMadeBy(id)).toEqual([...new Set(kinds)]);
    }
  });

  test('every page that a figure or an event cites is found', () => {
    const cited = entries.flatMap(({ system }) => {
      const { facts, events } = lexicon.knowledge(system);
      return [...facts, ...events].flatMap(({ source }) => source);
    });
    expect(cited.length).toBeGreaterThan(1000);
    expect([...new Set(cited)].filter((id) => lexicon.source(id)?.id !== id)).toEqual([]);
  });
});
