import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { Bit, figureAt, figuresIn, Mark, type Passage, passagesOf, shapeOf, sourceOf } from './passage';
import { numberOf, plainly, renumber, writtenLike } from './writing';

export const listCount: Rule = {
  id: 'number/list-count',
  severity: 'warning',
  summary: 'More or fewer things in a list than were announced: three variants: A, B, C and D',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesOf(draft, Bit.count | Bit.number)) {
      if (!isAnnounced(passage.figures[0])) continue;
      const shape = shapeOf(draft, passage);
      const list = listIn(passage, shape);
      if (!list) continue;
      const { announced, from, to, comma } = list;
      const { start } = draft.prose.sentences[passage.sentence];
      const items = itemsOf(
        shape.slice(from, to),
        (offset) => draft.prose.text[sourceOf(passage, shape, start, from + offset)] ?? '',
      );
      if (!items || (comma && items.paired)) continue;
      if (items.least <= announced.value === items.most >= announced.value) continue;
      // "two bases: Minot, North Dakota, and Barksdale": what stands between commas may explain what is before it.
      if (
        items.least > announced.value &&
        (items.oxford || comma ? explained : places).test(announced.unit ?? '')
      )
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

interface List {
  readonly announced: Quantity;
  /** Where the list begins and ends in the shape. */
  readonly from: number;
  readonly to: number;
  /** Set off by commas: what stands between two of them may as well explain what is before it. */
  readonly comma: boolean;
}

/** "three variants: ", "the three Baltic states – ", "two of the five ships, ": things that are counted and then listed by their names. */
const opener = new RegExp(
  `(?:${Mark.count}|${Mark.number}(?= of (?:the|its|their|these) ))(?:(?: [^\uE001-\uE00B:;()–—.,?!"“]{0,40})?(?<colon>: )|(?: [^\uE001-\uE00B:;()–—.,?!"“]{0,24})?(?<dash> ?[–—] ?| - )|(?: of (?:the|its|their|these) (?:[a-z-]+ ){0,2}?(?:${Mark.count}|[a-z]+))?(?<comma>, ))(?=[^\uE001-\uE00B])`,
);

/** What goes on behind a list between commas: the sentence that it was put into, with its verb. */
const goesOn =
  /, (?=(?:are|were|is|was|have|had|has|will|would|can|could|may|must|do|did|joined|signed|took|left|sent|said|came|went|met|hit|sank|fell|made|built|bought|won|lost|carry|operate|fly|use|run|form|make|build|own|host|want|need|plan|share|face|[a-z]{3,}ed)\b)/;

/** Whether a figure may be that of a list: a small whole number, told to the last. */
function isAnnounced({ kind, value, low, bound, approximate }: Quantity): boolean {
  return (
    (kind === 'count' || kind === 'number') &&
    Number.isInteger(value) &&
    value >= 2 &&
    value <= 12 &&
    low === undefined &&
    !bound &&
    !approximate
  );
}

/** The first list of a sentence whose number stands before any other figure. */
function listIn(passage: Passage, shape: string): List | undefined {
  if (!/: |, | [–—-] |—/.test(shape)) return undefined;
  const match = opener.exec(shape);
  const announced = match ? figureAt(passage, shape, match.index) : undefined;
  if (!match?.groups || !announced || figuresIn(passage, shape, 0, match.index).length > 0) return undefined;
  const { colon, dash, comma } = match.groups;
  const from = match.index + match[0].length;
  const rest = shape.slice(from, from + 260);
  let length = rest.length;
  if (dash) length = /[–—]| - /.exec(rest)?.index ?? length;
  // Without its verb behind it a list between commas may go on to anything.
  else if (comma) length = goesOn.exec(rest)?.index ?? 0;
  if (length === 0 || (colon && shape.length - from > 260)) return undefined;
  return { announced, from, to: from + length, comma: comma !== undefined };
}

/** How many things a list names; where a comma or an "and" may stand inside a name, from the least to the most. */
function itemsOf(
  list: string,
  letterAt: (offset: number) => string,
): { least: number; most: number; oxford: boolean; paired: boolean } | undefined {
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
  // "Hamas and Islamic Jihad, Egypt and Qatar"
  let paired = false;
  let at = 0;
  for (const piece of pieces) {
    const start = body.indexOf(piece, at);
    at = start + piece.length;
    // Items are short, and each begins as a name does: with a capital, a digit or a letter of a designation.
    if (piece.split(' ').length > 7) return undefined;
    if (!isName(piece, start, letterAt)) return undefined;
    // "Trinidad and Tobago": an "and" inside.
    if (piece !== pieces[pieces.length - 1] && / (?:and|or|&) /.test(piece)) {
      paired = true;
      most++;
    }
  }
  if (tail) {
    const start = body.lastIndexOf(tail[2]);
    if (!isName(tail[2], start, letterAt)) return undefined;
    if (/ (?:and|or|&) /.test(tail[2])) most++;
  }
  return { least, most, oxford, paired };
}

/** "Estonia", "the Ajax"; "the carrier Ajax" may be one more than the things that were counted. */
function isName(item: string, offset: number, letterAt: (offset: number) => string): boolean {
  const article = /^the /.exec(item)?.[0].length ?? 0;
  return /[\p{Lu}\d]/u.test(letterAt(offset + article));
}

const clause =
  / (?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|he|she|it|they|we|you|i|that|which|who|whose|when|where|while|because|if|not|to|how|why|what|then|said|says|etc|including|among|both|either|all|with|from|by|for|plus|others?|more|each|son|wife|husband|daughter|president|minister|director|head|chief|capital|jr|sr|inc|ltd) /;
