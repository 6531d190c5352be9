import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Lexicon, PrintedForm } from '../../lexicon/lexicon';
import { hasLookalike } from '../../lexicon/lookalikes';
import type { Mention } from '../../lexicon/mention';
import { isPureSlip, MIN_LENGTH } from '../../lexicon/slips';
import { slipCost } from '../../lexicon/suggest';
import { remembered } from '../../remember';
import type { Rule } from '../../rule';
import { keyOf } from '../../text/characters';
import { type Prose, TokenFlag } from '../../text/prose';
import { replace } from '../fix';
import { misprintsIn } from './misprint';
import { type PlainWords, plainWordsByLexicon } from './plain-words';

/** Names have at most this many words: Army Tactical Missile System. */
const MAX_WORDS = 6;
const NAMELIKE = TokenFlag.capital | TokenFlag.digit;

export const misspelling: Rule = {
  id: 'designation/misspelling',
  severity: 'warning',
  summary: 'A name one slip away from a system’s: Bayrakter TB2, Iskandar-M, Storm Shdow.',
  *check(draft, { lexicon }) {
    const { mentions, prose } = draft;
    const { sentences } = prose;
    const { count, flags } = prose.tokens;
    const words = Words.of(prose);
    const plain = nearNothing(lexicon);
    let sentence = 0;
    let next = 0;
    let behind = 0;
    /** Behind the last word that may belong to one name with the one before it. */
    let limit = 0;
    for (let token = 0; token < count; token++) {
      if ((flags[token] & TokenFlag.capital) === 0) continue;
      const start = words.start[token];
      if (start < behind || words.end[token] - start < 2) continue;
      while (sentences[sentence].lastToken <= token) sentence++;
      if (limit <= token) limit = endOfNames(words, token, sentences[sentence].lastToken);
      // Most capitals begin a sentence, with a word that is near no name and has none behind it.
      if (limit === token + 1 && isNothing(words, token, plain, lexicon)) continue;
      while (next < mentions.length && mentions[next].span.end <= start) next++;
      if (next < mentions.length && mentions[next].span.start <= start) continue;
      const windows = windowsFrom(words, token, limit, lexicon);
      if (!windows) continue;
      const before = mentions[next - 1];
      const beside = before && start - before.span.end <= 2 ? before.system : undefined;
      const finding = checkWords(draft, lexicon, windows, { sentence, token, beside, ahead: mentions[next] });
      if (!finding) continue;
      yield finding;
      behind = finding.span.end;
    }
    for (const { what, span, written, meant } of misprintsIn(draft, lexicon)) {
      const [first] = meant;
      if (what !== 'name' || !first) continue;
      const { id, kind } = lexicon.entry(first.system);
      yield {
        span,
        message: `No system is called “${written}”. The ${kind} is spelt ${first.surface}.`,
        system: id,
        fixes: meant.map(({ surface }) => replace(span, surface, 'choice')),
      };
    }
  },
};

/** Words that are near no name. */
const nearNothing = plainWordsByLexicon();
const NOTHING_NEAR = 1;

/** Behind the last of the words from a token on that may belong to one name. */
function endOfNames(words: Words, token: number, last: number): number {
  let at = token + 1;
  while (at < last && goesOn(words, at)) at++;
  return at;
}

/** Whether one word by itself is no slip of any name. */
function isNothing(words: Words, token: number, plain: PlainWords, lexicon: Lexicon): boolean {
  if (words.end[token] - words.start[token] < MIN_LENGTH || plain.has(words, token, NOTHING_NEAR))
    return true;
  if (lexicon.misspeltBy(words.raw(token)).length > 0) return false;
  plain.add(words, token, NOTHING_NEAR);
  return true;
}

/** The word "class", and what a slip makes of it; but for "lass". */
const CLASS = new WordList('class clas clss cass calss clsas lcass'.split(' '));

/** Whether a token belongs to the name before it: each word of a name has a capital or a number, but for "class". */
function goesOn(words: Words, at: number): boolean {
  if (words.startOf(at) - words.endOf(at - 1) > 1) return false;
  return words.has(at, NAMELIKE) || words.isSmallIn(at, CLASS);
}

/** One to six words from a token on, with the forms that they may be a slip of. */
interface Candidate {
  readonly forms: readonly PrintedForm[];
  readonly end: number;
  /** The token behind the words. */
  readonly behind: number;
}

/** The words from a token on that are near some name, the shortest first. */
function windowsFrom(words: Words, token: number, limit: number, lexicon: Lexicon): Candidate[] | undefined {
  let windows: Candidate[] | undefined;
  for (let at = token; at < limit && at < token + MAX_WORDS; at++) {
    const forms = lexicon.misspeltBy(words.text.slice(words.start[token], words.end[at]));
    if (forms.length === 0) continue;
    windows ??= [];
    windows.push({ forms, end: words.end[at], behind: at + 1 });
  }
  return windows;
}

