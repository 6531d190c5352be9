import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import { firstFrom } from '../../text/in-order';
import { convert, formatLike } from './arithmetic';
import type { Measured, Pair } from './pair';

/**
 * The speed of sound in m/s: 340.3 at sea level and 295.1 from 11 km to 20 km (ICAO standard atmosphere), 343.2 at 20 °C,
 * by which makers often convert. Higher up it rises and falls between these.
 */
const slowest = 295.07;
const fastest = 343.2;

/**
 * Compares a Mach number with its conversion. How fast Mach 1 is depends on the height, so that only what is right at no
 * height is marked; where the sentence gives the height, what is right at that one.
 */
export function compareMach(
  draft: Draft,
  { first, second, span, joint, loose }: Pair,
): RuleFinding | undefined {
  if (joint === 'aside' || joint === 'or') return undefined;
  const [mach, other] = first.unit.symbol === 'Mach' ? [first, second] : [second, first];
  if (other.unit.symbol === 'Mach') return undefined;
  const height = heightNear(draft, span);
  const speeds: readonly [number, number] = height === undefined ? [slowest, fastest] : soundAt(height);
  const wrong = [ends(mach, other), ends(mach, other, true)].some(
    (pair) => pair && !isWithin(pair, mach, other, speeds, loose),
  );
  if (!wrong) return undefined;
  const { text } = draft.prose;
  const [part] = other.parts;
  const model = text.slice(part.number.start, part.number.end);
  const speedAt = (sound: number): string =>
    formatLike(
      model,
      convert(mach.figure.value * sound, { symbol: 'm/s', kind: 'speed', si: 1 }, other.unit),
    );
  const [low, high] = [speedAt(speeds[0]), speedAt(speeds[1])];
  const unit = other.unit.symbol === 'kn' ? 'knots' : other.unit.symbol;
  const range = low === high ? `about ${high} ${unit}` : `${low} to ${high} ${unit}`;
  const where = height === undefined ? ', by height' : ' at that height';
  return {
    span,
    severity: 'warning',
    message: `Mach ${numberOf(text, mach)} is ${range}${where}, not ${text.slice(other.span.start, other.span.end)}.`,
    fixes:
      mach.figure.low === undefined && other.figure.low === undefined
        ? [{ title: `Change to ${high}`, safety: 'choice', edits: [{ span: part.number, text: high }] }]
        : [],
  };
}

function numberOf(text: string, { parts: [{ number }] }: Measured): string {
  return text.slice(number.start, number.end);
}

/** The Mach number and the other speed in m/s; of ranges the lower or the upper ends. */
function ends(mach: Measured, other: Measured, lower = false): { mach: number; speed: number } | undefined {
  if (!lower) return { mach: mach.figure.value, speed: other.figure.value * other.unit.si };
  const [a, b] = [mach.figure.low, other.figure.low];
  return a === undefined || b === undefined ? undefined : { mach: a, speed: b * other.unit.si };
}

/** 3 per cent are forgiven (8 behind "about" or "over"), and what each figure may have been rounded by: a whole Mach number by 4 per cent at most. */
function isWithin(
  { mach, speed }: { mach: number; speed: number },
  { figure: machFigure }: Measured,
  { figure, unit }: Measured,
  [low, high]: readonly [number, number],
  loose: boolean,
): boolean {
  const rounded =
    (loose ? 0.08 : 0.03) +
    Math.min(0.04, machFigure.step / 2 / mach) +
    Math.min(0.05, (figure.step * unit.si) / 2 / speed);
  return speed >= mach * low * (1 - rounded) && speed <= mach * high * (1 + rounded);
}

/** The height in metres at which a sentence says that the speed is reached: "Mach 2 (…) at 36,000 feet", "At 11 km, the jet …". */
function heightNear({ quantities, prose }: Draft, span: Span): number | undefined {
  const first = firstFrom(quantities, span.start);
  for (let at = Math.max(0, first - 1); at < Math.min(quantities.length, first + 3); at++) {
    const quantity = quantities[at];
    const si = heightUnits[quantity.unit ?? ''];
    if (quantity.kind !== 'length' || si === undefined || quantity.low !== undefined) continue;
    const ahead = quantity.span.end <= span.start;
    const between = ahead
      ? prose.prose.slice(quantity.span.end, span.start)
      : prose.prose.slice(span.end, quantity.span.start);
    const before = prose.prose.slice(Math.max(0, quantity.span.start - 30), quantity.span.start);
    const said = /\b([Aa])t (?:an? (?:altitude|height) of )?(?:about |some |around )?$/.exec(before);
    if (!said || between.length > 60 || /[;:!?\n\uFFFC]|\.\s| and /.test(between)) continue;
    if (between.includes(',') && !(ahead && said[1] === 'A')) continue;
    return quantity.value * si;
  }
  return undefined;
}

const heightUnits: Readonly<Record<string, number>> = { ft: 0.3048, km: 1000, m: 1 };

/** Standard atmosphere: 6.5 degrees colder for each kilometre up to 11 km, then even; above 20 km nothing is assumed. */
function soundAt(height: number): readonly [number, number] {
  if (height > 20_000) return [slowest, fastest];
  const sound = 20.0468 * Math.sqrt(288.15 - 0.0065 * Math.min(height, 11_000));
  // A warm day at sea level, a cold one aloft: some 3 per cent either way.
  return [sound * 0.985, sound * 1.02];
}
