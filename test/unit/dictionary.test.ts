import { describe, expect, test } from 'vitest';
import { formsOf } from '../../server/src/core/lexicon/forms';
import { findMentions } from '../../server/src/core/lexicon/match';
import { keyOf } from '../../server/src/core/text/characters';
import { readProse } from '../../server/src/core/text/read';
import { lexicon } from '../lexicon';

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
  test.each([
    'Su-57',
    'S-500',
    'S-400',
    'S-350',
    'Su-75',
    'Kh-47M2 Kinzhal',
    '3M22 Zircon',
    'Kh-101',
    'Iskander-M',
    'Oreshnik',
    'Geran-2',
    'Shahed-136',
    'Lancet',
    'Orlan-10',
    'T-14',
    'T-90M',
    'BMPT',
    'Pantsir-S1',
    'Tor-M2',
    'Buk-M3',
    'Tu-160M',
    'MiG-31K',
    'Il-76',
    'A-50U',
    'Ka-52',
    'Mi-28NM',
    'Yasen-M',
    'Borei-A',
    'F-35A',
    'F-35B',
    'F-35C',
    'F-22',
    'F-15EX',
    'B-21',
    'B-2',
    'KC-46',
    'E-7',
    'MQ-9',
    'RQ-4',
    'MQ-28',
    'GCAP',
    'Tempest',
    'Eurofighter',
    'Rafale',
    'Gripen E',
    'JF-17',
    'J-20',
    'J-35',
    'H-6K',
    'DF-17',
    'DF-21D',
    'DF-26',
    'DF-41',
    'HQ-9',
    'Type 055',
    'Fujian',
    'Tejas',
    'BrahMos',
    'Agni-V',
    'Arihant',
    'Akash',
    'Patriot',
    'PAC-3 MSE',
    'THAAD',
    'NASAMS',
    'IRIS-T SLM',
    'SAMP/T',
    'Arrow 3',
    'David’s Sling',
    'Iron Dome',
    'HIMARS',
    'M142',
    'ATACMS',
    'PrSM',
    'GMLRS',
    'Storm Shadow',
    'SCALP',
    'Taurus KEPD 350',
    'JASSM-ER',
    'AGM-158B',
    'LRASM',
    'Tomahawk',
    'NSM',
    'Harpoon',
    'Exocet',
    'Javelin',
    'NLAW',
    'Stinger',
    'AIM-120',
    'AIM-9X',
    'AIM-260',
    'Meteor',
    'M1A2 SEPv3',
    'Leopard 2A8',
    'Challenger 3',
    'K2',
    'K9',
    'M109A7',
    'PzH 2000',
    'CAESAR',
    'Archer',
    'CV90',
    'Bradley',
    'Stryker',
    'Lynx KF41',
    'Bayraktar TB2',
    'Hermes 900',
    'Shahed-238',
    'Fattah-1',
    'Khorramshahr-4',
    'Hwasong-18',
    'KN-23',
    'Columbia class',
    'Virginia class',
    'Constellation class',
    'Type 26',
    'Astute',
    'SSN-AUKUS',
  ])('%s', (name) => {
    // With the noun of its kind behind it, so that a plain English name counts.
    const nouns = lexicon
      .formsOfKey(keyOf(name))
      .map(({ system }) => lexicon.kind(lexicon.entry(system).kind)?.nouns[0]);
    const text = `Reporters saw the ${name} ${nouns[0]} on Monday.`;
    const found = findMentions(readProse(text, 'plaintext'), lexicon);
    expect(found.map(({ span }) => text.slice(span.start, span.start + name.length))).toContain(name);
  });
});
