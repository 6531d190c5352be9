import { keyOf } from '../text/characters';
import type { Entry } from './entry';
import type { FormKind } from './mention';

/** A spelling by which a system is known, and how it may be read. */
export interface Form {
  /** Letters and digits, folded; see `keyOf`. */
  readonly key: string;
  /** As it is rightly printed. */
  readonly surface: string;
  readonly kind: FormKind;
  /** Also plain English, a place or a person: counts only where the context shows that it is meant. */
  readonly contextual: boolean;
  /** For a wrong form: why it is wrong. */
  readonly why?: string;
}

/** One letter and one digit (K2, F-4, P-1) are as often a road, a mountain or a chess square. */
const TOO_SHORT = /^[a-z]\d$/;

/**
 * Every form of an entry: what is listed, and what follows from it (designation and name together, code and name of a
 * reporting name, `X-class` beside `X class`). Spellings that differ only in case, hyphens and spaces are left to the
 * matcher, and lookalike letters to `lookalikes.ts`.
 */
export function formsOf(entry: Entry): Form[] {
  const forms = new Map<string, Form>();
  const contextual = new Set(entry.context?.forms.map(keyOf));
  const add = (surface: string, kind: FormKind, plain = false, why?: string): void => {
    const key = keyOf(surface);
    const id = `${key}\n${surface}`;
    if (key === '' || forms.has(id)) return;
    forms.set(id, {
      key,
      surface,
      kind,
      contextual: plain || contextual.has(key) || TOO_SHORT.test(key),
      why,
    });
  };
  const { designation, name } = entry;
  add(designation, 'designation');
  if (/ class$/.test(designation)) add(designation.replace(/ class$/, '-class'), 'designation');
  if (name) {
    add(name, 'name');
    if (!keyOf(designation).includes(keyOf(name))) add(`${designation} ${name}`, 'full');
  }
  for (const alias of entry.aliases ?? []) {
    add(alias, 'alias');
    if (/ class$/.test(alias)) add(alias.replace(/ class$/, '-class'), 'alias');
  }
  for (const number of Object.values(entry.index ?? {}).flat()) add(number, 'index');
  for (const printed of Object.values(entry.native ?? {}).flat()) {
    for (const part of nativeParts(printed)) add(part, 'native');
  }
  for (const printed of Object.values(entry.reporting ?? {}).flat()) {
    for (const { surface, word } of reportingParts(printed)) add(surface, 'reporting', word);
  }
  for (const { form, why } of entry.wrong ?? []) add(form, 'wrong', false, why);
  return [...forms.values()];
}

/** "С-400 Триумф" → itself, "С-400", "Триумф". */
function nativeParts(printed: string): string[] {
  const words = printed.split(' ');
  const last = words.findLastIndex((word) => /\d/.test(word));
  if (last < 0 || last === words.length - 1) return [printed];
  return [
    printed,
    words.slice(0, last + 1).join(' '),
    words
      .slice(last + 1)
      .join(' ')
      .replace(/[«»"“”]/g, ''),
  ];
}

/** "SA-21 Growler" → itself, "SA-21", and the bare word; "Flanker-E" → itself and "Flanker". */
export function reportingParts(printed: string): { surface: string; word: boolean }[] {
  const match = /^(\S*\d\S*)\s+(.+)$/.exec(printed);
  // "CSS-4 Mod 2" has no name.
  if (match && /^Mod\s/.test(match[2])) return [{ surface: printed, word: false }];
  if (match)
    return [{ surface: printed, word: false }, { surface: match[1], word: false }, ...words(match[2])];
  return /\d/.test(printed) ? [{ surface: printed, word: false }] : words(printed);
}

function words(name: string): { surface: string; word: boolean }[] {
  const base = name.replace(/[- ][A-Z](?:\s?Mod\s?\d)?$/, '');
  return base === name
    ? [{ surface: name, word: true }]
    : [
        { surface: name, word: false },
        { surface: base, word: true },
      ];
}
