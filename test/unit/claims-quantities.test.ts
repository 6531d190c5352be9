import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../server/src/core/claims/quantity';
import type { Mention } from '../../server/src/core/lexicon/mention';
import { readProse } from '../../server/src/core/text/read';

/** The systems that these sentences name. */
function mentionsIn(text: string): Mention[] {
  const prose = readProse(text, 'plaintext');
  return [...prose.prose.matchAll(/Su-57|S-400|F-16s?|MiG-21|C-130J|Rafale/g)].map(({ 0: found, index }) => ({
    span: { start: index, end: index + found.length },
    form: { start: index, end: index + found.replace(/(?<=\d)s$/, '').length },
    system: 0,
    kind: 'designation',
    canonical: found,
    exact: true,
    sentence: 0,
  }));
}

/** Every quantity as "kind: text = value unit". */
function read(text: string): string[] {
  return readQuantities(readProse(text, 'plaintext'), mentionsIn(text)).map(
    ({ kind, span, value, low, unit, approximate, bound }) =>
      `${kind}: ${text.slice(span.start, span.end)} = ${low === undefined ? '' : `${low}..`}${value}${unit ? ` ${unit}` : ''}${approximate ? ' ~' : ''}${bound ? ` ${bound}` : ''}`,
  );
}

const sentences: readonly [text: string, ...quantities: string[]][] = [
  ['India plans to purchase 140 Su-57 fighters.', 'count: 140 Su-57 fighters = 140 fighter'],
  ['It wants five divisions of the S-400 system.', 'count: five divisions of the S-400 = 5 division'],
  ['Some 300 tanks crossed.', 'count: 300 tanks = 300 tank ~'],
  ['It may buy up to 40 aircraft.', 'count: 40 aircraft = 40 aircraft upper'],
  ['It lost at least two dozen jets.', 'count: two dozen jets = 24 jet lower'],
  ['It has 200+ tanks.', 'count: 200+ tanks = 200 tank lower'],
  ['They sent a hundred and forty drones.', 'count: a hundred and forty drones = 140 drone'],
  ['They need one and a half million shells.', 'count: one and a half million shells = 1500000 shell'],
  ['A third of the fleet sailed.', `number: A third = ${1 / 3} fraction`],
  ['Two or three missiles hit.', 'count: Two or three missiles = 2..3 missile'],
  ['The yard builds 16 fighters a year.', 'rate: 16 fighters a year = 16 fighter/year'],
  ['They have 21 MiG-21 fighter squadrons.', 'count: 21 MiG-21 fighter squadrons = 21 squadron'],
  ['They flew 12 F-16s and 3 C-130J.', 'count: 12 F-16s = 12 f-16', 'count: 3 C-130J = 3 c-130j'],
  ['The army has 1,00,000 men.', 'count: 1,00,000 men = 100000 man'],
  ['It counted ٣٠٠ tanks and १४० jets.', 'count: ٣٠٠ tanks = 300 tank', 'count: १४० jets = 140 jet'],
  ['The $5.43 billion contract', 'money: $5.43 billion = 5430000000 USD'],
  [
    'It cost Rs 39,000 crore (US$5.43bn).',
    'money: Rs 39,000 crore = 390000000000 INR',
    'money: US$5.43bn = 5430000000 USD',
  ],
  [
    'Janes has USD54.6 million, Mint Rs20,000 crore, and Bernama RM34.4 million.',
    'money: USD54.6 million = 54600000 USD',
    'money: Rs20,000 crore = 200000000000 INR',
    'money: RM34.4 million = 34400000 MYR',
  ],
  ['It cost PLN10bn and SEK500.', 'money: PLN10bn = 10000000000 PLN', 'money: SEK500 = 500 SEK'],
  ['They fired the RM70 and the RS24, with a SAR500 radar.'],
  ['Seoul pays 20 trillion won for it.', 'money: 20 trillion won = 20000000000000 KRW'],
  ['It rose to 1.18 trillion won. Its sister firm grew.', 'money: 1.18 trillion won = 1180000000000 KRW'],
  [
    'It pays US$6 billion (Aus$10 billion).',
    'money: US$6 billion = 6000000000 USD',
    'money: Aus$10 billion = 10000000000 AUD',
  ],
  ['It costs 30 million won, or less.', 'money: 30 million won = 30000000 KRW'],
  [
    'Two million won a prize; 3 billion won the vote.',
    'number: Two million = 2000000',
    'number: 3 billion = 3000000000',
  ],
  ['It cost 2.5 billion U.S. dollars.', 'money: 2.5 billion U.S. dollars = 2500000000 USD'],
  ['They paid $5-6 billion.', 'money: $5-6 billion = 5000000000..6000000000 USD'],
  ['It is 10 to 12 km off.', 'length: 10 to 12 km = 10..12 km'],
  ['It is between 10 and 12 miles off.', 'length: 10 and 12 miles = 10..12 mi'],
  ['At Mach 5 it flies 400km.', 'speed: Mach 5 = 5 Mach', 'length: 400km = 400 km'],
  ['It makes 30 knots, or 300 m/s.', 'speed: 30 knots = 30 kn', 'speed: 300 m/s = 300 m/s'],
  ['Readiness is 15 per cent, or 2.5%.', 'percentage: 15 per cent = 15 %', 'percentage: 2.5% = 2.5 %'],
  ['It was −40 °C outside.', 'temperature: 40 °C = -40 °C'],
  ['A 155 mm howitzer and a 5-inch gun', 'calibre: 155 mm = 155 mm', 'calibre: 5-inch = 5 in'],
  ['A 72-year-old man served three years.', 'age: 72-year-old = 72 year', 'duration: three years = 3 year'],
  ['Col. Smith, 51, spoke.', 'age: 51 = 51'],
  ['On Nov. 5, 2024, it rained.', 'date: Nov. 5, 2024 = 2024 2024-11-05'],
  ['From December 4 to 5 it rained.', 'date: December 4 to 5 = 0 --12-04/--12-05'],
  ['In late September 2024 it rained.', 'date: September 2024 = 2024 2024-09'],
  ['In FY2025 and fiscal 2026', 'date: FY2025 = 2025 FY2025', 'date: fiscal 2026 = 2026 FY2026'],
  ['The 4th Fleet met at 14:30.', 'ordinal: 4th = 4', 'time: 14:30 = 14.5 T14:30'],
  [
    'On Friday 20 May 2023, or 20-May-2023',
    'date: 20 May 2023 = 2023 2023-05-20',
    'date: 20-May-2023 = 2023 2023-05-20',
  ],
  ['On the 5th of November 2024 it rained.', 'date: 5th of November 2024 = 2024 2024-11-05'],
  ['On Nov. 5, 6 and 7, 2024, it rained.', 'date: Nov. 5, 6 and 7, 2024 = 2024 2024-11-05/2024-11-07'],
  ['On the night of 5/6 November', 'date: 5/6 November = 0 --11-05/--11-06'],
  ['On Nov. 5 – 7, 2024, it rained.', 'date: Nov. 5 – 7, 2024 = 2024 2024-11-05/2024-11-07'],
  ['On May 5 and 12 soldiers died.', 'date: May 5 = 0 --05-05', 'count: 12 soldiers = 12 soldier'],
  ['In May 12 soldiers died.', 'date: May = 0 --05', 'count: 12 soldiers = 12 soldier'],
  ['Ada June, 31, spoke.', 'age: 31 = 31'],
  [
    'In September of 2024 and Sept. 2025',
    'date: September of 2024 = 2024 2024-09',
    'date: Sept. 2025 = 2025 2025-09',
  ],
  [
    'On 2024-11-05 and 2024/11/05',
    'date: 2024-11-05 = 2024 2024-11-05',
    'date: 2024/11/05 = 2024 2024-11-05',
  ],
  ['At 2024-11-05T14:30:00Z it rained.', 'date: 2024-11-05T14:30:00Z = 2024 2024-11-05'],
  ['On 05.11.2024 and 13/04/24', 'date: 05.11.2024 = 2024 2024-11-05', 'date: 13/04/24 = 2024 2024-04-13'],
  ['On 03/04/2024 it rained.', 'date: 03/04/2024 = 2024 2024'],
  ['On 31 June and June 32, 2024', 'date: 31 June = 0 --06-31', 'date: June 32, 2024 = 2024 2024-06-32'],
  ['See p. 72, March 1988.', 'date: March 1988 = 1988 1988-03'],
  ["In the 1990s, the mid-'80s", 'date: 1990s = 1990 199', "date: '80s = 1980 198"],
  [
    'In 2019–24, 2019/20 and from 2019 through 2024',
    'date: 2019–24 = 2019 2019/2024',
    'date: 2019/20 = 2019 2019/2020',
    'date: 2019 through 2024 = 2019 2019/2024',
  ],
  ['In Q1 2025 and c. 1940', 'date: Q1 2025 = 2025 2025-Q1', 'date: 1940 = 1940 1940'],
  [
    "In FY25, FY 25, FY'25, FY2025-26 and FY24-FY26",
    'date: FY25 = 2025 FY2025',
    'date: FY 25 = 2025 FY2025',
    "date: FY'25 = 2025 FY2025",
    'date: FY2025-26 = 2025 FY2025/2026',
    'date: FY24-FY26 = 2024 FY2024/2026',
  ],
  [
    'In fiscal 2025-26, financial year 2024/25 and the 2025 fiscal year',
    'date: fiscal 2025-26 = 2025 FY2025/2026',
    'date: financial year 2024/25 = 2024 FY2024/2025',
    'date: 2025 fiscal year = 2025 FY2025',
  ],
  [
    'At 1430Z, 0600 hours and at 1430 hours',
    'time: 1430Z = 14.5 T14:30Z',
    'time: 0600 hours = 6 T06:00',
    'time: 1430 hours = 14.5 T14:30',
  ],
  ['At 1950 hours it rose.', 'time: 1950 hours = 19.833333333333332 T19:50'],
  [
    'At 2:30 p.m., 2.30pm and 2 pm',
    'time: 2:30 p.m = 14.5 T14:30',
    'time: 2.30pm = 14.5 T14:30',
    'time: 2 pm = 14 T14:00',
  ],
  ['At 14:30:36 and 12:15 GMT', 'time: 14:30:36 = 14.51 T14:30:36', 'time: 12:15 GMT = 12.25 T12:15Z'],
  ['It flew 1,500 hours at a ratio of 3:1.', 'duration: 1,500 hours = 1500 hour', 'number: 3:1 = 3 ratio'],
  ['USS Nimitz (CVN 68) and Article 370'],
  ['The F-35, M1A2, A330, 5G, B61-12, PAC-3, 9K720, X-101 and S-300/400'],
  ['It is one of the most modern.'],
  ['She may march on.'],
];

