import { TokenFlag } from '../text/prose';
import { allDigits } from './numeral';
import { Gap, isApostrophe, isBlank, isHyphen, type Words } from './words';
import { Is } from './words/classes';

/** Who stands in a noun phrase: somebody with a name or an office, somebody without, second hand, or a pronoun. */
export interface Source {
  readonly who: 'named' | 'anonymous' | 'vague' | 'pronoun';
  /** First and last token of the phrase. */
  readonly first: number;
  readonly last: number;
  /** An office, role or institution stands in it, so that its acts speak for themselves. */
  readonly office: boolean;
  /** Papers and figures: they speak without a speaker. */
  readonly paper?: boolean;
}

/** Words of the lists that are names at the head of a sentence too. */
const institutions = /^(?:pentagon|kremlin|nato|congress|parliament|navy|army|congressional)$/;

/** Papers that anybody may have made. */
const loose = /^(?:estimates?|figures|statistics|studies|polls|research)$/;

/** What has been seen of a noun phrase so far. */
interface Seen {
  /** A name: a capital that is no nationality. */
  name: boolean;
  /** A nationality or a generic capital: Russian, Western. */
  nation: boolean;
  office: boolean;
  paper: boolean;
  unnamed: string;
  hearsay: boolean;
  /** "unnamed", "anonymous" */
  withheld: boolean;
  /** Figures without whose they are: "estimates put". */
  loose: boolean;
  pronoun: boolean;
  tokens: number;
}

const nationality =
  /^(?:U|S|US|UK|EU|South|North|East|West|Western|Eastern|European|Gulf|Arab|French|Dutch|Greek|Israeli|Iraqi|Pakistani|Saudi|Swiss|Czech|Telegram|.+(?:ian|ean|ican|man|ish|ese|rkish))$/;

function look(words: Words, token: number, seen: Seen, sentenceFirst: boolean): void {
  const bits = words.bits(token);
  const word = words.word(token);
  seen.tokens++;
  if (/^(?:unnamed|unidentified|anonymous|familiar)$/.test(word)) seen.withheld = true;
  const capital = words.has(token, TokenFlag.capital);
  // "Business Insider" has a name.
  if (
    (bits & Is.unnamed) !== 0 &&
    (!capital || sentenceFirst) &&
    !(word === 'source' && isHyphen(words.gap(token))) &&
    !(word === 'official' && words.is(token + 1, Is.paper | Is.hearsay | Is.unnamed))
  ) {
    // "open-source" is a kind of software, "sources of" a beginning.
    if (words.word(token + 1) !== 'of' || (word !== 'source' && word !== 'sources')) seen.unnamed = word;
    return;
  }
  // "the report" has been named before; "a report" has not.
  if (word === 'media' && words.word(token - 1) === 'state') {
    seen.paper = true;
    return;
  }
  if (word === 'report' && /^(?:the|this|its|their|his|her)$/.test(words.word(token - 1))) {
    seen.paper = true;
    return;
  }
  if ((bits & Is.hearsay) !== 0 && (words.flags[token] ?? 0) & TokenFlag.lower) {
    if (!(words.has(token, TokenFlag.capital) && !sentenceFirst)) {
      seen.hearsay = true;
      if ((bits & Is.paper) !== 0) seen.paper = true;
      return;
    }
  }
  // "the think tank"
  if (word === 'tank' && words.word(token - 1) === 'think') seen.office = true;
  // "estimates put", "figures suggest": whose?
  if (loose.test(word) && words.is(token + 1, Is.says | Is.reports) && !words.is(token - 1, Is.determiner))
    seen.loose = true;
  if ((bits & Is.pronoun) !== 0 && word !== 'who') seen.pronoun = true;
  if ((bits & Is.office) !== 0) seen.office = true;
  if ((bits & Is.paper) !== 0) seen.paper = true;
  if (!capital || words.endOf(token) - words.startOf(token) === 0) return;
  if (nationality.test(words.raw(token))) seen.nation = true;
  else if (!sentenceFirst || word === '' || (bits & Is.label) !== 0 || institutions.test(word)) {
    if ((bits & (Is.stop | Is.determiner | Is.adverb | Is.month | Is.weekday | Is.cardinal)) === 0)
      seen.name = true;
  }
}

