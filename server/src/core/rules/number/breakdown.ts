import type { Quantity } from '../../claims/claim';
import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { remembered } from '../../remember';
import { tokenAt } from '../../text/tokens';
import { Bit, figureAt, Mark, type Passage, passagesOf, shapeOf } from './passage';

/**
 * A number of things, and behind it its parts, which leave the noun to it: "16 missiles, eight forward and six aft",
 * "of the 120 drones, 85 were shot down and 40 got through".
 */
export interface Breakdown {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** Whether the parts are all there is; else, as behind "of which", there may be a rest, and they may overlap. */
  readonly complete: boolean;
  /** From the whole to the last part. */
  readonly span: Span;
}

const hedge = '(?:(?:about|some|around|only|just|another|the other|a further|at least|nearly|the first) )?';
/** A letter between figures: no clause's end, no bracket. A date among the words is one of theirs. */
const letter = `(?:[^\\uE001-\\uE009\\uE00B,;:()–—"“”]|${Mark.date})`;

/** Between a whole and its first part. */
const opener = new RegExp(
  `^${letter}{0,60}?(?:(?<stop>, | ?[–—] ?| - |: | \\()(?<of>(?:of|among|out of) (?:these|those|them|which|whom),? |with |among them )?|(?:; |, |\\. )(?<these>of (?:these|those|them),? )| (?<with>with ))${hedge}$`,
);
/** Behind "of the 48 jets": what was done with them, and a comma. */
const fronted = new RegExp(`^${letter}{0,60}?, ${hedge}$`);
const introduced =
  /(?:^|[.,;:–—] |\b(?:said|that|and|but) )["“]?(?:out )?of (?:the |its |their |these |those |his |all |more than )*$/;
const next = new RegExp(`^(?: ${letter}{1,60}?)?(?:,? and |, |,? but |; )${hedge}$`);
/** Where a list ends: with its sentence, its bracket, its dash, or with who says so. */
const end = new RegExp(
  `^(?: ${letter}{1,70}?)?(?:[.!?;]["”]?\\s*$|\\s*$|\\)| ?[–—] | - |, (?:were|was|are|have|had|has|will|would|left|came|went|fell|took|[a-z]{3,}ed)\\b|, (?:according to|as |the [a-z]+ |[a-z]+ |an? [a-z]+ ){0,5}(?:said|says|reported|announced|wrote|told|added|according)\\b)`,
);

/** Behind a part: what makes it no share of the whole. */
const apart =
  /^[-–/%°'’]|^ (?:more|fewer|less|further|others?|additional|each|apiece|times|per|percent|years?|months?|days?|hours?|minutes?|of (?:the|its|their|his|a|an|our)|to [\uE001-\uE00B]|or|and|years?-old|aged|points?|goals?|a\.?m|p\.?m|in (?:19|20)\d\d)\b/;

/** What a sentence says where its figures are no parts of one another. */
const unfit =
  /\b(?:respectively|each|apiece|times|per|alone|the rest|remaining|excluding|not counting|in addition|compared|against|beat|defeated|lead|behind|ahead of|versus|ranked|age[ds]?|odds|seed(?:ed)?|wickets?|overs|runs?|innings|goals?|points?|scored?|penalt)\b/;

const placed =
  /\b(?:in|on|at|from|for|by|during|to|with|of|as|under|over|near|into|against|between|off|aboard)\b/;
const dated = new RegExp(
  `\\b(?:in|on) (?:early |late )?(?:${Mark.date}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
);
/**
 * A whole that is told with a place or a time of its own may be the first of a list: "7,350 in the army, 400 in the navy",
 * "30 in March, 20 in April". The day on which all of it happened is none, where the parts have no days.
 */
const isItem = (between: string, behind: string): boolean => {
  if (dated.test(between) && dated.test(behind)) return true;
  const own = placed.exec(between.replace(dated, ''));
  if (!own) return false;
  return /, $/.test(between) || placed.exec(behind)?.[0] === own[0];
};
/** "110,000 people, 200 were transferred": a sentence of its own. */
const clause = /^ (?:were|was|are|is|have|had|has|will|would|can|could|may|might|did|do)\b/;

const outcomes = /^(?:dead|injured|wounded|killed|missing)$/;
const countable: readonly string[] = [Mark.count, Mark.number];

/** The breakdowns of a draft, in order of their wholes; read once for all the rules that ask. */
export const breakdownsOf = remembered((draft: Draft): readonly Breakdown[] => [...readAll(draft)]);

function* readAll(draft: Draft): Generator<Breakdown> {
  for (const passage of passagesOf(draft, Bit.count, 3)) {
    if (passage.figures.filter(isPart).length < 2) continue;
    const shape = shapeOf(draft, passage);
    if (!/, | [–—-] |: |\(| with /.test(shape) || unfit.test(shape)) continue;
    yield* read(draft, passage, shape);
  }
}

function* read(draft: Draft, passage: Passage, shape: string): Generator<Breakdown> {
  const marks = marksIn(shape);
  for (let at = 0; at + 2 < marks.length; at++) {
    const whole = figureAt(passage, shape, marks[at]);
    if (whole?.kind !== 'count' || !isExact(whole) || whole.value < 3) continue;
    const before = shape.slice(Math.max(0, marks[at] - 40), marks[at]);
    // 16-inch/50 calibre; "175 dead, 111 wounded" are two counts.
    if (/[/\-–—.\d]$/.test(before) || outcomes.test(whole.unit ?? '')) continue;
    const between = shape.slice(marks[at] + 1, marks[at + 1]);
    const opening = openingOf(before, between);
    const list = opening && listAt(draft, passage, shape, marks.slice(at + 1), whole);
    if (!opening || !list) continue;
    const { parts, of, verbs } = list;
    const complete = !opening.some && !of;
    if (complete) {
      const behind = shape.slice(marks[at + 1] + 1, marks[at + 2]);
      if (verbs || isItem(between, behind)) continue;
      // "286 missiles can deliver 958 warheads: 46 on …": of which of the two, only a bracket tells.
      if (opening.stop !== '(' && marks.slice(0, at).some((mark) => countable.includes(shape[mark])))
        continue;
      // In "nine destroyers, eight destroyers" nothing says that the first is the sum of the others.
      if (opening.stop === ',' && parts.some(({ kind, unit }) => kind === 'count' && unit !== 'seater'))
        continue;
    }
    yield {
      whole,
      parts,
      complete,
      span: { start: whole.span.start, end: parts[parts.length - 1].span.end },
    };
    at += parts.length;
  }
}

/** How a list of parts begins: behind which sign, and whether it says that it names some of them only. */
function openingOf(before: string, between: string): { stop: ',' | '(' | ''; some: boolean } | undefined {
  if (introduced.test(before) && fronted.test(between)) return { stop: ',', some: true };
  const groups = opener.exec(between)?.groups;
  if (!groups) return undefined;
  const { stop = '', of, these, with: having } = groups;
  const sign = stop === ', ' ? ',' : stop.endsWith('(') ? '(' : '';
  return { stop: sign, some: !!(of ?? these ?? having) };
}

/**
 * The parts from a mark on; `of` where one says of itself that it is a part of several ("116 of them"), `verbs` where one is a
 * clause of its own ("two were freed").
 */
function listAt(
  draft: Draft,
  passage: Passage,
  shape: string,
  marks: readonly number[],
  whole: Quantity,
): { parts: readonly Quantity[]; of: boolean; verbs: boolean } | undefined {
  const parts: Quantity[] = [];
  let of = false;
  let verbs = false;
  for (let at = 0; at < marks.length; at++) {
    const part = figureAt(passage, shape, marks[at]);
    if (!part || !isExact(part) || !isShare(draft, part, whole)) return undefined;
    const behind = shape.slice(marks[at] + 1, marks[at + 1] ?? shape.length);
    if (part.kind === 'number' && apart.test(behind)) return undefined;
    if (clause.test(behind)) verbs = true;
    if (/^ of (?:them|which|whom|these|those)\b/.test(behind)) {
      // "20 have arrived, and ten of those are grounded": a part of a part.
      if (at > 0) return undefined;
      of = true;
    }
    parts.push(part);
    if (at + 1 < marks.length && next.test(behind)) continue;
    return parts.length > 1 && end.test(shape.slice(marks[at] + 1)) ? { parts, of, verbs } : undefined;
  }
  return undefined;
}

/** The places of the figures in a shape, dates left out. */
function marksIn(shape: string): number[] {
  const marks: number[] = [];
  for (let at = 0; at < shape.length; at++) {
    const code = shape.charCodeAt(at);
    if (code >= 0xe001 && code <= 0xe00b && shape[at] !== Mark.date) marks.push(at);
  }
  return marks;
}

/** Whether a figure is a whole number, and said to be no more than that. */
export function isExact({ low, bound, approximate, value, unit }: Quantity): boolean {
  return (
    low === undefined && !bound && !approximate && Number.isInteger(value) && value > 0 && unit !== 'fraction'
  );
}

function isPart({ kind }: Quantity): boolean {
  return kind === 'number' || kind === 'count';
}

/** Whether a part counts what its whole counts: without a noun, with the same one, as people of people, as "single-seaters" of aircraft. */
function isShare(draft: Draft, { kind, unit, value, noun }: Quantity, whole: Quantity): boolean {
  if (value >= whole.value) return false;
  if (kind === 'number') return unit === undefined;
  if (kind !== 'count' || !noun) return false;
  return (
    unit === whole.unit ||
    unit === 'seater' ||
    (isPeople(draft, noun) && !!whole.noun && isPeople(draft, whole.noun))
  );
}

/** Whether a counted noun is one of people. */
export function isPeople({ prose }: Draft, noun: Span): boolean {
  const words = Words.of(prose);
  for (let token = tokenAt(prose.tokens, noun.start); words.startOf(token) < noun.end; token++)
    if (words.is(token, Is.people)) return true;
  return false;
}
