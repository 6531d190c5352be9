import { TokenFlag } from '../text/prose';
import { allDigits } from './numeral';
import { Gap, isApostrophe, isBlank, isHyphen, WordList, type Words } from './words';
import { Is } from './words/classes';
import { wordSet } from './words/vocabulary';

/** Who stands in a noun phrase: somebody with a name or an office, somebody without, second hand, or a pronoun. */
export interface Source {
  readonly who: 'named' | 'anonymous' | 'vague' | 'pronoun';
  /** First and last token of the phrase. */
  readonly first: number;
  readonly last: number;
  /** An office, role or institution stands in it, so that its acts speak for themselves. */
  readonly office: boolean;
  /** Papers and figures: they speak without a speaker. */
  readonly paper: boolean;
}

/** Words of the lists that are names at the head of a sentence too. */
const institutions = wordSet('pentagon kremlin nato congress congressional parliament navy army'.split(' '));

/** Papers that anybody may have made. */
const loose = wordSet('estimate estimates figures statistics studies polls research'.split(' '));

const withheld = wordSet(['unnamed', 'unidentified', 'anonymous', 'familiar']);

/** Behind these a report is one that has been named before. */
const pointers = wordSet(['the', 'this', 'its', 'their', 'his', 'her']);

/** What has been seen of a noun phrase so far: bits. */
const Saw = {
  /** A name: a capital that is no nationality. */
  name: 1,
  /** A nationality or a generic capital: Russian, Western. */
  nation: 2,
  office: 4,
  paper: 8,
  hearsay: 16,
  pronoun: 32,
  /** "unnamed", "anonymous" */
  withheld: 64,
  /** Figures without whose they are: "estimates put". */
  loose: 128,
  /** People without a name; of the last of them: whether they are sources, or people and persons. */
  unnamed: 256,
  sources: 512,
  people: 1024,
} as const;

/** What can speak. */
const somebody = Saw.name | Saw.nation | Saw.office | Saw.paper | Saw.hearsay | Saw.pronoun | Saw.unnamed;

const nationality =
  /^(?:U|S|US|UK|EU|South|North|East|West|Western|Eastern|European|Gulf|Arab|French|Dutch|Greek|Israeli|Iraqi|Pakistani|Saudi|Swiss|Czech|Telegram|.+(?:ian|ean|ican|man|ish|ese|rkish))$/;

/** Known words that are no name for their capital. */
const noName = Is.stop | Is.determiner | Is.adverb | Is.month | Is.weekday | Is.cardinal;

/** What has been seen of a phrase after one more token of it. */
function look(words: Words, token: number, seen: number, sentenceFirst: boolean): number {
  const word = words.word(token);
  const capital = words.has(token, TokenFlag.capital);
  if (word === '') {
    if (!capital) return seen;
    return seen | (nationality.test(words.raw(token)) ? Saw.nation : Saw.name);
  }
  const bits = words.bits(token);
  let now = words.isOneOf(token, withheld) ? seen | Saw.withheld : seen;
  // "Business Insider" has a name.
  if (
    (bits & Is.unnamed) !== 0 &&
    (!capital || sentenceFirst) &&
    !(word === 'source' && isHyphen(words.gap(token))) &&
    !(word === 'official' && words.is(token + 1, Is.paper | Is.hearsay | Is.unnamed))
  ) {
    // "open-source" is a kind of software, "sources of" a beginning.
    const begins = words.word(token + 1) === 'of' && (word === 'source' || word === 'sources');
    return begins ? now : withUnnamed(words, token, now);
  }
  // "the report" has been named before; "a report" has not.
  if (word === 'media' && words.word(token - 1) === 'state') return now | Saw.paper;
  if (word === 'report' && words.isOneOf(token - 1, pointers)) return now | Saw.paper;
  if ((bits & Is.hearsay) !== 0 && words.has(token, TokenFlag.lower) && (!capital || sentenceFirst))
    return now | ((bits & Is.paper) !== 0 ? Saw.hearsay | Saw.paper : Saw.hearsay);
  // "the think tank", "the military": the head of its phrase, and no adjective.
  if (word === 'tank' && words.word(token - 1) === 'think') now |= Saw.office;
  if (word === 'military' && isHead(words, token)) now |= Saw.office;
  // "estimates put", "figures suggest": whose?
  if (
    words.isOneOf(token, loose) &&
    words.is(token + 1, Is.says | Is.reports) &&
    !words.is(token - 1, Is.determiner)
  )
    now |= Saw.loose;
  if ((bits & Is.pronoun) !== 0 && word !== 'who') now |= Saw.pronoun;
  if ((bits & Is.office) !== 0) now |= Saw.office;
  if ((bits & Is.paper) !== 0) now |= Saw.paper;
  if (!capital) return now;
  if (nationality.test(words.raw(token))) return now | Saw.nation;
  const named =
    (bits & noName) === 0 &&
    (!sentenceFirst || (bits & Is.label) !== 0 || words.isOneOf(token, institutions));
  return named ? now | Saw.name : now;
}

