import type { Quantity } from '../../claims/claim';
import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { Bit, figuresIn, Mark, type Passage, passagesOf, shapeOf } from './passage';
import { isLoose, numberOf, plainly } from './writing';

export const subset: Rule = {
  id: 'number/subset',
  severity: 'warning',
  summary: 'A part that is larger than its whole: 60 of the 48 delivered',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { quantities } = draft;
    for (let at = 0; at + 1 < quantities.length; at++) {
      const first = quantities[at];
      const second = quantities[at + 1];
      if (first.value === second.value || !isCount(first) || !isCount(second)) continue;
      const gap = second.span.start - first.span.end;
      if (gap < 3 || gap > 40) continue;
      const code = draft.prose.prose.charCodeAt(first.span.end);
      if (code !== 32 && code !== 44) continue;
      if (first.low !== undefined || second.low !== undefined) continue;
      const between = draft.prose.prose.slice(first.span.end, second.span.start);
      const pair = ofWhole(draft, first, second, between) ?? including(draft, first, second, between);
      if (pair) yield finding(draft, pair);
    }
    for (const passage of passagesOf(draft)) {
      if ((passage.kinds & Bit.count) === 0 || passage.figures.length < 3) continue;
      const found = overfull(draft, passage);
      if (found) yield found;
    }
  },
};

interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
}

function isCount({ kind, unit }: Quantity): boolean {
  return kind === 'count' || (kind === 'number' && unit !== 'fraction');
}

const of =
  /^ (?:out )?of (?:the |its |their |these |those |his |her |our |all |some |about |around |the more than |the roughly |the some |the first )*$/i;

