import { Gap, isHyphen, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { singular } from '../../lexicon/words';
import { rememberedBy } from '../../remember';
import { keyOf, runsOf } from '../../text/characters';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { hintedIn } from './hints';

/** A system where its name is the head of its noun phrase: "the F-35 fighter jets", but not "an F-35 engine" or "F-35-like". */
export interface NamedPhrase {
  readonly mention: Mention;
  /** Number of the mention in `draft.mentions`. */
  readonly index: number;
  /** Offset behind the phrase, kind's nouns included. */
  readonly end: number;
  /** What stands before the name and behind the phrase in its sentence: so much as a rule needs. */
  readonly before: string;
  readonly after: string;
  /** F-35's: what follows belongs to the system. */
  readonly possessive: boolean;
}

/** So many characters on either side. */
const REACH = 200;

/** So many words of its kind may follow a name. */
const MAX_WORDS = 8;

/** The phrases of a draft as far as they have been read, by the number of the mention; null where a name is no head. */
const phrasesRead = rememberedBy(
  (draft: Draft, _: Lexicon): (NamedPhrase | null | undefined)[] => new Array(draft.mentions.length),
);

/**
 * The systems of a draft that are heads of their phrases, in order, from sentences that have one of some hints. Each phrase is
 * read once. Linear in the number of mentions.
 */
export function namedPhrasesIn(draft: Draft, lexicon: Lexicon, hint: number): NamedPhrase[] {
  const read = phrasesRead(draft, lexicon);
  const found: NamedPhrase[] = [];
  for (const index of hintedIn(draft, lexicon, hint)) {
    let phrase = read[index];
    if (phrase === undefined) {
      phrase = phraseOf(draft.mentions[index], index, draft, lexicon) ?? null;
      read[index] = phrase;
    }
    if (phrase) found.push(phrase);
  }
  return found;
}

function phraseOf(mention: Mention, index: number, draft: Draft, lexicon: Lexicon): NamedPhrase | undefined {
  const words = Words.of(draft.prose);
  const { start: sentenceStart, end: sentenceEnd, lastToken } = draft.prose.sentences[mention.sentence];
  const { start } = mention.span;
  const first = tokenAt(draft.prose.tokens, mention.span.end);
  const possessive = mention.span.end > mention.form.end + 1;
  const end = possessive ? mention.span.end : endOf(mention, first, lastToken, words, lexicon);
  if (end === undefined) return undefined;
  return {
    mention,
    index,
    end,
    before: words.text.slice(Math.max(sentenceStart, start - REACH), start),
    after: words.text.slice(end, Math.min(sentenceEnd, end + REACH)),
    possessive,
  };
}

/** Where a phrase ends whose name ends before a token; `undefined` where the name only modifies something else. */
function endOf(
  mention: Mention,
  first: number,
  limit: number,
  words: Words,
  lexicon: Lexicon,
): number | undefined {
  const nouns = nounWordsOf(lexicon, lexicon.entry(mention.system).kind);
  let end = mention.span.end;
  for (let token = first; token < limit && token < first + MAX_WORDS; token++) {
    const gap = words.gap(token);
    if (isHyphen(gap)) {
      if (token === first) return undefined;
    } else if (gap !== Gap.space) return gap === 0x2f || gap === 0x26 ? undefined : end;
    const word = words.lower(token);
    if (nouns.has(singular(word)) && (isHyphen(gap) || !words.is(token, Is.stop))) {
      end = words.endOf(token);
      continue;
    }
    // "Patriot missiles protect": a plural is the head of its phrase.
    if (end > mention.span.end ? isPlural(words.raw(token - 1)) : end === mention.form.end + 1) return end;
    if (words.is(token, ENDS) || words.has(token, TokenFlag.digit) || VERBS.has(word)) return end;
    return word.endsWith('ly') || (word.endsWith('ed') && word.length > 4) ? end : undefined;
  }
  return end;
}

function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !/(?:ss|class|series)$/.test(word);
}

const ENDS = Is.stop | Is.be | Is.auxiliary | Is.adverb | Is.says | Is.determiner | Is.pronoun | Is.predicate;

