import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { isOwn, passagesWith, spanIn, tokensOn } from './places';

export const lossStatus: Rule = {
  id: 'term/loss-status',
  severity: 'information',
  optIn: true,
  summary:
    'Losses that run destroyed, damaged, abandoned and captured together: destroyed 50 tanks, including captured ones',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesWith(draft, tokensOn(draft, 'status'))) {
      const found = DESTROYED.exec(passage.text) ?? MERGED.exec(passage.text);
      if (!found) continue;
      const span = spanIn(passage, found.index, found[0].length);
      if (!isOwn(draft, passage.sentence, span)) continue;
      const destroyed = /^destr/i.test(found[0]);
      yield {
        span,
        message: destroyed
          ? `What was ${found[1].toLowerCase()} was not destroyed. Give each its own number, or call the total losses.`
          : 'How many of these were destroyed, and how many damaged, abandoned or captured? Whoever counts losses counts these apart.',
        fixes: [],
      };
    }
  },
};

const NUMBER = '(?:\\d[\\d,]*|dozens|hundreds|scores)';
const STATUS = '(damaged|abandoned|captured)';
/** "Destroyed 50 tanks, including 12 captured". */
const DESTROYED = new RegExp(
  `\\bdestroy(?:ed|ing|s)? (?:[\\w-]+ ){0,2}?${NUMBER} [\\w -]{2,40},? (?:including|of which|some|among them)(?: [\\w,]+){0,4}? ${STATUS}\\b`,
  'i',
);
/** "Lost 50 tanks, including captured ones": no number for each. */
const MERGED = new RegExp(
  `\\b(?:lost|losses of|loss of) (?:[\\w-]+ ){0,2}?${NUMBER} [\\w -]{2,40},? (?:including|counting|destroyed|destroyed,|damaged,|either)(?: (?:those|ones|vehicles|tanks|that|which|were|was|destroyed|damaged|abandoned|and|or|both)){0,5} ${STATUS}\\b(?! \\d)`,
  'i',
);
