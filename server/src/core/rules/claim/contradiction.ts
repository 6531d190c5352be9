import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { eventRivals } from './events';
import { eitherWay, explain, lineOf, markOf, other, quote } from './figures';
import { rivalsOf } from './rivals';
import { isHedged } from './values';

export const contradiction: Rule = {
  id: 'claim/contradiction',
  severity: 'warning',
  summary: 'One claim told with two figures, or one event with two dates',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const rivals of rivalsOf(draft)) {
      const { first, second, slip } = rivals;
      // A factor of a thousand and a hedge are other rules' findings.
      if (slip === 'magnitude' || isHedged(first) !== isHedged(second)) continue;
      const mark = markOf(draft, rivals);
      const [there, here] = [mark.there.quantity, mark.here.quantity];
      yield {
        span: here.span,
        message: `“${quote(draft, here.span)}” here, “${quote(draft, there.span)}” in line ${lineOf(draft, there.span.start)}: it reads as one claim.${explain(slip)} Check which is right, or say how the two differ.`,
        related: [other(draft, there.span)],
        fixes: eitherWay(draft, here.number, there.number),
      };
    }
    for (const { first, second } of eventRivals(draft)) {
      const [there, here] = [first.quantity, second.quantity];
      yield {
        span: here.span,
        ...(second.subject !== undefined && { system: second.subject }),
        message: `“${quote(draft, here.span)}” here, “${quote(draft, there.span)}” in line ${lineOf(draft, there.span.start)}, for what reads as one event. Check which is right, or say how the two differ.`,
        related: [other(draft, there.span)],
        fixes: eitherWay(draft, here.span, there.span),
      };
    }
  },
};
