import { TokenFlag } from '../text/prose';
import type { Source } from './sources';
import { Gap, type Words } from './words';
import { Is } from './words/classes';

/** Verbs that are nouns as often. */
export const nouns =
  /^(?:claims?|notes|states|orders|posted|counted|counts|plans?|hopes?|views|calls|needs|offers|demands|looks|doubts|supports|promise|fears|rules|joked|read|reads|charged|forecasts?)$/;

/** Verbs that name whom they speak to. */
export const addressed =
  /^(?:told|tells|telling|assured|assures|reminded|reminds|warned|warns|informed|asked|asks|advised)$/;

/** Verbs of which every subject is somebody. */
const surely =
  /^(?:said|says|say|told|tells|wrote|argued|argues|argue|insisted|claimed|warned|explained|testified)$/;

/** What somebody's words stand in: "in a statement". */
export const documents =
  /^(?:statement|interview|briefing|release|filing|notice|testimony|tweet|post|speech|communique|report|survey|poll|study|audit|assessment|memo|letter|review|bulletin|newsletter|lawsuit|affidavit|complaint|analysis|polls|surveys)$/;
export const tallies = /^(?:count|tally|estimate|estimates|reckoning|account|accounts|figures|calculations)$/;

/** "Pentagon reports …", and not "he reads reports", "her claim". */
export function speaksWithNoun(words: Words, token: number, source: Source, lastToken: number): boolean {
  if (source.last !== token - 1 || source.who === 'vague') return false;
  if (token + 1 >= lastToken || words.gap(token + 1) !== Gap.space) return false;
  return (
    words.has(source.last, TokenFlag.capital) ||
    words.is(source.last, Is.office | Is.unnamed | Is.paper | Is.pronoun | Is.adverb | Is.auxiliary)
  );
}

/** Whether a sentence with a pronoun begins with a name of its own. */
export function hasName(words: Words, first: number, pronoun: number): boolean {
  for (let token = first + 1; token < pronoun && token < first + 5; token++) {
    const capital = words.has(token, TokenFlag.capital) && words.has(token, TokenFlag.lower);
    if (capital && !words.is(token, Is.month | Is.weekday | Is.determiner)) return true;
  }
  return false;
}

/** "villagers said", "the magnate says": a subject of which no list knows anything. */
export function somebodyBefore(
  words: Words,
  verb: number,
  firstToken: number,
  lastWho: 'named' | 'anonymous' | undefined,
): Source | undefined {
  if (verb === firstToken || !(surely.test(words.word(verb)) || words.word(verb + 1) === 'that'))
    return undefined;
  let last = verb - 1;
  while (last > firstToken && words.is(last, Is.adverb | Is.auxiliary) && words.gap(last + 1) === Gap.space)
    last--;
  if (words.gap(last + 1) !== Gap.space || words.is(last, Is.stop | Is.determiner | Is.be | Is.unit))
    return undefined;
  if (words.has(last, TokenFlag.digit)) return undefined;
  let first = last;
  while (
    first > firstToken &&
    last - first < 6 &&
    words.follows(first) &&
    !words.is(first - 1, Is.stop) &&
    !words.is(first, Is.determiner)
  )
    first--;
  const the = words.is(first, Is.determiner) || words.is(first - 1, Is.determiner);
  const many = words.raw(last).endsWith('s');
  // "the magnate" has been named before.
  const who = the && !many ? (lastWho ?? 'anonymous') : surely.test(words.word(verb)) ? 'anonymous' : 'named';
  return { who, first, last, office: false };
}
