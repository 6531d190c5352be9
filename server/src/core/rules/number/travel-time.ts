import type { Quantity } from '../../claims/claim';
import { unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { Bit, Mark, passagesOf, shapeOf } from './passage';
import { halfStep, numberOf, plainly, renumber, writtenLike } from './writing';

export const travelTime: Rule = {
  id: 'number/travel-time',
  severity: 'warning',
  summary: 'A distance, a time and a speed that contradict each other: 1,800 km in six minutes at Mach 5',
  *check(draft: Draft): Iterable<RuleFinding> {
    const wanted = Bit.length | Bit.speed | Bit.duration;
    for (const passage of passagesOf(draft, Bit.speed, 3)) {
      if ((passage.kinds & wanted) !== wanted) continue;
      const shape = shapeOf(draft, passage);
      const journey = journeyOf(passage.figures, shape);
      const found = journey && compare(draft, journey);
      if (found) yield found;
    }
  },
};

interface Journey {
  readonly distance: Quantity;
  readonly time: Quantity;
  readonly speed: Quantity;
}

const speedSaid = new RegExp(
  `\\b(?:at|of|reaching|doing|making|flying|travelling|traveling|moving|sailing|averaging)(?: a)?(?: constant| steady| top| maximum| average| cruising| hypersonic| supersonic)*(?: speeds? of)?(?: about| around| some| up to| over| more than| nearly| roughly)? ${Mark.speed}`,
);
const timeSaid = new RegExp(
  `\\b(?:in|within|under|takes?|took|taking|need(?:s|ing|ed)?|less than)(?: just| only| about| under| less than| around| some| as little as| a mere| barely| roughly)* ${Mark.duration}`,
);
const goes =
  /\b(?:reach|hit|strik|cover|fl[yie]|flew|travel|cross|sail|steam|arriv|get|journey|flight|dash|march|drive|drove|transit|target|cruise)/;
/** Distances and times that are not of one way. */
const other =
  /\b(?:altitude|ceiling|high|height|wide|long-range radar|per hour|ago|before|after|later|years?|months?|diameter|radius of|wingspan|endurance|loiter|on station|climb\w*|refuel|round trip|there and back|orbit|each|accelerat|preparation|reload|warning|notice|launch-ready|detect\w*|radar)\b/;

/** The three figures where a sentence has each of them once, conversions in brackets left out. */
function journeyOf(figures: readonly Quantity[], shape: string): Journey | undefined {
  if (!speedSaid.test(shape) || !timeSaid.test(shape) || !goes.test(shape) || other.test(shape))
    return undefined;
  const [distance, time, speed] = (['length', 'duration', 'speed'] as const).map((kind) => {
    const all = figures.filter((figure) => figure.kind === kind);
    const plain = all.filter((_, index) => index === 0 || !isConversion(all[0], all[index]));
    return plain.length === 1 ? plain[0] : undefined;
  });
  if (!distance || !time || !speed) return undefined;
  // "flew 300 km and was back in two hours": a clause between them makes three figures of two ways.
  const marks = [distance, time, speed].map((figure) => markAt(shape, figures.indexOf(figure)));
  return clause.test(shape.slice(Math.min(...marks), Math.max(...marks)))
    ? undefined
    : { distance, time, speed };
}

const clause = /\b(?:and|but|while|whereas|which|who|with|where)\b|;/;

/** Where the mark of a figure stands in a shape. */
function markAt(shape: string, figure: number): number {
  let index = -1;
  for (let at = 0; at < shape.length; at++) {
    const code = shape.charCodeAt(at);
    if (code >= 0xe001 && code <= 0xe00b && ++index === figure) return at;
  }
  return 0;
}

function isConversion(first: Quantity, second: Quantity): boolean {
  const gap = second.span.start - first.span.end;
  return first.unit !== second.unit && gap >= 1 && gap <= 12;
}

/** Seconds in each unit of time. */
const seconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

/** Metres a second at Mach 1, from the cold of 11 km and above to sea level. */
const mach: readonly [number, number] = [295, 343];

/** A way is never quite straight, nor is a speed held from the first to the last metre. */
const tolerance = 0.3;

function compare(draft: Draft, { distance, time, speed }: Journey): RuleFinding | undefined {
  const length = unitBySymbol.get(distance.unit ?? '');
  const pace = unitBySymbol.get(speed.unit ?? '');
  const second = seconds[time.unit ?? ''];
  if (!length || !pace || !second) return undefined;
  if ([distance, time, speed].some(({ low, value }) => low !== undefined || value <= 0)) return undefined;
  const metres = distance.value * length.si;
  if (metres < 1000) return undefined;
  const slowest = speed.value * (pace.symbol === 'Mach' ? mach[0] : pace.si);
  const fastest = speed.value * (pace.symbol === 'Mach' ? mach[1] : pace.si);
  const { text } = draft.prose;
  const slack = 1 + tolerance + halfStep(text, time) / time.value;
  const given = time.value * second;
  const tooQuick = given * slack < metres / fastest;
  // Slower than at its best is only wrong where it is far slower and the speed is no maximum.
  const tooSlow = given > (metres / slowest) * 2 && speed.bound !== 'upper' && time.bound !== 'upper';
  if (!tooQuick && !tooSlow) return undefined;
  if (tooQuick && (distance.bound === 'upper' || speed.bound === 'lower' || time.bound === 'lower'))
    return undefined;
  const real = metres / ((slowest + fastest) / 2);
  const better = writtenLike(numberOf(text, time), rounded(real / second));
  const written = ({ span }: Quantity): string => text.slice(span.start, span.end);
  const fixes: Fix[] = [renumber(text, time, better)];
  const way = ((slowest + fastest) / 2) * given;
  const shorter = writtenLike(numberOf(text, distance), Number((way / length.si).toPrecision(2)));
  fixes.push(renumber(text, distance, shorter));
  const needed = Number(
    (metres / given / (pace.symbol === 'Mach' ? (mach[0] + mach[1]) / 2 : pace.si)).toPrecision(2),
  );
  fixes.push(renumber(text, speed, writtenLike(numberOf(text, speed), needed)));
  return {
    span: time.span,
    message: `${written(distance)} at ${written(speed)} takes about ${inTime(real)}, not ${written(time)}. Check distance, time and speed.`,
    fixes,
  };
}

function rounded(value: number): number {
  return value >= 10 ? Math.round(value) : Number(value.toPrecision(2));
}

function inTime(real: number): string {
  if (real < 90) return `${plainly(rounded(real))} seconds`;
  if (real < 5400) return `${plainly(rounded(real / 60))} minutes`;
  return `${plainly(rounded(real / 3600))} hours`;
}
