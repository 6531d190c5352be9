import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { isMaterial } from './material';

export const unverified: Rule = {
  id: 'claim/unverified',
  severity: 'warning',
  optIn: true,
  summary: 'A claim that is not in the ledger of what the desk has verified',
  *check(draft: Draft): Iterable<RuleFinding> {
    const changed = new Set(draft.ledger.revoked.map(({ claim }) => claim.quantity));
    for (const claim of draft.claims) {
      const { attribution, quantity, subject } = claim;
      if (attribution.status === 'verified' || changed.has(quantity) || !isMaterial(draft, claim)) continue;
      const words = draft.prose.text.slice(quantity.span.start, quantity.span.end).replace(/\s+/g, ' ');
      yield {
        span: quantity.span,
        message: `“${words}” is not verified. Check it against a source, and enter that in the ledger.`,
        ...(subject !== undefined && { system: subject }),
        fixes: [],
      };
    }
  },
};
