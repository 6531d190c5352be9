import type { Quantity } from '../../claims/claim';
import { spanOf } from '../../claims/measure';
import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { theCountry } from '../../lexicon/countries';
import type { Fact } from '../../lexicon/entry';
import { withCommas } from '../../lexicon/figures';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { rememberedBy } from '../../remember';
import type { Settings } from '../../settings';
import { LETTER } from '../letters';
import { quantitiesOf } from '../quantities';
import { dateInWords } from './date-words';
import { citationOf, isOld, memberOf, yearOf } from './known';
import { NATION, SERVICE } from './operator-said';
import { nationCalled, nationNamed } from './origin-nations';
import { countsSystems, isIntended } from './quantity';

/**
 * Numbers that a country is given beyond all that it had ordered or planned: "Poland has ordered 900 K9 howitzers". Only
 * where the dictionary has the country's total, and not where the sentence tells of news or of wishes.
 */
export function* overorders(draft: Draft, lexicon: Lexicon, settings: Settings): Generator<RuleFinding> {
  const { mentions, prose } = draft;
  let at = 0;
  for (const quantity of quantitiesOf(draft, 'count')) {
    if (quantity.value < 3) continue;
    while (at < mentions.length && mentions[at].span.end <= quantity.number.start) at++;
    const mention: Mention | undefined = mentions[at];
    if (!mention || mention.variant || mention.span.start > quantity.span.end + REACH) continue;
    const counted = countedOf(prose.prose, quantity, mention, lexicon);
    if (!counted) continue;
    const unit = groupIn(counted.unit);
    const totals = totalsOf(lexicon, mention.system).filter((fact) => groupOf(fact) === unit);
    if (totals.length === 0) continue;
    const country = countryOf(prose.prose, quantity, mention, prose.sentences[mention.sentence]);
    const facts = totals.filter((fact) => fact.country === country);
    if (!country || facts.length === 0) continue;
    const finding = compare(draft, { quantity, mention, country, facts }, lexicon, settings);
    if (finding) yield finding;
  }
}

/** How far behind a count its system's name may stand: "five regiments of the S-400". */
const REACH = 26;

/** What is counted: the system itself, or units of it. */
function countedOf(
  text: string,
  { number, span, noun, unit = '' }: Quantity,
  mention: Mention,
  lexicon: Lexicon,
): { readonly unit?: string } | undefined {
  if (mention.span.start < span.end) {
    if (OF.test(text.slice(number.end, mention.span.start))) return { unit };
    if (!/^[ -](?:[a-z-]+ )?$/i.test(text.slice(number.end, mention.span.start))) return undefined;
    const behind = text.slice(mention.span.end, span.end);
    if (countsSystems(behind, mention, lexicon)) return {};
    return /^ [a-z]+$/.test(behind) ? { unit } : undefined;
  }
  const gap = text.slice(span.end, mention.span.start);
  return noun && OF.test(` x${gap}`) ? { unit } : undefined;
}

/** "regiments of the" */
const OF = /^ [a-z]+ of (?:the |its |their )?(?:[A-Z][a-z]+(?:-made)? )?$/;

/** What countries had ordered or planned of a system and what that is a version of. */
const totalsOf = rememberedBy((lexicon: Lexicon, system: number): readonly Fact[] => {
  const totals: Fact[] = [];
  let next: number | undefined = system;
  for (let step = 0; next !== undefined && step < 4; step++) {
    const { entry, facts } = memberOf(next, lexicon);
    totals.push(...facts.filter(({ country, what }) => country !== undefined && TOTALS.has(what)));
    next = PARTS.has(entry.relation ?? '') && entry.family ? lexicon.systemOf(entry.family) : undefined;
  }
  return totals;
});

const TOTALS: ReadonlySet<string> = new Set(['ordered', 'planned']);

/** Relations of what is counted with its family. */
const PARTS: ReadonlySet<string> = new Set(['variant', 'export version', 'licence-built', 'member']);

const GROUP = /\b(regiment|batter(?:y|ies)|battalion|squadron|division|fire unit)s?\b/;

/** Units that a total counts: "regiments". */
function groupOf({ of = '' }: Fact): string | undefined {
  return groupIn(GROUP.exec(of)?.[1]);
}

/** The draft's word for them; what the press calls squadrons and divisions of missiles are the same units. */
function groupIn(unit: string | undefined): string | undefined {
  if (unit === undefined || !GROUP.test(unit)) return unit;
  if (/^(?:regiment|squadron|division)$/.test(unit)) return 'regiment';
  return unit.replace(/ies$/, 'y');
}

const HEDGES =
  '(?:(?:a total of|a fleet of|some|about|around|nearly|almost|over|more than|at least|all|its|their|the|all of its|these|those|up to) )*';
const HAVE =
  '(?:has|have|had|owns|operates|flies|fields|operated|flew|fielded|ordered|bought|acquired|purchased|procured|received|contracted|took delivery of)';

