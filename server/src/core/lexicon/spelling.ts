import { Class, classOf, fold, isLetters, isRun, runEnd } from '../text/characters';

/** How a text differs from the right spelling of the same letters and digits: bits that add up. */
export const Difference = {
  none: 0,
  /** Upper and lower case: MIG-29, Himars. */
  case: 1,
  /** Hyphen, space or nothing between a letter and a digit, or between two words: S400, Su 57, StormShadow. */
  joint: 2,
  /** A break inside a word or a number: "Toma hawk". */
  split: 4,
  /** A mark that the form does not have: C/32 for C-32. */
  mark: 8,
  /** A word of up to three small letters, behind a space, where the form has capitals: "T-72 a" for T-72A. */
  smallWord: 16,
} as const;

/**
 * Compares two spellings with the same key. Diacritics, kinds of space, the apostrophe's form and the non-breaking hyphen
 * make no difference: a typesetter chose them.
 * @returns bits of `Difference`.
 */
export function compareSpelling(text: string, surface: string): number {
  if (text === surface) return Difference.none;
  let difference = 0;
  let i = 0;
  let j = 0;
  while (i < text.length || j < surface.length) {
    // Nearly everywhere a letter stands beside a letter.
    if (i < text.length && j < surface.length) {
      const a = text.charCodeAt(i);
      const b = surface.charCodeAt(j);
      if (isRun(a) && isRun(b)) {
        if (a !== b && isUpper(a) !== isUpper(b)) difference |= Difference.case;
        i++;
        j++;
        continue;
      }
    }
    const [joint, nextI] = joinerAt(text, i);
    const [wanted, nextJ] = joinerAt(surface, j);
    if (joint !== wanted && !(i >= text.length && wanted === ')')) {
      const left = i > 0 ? classOf(text.charCodeAt(i - 1)) : Class.other;
      const same = nextI < text.length && left === classOf(text.charCodeAt(nextI));
      // Between two digits any change makes another number; between two letters only an added break does.
      const inside = same && (left === Class.digit || wanted === '');
      difference |= inside ? Difference.split : Difference.joint;
      if (/[^\s\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(joint)) difference |= Difference.mark;
    }
    i = nextI;
    j = nextJ;
    // A closing bracket belongs to the form, and is added to the match afterwards.
    if (i >= text.length || j >= surface.length) break;
    const a = text.charCodeAt(i++);
    const b = surface.charCodeAt(j++);
    if (a !== b && isUpper(a) !== isUpper(b)) {
      difference |= Difference.case;
      const word = text.slice(nextI, runEnd(text, nextI));
      if (word.length <= 3 && joint.includes(' ') && isUpper(b) && isLetters(word))
        difference |= Difference.smallWord;
    }
  }
  return difference;
}

/** What joins two runs at an offset, in one notation, and where the next run begins. */
function joinerAt(text: string, from: number): [joiner: string, next: number] {
  let joiner = '';
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const cls = classOf(unit);
    if (cls === Class.letter || cls === Class.digit) break;
    if (cls === Class.invisible) continue;
    if (cls === Class.space || cls === Class.newline) joiner += joiner.endsWith(' ') ? '' : ' ';
    else if (unit === 0x2010 || unit === 0x2011) joiner += '-';
    else if (unit === 0x2019) joiner += "'";
    else joiner += text[at];
  }
  return [joiner, at];
}

function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  // Diacritics aside: a letter is upper case when folding it the way keys are folded is a change of case.
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase() && fold(unit) !== unit;
}

/** Whether there is a lower-case letter in it. */
export function hasLower(text: string): boolean {
  return text !== text.toUpperCase();
}

export function hasDigit(text: string): boolean {
  return /\d/.test(text);
}
