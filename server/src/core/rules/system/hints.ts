import type { Draft } from '../../draft';
import { CAPITALS } from '../../lexicon/capitals';
import type { Lexicon } from '../../lexicon/lexicon';
import { remembered, rememberedBy } from '../../remember';
import { TokenFlag } from '../../text/prose';
import { SLOTS, slotOf } from '../../text/slots';
import { TokenBuilder } from '../../text/tokens';
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
  [
    Hint.trade,
    'customer customers buyer buyers taker takers order orders operator operators exported sold',
  ],
  [Hint.war, 'War Storm'],
  [
    Hint.descent,
    'variant variants version versions derivative derivatives modification modifications sub subvariant subvariants offshoot offshoots ' +
      'member members based derived belongs part successor successors replacement replacements',
  ],
];

/** What is a name, and has a capital. */
const NAMES = Hint.maker | Hint.nation;

/** The hints of each slot. Other words share it: a hint may be wrong, and where there is none there is nothing. */
const hintsBySlot = remembered((lexicon: Lexicon): Uint8Array => {
  const hints = new Uint8Array(SLOTS);
  for (const [hint, words] of WORDS) for (const word of words.split(' ')) hints[slotOf(word)] |= hint;
  for (const name of [...NATION_NAMES, ...Object.keys(CAPITALS)]) hints[slotOf(markOf(name))] |= Hint.nation;
  for (const { name, aliases = [] } of lexicon.makers())
    for (const form of [name, ...aliases]) hints[slotOf(markOf(form))] |= Hint.maker;
  return hints;
});

/** The longest word of a name that has a capital: the one that fewest other names have. */
function markOf(name: string): string {
  const tokens = new TokenBuilder(name.length);
  tokens.read(name, 0, name.length);
  let mark = '';
  for (let token = 0; token < tokens.count; token++) {
    const word = name.slice(tokens.start[token], tokens.end[token]);
    if ((tokens.flags[token] & TokenFlag.capital) !== 0 && word.length > mark.length) mark = word;
  }
  return mark;
}

/** By the number of each mention, the hints of its sentence. */
export const hintsIn = rememberedBy(({ mentions, prose }: Draft, lexicon: Lexicon): Uint8Array => {
  const hints = new Uint8Array(mentions.length);
  const bySlot = hintsBySlot(lexicon);
  const { flags, slot } = prose.tokens;
  let read = -1;
  let found = 0;
  for (let index = 0; index < mentions.length; index++) {
    const { sentence } = mentions[index];
    if (sentence !== read) {
      read = sentence;
      found = 0;
      const { firstToken, lastToken } = prose.sentences[sentence];
      for (let token = firstToken; token < lastToken; token++) {
        const hint = bySlot[slot[token]];
        if (hint !== 0) found |= (flags[token] & TokenFlag.capital) !== 0 ? hint : hint & ~NAMES;
      }
    }
    hints[index] = found;
  }
  return hints;
});
