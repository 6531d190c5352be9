import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';
import { figureOf } from './arithmetic';
import { readPairs } from './pair';

export const ton: Rule = {
  id: 'unit/ton',
  severity: 'hint',
  optIn: true,
  summary: 'A ton that may be short, long or metric where it matters: displaces 45,000 tons',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { prose } = draft;
    let converted: Set<number> | undefined;
    for (const quantity of quantitiesOf(draft, 'mass')) {
      const { unit, span, number, value } = quantity;
      if (unit !== 'ton') continue;
      const behind = prose.prose.slice(span.end, span.end + 24);
      // Tons of explosive are a force, not a weight, and nobody weighs them so closely.
      if (/^ (?:of )?(?:TNT|explosives?)\b/.test(behind)) continue;
      const before =
        /[^.;,\uFFFC]*$/.exec(prose.prose.slice(Math.max(0, span.start - 40), span.start))?.[0] ?? '';
      const ship =
        /displac|deadweight/i.test(before) || /^[\s-](?:full|displac|deadweight|gross)/i.test(behind);
      if (!ship && (figureOf(prose.text, quantity).digits < 3 || value < 100)) continue;
      if (quantity.approximate || quantity.bound) continue;
      converted ??= new Set(
        readPairs(draft).flatMap(({ first, second }) => [first.span.start, second.span.start]),
      );
      if (converted.has(span.start)) continue;
      const written = prose.text.slice(number.end, span.end);
      const lead = /^[\s-]?/.exec(written)?.[0] ?? ' ';
      const plural = /s$/.test(written) ? 's' : '';
      const fixes: Fix[] = [`tonne${plural}`, `short ton${plural}`, `long ton${plural}`].map((word) =>
        replace({ start: number.end, end: span.end }, `${lead}${word}`, 'choice', `Change to ${word}`),
      );
      yield {
        span,
        message: 'A ton is 907 kg in America, 1,016 kg in the old navies, 1,000 kg as a tonne. Say which.',
        fixes,
      };
    }
  },
};
