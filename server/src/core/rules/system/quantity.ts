import type { Quantity } from '../../claims/claim';
import { spanOf } from '../../claims/measure';
import { isStated } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Entry, Fact } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { wordsOf } from '../../lexicon/words';
import type { Settings } from '../../settings';
import { citationOf, familyOf, yearOf } from './known';

/**
 * Counts of a type beyond what was ever built of it: "30 B-2 bombers", of which there were 21. Only where a page gives the
 * whole number, and none has been built since.
 */
export function* overcounts(
  { mentions, quantities, prose }: Draft,
  lexicon: Lexicon,
  _settings: Settings,
): Generator<RuleFinding> {
  let at = 0;
  for (const quantity of quantities) {
    if (quantity.kind !== 'count' || !quantity.noun || quantity.value < 3) continue;
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
    const known = mostEver(mention.system, lexicon);
    if (!known) continue;
    const least = quantity.low ?? quantity.value;
    const ratio = least / known.count;
    if (
      ratio <= 1.1 ||
      isIntended(prose.prose, quantity, prose.sentences[mention.sentence]) ||
      !isStated(prose, mention.sentence, quantity.span)
    )
      continue;
    const { id, designation } = known.entry;
    const text = known.count.toLocaleString('en-US');
    const digits = /^[\d.,]+$/.test(prose.text.slice(quantity.number.start, quantity.number.end));
    yield {
      span: quantity.span,
      system: id,
      ...(ratio < 2 && { severity: 'information' as const }),
      message: `No more than ${text} of the ${designation} ${known.fact.what === 'built' ? 'were built' : 'were ordered'} (${citationOf(known.fact, lexicon)}, as of ${yearOf(known.fact['as-of'])}): check the number, or what is counted.`,
      fixes: digits
        ? [{ title: `Change to ${text}`, safety: 'choice', edits: [{ span: quantity.number, text }] }]
        : [],
    };
  }
}

/** What stands behind the name is the system's own noun, and not that of a part of it: missiles, sorties, crews. */
function countsSystems(behind: string, { span, form, system }: Mention, lexicon: Lexicon): boolean {
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

/** What was wanted, planned or cut is more than what came of it. */
function isIntended(text: string, { span }: Quantity, bounds: { start: number; end: number }): boolean {
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
  const family = familyOf(system, lexicon);
  const whole = family.find(({ entry }) => entry.family === undefined);
  if (
    !whole ||
    family.some(({ entry }) => entry !== whole.entry && !COUNTED_WITH.has(entry.relation ?? 'member'))
  )
    return undefined;
  if (!isClosed(whole.entry)) return undefined;
  let most: Most | undefined;
  for (const fact of whole.facts) {
    if (!(fact.what === 'built' || fact.what === 'ordered') || fact.value === undefined || !isWhole(fact))
      continue;
    const count = spanOf(fact).high ?? 0;
    if (count > (most?.count ?? 0)) most = { count, fact, entry: whole.entry };
  }
  return most;
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
function isWhole({ of = '' }: Fact): boolean {
  return (
    of === '' ||
    /^(?:all|in all|with development aircraft|worldwide|without \d+ prototypes|production aircraft)/.test(of)
  );
}
