import type { QuantityKind } from '../claim';

export interface Unit {
  /** The canonical spelling: km, nmi, kt TNT. */
  readonly symbol: string;
  readonly kind: QuantityKind;
  /** Times this is the SI unit of its kind. Temperatures are affine and have their own arithmetic. */
  readonly si: number;
  /** Other sizes that the same word has: a ton may be short, long or metric. */
  readonly also?: readonly number[];
}

const unit = (symbol: string, kind: QuantityKind, si: number, also?: number[]): Unit =>
  also ? { symbol, kind, si, also } : { symbol, kind, si };

const km = unit('km', 'length', 1000);
const m = unit('m', 'length', 1);
/** Exported, since "in" is a preposition and no reader finds it by its word. */
export const inch = unit('in', 'length', 0.0254);
const ft = unit('ft', 'length', 0.3048);
const mi = unit('mi', 'length', 1609.344);
const nmi = unit('nmi', 'length', 1852);
const ton = unit('ton', 'mass', 907.18474, [1000, 1016.0469]);
const tonne = unit('t', 'mass', 1000);
const shortTon = unit('short ton', 'mass', 907.18474);
const longTon = unit('long ton', 'mass', 1016.0469);
const lb = unit('lb', 'mass', 0.45359237);
const kmh = unit('km/h', 'speed', 1 / 3.6);
const mph = unit('mph', 'speed', 0.44704);
const knot = unit('kn', 'speed', 1852 / 3600);
const gallon = unit('gal', 'volume', 0.003785412, [0.00454609]);
const litre = unit('l', 'volume', 0.001);
const percent = unit('%', 'percentage', 0.01);
const celsius = unit('°C', 'temperature', 1);
const fahrenheit = unit('°F', 'temperature', 1);

/** Every unit by the words that it is written with, in lower case. What letter case decides is settled in `unit.ts`. */
export const units: Readonly<Record<string, Unit>> = {
  mm: unit('mm', 'length', 0.001),
  millimetre: unit('mm', 'length', 0.001),
  millimeter: unit('mm', 'length', 0.001),
  millimetres: unit('mm', 'length', 0.001),
  millimeters: unit('mm', 'length', 0.001),
  cm: unit('cm', 'length', 0.01),
  centimetre: unit('cm', 'length', 0.01),
  centimeter: unit('cm', 'length', 0.01),
  centimetres: unit('cm', 'length', 0.01),
  centimeters: unit('cm', 'length', 0.01),
  m,
  metre: m,
  metres: m,
  meter: m,
  meters: m,
  km,
  kms: km,
  kilometre: km,
  kilometres: km,
  kilometer: km,
  kilometers: km,
  inch,
  inches: inch,
  ft,
  foot: ft,
  feet: ft,
  yard: unit('yd', 'length', 0.9144),
  yards: unit('yd', 'length', 0.9144),
  yd: unit('yd', 'length', 0.9144),
  mi,
  mile: mi,
  miles: mi,
  nmi,
  nm: nmi,
  kph: kmh,
  kmh,
  kmph: kmh,
  mph,
  kn: knot,
  knot,
  knots: knot,
  kts: knot,
  mach: unit('Mach', 'speed', 340.29),
  g: unit('g', 'mass', 0.001),
  gram: unit('g', 'mass', 0.001),
  grams: unit('g', 'mass', 0.001),
  kg: unit('kg', 'mass', 1),
  kgs: unit('kg', 'mass', 1),
  kilogram: unit('kg', 'mass', 1),
  kilograms: unit('kg', 'mass', 1),
  kilo: unit('kg', 'mass', 1),
  kilos: unit('kg', 'mass', 1),
  kilogramme: unit('kg', 'mass', 1),
  kilogrammes: unit('kg', 'mass', 1),
  lb,
  lbs: lb,
  pound: lb,
  pounds: lb,
  ounce: unit('oz', 'mass', 0.028349523),
  ounces: unit('oz', 'mass', 0.028349523),
  t: tonne,
  tonne,
  tonnes: tonne,
  ton,
  tons: ton,
  kiloton: unit('kt', 'energy', 4.184e12),
  kilotons: unit('kt', 'energy', 4.184e12),
  kilotonne: unit('kt', 'energy', 4.184e12),
  kilotonnes: unit('kt', 'energy', 4.184e12),
  kt: unit('kt', 'energy', 4.184e12),
  megaton: unit('Mt', 'energy', 4.184e15),
  megatons: unit('Mt', 'energy', 4.184e15),
  megatonne: unit('Mt', 'energy', 4.184e15),
  megatonnes: unit('Mt', 'energy', 4.184e15),
  hp: unit('hp', 'power', 745.7, [735.5]),
  horsepower: unit('hp', 'power', 745.7, [735.5]),
  bhp: unit('hp', 'power', 745.7),
  shp: unit('hp', 'power', 745.7),
  kw: unit('kW', 'power', 1000),
  kilowatt: unit('kW', 'power', 1000),
  kilowatts: unit('kW', 'power', 1000),
  mw: unit('MW', 'power', 1e6),
  megawatt: unit('MW', 'power', 1e6),
  megawatts: unit('MW', 'power', 1e6),
  watts: unit('W', 'power', 1),
  watt: unit('W', 'power', 1),
  kwh: unit('kWh', 'energy', 3.6e6),
  mwh: unit('MWh', 'energy', 3.6e9),
  kilojoules: unit('kJ', 'energy', 1e3),
  megajoules: unit('MJ', 'energy', 1e6),
  kn_force: unit('kN', 'force', 1000),
  kilonewton: unit('kN', 'force', 1000),
  kilonewtons: unit('kN', 'force', 1000),
  lbf: unit('lbf', 'force', 4.448222),
  kgf: unit('kgf', 'force', 9.80665),
  litre,
  litres: litre,
  liter: litre,
  liters: litre,
  gallon,
  gallons: gallon,
  hectare: unit('ha', 'area', 10000),
  hectares: unit('ha', 'area', 10000),
  ha: unit('ha', 'area', 10000),
  acre: unit('acre', 'area', 4046.856),
  acres: unit('acre', 'area', 4046.856),
  ghz: unit('GHz', 'frequency', 1e9),
  mhz: unit('MHz', 'frequency', 1e6),
  khz: unit('kHz', 'frequency', 1e3),
  gigahertz: unit('GHz', 'frequency', 1e9),
  megahertz: unit('MHz', 'frequency', 1e6),
  kilohertz: unit('kHz', 'frequency', 1e3),
  hertz: unit('Hz', 'frequency', 1),
  hz: unit('Hz', 'frequency', 1),
  celsius,
  fahrenheit,
  centigrade: celsius,
  c: celsius,
  f: fahrenheit,
  percent,
  pct: percent,
  percentage: percent,
  rpm: unit('rpm', 'rate', 1 / 60),
};

