import { spanOf } from '../../claims/measure';
import { isStated } from '../../claims/plain';
import { unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Severity } from '../../finding';
import type { Fact } from '../../lexicon/entry';
import { spanInWords, withCommas } from '../../lexicon/figures';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { remembered } from '../../remember';
import type { Rule, RuleContext } from '../../rule';
import type { Settings } from '../../settings';
import { isLower, isUpper } from '../../text/characters';
import { categoryOf, isOwn, type Known, knownOf, limitsFor } from './figure-limits';
import { type Attribute, figuresSaid, type SaidFigure } from './figure-said';
import { citationOf, isOld, yearOf } from './known';
import { overcounts } from './quantity';
import { overorders } from './quantity-orders';

export const figure: Rule = {
  id: 'system/figure',
  severity: 'warning',
  summary: 'A range, speed, crew, price or number that is outside all that is known of the system',
  *check(draft: Draft, { lexicon, settings }: RuleContext): Iterable<RuleFinding> {
    for (const said of figuresSaid(draft, lexicon)) {
      const finding = compare(draft, said, lexicon, settings);
      if (finding) yield finding;
    }
    yield* overcounts(draft, lexicon, settings);
    yield* overorders(draft, lexicon, settings);
  },
};

function compare(
  draft: Draft,
  said: SaidFigure,
  lexicon: Lexicon,
  settings: Settings,
): RuleFinding | undefined {
  const { mention, attribute, quantity, sentence } = said;
  // Letters beyond the dictionary's are another version.
  if (mention.variant) return undefined;
  if (isOwn(mention.system, attribute, said.value, lexicon)) return undefined;
  const known = knownOf(mention.system, attribute, lexicon);
  if (!known) return undefined;
  const severity = misfit(said, known, lexicon, settings);
  if (severity && isOnlyName(draft, mention, lexicon)) return undefined;
  if (!severity || !isStated(draft.prose, sentence, quantity.span)) return undefined;
  return {
    span: quantity.span,
    severity,
    system: lexicon.entry(mention.system).id,
    message: messageOf(draft, said, known, lexicon, settings),
    fixes: fixesOf(draft, said, known),
  };
}

/** "Challenger" alone may be a spacecraft: neither its noun nor its designation stands by it. */
function isOnlyName(draft: Draft, mention: Mention, lexicon: Lexicon): boolean {
  if (!isPlainWord(draft, mention) || designated(draft).has(mention.system)) return false;
  const nouns = lexicon.headNouns(lexicon.entry(mention.system).kind);
  return ![...draft.context.words(mention.sentence)].some((word) => nouns.has(word));
}

/** Challenger, but neither S-400 nor HIMARS. */
function isPlainWord({ prose }: Draft, { form }: Mention): boolean {
  if (form.end - form.start < 2 || !isUpper(prose.text.charCodeAt(form.start))) return false;
  for (let at = form.start + 1; at < form.end; at++) if (!isLower(prose.text.charCodeAt(at))) return false;
  return true;
}

/** The systems that a draft also calls by more than a plain word. */
const designated = remembered(
  (draft: Draft): ReadonlySet<number> =>
    new Set(draft.mentions.filter((each) => !isPlainWord(draft, each)).map(({ system }) => system)),
);

/** How far a value is outside what is known: nothing within the tolerance, a question, or a warning. */
function misfit(
  { mention, attribute, value, quantity, most }: SaidFigure,
  known: Known,
  lexicon: Lexicon,
  settings: Settings,
): Severity | undefined {
  const limits = limitsFor(attribute, categoryOf(mention.system, lexicon));
  if (!limits) return undefined;
  if (known.currency && quantity.unit !== known.currency) return undefined;
  const above = (quantity.low !== undefined ? value * (quantity.low / quantity.value) : value) / known.high;
  const below = known.low / value;
  // Beside the main gun there are others.
  if (attribute === 'calibre' && (value < 0.06 || value > 0.25)) return undefined;
  // What is not said to be the most may be another munition's, and of munitions one page seldom knows the last.
  const slack = attribute !== 'range' ? 1 : above > 1 ? (known.several ? 1 : 1.55) : most ? 1 : 2;
  const [ratio, bounds] = above > 1 ? [above, limits.above] : [below, limits.below ?? NEVER];
  const [ask, say] = (known.settled ? bounds : [bounds[1], bounds[1] * 1.5]).map((each) => each * slack);
  if (ratio < ask) return undefined;
  const old = known.facts.every(({ fact }) => isOld(fact['as-of'], settings));
  return ratio < say || (old && CHANGES.has(attribute)) ? 'information' : 'warning';
}

