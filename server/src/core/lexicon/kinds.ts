import { remembered } from '../remember';
import type { Kind } from './entry';
import { TELLS_NOTHING, TOO_GENERAL } from './loose-words';
import { wordsOf } from './words';

/** The kinds of kinds.yaml by name, with what they are called; each is read when first asked for, and kept. */
export class KindTable {
  readonly #tables: () => readonly string[];
  readonly #lineages = new Map<string, readonly Kind[]>();
  readonly #contextWords = new Map<string, ReadonlySet<string>>();
  readonly #nounPhrases = new Map<string, readonly (readonly string[])[]>();
  readonly #headNouns = new Map<string, ReadonlySet<string>>();
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
    let lineage = this.#lineages.get(kind);
    if (!lineage) {
      lineage = this.#readLineage(kind);
      this.#lineages.set(kind, lineage);
    }
    return lineage;
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

  /** The words, in lower case and the singular, that stand near when something of this kind is meant. */
  contextWords(kind: string): ReadonlySet<string> {
    let words = this.#contextWords.get(kind);
    if (!words) {
      const lineage = this.lineage(kind);
      words = new Set([
        ...lineage
          .flatMap(nounsOf)
          .flat()
          .filter((w) => !TOO_GENERAL.has(w)),
        ...lineage.flatMap((node) => node.near ?? []),
      ]);
      this.#contextWords.set(kind, words);
    }
    return words;
  }

  /** What a kind and those above it are called, each noun as its words in the singular; words that say too little left out. */
  nounPhrases(kind: string): readonly (readonly string[])[] {
    let phrases = this.#nounPhrases.get(kind);
    if (!phrases) {
      const tells = ([first = '', ...rest]: readonly string[]): boolean =>
        rest.length > 0 || !(TOO_GENERAL.has(first) || TELLS_NOTHING.has(first));
      phrases = this.lineage(kind).flatMap((node) => nounsOf(node).filter(tells));
      this.#nounPhrases.set(kind, phrases);
    }
    return phrases;
  }

  /** What a kind and those above it are called, in one word each: missile, tank, frigate. */
  headNouns(kind: string): ReadonlySet<string> {
    let nouns = this.#headNouns.get(kind);
    if (!nouns) {
      const last = this.lineage(kind).flatMap((node) => nounsOf(node).map((words) => words.at(-1) ?? ''));
      nouns = new Set(last.filter((word) => !TELLS_NOTHING.has(word)));
      this.#headNouns.set(kind, nouns);
    }
    return nouns;
  }
}

/** What a kind is called, each noun as its words in the singular: asked of every kind below it too. */
const nounsOf = remembered(({ nouns }: Kind): readonly (readonly string[])[] => nouns.map(wordsOf));
