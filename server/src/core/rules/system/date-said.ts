import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import { CAPITALS } from '../../lexicon/capitals';
import type { Mention } from '../../lexicon/mention';
import { CAPITAL, LETTER } from '../letters';
import { nationCalled, nationNamed } from './origin-nations';

/** A date with its year that a sentence gives, and what stands around it. */
export interface SaidDate {
  readonly quantity: Quantity;
  /** ISO 8601: 2020, 2020-09, 2020-09-04. */
  readonly date: string;
  readonly year: number;
  readonly sentence: number;
  /** The sentence before the date, and behind it. */
  readonly before: string;
  readonly behind: string;
  /** Where `before` begins. */
  readonly start: number;
  /** The sentence's mentions, `mentions[first .. last)`. */
  readonly first: number;
  readonly last: number;
  /** Whether it is the only date with a year in its sentence. */
  readonly alone: boolean;
}

/** Longer sentences are lists or tables. */
const LONGEST = 600;

/** The dates that name a year, in order; each sentence is read once. */
export function* datesSaid({ prose, quantities, mentions }: Draft): Generator<SaidDate> {
  let sentence = 0;
  let first = 0;
  for (let at = 0; at < quantities.length; at++) {
    const quantity = quantities[at];
    if (quantity.kind !== 'date' || !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(quantity.unit ?? '')) continue;
    const { start, end } = quantity.span;
    while (prose.sentences[sentence] && prose.sentences[sentence].end <= start) sentence++;
    const bounds = prose.sentences[sentence];
    if (!bounds) return;
    if (bounds.end - bounds.start > LONGEST) continue;
    while (first < mentions.length && mentions[first].sentence < sentence) first++;
    // Nothing to hold it against, here or in the sentence before.
    if (mentions[first]?.sentence !== sentence && mentions[first - 1]?.sentence !== sentence - 1) continue;
    let last = first;
    while (last < mentions.length && mentions[last].sentence === sentence) last++;
    const isYear = (other: Quantity | undefined): boolean =>
      other?.kind === 'date' &&
      /^\d{4}/.test(other.unit ?? '') &&
      other.span.start >= bounds.start &&
      other.span.end <= bounds.end;
    yield {
      quantity,
      date: quantity.unit ?? '',
      year: Number(quantity.unit?.slice(0, 4)),
      sentence,
      before: prose.prose.slice(bounds.start, start),
      behind: prose.prose.slice(end, bounds.end),
      start: bounds.start,
      first,
      last,
      alone: !isYear(quantities[at - 1]) && !isYear(quantities[at + 1]),
    };
  }
}

const NAME = `[${CAPITAL}][${LETTER}.]*`;
const NAMES = new RegExp(String.raw`(?:U\.S\.|${NAME})(?: ${NAME}){0,2}`, 'g');

/** The countries that a text names, by name, people or capital. A text of a sentence's length. */
export function nationsIn(text: string): Set<string> {
  const nations = new Set<string>();
  for (const [name] of text.matchAll(NAMES)) {
    const words = name.split(' ');
    for (let from = 0; from < words.length; from++) {
      let found: string | undefined;
      for (let to = words.length; to > from && !found; to--) {
        const part = words
          .slice(from, to)
          .join(' ')
          .replace(/(?<!\..)\.$/, '');
        found = nationNamed(part) ?? nationCalled(part) ?? CAPITALS[part];
        if (found) from = to - 1;
      }
      if (found) nations.add(found);
    }
  }
  return nations;
}

/** The system of a sentence where it tells of one only, with its mentions; of several versions the last that is named. */
export function onlySystem(
  mentions: readonly Mention[],
  first: number,
  last: number,
  isKin: (a: number, b: number) => boolean,
): Mention | undefined {
  const mention: Mention | undefined = mentions[first];
  if (!mention || first >= last) return undefined;
  for (let at = first + 1; at < last; at++)
    if (mentions[at].system !== mention.system && !isKin(mention.system, mentions[at].system))
      return undefined;
  return mentions[last - 1];
}