/** Words that go on behind a whole noun phrase: verbs, prepositions, "on Monday", "also". */
const behindPhrase =
  Is.says | Is.reports | Is.speaks | Is.act | Is.be | Is.auxiliary | Is.adverb | Is.stop | Is.weekday;

/** Whether a noun phrase ends with a token. */
function isHead(words: Words, token: number): boolean {
  const next = token + 1;
  return words.gap(next) !== Gap.space || words.is(next, behindPhrase);
}

const unnamedPeople = wordSet(['people', 'person', 'individuals']);
const unnamedSources = wordSet('source sources insider insiders somebody someone informant'.split(' '));

function withUnnamed(words: Words, token: number, seen: number): number {
  const now = (seen & ~(Saw.sources | Saw.people)) | Saw.unnamed;
  if (words.isOneOf(token, unnamedPeople)) return now | Saw.people;
  return words.isOneOf(token, unnamedSources) ? now | Saw.sources : now;
}

/** Every source is made here, for all of them to be of one shape. */
export function sourceOf(
  who: Source['who'],
  first: number,
  last: number,
  office: boolean,
  paper = false,
): Source {
  return { who, first, last, office, paper };
}

function verdict(words: Words, seen: number, first: number, last: number): Source | undefined {
  const who = whoIs(words, seen, last);
  return who && sourceOf(who, first, last, (seen & Saw.office) !== 0, (seen & Saw.paper) !== 0);
}

function whoIs(words: Words, seen: number, last: number): Source['who'] | undefined {
  if ((seen & Saw.withheld) !== 0) return 'anonymous';
  // "a Kremlin source" has no name either; "people" alone are nobody's source.
  if ((seen & Saw.sources) !== 0) return 'anonymous';
  const named = (seen & Saw.name) !== 0;
  if ((seen & Saw.people) !== 0) {
    if (words.word(last) === 'with' || words.word(last + 1) === 'familiar') return 'anonymous';
    return named ? 'named' : undefined;
  }
  if ((seen & Saw.unnamed) !== 0) return named ? 'named' : 'anonymous';
  if ((seen & Saw.hearsay) !== 0) return (seen & (Saw.name | Saw.office)) !== 0 ? 'named' : 'vague';
  if ((seen & (Saw.loose | Saw.name | Saw.nation | Saw.office)) === Saw.loose) return 'vague';
  if ((seen & (Saw.name | Saw.nation | Saw.office | Saw.paper)) !== 0) return 'named';
  return (seen & Saw.pronoun) !== 0 ? 'pronoun' : undefined;
}

const close = WordList.of('close');

/** So many tokens of a phrase are looked at. */
const reach = 16;

/** Whether a draft has "sources close to" at all. */
export function hasCloseSources(words: Words): boolean {
  return words.find(close).some((token) => isCloseSource(words, token));
}

function isCloseSource(words: Words, token: number): boolean {
  return words.word(token) === 'close' && words.word(token + 1) === 'to' && words.is(token - 1, Is.unnamed);
}

/** "sources close to the ministry": whoever they are close to has not spoken. */
export function sourceCloseTo(words: Words, verb: number, sentenceFirst: number): Source | undefined {
  for (let token = verb - 2; token > sentenceFirst && verb - token <= 10; token--) {
    if (isCloseSource(words, token)) return sourceOf('anonymous', token - 1, verb - 1, false);
  }
  return undefined;
}

