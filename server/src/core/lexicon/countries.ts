/** Countries that have gone, and what stands for several. */
const OTHERS: Readonly<Record<string, string>> = {
  SU: 'Soviet Union',
  YU: 'Yugoslavia',
  CS: 'Czechoslovakia',
  DD: 'East Germany',
  EU: 'Europe',
};

/** Names that the English-language press prints otherwise than Unicode's list of regions does. */
const IN_THE_PRESS: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  MM: 'Myanmar',
  CD: 'DR Congo',
  CG: 'Republic of the Congo',
};

let regions: Intl.DisplayNames | undefined;

/** A country's English name, as the press prints it: Turkey, Bosnia and Herzegovina. The code itself where there is none. */
export function countryName(code: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region' });
  return OTHERS[code] ?? IN_THE_PRESS[code] ?? regions.of(code)?.replace(' & ', ' and ') ?? code;
}

const WITH_ARTICLE = new Set('US GB AE NL PH SU'.split(' '));

/** A country as a sentence names it: "the United States". */
export function theCountry(code: string): string {
  return WITH_ARTICLE.has(code) ? `the ${countryName(code)}` : countryName(code);
}

/** A country's name, for words that go into a draft: one that writes Türkiye is not made to say Turkey. */
export function countryNameIn(draft: string, code: string): string {
  return code === 'TR' && draft.includes('Türkiye') ? 'Türkiye' : countryName(code);
}

/** A country's flag as an emoji; `undefined` for one that has gone, or is no single country. */
export function flagOf(code: string): string | undefined {
  if (OTHERS[code] || !/^[A-Z]{2}$/.test(code)) return undefined;
  // Two regional indicators: the letters of the code, moved to where Unicode has those.
  return String.fromCodePoint(...[...code].map((letter) => letter.charCodeAt(0) - 0x41 + 0x1f1e6));
}

/** ISO 3166-1 alpha-2, plus SU (what never outlived the Soviet Union), YU, CS, DD and XK. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ ' +
    'DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI ' +
    'NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ ' +
    'TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW SU YU CS DD XK EU'
  ).split(' '),
);

/**
 * Words that name a country, its people or its capital: they stand in any story about that country, so that they tell of a system
 * only right before its name ("Japan's F-1"). Lower case, in the singular as `ContextReader.words` has them.
 */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  (
    'afghan afghanistan albania albanian algeria algerian america american angola arab argentina argentine armenia armenian australia ' +
    'australian austria austrian azerbaijan azerbaijani bangladesh belaru belarus belarusian belgian belgium brazil brazilian britain ' +
    'british bulgaria bulgarian canada canadian chile chilean china chinese colombia colombian croatia croatian cuba cuban cyprus czech ' +
    'czechoslovak czechoslovakia danish denmark dutch egypt egyptian emirati emirate emirates estonia estonian ethiopia ethiopian europe ' +
    'european finland finnish france french georgia georgian german germany ghana greece greek hungarian hungary india indian indonesia ' +
    'indonesian iran iranian iraq iraqi ireland irish israel israeli italian italy japan japanese jordan jordanian kazakh kazakhstan kenya ' +
    'korea korean kuwait latvia latvian lebanese lebanon libya libyan lithuania lithuanian malaysia malaysian mexican mexico moldova ' +
    'morocco moroccan myanmar netherland netherlands nigeria nigerian norway norwegian oman pakistan pakistani palestinian peru peruvian ' +
    'philippine philippines poland polish portugal portuguese qatar romania romanian russia russian saudi serbia serbian singapore ' +
    'singaporean slovak slovakia slovenia slovenian soviet spain spanish sudan sudanese sweden swedish swiss switzerland syria syrian ' +
    'taiwan taiwanese thai thailand tunisia turkey turkish türkiye ukraine ukrainian uruguay uzbekistan venezuela venezuelan vietnam ' +
    'vietnamese yemen yemeni yugoslav yugoslavia zimbabwe ' +
    'ankara athens baghdad beijing berlin brussels bucharest cairo canberra damascus delhi hanoi jakarta jerusalem kiev kyiv london madrid ' +
    'manila minsk moscow oslo paris pretoria pyongyang riyadh rome seoul sofia stockholm taipei tehran tokyo warsaw washington'
  ).split(' '),
);
