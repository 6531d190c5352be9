import type { Entry } from '../core/lexicon/entry';
import { formsOf } from '../core/lexicon/forms';
import { type DictionaryFiles, type FileProblem, type Located, PUBLISHED } from './read';

/** Names held against each other: ids that were published, forms that systems share, reporting names against their series, families. */
export function checkNames(files: DictionaryFiles): FileProblem[] {
  const families = new Families(files.entries);
  return [
    ...checkPublished(files),
    ...families.problems(),
    ...checkShared(files, families),
    ...checkReporting(files),
  ];
}

/** An id is for ever: settings and house dictionaries name systems by it. */
function checkPublished({ published, entries }: DictionaryFiles): FileProblem[] {
  const ids = new Set(entries.map(({ value }) => value.id));
  return published.flatMap((id, index) =>
    ids.has(id)
      ? []
      : [
          {
            file: PUBLISHED,
            line: index + 1,
            column: 1,
            message: `The id "${id}" was published and is for ever, but no entry has it. Bring the entry back.`,
          },
        ],
  );
}

class Families {
  readonly #byId: ReadonlyMap<string, Located<Entry>>;

  constructor(entries: readonly Located<Entry>[]) {
    this.#byId = new Map(entries.map((entry) => [entry.value.id, entry]));
  }

  problems(): FileProblem[] {
    return [...this.#byId.values()].flatMap((located) => {
      const { id, family } = located.value;
      if (!family) return [];
      if (!this.#byId.has(family))
        return [located.problem(`There is no system "${family}". Add it, or take the family out.`, 'family')];
      const path = this.pathOf(id);
      return path.at(-1) === id
        ? [located.problem(`The families go in a circle: ${path.join(' → ')}.`, 'family')]
        : [];
    });
  }

  /** A system, its family, that one's family … up to the head, or round to where it began. */
  pathOf(id: string): string[] {
    const path = [id];
    for (
      let next = this.#byId.get(id)?.value.family;
      next !== undefined;
      next = this.#byId.get(next)?.value.family
    ) {
      path.push(next);
      if (path.indexOf(next) < path.length - 1) break;
    }
    return path;
  }

  areKin(a: string, b: string): boolean {
    return this.pathOf(a).at(-1) === this.pathOf(b).at(-1);
  }
}

/**
 * Two systems may share a form where something tells them apart: they are of one family, of different kinds or countries, or
 * an entry lists what stands near when it is meant.
 */
function checkShared({ entries, kinds }: DictionaryFiles, families: Families): FileProblem[] {
  const parents = new Map(kinds.map(({ value }) => [value.kind, value.parent]));
  const isUnder = (kind: string, above: string): boolean => {
    for (let node: string | undefined = kind; node; node = parents.get(node)) if (node === above) return true;
    return false;
  };
  const byKey = new Map<string, { located: Located<Entry>; surface: string; near: boolean }[]>();
  for (const located of entries) {
    const { context } = located.value;
    for (const { key, surface, kind, contextual } of formsOf(located.value)) {
      if (kind === 'wrong') continue;
      const sharers = byKey.get(key) ?? [];
      if (sharers.some((sharer) => sharer.located === located)) continue;
      sharers.push({ located, surface, near: contextual && context?.near !== undefined });
      byKey.set(key, sharers);
    }
  }
  return [...byKey.values()].flatMap((sharers) =>
    sharers.flatMap((a, i) => {
      const other = sharers.slice(0, i).find((b) => {
        const [one, two] = [a.located.value, b.located.value];
        const apart =
          a.near ||
          b.near ||
          families.areKin(one.id, two.id) ||
          !(isUnder(one.kind, two.kind) || isUnder(two.kind, one.kind)) ||
          ![one.origin].flat().some((country) => [two.origin].flat().includes(country));
        return !apart;
      });
      return other
        ? [
            a.located.problem(
              `"${a.surface}" is a form of "${other.located.value.id}" too, and nothing tells them apart. List the form under context.forms with words that stand near, or make them one family.`,
            ),
          ]
        : [];
    }),
  );
}

/** NATO's names begin with the letter of what they name; its codes say the same. Kinds with all below them. */
const INITIALS: readonly (readonly [kind: string, initials: string])[] = [
  ['helicopter', 'H'],
  ['bomber', 'B'],
  ['trainer', 'MFC'],
  ['fighter', 'FB'],
  ['attack aircraft', 'FBM'],
  ['transport aircraft', 'CM'],
  ['tanker aircraft', 'MB'],
  ['maritime patrol aircraft', 'MBC'],
  ['airborne early warning aircraft', 'M'],
  ['reconnaissance aircraft', 'MBCF'],
  ['air-to-air missile', 'A'],
  ['surface-to-air missile', 'G'],
  ['anti-tank missile', 'S'],
];

const CODES: Readonly<Record<string, string>> = {
  SA: 'G',
  'SA-N': 'G',
  AA: 'A',
  AS: 'K',
  SS: 'S',
  'SS-N': 'S',
  'SS-NX': 'S',
  'SS-C': 'S',
  AT: 'S',
  ABM: 'G',
};

function checkReporting({ entries, kinds }: DictionaryFiles): FileProblem[] {
  const parents = new Map(kinds.map(({ value }) => [value.kind, value.parent]));
  const initialsOf = (kind: string): string | undefined => {
    for (let node: string | undefined = kind; node; node = parents.get(node)) {
      const found = INITIALS.find(([name]) => name === node);
      if (found) return found[1];
    }
    return undefined;
  };
  return entries.flatMap((located) =>
    [located.value.reporting?.nato ?? []].flat().flatMap((printed) => {
      const [, code, name] = /^([A-Z]+(?:-[A-Z]+)?)-X?-?\d+\S* (\S.*)$/.exec(printed) ?? [];
      const bare = /^[A-Z][a-z]+(?:[ -]|$)/.test(printed);
      const initials = code ? CODES[code] : bare ? initialsOf(located.value.kind) : undefined;
      const first = (name ?? printed).slice(0, 1);
      // "CSS-4 Mod 2" has no name.
      if (!initials || initials.includes(first) || name?.startsWith('Mod ')) return [];
      const series = code ? `the series ${code}` : `a ${located.value.kind}`;
      return [
        located.problem(
          `NATO's names for ${series} begin with ${[...initials].join(' or ')}: "${printed}" does not.`,
          'reporting',
        ),
      ];
    }),
  );
}
