import type { Claim } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { endOfSentence } from './attribute';
import { inQuotation, isRunningText } from './context';

export const oneSide: Rule = {
  id: 'claim/one-side',
  severity: 'information',
  summary:
    "One side's count of what it shot down, destroyed or killed, in a draft that nowhere says whether it was verified",
  *check(draft: Draft): Iterable<RuleFinding> {
    const { text } = draft.prose;
    for (const claim of draft.claims.filter(isCount)) {
      if (!isRunningText(draft, claim.sentence) || inQuotation(draft, claim.span.start)) continue;
      const { source, status } = claim.attribution;
      if (status !== 'named' || !source) continue;
      const who = text.slice(source.start, Math.min(source.end, source.start + 120));
      if (!fighting.test(who) || third.test(who)) continue;
      const { start, end } = draft.prose.sentences[claim.sentence];
      if (!theirs.test(text.slice(start, Math.min(end, start + 800)))) continue;
      // Once a draft, and only where nothing at all is said of it.
      if (verified.test(text)) return;
      const fix = endOfSentence(draft, claim.sentence, ' [Outlet] could not independently verify the claim.');
      yield {
        span: claim.span,
        message: `“${who.replace(/\s+/g, ' ')}” counts what it did to the other side. Say once in the story whether that could be verified, and what the other side says.`,
        related: [{ span: source, message: 'Who counts.' }],
        fixes: fix ? [fix] : [],
      };
      return;
    }
  },
};

/** Counts of what was done to somebody: shot down, destroyed, killed. */
function isCount({ predicate, predicateSpan, quantity }: Claim): boolean {
  if (quantity.kind !== 'count' && quantity.kind !== 'number') return false;
  if (quantity.value < 2 || predicateSpan.end - predicateSpan.start < 4) return false;
  return predicate === 'lost' || predicate === 'casualties';
}

/** Sides of a war that speak of it. */
const fighting =
  /\b(?:general staff|air force|ground forces|armed forces|defen[cs]e forces?|military|army|navy|ministry of defen[cs]e|defen[cs]e (?:ministry|minister)|idf|houthis?|huthis?|hamas|hezbollah|hizbollah|taliban|rebels?|militia|separatists?|insurgents|rsf|ypg|sdf|m23|al-shabaab|central command|centcom|command)\b/i;

/** Who looks on and counts. */
const third =
  /\b(?:united nations|u\.?n\.?|monitor|observatory|think tank|institute|hospital|police|doctors|oryx|coroner|analysts?|experts?|bloggers?)\b/i;

/** What is the other side's: its men, its weapons in the air. */
const theirs =
  /\b(?:enemy|militants?|terrorists?|insurgents?|fighters killed|(?:russian|ukrainian|israeli|iranian|pakistani|indian|armenian|azerbaijani|houthi|hamas|hezbollah|taliban|syrian|chinese|rebel|isis|is|islamic state|al-shabaab|north korean|turkish|kurdish)\s+(?:\w+\s+){0,3}?(?:soldiers?|troops|fighters?|tanks?|drones?|missiles?|aircraft|jets?|vehicles?|personnel|positions|boats?|ships?|helicopters?|servicemen|losses|forces)|(?:drones?|missiles?|rockets?|uavs?)\b[^.]{0,80}\b(?:launched|fired|sent|used) (?:by|from)|(?:shot|shooting|shoots) down|intercept(?:ed|ing)?|downed)\b/i;

/** Anything that tells a reader how far the counts were checked. */
const verified =
  /independent(?:ly)?|\bverif|\bconfirmed? (?:by|visually)|could not (?:be )?(?:confirm|verif|check)|no comment|den(?:y|ied|ies)\b|disput/i;
