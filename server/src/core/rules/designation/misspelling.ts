import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Lexicon, PrintedForm } from '../../lexicon/lexicon';
import { hasLookalike } from '../../lexicon/lookalikes';
import { isPureSlip, MIN_LENGTH } from '../../lexicon/slips';
import { slipCost } from '../../lexicon/suggest';
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
    const named = new Set(draft.mentions.filter(({ kind }) => kind !== 'wrong').map(({ system }) => system));
    const { tokens, sentences } = draft.prose;
    const words = Words.of(draft.prose);
    const plain = nearNothing(lexicon);
    let sentence = 0;
    let next = 0;
    let behind = 0;
    for (let token = 0; token < tokens.count; token++) {
      if ((tokens.flags[token] & TokenFlag.capital) === 0) continue;
      const start = tokens.start[token];
      if (start < behind || tokens.end[token] - start < 2) continue;
      while (sentences[sentence].lastToken <= token) sentence++;
      const last = sentences[sentence].lastToken;
      // Most capitals begin a sentence, with a word that is near no name and has none behind it.
      if (isAlone(words, token, last) && isNothing(words, token, plain, lexicon)) continue;
      while (next < draft.mentions.length && draft.mentions[next].span.end <= start) next++;
      if (next < draft.mentions.length && draft.mentions[next].span.start <= start) continue;
      const before = draft.mentions[next - 1];
      const beside = before && start - before.span.end <= 2 ? before.system : undefined;
      const finding = checkWords(draft, lexicon, { sentence, token, last, named, beside });
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

/** Whether no name goes on behind a token. */
function isAlone(words: Words, token: number, last: number): boolean {
  return token + 1 >= last || !goesOn(words, token + 1);
}

/** Whether one word by itself is no slip of any name. */
function isNothing(words: Words, token: number, plain: PlainWords, lexicon: Lexicon): boolean {
  if (words.endOf(token) - words.startOf(token) < MIN_LENGTH || plain.has(words, token, NOTHING_NEAR))
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

/** Tries one to six words from a token on, the longest first. */
function checkWords(draft: Draft, lexicon: Lexicon, place: Place): RuleFinding | undefined {
  const { tokens, prose, text } = draft.prose;
  const words = Words.of(draft.prose);
  const { token, last } = place;
  const start = tokens.start[token];
  const windows: { forms: readonly PrintedForm[]; end: number; behind: number }[] = [];
  for (let at = token; at < last && at < token + MAX_WORDS; at++) {
    if (at > token && !goesOn(words, at)) break;
    const forms = lexicon.misspeltBy(prose.slice(start, tokens.end[at]));
    if (forms.length > 0) windows.push({ forms, end: tokens.end[at], behind: at + 1 });
  }
  for (const { forms, end, behind } of windows.reverse()) {
    const written = text.slice(start, end);
    if (hasLookalike(written)) continue;
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
  /** Behind the sentence's last token. */
  readonly last: number;
  /** The system that is named right before: "the Ka-52 Aligator". */
  readonly beside: number | undefined;
  /** The systems that the draft names. */
  readonly named: ReadonlySet<number>;
}

interface Window extends Place {
  readonly written: string;
  readonly typed: string;
  readonly forms: readonly PrintedForm[];
  /** The token behind the words. */
  readonly behind: number;
}

/** The form that the words are a misspelling of: one that the draft names elsewhere, or that the sentence plainly speaks of. */
function meant({ prose, context }: Draft, window: Window): PrintedForm | undefined {
  const { sentence, token, behind, typed, written } = window;
  const firstWord = token === prose.sentences[sentence].firstToken;
  let best: PrintedForm | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const form of window.forms) {
    if (form.kind === 'wrong' || form.kind === 'native' || !isLikely(written, form.surface)) continue;
    if (form.kind === 'reporting' && form.contextual) continue;
    const named = window.named.has(form.system);
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
