import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { Bit, figureAt, Mark, passagesOf, shapeOf, sourceOf } from './passage';
import { plainly } from './writing';

export const fractionWord: Rule = {
  id: 'number/fraction-word',
  severity: 'information',
  summary: 'Most, half or a third, and figures that say otherwise: most (12 of 26)',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesOf(draft)) {
      if ((passage.kinds & (Bit.number | Bit.count)) === 0 || passage.figures.length < 2) continue;
      const shape = shapeOf(draft, passage);
      if (!shape.includes(' of ') || !worded.test(shape)) continue;
      for (const match of shape.matchAll(pattern)) {
        const { word = '' } = match.groups ?? {};
        const at = match.index + match[0].length;
        const whole = figureAt(passage, shape, at - 1);
        const parts = match[0].lastIndexOf(match.groups?.part ?? ' ', match[0].length - 2);
        const part = figureAt(passage, shape, match.index + parts);
        if (!whole || !part || part.low !== undefined || whole.low !== undefined || whole.value <= 0)
          continue;
        if (part.value > whole.value || part.unit === 'fraction') continue;
        const share = part.value / whole.value;
        const fraction = figureAt(passage, shape, match.index);
        if (fraction && fraction.unit !== 'fraction') continue;
        const range = fraction ? fractionRange(fraction) : ranges[word];
        if (!range || (share >= range[0] && share <= range[1])) continue;
        const { start } = draft.prose.sentences[passage.sentence];
        const from = fraction?.span.start ?? sourceOf(passage, shape, start, match.index);
        const said = fraction
          ? hedged(fraction) + draft.prose.text.slice(fraction.span.start, fraction.span.end)
          : draft.prose.text.slice(from, from + word.length);
        yield {
          span: { start: from, end: whole.span.end },
          message: `${plainly(part.value)} of ${plainly(whole.value)} is ${Math.round(share * 100)}%, not “${said}”. Check the figures or the word.`,
          fixes: [],
        };
      }
    }
  },
};

const worded = /most|majority|minority|half|\uE002 of/;

/** What share of a whole each word may stand for. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  most: [0.5, 1],
  'a majority': [0.5, 1],
  'the majority': [0.5, 1],
  'more than half': [0.5, 1],
  'over half': [0.5, 1],
  'less than half': [0, 0.5],
  'fewer than half': [0, 0.5],
  half: [0.45, 0.55],
  'nearly half': [0.38, 0.52],
  'almost half': [0.38, 0.52],
  'about half': [0.4, 0.6],
  'a minority': [0, 0.5],
};

function hedged({ bound }: Quantity): string {
  return bound === 'lower' ? 'more than ' : bound === 'upper' ? 'less than ' : '';
}

/** "more than half", "nearly a third", "two thirds". */
function fractionRange({ value, bound, approximate }: Quantity): readonly [number, number] {
  if (bound === 'lower') return [value, 1];
  if (bound === 'upper') return [0, value];
  const slack = approximate ? 0.25 : 0.15;
  return [value * (1 - slack), Math.min(1, value * (1 + slack))];
}

/** "most of its tanks (12 of 26)", "a third, 20 of the 40," */
const pattern = new RegExp(
  `(?:\\b(?<word>most|(?:a|the) majority|a minority|(?:more than|over|less than|fewer than|nearly|almost|about) half|half)\\b|${Mark.number})` +
    `(?: of)?(?: (?!(?:and|but|while|with|or)\\b)[a-z’'-]+){0,4}(?:,| \\(| –| —)(?: or| that is)? ?(?<part>[${Mark.number}${Mark.count}]) (?:out )?of (?:the |its |their |all )?[${Mark.number}${Mark.count}]`,
  'g',
);
