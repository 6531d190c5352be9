import { TokenFlag } from '../text/prose';
import type { Numeral } from './numeral';
import { Gap, isBlank, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import {
  inch,
  kilonewton,
  kilotons,
  percentagePoints,
  percentSign,
  speedOf,
  type Unit,
  unitPrefixes,
  units,
} from './words/units';
import { wordSet } from './words/vocabulary';

export interface UnitRead {
  readonly unit: Unit;
  readonly end: number;
  readonly next: number;
  /** Joined to its number by a hyphen: "a 40-ton tank". */
  readonly hyphened: boolean;
}

/** The number before a unit, as far as its unit depends on it: see `Numeral`. */
type UnitPlace = Pick<Numeral, 'end' | 'next' | 'suffix' | 'spelled'>;

/** Units of one letter or two that are words or designations too: they count only right behind digits. */
const bare = new Set(['m', 'g', 't', 'c', 'f', 'kt', 'kn', 'nm', 'ha', 'mi', 'mw', 'hz', 'in']);

/** Words with which a unit may begin that are none themselves. */
const openers = wordSet([...Object.keys(unitPrefixes), 'per', 'in']);

/** Reads the unit behind a number. */
export function readUnit(
  words: Words,
  { end, next, suffix, spelled }: UnitPlace,
  last: number,
): UnitRead | undefined {
  const { text } = words;
  const code = text.charCodeAt(end);
  if (code === 37) return { unit: percentSign, end: end + 1, next, hyphened: false };
  if (isBlank(code)) {
    const mark = text.charCodeAt(end + 1);
    if (mark === 37) return { unit: percentSign, end: end + 2, next, hyphened: false };
    if (mark === 0xb0 && code === 32) return readDegrees(words, end, next);
  }
  if (code === 0xb0 || code === 0xba) return readDegrees(words, end, next);
  if (suffix !== undefined) return unitOnDigits(words, suffix, end, next, last);
  if (next >= last || !(words.is(next, Is.unit) || words.isOneOf(next, openers))) return undefined;
  const gap = words.gap(next);
  const hyphened = isHyphen(gap);
  if (gap !== Gap.space && !hyphened && !isBehindPlus(words, next)) return undefined;
  const word = words.word(next);
  if (word === 'per' && words.word(next + 1) === 'cent') {
    return { unit: percentSign, end: words.endOf(next + 1), next: next + 2, hyphened };
  }
  if (word === 'percentage' && words.word(next + 1).startsWith('point')) {
    return { unit: percentagePoints, end: words.endOf(next + 1), next: next + 2, hyphened };
  }
  const prefix = unitPrefixes[word];
  if (prefix && (words.follows(next + 1) || words.text.startsWith('. ', words.endOf(next)))) {
    const base = units[words.word(next + 1)];
    const unit = base && prefix(base);
    if (unit) return compound(words, unit, next + 1, last, hyphened);
  }
  if (word === 'in') {
    return !spelled && !hyphened && (isInch(text, words.endOf(next)) || isBehindFeet(text, end))
      ? { unit: inch, end: words.endOf(next), next: next + 1, hyphened }
      : undefined;
  }
  if (word === 'percentage' || !words.is(next, Is.unit)) return undefined;
  if ((spelled || hyphened) && bare.has(word)) return undefined;
  // "12 F-16s", "3 C-130J"
  if (word.length === 1 && next + 1 < last && isHyphen(words.gap(next + 1))) return undefined;
  const unit = word.length > 2 ? units[word] : ofCase(units[word], words.raw(next));
  return unit && compound(words, unit, next, last, hyphened);
}

/** The C of "12 °C", "12° C". */
function readDegrees({ text }: Words, end: number, next: number): UnitRead | undefined {
  const letter = /^[°º ]{1,3}([CF])(?![A-Za-z])/.exec(text.slice(end, end + 5));
  const unit = letter?.[1] ? units[letter[1].toLowerCase()] : undefined;
  return unit && letter ? { unit, end: end + letter[0].length, next: next + 1, hyphened: false } : undefined;
}

/** The unit of letters that stand on their digits: 400km. */
function unitOnDigits(
  words: Words,
  suffix: string,
  end: number,
  next: number,
  last: number,
): UnitRead | undefined {
  const unit = suffix === 'in' ? inch : ofCase(units[suffix.toLowerCase()], suffix);
  if (suffix === 'C' || suffix === 'F') {
    return unit && isDegrees(words.text, end, suffix)
      ? { unit, end: end + 1, next: next + 1, hyphened: false }
      : undefined;
  }
  return unit && suffix !== 'g' && suffix !== 'G' ? compound(words, unit, next, last, false) : undefined;
}

/** "20C (68F)": letters on digits are degrees only where they stand in such a pair. */
function isDegrees(text: string, end: number, letter: string): boolean {
  const other = letter === 'C' ? 'F' : 'C';
  const behind = /^.(?: ?\(| ?\/ ?| or )(?:about )?[-−–]?\d{1,3}(?:\.\d)?[°º]?([CF])(?![A-Za-z])/.exec(
    text.slice(end, end + 24),
  );
  if (behind) return behind[1] === other;
  const before = /([CF])(?: ?\(| ?\/ ?| or )(?:about )?[-−–]?\d{1,3}(?:\.\d)?$/.exec(
    text.slice(Math.max(0, end - 24), end),
  );
  return before?.[1] === other;
}

/** "in" is a preposition, unless a bracket closes behind it ("155 mm (6.1 in)") or a metric figure follows ("8 in (203 mm)"). */
function isInch(text: string, end: number): boolean {
  return /^(?:[)\]]| ?\(\d[\d.]* ?(?:mm|cm)\b| ?[×x] ?\d)/.test(text.slice(end, end + 14));
}

/** The 10 in of "5 ft 10 in". */
function isBehindFeet(text: string, end: number): boolean {
  return /\d ?(?:ft|feet|foot)[ ,-]{1,2}\d{1,2}(?:\.\d)?$/.test(text.slice(Math.max(0, end - 14), end));
}

/** "200+ miles", "40+ minutes" */
export function isBehindPlus(words: Words, token: number): boolean {
  const end = words.endOf(token - 1);
  return (
    words.text.charCodeAt(end) === 43 &&
    isBlank(words.text.charCodeAt(end + 1)) &&
    words.startOf(token) === end + 2
  );
}

/** Where letter case decides: MW and mW, kt of a yield and KT, kN and kn, C and c. */
function ofCase(unit: Unit | undefined, raw: string): Unit | undefined {
  if (!unit) return undefined;
  if (raw === 'kN' || raw === 'KN') return kilonewton;
  if (raw === 'M' || raw === 'T' || raw === 'c' || raw === 'f' || raw === 'mW' || raw === 'G')
    return undefined;
  if (raw === 'kt' || raw === 'kT' || raw === 'KT') return kilotons;
  return unit;
}

/** Between a length and the time that makes a speed of it. */
const perWords = wordSet(['per', 'an', 'a', 'each']);

/** Takes in "per hour", "/h", "an hour", "of thrust" behind the unit at a token. */
function compound(words: Words, unit: Unit, token: number, last: number, hyphened: boolean): UnitRead {
  let end = words.endOf(token);
  let next = token + 1;
  if (next >= last) return { unit, end, next, hyphened };
  if (unit.kind === 'length') {
    const exponent = words.text.charCodeAt(end);
    if (exponent === 0xb2 || exponent === 0xb3) {
      const power = unitPrefixes[exponent === 0xb2 ? 'square' : 'cubic']?.(unit);
      if (power) return { unit: power, end: end + 1, next, hyphened };
    }
    const over = words.gap(next) === 47;
    const per = over ? next : words.isOneOf(next, perWords) && words.follows(next) ? next + 1 : 0;
    const time = per && per < last ? words.word(per) || (over ? words.lower(per) : '') : '';
    const speed = time === '' ? undefined : speedIn(unit, time);
    if (speed) return { unit: speed, end: words.endOf(per), next: per + 1, hyphened };
  }
  if (unit.kind === 'mass' && words.word(next) === 'of' && words.word(next + 1) === 'thrust') {
    end = words.endOf(next + 1);
    next += 2;
    const force: Unit = { symbol: `${unit.symbol}f`, kind: 'force', si: unit.si * 9.80665 };
    return { unit: force, end, next, hyphened };
  }
  return { unit, end, next, hyphened };
}

function speedIn(length: Unit, time: string): Unit | undefined {
  if (/^(?:h|hr|hour)$/.test(time)) return speedOf(length, 'hour');
  return /^(?:s|sec|second)$/.test(time) ? speedOf(length, 'second') : undefined;
}

/** Mach 5: the unit stands before its number. */
export function isMach(words: Words, token: number): boolean {
  return words.word(token) === 'mach' && words.has(token, TokenFlag.capital);
}
