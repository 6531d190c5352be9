import { isStated } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import { replace } from '../fix';
import { CAPITAL } from '../letters';
import { ancestorsOf } from './family-tree';
import { Hint } from './hints';
import { isFree, type NamedPhrase, namedPhrasesIn, nameOf } from './named-phrase';

/** How an aircraft does not leave a deck, and the version of it that does so, by its designation. */
interface Limit {
  /** Flown from runways only; or from decks, but by no catapult. */
  readonly of: 'runway' | 'lift' | 'ramp';
  readonly instead?: string;
}

const ASHORE: Limit = { of: 'runway' };

/** By ids, with all that comes from them unless it stands here itself. */
const LIMITS: Readonly<Record<string, Limit | undefined>> = {
  'f-35a': { of: 'runway', instead: 'F-35C' },
  'rafale-b': { of: 'runway', instead: 'Rafale M' },
  'rafale-c': { of: 'runway', instead: 'Rafale M' },
  'f-22': ASHORE,
  'f-15': ASHORE,
  'f-16': ASHORE,
  'a-10': ASHORE,
  'f-117': ASHORE,
  'b-1b': ASHORE,
  'b-2': ASHORE,
  'b-52': ASHORE,
  'eurofighter-typhoon': ASHORE,
  'jas-39': ASHORE,
  'mirage-2000': ASHORE,
  'su-57': ASHORE,
  'su-34': ASHORE,
  'su-35': ASHORE,
  'j-20': ASHORE,
  'j-16': ASHORE,
  'tu-95': ASHORE,
  'tu-160': ASHORE,
  'f-35b': { of: 'lift', instead: 'F-35C' },
  'av-8b': { of: 'lift' },
  harrier: { of: 'lift' },
  'yak-38': { of: 'lift' },
  'su-33': { of: 'ramp' },
  'mig-29k': { of: 'ramp' },
};

const LEAD = String.raw`(?:(?:that|which|has|have|had|is|are|was|were|been|being|be|can|could|will|to|has been)\s+){0,3}`;
const DECK = String.raw`(?:(?:the|an?|its|their|one of the)\s+)?(?:(?:US|U\.S\.|American|French|British|Russian|Chinese|Navy|nuclear-powered|flight|nearby)\s+)?(?:decks?\b|(?:aircraft\s+)?carriers?\b(?![-‐‑]|['’]s?\s+(?:wing|group|escort))|catapults?\b|USS\s+[${CAPITAL}]|HMS\s+[${CAPITAL}]|(?:the\s+)?Charles de Gaulle\b)`;

/** "Took off from the carrier", "landed on the deck of". */
const FLIES = new RegExp(
  String.raw`^,?\s+${LEAD}(?:(?:took|takes?|taken|taking) off from|launch(?:ed|es|ing)? (?:off|from)|lifted off from|fl(?:ew|y|ies|own|ying) from|operat(?:e|es|ed|ing) from|catapulted (?:off|from)|lands? (?:on|aboard)|land(?:ed|ing) (?:on|aboard))\s+${DECK}`,
);
/** "Was catapulted off", "launched by catapult". */
const THROWN = new RegExp(
  String.raw`^,?\s+${LEAD}(?:catapulted|catapult-launched|launched\s+(?:by|with|from|off)\s+(?:an?\s+|the\s+|its\s+)?(?:(?:steam|electromagnetic|ship['’]s)\s+)?catapults?)\b(?!\s+(?:to|into|in\s+the\s+(?:headlines|spotlight)))`,
);

/**
 * "F-35As took off from the aircraft carrier", "the F-35B was catapulted": aircraft on decks that cannot have been theirs. Of
 * those alone of which nobody has ever flown one there.
 */
export function* strayedDecks(draft: Draft, lexicon: Lexicon): Generator<RuleFinding> {
  for (const phrase of namedPhrasesIn(draft, lexicon, Hint.deck)) {
    const limit = phrase.possessive ? undefined : limitOf(phrase.mention.system, lexicon);
    const match =
      limit && (THROWN.exec(phrase.after) ?? (limit.of === 'runway' ? FLIES.exec(phrase.after) : null));
    if (!limit || !match || isJoined(phrase, match[0].length) || !isFree(phrase, draft)) continue;
    const words = match[0].replace(/^,?\s+/, '');
    const end = phrase.end + match[0].length;
    const span = wordsFrom(draft, { start: end - words.length, end });
    if (!isStated(draft.prose, phrase.mention.sentence, { start: phrase.mention.span.start, end })) continue;
    yield findingOf(phrase, span, limit, draft, lexicon);
  }
}

/** What is known of a version, or of the family that it is of. */
function limitOf(system: number, lexicon: Lexicon): Limit | undefined {
  const { id } = lexicon.entry(system);
  if (Object.hasOwn(LIMITS, id)) return LIMITS[id];
  const above = ancestorsOf(system, lexicon).find((ancestor) => Object.hasOwn(LIMITS, ancestor.id));
  // Fighters of the deck have come from some that were none.
  const isOfDecks = lexicon
    .lineage(lexicon.entry(system).kind)
    .some(({ kind }) => kind.startsWith('carrier-based'));
  return above && !isOfDecks ? LIMITS[above.id] : undefined;
}

/** "From carriers and bases": what from where, the sentence does not say; nor whose deck "the carrier's deck" is in a list. */
function isJoined({ before, after }: NamedPhrase, end: number): boolean {
  return (
    /(?:,| and| or|&|\/)\s*(?:(?:the|its|their|some|two|three|four|\d+)\s+)?$/.test(before) ||
    /^(?:\s+[A-Za-zÀ-ɏ-]+){0,3}(?:,| and| or)\s+(?:air\s?)?(?:bases?|airfields?|land|ashore|runways?)/.test(
      after.slice(end),
    )
  );
}

/** To the end of the last word. */
function wordsFrom({ prose }: Draft, { start, end }: Span): Span {
  const rest = /^[A-Za-zÀ-ɏ\d'’-]*/.exec(prose.prose.slice(end, end + 30));
  return { start, end: end + (rest?.[0].length ?? 0) };
}

const REASONS: Readonly<Record<Limit['of'], string>> = {
  runway: 'flies from runways, and from no ship’s deck',
  lift: 'takes off by itself on a short run and lands upright: no catapult throws it',
  ramp: 'takes off over a ramp at the bow: no catapult throws it',
};

function findingOf(
  phrase: NamedPhrase,
  span: Span,
  { of, instead }: Limit,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding {
  const { mention } = phrase;
  const fixes: Fix[] = instead ? [replace(mention.form, instead, 'choice')] : [];
  return {
    span,
    severity: 'warning',
    system: lexicon.entry(mention.system).id,
    message: `The ${nameOf(phrase, draft, lexicon)} ${REASONS[of]}.${instead ? ` The ${instead} is the version that catapults launch.` : ''}`,
    fixes,
  };
}
