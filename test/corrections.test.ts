import { describe, expect, test } from 'vitest';
import { lint } from '../server/src/core/lint';
import { defaultSettings } from '../server/src/core/settings';
import { lexicon } from './lexicon';

/**
 * Mistakes that newspapers have had to correct, or were told of, each as a sentence of ours that makes the same one: what
 * marks it, or why nothing can. Where several stories stand behind one kind of mistake, one sentence does.
 */
const CAUGHT: readonly (readonly [mistake: string, draft: string, rule: string])[] = [
  [
    'a submarine’s missile fired from the air',
    'The air force tested an air-launched Trident II missile from a bomber.',
    'system/platform',
  ],
  [
    'a capability made more than it is',
    'The regime is building an intercontinental nuclear weapon.',
    'term/capability',
  ],
  [
    'one unnamed official for a strike',
    'A Russian missile killed two people in Poland, a senior US official said, after 90 missiles were fired.',
    'claim/anonymous-source',
  ],
  ['an attack aircraft called a fighter', 'He flew the A-4 Skyhawk fighter jet over Hanoi.', 'system/kind'],
  [
    'a submarine called a battleship',
    'The USS Texas (SSN-775), a battleship, left port.',
    'term/ship-prefix',
  ],
  [
    'a calibre taken for a length',
    'The ship carries a 5-inch-long naval gun on its foredeck.',
    'unit/calibre',
  ],
  ['a designation read as a calibre', 'The boats carried 240-caliber machine guns.', 'unit/calibre'],
  ['knots an hour', 'The ferry made 30 knots an hour.', 'unit/knots-per-hour'],
  ['sea miles for miles', 'The fleet sailed 15,200 km (8,200 miles) home.', 'unit/conversion'],
  ['a conversion more exact than its figure', 'The missile flew 6,000 km (3,728 miles).', 'unit/precision'],
  [
    'a general commanding a battalion',
    'Brigadier General Anna Marsh commands the 800th Military Police Battalion.',
    'term/rank',
  ],
  ['formations stacked', 'Soldiers of the 579th Engineer Battalion Company returned home.', 'term/hierarchy'],
  [
    'cadets at the Naval Academy',
    'Cadets of the U.S. Naval Academy in Annapolis marched past.',
    'term/service-member',
  ],
  [
    'a sergeant called an officer',
    'Sergeant First Class Anna Marsh, an infantry officer, spoke.',
    'term/service-member',
  ],
  ['a law’s name transposed', 'The sale fell under the Arms Control Export Act.', 'term/transposed-name'],
  [
    'a Russian abbreviation misread',
    'Russia will send Koalitsiya-SV howitzers to the Northern Military District on the Finnish border.',
    'translation/abbreviation',
  ],
  ['digits that hang loose', 'The contract is worth $155,884,655 037.', 'number/magnitude'],
  ['a price out by a thousand', 'The F-35A costs $900 million each.', 'system/figure'],
  [
    'trillion for billion',
    'The Pentagon overstated the aid to Ukraine by $6.2 trillion.\n\nThe error of $6.2 billion in the aid to Ukraine was found in June, the Pentagon said.',
    'claim/magnitude-slip',
  ],
  ['millions doubled', 'The country has 300,000 million people.', 'number/magnitude'],
  [
    'more rounds than there is room for',
    'The A-10 crashed with 11,000 rounds of ammunition on board.',
    'system/platform',
  ],
  [
    'a variant’s fault pinned on the user of another',
    'Switzerland, which ordered the F-35B, is worried about the fault.',
    'system/variant',
  ],
  ['a deal’s end told by nobody', 'The F-35 order of 2017 was cancelled.', 'claim/unattributed'],
  [
    'a flight faster than it can be',
    'The missile reaches Moscow, 1,800 km away, in six minutes at Mach 5.',
    'number/travel-time',
  ],
  ['a conversion turned round', 'The pylon is 359 metres (around 109 feet) high.', 'unit/conversion'],
  ['a loose conversion', 'The balloon rose to 10,000 metres (35,000 feet).', 'unit/conversion'],
  [
    'squadrons, then regiments',
    'India ordered five regiments of the S-400 in 2018. The five squadrons of the S-400 that India ordered came late.',
    'claim/count-noun',
  ],
  [
    'a hierarchy turned round',
    'The battery has a command post and two battalions of launchers.',
    'term/hierarchy',
  ],
  ['an acronym for somebody else', 'SAS cancelled 40 flights from Stockholm on Monday.', 'term/acronym'],
  [
    'battleships that are no more',
    'Twelve battleships sailed for the Strait of Hormuz on Friday.',
    'system/kind',
  ],
  ['a tanker aircraft said to have no customers', 'The A330 MRTT has no customers.', 'system/operator'],
  ['a Humvee called a tank', 'A Humvee tank of the US Army stood at the checkpoint.', 'system/kind'],
  [
    'an explosive device set off as a projectile',
    'The team detonated an explosively formed projectile.',
    'term/ordnance',
  ],
  [
    'leaked papers alone',
    'Leaked documents show that Algeria ordered 14 Su-57 fighters.',
    'claim/leaked-papers',
  ],
  [
    'a battalion made a division of three arms',
    'Soldiers of the 82nd Engineer Armored Tank Division came home.',
    'term/hierarchy',
  ],
  ['a medal that there is not', 'He was awarded the Purple Star for his wounds.', 'term/medal'],
  [
    'a contract’s sum out by a thousand',
    'The Pentagon gave a small firm in Ohio a $69 billion contract for Humvee parts.',
    'claim/unattributed',
  ],
  [
    'the spread of shots given as a radius',
    'The M240 machine gun has a mean radius of 400 metres.',
    'claim/unattributed',
  ],
  [
    'a deal’s sum that is not the contract’s',
    'India signed a $7.43 billion deal for five regiments of the S-400 in 2018.',
    'system/deal',
  ],
  [
    'a conversion that has lost three noughts',
    'The country owes 99 trillion rupiah (RM34.4 million), the paper said.',
    'number/currency-conversion',
  ],
  ['a figure in a unit that cannot measure it', 'The gun has a range of 400 kg.', 'unit/dimension'],
];

