import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { withCommas } from '../../lexicon/figures';
import type { Rule } from '../../rule';
import { eitherWay, lineOf, markOf, other, quote } from './figures';
import { rivalsOf } from './rivals';

export const magnitudeSlip: Rule = {
  id: 'claim/magnitude-slip',
  severity: 'warning',
  summary:
    'One sum or count told twice, a thousand or a million times greater the one time: million for billion',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const rivals of rivalsOf(draft)) {
      if (rivals.slip !== 'magnitude') continue;
      const mark = markOf(draft, rivals);
      const [there, here] = [mark.there.quantity, mark.here.quantity];
      const factor = Math.round(Math.max(there.value / here.value, here.value / there.value));
      yield {
        span: here.span,
        message: `“${quote(draft, here.span)}” here is “${quote(draft, there.span)}” in line ${lineOf(draft, there.span.start)}: the same digits, ${withCommas(factor)} times as much. Check which is right.`,
        related: [other(draft, there.span)],
        fixes: eitherWay(draft, here.number, there.number),
      };
    }
  },
};
