import { isLetters, startsHigh, startsLow } from '../text/characters';
import type { PrintedForm } from './lexicon';
import { Difference, hasDigit, hasLower } from './spelling';

/**
 * Whether a text that has a form's letters and digits may be read as that form, in spite of its case and its joints; and
 * whether, if so, it needs a context even where the form does not.
 */

/** "bayraktar" is a misprint; a shorter word in small letters is taken for English. */
export const SHORTEST_IN_SMALL_LETTERS = 6;

/** Of a designation's shape, but known to every reader as something else. */
const HOUSEHOLD = new Set(['MI5', 'MI6', 'G7', 'G8', 'G20', 'A4', 'K2', 'B2B', 'B2C', 'C4', 'F1', 'H1']);

/** "Apr 2" is no APR-2. */
const DATE = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d/;

/** Words before a number that are no prefix: "a 10 km march", "at 11", "An 8-inch gun". */
export const SMALL_WORDS = new Set(
  'a i an as at be by he in is it me no of on or pm am so to up us we'.split(' '),
);

export function isReadable(text: string, form: PrintedForm, difference: number): boolean {
  if (difference === Difference.none) return true;
  const { surface } = form;
  if (difference & Difference.mark || HOUSEHOLD.has(text) || DATE.test(text)) return false;
  // "MiG-29s" are several, the MiG-29S is a variant.
  if (text.endsWith('s') && surface.endsWith('S') && /\p{Lu}/u.test(text)) return false;
  // "The Merkava is", "the T-72 as": a small word behind is no Merkava I and no T-72A.
  if (difference & Difference.smallWord) return false;
  if (difference & Difference.split) {
    if (form.contextual || surface.length < 7 || hasDigit(surface) || !startsHigh(text)) return false;
  }
  return hasDigit(surface) ? isReadableNumber(text, surface) : isReadableName(text, form, difference);
}

function isReadableNumber(text: string, surface: string): boolean {
  const [, letters = '', joint = ''] =
    /^([A-Za-z\u00c0-\u1fff]+)([^A-Za-z\d\u00c0-\u1fff]*)\d/.exec(text) ?? [];
  if (letters === '' || text.startsWith(surface.slice(0, letters.length + joint.length))) return true;
  const small = letters[0] !== letters[0].toUpperCase();
  // "m2", "p3", "c. 40": one small letter means nothing without a hyphen or a longer number.
  if (small && letters.length === 1) return joint === '-' || /^\D\d{2}/.test(text);
  // "type 003" and "challenger 3" are misprints, "mk 4" is nothing.
  return !(joint.includes(' ') && ((small && letters.length < 4) || SMALL_WORDS.has(letters.toLowerCase())));
}

function isReadableName(text: string, form: PrintedForm, difference: number): boolean {
  const { surface, contextual } = form;
  // "Baraki" is no Barak-I.
  const seam = /(?:^|[\s-])[A-Za-z\u00c0-\u1fff]{1,2}(?:$|[\s-])/;
  if (difference & Difference.joint && seam.test(surface) && isLetters(text)) return false;
  if (!(difference & Difference.case)) return true;
  if (!hasLower(text)) return !contextual || surface.length > 4;
  if (!hasLower(surface)) return surface.length >= 4 && startsHigh(text);
  if (startsHigh(text)) return !contextual || !/[\s-]/.test(surface);
  if (surface.length < SHORTEST_IN_SMALL_LETTERS) return false;
  // "maneuver short-range air defense" in small letters is a description; "bayraktar" and "iron dome" are misprints.
  const words = surface.split(/[\s-]+/);
  return words.length === 1 || (words.length === 2 && words.every((word) => word.length >= 4));
}

/** Whether a text that fits no form exactly may as well be something else. */
export function isWeak(text: string, surface: string): boolean {
  const low = startsLow(text) && /\s/.test(text);
  return low || isLoose(text) || isUnshouted(text, surface) || isRunTogether(text, surface);
}

/** "A 10", "T 90", "M1", "CSS3": a few capitals and a number are a road, a chip, a vitamin as often as a weapon. */
function isLoose(text: string): boolean {
  return (
    /^[A-Za-z\u00c0-\u1fff][\s.]+\d/.test(text) ||
    /^(?:[A-Za-z\u00c0-\u1fff]|[A-Z\u0391-\u03a9\u0400-\u042f]{2,3})\d/.test(text) ||
    (startsLow(text) && /^.(?:\d|-\d{1,2}(?!\d))/.test(text))
  );
}

/** A contextual name, which is also a plain word, in small letters: "stinger missiles", and "a stinger". */
export function isPlainWord(text: string, surface: string): boolean {
  return startsLow(text) && startsHigh(surface) && !hasDigit(surface);
}

/** An acronym in small letters ("Lucas" for LUCAS) may as well be a name. */
export function isUnshouted(text: string, surface: string): boolean {
  return !hasDigit(surface) && !hasLower(surface) && hasLower(text);
}

/** Words written as one ("StormShadow"): a name of its own as often as a slip, unless a capital shows the seam. */
function isRunTogether(text: string, surface: string): boolean {
  return !hasDigit(text) && isLetters(text) && /[\s-]/.test(surface) && !/\p{Ll}\p{Lu}/u.test(text);
}
