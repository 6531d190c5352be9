import type { Span } from '../finding';
import type { Sentence } from '../text/prose';
import type { Source } from './sources';
import { Gap, type Words } from './words';
import { Is } from './words/classes';
import { wordSet } from './words/vocabulary';

/** What a cue governs, and the words inside that are not said: who says so, and when. */
export interface Reach {
  readonly scope: Span;
  readonly silent: Span;
}

/** So far is looked for a turn: no sentence that people write is longer. */
const longestClause = 200;

/** Behind a comma these begin what the speaker no longer says. */
const turns = wordSet(['but', 'although', 'though', 'while', 'whereas', 'even', 'despite', 'yet']);

/** The mark before a token, if any: 44 for a comma; 0 where only blanks stand there. A quotation mark outweighs a comma. */
export function markBefore(words: Words, token: number): number {
  let mark = 0;
  const end = words.startOf(token);
  for (let at = words.endOf(token - 1); at < end; at++) {
    const code = words.text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) continue;
    if (mark === 0 || isQuote(code)) mark = code;
  }
  return mark;
}

/** The first token behind which a clause pauses; one of many if none does, so that a line without a comma costs no more. */
function endOfPause(words: Words, token: number, sentence: Sentence): number {
  const last = Math.min(sentence.lastToken, token + longestClause);
  let at = token;
  while (at < last && !pauses(words, at, sentence)) at++;
  return at;
}

/** Whether a clause ends before a token: a comma, a dash, a bracket, a quotation mark, the end of the sentence. */
function pauses(words: Words, token: number, { lastToken }: Sentence): boolean {
  if (token >= lastToken) return true;
  const gap = words.gap(token);
  if (gap === Gap.space) return false;
  const mark = gap >= 0 ? gap : markBefore(words, token);
  // The full stop of "Gen." and of initials, hyphens, apostrophes, the currency of an amount join words.
  return mark !== 46 && mark !== 45 && mark !== 39 && mark !== 0x2019 && mark !== 36 && mark !== 38;
}

/** Verbs that name whom they speak to. */
const addressing = wordSet(
  'told tells telling assured assures reminded reminds warned warns informed asked asks advised'.split(' '),
);

const times = wordSet('yesterday today tonight earlier later again also recently'.split(' '));
const prepositions = wordSet(
  'on in at during to late early last this after before following back'.split(' '),
);

/** Behind the verb: when, where and to whom it was said. The first token that is neither. */
function behindCircumstances(words: Words, token: number, sentence: Sentence, addressed: boolean): number {
  let at = token;
  let moved = true;
  while (moved && at < sentence.lastToken) {
    moved = false;
    if (pauses(words, at, sentence)) break;
    const word = words.word(at);
    if (words.is(at, Is.weekday) || words.isOneOf(at, times)) {
      at++;
      moved = true;
      continue;
    }
    if (words.is(at, Is.month)) {
      at++;
      while (at < sentence.lastToken && words.has(at, 1)) at++;
      moved = true;
      continue;
    }
    if (at === token && (word === 'of' || word === 'about')) {
      // "said of her first year": what is spoken about is not said.
      const end = endOfPhrase(words, at + 1, sentence);
      if (end > 0 && pauses(words, end, sentence)) return end;
    }
    if (word === 'at' && (words.word(at + 1) === 'least' || words.word(at + 1) === 'most')) break;
    if (words.isOneOf(at, prepositions)) {
      const end = endOfPhrase(words, at + 1, sentence);
      if (end > 0) {
        at = end;
        moved = true;
        continue;
      }
    }
    if (addressed && at === token) {
      const end = endOfAddressee(words, at, sentence);
      if (end > at) {
        at = end;
        moved = true;
      }
    }
  }
  return at;
}

/** "on Tuesday", "in a statement", "in July 2015", "at a rally in Ohio": its end; 0 where it is something else. */
function endOfPhrase(words: Words, token: number, sentence: Sentence): number {
  for (let at = token; at < sentence.lastToken && at < token + 12; at++) {
    if (at > token && pauses(words, at, sentence)) return at;
    if (at > token && words.word(at) === 'that') return at;
    if (words.is(at, Is.weekday | Is.month) || (words.has(at, 1) && isYear(words, at))) {
      let end = at + 1;
      while (
        end < sentence.lastToken &&
        !pauses(words, end, sentence) &&
        words.has(end, 1) &&
        !words.has(end, 2)
      )
        end++;
      return end;
    }
    if (words.is(at, Is.be | Is.auxiliary) || words.is(at, Is.says)) return 0;
  }
  return sentence.lastToken - token < 12 ? sentence.lastToken : 0;
}

function isYear(words: Words, token: number): boolean {
  return /^(?:19|20)\d\d$/.test(words.raw(token));
}

const behindAddressee = wordSet(
  'on in at during late early to the a an he she it they we his her its'.split(' '),
);

/** "told reporters", "told the House committee that": the addressee's end. */
function endOfAddressee(words: Words, token: number, sentence: Sentence): number {
  for (let at = token; at < sentence.lastToken && at < token + 10; at++) {
    if (at > token && pauses(words, at, sentence)) return at;
    if (words.word(at) === 'that') return at;
    if (
      at > token &&
      words.isOneOf(at, behindAddressee) &&
      !(at === token + 1 && words.is(token, Is.determiner))
    )
      return at;
    if (words.is(at, Is.weekday)) return at;
  }
  return token;
}

