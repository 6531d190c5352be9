import { keyOf } from '../text/characters';

/**
 * Cyrillic letters that look like Latin ones, with the Latin letter that they look like and the one that an English paper
 * prints for them. A Russian С-400 typed or read as Latin is a "C-400"; the S-400 is meant.
 */
const CYRILLIC: Record<string, readonly [looks: string, means: readonly string[]]> = {
  А: ['A', ['A']],
  В: ['B', ['V']],
  Е: ['E', ['E']],
  З: ['3', ['Z']],
  К: ['K', ['K']],
  М: ['M', ['M']],
  Н: ['H', ['N']],
  О: ['O', ['O']],
  Р: ['P', ['R']],
  С: ['C', ['S']],
  Т: ['T', ['T']],
  У: ['Y', ['U']],
  Х: ['X', ['Kh']],
  І: ['I', ['I']],
  Ѕ: ['S', ['S']],
  Ј: ['J', ['J']],
  а: ['a', ['a']],
  в: ['b', ['v']],
  е: ['e', ['e']],
  к: ['k', ['k']],
  м: ['m', ['m']],
  н: ['h', ['n']],
  о: ['o', ['o']],
  р: ['p', ['r']],
  с: ['c', ['s']],
  т: ['t', ['t']],
  у: ['y', ['u']],
  х: ['x', ['kh']],
  і: ['i', ['i']],
  ѕ: ['s', ['s']],
  ј: ['j', ['j']],
};

const GREEK: Record<string, string> = {
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  ν: 'v',
  ι: 'i',
  ρ: 'p',
};

/** What a Latin letter or digit stands for when it is a Cyrillic letter in disguise. */
const DISGUISES = new Map<string, readonly string[]>();
for (const [looks, means] of Object.values(CYRILLIC)) {
  const others = means.filter((letter) => letter !== looks);
  if (others.length > 0 && !DISGUISES.has(looks)) DISGUISES.set(looks, others);
}
// Х is also typed as H, from the Latin letter on the same transliteration table.
DISGUISES.set('H', ['N', 'Kh']);

const MAX_READINGS = 64;

/** Whether any character of a text may stand for another: most designations have none that does. */
function mayBeDisguised(text: string): boolean {
  for (const char of text) if (DISGUISES.has(char) || char in CYRILLIC || char in GREEK) return true;
  return false;
}

/** Whether a text has a Cyrillic or Greek letter that looks like a Latin one. */
export function hasLookalike(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < FOREIGN) continue;
    const char = text[at];
    if (char in CYRILLIC || char in GREEK) return true;
  }
  return false;
}

/** Greek and Cyrillic letters begin here. */
const FOREIGN = 0x370;

/** Whether every letter of a text is Cyrillic and looks like a Latin one: nobody sees the difference. */
export function isAllLookalike(text: string): boolean {
  let letters = 0;
  for (const char of text) {
    if (!/\p{L}/u.test(char)) continue;
    if (!(char in CYRILLIC)) return false;
    letters++;
  }
  return letters > 0;
}

/** The text as it looks, in Latin letters: "Вrahmоs" → "Brahmos". */
export function asItLooks(text: string): string {
  return [...text].map((char) => CYRILLIC[char]?.[0] ?? GREEK[char] ?? char).join('');
}

/**
 * What a designation may really say, if some of its letters are Cyrillic ones, typed as such or read as Latin:
 * "C-500" → "S-500"; "Cy-57" → "Su-57"; "X-101" → "Kh-101". The text itself is not among them; at most 64 readings.
 */
export function readingsOf(text: string): string[] {
  if (!mayBeDisguised(text)) return [];
  let readings = [''];
  let letters = 0;
  for (const [index, char] of [...text].entries()) {
    const cyrillic = CYRILLIC[char];
    const choices = cyrillic
      ? [...new Set([...cyrillic[1], cyrillic[0]])]
      : char in GREEK
        ? [GREEK[char]]
        : [char, ...((char !== '3' || index === 0 ? DISGUISES.get(char) : undefined) ?? [])];
    if (/\p{L}/u.test(char)) letters++;
    if (readings.length * choices.length > MAX_READINGS) return [];
    readings = readings.flatMap((head) => choices.map((choice) => head + choice));
  }
  const own = keyOf(text);
  return letters === 0 ? [] : readings.filter((reading) => keyOf(reading) !== own);
}
