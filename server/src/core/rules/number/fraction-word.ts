import type { Quantity } from '../../claims/claim';
import { WordList } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentencesWith } from '../sentence-words';
import { Bit, figureAt, Mark, type Passage, passagesOf, shapeOf, sourceOf } from './passage';
import { plainly } from './writing';

export const fractionWord: Rule = {
  id: 'number/fraction-word',
  severity: 'information',
  summary: 'Most, half or a third, and figures that say otherwise: most (12 of 26)',
  *check(draft: Draft): Iterable<RuleFinding> {
    const isWorded = sentencesWith(draft.prose, SHARES);
    for (const passage of passagesOf(draft, Bit.number | Bit.count, 2)) {
      if (!isWorded(passage.sentence) && !passage.figures.some(({ unit }) => unit === 'fraction')) continue;
      const shape = shapeOf(draft, passage);
      if (!shape.includes(' of ')) continue;
      for (const pattern of patterns) {
        for (const match of shape.matchAll(pattern)) {
          const finding = compare(draft, passage, shape, match);
          if (finding) yield finding;
        }
      }
    }
  },
};

function compare(
  draft: Draft,
  passage: Passage,
  shape: string,
  { groups = {}, indices }: RegExpExecArray,
): RuleFinding | undefined {
  const at = indices?.groups ?? {};
  const [part, whole, fraction] = [at.part, at.whole, at.fraction].map(
    (place) => place && figureAt(passage, shape, place[0]),
  );
  if (!whole || !part || part.low !== undefined || whole.low !== undefined || whole.value <= 0)
    return undefined;
  if (part.value > whole.value || part.unit === 'fraction' || whole.unit === 'fraction') return undefined;
  if (fraction && fraction.unit !== 'fraction') return undefined;
  const share = part.value / whole.value;
  const { word = '' } = groups;
  const range = fraction ? fractionRange(fraction) : ranges[word];
  if (!range || (share >= range[0] && share <= range[1])) return undefined;
  const { start } = draft.prose.sentences[passage.sentence];
  const from = fraction?.span.start ?? sourceOf(passage, shape, start, at.word?.[0] ?? 0);
  const to = fraction?.span.end ?? from + word.length;
  const said = fraction
    ? hedged(fraction) + draft.prose.text.slice(fraction.span.start, fraction.span.end)
    : draft.prose.text.slice(from, to);
  return {
    span: {
      start: Math.min(from, part.span.start, whole.span.start),
      end: Math.max(to, whole.span.end, part.span.end),
    },
    message: `${plainly(part.value)} of ${plainly(whole.value)} is ${Math.round(share * 100)}%, not “${said}”. Check the figures or the word.`,
    fixes: [],
  };
}

/** The words of `ranges`. */
const SHARES = WordList.of('most majority minority half');

/** What share of a whole each word may stand for. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  most: [0.5, 1],
  'a majority': [0.5, 1],
  'the majority': [0.5, 1],
  'the vast majority': [0.5, 1],
  'a large majority': [0.5, 1],
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

const word = `(?:\\b(?<word>most|(?:a|the|the vast|a large) majority|a minority|(?:more than|over|less than|fewer than|nearly|almost|about) half|half)\\b|(?<fraction>${Mark.number}))`;
const number = `[${Mark.number}${Mark.count}]`;
/** Where an aside ends: with its comma, its bracket, its dash. */
const closed = '(?=[.,;:)–—]| [–—-] |$)';
const opened = '(?:,| \\(| [–—-]) ?';

const patterns = [
  // "most of its tanks (12 of 26)", "a third, 20 of the 40,"
  new RegExp(
    `${word}(?: of)?(?: (?!(?:and|but|while|with|or)\\b)[a-z’'-]+){0,4}${opened}(?:or |that is )?(?<part>${number}) (?:out )?of (?:the |its |their |all )?(?<whole>${number})(?=[.,;:)–—]| [–—-] |$| (?:have|has|are|were|was|is|had|will)\\b)`,
    'dg',
  ),
  // "more than half of the 300 drones, 120, were shot down"
  new RegExp(
    `${word} of (?:the |its |their |all )?(?<whole>${number})${opened}(?:or |that is )?(?<part>${Mark.number})(?: in all)?${closed}`,
    'dg',
  ),
  // "just 18 of the 30 helicopters, a third, are airworthy"
  new RegExp(
    `(?<part>${number}) (?:out )?of (?:the |its |their |all )?(?<whole>${number})${opened}(?:or |that is )?${word}(?: of them)?${closed}`,
    'dg',
  ),
];
