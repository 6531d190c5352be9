import type { Desk } from '../core/config/desk';
import { summaryOf } from '../core/lexicon/card';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Lookup } from '../core/lexicon/lookup';
import type { LookupRow } from './host';

/** So many systems are shown to whoever looks one up. */
const MOST = 30;

/** Finds systems by any name, in the lexicon of each desk. */
export class Lookups {
  readonly #lookups = new WeakMap<Lexicon, Lookup>();

  /** Loaded when it is first asked for: it looks at every form there is. */
  async of(lexicon: Lexicon): Promise<Lookup> {
    let lookup = this.#lookups.get(lexicon);
    if (!lookup) {
      const { Lookup } = await import('../core/lexicon/lookup');
      lookup = new Lookup(lexicon);
      this.#lookups.set(lexicon, lookup);
    }
    return lookup;
  }

  /** The systems that a desk may mean by a name, best first, each in the form that it prints. */
  async rows({ lexicon, settings }: Desk, query: string): Promise<LookupRow[]> {
    return (await this.of(lexicon)).find(query, MOST).map(({ system, form }) => {
      const entry = lexicon.entry(system);
      return {
        id: entry.id,
        title: lexicon.title(system),
        summary: summaryOf(entry),
        form,
        designation: settings.forms[entry.id] ?? entry.designation,
      };
    });
  }
}
