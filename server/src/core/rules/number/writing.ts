import type { Quantity } from '../../claims/claim';
import type { Fix } from '../../finding';
import { withCommas } from '../../lexicon/figures';
import { startsHigh } from '../../text/characters';

/** How a number is written in a draft: in words or digits, with which decimals, commas and magnitude. */
interface Style {
  readonly spelled: boolean;
  readonly decimals: number;
  readonly commas: boolean;
  /** What stands behind the digits: " million", "bn". */
  readonly magnitude: string;
  readonly times: number;
}

const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  crore: 1e7,
  cr: 1e7,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  'lakh crore': 1e12,
  trillion: 1e12,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
};

/** What a magnitude becomes where a value is a thousand times as large. */
const larger: Readonly<Record<string, string>> = {
  thousand: 'million',
  million: 'billion',
  billion: 'trillion',
  k: 'm',
  m: 'bn',
  mn: 'bn',
  mln: 'bln',
  bn: 'tn',
  bln: 'trn',
};

const smaller: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(larger).map(([small, large]) => [large, small]),
);

function styleOf(model: string): Style {
  const [, digits = '', magnitude = ''] = /(\d[\d.,]*)\s?([a-z ]*)$/i.exec(model.trim()) ?? [];
  const times = magnitudes[magnitude.trim().toLowerCase()] ?? 1;
  const tail = times === 1 ? '' : model.trim().slice(model.trim().indexOf(digits) + digits.length);
  const [whole = '', decimals = ''] = digits.replace(/[.,]$/, '').split('.');
  return {
    spelled: digits === '',
    decimals: decimals.length,
    commas: whole.includes(',') || !/^\d{4,}/.test(whole),
    magnitude: tail,
    times,
  };
}

/**
 * A value written as a draft writes another number: in words where that stands in words, with its decimals, commas and
 * magnitude. Where its decimals cannot hold the value to one part in fifty, one more is written.
 * @param model the number as the draft has it, without sign or unit: "1,437", "8.9bn", "seven"
 */
export function writtenLike(model: string, value: number): string {
  const style = styleOf(model);
  if (style.spelled) {
    const words = Number.isInteger(value) ? inWords(value) : undefined;
    const first = startsHigh(model);
    // Who writes "nine" may write "10": only a draft that has "twelve", or a sentence's first word, goes on in words.
    const goesOn = first || value < 10 || ones.indexOf(model.toLowerCase()) >= 10 || /-|ty$/.test(model);
    if (words && goesOn) return first ? words[0].toUpperCase() + words.slice(1) : words;
  }
  let { magnitude, times } = style;
  const unit = magnitude.trim();
  if (times > 1 && value >= times * 1000 && larger[unit]) {
    magnitude = magnitude.replace(unit, larger[unit]);
    times *= 1000;
  } else if (times > 1 && value < times && value >= times / 1000 && smaller[unit]) {
    magnitude = magnitude.replace(unit, smaller[unit]);
    times /= 1000;
  }
  const scaled = value / times;
  let { decimals } = style;
  while (decimals < 2 && Math.abs(Number(scaled.toFixed(decimals)) - scaled) > Math.abs(scaled) / 50)
    decimals++;
  // "1.2 billion" may become "120 million": nobody writes 120.0.
  const free = decimals > style.decimals || times !== style.times;
  const fixed = free ? String(Number(scaled.toFixed(decimals))) : scaled.toFixed(decimals);
  const [whole = '', rest] = fixed.split('.');
  const commas = style.commas || whole.length > 4;
  const text = commas ? withCommas(whole) : whole;
  return (rest === undefined ? text : `${text}.${rest}`) + magnitude;
}

/** A value for a message, with three significant digits where it is no whole number. */
export function plainly(value: number): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(Math.abs(value) >= 100 ? 3 : 2));
  return withCommas(String(rounded));
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a hundred in words. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= 100) return undefined;
  if (value < 20) return ones[value];
  const rest = value % 10;
  return rest === 0 ? tens[Math.floor(value / 10)] : `${tens[Math.floor(value / 10)]}-${ones[rest]}`;
}

/** The number of a quantity as the draft has it, without its unit. */
export function numberOf(text: string, { number }: Quantity): string {
  return text.slice(number.start, number.end);
}

/** A quantity as the draft has it, with another number: "$68.3bn", "eight jets". */
export function withNumber(text: string, { span, number }: Quantity, written: string): string {
  return text.slice(span.start, number.start) + written + text.slice(number.end, span.end);
}

/** Another number in the place of a quantity's own, as a choice: "Change six jets to eight jets". */
export function renumber(text: string, quantity: Quantity, written: string): Fix {
  const old = text.slice(quantity.span.start, quantity.span.end);
  return {
    title: `Change ${/ to /.test(old) ? '' : `${old} `}to ${withNumber(text, quantity, written)}`,
    safety: 'choice',
    edits: [{ span: quantity.number, text: written }],
  };
}

/** Half of the step to which a figure was rounded: 0.05 for 5.4, 50 for 8,200, half a million for $80m, 0 for 600 tanks. */
export function halfStep(text: string, quantity: Quantity): number {
  const written = numberOf(text, quantity).replace(
    /^.*\d\s?(?:[-–—]|\bto\b|\band\b|\bor\b)\s?\D{0,3}(?=\d)/s,
    '',
  );
  const digits = /\d[\d.,]*/.exec(written)?.[0].replace(/[.,]$/, '').replace(/,/g, '') ?? '';
  if (digits === '') return quantity.value >= 100 ? quantity.value / 20 : 0;
  const plain = Number(digits);
  const scale = plain > 0 ? Math.abs(quantity.value) / plain : 1;
  const [whole = '', decimals] = digits.split('.');
  if (decimals !== undefined) return (scale * 10 ** -decimals.length) / 2;
  // Whole numbers below a thousand are written out: 600 tanks are no 550, $80m no $75m.
  if (whole.length <= 3) return scale < 1.5 ? 0 : scale / 2;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return Math.min((scale * 10 ** zeros) / 2, Math.abs(quantity.value) / 20);
}

/** Whether a figure says of itself that it is not exact: about, up to, a range. */
export function isLoose({ approximate, bound, low }: Quantity): boolean {
  return approximate === true || bound !== undefined || low !== undefined;
}