const NEVER = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** What a new munition, an upgrade or a market changes; a hull or a gun stays as it is. */
const CHANGES: ReadonlySet<Attribute> = new Set([
  'range',
  'ceiling',
  'payload',
  'warhead',
  'endurance',
  'unit price',
  'crew',
]);

function messageOf(
  draft: Draft,
  { mention, attribute }: SaidFigure,
  known: Known,
  lexicon: Lexicon,
  settings: Settings,
): string {
  const name = draft.prose.text.slice(mention.form.start, mention.form.end).replace(/\s+/g, ' ');
  const own = known.facts.filter(({ member }) => member.system === mention.system);
  const shown = (own.length > 0 ? own : known.facts).slice(0, 3);
  const values = shown.map(({ fact, member }) => {
    const of = [own.length > 0 ? '' : member.entry.designation, fact.of ?? ''].filter(Boolean).join(', ');
    return `${spanInWords(fact)}${of ? ` (${of})` : ''} (${pageOf(fact, lexicon)})`;
  });
  const fires = lexicon.lineage(lexicon.entry(mention.system).kind).some(({ kind }) => LAUNCHERS.has(kind));
  const launched = attribute === 'range' && fires ? ', by the missile' : '';
  const old = shown.filter(({ fact }) => isOld(fact['as-of'], settings));
  const age =
    CHANGES.has(attribute) && old.length === shown.length
      ? `, as of ${Math.max(...old.map(({ fact }) => yearOf(fact['as-of'])))}; it may have changed`
      : '';
  return `Known ${attribute} of the ${name}: ${values.join('; ')}${launched}${age}. Check the figure, or name the version that has it.`;
}

/** What fires several munitions, so that its range is theirs. */
const LAUNCHERS: ReadonlySet<string> = new Set(['air defence system', 'multiple rocket launcher']);

function pageOf(fact: Fact, lexicon: Lexicon): string {
  const cited = citationOf(fact, lexicon);
  return /\d{4}$/.test(cited) ? cited : `${cited} ${yearOf(fact['as-of'])}`;
}

/** The known value in the unit that the draft has. */
function fixesOf({ prose }: Draft, { quantity, attribute, value }: SaidFigure, known: Known): Fix[] {
  if (quantity.low !== undefined) return [];
  const target = value > known.high ? Math.max(...known.facts.map(({ fact }) => ends(fact)[1])) : known.low;
  const si = quantity.unit === undefined ? 1 : (unitBySymbol.get(quantity.unit)?.si ?? 1);
  const factor =
    attribute === 'unit price' || attribute === 'crew'
      ? 1
      : attribute === 'endurance'
        ? value / quantity.value
        : si;
  const text = rounded(target / factor, attribute);
  const written = prose.text.slice(quantity.number.start, quantity.number.end);
  if (!/^[\d.,]+$/.test(written) || text === undefined) return [];
  return [{ title: `Change to ${text}`, safety: 'choice', edits: [{ span: quantity.number, text }] }];
}

function ends(fact: Fact): [number, number] {
  const { low = 0, high = low } = spanOf(fact);
  return [low, high];
}

function rounded(value: number, attribute: Attribute): string | undefined {
  if (!(value > 0) || attribute === 'unit price') return undefined;
  const digits = value >= 100 ? 0 : value >= 10 ? 0 : 1;
  const near = value >= 1000 ? Math.round(value / 10) * 10 : Number(value.toFixed(digits));
  return withCommas(near);
}
