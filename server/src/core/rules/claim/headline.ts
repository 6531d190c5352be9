import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule, RuleContext } from '../../rule';
import { eitherWay, explain, lineOf, other, quote } from './figures';
import { headingRivals } from './headings';
import { namesakes } from './namesakes';

export const headline: Rule = {
  id: 'claim/headline',
  severity: 'warning',
  summary: 'A figure or designation in a headline or caption that the story under it gives otherwise',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const { first, second, slip } of headingRivals(draft)) {
      const [here, there] = [first.quantity, second.quantity];
      yield {
        span: here.span,
        message: `The story has “${quote(draft, there.span)}” (line ${lineOf(draft, there.span.start)}) and nowhere “${quote(draft, here.span)}”.${explain(slip)} Check which is right.`,
        related: [other(draft, there.span)],
        fixes: eitherWay(draft, here.number, there.number),
      };
    }
    for (const [here, there] of namesakes(draft)) {
      yield {
        span: here.form,
        system: lexicon.entry(here.system).id,
        message: `The story is about the ${quote(draft, there.form)} (line ${lineOf(draft, there.form.start)}) and never names the ${quote(draft, here.form)}. Check which is meant.`,
        related: [other(draft, there.form)],
        fixes: eitherWay(draft, here.form, there.form),
      };
    }
  },
};
