import type { Quantity } from '../../claims/claim';
import type { Unit } from '../../claims/words/units';
import { withCommas } from '../../lexicon/figures';

/** A figure with the step to which it was rounded. */
export interface Figure {
  readonly value: number;
  readonly low?: number | undefined;
  readonly step: number;
  /** Significant digits as written, trailing zeros not counted. */
  readonly digits: number;
}

/** The figure of a quantity, with its rounding as the text shows it: 8,200 was rounded to hundreds, 5.4 to tenths. */
export function figureOf(text: string, quantity: Quantity): Figure {
  const written = text
    .slice(quantity.number.start, quantity.number.end)
    .replace(/^.*(?:[-–—]|\bto\b|\band\b|\bor\b)/s, '');
  const digits = /\d[\d.,\s]*/.exec(written)?.[0].replace(/[,\s]/g, '') ?? '';
  const { value, low } = quantity;
  const plain = Number(digits);
  const scale = digits !== '' && plain > 0 ? Math.abs(value) / plain : 1;
  const [whole = '', decimals] = digits.split('.');
  if (decimals !== undefined) {
    const significant = (whole + decimals).replace(/^0+/, '').length;
    return { value, low, step: scale * 10 ** -decimals.length, digits: significant };
  }
  let zeros = 0;
  while (zeros < whole.length && whole.charCodeAt(whole.length - 1 - zeros) === 48) zeros++;
  return {
    value,
    low,
    step: scale * 10 ** Math.min(zeros, Math.max(0, whole.length - 1)),
    digits: Math.max(1, whole.length - zeros),
  };
}

/** A value in another unit. */
export function convert(value: number, from: Unit, to: Unit): number {
  if (from.kind === 'temperature') {
    return from.symbol === '°C' ? (value * 9) / 5 + 32 : ((value - 32) * 5) / 9;
  }
  return (value * from.si) / to.si;
}

/**
 * Whether two figures may be one measure: either was converted from the other and rounded, so each may be off by half
 * of its own step, and 3 per cent are forgiven (6 behind "about").
 */
export function isRight(first: Figure, from: Unit, second: Figure, to: Unit, loose: boolean): boolean {
  for (const si of [from.si, ...(from.also ?? [])]) {
    for (const target of [to.si, ...(to.also ?? [])]) {
      const a = { ...from, si };
      const b = { ...to, si: target };
      if (agree(first.value, first, a, second.value, second, b, loose)) {
        if (first.low === undefined || second.low === undefined) return true;
        if (agree(first.low, first, a, second.low, second, b, loose)) return true;
      }
    }
  }
  return false;
}

/** Whether two temperatures are right as a difference, of which no 32 is taken: "warmed by 5 °C (9 °F)". */
export function isRightDifference(first: Figure, from: Unit, second: Figure): boolean {
  return (
    from.kind === 'temperature' &&
    Math.abs(first.value * (from.symbol === '°C' ? 1.8 : 1 / 1.8) - second.value) < 1
  );
}

/**
 * Whether the second figure is as near to the first as its digits allow, 3 per cent forgiven (6 behind "about"). What is
 * right and not round has been rounded too far: 10,000 metres (35,000 feet).
 */
export function isRound(first: Figure, from: Unit, second: Figure, to: Unit, loose: boolean): boolean {
  if (loose || from.also || to.also || from.kind === 'temperature') return true;
  if (first.low !== undefined || second.low !== undefined) return true;
  const right = convert(first.value, from, to);
  const slack = Math.max(fineStep(second, 1), fineStep(first, right / first.value)) / 2;
  return Math.abs(right - second.value) <= 0.03 * Math.max(right, second.value) + slack;
}

/** The step of a figure, of one with a single digit at most a twentieth of it; small numbers are rounded as they are. */
function fineStep({ value, step, digits }: Figure, times: number): number {
  return (digits === 1 && value >= 50 ? Math.min(step, value / 20) : step) * times;
}

function agree(x: number, a: Figure, from: Unit, y: number, b: Figure, to: Unit, loose: boolean): boolean {
  const right = convert(x, from, to);
  const step = Math.abs(convert(x + a.step, from, to) - right);
  // A step is never more than a tenth of its figure: "400 km" does not stand for anything from 350 to 450.
  const slack = Math.max(roundedBy(b.step, b.digits, y), roundedBy(step, a.digits, right)) / 2;
  if (from.kind === 'temperature') return Math.abs(right - y) <= Math.max(1, slack);
  const share = loose ? 0.06 : 0.03;
  const coarse = a.digits === 1 || b.digits === 1 ? 0.08 : 0;
  return Math.abs(right - y) <= Math.max(share, coarse) * Math.max(Math.abs(y), Math.abs(right)) + slack;
}

function roundedBy(step: number, digits: number, value: number): number {
  return digits === 1 && Math.abs(value) >= 10 ? Math.min(step, Math.abs(value) / 10) : step;
}

/** A value written like another figure: with its decimals, its significant digits, its commas. */
export function formatLike(model: string, value: number): string {
  const digits = /\d[\d.,]*/.exec(model)?.[0] ?? model;
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const magnitude = / (?:million|billion|thousand|hundred)/.exec(model)?.[0] ?? '';
  const scaled = magnitude
    ? value / ({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }[magnitude.trim()] ?? 1)
    : value;
  // "10 feet (10 miles)": what the model's decimals cannot show.
  if (scaled !== 0 && Math.abs(scaled) < 0.5 * 10 ** -decimals)
    return String(Number(scaled.toPrecision(2))) + magnitude;
  if (decimals > 0 || Math.abs(scaled) < 10) {
    const places = decimals > 0 ? decimals : Math.abs(scaled) < 2 && scaled !== Math.round(scaled) ? 1 : 0;
    return grouped(scaled.toFixed(places), digits) + magnitude;
  }
  const whole = digits.replace(/,/g, '');
  const significant = Math.max(2, whole.replace(/0+$/, '').length);
  const places = Math.max(0, Math.floor(Math.log10(Math.abs(scaled))) + 1 - significant);
  return grouped(String(Math.round(scaled / 10 ** places) * 10 ** places), digits) + magnitude;
}

/** Both ends of a range, written like another one. */
export function rangeLike(model: string, low: number, high: number): string {
  let ends = 0;
  return model.replace(/\d(?:[\d.,]*\d)?/g, (digits) => formatLike(digits, ends++ === 0 ? low : high));
}

function grouped(number: string, model: string): string {
  const [whole = '', decimals] = number.split('.');
  // 1200 stays without a comma only where its model, as long, has none.
  const commas = model.includes(',') || whole.replace('-', '').length > 4 || !/^\d{4}/.test(model);
  const text = commas ? withCommas(whole) : whole;
  return decimals === undefined ? text : `${text}.${decimals}`;
}