/** Words that change the unit behind them: nautical miles, square km, metric tons. */
export const unitPrefixes: Readonly<Record<string, (base: Unit) => Unit | undefined>> = {
  nautical: (base) => (base === mi ? nmi : undefined),
  sea: (base) => (base === mi ? nmi : undefined),
  statute: (base) => (base === mi ? mi : undefined),
  metric: (base) => (base.symbol === 'ton' || base === tonne ? tonne : undefined),
  short: (base) => (base.symbol === 'ton' ? shortTon : undefined),
  long: (base) => (base.symbol === 'ton' ? longTon : undefined),
  imperial: (base) => (base.symbol === 'gal' ? unit('imp gal', 'volume', 0.00454609) : undefined),
  us: (base) => (base.symbol === 'gal' ? unit('US gal', 'volume', 0.003785412) : undefined),
  square: (base) => powerOf(base, 2),
  sq: (base) => powerOf(base, 2),
  cubic: (base) => powerOf(base, 3),
  cu: (base) => powerOf(base, 3),
  degrees: (base) => (base.kind === 'temperature' ? base : undefined),
  degree: (base) => (base.kind === 'temperature' ? base : undefined),
};

function powerOf(base: Unit, exponent: 2 | 3): Unit | undefined {
  if (base.kind !== 'length') return undefined;
  const symbol = exponent === 2 ? `sq ${base.symbol}` : `cu ${base.symbol}`;
  return unit(symbol, exponent === 2 ? 'area' : 'volume', base.si ** exponent);
}

/** A length in a time is a speed: km an hour, m/s. */
export function speedOf(length: Unit, per: 'hour' | 'second'): Unit | undefined {
  if (per === 'second') return unit(`${length.symbol}/s`, 'speed', length.si);
  if (length === km) return kmh;
  if (length === mi) return mph;
  if (length === nmi) return knot;
  return unit(`${length.symbol}/h`, 'speed', length.si / 3600);
}

/** Units by canonical spelling, for comparing two quantities. */
export const unitBySymbol: ReadonlyMap<string, Unit> = new Map(
  [
    ...Object.values(units),
    ...Object.values(units).flatMap((base) => [powerOf(base, 2), powerOf(base, 3)]),
    ...[km, mi, m, ft].map((base) => speedOf(base, 'second')),
    nmi,
    shortTon,
    longTon,
    tonne,
    ton,
    unit('imp gal', 'volume', 0.00454609),
    unit('US gal', 'volume', 0.003785412),
    unit('ft/h', 'speed', 0.3048 / 3600),
  ].flatMap((each) => (each ? [[each.symbol, each] as const] : [])),
);

export const kilonewton = unit('kN', 'force', 1000);
export const kilotons = unit('kt', 'energy', 4.184e12);
export const percentSign = percent;
export const percentagePoints = unit('pp', 'percentage', 0.01);
