import type { Quantity } from '../../claims/claim';
import { WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Formation } from '../../lexicon/entry';
import { type Size, sizesOf } from '../../lexicon/formations';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { firstBeyond } from '../../text/in-order';
import { tokenAt } from '../../text/tokens';
import { hasWord } from '../sentence-words';
import { Bit, type Passage, passagesOf } from './passage';
import { numberOf, plainly, renumber, writtenLike } from './writing';

export const groupSize: Rule = {
  id: 'number/group-size',
  severity: 'warning',
  summary:
    'Formations that would be far larger or smaller than such formations are: 140 fighters in two squadrons',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const passage of passagesOf(draft, Bit.count)) {
      if (!hasWord(draft.prose, passage.sentence, FORMATIONS)) continue;
      const { figures } = passage;
      for (let at = 0; at < figures.length; at++) {
        const next: Quantity | undefined = figures[at + 1];
        const grouping = (next && groupingOf(draft, figures[at], next)) ?? single(draft, figures[at]);
        if (!grouping) continue;
        const found = compare(draft, lexicon, passage, grouping);
        if (found) yield found;
      }
    }
  },
};

interface Grouping {
  readonly total: Quantity;
  readonly groups: Quantity;
  /** How the sentence links them: in one of these ways alone a formation can be called too small. */
  readonly whole: boolean;
  /** The number stands for one formation, or may: "two squadrons of 18 fighters". */
  readonly each: 'no' | 'maybe' | 'yes';
}

const FORMATIONS = WordList.of(
  'squadron squadrons regiment regiments battalion battalions battery batteries brigade brigades division divisions company companies platoon platoons corps',
);
const formations = /^(?:squadron|regiment|battalion|battery|brigade|division|company|platoon|corps)$/;

