import type { NamedInstrument } from '../../claims/instruments';
import { type NamedState, stateAt, stateBefore } from '../../claims/states';
import { Gap, isHyphen, Words } from '../../claims/words';
import type { Span } from '../../finding';
import type { Prose } from '../../text/prose';

/** What a sentence says of a country and a treaty. */
export interface Membership {
  readonly state: NamedState;
  /** is, was, signed, ratified, joined, left. */
  readonly verb: string;
  /** From the country to the treaty, so that one sees what is meant. */
  readonly span: Span;
}

const MEMBERS = /^(?:signator(?:y|ies)|part(?:y|ies)|members?)$/;
const LEFT = /^(?:withdrew|withdrawn|left|quit|exited|pulled|walked)$/;
const AUXILIARIES =
  /^(?:has|have|had|also|both|all|formally|officially|already|itself|long|since|unilaterally|later|then|finally)$/;

/**
 * What the words before a treaty's name say of a country: that it is a member, has signed or joined, or has left.
 * @returns `undefined` where they say nothing of the kind, or of nobody
 */
export function membershipOf(
  named: NamedInstrument,
  prose: Prose,
  of: 'member' | 'leaving',
): Membership | undefined {
  const words = Words.of(prose);
  const { firstToken: from, lastToken: to } = prose.sentences[named.sentence];
  const at = behindArticle(words, named.first, from);
  if (at <= from) return undefined;
  const told = of === 'leaving' ? leaving(words, at, from) : member(words, at, named, from, to);
  if (!told) return undefined;
  const { state, verb } = told;
  const span = {
    start: words.startOf(Math.min(state.first, named.first)),
    end: Math.max(named.span.end, words.endOf(state.last - 1)),
  };
  return { state, verb, span };
}

type Told = Pick<Membership, 'state' | 'verb'>;

/** The token before "the landmark 1987". */
function behindArticle(words: Words, token: number, from: number): number {
  let at = token;
  for (let count = 0; count < 5 && at > from; count++) {
    if (
      !/^(?:the|this|that|landmark|historic|bilateral|nuclear|so|called|UN|US|\d{4}|global|international|key)$/.test(
        words.raw(at - 1),
      )
    )
      break;
    at--;
  }
  return at;
}

function leaving(words: Words, behind: number, from: number): Told | undefined {
  let at = behind;
  if (words.raw(at - 1) === 'from') at--;
  if (/^(?:of|away|out)$/.test(words.raw(at - 1))) at--;
  if (words.raw(at - 1) === 'out') at--;
  while (at > from && AUXILIARIES.test(words.raw(at - 1))) at--;
  if (!LEFT.test(words.raw(at - 1))) return undefined;
  const state = subjectOf(words, at - 1, from);
  return state && { state, verb: 'left' };
}

function member(
  words: Words,
  behind: number,
  named: NamedInstrument,
  from: number,
  to: number,
): Told | undefined {
  const last = words.raw(behind - 1);
  // "India signed the NPT", "India acceded to the NPT"
  const verb = last === 'to' && words.raw(behind - 2) === 'acceded' ? behind - 2 : behind - 1;
  if (/^(?:signed|ratified|joined|acceded)$/.test(words.raw(verb))) {
    const state = subjectOf(words, verb, from);
    return state && { state, verb: words.raw(verb) === 'acceded' ? 'joined' : words.raw(verb) };
  }
  if (last !== 'of' && last !== 'to') return undefined;
  let at = behind - 2;
  if (at < from || !MEMBERS.test(words.raw(at))) return undefined;
  // "non-signatory", "founding member", "a full member": back to the article.
  for (let count = 0; count < 4 && at > from; count++) {
    if (
      isHyphen(words.gap(at)) ||
      /^(?:non|former|only|other|some|most|every|all|prospective)$/i.test(words.raw(at - 1))
    )
      return undefined;
    if (
      /^(?:an?|the)$/.test(words.raw(at - 1)) ||
      /^(?:is|are|was|were|became|become|remains|remain|been|as|As)$/.test(words.raw(at - 1))
    )
      break;
    if (
      !/^(?:full|founding|original|fellow|long|time|longtime|state|signatory|current|key|responsible|also|still|not)$/.test(
        words.raw(at - 1),
      )
    )
      return undefined;
    at--;
  }
  if (/^(?:an?|the)$/.test(words.raw(at - 1))) at--;
  const before = words.raw(at - 1);
  if (/^(?:is|are|was|were|became|remains|remain|been)$/.test(before)) {
    const state = subjectOf(words, at - 1, from);
    return state && { state, verb: /^(?:was|were|became|been)$/.test(before) ? 'was' : 'is' };
  }
  // "As a signatory of the NPT, India must …"
  if (/^[Aa]s$/.test(before) && named.last < to && textBefore(words, named.last) === ', ') {
    const state = stateAt(words, named.last);
    return state && ends(words, state) ? { state, verb: 'is' } : undefined;
  }
  // "India, a signatory of the NPT,"
  if (at > from && /^(?:an?)$/.test(words.raw(at)) && textBefore(words, at) === ', ') {
    const state = stateBefore(words, at);
    return state && !isOwner(words, state, from) ? { state, verb: 'is' } : undefined;
  }
  return undefined;
}

/** The country that is a verb's subject: right before it, auxiliaries aside, and the last of "India and Pakistan". */
function subjectOf(words: Words, verb: number, from: number): NamedState | undefined {
  let at = verb;
  while (at > from && AUXILIARIES.test(words.raw(at - 1)) && words.gap(at) === Gap.space) at--;
  // "the US, which left the treaty"
  if (/^(?:which|who)$/.test(words.raw(at - 1)) && textBefore(words, at - 1) === ', ') at--;
  else if (words.gap(at) !== Gap.space) return undefined;
  const state = stateBefore(words, at);
  return state && !isOwner(words, state, from) ? state : undefined;
}

/** Part of something else: "companies in India", "the president of India", "Trump's America". */
function isOwner(words: Words, state: NamedState, from: number): boolean {
  const first = /^(?:the|The)$/.test(words.raw(state.first - 1)) ? state.first - 1 : state.first;
  if (first <= from) return false;
  return /^(?:in|of|from|with|by|to|for|on|against|between|than|over|near|at|via|like|unlike|except|but)$/.test(
    words.raw(first - 1),
  );
}

function ends(words: Words, state: NamedState): boolean {
  const gap = words.gap(state.last);
  return gap === Gap.space || gap === 0x2c || gap === Gap.other;
}

function textBefore(words: Words, token: number): string {
  return words.text.slice(words.endOf(token - 1), words.startOf(token));
}
