import type { Quantity, QuantityKind } from '../../claims/claim';
import { isHyphen, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import { unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';
import { convert } from './arithmetic';
import { type Attribute, attributes } from './attributes';
import { frameOf } from './frames';
import { type Pair, readPairs } from './pair';

export const dimension: Rule = {
  id: 'unit/dimension',
  severity: 'warning',
  summary: 'A figure in a unit that cannot measure it: a range of 400 kg, a speed of 300 km',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const quantity of quantitiesOf(draft, ...measured)) {
      const found = before(words, draft, quantity) ?? behind(words, draft, quantity);
      const finding = found ? describe(draft, quantity, found) : framed(draft, quantity);
      if (finding) yield finding;
    }
    for (const pair of readPairs(draft)) {
      const finding = pair.joint === 'bracket' ? mixed(draft, pair) : undefined;
      if (finding) yield finding;
    }
  },
};

const measured: readonly QuantityKind[] = [
  'length',
  'speed',
  'mass',
  'area',
  'volume',
  'power',
  'force',
  'energy',
  'frequency',
  'temperature',
  'calibre',
];

interface Found {
  readonly attribute: Attribute;
  /** The words from the attribute to the figure, or from the figure to the attribute. */
  readonly start: number;
  readonly end: number;
}

/** Between an attribute and its figure. */
const links = new Set('of is was are were being'.split(' '));
/** "range over 400 kg", but "a warhead over 1,500 miles": only of what has no use of its own for the preposition. */
const looseLinks = new Set('reaches reaching reached exceeding exceeds exceeded beyond above'.split(' '));
const takesLoose = /^(?:range|speed|altitude|radius)$/;
const bounds = new Set(
  'up to about around approximately roughly nearly almost some over under at least most more less than a an as much high close just only well maximum estimated'.split(
    ' ',
  ),
);

/** Words that make an attribute another one, or none: a price range, a speed limit of the year, in the range of. */
const plainBefore = new Set(
  `a an the its their his her with and of that this whose claimed reported estimated declared stated maximum max top total
  effective operational operating combat flight flying firing striking strike cruise cruising ferry unrefuelled unrefueled
  maximal minimum average longer greater higher low high constant initial muzzle supersonic subsonic hypersonic gross net
  takeoff loaded empty full standard service warhead explosive missile aircraft tank drone rocket ship bomb shell engine`.split(
    /\s+/,
  ),
);

/** "a range of up to 400 kg", "Speed: 300 km", "weighs 40 km/h". */
function before(words: Words, draft: Draft, quantity: Quantity): Found | undefined {
  const { prose } = draft.prose;
  if (isHyphened(prose, quantity)) return undefined;
  let token = tokenAt(draft.prose.tokens, quantity.span.start) - 1;
  const first = token;
  let linked = false;
  let loosely = false;
  const lowest = Math.max(0, token - 6);
  for (; token >= lowest; token--) {
    const gap = prose.slice(words.endOf(token), words.startOf(token + 1));
    if (gap === ': ' || gap === ':** ' || gap === ':  ') {
      linked = true;
      break;
    }
    if (!/^\s{1,2}$/.test(gap)) return undefined;
    const word = words.lower(token);
    if (attributes.get(word)) break;
    if (links.has(word)) linked = true;
    else if (looseLinks.has(word)) loosely = true;
    else if (!bounds.has(word)) return undefined;
  }
  const attribute = token >= lowest ? attributes.get(words.lower(token)) : undefined;
  if (!attribute || !isWrong(attribute, quantity)) return undefined;
  // "weighing 40 km/h" needs no "of"; "speed 300 km" without one is a table's or a headline's.
  if (!linked && !attribute.verb && !(loosely && takesLoose.test(attribute.name))) return undefined;
  if (attribute.verb && linked && first - token > 3) return undefined;
  if (!ends(words, draft, quantity)) return undefined;
  if (!isOwn(words, token, attribute, quantity, prose)) return undefined;
  return { attribute, start: words.startOf(token), end: quantity.span.end };
}

