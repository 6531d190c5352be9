import { COUNTRY_CODES, countryName } from '../lexicon/countries';
import { runsOf } from '../text/characters';
import { TokenFlag } from '../text/prose';
import { Gap, type Words } from './words';

/** A country that a draft names as one that acts: by its name, or by its capital for its government. */
export interface NamedState {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Its tokens are numbers `first .. last)`. */
  readonly first: number;
  readonly last: number;
}

/** Beside the English names of all countries. */
const OTHERS: Readonly<Record<string, string>> = {
  US: 'US|U S|USA|America|Washington|United States of America',
  GB: 'UK|U K|Britain|Great Britain|London',
  RU: 'Moscow|Kremlin|Russian Federation',
  SU: 'USSR|Soviets',
  CN: 'Beijing|PRC|People s Republic of China',
  TR: 'Türkiye|Turkiye|Ankara',
  MM: 'Burma',
  KP: 'Pyongyang|DPRK',
  KR: 'Seoul|Republic of Korea',
  IN: 'New Delhi|Delhi',
  PK: 'Islamabad',
  IR: 'Tehran|Islamic Republic',
  IL: 'Tel Aviv',
  FR: 'Paris',
  DE: 'Berlin',
  JP: 'Tokyo',
  UA: 'Kyiv|Kiev',
  PL: 'Warsaw',
  LT: 'Vilnius',
  LV: 'Riga',
  EE: 'Tallinn',
  FI: 'Helsinki',
  EG: 'Cairo',
  SA: 'Riyadh',
  AE: 'UAE|Abu Dhabi',
  CZ: 'Czech Republic',
  SY: 'Damascus',
};

interface Name {
  readonly words: readonly string[];
  readonly code: string;
}

let known: { byFirst: Map<string, Name[]>; byLast: Map<string, Name[]> } | undefined;

/** The country whose name begins at a token. */
export function stateAt(words: Words, token: number): NamedState | undefined {
  if (!words.has(token, TokenFlag.capital)) return undefined;
  for (const { words: name, code } of names().byFirst.get(words.raw(token)) ?? [])
    if (stands(words, token, name)) return { code, first: token, last: token + name.length };
  return undefined;
}

/** The country whose name ends before a token. */
export function stateBefore(words: Words, token: number): NamedState | undefined {
  if (token <= 0) return undefined;
  for (const { words: name, code } of names().byLast.get(words.raw(token - 1)) ?? []) {
    const first = token - name.length;
    if (first >= 0 && stands(words, first, name)) return { code, first, last: token };
  }
  return undefined;
}

function stands(words: Words, first: number, name: readonly string[]): boolean {
  for (const [i, word] of name.entries()) {
    if (words.raw(first + i) !== word) return false;
    const gap = words.gap(first + i);
    if (i > 0 && gap !== Gap.space && gap !== 0x2e && gap !== 39 && gap !== 0x2019) return false;
  }
  return true;
}

function names(): NonNullable<typeof known> {
  if (!known) {
    known = { byFirst: new Map(), byLast: new Map() };
    for (const code of COUNTRY_CODES) {
      if (code === 'EU') continue;
      for (const text of [countryName(code), ...(OTHERS[code]?.split('|') ?? [])]) {
        const words = runsOf(text);
        add(known.byFirst, words[0] ?? '', { words, code });
        add(known.byLast, words.at(-1) ?? '', { words, code });
      }
    }
    for (const map of [known.byFirst, known.byLast])
      for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  }
  return known;
}

function add(map: Map<string, Name[]>, key: string, name: Name): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}
