import { WordList } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { sentencesWith } from '../sentence-words';
import { comparable, saysTo, type Values, valuesBehind } from './change';
import { Bit, figureAt, Mark, type Passage, passagesOf, shapeOf, sourceOf } from './passage';
import { valueFixes } from './percent-change';
import { inWords, isLoose, numberOf, plainly, renumber, writtenLike } from './writing';

export const multiple: Rule = {
  id: 'number/multiple',
  severity: 'information',
  summary:
    'A multiple that the values do not bear out, or that makes less of a thing: doubled from 40 to 60, three times lower',
  *check(draft: Draft): Iterable<RuleFinding> {
    const multiplies = sentencesWith(draft.prose, MULTIPLIERS);
    for (const passage of passagesOf(draft, ~Bit.other)) {
      if (!multiplies(passage.sentence)) continue;
      const shape = shapeOf(draft, passage);
      if ((passage.kinds & (Bit.number | Bit.count)) !== 0 && shape.includes(' times ')) {
        yield* timesLess(draft, passage, shape);
        yield* timesOther(draft, passage, shape);
      }
      if (shape.includes('from')) yield* multiplied(draft, passage, shape);
    }
  },
};

/** The words of a multiple, without one of which no sentence is read. */
const MULTIPLIERS = new WordList([
  ...['doubl', 'redoubl', 'tripl', 'trebl', 'quadrupl', 'quintupl', 'halv'].flatMap((verb) =>
    ['e', 'ed', 'es', 'ing'].map((ending) => verb + ending),
  ),
  ...['', 'two', 'three', 'four', 'five', 'six', 'eight', 'ten'].map((number) => `${number}fold`),
  'half',
  'times',
]);

const factors: readonly (readonly [RegExp, number])[] = [
  [/^doubl/, 2],
  [/^tr(?:ipl|ebl)/, 3],
  [/^quadrupl/, 4],
  [/^quintupl/, 5],
  [/^halv|half$/, 0.5],
  [/^two-?fold/, 2],
  [/^three-?fold/, 3],
  [/^four-?fold/, 4],
  [/^five-?fold/, 5],
  [/^six-?fold/, 6],
  [/^eight-?fold/, 8],
  [/^ten-?fold/, 10],
];

const word =
  /\b(more than |over |nearly |almost |about |roughly |around |virtually |at least |to |than )?((?:re)?doubl(?:ed?|es|ing)|(?:tripl|trebl|quadrupl|quintupl|halv)(?:ed?|es|ing)|(?:two|three|four|five|six|eight|ten)-?fold|(?:cut|slashed|reduced|fell|dropped|shrank) (?:in|by) half)\b/g;

/** "doubled from 40 to 60" */
function* multiplied(draft: Draft, passage: Passage, shape: string): Generator<RuleFinding> {
  for (const match of shape.matchAll(word)) {
    const [said, hedge = '', verb] = match;
    const factor = factors.find(([pattern]) => pattern.test(verb))?.[1];
    const end = match.index + said.length;
    // "the doubles title", "double-digit"
    if (!factor || /^(?:-| (?:title|match|final|team|act|standard|agent)\b)/.test(shape.slice(end, end + 12)))
      continue;
    const values = pairBehind(passage, shape, end);
    if (!values || !saysTo(draft, values)) continue;
    const { from, to } = values;
    if (from.value <= 0 || to.value <= 0) continue;
    // "a reduction threefold": the factor counts either way.
    const ratio = to.value / from.value;
    const fall = /fold/.test(verb) && ratio < 1;
    if (bears(fall ? 1 / ratio : ratio, factor, hedge.trim(), isLoose(to.figure) && !to.end)) continue;
    const { start } = draft.prose.sentences[passage.sentence];
    const offset = sourceOf(passage, shape, start, match.index + hedge.length);
    const span: Span = { start: offset, end: offset + verb.length };
    const times = fall ? 1 / factor : factor;
    const fixes = valueFixes(draft.prose.text, values, from.value * times, to.value / times);
    yield {
      span,
      message: `${plainly(from.value)} to ${plainly(to.value)} is ${ratioText(ratio)}, which “${verb}” does not say. Check both values.`,
      fixes,
    };
  }
}

const reach = new RegExp(
  `^(?: between ${Mark.date} and ${Mark.date},?)?(?: (?!(?:and|but|while|whereas|with|which|who|when)\\b)[a-z'’-]+,?| [${Mark.other}${Mark.date}],?){0,9}?(?=,? (?:from|to) )`,
);

function pairBehind(passage: Passage, shape: string, offset: number): Values | undefined {
  const skipped = reach.exec(shape.slice(offset, offset + 110));
  return skipped ? valuesBehind(passage, shape, offset + skipped[0].length) : undefined;
}

