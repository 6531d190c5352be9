import type { Lexicon } from '../core/lexicon/lexicon';
import { keyOf } from '../core/text/characters';
import { LISTS, type Listed } from './lists';

/** Why a listed name is not, and need not be, in the dictionary: an entry of coverage.yaml. */
export interface Reason {
  readonly why: string;
  /** A pattern on the listed name, ignoring case. */
  readonly name: string;
}

export interface Share {
  readonly group: string;
  readonly listed: number;
  readonly covered: number;
  readonly explained: number;
  readonly missing: readonly string[];
}

export interface ListReport {
  readonly title: string;
  readonly groups: readonly Share[];
}

/**
 * Measures how much of the outside lists the dictionary knows, by list and group.
 * @param readList the rows of a list's file; `undefined` where it is not at hand
 */
export function coverage(
  lexicon: Lexicon,
  reasons: readonly Reason[],
  readList: (file: string) => readonly Readonly<Record<string, string>>[] | undefined,
): ListReport[] {
  const patterns = reasons.map(({ name }) => new RegExp(name, 'i'));
  return LISTS.flatMap(({ file, title, read }) => {
    const rows = readList(file);
    if (!rows) return [];
    const groups = new Map<string, Map<string, Listed>>();
    for (const row of rows) {
      const listed = read(row);
      if (!listed) continue;
      const names = groups.get(listed.group) ?? new Map<string, Listed>();
      names.set(keyOf(listed.name), listed);
      groups.set(listed.group, names);
    }
    return [
      {
        title,
        groups: [...groups].map(([group, names]) => {
          const unknown = [...names.values()].map(({ name }) => name).filter((name) => !knows(lexicon, name));
          const missing = unknown.filter((name) => !patterns.some((pattern) => pattern.test(name)));
          return {
            group,
            listed: names.size,
            covered: names.size - unknown.length,
            explained: unknown.length - missing.length,
            missing,
          };
        }),
      },
    ];
  });
}

/** The report as text: a line a group, with what is missing where it is asked for. */
export function printCoverage(reports: readonly ListReport[], showMissing: boolean): string {
  return reports
    .flatMap(({ title, groups }) => [
      title,
      ...groups.flatMap(({ group, listed, covered, explained, missing }) => [
        `  ${percent(covered + explained, listed)}  ${group}: ${covered} of ${listed}${explained > 0 ? `, ${explained} left out with a reason` : ''}`,
        ...(showMissing ? missing.map((name) => `          ${name}`) : []),
      ]),
      '',
    ])
    .join('\n');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}

/**
 * Whether a listed name is known. Lists spell as they please ("Orlan 10 UAV", "CSS-X-20 (DF-41)", "2B14 Podnos 82-mm"), so a
 * run of the name's words, a bracket or one side of a stroke is enough, if it is more than a plain word.
 */
export function knows(lexicon: Lexicon, name: string): boolean {
  const parts = [name, name.replace(/\([^)]*\)/g, ' '), ...name.split(/[()/,;"'“”‘’]| - |\bor\b/)];
  return parts.some((part) => {
    const words = part.split(/\s+/).filter((word) => word !== '');
    for (let length = words.length; length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const run = words.slice(start, start + length).join(' ');
        if (isTelling(run) && isForm(lexicon, run)) return true;
      }
    }
    return false;
  });
}

/** Whether text says more than a kind or a size: "Tank", "82-mm", "Mk. 2" do not. */
function isTelling(text: string): boolean {
  if (/^(?:mk|mark|type|class|model|project|version|block)\.?\s*$/i.test(text)) return false;
  if (/^[\d.,]+[\s-]*(?:mm|cm|m|km|kg|t|x\d)?$/i.test(text)) return false;
  return keyOf(text).length >= 3 || /\d/.test(text);
}

function isForm(lexicon: Lexicon, text: string): boolean {
  const bare = text.replace(/\bclass\b/i, '').trim();
  return [text, bare, `${bare} class`]
    .map(keyOf)
    .some((key) => key !== '' && lexicon.formsOfKey(key).some(({ kind }) => kind !== 'wrong'));
}
