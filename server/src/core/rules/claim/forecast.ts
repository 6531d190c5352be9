import type { Claim, Predicate } from '../../claims/claim';
import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { tokenAt } from '../../text/tokens';
import { accordingTo } from './attribute';
import { countsForces, inQuotation, isRunningText } from './context';

export const forecast: Rule = {
  id: 'claim/forecast',
  severity: 'information',
  summary: 'A strength that a force "will have" one day, told as a fact that nobody plans or promises',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { sentences } = draft.prose;
    let voices: ReadonlySet<number> | undefined;
    let asked = -1;
    for (const claim of draft.claims) {
      const { sentence, attribution, span } = claim;
      const { block } = sentences[sentence];
      if (attribution.status !== 'none' || block === asked || !isForecast(draft, claim)) continue;
      if (!isRunningText(draft, sentence) || inQuotation(draft, span.start) || !countsForces(draft, claim))
        continue;
      voices ??= new Set(draft.cues.filter(({ status }) => status !== 'vague').map((cue) => cue.sentence));
      // A reader hears who spoke a sentence ago in the same paragraph.
      if (
        [sentence - 1, sentence, sentence + 1].some((at) => voices?.has(at) && sentences[at].block === block)
      )
        continue;
      asked = block;
      const fix = accordingTo(draft, sentence);
      yield {
        span,
        message:
          'Who plans or promises this? It has not happened yet: say “plans to” or “is to”, and name the ministry, the service or the paper that says so.',
        ...(claim.subject !== undefined && { system: claim.subject }),
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** What `claim/unattributed` asks about only where a system of the dictionary is counted. */
const strengths: ReadonlySet<Predicate> = new Set<Predicate>(['strength', 'operational', 'formation']);

/** Fewer are told, not forecast: "will have two crews". */
const fewest = 4;

/** "will have 12 submarines": will or would right before the predicate, of many. */
function isForecast({ prose }: Draft, { predicate, predicateSpan, quantity }: Claim): boolean {
  if (quantity.kind !== 'count' || quantity.value < fewest || !strengths.has(predicate)) return false;
  const words = Words.of(prose);
  const at = tokenAt(prose.tokens, predicateSpan.start);
  const modal = [at - 1, at - 2].find((token) => /^(?:will|would)$/.test(words.word(token)));
  if (modal === undefined) return false;
  // "would have become four squadrons": what never came is no forecast.
  return !(
    words.word(modal) === 'would' &&
    words.raw(at) === 'have' &&
    /^(?:been|become|\w+ed)$/.test(words.raw(at + 1))
  );
}