/** "60 of the 48 delivered" */
function ofWhole(draft: Draft, part: Quantity, whole: Quantity, between: string): Pair | undefined {
  if (part.value <= whole.value || !of.test(between)) return undefined;
  const { prose } = draft.prose;
  // "12 of the 2 squadrons' jets", "300 of the three-ship group": what is counted second is no whole of the first.
  if (part.kind === 'count' && part.unit !== whole.unit && whole.kind === 'count') return undefined;
  // "eight aircraft of two types", "8 out of 5" without any noun: nothing says that they count the same.
  if (part.kind === 'count' && whole.kind === 'number') return undefined;
  const behind = prose.slice(whole.span.end, whole.span.end + 30);
  if (/^['’\-–—/:.,]?\d|^['’-]|^s['’]|^ ?[-–:/%°]/.test(behind)) return undefined;
  const before = prose.slice(Math.max(0, part.span.start - 16), part.span.start);
  if (
    /[\d$€£₹.\-–—/:#]\s?$|\b(?:in|since|no\.?|number|page|chapter|block|type|group|lot|article|unit|size|round) $/i.test(
      before,
    )
  )
    return undefined;
  if (/^ out/.test(between))
    return whole.kind === 'count' && isPlain(draft, whole) ? { part, whole } : undefined;
  if (whole.kind === 'count') return isPlain(draft, whole) ? { part, whole } : undefined;
  // "60 of the 48 delivered": a participle or a full stop, nothing that begins another noun.
  return /^(?: (?:delivered|ordered|built|bought|planned|lost|produced|contracted|on order|aboard|on board|in service|killed|wounded|launched|fired)\b|[.,;)])/.test(
    behind,
  ) && /the |its |their |those |these /.test(between)
    ? { part, whole }
    : undefined;
}

/** Whether a counted noun is a thing or a person, and no group that holds several. */
function isPlain(draft: Draft, { noun, unit }: Quantity): boolean {
  if (!noun || !unit) return false;
  const words = Words.of(draft.prose);
  let token = tokenAt(draft.prose.tokens, noun.start);
  let bits = 0;
  for (; words.startOf(token) < noun.end; token++) bits = words.bits(token);
  if ((bits & Is.formation) !== 0) return false;
  return !groups.test(unit);
}

const groups =
  /(?:group|team|fleet|force|class|type|kind|set|batch|lot|pair|dozen|family|crew|company|nation|country|state|city|party|club|series|system|package|system|ship|boat|vessel|carrier|submarine|frigate|destroyer|cruiser|base|site|house|school|department|store|plant|firm|year|month|week|day|game|match|round|season|album|episode|tribe|county|region|province|district|platform|body|version|model|category|page|point|million|thousand|event|fleet|bus|train|box|league|chapter|list|generation|army|wave|raid|attack|salvo|strike|flight)s?$/;

const include =
  /^,? (?:\(?including|among (?:them|which|whom)|of (?:which|whom|them|these)) (?:are |were |about |some |at least |up to |more than |nearly |around )*$/i;

/** "48 jets, including 60 Su-57s" */
function including(draft: Draft, whole: Quantity, part: Quantity, between: string): Pair | undefined {
  if (part.value <= whole.value || whole.bound === 'lower' || !include.test(between)) return undefined;
  if (whole.kind !== 'count' || !isPlain(draft, whole)) return undefined;
  const sameNoun = part.kind === 'number' ? /^,? (?:of|among)/.test(between) : part.unit === whole.unit;
  return sameNoun || (isPeople(draft, whole) && isPeople(draft, part)) ? { part, whole } : undefined;
}

const ofThem = new RegExp(
  `(${Mark.count}),? \\(?(?:of|among) (?:which|whom|them|these) ([${Mark.count}${Mark.number}])([^\uE001-\uE00B;:()]{0,60}) and ([${Mark.count}${Mark.number}])`,
);

/** "48 jets, of which 30 are operational and 20 in storage" */
function overfull(draft: Draft, passage: Passage): RuleFinding | undefined {
  const shape = shapeOf(draft, passage);
  if (!shape.includes(' of wh') && !shape.includes('mong ')) return undefined;
  const match = ofThem.exec(shape);
  if (!match) return undefined;
  const [whole, first, second] = figuresIn(passage, shape, match.index, match.index + match[0].length);
  if (!whole || !first || !second || [whole, first, second].some(isLoose)) return undefined;
  if (!isCount(whole) || !isCount(first) || !isCount(second)) return undefined;
  const together = first.value + second.value;
  if (together <= whole.value || first.value >= whole.value || second.value >= whole.value) return undefined;
  if (
    [first, second].some(
      ({ kind, unit }) => kind === 'count' && unit !== whole.unit && !isPeople(draft, whole),
    )
  )
    return undefined;
  return {
    span: { start: whole.span.start, end: second.span.end },
    message: `${plainly(first.value)} and ${plainly(second.value)} are ${plainly(together)}, of ${plainly(whole.value)}. Check the figures, or say that the two groups overlap.`,
    severity: 'information',
    fixes: [],
  };
}

function isPeople(draft: Draft, { noun }: Quantity): boolean {
  if (!noun) return false;
  const words = Words.of(draft.prose);
  for (let token = tokenAt(draft.prose.tokens, noun.start); words.startOf(token) < noun.end; token++)
    if (words.is(token, Is.people)) return true;
  return false;
}

function finding(draft: Draft, { part, whole }: Pair): RuleFinding {
  const { text } = draft.prose;
  const [some, all] = [numberOf(text, part), numberOf(text, whole)];
  const fixes: Fix[] = [
    {
      title: `Exchange ${some} and ${all}`,
      safety: 'choice',
      edits: [
        { span: part.number, text: all },
        { span: whole.number, text: some },
      ],
    },
    replace(part.number, all, 'choice', `Change ${some} to ${all}`),
  ];
  return {
    span: {
      start: Math.min(part.span.start, whole.span.start),
      end: Math.max(part.span.end, whole.span.end),
    },
    message: `${plainly(part.value)} cannot be part of ${plainly(whole.value)}. Check both, or exchange them.`,
    fixes,
  };
}
