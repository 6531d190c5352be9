import Fuse, { type FuseResult } from 'fuse.js';
import { keyOf } from '../text/characters';
import { countryName } from './countries';
import { formsOf } from './forms';
import type { Lexicon } from './lexicon';

export interface Found {
  readonly system: number;
  /** The form by which it was found. */
  readonly form: string;
}

/** How well a name fits: a whole number apart, so that what is alike is told apart by its likeness. */
const Rank = { same: 0, begins: 1, beginsWithin: 2, described: 3, alike: 4 };

/** So much worse than the best likeness a name may be to be shown beside it. */
const LIKENESS = 0.1;

interface Item extends Found {
  readonly key: string;
}

/**
 * Finds systems by any name, misspelt or not, native, NATO's or a maker's; best first. For people who ask, not for
 * linting: fuse.js looks at every form there is.
 */
export class Lookup {
  readonly #lexicon: Lexicon;
  #items: Item[] | undefined;
  #fuse: Fuse<Item> | undefined;
  /** The words that describe each system: gathered when a description is first asked for, which takes a moment. */
  #said: (readonly [system: number, said: readonly string[]])[] | undefined;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * @param alike whether names that are only like the query, or descriptions ("sukhoi fighter"), will do too: that takes some
   * milliseconds, and is not for every key
   */
  find(query: string, limit = 10, alike = true): Found[] {
    const key = keyOf(query);
    if (key === '') return [];
    this.#items ??= this.#collect();
    const best = new Map<number, { found: Found; rank: number }>();
    const offer = ({ system, form }: Found, rank: number): void => {
      const known = best.get(system);
      if (!known || rank < known.rank) best.set(system, { found: { system, form }, rank });
    };
    for (const item of this.#items) {
      if (item.key === key) offer(item, Rank.same);
      else if (item.key.startsWith(key))
        offer(item, isWholeWord(query, item.form) ? Rank.begins : Rank.beginsWithin);
    }
    const words = query.split(/\s+/).map(keyOf).filter(Boolean);
    if (alike && words.length > 1) for (const found of this.#describedBy(words)) offer(found, Rank.described);
    if (alike && best.size < limit) {
      // Beside systems that go by the name, only the nearest others may be meant too.
      const names = this.#search(query, limit * 4);
      const farthest = best.size > 0 ? 0.1 : (names[0]?.score ?? 0) + LIKENESS;
      for (const { item, score = 1 } of names)
        if (score <= farthest) offer(item, Rank.alike + Math.round(score * 10) / 10);
    }
    return [...best.values()]
      .map((each) => ({ ...each, weight: this.#weightOf(each.found.system) }))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          (a.rank === Rank.same ? this.#age(a.found.system) - this.#age(b.found.system) : 0) ||
          b.weight - a.weight ||
          a.found.system - b.found.system,
      )
      .slice(0, limit)
      .map(({ found }) => found);
  }

  /** The systems of which every word says something: name, maker, kind or country ("sukhoi fighter", "Iranian drone"). */
  *#describedBy(words: readonly string[]): Generator<Found> {
    this.#said ??= [...this.#lexicon.systems()].map((system) => [system, this.#saidOf(system)]);
    for (const [system, said] of this.#said) {
      // "Iranian" begins as Iran does.
      const isSaid = (word: string): boolean =>
        said.some((each) => each.startsWith(word) || (each.length >= 4 && word.startsWith(each)));
      if (words.every(isSaid)) yield { system, form: this.#lexicon.entry(system).designation };
    }
  }

  /** Each word that says something of a system. */
  #saidOf(system: number): string[] {
    const entry = this.#lexicon.entry(system);
    const said = [
      ...formsOf(entry).flatMap(({ surface }) => surface.split(/\s+/)),
      ...(entry.makers ?? []).map((id) => this.#lexicon.maker(id)?.name ?? ''),
      ...this.#lexicon
        .lineage(entry.kind)
        .flatMap(({ nouns }) => nouns.flatMap((noun) => noun.split(/[\s-]+/))),
      ...[entry.origin].flat().map(countryName),
    ];
    return [...new Set(said.map(keyOf))];
  }

  #search(query: string, limit: number): FuseResult<Item>[] {
    this.#fuse ??= new Fuse(this.#items ?? [], {
      keys: ['form'],
      includeScore: true,
      threshold: 0.35,
      ignoreFieldNorm: true,
      ignoreLocation: true,
      minMatchCharLength: 2,
    });
    return this.#fuse.search(query, { limit });
  }

  /** Of several that go by one name the head of the family is meant first: a Flanker is a Su-27. */
  #age(system: number): number {
    return this.#lexicon.entry(system).family ? 1 : 0;
  }

  /** How much is written of a system. */
  #weightOf(system: number): number {
    const { facts, events } = this.#lexicon.knowledge(system);
    return facts.length + events.length;
  }

  #collect(): Item[] {
    const items: Item[] = [];
    for (const system of this.#lexicon.systems()) {
      const entry = this.#lexicon.entry(system);
      for (const { key, surface, kind } of formsOf(entry))
        if (kind !== 'wrong') items.push({ system, form: surface, key });
      for (const id of entry.makers ?? []) {
        const name = this.#lexicon.maker(id)?.name;
        if (name)
          items.push({
            system,
            form: `${name} ${entry.designation}`,
            key: keyOf(`${name}${entry.designation}`),
          });
      }
    }
    return items;
  }
}

/** Whether a query is the first words of a form, and not of a longer word: MiG of MiG-29, not of Miguel Malvar. */
function isWholeWord(query: string, form: string): boolean {
  const next = form[query.trim().length];
  return next === undefined || !/[\p{L}]/u.test(next);
}