/** The name that words from a token on are a slip of, the longest tried first. */
function checkWords(
  draft: Draft,
  lexicon: Lexicon,
  windows: Candidate[],
  place: Place,
): RuleFinding | undefined {
  const { tokens, prose, text } = draft.prose;
  const { token, ahead } = place;
  const start = tokens.start[token];
  for (const { forms, end, behind } of windows.reverse()) {
    const written = text.slice(start, end);
    if (hasLookalike(written)) continue;
    // "New FF(X) frigates": half of a name that is right is no slip of another.
    if (ahead && ahead.span.start < end && end < ahead.span.end) continue;
    // A designation with a number is for `designation/unknown`; but a name may begin with one: C-130 Herkules.
    if (/^[\p{Lu}\p{N}\W]+$/u.test(written) && /\d/.test(written)) continue;
    const first = prose.slice(start, tokens.end[token]);
    if (first === first.toUpperCase() && behind - token > 1 && !/\d/.test(written)) continue;
    const form = meant(draft, { ...place, written, typed: keyOf(written), forms, behind });
    if (!form) continue;
    const span = { start, end };
    const { id, kind } = lexicon.entry(form.system);
    return {
      span,
      message: `No system is called “${written}”. The ${kind} is spelt ${form.surface}.`,
      system: id,
      fixes: [replace(span, form.surface, 'choice')],
    };
  }
  return undefined;
}

interface Place {
  readonly sentence: number;
  readonly token: number;
  /** The system that is named right before: "the Ka-52 Aligator". */
  readonly beside: number | undefined;
  /** The first mention that does not end before. */
  readonly ahead: Mention | undefined;
}

interface Window extends Place {
  readonly written: string;
  readonly typed: string;
  readonly forms: readonly PrintedForm[];
  /** The token behind the words. */
  readonly behind: number;
}

/** The systems that a draft names. */
const systemsNamed = remembered(
  ({ mentions }: Draft): ReadonlySet<number> =>
    new Set(mentions.filter(({ kind }) => kind !== 'wrong').map(({ system }) => system)),
);

/** The form that the words are a misspelling of: one that the draft names elsewhere, or that the sentence plainly speaks of. */
function meant(draft: Draft, window: Window): PrintedForm | undefined {
  const { prose, context } = draft;
  const { sentence, token, behind, typed, written } = window;
  const firstWord = token === prose.sentences[sentence].firstToken;
  let best: PrintedForm | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const form of window.forms) {
    if (form.kind === 'wrong' || form.kind === 'native' || !isLikely(written, form.surface)) continue;
    if (form.kind === 'reporting' && form.contextual) continue;
    const named = systemsNamed(draft).has(form.system);
    const evidence = context.evidence(form.system, sentence, token, behind);
    // What it is called stands right behind ("Haropon loitering munition"), or its own designation right before.
    const called = context.isCalled(form.system, sentence, behind) || form.system === window.beside;
    // A short word may be anything, one that begins a sentence a name, and one near a plain English name ("Pavel" for
    // Paveh) is: there nothing less will do.
    const doubtful = typed.length < 6 || (typed.length < 9 && (form.contextual || firstWord));
    // One acronym is easily another (SHORAD, M-SHORAD).
    const shouted = written === written.toUpperCase();
    const plain =
      !isSurname(prose, sentence, token) &&
      !shouted &&
      !doubtful &&
      (named || evidence >= (typed.length >= 9 && !form.contextual ? 1 : 2));
    // A letter dropped, doubled or swapped, in the name of a thing that the sentence tells of.
    const told = () =>
      isPureSlip(typed, keyOf(form.surface)) && context.isTold(form.system, sentence, token, behind);
    if (!(called && !shouted) && !plain && !told()) continue;
    const cost = slipCost(typed, keyOf(form.surface)) - evidence * 0.1 - (named ? 0.5 : 0);
    if (cost >= least) continue;
    least = cost;
    best = form;
  }
  return best;
}

/** A slip keeps most names' first letter, is no plural, and changes no number. */
function isLikely(written: string, surface: string): boolean {
  // A designation is as it is, number, prefix and all: an EA-6 Prowler is no slip of the EA-6B. The name beside it may be.
  const numbered = (text: string): string => keyOf((text.match(/\S*\d\S*/g) ?? []).join(''));
  if (numbered(written) !== numbered(surface)) return false;
  // "Long Range" is no slip of a LongRanger: one that runs words together drops no letter too.
  const words = (text: string): number => text.split(/[\s-]+/).length;
  if (words(written) !== words(surface)) return false;
  const [a, b] = [keyOf(written), keyOf(surface)];
  if (a === `${b}s` || b === `${a}s` || a === `${b}e`) return false;
  // "Jaguar I" and "Atlas D" are marks of the Jaguar and the Atlas.
  if (/ \p{L}$/u.test(written) && keyOf(written.slice(0, -1)) === b) return false;
  // One word is no slip for a name of several short ones: "Obama" is no Osa-MA.
  if (/^[\p{L}\s]+$/u.test(written) && /[\s-]\p{L}{1,2}$/u.test(surface)) return false;
  // An acronym is no slip of a word in small letters, and a short class name may be any ship's.
  if (surface === surface.toUpperCase() && written !== written.toUpperCase()) return false;
  if (/class$/.test(b) && b.length < 12) return false;
  return a[0] === b[0] || a.length >= 8 || isPureSlip(a, b);
}

/** Whether a name stands right before: "Andy Haden flew" is about a man. */
function isSurname({ tokens, prose, sentences }: Prose, sentence: number, token: number): boolean {
  const before = token - 1;
  if (before < sentences[sentence].firstToken || prose.slice(tokens.end[before], tokens.start[token]) !== ' ')
    return false;
  const name = TokenFlag.capital | TokenFlag.lower | TokenFlag.digit;
  const isName = (tokens.flags[before] & name) === (TokenFlag.capital | TokenFlag.lower);
  return (
    isName && !/^(?:The|An?|Its|Their|His|Our)$/.test(prose.slice(tokens.start[before], tokens.end[before]))
  );
}
