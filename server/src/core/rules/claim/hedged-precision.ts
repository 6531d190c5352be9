import type { AttributionCue } from '../../claims/attribution';
import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { withCommas } from '../../lexicon/figures';
import type { Rule } from '../../rule';
import { accordingTo } from './attribute';
import { contextOf, inQuotation, isRunningText } from './context';
import { cuesBeside } from './cues';

export const hedgedPrecision: Rule = {
  id: 'claim/hedged-precision',
  severity: 'information',
  summary:
    'A hedge that names nobody ("reportedly") before a figure so exact that somebody must have counted it',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { quantities, prose } = draft;
    let quantity = 0;
    for (const cue of hedges(draft)) {
      if (!isRunningText(draft, cue.sentence) || inQuotation(draft, cue.span.start)) continue;
      while (quantity < quantities.length && quantities[quantity].span.end <= cue.span.start) quantity++;
      const exact = firstExact(quantities, quantity, cue.scope.end);
      if (!exact) continue;
      const about = contextOf(draft, cue.sentence);
      if (!about.system && !about.forces) continue;
      const hedge = prose.text.slice(cue.span.start, cue.span.end);
      const figure = prose.text.slice(exact.number.start, exact.number.end);
      const round = rounded(exact.value);
      const fix = accordingTo(draft, cue.sentence);
      yield {
        span: { start: cue.span.start, end: Math.max(cue.span.end, exact.span.end) },
        message: `“${hedge}” doubts what “${figure}” counts to the last one. Somebody counted: name them, or round the figure.`,
        related: [{ span: exact.number, message: 'The exact figure.' }],
        fixes: [
          ...(fix ? [fix] : []),
          {
            title: `Round to “about ${round}”`,
            safety: 'choice',
            edits: [{ span: exact.number, text: `about ${round}` }],
          },
        ],
      };
    }
  },
};

/** What hedges without anybody's name, in sentences in which nobody else speaks: whoever does answers for their figures. */
function* hedges(draft: Draft): Generator<AttributionCue> {
  for (const cues of cuesBeside(draft, 'vague')) {
    if (cues.some(({ status }) => status !== 'vague')) continue;
    for (const cue of cues) if (!cue.speech) yield cue;
  }
}

/** The first count behind a hedge that is exact to the last of a thousand or more. */
function firstExact(quantities: readonly Quantity[], from: number, end: number): Quantity | undefined {
  for (let at = from; at < quantities.length && at < from + 12 && quantities[at].span.start < end; at++) {
    const { kind, value, low, approximate, bound } = quantities[at];
    if (kind !== 'count' || low !== undefined || approximate || bound) continue;
    if (value >= 1000 && value < 1e7 && value % 10 !== 0) return quantities[at];
  }
  return undefined;
}

/** Two digits: 1,437 is about 1,400. */
function rounded(value: number): string {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return withCommas(Math.round(value / unit) * unit);
}
