import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Lexicon, PrintedForm } from '../../lexicon/lexicon';
import { hasLookalike } from '../../lexicon/lookalikes';
import { hasSlips } from '../../lexicon/slips';
import { slipCost } from '../../lexicon/suggest';
import type { Rule, RuleContext } from '../../rule';
import { keyOf } from '../../text/characters';
import { TokenFlag } from '../../text/prose';
import { replace } from '../fix';

/** Names have at most this many words. */
const MAX_WORDS = 3;

export const misspelling: Rule = {
  id: 'designation/misspelling',
  severity: 'warning',
  summary: 'A name one slip away from a system’s: Bayrakter TB2, Iskandar-M, Storm Shdow.',
  *check(draft, context) {
    const { tokens } = draft.prose;
    let next = 0;
    for (const [sentence, { firstToken, lastToken }] of draft.prose.sentences.entries()) {
      for (let token = firstToken; token < lastToken; token++) {
        if (
          (tokens.flags[token] & (TokenFlag.capital | TokenFlag.lower)) !==
          (TokenFlag.capital | TokenFlag.lower)
        )
          continue;
        const start = tokens.start[token];
        while (next < draft.mentions.length && draft.mentions[next].span.end <= start) next++;
        if (next < draft.mentions.length && draft.mentions[next].span.start <= start) continue;
        const finding = checkWords(draft, context, sentence, token, lastToken);
        if (!finding) continue;
        yield finding;
        while (token + 1 < lastToken && tokens.start[token + 1] < finding.span.end) token++;
      }
    }
  },
};

/** Tries one to three words from a token on, the longest first. */
function checkWords(
  draft: Draft,
  { lexicon }: RuleContext,
  sentence: number,
  token: number,
  last: number,
): RuleFinding | undefined {
  const { tokens, prose, text } = draft.prose;
  const start = tokens.start[token];
  const keys: { key: string; end: number; last: number }[] = [];
  let key = '';
  for (let at = token; at < last && at < token + MAX_WORDS; at++) {
    if (at > token && tokens.start[at] - tokens.end[at - 1] > 1) break;
    key += keyOf(prose.slice(tokens.start[at], tokens.end[at]));
    if (hasSlips(key) && lexicon.maySlip(key)) keys.push({ key, end: tokens.end[at], last: at + 1 });
  }
  for (const { key: typed, end, last: behind } of keys.reverse()) {
    const written = text.slice(start, end);
    if (hasLookalike(written) || isPlain(written, lexicon) || lexicon.formsOfKey(typed).length > 0) continue;
    const form = meant(draft, lexicon, written, typed, sentence, token, behind);
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

/** English words near a name (stringer, broadly) are no misspellings of it, nor are their plurals and possessives. */
function isPlain(written: string, lexicon: Lexicon): boolean {
  const words = written.toLowerCase().split(/[^\p{L}]+/u);
  return words.length === 1 && (lexicon.isEnglish(words[0]) || lexicon.isEnglish(words[0].replace(/s$/, '')));
}

/** The form that the words are a misspelling of: one that the draft names elsewhere, or that the sentence plainly speaks of. */
function meant(
  draft: Draft,
  lexicon: Lexicon,
  written: string,
  typed: string,
  sentence: number,
  token: number,
  behind: number,
): PrintedForm | undefined {
  let best: PrintedForm | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const form of lexicon.formsOneSlipAway(typed)) {
    if (form.kind === 'wrong' || form.kind === 'native' || !isLikely(written, form.surface)) continue;
    if (form.kind === 'reporting' && form.contextual) continue;
    const named = draft.mentions.some(({ system, kind }) => system === form.system && kind !== 'wrong');
    const evidence = draft.context.evidence(form.system, sentence, token, behind);
    const firstWord = token === draft.prose.sentences[sentence].firstToken;
    // A short word or one that begins a sentence may be anything, and one near a plain English name ("Pavel" for Paveh)
    // is: there the noun must stand right behind.
    const doubtful = typed.length < 6 || (typed.length < 9 && (form.contextual || firstWord));
    const shown = evidence >= (doubtful ? 3 : 2);
    const words = lexicon.contextWords(lexicon.entry(form.system).kind);
    if (!named && !(shown && (!form.contextual || draft.context.nounAfter(words, sentence, behind, 1))))
      continue;
    const cost = slipCost(typed, keyOf(form.surface)) - evidence * 0.1 - (named ? 0.5 : 0);
    if (cost >= least) continue;
    least = cost;
    best = form;
  }
  return best;
}

/** A slip keeps most names' first letter, is no plural, and changes no number. */
function isLikely(written: string, surface: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (digits(written) !== digits(surface)) return false;
  const [a, b] = [keyOf(written), keyOf(surface)];
  if (a === `${b}s` || b === `${a}s` || a === `${b}e`) return false;
  return a[0] === b[0] || a.length >= 8;
}
