import type { Quantity } from '../../claims/claim';
import { WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { tokenAt } from '../../text/tokens';
import { hasWord } from '../sentence-words';
import { Bit, figureAt, figuresIn, Mark, type Passage, passagesOf, shapeOf, sourceOf } from './passage';

/** A total with the list of its parts. */
export interface Listing {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** What parts without a figure add: "a destroyer" one; none where one may as well be no part. */
  readonly least: number;
  readonly most: number;
  /** From the first to the last of the figures. */
  readonly span: Span;
  /** Whether nothing but a wrong figure can explain it: parts of the total's own noun, and no list of some only. */
  readonly certain: boolean;
}

const counted = `[${Mark.count}${Mark.number}]`;
const opener = new RegExp(
  `(${Mark.count})(?:(?<bracket> \\()|(?<dash> ?[–—] ?| - )|,? (?:(?:is |are |was |were )?(?:compris(?:ing|ed of|es?)|consist(?:ing|s|ed)? of|made up of|composed of|broken down as)) (?:of )?|(?<colon>[^\uE001-\uE00B:;()–—.?!"“]{0,50}): ?)(?=(?:about |some )?${counted}|an? )`,
  'g',
);
/** The words of an opener: a passage without one, and without its marks, is not read. */
const OPENERS = WordList.of(
  'comprise comprises comprised comprising consist consists consisted consisting made composed broken',
);
/** So far behind a total a list may begin. */
const REACH = 54;

/** Whether a list may begin behind a count with a bracket, a dash or a colon, as an opener has them. */
function isOpened(prose: string, figures: readonly Quantity[]): boolean {
  for (const { kind, span } of figures) if (kind === 'count' && opensBehind(prose, span.end)) return true;
  return false;
}

function opensBehind(prose: string, end: number): boolean {
  for (let at = end; at < end + REACH; at++) {
    const code = prose.charCodeAt(at);
    if (code === 32 || (code >= 97 && code <= 122)) continue;
    if (OPENING.includes(code)) return true;
    if (CLOSING.includes(code)) return false;
  }
  return false;
}

const codesOf = (marks: string): number[] => [...marks].map((mark) => mark.charCodeAt(0));
const OPENING = codesOf('(:–—-');
const CLOSING = codesOf(';).?!"“');
const separator = new RegExp(
  `(?:[,;]? (?:and|plus|as well as) |[,;] )(?=(?:about |some |another |a further )?${counted}|(?:an?|one|another) )`,
);
const item = new RegExp(
  `^(?:about |some |another |a further )?(?:(?<figure>${counted})|(?<one>an?|one|another) (?!of |third |half |quarter |dozen |total |few |number |couple |pair |handful |further |group |set ))(?<words>[^\uE001-\uE00B]*)$`,
);

/** The totals of a draft that stand before the list of their parts: "12 aircraft: eight Su-35s and six Su-30s". */
export function* listingsBehind(draft: Draft): Generator<Listing> {
  const { prose } = draft.prose;
  for (const passage of passagesOf(draft, Bit.count, 2)) {
    if (!isOpened(prose, passage.figures) && !hasWord(draft.prose, passage.sentence, OPENERS)) continue;
    const shape = shapeOf(draft, passage);
    for (const match of shape.matchAll(opener)) {
      const total = figureAt(passage, shape, match.index);
      const from = match.index + match[0].length;
      const to = endOfList(
        shape,
        from,
        match.groups?.bracket !== undefined,
        match.groups?.dash !== undefined,
      );
      if (!total || to === undefined) continue;
      // 16-inch/50 calibre
      if (/[/\-–—.\d]/.test(draft.prose.prose[total.span.start - 1] ?? ' ')) continue;
      // "286 missiles able to deliver 958 warheads: 46 ...": which is the total nobody can tell.
      if (match.groups?.colon !== undefined && figuresIn(passage, shape, 0, match.index).some(isCountable))
        continue;
      const listing = readList(draft, passage, shape, { total, from, to });
      if (listing) yield listing;
    }
  }
}

function isCountable({ kind }: Quantity): boolean {
  return kind === 'count' || kind === 'number';
}

/** Where a list ends: at its closing bracket, at the dash that answers an opening one, at the end of its sentence. */
function endOfList(shape: string, from: number, bracket: boolean, dash: boolean): number | undefined {
  if (bracket) {
    let depth = 1;
    for (let at = from; at < shape.length; at++) {
      if (shape[at] === '(') depth++;
      else if (shape[at] === ')' && --depth === 0) return at;
    }
    return undefined;
  }
  const end = /[.!?;]?\s*$/.exec(shape)?.index ?? shape.length;
  if (!dash) return end;
  const answer = /[–—]| - /.exec(shape.slice(from, end));
  return answer ? from + answer.index : end;
}

function readList(
  draft: Draft,
  passage: Passage,
  shape: string,
  { total, from, to }: { total: Quantity; from: number; to: number },
): Listing | undefined {
  if (total.low !== undefined || total.bound || total.approximate || !Number.isInteger(total.value))
    return undefined;
  // What stands in brackets explains a part and adds nothing.
  const flat = shape.slice(from, to).replace(/ \([^()]*\)/g, (inner) => ' '.repeat(inner.length));
  if (
    /\b(?:each|or|per|respectively|times|including|of which|of whom|of them|e\.g|such as|mostly|mainly|chiefly|among|excluding|plus or minus|others?|rest|several|many|dozens|hundreds|thousands|some of|remaining|remainder|behind|ahead|adrift|clear of|back|further|above|below|short of|fewer|less|later|earlier|ago|after|before)\b|[%/×]|\.\.\.|…/.test(
      flat,
    )
  )
    return undefined;
  const items = flat.split(separator);
  if (items.length < 2) return undefined;
  const parts: Quantity[] = [];
  let least = 0;
  let most = 0;
  let open = false;
  let bare = true;
  let at = from;
  for (const text of items) {
    const offset = shape.indexOf(text.slice(0, 1), flat.indexOf(text, at - from) + from);
    const match = item.exec(text);
    if (!match?.groups) return undefined;
    const { figure, words = '' } = match.groups;
    if (figure) {
      const quantity = figureAt(passage, shape, offset + text.indexOf(figure));
      if (!quantity || quantity.low !== undefined || quantity.approximate || quantity.bound) return undefined;
      if (quantity.unit === 'fraction' || !Number.isInteger(quantity.value)) return undefined;
      // Scores, ratios and places: 2-1, 3:2, No. 4.
      if (/^[-–:.°'’]/.test(words)) return undefined;
      parts.push(quantity);
    } else {
      // "two frigates, a gift of India, and a destroyer": what begins with an article may be no part.
      most++;
      if (!/,/.test(flat) || text === items[items.length - 1]) least++;
    }
    if (words.trim() !== '') bare = false;
    // "his wife" between commas may be a part without a figure.
    if (/, (?!\s*$)| and /.test(words)) open = true;
    at = offset + text.length;
  }
  if (parts.length < 2 && !(parts.length === 1 && most > 0)) return undefined;
  if (parts.length === 0) return undefined;
  const fit = classOf(draft, total, parts);
  if (fit === 'other') return undefined;
  // Labels, or one item for each of the counted: "two types: 12 Su-30s and 8 Su-27s".
  if (items.length === total.value || parts.some(({ value }) => value >= total.value)) return undefined;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  // "50 tanks (20 from Spain, 18 from Poland)": a list without its "and" may go on.
  if (sum + most < total.value && !/ (?:and|plus) /.test(flat)) return undefined;
  const { start } = draft.prose.sentences[passage.sentence];
  return {
    total,
    parts,
    least: sum + least,
    most: open ? Infinity : sum + most,
    span: { start: total.span.start, end: sourceOf(passage, shape, start, shape[to] === ')' ? to + 1 : to) },
    // "40 jets: 12 from Poland and 10 from Spain" may name some only; numbers alone, or too much, is wrong.
    certain: fit === 'same' && (bare || sum + least > total.value),
  };
}

/**
 * Whether parts can add up to a total: all bare or of its own noun (`same`), things that such a total may hold
 * (`like`), or something else: 800 men and 40 tanks of two battalions.
 */
function classOf(draft: Draft, total: Quantity, parts: readonly Quantity[]): 'same' | 'like' | 'other' {
  const isSame = (part: Quantity): boolean => part.kind === 'number' || part.unit === total.unit;
  if (parts.every(isSame)) return 'same';
  const nounOf = (quantity: Quantity): number => bitsOf(draft, quantity);
  const totalBits = nounOf(total);
  for (const part of parts) {
    if (isSame(part)) continue;
    const bits = nounOf(part);
    if ((bits & Is.formation) !== (totalBits & Is.formation)) return 'other';
    if (groups.test(part.unit ?? '') || groups.test(total.unit ?? '')) return 'other';
  }
  return 'like';
}

const groups =
  /^(?:group|team|crew|class|type|kind|set|pair|family|batch|package|wave|stage|phase|level|system|way|thing|step|area|section|part|category|version|model|variant|round|game|match|city|country|point|reason|question|factor|series|item|time|figure|number|word|line|page|chapter|goal|measure|track|song|room|course|module|study|test|trial|experiment|domain|task|session|event|year|season|month|week|day)$/;

function bitsOf(draft: Draft, { noun }: Quantity): number {
  if (!noun) return 0;
  const words = Words.of(draft.prose);
  let bits = 0;
  // The head stands last.
  for (let token = tokenAt(draft.prose.tokens, noun.start); words.startOf(token) < noun.end; token++)
    bits = words.bits(token) || bits;
  return bits;
}

const part = `[${Mark.count}${Mark.number}${Mark.money}](?: (?!(?:and|or|of|in|a|per|each|for)\\b)[a-z’'-]+){0,3}`;
const partsFirst = new RegExp(
  `(?<parts>${part}(?:(?:, and |, | and |, plus | plus )${part}){1,8})(?:,| –| —|;)? ?(?:` +
    `(?:comes?|came|adds? up|added up|amounts?|sums?|summing) to (?<t3>[${Mark.count}${Mark.number}${Mark.money}])|\\(?(?:for |making |or |giving )?(?:an? |the )?(?:grand |combined |overall )?total(?: of|:)? (?<t1>[${Mark.count}${Mark.number}${Mark.money}])` +
    `|(?:or |and |making |that is )?(?<t2>[${Mark.count}${Mark.number}${Mark.money}])(?: [a-z]+)? (?:in all|in total|altogether|all told|combined)\\b)`,
  'd',
);

/** Words by which a total is told; a passage without one is not read. */
const TOTALS = WordList.of(
  'total all altogether told combined come comes came add adds added amount amounts sum sums summing',
);

/** Parts with their total behind them: "$3.6bn and $2.6bn, a total of $6.2bn". */
export function* listingsBefore(draft: Draft): Generator<Listing> {
  for (const passage of passagesOf(draft, Bit.count | Bit.number | Bit.money, 3)) {
    if (!hasWord(draft.prose, passage.sentence, TOTALS)) continue;
    const shape = shapeOf(draft, passage);
    const match = partsFirst.exec(shape);
    const at = match?.indices?.groups;
    const place = at?.t1 ?? at?.t2 ?? at?.t3;
    if (!match || !at?.parts || !place) continue;
    const total = figureAt(passage, shape, place[0]);
    const parts = figuresIn(passage, shape, at.parts[0], at.parts[1]);
    // "the two sums, $3bn and $2bn": what counts the sums is none.
    while (total?.kind === 'money' && parts[0] && parts[0].kind !== 'money') parts.shift();
    if (!total || parts.length < 2) continue;
    if (
      [total, ...parts].some(
        ({ low, bound, approximate, unit }) =>
          low !== undefined || bound || approximate || unit === 'fraction',
      )
    )
      continue;
    if (/\b(?:each|respectively|times|per)\b/.test(match[0])) continue;
    const sums = parts.filter(({ kind }) => kind === 'money').length;
    if (total.kind === 'money' ? sums < parts.length : sums > 0) continue;
    if (total.kind === 'money' && parts.some(({ unit }) => unit !== total.unit)) continue;
    const fit = total.kind === 'money' ? 'same' : classOf(draft, total, parts);
    const units = new Set(parts.map(({ unit }) => unit));
    if (fit === 'other' || (total.kind === 'number' && units.size > 1)) continue;
    // Parts before these may belong to the total as well.
    if (figuresIn(passage, shape, 0, at.parts[0]).some((figure) => figure.kind === total.kind)) continue;
    const sum = parts.reduce((all, { value }) => all + value, 0);
    yield {
      total,
      parts,
      least: sum,
      most: sum,
      span: {
        start: parts[0].span.start,
        end: Math.max(
          total.span.end,
          sourceOf(
            passage,
            shape,
            draft.prose.sentences[passage.sentence].start,
            match.index + match[0].length,
          ),
        ),
      },
      certain: fit === 'same',
    };
  }
}
