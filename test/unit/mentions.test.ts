import { describe, expect, test } from 'vitest';
import { findMentions } from '../../server/src/core/lexicon/match';
import { readProse } from '../../server/src/core/text/read';
import { lexicon } from '../lexicon';

/** "text → system" for every mention. */
function mentions(text: string): string[] {
  return findMentions(readProse(text, 'markdown'), lexicon).map(
    ({ span, system }) => `${text.slice(span.start, span.end)} → ${lexicon.entry(system).id}`,
  );
}

describe('one system, however it is joined', () => {
  test.each(['F16', 'F-16', 'F 16', 'F‑16', 'f-16', 'F–16'])('%s', (form) => {
    expect(mentions(`Four ${form} fighters flew.`)).toEqual([`${form} → f-16`]);
  });
});

describe('endings and enumerations', () => {
  test('plurals and possessives', () => {
    expect(mentions('MiG-29s flew. The F-35’s engine. Two Rafales.')).toEqual([
      'MiG-29s → mig-29',
      'F-35 → f-35',
      'Rafales → rafale',
    ]);
  });
  test('several numbers behind one prefix', () => {
    expect(mentions('The S-300/400 family, and F-15/16 jets.')).toEqual([
      'S-300 → s-300',
      '400 → s-400',
      'F-15 → f-15',
      '16 → f-16',
    ]);
  });
  test('variants, listed or not', () => {
    expect(mentions('The Su-30MKI, and the Su-30MKQ.')).toEqual(['Su-30MKI → su-30mki', 'Su-30MKQ → su-30']);
  });
  test('numbers behind a second hyphen', () => {
    expect(mentions('The R-77-1 missile and the B61-12 bomb.')).toEqual([
      'R-77-1 → r-77-1',
      'B61-12 → b61-12',
    ]);
  });
  test('classes of ships', () => {
    expect(mentions('An Arleigh Burke-class destroyer of the Arleigh Burke class.')).toEqual([
      'Arleigh Burke-class → arleigh-burke-class',
      'Arleigh Burke class → arleigh-burke-class',
    ]);
  });
  test('brackets and initials belong to the name', () => {
    expect(mentions('The Gerald R. Ford-class carrier sailed.')).toEqual([
      'Gerald R. Ford-class → gerald-r-ford-class',
    ]);
  });
});

describe('a word that is also plain English needs a context', () => {
  test.each([
    ['A Patriot battery opened fire.', ['Patriot → patriot']],
    ['The Patriot Act was passed by patriots.', []],
    ['Two Javelin anti-tank missiles were found.', ['Javelin → fgm-148-javelin']],
    ['She threw the javelin; Javelin throwers train hard.', []],
    ['Gen. Abrams spoke of bears.', []],
    ['Typhoon Hagibis hit Japan.', []],
    ['An arrow hit the growler, and a bear ran.', []],
  ])('%s', (text, wanted) => {
    expect(mentions(text)).toEqual(wanted);
  });
  test('a country right before a name says whose it is', () => {
    expect(mentions('The crew drove up in a Ukrainian Varta at dawn.')).toEqual(['Varta → varta']);
  });
  test('what a draft has named, it may call by its bare name', () => {
    expect(mentions('The MIM-104 Patriot stands in Poland. The Patriot was moved.')).toHaveLength(2);
  });
});

describe('a name is not torn out of what stands around it', () => {
  test.each([
    ['The Merkava is a tank.', ['Merkava → merkava']],
    ['The T-72 as a tank, and an F-16 as well.', ['T-72 → t-72', 'F-16 → f-16']],
    ['Thunder Bay, Phoenix Suns and Kyle Smith have no missile.', []],
    ['At 06:32 Vampire fans met.', []],
    ['In May the Il-38 flew; the Il-38 was back in May.', ['Il-38 → il-38', 'Il-38 → il-38']],
    ['The H5N1 virus and a P2P network; -35°C/32°F; B.1.1.529.', []],
    ['Lucas said that the drones had gone.', []],
  ])('%s', (text, wanted) => {
    expect(mentions(text)).toEqual(wanted);
  });
});

describe('numbers that only look like designations', () => {
  test.each([
    'A 10 km march.',
    'At 11 they met.',
    'I 95 percent agree.',
    'An A 60-aircraft order.',
    'MI6 and the G7 met by helicopter.',
    'F-1 6 km away.',
    // A country is near everything in a story about it.
    'Ukrainian drivers bought a Varta in the rain.',
    'The order is worth Rs 28,000 crore, P35 billion and R60 million, for missiles.',
  ])('%s', (text) => {
    expect(mentions(text)).toEqual([]);
  });
});
