import type { Entry } from './entry';
import { lookUp, sortedLines } from './sorted-lines';

/** For each maker a line, sorted: its id, a tab and the kinds of what it has made. */
export function productsOf(entries: readonly Entry[]): string {
  const made = new Map<string, Set<string>>();
  for (const { kind, makers = [] } of entries) {
    for (const maker of makers) {
      const kinds = made.get(maker);
      if (kinds) kinds.add(kind);
      else made.set(maker, new Set([kind]));
    }
  }
  return sortedLines([...made].map(([maker, kinds]) => `${maker}\t${[...kinds].join('|')}`));
}

/** The kinds of what a maker has made, out of what `productsOf` wrote. */
export function kindsMadeIn(products: string, maker: string): string[] {
  return lookUp(products, maker)?.split('|') ?? [];
}