/** "a 500-km payload", "its 300-km top speed". */
function behind(words: Words, draft: Draft, quantity: Quantity): Found | undefined {
  const { prose } = draft.prose;
  if (!isHyphened(prose, quantity)) return undefined;
  let token = tokenAt(draft.prose.tokens, quantity.span.end);
  if (/^(?:top|maximum|max|effective|operational|combat|bomb)$/.test(words.raw(token))) token++;
  const attribute = attributes.get(words.raw(token));
  if (!attribute || attribute.verb || !isWrong(attribute, quantity)) return undefined;
  if (!/^\s$/.test(prose.slice(words.endOf(token - 1), words.startOf(token)))) return undefined;
  if (!isLast(words, prose, token)) return undefined;
  // "in the 500-pound range" is a class of weights.
  const front = prose.slice(Math.max(0, quantity.span.start - 14), quantity.span.start);
  if (attribute.name === 'range' && !/\b(?:an?|its|their|with)\s$/i.test(front)) return undefined;
  return { attribute, start: quantity.span.start, end: words.endOf(token) };
}

function isHyphened(prose: string, { number, span }: Quantity): boolean {
  return isHyphen(prose.charCodeAt(number.end)) && number.end < span.end;
}

function isWrong({ never, farOnly }: Attribute, { kind, unit, low }: Quantity): boolean {
  // "kt" may be knots, and "t" of something; a calibre belongs to the gun behind it.
  if (kind === 'calibre' || unit === 'kt' || !never.has(kind)) return false;
  if (farOnly && kind === 'length' && !/^(?:km|mi|nmi)$/.test(unit ?? '')) return false;
  return !(low !== undefined && never.has('mass') && kind === 'mass' && never.has('energy'));
}

/** Whether an attribute is the thing's own: not "price range", not "in the range of 400 kg". */
function isOwn(
  words: Words,
  token: number,
  { name, verb }: Attribute,
  quantity: Quantity,
  prose: string,
): boolean {
  if (verb) return true;
  const previous = words.lower(token - 1);
  const gap = prose.slice(words.endOf(token - 1), words.startOf(token));
  const opens = token === 0 || !/^\s$/.test(gap) || /[\n\uFFFC|]/.test(gap);
  if (opens) return true;
  if (
    name === 'range' ||
    name === 'ceiling' ||
    name === 'length' ||
    name === 'distance' ||
    name === 'height'
  ) {
    if (!plainBefore.has(previous)) return false;
    const two = words.lower(token - 2);
    if (
      /^(?:in|within|over|across|for|from|at|of|cover|covers|covering|offers|offering|has)$/.test(two) &&
      previous !== 'maximum' &&
      name === 'range'
    ) {
      // "in a range of 10 kg": a spread. "has a range of" is one only of goods.
      return two === 'has' || two === 'at';
    }
    if (name === 'ceiling') return /^(?:service|operational|operating|flight|flying|combat)$/.test(previous);
    return quantity.low === undefined;
  }
  return true;
}

/** Whether a figure stands for itself: no noun follows ("a range of 500-pound bombs", "a weight of 155 mm shells"). */
function ends(words: Words, { prose: { prose, tokens } }: Draft, { span, kind, unit }: Quantity): boolean {
  // No further than the sentence goes.
  const [behind = ''] = prose.slice(span.end, span.end + 44).split(/(?<=[.!?])\s(?![a-z])|[\n\uFFFC]/, 1);
  const sign = behind[0] ?? '';
  // "3 kg–5 kg", "300 km/186 miles an hour", "300 km. per hour"
  if (/^\s?[-–—/×x*+]/.test(behind) || /^\.?\s?(?:per|p\.?h|a|an|each|every|of|to|or|and)\b/i.test(behind)) {
    if (!/^\s(?:and|or)\s/.test(behind)) return false;
    // "a speed of 300 km and a range of 400", but "a weight of 3 kg and 5 kg"
    if (/^\s(?:and|or)\s(?:about |some |up to )?[\d$]/.test(behind)) return false;
  }
  // "speeds of 20 miles on land and 30 miles per hour at sea"
  if (
    kind === 'length' &&
    /hour|second|minute|\bday|\bh\b|\bs\b|sec\b|mph|km\/h|kph|knots|m\/s|Mach/i.test(behind)
  )
    return false;
  if (kind === 'mass' && unit === 'g') return false;
  if (/[.,;:)!?\]|]/.test(sign) || sign === '' || /^\s?[([\n\uFFFC|]/.test(behind)) return true;
  if (sign !== ' ') return false;
  const next = tokenAt(tokens, span.end);
  return (
    words.is(next, Is.stop | Is.adverb) ||
    /^\s(?:when|while|thanks|depending|according|compared)\b/.test(behind)
  );
}

