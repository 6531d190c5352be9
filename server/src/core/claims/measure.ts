import type { Fact } from '../lexicon/entry';
import type { QuantityKind } from './claim';
import { kilonewton, unitBySymbol } from './words/units';

/** A value of the dictionary's facts, ready for arithmetic and for comparison with what a draft says. */
export interface Measure {
  readonly kind: QuantityKind;
  /** In SI units; sums in whole units of their currency; counts as they are. */
  readonly value: number;
  readonly currency?: string;
}

/** What is measured by each fact that an entry may give. */
export const FACT_KINDS: Readonly<Record<string, QuantityKind>> = {
  range: 'length',
  'combat radius': 'length',
  'ferry range': 'length',
  'detection range': 'length',
  'minimum range': 'length',
  altitude: 'length',
  ceiling: 'length',
  accuracy: 'length',
  length: 'length',
  wingspan: 'length',
  'rotor diameter': 'length',
  beam: 'length',
  draught: 'length',
  height: 'length',
  depth: 'length',
  diameter: 'length',
  calibre: 'length',
  speed: 'speed',
  weight: 'mass',
  payload: 'mass',
  warhead: 'mass',
  displacement: 'mass',
  yield: 'energy',
  crew: 'count',
  troops: 'count',
  built: 'count',
  ordered: 'count',
  planned: 'count',
  delivered: 'count',
  'in service': 'count',
  magazine: 'count',
  targets: 'count',
  rounds: 'count',
  endurance: 'duration',
  'reload time': 'duration',
  'rate of fire': 'rate',
  thrust: 'force',
  power: 'power',
  'unit price': 'money',
  'programme cost': 'money',
};

/** Units that prose has other words for, or reads as something else. */
const OTHER_UNITS: Readonly<Record<string, { kind: QuantityKind; si: number }>> = {
  s: { kind: 'duration', si: 1 },
  min: { kind: 'duration', si: 60 },
  h: { kind: 'duration', si: 3600 },
  days: { kind: 'duration', si: 86_400 },
  'rounds/min': { kind: 'rate', si: 1 / 60 },
  kN: kilonewton,
};

const SPELLINGS: Readonly<Record<string, string>> = {
  knots: 'kn',
  'short tons': 'short ton',
  'long tons': 'long ton',
  shp: 'hp',
};

const MAGNITUDES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/**
 * Reads a value as entries write it: `400 km`, `Mach 2.5`, `82.5 million USD`, `36`.
 * @returns `undefined` where it is no such value, or its unit is unknown
 */
export function readMeasure(written: string | number): Measure | undefined {
  if (typeof written === 'number') return { kind: 'count', value: written };
  const [, before, digits, after] = /^(Mach )?(\d+(?:\.\d+)?)(?: (.+))?$/.exec(written) ?? [];
  const unit = before ? 'Mach' : after;
  if (!digits || !unit) return undefined;
  const money = /^(?:(thousand|million|billion) )?([A-Z]{3})$/.exec(unit);
  if (money?.[2])
    return { kind: 'money', value: Number(digits) * (MAGNITUDES[money[1] ?? ''] ?? 1), currency: money[2] };
  const known = OTHER_UNITS[unit] ?? unitBySymbol.get(SPELLINGS[unit] ?? unit);
  return known && { kind: known.kind, value: Number(digits) * known.si };
}

/** What a fact spans, from its least to its greatest value: `{ max: 400 km }` has no least. Of one kind, as `readMeasure` gives them. */
export function spanOf({ value, min, max }: Pick<Fact, 'value' | 'min' | 'max'>): {
  low?: number;
  high?: number;
} {
  const read = (end: string | number | undefined): number | undefined =>
    end === undefined ? undefined : readMeasure(end)?.value;
  const [low, high] = [read(min ?? value), read(max ?? value)];
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
