import type { Quantity } from '../../claims/claim';
import { spanOf } from '../../claims/measure';
import { isStated } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Entry, Fact } from '../../lexicon/entry';
import { withCommas } from '../../lexicon/figures';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { wordsOf } from '../../lexicon/words';
import type { Settings } from '../../settings';
import { quantitiesOf } from '../quantities';
import { ancestorsOf } from './family-tree';
import { citationOf, familyOf, isOld, memberOf, yearOf } from './known';

/**
 * Counts of a type beyond what was ever built of it: "30 B-2 bombers", of which there were 21. Only where a page gives the
 * whole number, and none has been built since.
 */
export function* overcounts(draft: Draft, lexicon: Lexicon, settings: Settings): Generator<RuleFinding> {
  const { mentions, prose } = draft;
  let at = 0;
  for (const quantity of quantitiesOf(draft, 'count')) {
    if (!quantity.noun || quantity.value < 3) continue;
    while (at < mentions.length && mentions[at].span.end <= quantity.noun.start) at++;
    const mention: Mention | undefined = mentions[at];
    if (!mention || mention.variant || mention.span.start >= quantity.span.end) continue;
    // Only what begins the counted words is counted: "30 B-2 bombers", but not "30 missiles for the B-2".
    const head = prose.prose.slice(quantity.number.end, mention.span.start);
    if (
      !/^ (?:[a-z-]+ )?$/i.test(head) ||
      !countsSystems(prose.prose.slice(mention.span.end, quantity.span.end), mention, lexicon)
    )
      continue;
    const known = mostEver(mention.system, lexicon) ?? mostPlanned(mention.system, lexicon, settings);
    if (!known) continue;
    const least = quantity.low ?? quantity.value;
    const ratio = least / known.count;
    if (
      ratio <= 1.1 ||
      (known.fact.what === 'planned' ? isWished : isIntended)(
        prose.prose,
        quantity,
        prose.sentences[mention.sentence],
      ) ||
      !isStated(prose, mention.sentence, quantity.span)
    )
      continue;
    const { id, designation } = known.entry;
    const text = withCommas(known.count);
    const digits = /^[\d.,]+$/.test(prose.text.slice(quantity.number.start, quantity.number.end));
    yield {
      span: quantity.span,
      system: id,
      ...((ratio < 2 || known.fact.what === 'planned') && { severity: 'information' as const }),
      message: `No more than ${text} of the ${designation} ${WERE[known.fact.what]} (${citationOf(known.fact, lexicon)}, as of ${yearOf(known.fact['as-of'])}): check the number, or what is counted.`,
      fixes: digits
        ? [{ title: `Change to ${text}`, safety: 'choice', edits: [{ span: quantity.number, text }] }]
        : [],
    };
  }
}

/** What stands behind the name is the system's own noun, and not that of a part of it: missiles, sorties, crews. */
export function countsSystems(behind: string, { span, form, system }: Mention, lexicon: Lexicon): boolean {
  const words = wordsOf(behind).filter((word) => word !== '');
  if (words.length === 0) return true;
  if (span.end > form.end) return false;
  const { kind } = lexicon.entry(system);
  return (
    lexicon.nounPhrases(kind).some((noun) => noun.join(' ') === words.join(' ')) ||
    (words.length === 1 && lexicon.headNouns(kind).has(words[0]))
  );
}

const INTENDED =
  /\b(?:plan(?:s|ned|ning)?|want(?:s|ed)?|original(?:ly)?|intend(?:s|ed)?|require(?:d|ment|ments)?|need(?:s|ed)?|goal|target(?:s|ed)?|propos(?:e|al|ed|es)|project(?:ed|s)|cut|cuts|reduced|instead|request(?:ed|s)?|ambition|initially|hoped?|envisaged|envisioned|would|option|call(?:s|ed|ing) for|scale model|replicas?|toys?|models?|hours|sorties|flights|times|more|enough|equal|equivalent|simulat|game)\b/i;

