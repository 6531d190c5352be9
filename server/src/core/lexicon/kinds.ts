import { remembered } from '../remember';
import { ByText } from '../text/by-text';
import type { Kind } from './entry';
import { TELLS_NOTHING, TOO_GENERAL } from './loose-words';
import { wordsOf } from './words';

/** The kinds of kinds.yaml by name, with what they are called; each is read when first asked for, and kept. */
export class KindTable {
  readonly #tables: () => readonly string[];
  readonly #lineages = new ByText((kind) => this.#readLineage(kind));
  readonly #contextWords = new ByText((kind) => this.#readContextWords(kind));
  readonly #nounPhrases = new ByText((kind) =>
    this.lineage(kind).flatMap((node) => nounsOf(node).filter(tells)),
  );
  readonly #headNouns = new ByText((kind) => this.#readHeadNouns(kind));
  #byName: Map<string, Kind> | undefined;

  /** @param tables `Compiled.kinds` of every layer; of two kinds with one name the later holds. */
  constructor(tables: () => readonly string[]) {
    this.#tables = tables;
  }

  get(name: string): Kind | undefined {
    return this.#kinds().get(name);
  }

  all(): Iterable<Kind> {
    return this.#kinds().values();
  }

  #kinds(): Map<string, Kind> {
    this.#byName ??= new Map(
      this.#tables().flatMap((table) =>
        (JSON.parse(table) as Kind[]).map((kind) => [kind.kind, kind] as const),
      ),
    );
    return this.#byName;
  }

  /** A kind and all that it is a kind of: fighter, combat aircraft, aircraft. */
  lineage(kind: string): readonly Kind[] {
    return this.#lineages.get(kind);
  }

  /** The words, in lower case and the singular, that stand near when something of this kind is meant. */
  contextWords(kind: string): ReadonlySet<string> {
    return this.#contextWords.get(kind);
  }

  /** What a kind and those above it are called, each noun as its words in the singular; words that say too little left out. */
  nounPhrases(kind: string): readonly (readonly string[])[] {
    return this.#nounPhrases.get(kind);
  }

  /** What a kind and those above it are called, in one word each: missile, tank, frigate. */
  headNouns(kind: string): ReadonlySet<string> {
    return this.#headNouns.get(kind);
  }

  #readLineage(kind: string): Kind[] {
    const lineage: Kind[] = [];
    for (
      let node = this.get(kind);
      node && !lineage.includes(node);
      node = node.parent ? this.get(node.parent) : undefined
    ) {
      lineage.push(node);
    }
    return lineage;
  }

  #readContextWords(kind: string): ReadonlySet<string> {
    const lineage = this.lineage(kind);
    const words = lineage.flatMap(nounsOf).flat();
    return new Set([
      ...words.filter((word) => !TOO_GENERAL.has(word)),
      ...lineage.flatMap((node) => node.near ?? []),
    ]);
  }

  #readHeadNouns(kind: string): ReadonlySet<string> {
    const last = this.lineage(kind).flatMap((node) => nounsOf(node).map((words) => words.at(-1) ?? ''));
    return new Set(last.filter((word) => !TELLS_NOTHING.has(word)));
  }
}

/** What a kind is called, each noun as its words in the singular: asked of every kind below it too. */
const nounsOf = remembered(({ nouns }: Kind): readonly (readonly string[])[] => nouns.map(wordsOf));

/** Whether a noun says enough to be looked for. */
function tells([first = '', ...rest]: readonly string[]): boolean {
  return rest.length > 0 || !(TOO_GENERAL.has(first) || TELLS_NOTHING.has(first));
}
