import type { Claim } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { inQuotation, isRunningText } from './context';

export const visualCount: Rule = {
  id: 'claim/visual-count',
  severity: 'information',
  summary: 'Losses that were counted from pictures, told as if they were all there are',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { prose, claims } = draft;
    for (const claim of claims.filter(isLoss)) {
      if (!isRunningText(draft, claim.sentence) || inQuotation(draft, claim.span.start)) continue;
      const { start, end } = prose.sentences[claim.sentence];
      const sentence = prose.text.slice(start, Math.min(end, start + 800));
      const counter = counters.exec(sentence);
      if (!counter || bounded.test(sentence)) continue;
      // In small letters alone it is an antelope.
      if (!names.some((name) => prose.text.includes(name))) return;
      const { number } = claim.quantity;
      const figure = prose.text.slice(number.start, number.end);
      yield {
        span: { start: number.start, end: claim.quantity.span.end },
        message: `“${counter[0]}” counts what was photographed, which is never everything. Say “at least ${figure}”.`,
        fixes: [
          {
            title: `Put “at least ${figure}”`,
            safety: 'choice',
            edits: [{ span: { start: number.start, end: number.start }, text: 'at least ' }],
          },
        ],
      };
      // One reminder is enough.
      return;
    }
  },
};

const names = ['Oryx', 'isually', 'WarSpotting', 'Mediazona'];

const counters = /\bOryx\b|\bvisually[- ](?:confirmed|verified|documented)\b|\bWarSpotting\b|\bMediazona\b/i;

/** Words by which a sentence says that there may be more, or that only what was confirmed is meant. */
const bounded =
  /\b(?:at least|more than|over|no fewer than|minimum|lower bound|floor|conservative|confirmed|verified|documented|recorded|identified|so far|upwards? of|nearly|up to|only (?:counts|includes))\b/i;

function isLoss({ predicate, quantity }: Claim): boolean {
  if (quantity.kind !== 'count' || quantity.value < 5 || quantity.bound === 'lower') return false;
  return predicate === 'lost' || predicate === 'casualties';
}
