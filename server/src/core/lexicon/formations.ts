import type { Force, Formation, Source } from './entry';
import { withCommas } from './figures';
import type { Lexicon } from './lexicon';

/** How large a formation is, in words, with the pages that say so. */
export interface Size {
  /** "Squadron of the Indian Air Force": 16–20 aircraft. */
  readonly text: string;
  readonly sources: readonly Source[];
  /** What it was written from: how many of what, and of which systems alone it holds. */
  readonly formation: Formation;
}

/**
 * What is known of the size of a formation: of the services that a sentence names, else as a rule.
 * @param name in the singular and lower case: squadron
 */
export function sizesOf(lexicon: Lexicon, name: string, sentence: string): Size[] {
  const { forces } = lexicon;
  const named = forces.filter((force) => force.id !== 'common' && isNamed(force, sentence));
  const own = named.flatMap((force) =>
    sizes(lexicon, force, name, `${upperFirst(name)} of the ${force.name}`),
  );
  if (own.length > 0) return own;
  const common = forces.find(({ id }) => id === 'common');
  return common ? sizes(lexicon, common, name, `${upperFirst(name)}, as a rule`) : [];
}

function sizes(lexicon: Lexicon, { formations = [] }: Force, name: string, label: string): Size[] {
  return formations
    .filter((formation) => [formation.name, ...(formation.aliases ?? [])].includes(name))
    .flatMap((formation) => {
      const size = sizeOf(formation);
      const of = formation.of ? ` (${formation.of.map((thing) => titleOf(lexicon, thing)).join(', ')})` : '';
      const text = `${label}${of}: ${size}`;
      return size
        ? [
            {
              text,
              // Looked up where they are printed: a rule that only compares sizes does not pay for them.
              get sources() {
                return [formation.source ?? []].flat().flatMap((id) => lexicon.source(id) ?? []);
              },
              formation,
            },
          ]
        : [];
    });
}

function sizeOf({ counts, min, max }: Formation): string | undefined {
  if (counts === undefined) return undefined;
  if (min === undefined) return max === undefined ? undefined : `up to ${withCommas(max)} ${counts}`;
  if (max === undefined) return `at least ${withCommas(min)} ${counts}`;
  return `${min === max ? withCommas(min) : `${withCommas(min)}–${withCommas(max)}`} ${counts}`;
}

/** Names as words of their own; acronyms in capitals only. */
function isNamed({ name, aliases = [] }: Force, sentence: string): boolean {
  return [name, ...aliases].some((each) => {
    const at = sentence.indexOf(each);
    const isEnd = (char: string | undefined): boolean => char === undefined || !/[\p{L}\p{N}]/u.test(char);
    return at >= 0 && isEnd(sentence[at - 1]) && isEnd(sentence[at + each.length]);
  });
}

/** A kind as it is, a system by its designation. */
function titleOf(lexicon: Lexicon, thing: string): string {
  const system = lexicon.systemOf(thing);
  return system === undefined ? thing : lexicon.entry(system).designation;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