/** Verbs that follow what is made, made in turn, or has users; in lower case. */
const VERBS = new Set(
  (
    'built made manufactured produced designed developed entered enters took takes made makes came comes flew flies flying crashed shot fell ' +
    'hit struck carrying carries costs cost won lost beat went goes gets got left leaves remains became becomes began begins being sold bought ' +
    'based derived known belongs forms lands'
  ).split(' '),
);

/** The words of a kind's nouns, in lower case and the singular, and those that are said of any system. */
const nounWordsOf = rememberedBy((lexicon: Lexicon, kind: string): ReadonlySet<string> => {
  const last = lexicon.lineage(kind).flatMap(({ nouns }) => nouns.map((noun) => noun.toLowerCase()));
  return new Set([
    ...lexicon.nounPhrases(kind).flat(),
    ...last.flatMap((noun) => runsOf(noun).map(singular)),
    ...'system weapon family series'.split(' '),
  ]);
});

/**
 * Source of a pattern for at most five words that may stand between "American-made" and the name: nouns and adjectives, but
 * none after which something else is spoken of, as in "a Raytheon-made radar for the F-15".
 */
export const WORDS_BETWEEN = String.raw`(?:(?!(?:for|of|the|an?|in|on|to|at|with|from|by|and|or|against|like|than|that|which|its|their|as|is|was|are|were|has|had|into|under|over|cop(?:y|ies)|replicas?|clones?|parts?|engines?|radars?)\s)[a-z0-9][a-z0-9-]*\s+){0,5}`;

/**
 * Whether what follows a phrase is said of its system and of nothing that stands before it: in "a radar for the F-15, built by
 * Raytheon" it may be the radar.
 */
export function isFree({ mention, index }: NamedPhrase, draft: Draft): boolean {
  const words = Words.of(draft.prose);
  const { firstToken } = draft.prose.sentences[mention.sentence];
  const first = tokenAt(draft.prose.tokens, mention.span.start);
  for (let at = first; at > firstToken && at > first - 8; at--) {
    const gap = words.gap(at);
    const word = words.lower(at - 1);
    if (gap !== Gap.space && !isHyphen(gap) && gap !== 0x27 && gap !== 0x2019)
      return gap !== 0x2c || !isListed();
    if (word === 'and' || word === 'or') return false;
    if (PREPOSITIONS.has(word)) return at - 1 === firstToken || GOVERNORS.has(singular(words.lower(at - 2)));
  }
  return true;

  /** Another system right before: "the F-15, F-16". */
  function isListed(): boolean {
    const before = draft.mentions[index - 1];
    return before !== undefined && mention.span.start - before.span.end < 4;
  }
}

const PREPOSITIONS = new Set(
  'of for in on with from to aboard against by into onto at under over behind near through without about'.split(
    ' ',
  ),
);

/** What may stand before "of the F-35" and is nothing that is built or flown itself; in the singular. */
const GOVERNORS = new Set(
  (
    'deal contract order purchase procurement sale delivery acquisition number hundred dozen score thousand fleet squadron regiment battalion ' +
    'battery division batch pair one two three four five six seven eight nine ten use loss crash export price existence user operator ' +
    'talk negotiation test flight debut pilot buyer family class type generation version development production success future cost ' +
    'retirement introduction deployment handover maker manufacturer builder producer developer designer buy invest invested interested relies ' +
    'depend depends rely switch switched added addition plan pay paid opted asked waiting'
  ).split(' '),
);

/** The systems that the name may mean: those of the same spelling too. */
export function namesakesOf(
  { mention }: Pick<NamedPhrase, 'mention'>,
  draft: Draft,
  lexicon: Lexicon,
): number[] {
  const form = draft.prose.text.slice(mention.form.start, mention.form.end);
  return [...new Set([mention.system, ...lexicon.formsOfKey(keyOf(form)).map(({ system }) => system)])];
}

/** A name as the draft has it, with what makes it singular: "The Virginia class", "The F-35". */
export function nameOf({ mention }: Pick<NamedPhrase, 'mention'>, draft: Draft, lexicon: Lexicon): string {
  const { designation } = lexicon.entry(mention.system);
  if (/ class$/.test(designation)) return designation;
  return draft.prose.text.slice(mention.form.start, mention.form.end).replace(/\s+/g, ' ');
}
