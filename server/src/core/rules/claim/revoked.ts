import { figureOf } from '../../claims/verification';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';

export const revoked: Rule = {
  id: 'claim/revoked',
  severity: 'warning',
  summary: 'A figure that the desk had verified, and that was changed afterwards',
  *check({ ledger, prose }: Draft): Iterable<RuleFinding> {
    for (const { claim, was } of ledger.revoked) {
      const { span } = claim.quantity;
      const now = prose.text.slice(span.start, span.end);
      const sameFigure = figureOf(claim.quantity) === was.figure;
      const before = `It was verified as “${was.says}”${sameFigure && was.system ? ` of the system ${was.system}` : ''} on ${was.date} (${was.source}).`;
      yield {
        span,
        message: `“${now}” is not what was verified. ${before} Verify it again, or put back what it was.`,
        ...(claim.subject !== undefined && { system: claim.subject }),
        fixes: sameFigure || now === was.says ? [] : [replace(span, was.says, 'choice')],
      };
    }
  },
};
