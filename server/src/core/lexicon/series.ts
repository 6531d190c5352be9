import { keyOf } from '../text/characters';
import type { Series } from './entry';
import { lookUp } from './sorted-lines';

/** What the nomenclature says of a number in a series. */
export type Membership = 'member' | 'historic' | 'none';

/** The series of nomenclature.yaml, by prefix; each is read when a draft first uses its letters. */
export class SeriesTable {
  readonly #tables: readonly string[];
  readonly #byPrefix = new Map<string, readonly SeriesEntry[]>();

  /** @param tables `Compiled.series` of every layer. */
  constructor(tables: readonly string[]) {
    this.#tables = tables;
  }

  /** The series that use a prefix ("Su", "MIG", "Type"), whatever its case. */
  of(prefix: string): readonly SeriesEntry[] {
    const key = keyOf(prefix);
    let series = this.#byPrefix.get(key);
    if (!series) {
      series = this.#tables.flatMap((table) => read(table, key));
      this.#byPrefix.set(key, series);
    }
    return series;
  }
}

function read(table: string, key: string): SeriesEntry[] {
  const list = lookUp(table, key);
  return list === undefined ? [] : (JSON.parse(list) as Series[]).map((series) => new SeriesEntry(series));
}

export class SeriesEntry {
  readonly series: Series;
  #members: Set<string> | undefined;
  #historic: Set<string> | undefined;

  constructor(series: Series) {
    this.series = series;
  }

  /** @param number the number part as printed: "57", "055". */
  membership(number: string): Membership {
    this.#members ??= expand(this.series.members);
    if (this.#members.has(number)) return 'member';
    this.#historic ??= expand(this.series.historic ?? []);
    return this.#historic.has(number) ? 'historic' : 'none';
  }

  members(): ReadonlySet<string> {
    this.#members ??= expand(this.series.members);
    return this.#members;
  }

  /** What stands between prefix and number in the house form: "-", " " or "". */
  get joint(): string {
    return this.series.form.slice(this.series.prefix.length).replace(/N.*$/, '');
  }

  /** A designation of this series in its house form: Su-57, Type 055, M1. */
  print(number: string): string {
    return this.series.form.replace(/N(?!.*N)/, number); // the last N: AN-N, HN
  }
}

/** 27, "055" and "1..23" as the set of printed numbers. */
function expand(numbers: readonly (number | string)[]): Set<string> {
  const all = new Set<string>();
  for (const each of numbers) {
    const range = /^(\d+)\.\.(\d+)$/.exec(String(each));
    if (!range) all.add(String(each));
    else
      for (let n = Number(range[1]); n <= Number(range[2]); n++)
        all.add(String(n).padStart(range[1].length, '0'));
  }
  return all;
}
