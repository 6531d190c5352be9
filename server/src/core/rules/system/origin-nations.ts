/**
 * How the press names countries and what comes from them: code, names, adjectives, each list parted by commas, the usual one
 * first. Only what means one country: "Korean" and "Congolese" may mean two.
 */
const TABLE = `
AE|United Arab Emirates,UAE,Emirates|Emirati,UAE
AM|Armenia|Armenian
AO|Angola|Angolan
AR|Argentina|Argentine,Argentinian
AT|Austria|Austrian
AU|Australia|Australian
AZ|Azerbaijan|Azerbaijani
BD|Bangladesh|Bangladeshi
BE|Belgium|Belgian
BG|Bulgaria|Bulgarian
BH|Bahrain|Bahraini
BR|Brazil|Brazilian
BY|Belarus|Belarusian,Belarussian
CA|Canada|Canadian
CH|Switzerland|Swiss
CL|Chile|Chilean
CN|China|Chinese
CO|Colombia|Colombian
CS|Czechoslovakia|Czechoslovak
CU|Cuba|Cuban
CY|Cyprus|Cypriot
CZ|Czech Republic,Czechia|Czech
DE|Germany|German
DK|Denmark|Danish
DZ|Algeria|Algerian
EE|Estonia|Estonian
EG|Egypt|Egyptian
ES|Spain|Spanish
ET|Ethiopia|Ethiopian
FI|Finland|Finnish
FR|France|French
GB|United Kingdom,Britain,UK,U.K.|British,UK
GE|Georgia|Georgian
GR|Greece|Greek,Hellenic
HR|Croatia|Croatian
HU|Hungary|Hungarian
ID|Indonesia|Indonesian
IE|Ireland|Irish
IL|Israel|Israeli
IN|India|Indian
IQ|Iraq|Iraqi
IR|Iran|Iranian
IT|Italy|Italian
JO|Jordan|Jordanian
JP|Japan|Japanese
KE|Kenya|Kenyan
KP|North Korea|North Korean
KR|South Korea|South Korean
KW|Kuwait|Kuwaiti
KZ|Kazakhstan|Kazakh
LB|Lebanon|Lebanese
LT|Lithuania|Lithuanian
LV|Latvia|Latvian
LY|Libya|Libyan
MA|Morocco|Moroccan
MM|Myanmar|Burmese
MX|Mexico|Mexican
MY|Malaysia|Malaysian
NG|Nigeria|Nigerian
NL|Netherlands,Holland|Dutch
NO|Norway|Norwegian
NZ|New Zealand|New Zealand
OM|Oman|Omani
PE|Peru|Peruvian
PH|Philippines|Philippine,Filipino
PK|Pakistan|Pakistani
PL|Poland|Polish
PT|Portugal|Portuguese
QA|Qatar|Qatari
RO|Romania|Romanian
RS|Serbia|Serbian
RU|Russia|Russian
SA|Saudi Arabia|Saudi,Saudi Arabian
SD|Sudan|Sudanese
SE|Sweden|Swedish
SG|Singapore|Singaporean
SI|Slovenia|Slovenian
SK|Slovakia|Slovak
SU|Soviet Union,USSR|Soviet
SY|Syria|Syrian
TH|Thailand|Thai
TN|Tunisia|Tunisian
TR|Turkey,Türkiye|Turkish
TW|Taiwan|Taiwanese
UA|Ukraine|Ukrainian
US|United States,America,US,U.S.,USA|American,US,U.S.
UZ|Uzbekistan|Uzbek
VE|Venezuela|Venezuelan
VN|Vietnam|Vietnamese
YE|Yemen|Yemeni
YU|Yugoslavia|Yugoslav,Yugoslavian
ZA|South Africa|South African
`;

const byName = new Map<string, string>();
const byAdjective = new Map<string, string>();
const adjectives = new Map<string, string>();

for (const line of TABLE.trim().split('\n')) {
  const [code = '', names = '', words = ''] = line.split('|');
  for (const name of names.split(',')) byName.set(name, code);
  for (const word of words.split(',')) byAdjective.set(word, code);
  adjectives.set(code, words.split(',')[0] ?? '');
}

/** Every name and adjective that means a country. */
export const NATION_NAMES: readonly string[] = [...byName.keys(), ...byAdjective.keys()];

/** The code of the country that goes by a name, as printed: "Russia", "the United States" without its article. */
export function nationNamed(name: string): string | undefined {
  return byName.get(plain(name));
}

/** The code of the country that an adjective means, as printed: "American", "U.S.". */
export function nationCalled(adjective: string): string | undefined {
  return byAdjective.get(plain(adjective));
}

/** What is of a country: "American". @param code ISO 3166-1 alpha-2, SU, CS or YU */
export function adjectiveOf(code: string): string | undefined {
  return adjectives.get(code);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** States of the Soviet Union and of Yugoslavia and Czechoslovakia: what was made before their end is of all of them. */
const HEIRS: Readonly<Record<string, string>> = {
  SU: 'SU',
  RU: 'SU',
  UA: 'SU',
  BY: 'SU',
  GE: 'SU',
  KZ: 'SU',
  UZ: 'SU',
  AM: 'SU',
  AZ: 'SU',
  LT: 'SU',
  LV: 'SU',
  EE: 'SU',
  YU: 'YU',
  RS: 'YU',
  HR: 'YU',
  SI: 'YU',
  CS: 'CS',
  CZ: 'CS',
  SK: 'CS',
};

/** The state that a country was a part of at the end of the Cold War, where it was part of one; else the country itself. */
export function formerState(code: string): string {
  return HEIRS[code] ?? code;
}
