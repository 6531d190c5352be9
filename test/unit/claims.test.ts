import { describe, expect, it } from 'vitest';
import { readAttribution } from '../../server/src/core/claims/attribution';
import { readClaims } from '../../server/src/core/claims/claims';
import { readQuantities } from '../../server/src/core/claims/quantity';
import type { Lexicon } from '../../server/src/core/lexicon/lexicon';
import { readProse } from '../../server/src/core/text/read';

const nobody = { entry: () => ({ id: 'none' }) } as unknown as Lexicon;

/** Every claim as "status predicate: words". */
function read(text: string): string[] {
  const prose = readProse(text, 'markdown');
  const quantities = readQuantities(prose, []);
  const cues = readAttribution(prose);
  return readClaims({ prose, mentions: [], quantities, cues, lexicon: nobody }).map(
    ({ span, predicate, attribution }) =>
      `${attribution.status} ${predicate}: ${text.slice(span.start, span.end)}`,
  );
}

const sentences: readonly [text: string, ...claims: string[]][] = [
  ['The deal was finalized in 2020.', 'none signed: finalized in 2020'],
  ['It was signed in October 2018.', 'none signed: signed in October 2018'],
  ['It was signed on 5 October 2018.'],
  ['It will enter service in 2027.', 'none operational: service in 2027'],
  ['It is to be delivered between 2024 and 2028.', 'none delivered: delivered between 2024 and 2028'],
  ['The navy ordered 12 frigates.', 'none ordered: ordered 12 frigates'],
  ['A $5.43 billion deal', 'none cost: $5.43 billion deal'],
  ['The jets cost $90 million, the ministry said.', 'named cost: cost $90 million'],
  ['12 tanks were destroyed, according to media reports.', 'vague lost: 12 tanks were destroyed'],
  ['A senior official said 12 jets were shot down.', 'anonymous lost: 12 jets were shot down'],
  [
    'According to Bloomberg, citing an unnamed source, it bought 40 jets.',
    'anonymous ordered: bought 40 jets',
  ],
  [
    'The blast killed 12 and wounded 40 soldiers.',
    'none casualties: killed 12',
    'none casualties: wounded 40 soldiers',
  ],
  ['The missile has a range of 400 km.', 'none range: range of 400 km'],
  ['The yard builds 16 frigates a year.', 'none produced: builds 16 frigates a year'],
  ['It would form seven squadrons.', 'none formation: form seven squadrons'],
  ['The contract was [signed in 2018](https://example.org/contract).', 'named signed: signed in 2018'],
  ['It signed the contract in 2018.[^1]', 'named signed: signed the contract in 2018'],
  [
    'They shot down 17 out of 18 drones, and 3 of the 4 missiles.',
    'none lost: shot down 17',
    'none lost: shot down 17 out of 18 drones, and 3',
  ],
  ['It fell on the gunnery range about seven miles away.'],
  ['The 72-year-old general served 31 years in the 47th Brigade.'],
  ['They met from December 4 to 5 in an office building and two tents.'],
  ['The crew of CVN 69 manned a 5-inch gun.'],
];

describe('claims', () => {
  it.each(sentences)('%s', (text, ...claims) => {
    expect(read(text)).toEqual(claims);
  });
});
