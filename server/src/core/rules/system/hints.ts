import type { Draft } from '../../draft';
import { CAPITALS } from '../../lexicon/capitals';
import type { Lexicon } from '../../lexicon/lexicon';
import { marksOf } from '../../lexicon/marks';
import { remembered, rememberedBy } from '../../remember';
import { TokenFlag } from '../../text/prose';
import { SLOTS, slotOf } from '../../text/slots';
import { NATION_NAMES } from './origin-nations';

/**
 * What a sentence may have, and must have for a rule to speak of its systems: bits. Most sentences have none of it, so that
 * hardly a rule reads more of them.
 */
export const Hint = {
  /** A company that makes something. */
  maker: 1 << 0,
  /** A country, its people, its capital. */
  nation: 1 << 1,
  generation: 1 << 2,
  deck: 1 << 3,
  /** What is fired, carried or dropped. */
  launch: 1 << 4,
  /** Who buys, and what is sold. */
  trade: 1 << 5,
  war: 1 << 6,
  /** What comes from something else. */
  descent: 1 << 7,
} as const;

const WORDS: readonly (readonly [hint: number, words: string])[] = [
  [Hint.generation, 'generation'],
  [Hint.deck, 'catapult catapults catapulted carrier carriers deck decks USS HMS Gaulle'],
  [
    Hint.launch,
    'launch launches launched launching fire fires fired firing shot released based armed loaded carry carries carried carrying ' +
      'dropped drops',
  ],
  [Hint.trade, 'customer customers buyer buyers taker takers order orders operator operators exported sold'],
  [Hint.war, 'War Storm'],
  [
    Hint.descent,
    'variant variants version versions derivative derivatives modification modifications sub subvariant subvariants offshoot offshoots ' +
      'member members based derived belongs part successor successors replacement replacements',
  ],
];

/** What is a name, and has a capital. */
const NAMES = Hint.maker | Hint.nation;

/** The hints of each slot, and the lengths of its words as bits. Few other words share both: a hint may be wrong, none never is. */
interface Slots {
  readonly hints: Uint8Array;
  readonly lengths: Int32Array;
}

const slotsOf = remembered((lexicon: Lexicon): Slots => {
  const slots: Slots = { hints: new Uint8Array(SLOTS), lengths: new Int32Array(SLOTS) };
  for (const [hint, words] of WORDS) for (const word of words.split(' ')) add(slots, word, hint);
  for (const mark of marksOf([...NATION_NAMES, ...Object.keys(CAPITALS)])) add(slots, mark, Hint.nation);
  for (const mark of lexicon.makerMarks) add(slots, mark, Hint.maker);
  return slots;
});

function add({ hints, lengths }: Slots, word: string, hint: number): void {
  const slot = slotOf(word);
  hints[slot] |= hint;
  lengths[slot] |= 1 << word.length;
}

/** The numbers of the mentions whose sentences have one of some hints, in order. */
export function hintedIn(draft: Draft, lexicon: Lexicon, hint: number): number[] {
  const hints = hintsIn(draft, lexicon);
  const found: number[] = [];
  for (let index = 0; index < hints.length; index++) if ((hints[index] & hint) !== 0) found.push(index);
  return found;
}

/** By the number of each mention, the hints of its sentence before and behind it. */
export const hintsIn = rememberedBy(({ mentions, prose }: Draft, lexicon: Lexicon): Uint8Array => {
  const found = new Uint8Array(mentions.length);
  const { hints, lengths } = slotsOf(lexicon);
  const { start, end, flags, slot } = prose.tokens;
  for (let first = 0, last = 0; first < mentions.length; first = last) {
    const { sentence } = mentions[first];
    const { firstToken, lastToken } = prose.sentences[sentence];
    while (last < mentions.length && mentions[last].sentence === sentence) last++;
    let next = first;
    /** What stands in no mention, in one at least, in two at least. */
    let outside = 0;
    let inside = 0;
    let twice = 0;
    for (let token = firstToken; token < lastToken; token++) {
      let hint = hints[slot[token]];
      if (hint === 0 || (lengths[slot[token]] & (1 << (end[token] - start[token]))) === 0) continue;
      if ((flags[token] & TokenFlag.capital) === 0) hint &= ~NAMES;
      while (next < last && mentions[next].span.end <= start[token]) next++;
      if (next === last || start[token] < mentions[next].span.start) {
        outside |= hint;
        continue;
      }
      twice |= inside & ~found[next] & hint;
      inside |= hint;
      found[next] |= hint;
    }
    for (let at = first; at < last; at++) found[at] = outside | twice | (inside & ~found[at]);
  }
  return found;
});