const before =
  /^,? \(?(?:(?:which|that|to|will|would|are|is|were|be|being|can|could|may|enough|planned|sufficient|organi[sz]ed|grouped|divided|split|deployed|formed|spread|distributed|they|there|all)\s)*(?<link>in|into|across|among|form|forms|formed|forming|equip|equips|equipping|for|make up|making up|fill|filling|constitute|man|manning|serving in|operated by|flown by)(?: a total of| at least| up to| about| the equivalent of| the| its| their| some)? $/;
const behind =
  /^,? (?<link>(?:which |that )?(?:translates? (?:in)?to|means?|equals?)|of|with|totalling|totaling|numbering|comprising|operating|flying|fielding|having|equipped with|consisting of|with a total of|ha(?:ve|s|d)|operates?|fl(?:y|ies)|fields?|holds?|of about|of some|with about|with some|with around|of around)(?: a total of| about| some| around)? $/;

function groupingOf(draft: Draft, first: Quantity, second: Quantity): Grouping | undefined {
  const gap = second.span.start - first.span.end;
  if (gap < 3 || gap > 60 || first.kind !== 'count' || second.kind !== 'count') return undefined;
  const { prose } = draft.prose;
  const between = prose.slice(first.span.end, second.span.start);
  if (formations.test(second.unit ?? '')) {
    if (formations.test(first.unit ?? '')) return undefined;
    const link = before.exec(between)?.groups?.link;
    if (!link) return undefined;
    const whole =
      !/^(?:in|across|among|for)$/.test(link) || /organi|grouped|divided|split|formed/.test(between);
    return { total: first, groups: second, whole, each: 'no' };
  }
  if (!formations.test(first.unit ?? '')) return undefined;
  if (!behind.test(between)) return undefined;
  const each = /^,? (?:each|apiece|per squadron)\b/.test(prose.slice(second.span.end, second.span.end + 14));
  return { total: second, groups: first, whole: true, each: each ? 'yes' : 'maybe' };
}

const one =
  /\b(?<article>an?|one|each|every|per) (?:[a-z-]+ ){0,2}?(?<name>squadron|regiment|battalion|battery|brigade|division|company|platoon) (?:of|with|numbering|totalling|totaling|has|had|comprising|consisting of|with a strength of|with a total of) (?:about |some |around |roughly |nearly |almost |over |more than |up to |at least |only )*$/i;

/** "a battalion of 5,000 soldiers" */
function single({ prose: { prose } }: Draft, total: Quantity): Grouping | undefined {
  if (total.kind !== 'count' || formations.test(total.unit ?? '')) return undefined;
  const start = Math.max(0, total.span.start - 60);
  const match = one.exec(prose.slice(start, total.span.start));
  if (!match?.groups) return undefined;
  const { article, name } = match.groups;
  const span = { start: start + match.index, end: start + match.index + match[0].length };
  const groups: Quantity = {
    kind: 'count',
    span,
    number: { start: span.start, end: span.start + article.length },
    value: 1,
    unit: name.toLowerCase(),
    noun: span,
  };
  return { total, groups, whole: true, each: 'yes' };
}

/** So much of a fleet may stand in reserve, in repair or in training units. */
const reserve = 0.35;

function compare(
  draft: Draft,
  lexicon: Lexicon,
  passage: Passage,
  { total, groups, whole, each }: Grouping,
): RuleFinding | undefined {
  if (groups.low !== undefined || groups.value < 1 || !Number.isInteger(groups.value)) return undefined;
  if (!isOfForces(total)) return undefined;
  const { start, end } = draft.prose.sentences[passage.sentence];
  const sentence = draft.prose.text.slice(start, end);
  const known = sizesOf(lexicon, groups.unit ?? '', sentence).filter(({ formation }) =>
    holds(draft, lexicon, formation, total, groups),
  );
  if (known.length === 0) return undefined;
  // Whoever counts by another service's measure is still right by his own.
  const sizes = [...known, ...commonSizes(draft, lexicon, groups, total)];
  const implied = each === 'yes' ? total.value : total.value / groups.value;
  const readings = each === 'maybe' ? [implied, total.value] : [implied];
  const least = (total.low ?? total.value) / (each === 'yes' ? 1 : groups.value);
  const off = Math.min(
    ...readings.flatMap((size) => sizes.map(({ formation }) => distance(size, least, formation, whole))),
  );
  // Of one alone, armies differ widely: only what is far from all of them is asked about.
  if (off <= (groups.value === 1 ? 2 : 1)) return undefined;
  const { text } = draft.prose;
  const [first] = known;
  const fixes: Fix[] = [];
  const fitting = Math.round(total.value / middle(first));
  if (each !== 'yes' && fitting >= 1 && fitting !== groups.value)
    fixes.push(renumber(text, groups, writtenLike(numberOf(text, groups), fitting)));
  const pages = first.sources.map(({ publisher }) => publisher).join(', ');
  return {
    span: {
      start: Math.min(total.span.start, groups.span.start),
      end: Math.max(total.span.end, groups.span.end),
    },
    message: `That is ${plainly(Math.round(implied))} to a ${groups.unit}. ${first.text}${pages ? ` (${pages})` : ''}. Check both numbers.`,
    fixes,
    ...(off < 1.5 && { severity: 'information' as const }),
  };
}

/** The sizes that hold as a rule, whichever service the sentence names. */
function commonSizes(draft: Draft, lexicon: Lexicon, groups: Quantity, total: Quantity): Size[] {
  return sizesOf(lexicon, groups.unit ?? '', '').filter(({ formation }) =>
    holds(draft, lexicon, formation, total, groups),
  );
}

/** How far a size lies outside of what a formation has: 1 at its bounds, 2 where it is twice as large or half as small. */
function distance(size: number, least: number, { min, max }: Formation, whole: boolean): number {
  if (max !== undefined && least * (1 - reserve) > max) return (least * (1 - reserve)) / max;
  // Formations are often under strength: only what is less than half is asked about.
  if (whole && min !== undefined && size < min / 2) return min / 2 / size;
  return 1;
}

function middle({ formation: { min, max } }: Size): number {
  return ((min ?? max ?? 1) + (max ?? min ?? 1)) / 2;
}

const nouns: Readonly<Record<string, RegExp>> = {
  people: /^(?:troop|soldier|man|marine|serviceman|personnel|fighter|conscript|reservist|person)$/,
  tanks: /^(?:tank)$/,
  guns: /^(?:gun|howitzer|cannon)$/,
  launchers: /^(?:launcher)$/,
  helicopters: /^(?:helicopter|gunship)$/,
  aircraft: /^(?:aircraft|jet|fighter|warplane|plane|interceptor|fighter-bomber)$/,
};

/** Whether a noun may be one of those that formations are counted in: a system's name, or one of a few words. */
function isOfForces({ unit = '' }: Quantity): boolean {
  return /\d/.test(unit) || Object.values(nouns).some((pattern) => pattern.test(unit)) || !/s$/.test(unit);
}

const combat = /\b(?:fighter|combat|multirole|strike|attack|interceptor|warplane|jet)/i;

/** Whether a formation's size is told in what a draft counts: aircraft in fighters, launchers of the S-400 in these alone. */
function holds(
  draft: Draft,
  lexicon: Lexicon,
  { counts = '', of }: Formation,
  total: Quantity,
  groups: Quantity,
): boolean {
  const { noun, unit = '' } = total;
  if (!noun) return false;
  const pattern = nouns[counts];
  if (!pattern) return false;
  // "two S-400 regiments with 40 launchers": the system stands with either of the two.
  const system = systemIn(draft, noun) ?? (groups.noun && systemIn(draft, groups.noun));
  const entry = system === undefined ? undefined : lexicon.entry(system);
  const kinds = entry ? lexicon.lineage(entry.kind).map(({ kind }) => kind) : [];
  if (counts === 'people') return !entry && !of && isTroops(draft, total) && pattern.test(unit);
  const fits =
    pattern.test(unit) ||
    kinds.includes(counts.replace(/s$/, '')) ||
    (counts === 'guns' && kinds.includes('howitzer'));
  if (!fits) return false;
  if (!of) return counts !== 'aircraft' || entry !== undefined || combat.test(unit);
  return of.some(
    (thing) =>
      kinds.includes(thing) ||
      (entry !== undefined && (entry.id === thing || entry.family === thing)) ||
      (!entry &&
        counts === 'aircraft' &&
        /aircraft|fighter/.test(thing) &&
        combat.test(draft.prose.text.slice(noun.start, noun.end))),
  );
}

/** Fighters and people may be anything; "troops", "soldiers" and "men" beside a formation are its strength. */
function isTroops(draft: Draft, { noun, unit }: Quantity): boolean {
  if (!noun || unit === 'fighter' || unit === 'person') return false;
  const words = Words.of(draft.prose);
  for (let token = tokenAt(draft.prose.tokens, noun.start); words.startOf(token) < noun.end; token++)
    if (words.is(token, Is.people | Is.military)) return true;
  return false;
}

/** The system that a counted noun names. */
function systemIn({ mentions }: Draft, { start, end }: Span): number | undefined {
  const mention = mentions[firstBeyond(mentions, start)];
  return mention && mention.span.start < end ? mention.system : undefined;
}