/** Whether a ratio is what a multiple says: "nearly doubled" for 1.6 to 2, "more than doubled" for 2 and above. */
function bears(ratio: number, factor: number, hedge: string, loose: boolean): boolean {
  const slack = loose ? 0.25 : 0.15;
  // "halved" is said of a fall of 60% too.
  const low = factor * (1 - (factor < 1 ? 0.2 : slack));
  const high = factor * (1 + slack);
  if (hedge === 'more than' || hedge === 'over' || hedge === 'at least')
    return factor < 1 ? ratio <= high : ratio >= factor * 0.97 && ratio < factor * 2;
  if (hedge !== '' && hedge !== 'to' && hedge !== 'than')
    return ratio >= Math.min(low, factor * 0.75) && ratio <= Math.max(high, factor * 1.3);
  return ratio >= low && ratio <= high;
}

function ratioText(ratio: number): string {
  if (ratio >= 2) return `${plainly(ratio)} times as much`;
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  return `${ratio >= 1 ? 'a rise' : 'a fall'} of ${percent}%`;
}

const less = /([\uE001\uE002]) times (less|fewer|lower|smaller|cheaper|slower|lighter|weaker)\b/g;

/** "three times lower": once lower is nothing left. */
function* timesLess(draft: Draft, passage: Passage, shape: string): Generator<RuleFinding> {
  for (const match of shape.matchAll(less)) {
    const figure = figureAt(passage, shape, match.index);
    if (!figure || figure.value < 2) continue;
    const { start } = draft.prose.sentences[passage.sentence];
    const end = sourceOf(passage, shape, start, match.index + match[0].length);
    const [, , quality] = match;
    const part = partOf(figure.value);
    const fixes: Fix[] = [];
    const than = / than\b/y;
    than.lastIndex = match.index + match[0].length;
    const plain = {
      less: 'as much',
      fewer: 'as many',
      lower: 'as high',
      smaller: 'as large',
      slower: 'as fast',
    }[quality];
    if (part && plain && figure.low === undefined && !isLoose(figure)) {
      const compared = than.test(shape);
      // "three times less likely": the adjective stays.
      const adjective =
        quality === 'less' && !compared && / [a-z]+/y.test(shape.slice(match.index + match[0].length));
      fixes.push(
        replace(
          { start: figure.number.start, end: end + (compared ? ' than'.length : 0) },
          adjective ? `${part} as` : `${part} ${plain}${compared ? ' as' : ''}`,
          'choice',
        ),
      );
    }
    yield {
      span: { start: figure.number.start, end },
      message: `“${plainly(figure.value)} times ${quality}” is unclear: say what part is left${
        part ? `, ${part} for example` : ''
      }.`,
      fixes,
    };
  }
}

function partOf(times: number): string | undefined {
  if (times === 2) return 'half';
  if (times === 4) return 'a quarter';
  const ordinal = { 3: 'third', 5: 'fifth', 6: 'sixth', 7: 'seventh', 8: 'eighth', 9: 'ninth', 10: 'tenth' }[
    times
  ];
  return ordinal && `${/^e/.test(ordinal) ? 'an' : 'a'} ${ordinal}`;
}

const times = new RegExp(
  `(?<b>${Mark.value})(?: (?!(?:and|but|while|with|in|on|for|as)\\b)[a-z]+){0,4}?(?:,| –| —| \\(| are| is| was| were) ?(?<hedge>nearly |almost |about |some |roughly |around |more than |over )?` +
    `(?<n>[${Mark.number}${Mark.count}]) times (?:as (?:many|much|high|large) as|more than|higher than|larger than|the|its|that of)(?: the| its)?(?: [a-z]+){0,2}? (?<a>${Mark.value})`,
  'd',
);

/** "120 shells a day, four times the 40 of last year" */
function* timesOther(draft: Draft, passage: Passage, shape: string): Generator<RuleFinding> {
  const match = times.exec(shape);
  const at = match?.indices?.groups;
  if (!match || !at?.a || !at.b || !at.n) return;
  const [earlier, later, factor] = [at.a, at.b, at.n].map(([offset]) => figureAt(passage, shape, offset));
  if (!earlier || !later || !factor || !comparable(earlier, later)) return;
  if ([earlier, later, factor].some(({ low }) => low !== undefined)) return;
  if (earlier.value <= 0 || factor.value < 2) return;
  const ratio = later.value / earlier.value;
  const loose = isLoose(earlier) || isLoose(later);
  if (bears(ratio, factor.value, match.groups?.hedge?.trim() ?? '', loose)) return;
  const { text } = draft.prose;
  const right = inWordsOr(ratio);
  const fixes: Fix[] = [];
  if (right) fixes.push(renumber(text, factor, right));
  fixes.push(renumber(text, later, writtenLike(numberOf(text, later), earlier.value * factor.value)));
  yield {
    span: factor.number,
    message: `${plainly(later.value)} is ${plainly(ratio)} times ${plainly(earlier.value)}, not ${plainly(factor.value)}. Check the three figures.`,
    fixes,
  };
}

function inWordsOr(ratio: number): string | undefined {
  const rounded = Math.round(ratio);
  if (rounded < 2 || Math.abs(rounded - ratio) > ratio * 0.05) return undefined;
  return rounded < 10 ? inWords(rounded) : String(rounded);
}
