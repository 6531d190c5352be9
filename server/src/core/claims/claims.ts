import type { Lexicon } from '../lexicon/lexicon';
import type { Mention } from '../lexicon/mention';
import type { Prose } from '../text/prose';
import type { AttributionCue } from './attribution';
import { type Claim, claimOf, type Quantity } from './claim';
import { findPredicate } from './predicate';
import { attributionAt } from './voices';
import { Words } from './words';
import { wordSet } from './words/vocabulary';

const withParticle = wordSet(['shot', 'handed']);

export interface ClaimMaterial {
  readonly prose: Prose;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly cues: readonly AttributionCue[];
  readonly lexicon: Lexicon;
}

/** The quantities that are asserted of something, in order, each with what is asserted and who says so. */
export function readClaims({ prose, mentions, quantities, cues, lexicon }: ClaimMaterial): Claim[] {
  const words = Words.of(prose);
  const claims: Claim[] = [];
  let sentence = 0;
  let token = 0;
  let mention = 0;
  for (const quantity of quantities) {
    const { start, end } = quantity.span;
    while (prose.sentences[sentence]?.end <= start) sentence++;
    const bounds = prose.sentences[sentence];
    if (!bounds) break;
    token = Math.max(token, bounds.firstToken);
    while (token < bounds.lastToken && words.endOf(token) <= start) token++;
    let next = token;
    while (next < bounds.lastToken && words.startOf(next) < end) next++;
    const found = findPredicate(words, quantity, token, next, bounds);
    const predicate = words.predicate(found);
    if (!predicate) continue;
    // "shot down", "handed over"
    const particle = words.isOneOf(found, withParticle) ? 1 : 0;
    const predicateSpan = { start: words.startOf(found), end: words.endOf(found + particle) };
    while (mention < mentions.length && mentions[mention].span.end <= start) mention++;
    const system = subjectOf(mentions, mention, sentence, quantity);
    claims.push(
      claimOf(
        { start: Math.min(start, predicateSpan.start), end: Math.max(end, predicateSpan.end) },
        quantity,
        predicate,
        predicateSpan,
        system === undefined ? undefined : lexicon.entry(system).id,
        attributionAt(cues, quantity.number.start),
        sentence,
      ),
    );
  }
  return claims;
}

/**
 * The mention in the counted phrase; else the nearest of the sentence, one before the quantity first. `at` is the
 * first mention that does not end before the quantity.
 */
function subjectOf(
  mentions: readonly Mention[],
  at: number,
  sentence: number,
  { span }: Quantity,
): number | undefined {
  const here: Mention | undefined = mentions[at];
  if (here && here.span.start < span.end) return here.system;
  const before: Mention | undefined = mentions[at - 1];
  if (before?.sentence === sentence) return before.system;
  return here?.sentence === sentence ? here.system : undefined;
}
