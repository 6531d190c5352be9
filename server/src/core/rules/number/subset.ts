import type { Quantity } from '../../claims/claim';
import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { type Breakdown, breakdownsOf, isPeople } from './breakdown';
import { numberOf, plainly } from './writing';

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
      if (gap < 2 || gap > 40) continue;
      const code = draft.prose.prose.charCodeAt(first.span.end);
      if (code !== 32 && code !== 44 && code !== 45) continue;
      if (first.low !== undefined || second.low !== undefined) continue;
      const between = draft.prose.prose.slice(first.span.end, second.span.start);
      const pair =
        ofWhole(draft, first, second, between) ??
        including(draft, first, second, between) ??
        ofThem(draft, first, second, between) ??
        ofFronted(draft, first, second, between);
      if (pair) yield finding(draft, pair);
    }
    for (const breakdown of breakdownsOf(draft)) {
      const found = breakdown.complete ? undefined : overfull(breakdown);
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
  /^ (?:out )?of (?:the |its |their |these |those |his |her |our |all |some |about |around |the more than |the roughly |the some |the first |(?:the )?[a-z]+(?:['’]s|s['’]) )*$/i;

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
  if (whole.kind === 'count')
    return isPlain(draft, whole) || areShips(part, whole) ? { part, whole } : undefined;
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

const vessels = /^(?:ship|boat|vessel|carrier|submarine|frigate|destroyer|cruiser|corvette|warship)$/;

/** "45 of its 38 submarines"; but 500 of two ships are of their crews. */
function areShips(part: Quantity, { unit = '', value }: Quantity): boolean {
  return vessels.test(unit) && part.value < 2 * value;
}

const include =
  /^,? (?:\(?including|(?:which |that )?includ(?:es?|ed)|among (?:them|which|whom)|of (?:which|whom|them|these)) (?:are |were |about |some |at least |up to |more than |nearly |around )*$/i;

/** "48 jets, including 60 Su-57s" */
function including(draft: Draft, whole: Quantity, part: Quantity, between: string): Pair | undefined {
  if (part.value <= whole.value || whole.bound === 'lower') return undefined;
  if (ofCrew(draft, whole, between)) return countsPeople(draft, part) ? { part, whole } : undefined;
  if (!include.test(between)) return undefined;
  if (whole.kind !== 'count' || !isPlain(draft, whole)) return undefined;
  const sameNoun = part.kind === 'number' ? /^,? (?:of|among)/.test(between) : part.unit === whole.unit;
  return sameNoun || (countsPeople(draft, whole) && countsPeople(draft, part)) ? { part, whole } : undefined;
}

const crew =
  /\b(?:crew|staff|force|garrison|contingent|complement|workforce|battalion|brigade|regiment|company|detachment|team|squad|platoon|patrol|unit|party) of (?:about |some |around )?$/;
const strong =
  /^-(?:strong|member|man|person) (?:[a-z]+ ){1,3}(?:,? including|includes|included|which includes) (?:about |some |at least )?$/;

/** "a crew of 120, including 150 officers", "the 300-strong contingent includes 340 infantrymen" */
function ofCrew({ prose: { prose } }: Draft, whole: Quantity, between: string): boolean {
  if (whole.kind !== 'number' || whole.unit !== undefined) return false;
  if (strong.test(between)) return true;
  return (
    include.test(between) && crew.test(prose.slice(Math.max(0, whole.span.start - 40), whole.span.start))
  );
}

function countsPeople(draft: Draft, { noun, unit = '' }: Quantity): boolean {
  return noun !== undefined && (/man$/.test(unit) || isPeople(draft, noun));
}

/** Nouns of many, between a whole and "of them", which may then be they. */
const others =
  /\b(?!(?:was|has|its|his|does|this|gets?|loses?|others|perhaps|always)\b)[a-z’'-]{2,}[^sui\W]s\b|\b(?:people|men|women|children|staff|personnel|aircraft|police|crew|infantry|cavalry|artillery|armour|equipment)\b/i;
const placed =
  /\b(?:on|in|at|from|by|near|over|into|across|to|among|between|with)(?: the| these| those| its| their| all)? $/i;
const afterwards = /^ of (?:which|whom|them|these|those)\b/;

/** "asked for 12 batteries and got 15 of them", "eight ships, nine of which are in service" */
function ofThem(draft: Draft, whole: Quantity, part: Quantity, between: string): Pair | undefined {
  if (part.value <= whole.value || part.kind !== 'number' || part.unit !== undefined) return undefined;
  if (whole.kind !== 'count' || whole.bound || whole.approximate || part.approximate) return undefined;
  const { prose } = draft.prose;
  const said = afterwards.exec(prose.slice(part.span.end, part.span.end + 12))?.[0];
  if (!said || /[.;:()–—]/.test(between) || others.test(between)) return undefined;
  // "found on two volcanoes, three of them new": what stands on them.
  if (placed.test(prose.slice(Math.max(0, whole.span.start - 16), whole.span.start))) return undefined;
  if (/whom/.test(said) && !countsPeople(draft, whole)) return undefined;
  return part.value < 3 * whole.value ? { part, whole } : undefined;
}

const fronting =
  /(?:^|[.!?:;—–"“\n\uFFFC]\s*|\b(?:but|and|that|said) )(?:out )?of (?:the |its |their |all |these |those |his |(?:the )?[a-z]+(?:['’]s|s['’]) )*$/i;
const fronted = /^ ?[^,.;:()'’]{0,36}, (?:only |just |some |about |as many as |at least |more than )?$/;
const goesOn =
  /^ (?:have|has|had|were|was|are|is|will|would|could|can|remain|survived|came|went|fell|left|flew|sank|[a-z]{3,}ed)\b/;

/** "Of the 24 helicopters, 30 have been upgraded." */
function ofFronted(draft: Draft, whole: Quantity, part: Quantity, between: string): Pair | undefined {
  if (part.value <= whole.value || part.kind !== 'number' || part.unit !== undefined) return undefined;
  if (whole.kind !== 'count' || whole.bound === 'lower' || !fronted.test(between)) return undefined;
  const { prose } = draft.prose;
  if (!fronting.test(prose.slice(Math.max(0, whole.span.start - 30), whole.span.start))) return undefined;
  if (!goesOn.test(prose.slice(part.span.end, part.span.end + 16))) return undefined;
  return isPlain(draft, whole) || areShips(part, whole) ? { part, whole } : undefined;
}

/** "48 jets, of which 30 are operational and 20 in storage" */
function overfull({ whole, parts, span }: Breakdown): RuleFinding | undefined {
  const together = parts.reduce((all, { value }) => all + value, 0);
  if (together <= whole.value) return undefined;
  const terms = parts.map(({ value }) => plainly(value));
  return {
    span,
    message: `${terms.slice(0, -1).join(', ')} and ${terms[terms.length - 1]} are ${plainly(together)}, of ${plainly(whole.value)}. Check the figures, or say that the groups overlap.`,
    severity: 'information',
    fixes: [],
  };
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
