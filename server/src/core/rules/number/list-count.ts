import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { Bit, figureAt, figuresIn, Mark, passagesOf, shapeOf, sourceOf } from './passage';
import { numberOf, plainly, renumber, writtenLike } from './writing';

export const listCount: Rule = {
  id: 'number/list-count',
  severity: 'warning',
  summary: 'More or fewer things in a list than were announced: three variants: A, B, C and D',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesOf(draft)) {
      if ((passage.kinds & Bit.count) === 0) continue;
      const shape = shapeOf(draft, passage);
      if (!shape.includes(': ')) continue;
      const match = opener.exec(shape);
      if (!match) continue;
      const announced = figureAt(passage, shape, match.index);
      if (!announced || announced.low !== undefined || announced.bound || announced.approximate) continue;
      if (announced.value < 2 || announced.value > 12 || !Number.isInteger(announced.value)) continue;
      if (figuresIn(passage, shape, 0, match.index).length > 0) continue;
      const from = match.index + match[0].length;
      const items = itemsOf(
        draft,
        shape.slice(from),
        sourceOf(passage, shape, draft.prose.sentences[passage.sentence].start, from),
      );
      if (!items || items.least <= announced.value === items.most >= announced.value) continue;
      // "two bases: Minot, North Dakota, and Barksdale": what stands between commas may explain what is before it.
      if (items.least > announced.value && (items.oxford ? explained : places).test(announced.unit ?? ''))
        continue;
      const listed = items.least > announced.value ? items.least : items.most;
      const number = numberOf(draft.prose.text, announced);
      const better = writtenLike(number, listed);
      yield {
        span: announced.span,
        message: `${plainly(listed)} ${listed === 1 ? 'is' : 'are'} listed, ${number.toLowerCase()} announced. Change the number, or the list.`,
        fixes: [renumber(draft.prose.text, announced, better)],
      };
    }
  },
};

const places =
  /^(?:base|site|city|place|location|town|village|port|airport|airfield|facility|plant|camp|area|venue|office|campus|yard|shipyard|hub|station|depot|range|school|university|hospital|factory)$/;
const explained = new RegExp(
  `${places.source}|^(?:man|woman|people|person|member|minister|official|general|officer|soldier|senator|leader|author|expert|analyst|player|name|company|firm|candidate|nominee|judge|winner|victim|survivor|star|actor|editor)$`,
);

/** Things that are counted and then listed by their names. */
const opener = new RegExp(`${Mark.count}(?: [^\uE001-\uE00B:;()–—.,?!"“]{0,40})?: (?=[^\uE001-\uE004])`);

/** How many things a list names; where a comma or an "and" may stand inside a name, from the least to the most. */
function itemsOf(
  draft: Draft,
  list: string,
  offset: number,
): { least: number; most: number; oxford: boolean } | undefined {
  const body = list.replace(/[.!?]?["”’]?\s*$/, '');
  if (body.length < 5 || body.length > 240 || /[:;()"“”–—?!\uFFFC]| - |\.(?!\d)/.test(body)) return undefined;
  // Only names: a list of clauses is no list to be counted.
  if (clause.test(` ${body} `)) return undefined;
  const pieces = body.split(/, (?:and |or |& )?/);
  const tail = /^(.*?) (?:and|or|&) (.*)$/.exec(pieces[pieces.length - 1]);
  const oxford = /, (?:and|or|&) [^,]*$/.test(body);
  let least = pieces.length;
  let most = pieces.length;
  if (tail && !oxford) least = most = most + 1;
  else if (tail) most++;
  else if (!oxford) return undefined;
  // Of two names the rest may stand in the next sentence.
  if (most < 3) return undefined;
  let at = 0;
  for (const piece of pieces) {
    const start = body.indexOf(piece, at);
    at = start + piece.length;
    // Items are short, and each begins as a name does: with a capital, a digit or a letter of a designation.
    if (piece.split(' ').length > 7) return undefined;
    const first = draft.prose.text[offset + start] ?? '';
    if (!/[\p{Lu}\d\uE001-\uE00B]/u.test(first)) return undefined;
    // "Trinidad and Tobago": an "and" inside.
    if (piece !== pieces[pieces.length - 1] && / (?:and|or|&) /.test(piece)) most++;
  }
  if (tail) {
    const start = body.lastIndexOf(tail[2]);
    if (!/[\p{Lu}\d]/u.test(draft.prose.text[offset + start] ?? '')) return undefined;
    if (/ (?:and|or|&) /.test(tail[2])) most++;
  }
  return { least, most, oxford };
}

const clause =
  / (?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|he|she|it|they|we|you|i|that|which|who|whose|when|where|while|because|if|not|to|how|why|what|then|said|says|etc|including|both|either|all|with|from|by|for|plus|others?|more|each|son|wife|husband|daughter|president|minister|director|head|chief|capital|jr|sr|inc|ltd) /;
