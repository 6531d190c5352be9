import Fuse from 'fuse.js';
import { keyOf } from '../text/characters';
import { formsOf } from './forms';
import type { Lexicon } from './lexicon';

export interface Found {
  readonly system: number;
  /** The form by which it was found. */
  readonly form: string;
}

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

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  find(query: string, limit = 10): Found[] {
    const key = keyOf(query);
    if (key === '') return [];
    this.#items ??= this.#collect();
    const best = new Map<number, { found: Found; rank: number }>();
    const offer = (item: Item, rank: number): void => {
      const known = best.get(item.system);
      if (!known || rank < known.rank)
        best.set(item.system, { found: { system: item.system, form: item.form }, rank });
    };
    for (const item of this.#items) {
      if (item.key === key) offer(item, 0);
      else if (item.key.startsWith(key)) offer(item, 1 + (item.key.length - key.length) / 100);
    }
    if (best.size < limit) {
      this.#fuse ??= new Fuse(this.#items, {
        keys: ['form'],
        includeScore: true,
        threshold: 0.35,
        ignoreLocation: true,
        minMatchCharLength: 2,
      });
      for (const { item, score = 1 } of this.#fuse.search(query, { limit: limit * 4 }))
        offer(item, 3 + score);
    }
    // Of several by one name the head of the family comes first: a Flanker is a Su-27, then its offspring.
    const age = ({ found }: { found: Found }): number => (this.#lexicon.entry(found.system).family ? 1 : 0);
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank || age(a) - age(b) || a.found.system - b.found.system)
      .slice(0, limit)
      .map(({ found }) => found);
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