/** What cannot be caught, and why: kept here so that nobody has to find out twice. */
const NOT_CAUGHT: Readonly<Record<string, string>> = {
  'a shell in a photograph called a missile': 'Nothing in the words says what the photograph shows.',
  'an area given in square miles for acres': 'Only the known area of the place would tell.',
  'a stale figure of an audit': 'Both figures were right on their day.',
  'a budget with and without its supplement': 'The two sums cover different things.',
  '13 billion Chinese': 'Without a gloss only the population of the country would tell.',
  'a photograph of the wrong aircraft': 'The words were right.',
  'a name rendered as a slur': 'The misreading has no fixed English form.',
  'Rs 35,000 crore against $5.43 billion':
    'A question of the day’s rate; within the margin of number/currency-conversion.',
  'an OB-10 that was an OV-10': 'No series begins with OB, and two letters with a number may be anything.',
  'a lieutenant colonel at the head of a brigade':
    'One step below the usual rank: who commands for a time is often that.',
  'a petty officer promoted to chief': 'Both ranks exist; only the sailor’s papers would tell.',
  'an aircraft said to be chosen that was not':
    'What a ministry has decided is news; who says so is asked where nobody does.',
  'a gun’s shells likened to a thumb': 'A likeness is no figure.',
  'the role of a jeep': 'No figure and no system said to be something else.',
};

describe('published corrections', () => {
  test.each(CAUGHT)('%s', (_, draft, rule) => {
    const found = lint(draft, 'plaintext', lexicon, defaultSettings).findings.map((finding) => finding.rule);
    expect(found).toContain(rule);
  });
  test('what cannot be caught has its reason', () => {
    for (const [mistake, reason] of Object.entries(NOT_CAUGHT)) expect(reason, mistake).toMatch(/\w.*\.$/);
  });
});
