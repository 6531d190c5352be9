import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule, RuleContext } from '../../rule';
import { outOfTime, outOfWar } from './date-era';
import { misdatedEvent } from './date-events';
import { datesSaid } from './date-said';
import { misdatedService } from './date-service';

export const date: Rule = {
  id: 'system/date',
  severity: 'error',
  summary:
    'A date that does not fit the system: a deal signed in another year, a jet at war before its first flight',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    if (draft.mentions.length === 0) return;
    for (const said of datesSaid(draft)) {
      const finding =
        misdatedEvent(draft, said, lexicon) ??
        misdatedService(draft, said, lexicon) ??
        outOfTime(draft, said, lexicon);
      if (finding) yield finding;
    }
    yield* outOfWar(draft, lexicon);
  },
};