function verdict(words: Words, seen: Seen, first: number, last: number): Source | undefined {
  const as = (who: Source['who']): Source => ({ who, first, last, office: seen.office, paper: seen.paper });
  if (seen.withheld) return as('anonymous');
  if (seen.unnamed !== '') {
    if (/^(?:sources?|insiders?|people|person|somebody|someone|individuals|informant)$/.test(seen.unnamed)) {
      // "a Kremlin source" has no name either; "people" alone are nobody's source.
      if (!/^(?:people|person|individuals)$/.test(seen.unnamed)) return as('anonymous');
      return words.word(last) === 'with' || words.word(last + 1) === 'familiar'
        ? as('anonymous')
        : seen.name
          ? as('named')
          : undefined;
    }
    return seen.name ? as('named') : as('anonymous');
  }
  if (seen.hearsay) return seen.name || seen.office ? as('named') : as('vague');
  if (seen.loose && !seen.name && !seen.nation && !seen.office) return as('vague');
  if (seen.name || seen.nation || seen.office || seen.paper) return as('named');
  return seen.pronoun ? as('pronoun') : undefined;
}

const fresh = (): Seen => ({
  name: false,
  nation: false,
  office: false,
  paper: false,
  unnamed: '',
  hearsay: false,
  withheld: false,
  loose: false,
  pronoun: false,
  tokens: 0,
});

/** Whether what has been seen of a phrase can speak. */
function isSomebody({ name, nation, office, unnamed, hearsay, pronoun, paper }: Seen): boolean {
  return name || nation || office || unnamed !== '' || hearsay || pronoun || paper;
}

const reach = 16;

/** "sources close to the ministry": whoever they are close to has not spoken. */
function sourceCloseTo(words: Words, verb: number, sentenceFirst: number): Source | undefined {
  for (let token = verb - 2; token > sentenceFirst && verb - token <= 10; token--) {
    if (words.word(token) !== 'close' || words.word(token + 1) !== 'to') continue;
    if (words.is(token - 1, Is.unnamed))
      return { who: 'anonymous', first: token - 1, last: verb - 1, office: false };
  }
  return undefined;
}

