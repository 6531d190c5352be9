/**
 * Every country that the dictionary may name, by ISO 3166-1 alpha-2, plus SU (what never outlived the Soviet Union), YU, CS, DD, XK
 * and EU: its English name as the press prints it, which is not always Unicode's. A list of our own, for the engine's takes
 * milliseconds to open, and is another in each engine.
 */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    'AD Andorra, AE United Arab Emirates, AF Afghanistan, AG Antigua and Barbuda, AL Albania, AM Armenia, AO Angola, AR Argentina, ' +
    'AT Austria, AU Australia, AZ Azerbaijan, BA Bosnia and Herzegovina, BB Barbados, BD Bangladesh, BE Belgium, BF Burkina Faso, ' +
    'BG Bulgaria, BH Bahrain, BI Burundi, BJ Benin, BN Brunei, BO Bolivia, BR Brazil, BS Bahamas, BT Bhutan, BW Botswana, ' +
    'BY Belarus, BZ Belize, CA Canada, CD DR Congo, CF Central African Republic, CG Republic of the Congo, CH Switzerland, ' +
    'CI Côte d’Ivoire, CL Chile, CM Cameroon, CN China, CO Colombia, CR Costa Rica, CU Cuba, CV Cape Verde, CY Cyprus, CZ Czechia, ' +
    'DE Germany, DJ Djibouti, DK Denmark, DM Dominica, DO Dominican Republic, DZ Algeria, EC Ecuador, EE Estonia, EG Egypt, ' +
    'ER Eritrea, ES Spain, ET Ethiopia, FI Finland, FJ Fiji, FM Micronesia, FR France, GA Gabon, GB United Kingdom, GD Grenada, ' +
    'GE Georgia, GH Ghana, GM Gambia, GN Guinea, GQ Equatorial Guinea, GR Greece, GT Guatemala, GW Guinea-Bissau, GY Guyana, ' +
    'HN Honduras, HR Croatia, HT Haiti, HU Hungary, ID Indonesia, IE Ireland, IL Israel, IN India, IQ Iraq, IR Iran, IS Iceland, ' +
    'IT Italy, JM Jamaica, JO Jordan, JP Japan, KE Kenya, KG Kyrgyzstan, KH Cambodia, KI Kiribati, KM Comoros, ' +
    'KN St. Kitts and Nevis, KP North Korea, KR South Korea, KW Kuwait, KZ Kazakhstan, LA Laos, LB Lebanon, LC St. Lucia, ' +
    'LI Liechtenstein, LK Sri Lanka, LR Liberia, LS Lesotho, LT Lithuania, LU Luxembourg, LV Latvia, LY Libya, MA Morocco, ' +
    'MC Monaco, MD Moldova, ME Montenegro, MG Madagascar, MH Marshall Islands, MK North Macedonia, ML Mali, MM Myanmar, MN Mongolia, ' +
    'MR Mauritania, MT Malta, MU Mauritius, MV Maldives, MW Malawi, MX Mexico, MY Malaysia, MZ Mozambique, NA Namibia, NE Niger, ' +
    'NG Nigeria, NI Nicaragua, NL Netherlands, NO Norway, NP Nepal, NR Nauru, NZ New Zealand, OM Oman, PA Panama, PE Peru, ' +
    'PG Papua New Guinea, PH Philippines, PK Pakistan, PL Poland, PS Palestinian Territories, PT Portugal, PW Palau, PY Paraguay, ' +
    'QA Qatar, RO Romania, RS Serbia, RU Russia, RW Rwanda, SA Saudi Arabia, SB Solomon Islands, SC Seychelles, SD Sudan, SE Sweden, ' +
    'SG Singapore, SI Slovenia, SK Slovakia, SL Sierra Leone, SM San Marino, SN Senegal, SO Somalia, SR Suriname, SS South Sudan, ' +
    'ST São Tomé and Príncipe, SV El Salvador, SY Syria, SZ Eswatini, TD Chad, TG Togo, TH Thailand, TJ Tajikistan, TL Timor-Leste, ' +
    'TM Turkmenistan, TN Tunisia, TO Tonga, TR Turkey, TT Trinidad and Tobago, TV Tuvalu, TW Taiwan, TZ Tanzania, UA Ukraine, ' +
    'UG Uganda, US United States, UY Uruguay, UZ Uzbekistan, VA Vatican City, VC St. Vincent and Grenadines, VE Venezuela, ' +
    'VN Vietnam, VU Vanuatu, WS Samoa, YE Yemen, ZA South Africa, ZM Zambia, ZW Zimbabwe, SU Soviet Union, YU Yugoslavia, ' +
    'CS Czechoslovakia, DD East Germany, XK Kosovo, EU Europe'
  )
    .split(', ')
    .map((line) => [line.slice(0, 2), line.slice(3)]),
);

/** The codes of all of them. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(NAMES.keys());

/** Countries that have gone, and what stands for several. */
const NO_COUNTRIES = new Set('SU YU CS DD EU'.split(' '));

let regions: Intl.DisplayNames | undefined;

/** A country's English name, as the press prints it: Turkey, Bosnia and Herzegovina. The code itself where there is none. */
export function countryName(code: string): string {
  return NAMES.get(code) ?? nameOfRegion(code);
}

/** Of a country that only a house knows. */
function nameOfRegion(code: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region' });
  return regions.of(code)?.replace(' & ', ' and ') ?? code;
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
  if (NO_COUNTRIES.has(code) || !/^[A-Z]{2}$/.test(code)) return undefined;
  // Two regional indicators: the letters of the code, moved to where Unicode has those.
  return String.fromCodePoint(...[...code].map((letter) => letter.charCodeAt(0) - 0x41 + 0x1f1e6));
}

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
