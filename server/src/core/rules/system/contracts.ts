import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { SystemEvent } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { firstFrom } from '../../text/in-order';
import { nationsIn, onlySystem, type SaidDate } from './date-said';
import { familyOf, type Member, strangersIn } from './known';

/** What a sentence tells of one system, with the sentence before where it goes on from that. */
export interface Place {
  readonly mention: Mention;
  /** The text that names who and how many. */
  readonly told: string;
  /** The sentences of `told`, `from` to `sentence`. */
  readonly from: number;
  readonly sentence: number;
}

const REFERS =
  /^(?:This|That|The) (?:(?:[a-z-]+ )?(?:deal|contract|agreement|order|purchase|acquisition|procurement|sale|pact))\b/i;

/**
 * The one system that a sentence tells of: its own, or with `mayRefer` that of the sentence before, to which "this deal" at
 * its head refers. `undefined` where it names several, or one of which nothing is known.
 */
export function placeOf(
  draft: Draft,
  { first, last, sentence, before }: Pick<SaidDate, 'first' | 'last' | 'sentence' | 'before'>,
  lexicon: Lexicon,
  mayRefer: boolean,
): Place | undefined {
  const { mentions, prose } = draft;
  const isKin = (a: number, b: number): boolean => familyOf(a, lexicon).some(({ system }) => system === b);
  const here = prose.sentences[sentence];
  if (first < last) {
    const mention = onlySystem(mentions, first, last, isKin);
    return mention && !strangersIn(draft).has(sentence) && !mention.variant
      ? { mention, told: prose.prose.slice(here.start, here.end), from: sentence, sentence }
      : undefined;
  }
  if (!mayRefer || sentence === 0 || !REFERS.test(before)) return undefined;
  let from = first;
  while (from > 0 && mentions[from - 1].sentence === sentence - 1) from--;
  const mention = onlySystem(mentions, from, first, isKin);
  const previous = prose.sentences[sentence - 1];
  return mention && !mention.variant
    ? { mention, told: prose.prose.slice(previous.start, here.end), from: sentence - 1, sentence }
    : undefined;
}

/** The events of a family that are a country's. */
export function eventsOf(family: readonly Member[], country: string): SystemEvent[] {
  return family.flatMap(({ events }) =>
    events.filter((event) => [event.country ?? []].flat().includes(country)),
  );
}

/**
 * The one country that buys: named in the text, or in the two sentences before; never the maker's own.
 * @param what the events by which a country is known as a buyer; `undefined` where it is none, or where another one is named
 */
export function buyerOf(
  { prose }: Draft,
  { told, mention, from, sentence }: Place,
  family: readonly Member[],
  what: readonly string[],
  lexicon: Lexicon,
): string | undefined {
  const origin = new Set([lexicon.entry(mention.system).origin].flat());
  const known = new Set(
    family.flatMap(({ events }) =>
      events.filter((event) => what.includes(event.what)).flatMap(({ country }) => country ?? []),
    ),
  );
  const texts = [told];
  for (let at = from - 1; at >= Math.max(0, sentence - 3); at--)
    texts.push(prose.prose.slice(prose.sentences[at].start, prose.sentences[at].end));
  for (const text of texts) {
    if (text.length > 1200) return undefined;
    const nations = [...nationsIn(text)].filter((nation) => !origin.has(nation) && !isHeir(nation, origin));
    if (nations.length === 0) continue;
    const buyers = nations.filter((nation) => known.has(nation));
    // Somebody else's contract, of which nothing is known.
    return buyers.length === 1 && nations.length <= 2 ? buyers[0] : undefined;
  }
  return undefined;
}

function isHeir(nation: string, origin: ReadonlySet<string>): boolean {
  return nation === 'SU' || ((nation === 'RU' || nation === 'UA') && origin.has('SU'));
}

/** How many of a system are bought, as the text says right before its name: "five divisions of the S-400". */
export function countOf(
  { quantities, prose }: Draft,
  { from, mention, sentence }: Place,
): Quantity | undefined {
  const { start } = prose.sentences[from];
  const { end } = prose.sentences[sentence];
  let count: Quantity | undefined;
  for (
    let at = firstFrom(quantities, start);
    at < quantities.length && quantities[at].span.end <= end;
    at++
  ) {
    const { kind, span } = quantities[at];
    if (kind !== 'count' || Math.abs(mention.span.start - span.end) >= 40) continue;
    if (count !== undefined) return undefined;
    count = quantities[at];
  }
  return count;
}

/** The number at the head of an event's quantity: 5 of "5 regiments". */
export function numberIn(quantity: string | number | undefined): number | undefined {
  const digits = /\d[\d,]*/.exec(String(quantity ?? ''))?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}

/** Whether two dates may be the same, as far as both go: 2018 and 2018-10-05; days within three of one another. */
export function agrees(said: string, known: number | string): boolean {
  const [a, b] = [said, String(known)];
  const length = Math.min(a.length, b.length);
  if (a.slice(0, length) === b.slice(0, length)) return true;
  if (length < 10) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 3 * 86_400_000;
}

/** Whether a contract is known as one that came after others, and a draft tells of an earlier one. */
export function isLater({ date, note = '' }: SystemEvent, said: string): boolean {
  return (
    said < String(date) &&
    /\b(?:second|third|fourth|further|additional|follow-on|more|again|on top of|last|final|after)\b/i.test(
      note,
    )
  );
}

/** Words that an event counts the thing itself by. */
const THINGS =
  /^(?:aircraft|plane|jet|vehicle|tank|ship|vessel|boat|missile|launcher|helicopter|drone|gun|howitzer|fighter)$/;

/**
 * Whether a draft counts what an event's quantity counts: "36 Rafale jets" and 36, "five regiments" and "5 regiments". What is
 * about so many, or one of several numbers, can be held against nothing.
 */
export function isCountOf(
  { unit = '' }: Quantity,
  quantity: string | number | undefined,
  system: number,
  lexicon: Lexicon,
): boolean {
  const isOwn = lexicon.headNouns(lexicon.entry(system).kind).has(unit);
  if (typeof quantity === 'number') return isOwn || isName(unit, system, lexicon);
  const [, noun] = /^\d[\d,]* ([a-z]+)$/.exec(quantity ?? '') ?? [];
  if (!noun) return false;
  const one = noun.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
  return one === unit || (THINGS.test(one) && (isOwn || isName(unit, system, lexicon)));
}

/** "36 Rafales": the counted noun is the name itself. */
function isName(unit: string, system: number, lexicon: Lexicon): boolean {
  const { designation, name = '', aliases = [] } = lexicon.entry(system);
  const known = [designation, name, ...aliases].map((each) => each.toLowerCase());
  return known.includes(unit.toLowerCase().replace(/s$/, '')) || known.includes(unit.toLowerCase());
}