const WERE: Readonly<Record<string, string>> = {
  built: 'were built',
  ordered: 'were ordered',
  planned: 'are known to be planned',
};

/** More than a plan may be wished for, or have been planned before. */
const WISHED =
  /\b(?:more|additional|instead|original(?:ly)?|initial(?:ly)?|cut|cuts|reduc\w+|increas\w+|rais\w+|expand\w*|propos\w+|call(?:s|ed|ing) for|needs?|would|could|should|want(?:s|ed)?|urg\w+|argu\w+|recommend\w*|as many as|up to|option\w*|models?|toys?|missiles|sorties|flights|hours|times|simulat\w*|game)\b/i;

function isWished(text: string, { span }: Quantity, bounds: { start: number; end: number }): boolean {
  return WISHED.test(
    text.slice(Math.max(bounds.start, span.start - 120), Math.min(bounds.end, span.end + 80)),
  );
}

/** What was wanted, planned or cut is more than what came of it. */
export function isIntended(
  text: string,
  { span }: Quantity,
  bounds: { start: number; end: number },
): boolean {
  return INTENDED.test(
    text.slice(Math.max(bounds.start, span.start - 120), Math.min(bounds.end, span.end + 80)),
  );
}

interface Most {
  readonly count: number;
  readonly fact: Fact;
  readonly entry: Entry;
}

/** The greatest number ever made of a type with all its versions; `undefined` unless it is closed. */
function mostEver(system: number, lexicon: Lexicon): Most | undefined {
  // The oldest of a family is asked before the family is read: hardly any has such a number.
  const root = ancestorsOf(system, lexicon).at(-1) ?? lexicon.entry(system);
  const at = isClosed(root) ? lexicon.systemOf(root.id) : undefined;
  if (at === undefined) return undefined;
  const { facts } = memberOf(at, lexicon);
  let most: Most | undefined;
  for (const fact of facts) {
    if (!(fact.what === 'built' || fact.what === 'ordered') || fact.value === undefined || !isWhole(fact))
      continue;
    const count = spanOf(fact).high ?? 0;
    if (count > (most?.count ?? 0)) most = { count, fact, entry: root };
  }
  if (!most) return undefined;
  const isSeveral = familyOf(system, lexicon).some(
    ({ entry }) => entry.id !== root.id && !COUNTED_WITH.has(entry.relation ?? 'member'),
  );
  return isSeveral ? undefined : most;
}

/** The whole number that is planned of a class of ships or a type that only its own country has, while that is fresh. */
function mostPlanned(system: number, lexicon: Lexicon, settings: Settings): Most | undefined {
  const { entry, facts } = memberOf(system, lexicon);
  const fact = facts.find(
    ({ what, of, country }) => what === 'planned' && of === undefined && country === undefined,
  );
  const count = fact && spanOf(fact).high;
  if (!count || isOld(fact['as-of'], settings)) return undefined;
  const others = facts.some(({ what, country }) => what === 'ordered' && country !== undefined);
  const made = facts.some(
    (each) => (each.what === 'ordered' || each.what === 'built') && (spanOf(each).high ?? count) > count,
  );
  const abroad = entry.operators?.some((country) => ![entry.origin].flat().includes(country));
  return others || made || abroad || entry['ordered-by'] ? undefined : { count, fact, entry };
}

/** Relatives that are counted with the type itself, or that nobody would count as one. */
const COUNTED_WITH: ReadonlySet<string> = new Set([
  'variant',
  'export version',
  'component of',
  'munition of',
]);

/** Nothing is made any more: it is in service or gone, and has been for long. */
function isClosed({ status, service }: Entry): boolean {
  return (
    status === 'retired' || (status === 'in service' && service?.from !== undefined && service.from < 2012)
  );
}

/** A figure of all, and not of one buyer, one year or one version. */
function isWhole({ of = '', country }: Fact): boolean {
  return (
    (of === '' && country === undefined) ||
    /^(?:all|in all|with development aircraft|worldwide|without \d+ prototypes|production aircraft)/.test(of)
  );
}
