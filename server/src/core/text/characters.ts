/**
 * What a UTF-16 unit is to us, and what it is folded to in a key. Tables, because every unit of every draft passes
 * through them once. Surrogates (emoji, rare ideographs) are `other`: no military system is spelt with them.
 */

export const Class = {
  other: 0,
  letter: 1,
  digit: 2,
  /** Soft hyphen, zero-width space or joiner, combining mark: part of a run, but not of a key. */
  invisible: 3,
  space: 4,
  newline: 5,
  hyphen: 6,
} as const;

const classes = new Uint8Array(0x10000);

function mark(cls: number, ...ranges: [number, number?][]): void {
  for (const [from, to = from] of ranges) classes.fill(cls, from, to + 1);
}

// Blocks of alphabets as a whole: a stray sign inside one of them does no harm in a run of foreign letters.
mark(
  Class.letter,
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa],
  [0xb5],
  [0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
);
mark(Class.letter, [0x370, 0x37d], [0x386], [0x388, 0x589], [0x5d0, 0x5ea], [0x620, 0x64a], [0x66e, 0x6d5]);
mark(Class.letter, [0x6fa, 0x6ff], [0x710, 0x7ff], [0x900, 0x963], [0x971, 0x1fff], [0x2c00, 0x2dff]);
mark(Class.letter, [0x2160, 0x2188], [0x3005, 0x3007], [0x3040, 0x318f], [0x3400, 0x9fff], [0xa000, 0xd7af]);
mark(Class.letter, [0xf900, 0xfdfc], [0xfe70, 0xfefc], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff66, 0xffdc]);
mark(Class.digit, [0x30, 0x39], [0x660, 0x669], [0x6f0, 0x6f9], [0x966, 0x96f], [0xff10, 0xff19]);
mark(
  Class.invisible,
  [0xad],
  [0x300, 0x36f],
  [0x591, 0x5c7],
  [0x64b, 0x65f],
  [0x200b, 0x200f],
  [0x2060],
  [0xfeff],
);
mark(Class.space, [0x09], [0x20], [0xa0], [0x2000, 0x200a], [0x202f], [0x205f], [0x3000]);
mark(Class.newline, [0x0a], [0x0d], [0x0b, 0x0c], [0x85], [0x2028, 0x2029]);
mark(Class.hyphen, [0x2d], [0x2010, 0x2015], [0x2212], [0xfe58], [0xfe63], [0xff0d]);

/** The class of a UTF-16 unit; see `Class`. */
export function classOf(unit: number): number {
  return classes[unit];
}

/*
 * The questions below are those of \p{L}, \p{Lu} and \p{Ll} at a unit. A regular expression with one of these costs a
 * millisecond to compile, for a thousand ranges: more than checking a story's paragraph.
 */

export function isLetter(unit: number): boolean {
  return classes[unit] === Class.letter;
}

/** Whether a unit is a letter or a digit. */
export function isRun(unit: number): boolean {
  return classes[unit] === Class.letter || classes[unit] === Class.digit;
}

export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}

export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const char = String.fromCharCode(unit);
  return char !== char.toUpperCase();
}

/** Whether a text begins with a letter in upper case. */
export function startsHigh(text: string): boolean {
  return isUpper(text.charCodeAt(0));
}

/** Whether a text begins with a letter in lower case. */
export function startsLow(text: string): boolean {
  return isLower(text.charCodeAt(0));
}

/** Whether there is nothing but letters in a text, one at least. */
export function isLetters(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isLetter(text.charCodeAt(at))) return false;
  return text !== '';
}

/** Behind the letters and digits that stand at an offset: the offset itself where there are none. */
export function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isRun(text.charCodeAt(at))) at++;
  return at;
}

/** The runs of letters and digits of a text. */
export function runsOf(text: string): string[] {
  const runs: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = runEnd(text, at);
    if (end === at) continue;
    runs.push(text.slice(at, end));
    at = end;
  }
  return runs;
}

/**
 * A text that is kept, cut out of a draft that is not: the engine would keep the whole draft for a slice of 13 units or more.
 */
export function cutOut(slice: string): string {
  if (slice.length < 13) return slice;
  return slice.length < 100 ? [...slice].join('') : (JSON.parse(JSON.stringify(slice)) as string);
}

const folds = new Uint16Array(0x600);
for (let unit = 0; unit < folds.length; unit++) folds[unit] = unit;
for (let unit = 0x41; unit <= 0x5a; unit++) folds[unit] = unit + 32;
for (let unit = 0xc0; unit < 0x250; unit++) {
  folds[unit] = String.fromCharCode(unit).toLowerCase().normalize('NFD').charCodeAt(0);
}
for (let unit = 0x370; unit < 0x600; unit++)
  folds[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
// Letters that have no decomposition, as the English-language press prints them: Kızılelma, Błyskawica, Tønder.
for (const [from, to] of Object.entries({
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'a',
  œ: 'o',
  ß: 's',
  ё: 'е',
  ґ: 'г',
})) {
  folds[from.charCodeAt(0)] = to.charCodeAt(0);
  folds[from.toUpperCase().charCodeAt(0)] = to.charCodeAt(0);
}

/** Folds a letter or digit for a key: lower case, no diacritics, ASCII digits. Other units come back as they are. */
export function fold(unit: number): number {
  if (unit < 0x600) return folds[unit];
  if (unit >= 0x660 && unit <= 0x669) return unit - 0x660 + 0x30;
  if (unit >= 0x6f0 && unit <= 0x6f9) return unit - 0x6f0 + 0x30;
  if (unit >= 0x966 && unit <= 0x96f) return unit - 0x966 + 0x30;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10 + 0x30;
  if (unit >= 0xff21 && unit <= 0xff5a) return (unit - 0xff21 + 0x41) | 0x20;
  return unit;
}

/** The key of a spelling: its letters and digits, folded, everything else dropped. "F‑16 Fighting" → "f16fighting". */
export function keyOf(text: string): string {
  if (/^[A-Za-z0-9]*$/.test(text)) return text.toLowerCase();
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const cls = classes[unit];
    if (cls === Class.letter || cls === Class.digit) key += String.fromCharCode(fold(unit));
  }
  return key;
}

export function isLatin(unit: number): boolean {
  return unit < 0x2b0 || (unit >= 0xff21 && unit <= 0xff5a);
}