const clauseWords = wordSet(
  'that which because if when while but as where after before since said'.split(' '),
);

const betweenVerb = wordSet(['on', 'who', 'went']);

/** The noun phrase that ends before a verb: its subject. */
export function sourceBefore(words: Words, verb: number, sentenceFirst: number): Source | undefined {
  if (isBlankToFill(words, verb - 1)) return sourceOf('named', verb - 1, verb - 1, true);
  let seen = 0;
  let token = verb - 1;
  let last = -1;
  let first = verb;
  for (; token >= sentenceFirst && verb - token <= reach; token--) {
    const gap = words.gap(token + 1);
    if (gap !== Gap.space && !isSoft(words, token, gap)) break;
    const bits = words.bits(token);
    const known = (seen & somebody) !== 0;
    if (last < 0) {
      // Between subject and verb: adverbs, auxiliaries, a weekday, "who".
      if ((bits & Is.be) !== 0) return undefined;
      if ((bits & (Is.adverb | Is.auxiliary | Is.weekday)) !== 0 && (bits & (Is.office | Is.unnamed)) === 0)
        continue;
      if (words.isOneOf(token, betweenVerb)) continue;
      if ((bits & Is.determiner) !== 0) return undefined;
      last = token;
      if ((bits & Is.pronoun) !== 0) {
        // "it said": nothing before the pronoun belongs to it.
        return sourceOf('pronoun', token, token, false);
      }
    } else if (
      (bits & (Is.says | Is.reports | Is.be | Is.auxiliary)) !== 0 &&
      (bits & (Is.office | Is.unnamed | Is.hearsay | Is.paper)) === 0
    ) {
      // "would" and the like: an earlier clause has begun.
      if (!words.has(token, TokenFlag.capital)) break;
    } else if (words.isOneOf(token, clauseWords)) break;
    seen = look(words, token, seen, token === sentenceFirst);
    first = token;
    if (known && (bits & Is.pronoun) !== 0) break;
  }
  if (last < 0) {
    // "Gen. Smith, 51, said", "the head of the firm, however, said"
    return token >= sentenceFirst && words.gap(token + 1) !== Gap.space
      ? acrossComma(words, token, sentenceFirst)
      : undefined;
  }
  const source = verdict(words, seen, first, last);
  if (source) return source;
  return isNoSubject(words, first, last) && words.text.charCodeAt(words.endOf(first - 1)) === 44
    ? acrossComma(words, first - 1, sentenceFirst)
    : undefined;
}

const onward = wordSet(['but', 'and', 'which']);
const whenever = wordSet(['in', 'on']);

/** Whether the words behind a comma leave a verb's subject before it: "…, but says", "…, which has found", "…, in January put". */
function isNoSubject(words: Words, first: number, last: number): boolean {
  if (first === last) return words.isOneOf(first, onward);
  return words.isOneOf(first, whenever) && words.is(first + 1, Is.month | Is.weekday);
}

/** The phrase before a comma, of which what stood behind it was only an age or an aside. */
function acrossComma(words: Words, token: number, sentenceFirst: number): Source | undefined {
  const comma = words.endOf(token);
  if (words.text.charCodeAt(comma) !== 44 || !isBlank(words.text.charCodeAt(comma + 1))) return undefined;
  // An age: "Col. Smith, 51, said"
  if (allDigits(words, token) && token > sentenceFirst) return acrossComma(words, token - 1, sentenceFirst);
  let seen = 0;
  let first = token;
  for (let at = token; at >= sentenceFirst && token - at < 8; at--) {
    seen = look(words, at, seen, at === sentenceFirst);
    first = at;
    if (words.gap(at) === Gap.other && !softBoundary(words, at - 1)) break;
  }
  return verdict(words, seen, first, token);
}

/** Whether a phrase goes on across what stands behind a token, which is no blank: a hyphen, an apostrophe, "&", the point of U.S. */
function isSoft(words: Words, token: number, gap: number): boolean {
  if (gap === Gap.other) return softBoundary(words, token);
  return isHyphen(gap) || isApostrophe(gap) || gap === 46 || gap === 38;
}

