/** Misprints as hands, keyboards and alphabets make them. */
import type { Random } from './random';

export type Slip = 'drop' | 'swap' | 'case' | 'hyphen' | 'space' | 'lookalike';

export const SLIPS: readonly Slip[] = ['drop', 'swap', 'case', 'hyphen', 'space', 'lookalike'];

/** Latin letters and the Cyrillic ones that look the same. */
const CYRILLIC_TWINS: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};

/** What a Cyrillic designation becomes when its letters are typed as they look: the Latin spelling, and the look. */
const LOOKS: readonly (readonly [right: string, looks: string])[] = [
  ['Kh', 'X'],
  ['S', 'C'],
  ['u', 'y'],
  ['U', 'Y'],
  ['R', 'P'],
  ['N', 'H'],
  ['V', 'B'],
];

/** Letters that a Cyrillic designation shares with its Latin look. */
const SHARED = 'AEKMOTaeo';

/**
 * Misprints a form.
 * @param cyrillic whether the system comes from a country that designates in Cyrillic
 * @returns `undefined` where this form offers no such slip
 */
export function misprint(form: string, slip: Slip, random: Random, cyrillic: boolean): string | undefined {
  const made = MAKERS[slip](form, random, cyrillic);
  return made === form ? undefined : made;
}

const upper = (letter: string): string => letter.toUpperCase();

type Maker = (form: string, random: Random, cyrillic: boolean) => string | undefined;

const MAKERS: Record<Slip, Maker> = {
  drop(form, random) {
    const places = placesOf(form, /[\p{L}\p{N}]/gu);
    if (places.length < 3) return undefined;
    const at = random.pick(places);
    // The shift key was meant for the first letter of the word, and what joined the lost letter to the rest goes with it.
    const isFirst = at === 0 || /[\s-]/.test(form[at - 1] ?? '');
    const rest = form.slice(at + 1);
    const cased = isFirst && /\p{Lu}/u.test(form[at] ?? '') ? rest.replace(/^\p{Ll}/u, upper) : rest;
    return (form.slice(0, at) + cased).replace(/^[\s-]+|[\s-]+$/g, '');
  },

  swap(form, random) {
    const places = placesOf(form, /(?=([\p{L}\p{N}])([\p{L}\p{N}]))/gu).filter(
      (at) => form[at]?.toLowerCase() !== form[at + 1]?.toLowerCase(),
    );
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const [first = '', second = ''] = [form[at], form[at + 1]];
    // Fingers swap the keys, not the shift: "Su" becomes "Us".
    const cased = (letter: string, like: string): string =>
      /\p{L}/u.test(letter) && /\p{L}/u.test(like)
        ? like === like.toUpperCase()
          ? letter.toUpperCase()
          : letter.toLowerCase()
        : letter;
    return form.slice(0, at) + cased(second, first) + cased(first, second) + form.slice(at + 2);
  },

  case(form, random) {
    const title = form.replace(
      /\p{L}+/gu,
      (word) => (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase(),
    );
    // A name in capitals is a headline's spelling, and no misprint.
    const variants = [form.toLowerCase(), title, ...(/\d/.test(form) ? [form.toUpperCase()] : [])];
    const different = variants.filter((variant) => variant !== form);
    return different.length > 0 ? random.pick(different) : undefined;
  },

  hyphen(form, random) {
    const hyphens = placesOf(form, /-/g);
    if (hyphens.length > 0) {
      const at = random.pick(hyphens);
      return form.slice(0, at) + form.slice(at + 1);
    }
    const seams = placesOf(form, /(?<=\p{L}) ?(?=\d)|(?<=\p{L}) (?=\p{L})/gu);
    if (seams.length === 0) return undefined;
    const at = random.pick(seams);
    return `${form.slice(0, at)}-${form.slice(form[at] === ' ' ? at + 1 : at)}`;
  },

  space(form, random) {
    const joints = placesOf(form, /[ -]/g);
    if (joints.length > 0) {
      const at = random.pick(joints);
      return form.slice(0, at) + (form[at] === '-' ? ' ' : '') + form.slice(at + 1);
    }
    const seams = placesOf(form, /(?<=\p{L})(?=\d)|(?<=\p{Ll})(?=\p{Lu})/gu);
    if (seams.length === 0) return undefined;
    const at = random.pick(seams);
    return `${form.slice(0, at)} ${form.slice(at)}`;
  },

  lookalike(form, random, cyrillic) {
    const looks = cyrillic && /\d/.test(form) ? latinLook(form) : undefined;
    if (looks !== undefined && random.chance(0.6)) return looks;
    const places = placesOf(form, /[ABCEHKMOPTXaceopxy]/g);
    if (places.length === 0) return looks;
    const at = random.pick(places);
    return form.slice(0, at) + CYRILLIC_TWINS[form[at] ?? ''] + form.slice(at + 1);
  },
};

/** "Su-57" → "Cy-57"; `undefined` where some letter of the Cyrillic designation looks like no Latin one. */
function latinLook(form: string): string | undefined {
  let look = '';
  for (let at = 0; at < form.length; ) {
    const pair = LOOKS.find(([right]) => form.startsWith(right, at));
    const char = form[at] ?? '';
    if (pair) {
      look += pair[1];
      at += pair[0].length;
    } else if (!/\p{L}/u.test(char) || SHARED.includes(char)) {
      look += char;
      at++;
    } else return undefined;
  }
  return look;
}

function placesOf(form: string, pattern: RegExp): number[] {
  return [...form.matchAll(pattern)].map(({ index }) => index);
}