/** Whether a noun is the head of its phrase: no further one stands behind it. */
function isLast(words: Words, prose: string, token: number): boolean {
  const sign = prose[words.endOf(token)] ?? '';
  if (/^[.,;:)!?\]|\n\uFFFC]?$/.test(sign)) return true;
  return (
    sign === ' ' &&
    (words.is(token + 1, Is.stop | Is.adverb) || /^(?:\w+ed|hit|struck|fell)$/.test(words.raw(token + 1)))
  );
}

function describe(
  { prose: { text } }: Draft,
  { number, span, unit = '' }: Quantity,
  { attribute, start, end }: Found,
): RuleFinding {
  const meant = attribute.meant[unit];
  const hyphened = isHyphen(text.charCodeAt(number.end));
  const fixes: Fix[] = meant
    ? [
        replace(
          { start: number.end, end: span.end },
          `${hyphened ? '-' : ' '}${meant}`,
          'choice',
          `Change to ${meant}`,
        ),
      ]
    : [];
  const figure = text.slice(span.start, span.end);
  const guess = meant ? `Was ${meant} meant?` : 'Check the figure, its unit and what it belongs to.';
  return {
    span: { start, end },
    message: `${figure} is no ${attribute.name}: that is measured in ${attribute.measuredIn}. ${guess}`,
    fixes,
  };
}

/** "140 knots long", "stays aloft for 24 km" */
function framed({ prose: { prose, text } }: Draft, quantity: Quantity): RuleFinding | undefined {
  const frame = frameOf(prose, quantity);
  if (!frame) return undefined;
  const { start, end } = quantity.span;
  return {
    span: { start: start - frame.before, end: end + frame.behind },
    message: `${text.slice(start, end)} is not ${frame.is}: that is measured in ${frame.measuredIn}. Check the figure and its unit.`,
    fixes: [],
  };
}

/** "Mach 1.8 (2,223 kilometers/1,381 miles per hour)": the hour of the second figure is that of the first as well. */
const sharedHour = /^\s?(?:\/|or|and)\s?[\d.,]+[\s-]?[a-z]+ (?:per|an?) (?:hour|second)\b/;

/** "300 mph (483 km)", "1,000 sq km (386 miles)": right as a conversion, were the second unit not of another kind. */
function mixed({ prose: { text } }: Draft, { first, second, span }: Pair): RuleFinding | undefined {
  if (
    first.unit.kind === second.unit.kind ||
    first.figure.low !== undefined ||
    second.figure.low !== undefined ||
    sharedHour.test(text.slice(second.span.end, second.span.end + 40))
  )
    return undefined;
  for (const [changed, other] of [
    [second, first],
    [first, second],
  ] as const) {
    const meant = unitBySymbol.get(ofKind[`${changed.unit.symbol} ${other.unit.kind}`] ?? '');
    if (!meant || changed.figure.digits < 2 || other.figure.digits < 1) continue;
    const right = convert(other.figure.value, other.unit, meant);
    if (Math.abs(right / changed.figure.value - 1) > 0.02) continue;
    const [{ number, span: own }] = changed.parts;
    const said = text.slice(own.start, own.end);
    const word = { 'sq mi': 'square miles', 'sq km': 'square km', kn: 'knots' }[meant.symbol] ?? meant.symbol;
    return {
      span,
      message: `${text.slice(other.span.start, other.span.end)} is ${text.slice(number.start, number.end)} ${word}, not ${said}.`,
      fixes: [replace({ start: number.end, end: own.end }, ` ${word}`, 'choice', `Change to ${word}`)],
    };
  }
  return undefined;
}

/** The unit that a unit was cut from, by the kind of quantity that it should be. */
const ofKind: Readonly<Record<string, string>> = {
  'km speed': 'km/h',
  'mi speed': 'mph',
  'nmi speed': 'kn',
  'm speed': 'm/s',
  'km area': 'sq km',
  'mi area': 'sq mi',
  'm area': 'sq m',
  'ft area': 'sq ft',
  'km mass': 'kg',
  'kg length': 'km',
};
