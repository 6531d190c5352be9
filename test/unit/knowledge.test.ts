import { describe, expect, test } from 'vitest';
import { readMeasure } from '../../server/src/core/claims/measure';
import { cardOf } from '../../server/src/core/lexicon/card';
import { compile } from '../../server/src/core/lexicon/compile';
import type { Entry } from '../../server/src/core/lexicon/entry';
import { eventsOf, figuresOf, spanInWords } from '../../server/src/core/lexicon/figures';
import { sizesOf } from '../../server/src/core/lexicon/formations';
import { Lexicon } from '../../server/src/core/lexicon/lexicon';
import { pack, unpack } from '../../server/src/core/lexicon/pack';
import { lexicon } from '../lexicon';

const PAGE = {
  id: 'ministry',
  publisher: 'The Ministry',
  title: 'Fact sheet',
  address: 'https://example.org/m-1',
  read: '2026-01-02',
};
const MONTY: Entry = {
  id: 'monty-1',
  designation: 'Monty-1',
  kind: 'surface-to-air missile system',
  origin: 'GB',
  facts: [
    { what: 'crew', value: 3, 'as-of': 2020, source: 'ministry' },
    { what: 'range', max: '1200 km', of: 'Block II', 'as-of': 2024, source: 'ministry' },
    { what: 'range', min: '40 km', max: '400 km', 'as-of': 2020, source: 'ministry' },
  ],
  events: [
    {
      what: 'contract',
      date: '2018-10-05',
      country: 'IN',
      quantity: '5 regiments',
      value: '5.43 billion USD',
      source: 'ministry',
    },
    { what: 'first flight', date: 2019, note: 'from a barge in 2019', source: 'ministry' },
  ],
};
const kinds = [{ kind: 'surface-to-air missile system', nouns: ['missile'] }];
const compiled = compile({
  entries: [MONTY],
  kinds,
  series: [],
  makers: [],
  sources: [PAGE],
  forces: [],
  instruments: [],
});
const small = new Lexicon([compiled]);

describe('what is known of a system', () => {
  test('figures in the order in which they are asked for, each with its page', () => {
    expect(figuresOf(small, 0)).toEqual([
      {
        label: 'Range',
        parts: [
          { text: 'up to 1,200 km (Block II), 2024', sources: [PAGE] },
          { text: '40–400 km, 2020', sources: [PAGE] },
        ],
      },
      { label: 'Crew', parts: [{ text: '3, 2020', sources: [PAGE] }] },
    ]);
  });

  test('events, the latest first', () => {
    expect(eventsOf(small, 0).map(({ label, parts: [part] }) => `${label}: ${part?.text}`)).toEqual([
      '2019: First flight: from a barge in 2019',
      '5 October 2018: Contract, India: 5 regiments, 5.43 billion USD',
    ]);
  });

  test.each([
    [{ max: '400 km' }, 'up to 400 km'],
    [{ min: 36 }, 'at least 36'],
    [{ min: 1200, max: 1500 }, '1,200–1,500'],
    [{ value: 'Mach 2.5' }, 'Mach 2.5'],
    [{ min: 'Mach 5', max: '7000 km/h' }, 'Mach 5 – 7,000 km/h'],
    [{ value: '82.5 million USD' }, '82.5 million USD'],
  ])('%o reads as %s', (fact, words) => {
    expect(spanInWords(fact)).toBe(words);
  });

  test('is apart from the lexicon, and read when first asked for', () => {
    let reads = 0;
    const packed = unpack(pack(compiled), () => {
      reads++;
      return compiled.knowledge();
    });
    const unpacked = new Lexicon([packed]);
    expect(unpacked.entry(0)).toEqual({
      id: 'monty-1',
      designation: 'Monty-1',
      kind: 'surface-to-air missile system',
      origin: 'GB',
    });
    expect(reads).toBe(0);
    expect(cardOf(unpacked, 0).figures).toHaveLength(2);
    expect(cardOf(unpacked, 0).events).toHaveLength(2);
    expect(reads).toBe(1);
  });

  test('of a system that the house has put its own entry for, stays known', () => {
    const { facts, events, ...own } = MONTY;
    const house = compile({
      entries: [own],
      kinds: [],
      series: [],
      makers: [],
      sources: [],
      forces: [],
      instruments: [],
    });
    expect(figuresOf(new Lexicon([house, compiled]), 0)).toHaveLength(2);
  });
});

test.each([
  ['400 km', 'length', 400_000],
  ['250 nmi', 'length', 463_000],
  ['Mach 2', 'speed', 680.58],
  ['30 knots', 'speed', 15.433],
  ['5.43 billion USD', 'money', 5.43e9],
  ['77.9 million USD', 'money', 77.9e6],
  ['15 kt', 'energy', 6.276e13],
  ['3 h', 'duration', 10_800],
  ['10 short tons', 'mass', 9071.8474],
  ['100 kN', 'force', 100_000],
  [36, 'count', 36],
])('%s is %s, %d', (written, kind, value) => {
  const read = readMeasure(written);
  expect(read?.kind).toBe(kind);
  expect(read?.value).toBeCloseTo(value, -Math.floor(Math.log10(value)) + 3);
});

test.each(['400', '400 parsecs', 'about 400 km', '1,200 km', 'km'])('"%s" is no measure', (written) => {
  expect(readMeasure(written)).toBeUndefined();
});

test('the S-400: what stories get wrong is known, and has its page', () => {
  const system = lexicon.systemOf('s-400');
  const events = eventsOf(lexicon, system ?? -1);
  const contract = events.find(({ label }) => label === '5 October 2018');
  expect(contract?.parts[0]?.text).toContain('5.43 billion USD');
  expect(contract?.parts[0]?.sources[0]?.address).toMatch(/^https?:/);
});

describe('the size of a formation', () => {
  const sizes = (name: string, sentence: string): string[] =>
    sizesOf(lexicon, name, sentence).map(({ text }) => text);

  test('of the service that the sentence names', () => {
    expect(sizes('squadron', 'The Indian Air Force has 31 squadrons.')).toContain(
      'Squadron of the Indian Air Force (fighter): 16–20 aircraft',
    );
  });

  test('as a rule, where none is named; each with its page', () => {
    expect(sizes('squadron', 'It has 31 squadrons.')).toContain(
      'Squadron, as a rule (combat aircraft): 8–24 aircraft',
    );
    for (const { sources } of sizesOf(lexicon, 'battalion', 'Two battalions came.'))
      expect(sources.length).toBeGreaterThan(0);
  });

  test('of what is no formation: nothing', () => {
    expect(sizes('fighter', 'It has 31 fighters.')).toEqual([]);
  });
});