/** The noun phrase that ends before a verb: its subject. */
export function sourceBefore(words: Words, verb: number, sentenceFirst: number): Source | undefined {
  const close = sourceCloseTo(words, verb, sentenceFirst);
  if (close) return close;
  if (isBlankToFill(words, verb - 1)) return { who: 'named', first: verb - 1, last: verb - 1, office: true };
  const seen = fresh();
  let token = verb - 1;
  let last = -1;
  let first = verb;
  for (; token >= sentenceFirst && verb - token <= reach; token--) {
    const behind = words.gap(token + 1);
    const bits = words.bits(token);
    if (behind === Gap.other) {
      if (!softBoundary(words, token)) break;
    } else if (behind === 44) break;
    else if (
      behind !== Gap.space &&
      !isHyphen(behind) &&
      !isApostrophe(behind) &&
      behind !== 46 &&
      behind !== 38
    )
      break;
    const known = isSomebody(seen);
    if (last < 0) {
      // Between subject and verb: adverbs, auxiliaries, a weekday, "who".
      if ((bits & Is.be) !== 0) return undefined;
      if ((bits & (Is.adverb | Is.auxiliary | Is.weekday)) !== 0 && (bits & (Is.office | Is.unnamed)) === 0)
        continue;
      if (/^(?:on|who|went)$/.test(words.word(token))) continue;
      if ((bits & Is.determiner) !== 0) return undefined;
      last = token;
      if ((bits & Is.pronoun) !== 0) {
        // "it said": nothing before the pronoun belongs to it.
        return { who: 'pronoun', first: token, last: token, office: false };
      }
    } else if (
      (bits & (Is.says | Is.reports | Is.be | Is.auxiliary)) !== 0 &&
      (bits & (Is.office | Is.unnamed | Is.hearsay | Is.paper)) === 0
    ) {
      // "would" and the like: an earlier clause has begun.
      if (!words.has(token, TokenFlag.capital)) break;
    } else if (
      /^(?:that|which|because|if|when|while|but|as|where|after|before|since|said)$/.test(words.word(token))
    )
      break;
    look(words, token, seen, token === sentenceFirst);
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
  return words.gap(first) === Gap.other && words.text.charCodeAt(words.endOf(first - 1)) === 44
    ? acrossComma(words, first - 1, sentenceFirst)
    : undefined;
}

/** The phrase before a comma, of which what stood behind it was only an age or an aside. */
function acrossComma(words: Words, token: number, sentenceFirst: number): Source | undefined {
  const comma = words.endOf(token);
  if (words.text.charCodeAt(comma) !== 44 || !isBlank(words.text.charCodeAt(comma + 1))) return undefined;
  // An age: "Col. Smith, 51, said"
  if (allDigits(words, token) && token > sentenceFirst) return acrossComma(words, token - 1, sentenceFirst);
  const seen = fresh();
  let first = token;
  for (let at = token; at >= sentenceFirst && token - at < 8; at--) {
    look(words, at, seen, at === sentenceFirst);
    first = at;
    if (words.gap(at) === Gap.other && !softBoundary(words, at - 1)) break;
  }
  return verdict(words, seen, first, token);
}

/** Whether what stands behind a token breaks no phrase: "Gen. Smith", "U.S. officials", a name in brackets no more. */
function softBoundary(words: Words, token: number): boolean {
  const from = words.endOf(token);
  const between = words.text.slice(from, Math.min(words.startOf(token + 1), from + 4));
  return between === '. ' || between === '’ ' || between === "' " || between === ' (' || between === ') ';
}

/** "[source]", as our own fixes leave it: a name will stand there, and whoever reads the draft sees that it is missing. */
function isBlankToFill(words: Words, token: number): boolean {
  if (token < 0 || token >= words.count) return false;
  if (!words.hasBrackets) return false;
  const start = words.startOf(token);
  const before = words.source.slice(Math.max(0, start - 40), start);
  const open = before.lastIndexOf('[');
  if (open < 0 || before.includes(']', open)) return false;
  return /^[^[\]\n]*\](?!\()/.test(words.source.slice(start, start + 60));
}

/** The noun phrase that begins with a token: who comes after "according to", "citing", "said". */
export function sourceAfter(words: Words, token: number, last: number): Source | undefined {
  if (isBlankToFill(words, token)) return { who: 'named', first: token, last: token, office: true };
  const seen = fresh();
  let at = token;
  for (; at < last && at - token < reach; at++) {
    if (at > token) {
      const gap = words.gap(at);
      const soft = gap === Gap.space || isHyphen(gap) || isApostrophe(gap) || gap === 38 || gap === 46;
      if (!soft && !softBoundary(words, at - 1)) break;
    }
    const bits = words.bits(at);
    const word = words.word(at);
    const known = isSomebody(seen);
    const linking = /^(?:of|for|from|by|with|the|and|in|at|on|to)$/.test(word);
    if (known && !linking && (bits & (Is.be | Is.auxiliary | Is.pronoun | Is.says | Is.reports)) !== 0) {
      if (
        !words.has(at, TokenFlag.capital) &&
        (bits & (Is.unnamed | Is.hearsay | Is.paper | Is.office)) === 0
      )
        break;
    }
    if (/^(?:that|which|who|because|if|when|while|but|as|where)$/.test(word)) break;
    // "media reports on Thursday"
    if (seen.hearsay && word === 'on') break;
    // "sources in the ministry" stay without a name; "a report by the ministry" has one.
    if (seen.unnamed !== '' && linking) {
      if (word === 'familiar') continue;
      break;
    }
    look(words, at, seen, false);
  }
  while (at - 1 > token && words.is(at - 1, Is.stop | Is.determiner)) at--;
  return verdict(words, seen, token, at - 1);
}

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
  while (first < verb && /^(?:but|and|yet|still|so|meanwhile)$/.test(words.word(first))) first++;
  const seen = fresh();
  let at = first;
  for (; at < verb; at++) {
    if (at > first) {
      const gap = words.gap(at);
      if (gap !== Gap.space && !isHyphen(gap) && !isApostrophe(gap) && !softBoundary(words, at - 1)) break;
      if (words.is(at, Is.be | Is.auxiliary)) return undefined;
    }
    look(words, at, seen, at === sentenceFirst);
  }
  if (at >= verb) return undefined;
  const source = verdict(words, seen, first, at - 1);
  return source && source.who !== 'pronoun' ? { ...source, last: verb - 1 } : undefined;
}
