import { TokenFlag } from '../text/prose';
import { type Source, sourceOf } from './sources';
import { Gap, WordList, type Words } from './words';
import { Is } from './words/classes';
import { vocabulary, wordSet } from './words/vocabulary';

/** What a verb may be with which a cue begins. */
export const speaking = Is.says | Is.reports | Is.act | Is.agentless | Is.speaks;

const phrases = (
  'according per citing quoting quoted cited reportedly allegedly purportedly supposedly emerged known announcement claim claims ' +
  'assertion estimate allegation statement warning familiar condition in from by'
).split(' ');

/** Words with which a cue may begin that is no verb with a subject. */
export const phraseWords = wordSet(phrases);

/** Where a cue may begin. */
export const cueWords = wordSet([
  ...vocabulary.words.filter((_, number) => ((vocabulary.bits[number] ?? 0) & speaking) !== 0),
  ...phrases,
]);

/** Verbs that are nouns as often. */
export const nouns = wordSet(
  'claim claims notes states orders posted counted counts plan plans hopes calls demands doubts promise rules joked forecast forecasts challenges'.split(
    ' ',
  ),
);

/** Verbs of which every subject is somebody. */
const surely = wordSet(
  'said says say told tells wrote argued argues argue insisted claimed warned explained testified'.split(' '),
);

/** What somebody's words stand in: "in a statement". */
export const documents = wordSet(
  (
    'statement interview briefing release filing notice testimony tweet post speech communique report survey poll study audit ' +
    'assessment memo letter review bulletin newsletter lawsuit affidavit complaint analysis polls surveys'
  ).split(' '),
);
/** Figures that somebody has added up: "by Oryx's count". */
export const tallies = wordSet(
  'count tally estimate estimates reckoning account accounts figures calculations'.split(' '),
);

/** Small words inside the phrase of a paper: "in the same report". */
export const inPhrase = wordSet(['s', 'same', 'other', 'another']);

/** Behind a paper, before who made it: "tanks seen by Oryx". */
export const made = WordList.of('compiled published released estimated seen');

/** Behind a paper, before when it was: "in a poll released on Monday". */
export const released = WordList.of('released published conducted taken');

/** Pronouns of somebody who was named before. */
export const thirdPersons = wordSet(['he', 'she', 'it', 'they']);

/** Verbs that report nothing where they stand: "a deal signed in 2014", "deliveries expected by 2030", "could not confirm". */
export function reportsNothing(words: Words, token: number): boolean {
  const word = words.word(token);
  const next = words.raw(token + 1);
  if (word === 'confirm') return /^(?:to|not|immediately|independently)$/.test(words.raw(token - 1));
  if (words.gap(token + 1) !== Gap.space) return false;
  if (word === 'expected' || word === 'projected') return /^(?:by|for|in|between|around)$/.test(next);
  if (/^(?:signed|inked|finali[sz]ed|approved|awarded|authori[sz]ed)$/.test(word))
    return words.is(token - 1, Is.deal) && /^(?:by|between|in|on|with|last|under)$/.test(next);
  if (/^show(?:s|n|ed|ing)?$/.test(word)) return showsInterest(words, token);
  return false;
}

/** "has shown strong interest", "showed no sign": of what is felt, not of what is so. */
function showsInterest(words: Words, token: number): boolean {
  for (let at = token + 1; at <= token + 3 && words.gap(at) === Gap.space; at++)
    if (/^(?:interest|willingness|readiness|restraint|enthusiasm|solidarity|resolve)$/.test(words.raw(at)))
      return true;
  return false;
}

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

/** "late and badly explained", "the firm, too, says": adverbs that no list has; but a family and an ally speak. */
const adverb = /^(?:too|[a-z]+[det]ly)$/;

/** "villagers said", "the magnate says": a subject of which no list knows anything. */
export function somebodyBefore(
  words: Words,
  verb: number,
  firstToken: number,
  lastWho: 'named' | 'anonymous' | undefined,
): Source | undefined {
  if (verb === firstToken || !(words.isOneOf(verb, surely) || words.word(verb + 1) === 'that'))
    return undefined;
  let last = verb - 1;
  while (last > firstToken && words.is(last, Is.adverb | Is.auxiliary) && words.gap(last + 1) === Gap.space)
    last--;
  if (words.gap(last + 1) !== Gap.space || words.is(last, Is.stop | Is.determiner | Is.be | Is.unit))
    return undefined;
  if (words.has(last, TokenFlag.digit) || adverb.test(words.raw(last))) return undefined;
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
  const who = the && !many ? (lastWho ?? 'anonymous') : words.isOneOf(verb, surely) ? 'anonymous' : 'named';
  return sourceOf(who, first, last, false);
}
