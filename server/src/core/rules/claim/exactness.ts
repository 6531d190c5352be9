import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { lineOf, other, quote } from './figures';
import { rivalsOf } from './rivals';
import type { Statement } from './statements';
import { isHedged } from './values';

export const exactness: Rule = {
  id: 'claim/exactness',
  severity: 'information',
  summary: 'A rounded figure that its exact one does not bear out: "more than 220" for 214',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const { first, second, slip } of rivalsOf(draft)) {
      if (slip === 'magnitude' || isHedged(first) === isHedged(second)) continue;
      const [hedged, exact] = isHedged(first) ? [first, second] : [second, first];
      const [there, here] = [first.quantity, second.quantity];
      const { number } = exact.quantity;
      const text = draft.prose.text.slice(number.start, number.end);
      const from = startOfHedge(draft, hedged);
      yield {
        span: here.span,
        message: `“${quote(draft, { start: from, end: hedged.quantity.span.end })}” and ${text} do not go together, and line ${lineOf(draft, there.span.start)} reads as the same claim. Round the exact figure, or give it both times.`,
        related: [other(draft, there.span)],
        fixes: [
          {
            title: `Write ${text} both times`,
            safety: 'choice',
            edits: [{ span: { start: from, end: hedged.quantity.number.end }, text }],
          },
        ],
      };
    }
  },
};

/** Where "more than" or "nearly" begins. */
function startOfHedge({ prose }: Draft, { token, sentence }: Statement): number {
  const words = Words.of(prose);
  let at = token;
  const hedge =
    /^(?:more|less|fewer|than|nearly|almost|about|some|around|roughly|approximately|over|under|at|least|most|up|to|as|many)$/;
  while (at > prose.sentences[sentence].firstToken && hedge.test(words.word(at - 1))) at--;
  return words.startOf(at);
}