/** Whether what stands behind a token breaks no phrase: "Gen. Smith", "U.S. officials", a name in brackets no more. */
function softBoundary(words: Words, token: number): boolean {
  const from = words.endOf(token);
  if (words.startOf(token + 1) - from !== 2) return false;
  const mark = words.text.charCodeAt(from);
  const behind = words.text.charCodeAt(from + 1);
  if (behind === 32) return mark === 46 || mark === 41 || mark === 39 || mark === 0x2019;
  return mark === 32 && behind === 40;
}

/** "[source]", as our own fixes leave it: a name will stand there, and whoever reads the draft sees that it is missing. */
function isBlankToFill(words: Words, token: number): boolean {
  if (!words.hasBrackets || token < 0 || token >= words.count) return false;
  const start = words.startOf(token);
  const before = words.source.slice(Math.max(0, start - 40), start);
  const open = before.lastIndexOf('[');
  if (open < 0 || before.includes(']', open)) return false;
  return /^[^[\]\n]*\](?!\()/.test(words.source.slice(start, start + 60));
}

const links = wordSet('of for from by with the and in at on to'.split(' '));
const relatives = wordSet('that which who because if when while but as where'.split(' '));

/** The noun phrase that begins with a token: who comes after "according to", "citing", "said". */
export function sourceAfter(words: Words, token: number, last: number): Source | undefined {
  if (isBlankToFill(words, token)) return sourceOf('named', token, token, true);
  let seen = 0;
  let at = token;
  for (; at < last && at - token < reach; at++) {
    if (at > token) {
      const gap = words.gap(at);
      if (gap !== Gap.space && !isSoft(words, at - 1, gap)) break;
    }
    const bits = words.bits(at);
    const known = (seen & somebody) !== 0;
    const linking = words.isOneOf(at, links);
    if (known && !linking && (bits & (Is.be | Is.auxiliary | Is.pronoun | Is.says | Is.reports)) !== 0) {
      if (
        !words.has(at, TokenFlag.capital) &&
        (bits & (Is.unnamed | Is.hearsay | Is.paper | Is.office)) === 0
      )
        break;
    }
    if (words.isOneOf(at, relatives)) break;
    // "media reports on Thursday"
    if ((seen & Saw.hearsay) !== 0 && words.word(at) === 'on') break;
    // "sources in the ministry" stay without a name; "a report by the ministry" has one.
    if ((seen & Saw.unnamed) !== 0 && linking) break;
    seen = look(words, at, seen, false);
  }
  while (at - 1 > token && words.is(at - 1, Is.stop | Is.determiner)) at--;
  return verdict(words, seen, token, at - 1);
}

/** Words that open a sentence before its subject. */
const openings = wordSet(['but', 'and', 'yet', 'still', 'so', 'meanwhile']);

/** How far a subject may stand from its verb, with all that is told of it in between. */
const farthest = 45;

/** "Gen. Smith, who led the fleet until 2013, said": the phrase that begins the sentence, where a comma closes before the verb. */
export function subjectOfSentence(words: Words, verb: number, sentenceFirst: number): Source | undefined {
  if (verb - sentenceFirst < 3 || verb - sentenceFirst > farthest) return undefined;
  let before = verb;
  while (
    before > sentenceFirst &&
    words.gap(before) === Gap.space &&
    words.is(before - 1, Is.adverb | Is.auxiliary)
  )
    before--;
  if (words.gap(before) === Gap.space) return undefined;
  let first = sentenceFirst;
  while (first < verb && words.isOneOf(first, openings)) first++;
  let seen = 0;
  let at = first;
  for (; at < verb; at++) {
    if (at > first) {
      const gap = words.gap(at);
      if (gap !== Gap.space && !isHyphen(gap) && !isApostrophe(gap) && !softBoundary(words, at - 1)) break;
      if (words.is(at, Is.be | Is.auxiliary)) return undefined;
    }
    seen = look(words, at, seen, at === sentenceFirst);
  }
  if (at >= verb) return undefined;
  const source = verdict(words, seen, first, at - 1);
  return source && source.who !== 'pronoun'
    ? sourceOf(source.who, first, verb - 1, source.office, source.paper)
    : undefined;
}