/** What has once been misread. */
const misread: readonly [text: string, ...quantities: string[]][] = [
  // Numbers that name.
  ['Crews of Squadron 242 and Patrol Squadron (VP) 45 met Team 7 at the Formula 2 race.'],
  ['He played in 6 Supply Regiment, 120 Squadron and 1-41 Infantry.'],
  ['Note: this is part two of it, on the page of Big Brass 12 (Figure 4), at Rotation 18-01 [97].'],
  ['The vote followed institutions.8 That is all.'],
  ['See the season of Frontline 2077 and the Euro 2022 final.', 'date: 2022 = 2022 2022'],
  ['The new engine drives Batch 2 aircraft, phase 2 trials and 4K pictures.'],
  ['They gave the Army 12 tanks.', 'count: 12 tanks = 12 tank'],
  ['Airstrike Kills 12', 'number: 12 = 12'],
  // Nouns.
  [
    'They met two U.S. soldiers and two US officials.',
    'count: two U.S. soldiers = 2 soldier',
    'count: two US officials = 2 official',
  ],
  [
    'It killed 22 gunmen, 14 children and 250,000 Bangladeshis.',
    'count: 22 gunmen = 22 gunman',
    'count: 14 children = 14 child',
    'count: 250,000 Bangladeshis = 250000 bangladeshi',
  ],
  [
    'They are 71 Sudanese and 400,000 Sri Lankans.',
    'number: 71 = 71',
    'count: 400,000 Sri Lankans = 400000 sri lankan',
  ],
  [
    'They flew 1,140 strike sorties with two Gripen two-seaters.',
    'count: 1,140 strike sorties = 1140 sortie',
    'count: two Gripen two-seaters = 2 two-seater',
  ],
  ['It killed one and injured 11.', 'number: one = 1', 'number: 11 = 11'],
  ['It takes one careless spotter with a telephone.', 'count: one careless spotter = 1 spotter'],
  ['It had seven goals, one an outrageous penalty.', 'count: seven goals = 7 goal'],
  ['They saw 36 “deep-mended” aircraft.', 'count: 36 “deep-mended” aircraft = 36 aircraft'],
  [
    'They sent four dozen small, fast boats and the six most modern ships.',
    'count: four dozen small, fast boats = 48 boat',
    'count: six most modern ships = 6 ship',
  ],
  [
    'At least eight Russian and Chinese warships sailed.',
    'count: eight Russian and Chinese warships = 8 warship lower',
  ],
  [
    'Of those 300, 12 said so; 20 and 21 indicates more.',
    'number: 300 = 300',
    'number: 12 = 12',
    'number: 20 = 20',
    'number: 21 = 21',
  ],
  // A noun that stands behind another figure.
  ['They downed 28 of 31 drones.', 'count: 28 = 28 drone', 'count: 31 drones = 31 drone'],
  ['They downed 28 out of 31 drones.', 'count: 28 = 28 drone', 'count: 31 drones = 31 drone'],
  [
    'It fired 117 medium- and long-range missiles.',
    'count: 117 medium- and long-range missiles = 117 missile',
  ],
  [
    'It has 40 short-, medium- and long-range guns.',
    'count: 40 short-, medium- and long-range guns = 40 gun',
  ],
  ['Its plant, the only one outside Turkey, is new. Only one tank is.', 'count: one tank = 1 tank'],
  [
    'Four US and one UK submarine sailed.',
    'count: Four = 4 submarine',
    'count: one UK submarine = 1 submarine',
  ],
  [
    'It takes at least two - perhaps four - frigates.',
    'count: two = 2 frigate lower',
    'count: four - frigates = 4 frigate',
  ],
  [
    'She has two 16-inch guns and five 90-minute sessions.',
    'count: two = 2 gun',
    'calibre: 16-inch = 16 in',
    'count: five = 5 session',
    'duration: 90-minute = 90 minute',
  ],
  ['She has one 76mm (3 inch) gun.', 'count: one = 1 gun', 'calibre: 76mm = 76 mm', 'calibre: 3 inch = 3 in'],
  // Compounds and multiples.
  ['It is a four-part series, three times longer.', 'number: four-part = 4 part', 'number: three = 3 time'],
  [
    'They have 30-odd tanks and 40+ minutes.',
    'count: 30-odd tanks = 30 tank',
    'duration: 40+ minutes = 40 minute lower',
  ],
  // Changes and ranges.
  ['It rose from £2.4bn to £3.1bn.', 'money: £2.4bn = 2400000000 GBP', 'money: £3.1bn = 3100000000 GBP'],
  [
    'It grew from 40 to 50 jets and shrank from 50 to 40 km.',
    'count: 40 = 40 jet',
    'count: 50 jets = 50 jet',
    'length: 50 = 50 km',
    'length: 40 km = 40 km',
  ],
  ['Ranges vary from 10 to 12 km.', 'length: 10 to 12 km = 10..12 km'],
  ['It gained 1.39 to 446.62.', 'number: 1.39 = 1.39', 'number: 446.62 = 446.62'],
  [
    'It is between 30% and 35%, or 5 km to 7 km.',
    'percentage: 30% and 35% = 30..35 %',
    'length: 5 km to 7 km = 5..7 km',
  ],
  ['A 300-113 vote suggests it.', 'number: 300 = 300', 'number: 113 = 113'],
  // Fractions.
  [
    'It is 3 1/2 percent, 8¾% and 1/2 mile.',
    'percentage: 3 1/2 percent = 3.5 %',
    'percentage: 8¾% = 8.75 %',
    'length: 1/2 mile = 0.5 mi',
  ],
  [
    'It took half an hour, a year and a half, and two-and-a-half days.',
    'duration: half an hour = 0.5 hour',
    'duration: a year and a half = 1.5 year',
    'duration: two-and-a-half days = 2.5 day',
  ],
  [
    'It is half a billion dollars for a quarter of a million people.',
    'money: half a billion dollars = 500000000 USD',
    'count: a quarter of a million people = 250000 person',
  ],
  [
    'It is more than a quarter, or a quarter of a point.',
    `number: a quarter = 0.25 fraction lower`,
    'number: a quarter of a point = 0.25 point',
  ],
  ['In the first half of the 2040s', 'date: 2040s = 2040 204'],
  // Money and measures.
  [
    'It lost 12 cents and 5 pence, or 578m euros.',
    'money: 12 cents = 0.12 USD',
    'money: 5 pence = 0.05 GBP',
    'money: 578m euros = 578000000 EUR',
  ],
  ['It is 2.3 billion New Zealand dollars.', 'money: 2.3 billion New Zealand dollars = 2300000000 NZD'],
  ['It was minus 20 degrees Celsius.', 'temperature: 20 degrees Celsius = -20 °C'],
  [
    'He is 5 ft 10 in tall, not 3ft 8in.',
    'length: 5 ft = 5 ft',
    'length: 10 in = 10 in',
    'length: 3ft = 3 ft',
    'length: 8in = 8 in',
  ],
  ['As many as 12 jets, as well as 4 ships', 'count: 12 jets = 12 jet upper', 'count: 4 ships = 4 ship'],
  ['Died at the age of 16, after 5 min.', 'age: 16 = 16', 'duration: 5 min = 5 minute'],
  // Digits of other scripts, and more of them than a number has.
  [
    'It has ５００ tanks and १,००,००० men.',
    'count: ５００ tanks = 500 tank',
    'count: १,००,००० men = 100000 man',
  ],
  [`It has ${'9'.repeat(400)} tanks, ${'1,'.repeat(1)}${'123,'.repeat(100)}123 jets.`],
];

describe('quantities', () => {
  it.each(sentences)('%s', (text, ...quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it.each(misread)('%s', (text, ...quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it.each([
    ['a number of 400 digits', `${'4'.repeat(400)} tanks`],
    ['a number of 100,000 digits', '4'.repeat(100_000)],
    ['10,000 numbers', Array.from({ length: 10_000 }, (_, i) => i * 7).join(', ')],
    ['a line of groups', '123,'.repeat(25_000)],
    ['a line of hyphens', '1-'.repeat(50_000)],
    ['a line of number words', 'one million '.repeat(10_000)],
    ['a line of compounds', '5 surface-to-air-'.repeat(6_000)],
  ])('answers soon to %s', (_, text) => {
    const start = performance.now();
    readQuantities(readProse(text, 'plaintext'), []);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
