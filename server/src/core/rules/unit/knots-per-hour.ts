import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';

export const knotsPerHour: Rule = {
  id: 'unit/knots-per-hour',
  severity: 'error',
  summary: 'A knot is a speed already: 30 knots an hour',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { prose } = draft;
    for (const { unit, span } of quantitiesOf(draft, 'speed')) {
      if (unit !== 'kn') continue;
      const behind = prose.prose.slice(span.end, span.end + 40);
      const hour =
        /^(?:[\s-](?:per|an|each)[\s-]hour|\s?\/\s?(?:hour|hr|h)|\sp[./]?h\.?)(?![\p{L}\d/-])/u.exec(
          behind,
        )?.[0];
      // "was making 30 knots an hour before the collision"
      if (
        hour === undefined ||
        /^\s(?:later|before|after|ago|earlier|and|into|or|from|past|too)\b/.test(behind.slice(hour.length))
      )
        continue;
      // A speed that grows has knots an hour.
      if (
        /\b(?:by|at a rate of)\s(?:about\s)?$/i.test(
          prose.prose.slice(Math.max(0, span.start - 20), span.start),
        )
      )
        continue;
      const whole = { start: span.start, end: span.end + hour.length };
      const right = prose.text.slice(span.start, span.end);
      yield {
        span: whole,
        message: `A knot is one nautical mile an hour: write ${right}, without “${hour.trim().replace(/^[-/]\s?/, '')}”.`,
        fixes: [replace({ start: span.end, end: whole.end }, '', 'safe', `Change to ${right}`)],
      };
    }
  },
};