/** What a verb governs whose subject stands before it: "he said …", "…, he said", "…, he said, …". */
export function reachOfVerb(words: Words, sentence: Sentence, source: Source, verb: number): Reach {
  const content = behindCircumstances(words, verb + 1, sentence, words.isOneOf(verb, addressing));
  const { start, end } = sentence;
  const silent = {
    start: words.startOf(source.first),
    end: content < sentence.lastToken ? words.startOf(content) : end,
  };
  const before = source.first > sentence.firstToken ? markBefore(words, source.first) : 0;
  const ends = pauses(words, content, sentence);
  if (ends && before !== 0 && source.first > sentence.firstToken) {
    // "…, the ministry said." and "…, the ministry said, …"; behind a quotation only another one goes on.
    const on = content < sentence.lastToken && !isQuote(before) && goesOn(words, content);
    return { scope: { start, end: on ? end : silent.start }, silent };
  }
  return { scope: { start: silent.end, end: endOfSaid(words, content, sentence, source) }, silent };
}

const relatives = wordSet(['who', 'where', 'which', 'whose', 'whom']);

/** Whether behind ", he said," the same speech goes on. */
function goesOn(words: Words, token: number): boolean {
  return !words.isOneOf(token, relatives) && !words.text.endsWith('ing', words.endOf(token));
}

/** Whether a mark closes direct speech. */
function isQuote(mark: number): boolean {
  return mark === 0x22 || mark === 0x201d || mark === 0x2019 || mark === 39;
}

/** Words that open a clause about what stands before them. */
const openers = wordSet(['which', 'that', 'who', 'whom']);

/** Where what is said ends: with the sentence, or where it turns away from it. */
export function endOfSaid(words: Words, token: number, sentence: Sentence, source: Source): number {
  const inBrackets = source.first > sentence.firstToken && markBefore(words, source.first) === 40;
  const relative = source.first > sentence.firstToken && words.isOneOf(source.first - 1, openers);
  const last = Math.min(sentence.lastToken, token + longestClause);
  for (let at = token + 1; at < last; at++) {
    if (words.gap(at) === Gap.space) continue;
    const mark = markBefore(words, at);
    if (inBrackets && mark === 41) return words.startOf(at);
    if (relative && (mark === 44 || mark === 0x2014)) return words.startOf(at);
    if (mark === 44 && words.isOneOf(at, turns) && !words.is(at + 1, Is.auxiliary | Is.be))
      return words.startOf(at);
  }
  return sentence.end;
}

/** "…, said Gen. Smith": what stands before; and what follows behind a quotation mark is found as speech. */
export function reachOfInversion(words: Words, sentence: Sentence, verb: number, source: Source): Reach {
  return {
    scope: { start: sentence.start, end: words.startOf(verb) },
    silent: { start: words.startOf(verb), end: words.endOf(source.last) },
  };
}

/** "according to", "citing": the clause on the other side of a comma, or around. */
export function reachOfPhrase(words: Words, sentence: Sentence, first: number, source: Source): Reach {
  let behind = source.last + 1;
  behind = endOfPause(words, behind, sentence);
  const silent = {
    start: words.startOf(first),
    end: behind < sentence.lastToken ? words.startOf(behind) : sentence.end,
  };
  const scope =
    first === sentence.firstToken
      ? { start: silent.end, end: sentence.end }
      : { start: sentence.start, end: sentence.end };
  return { scope, silent };
}

/** ", adding that …": what stands behind. */
export function reachOfParticiple(words: Words, sentence: Sentence, verb: number): Reach {
  const content = behindCircumstances(words, verb + 1, sentence, false);
  const silent = {
    start: words.startOf(verb),
    end: content < sentence.lastToken ? words.startOf(content) : sentence.end,
  };
  return { scope: { start: silent.end, end: sentence.end }, silent };
}

/** Whether "said Gen. Smith" closes what stands before it: behind direct speech, or where nothing follows the speaker. */
export function isInversion(words: Words, sentence: Sentence, verb: number, source: Source): boolean {
  if (isQuote(markBefore(words, verb))) return true;
  return (
    pauses(words, source.last + 1, sentence) || /^(?:of|who|in|on|from)$/.test(words.word(source.last + 1))
  );
}

/** "In a statement in July, …": the sentence around the phrase. */
export function reachOfCircumstance(words: Words, sentence: Sentence, first: number, last: number): Reach {
  let behind = last + 1;
  behind = endOfPause(words, behind, sentence);
  // Without a comma behind it ("found in a poll that …") only its own words are silent.
  if (first !== sentence.firstToken) behind = last + 1;
  const silent = {
    start: words.startOf(first),
    end: behind < sentence.lastToken ? words.startOf(behind) : sentence.end,
  };
  return {
    scope: { start: first === sentence.firstToken ? silent.end : sentence.start, end: sentence.end },
    silent,
  };
}

/** "A 2014 study by the audit office": its own words. */
export function reachOfPaper(words: Words, sentence: Sentence, noun: number, source: Source): Reach {
  let first = noun;
  while (
    first > sentence.firstToken &&
    noun - first < 6 &&
    words.follows(first) &&
    !words.is(first, Is.determiner)
  )
    first--;
  return {
    scope: { start: sentence.start, end: sentence.end },
    silent: { start: words.startOf(first), end: words.endOf(source.last) },
  };
}

/** "It was revealed that …": what stands behind. */
export function reachBehind(words: Words, sentence: Sentence | undefined, token: number): Reach | undefined {
  if (!sentence) return undefined;
  const start = words.endOf(token);
  return { scope: { start, end: sentence.end }, silent: { start, end: start } };
}