/** "Poland has ordered", "Poland's", "a contract with Poland for" right before the number. */
const BEFORE = [
  new RegExp(
    `(?:^|[\\s,(“"])(?:the )?${NATION}(?:['’]s)?(?:${SERVICE})?,? (?:(?:which|also|already|now|currently|alone|has|have|had|recently) ){0,3}${HAVE} ${HEDGES}$`,
  ),
  new RegExp(
    `(?:^|[\\s(“"])(?:the )?${NATION}['’]s? (?:[a-z]+ )?(?:(?:fleet|force|order|purchase|contract|deal) (?:of|for) )?${HEDGES}$`,
  ),
  new RegExp(
    `\\b(?:deals?|contracts?|orders?|agreements?) (?:with|by|from) (?:the )?${NATION} for ${HEDGES}$`,
  ),
  new RegExp(
    `(?:^|[\\s,(“"])${NATION}(?:${SERVICE})? (?:(?:has|have|had|also|already) ){0,2}(?:signed|placed|inked) (?:an?|the|its) [^,;:]{0,40}\\b(?:contract|deal|order|agreement) (?:with [^,;:]{1,30} )?(?:for|to buy) ${HEDGES}$`,
  ),
];

/** "ordered by Poland", "delivered to the Polish army". */
const BEHIND = new RegExp(
  `^,? (?:(?:that|which|were|was|are|have been|had been|been) ){0,3}(?:(?:ordered|bought|purchased|acquired|operated|flown|fielded|owned) by|(?:delivered|sold|supplied) to) (?:the )?${NATION}(?![${LETTER}-])`,
);

/** The one country that a sentence gives the number to. */
function countryOf(
  text: string,
  { span, number }: Quantity,
  mention: Mention,
  bounds: { start: number; end: number },
): string | undefined {
  const before = text.slice(Math.max(bounds.start, number.start - 130), number.start);
  for (const pattern of BEFORE) {
    const name = pattern.exec(before)?.[1];
    const country = name && (nationNamed(name) ?? nationCalled(name));
    if (country) return country;
  }
  const end = Math.max(span.end, mention.span.end);
  const name = BEHIND.exec(text.slice(end, Math.min(bounds.end, end + 70)))?.[1];
  return name && (nationNamed(name) ?? nationCalled(name));
}

interface Given {
  readonly quantity: Quantity;
  readonly mention: Mention;
  readonly country: string;
  readonly facts: readonly Fact[];
}

/** News, which no dictionary has; what comes on top; and what is no such thing at all. */
const NEWS =
  /\b(?:today|yesterday|tomorrow|tonight|this (?:week|month|year|morning)|last (?:week|month)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|additional|another|further|extra|new|follow-on|second|third|increas\w+|rais\w+|expand\w*|doubl\w+|will|shall|would|option\w*|approv\w+|notif\w+|letter of intent|memorandum|talks|negotiat\w+|consider\w*|seek\w*|offer\w*|between|together|combined|donat\w+|pledg\w+|missiles for|spare)\b/i;

function compare(
  { prose }: Draft,
  { quantity, mention, country, facts }: Given,
  lexicon: Lexicon,
  settings: Settings,
): RuleFinding | undefined {
  const most = facts.reduce((high, fact) => Math.max(high, spanOf(fact).high ?? Number.POSITIVE_INFINITY), 0);
  const least = quantity.low ?? quantity.value;
  const ratio = least / most;
  if (ratio <= (quantity.approximate || quantity.bound === 'upper' ? 1.15 : 1.1)) return undefined;
  const bounds = prose.sentences[mention.sentence];
  const text = prose.prose.slice(bounds.start, bounds.end);
  const latest = Math.max(...facts.map((fact) => yearOf(fact['as-of'])));
  if (NEWS.test(text) || isIntended(prose.prose, quantity, bounds)) return undefined;
  for (const [year] of text.matchAll(/\b20\d\d\b/g)) if (Number(year) > latest) return undefined;
  if (!isPlain(prose, mention.sentence, quantity.span)) return undefined;
  const { id } = lexicon.entry(mention.system);
  const name = prose.text.slice(mention.form.start, mention.form.end).replace(/\s+/g, ' ');
  const old = facts.every((fact) => isOld(fact['as-of'], settings));
  const parts = facts.map((fact) => {
    const count = withCommas(spanOf(fact).high ?? 0);
    const group = groupOf(fact) === undefined ? '' : ` ${fact.of}`;
    return `${fact.what} ${count}${group}`;
  });
  const when = facts.map((fact) => fact['as-of']).toSorted((a, b) => yearOf(b) - yearOf(a))[0];
  const pages = [...new Set(facts.map((fact) => citationOf(fact, lexicon)))].join('; ');
  const known = withCommas(most);
  const digits = /^[\d.,]+$/.test(prose.text.slice(quantity.number.start, quantity.number.end));
  const start = Math.min(quantity.span.start, mention.span.start);
  return {
    span: { start, end: Math.max(quantity.span.end, mention.span.end) },
    system: id,
    ...((ratio < 1.25 || old) && { severity: 'information' as const }),
    message: `Known of the ${name}: by ${dateInWords(when)}, ${theCountry(country)} had ${parts.join(' and ')} (${pages}). Check the number, or say what is new.${old ? ' It may have changed since.' : ''}`,
    fixes: digits
      ? [{ title: `Change to ${known}`, safety: 'choice', edits: [{ span: quantity.number, text: known }] }]
      : [],
  };
}
