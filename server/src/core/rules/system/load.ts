import type { Quantity } from '../../claims/claim';
import { spanOf } from '../../claims/measure';
import { isStated } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Fact } from '../../lexicon/entry';
import { spanInWords, withCommas } from '../../lexicon/figures';
import type { Lexicon } from '../../lexicon/lexicon';
import { wordsOf } from '../../lexicon/words';
import type { Settings } from '../../settings';
import { lineageOf } from './nouns';

/** What is counted when one says how much something holds, by what the facts call it. */
const ROUNDS = new Set(['round', 'bullet', 'shell', 'cartridge']);
const COUNTED = new Set([...ROUNDS, 'cell', 'tube']);

/** How far behind a system its load may be told, in characters. */
const REACH = 90;

/** One of them, and what it holds: "the A-10's 11,000 rounds", "an A-10 that crashed carried 11,000 rounds". */
const HOLDS =
  /^(?:['’]s|(?: (?:that|which|who) \w+(?: \w+){0,4}?| \w+)?,? (?:(?:is|was|can|could|may|will) )?(?:with|had|has|have|carry|carries|carried|carrying|hold|holds|held|holding|packs|loaded with|armed with|equipped with)(?: (?:a|an|its|the) (?:magazine|drum|ammunition (?:load|capacity|drum)|capacity) (?:of|for|with))?)(?: (?:up to|about|some|around|nearly|almost|more than|over|roughly|as many as|a|its|the|all|full))* ?$/;

/**
 * Loads that are beyond what the dictionary's figure of a magazine allows. Only of a single one, and of what it holds: what a
 * fleet fired in a day has no bounds.
 */
export function* overloads(draft: Draft, lexicon: Lexicon, settings: Settings): Generator<RuleFinding> {
  const { mentions, quantities, prose } = draft;
  const known = new Map<number, readonly Fact[]>();
  let at = 0;
  for (const mention of mentions) {
    const { end } = mention.span;
    while (at < quantities.length && quantities[at].span.start < end) at++;
    const quantity = quantities[at];
    if (!quantity || quantity.span.start - end > REACH) continue;
    if (quantity.kind !== 'count' || !quantity.unit || !COUNTED.has(quantity.unit)) continue;
    if (quantity.span.start >= prose.sentences[mention.sentence].end) continue;
    if (end > mention.form.end && prose.text[end - 1] === 's') continue;
    if (!HOLDS.test(prose.prose.slice(end, quantity.number.start))) continue;
    let loads = known.get(mention.system);
    if (!loads) {
      loads = lexicon
        .knowledge(mention.system)
        .facts.filter(({ what }) => what === 'rounds' || what === 'magazine');
      known.set(mention.system, loads);
    }
    const facts = capacitiesFor(quantity, mention.system, loads, lexicon, prose.prose);
    // Where several are known, of one version or of different ones, none is held against what may be their sum.
    const most = facts.reduce((sum, fact) => sum + (spanOf(fact).high ?? Number.POSITIVE_INFINITY), 0);
    if (facts.length === 0 || (quantity.low ?? quantity.value) < most * 1.2) continue;
    if (!isStated(prose, mention.sentence, quantity.span)) continue;
    const { id } = lexicon.entry(mention.system);
    const inSource = facts.map((fact) => inWords(fact, quantity.unit ?? '', lexicon)).join('; ');
    const name = prose.text.slice(mention.form.start, mention.form.end);
    const text = withCommas(most);
    yield {
      span: quantity.span,
      severity: quantity.value >= most * 2 ? 'error' : 'warning',
      system: id,
      message: `The ${name} holds fewer. Known: ${inSource}${ageOf(facts, settings)}.`,
      fixes: [{ title: `Change to ${text}`, safety: 'choice', edits: [{ span: quantity.number, text }] }],
    };
  }
}

/** The facts that tell how many of these it holds. */
function capacitiesFor(
  { unit = '', value, span }: Quantity,
  system: number,
  loads: readonly Fact[],
  lexicon: Lexicon,
  prose: string,
): readonly Fact[] {
  const facts = loads.filter(({ what, of = '' }) =>
    what === 'rounds' ? ROUNDS.has(unit) : wordsOf(of).at(-1) === unit,
  );
  const isAircraft = lineageOf(lexicon.entry(system).kind, lexicon).has('aircraft');
  // A tank's rounds are those of its gun, unless they are those of its machine guns.
  const forMachineGun =
    ROUNDS.has(unit) &&
    !isAircraft &&
    (value > 200 || MACHINE_GUN.test(prose.slice(span.end, span.end + 40)));
  return forMachineGun ? [] : facts;
}

const MACHINE_GUN = /machine|\b(?:5\.56|7\.62|12\.7|14\.5)|\.50|small/i;

/** "Up to 1,350 rounds (30 mm, Defense and Freedom 2011)". */
function inWords(fact: Fact, unit: string, lexicon: Lexicon): string {
  const pages = [fact.source]
    .flat()
    .flatMap((id) => lexicon.source(id) ?? [])
    .map(({ publisher, published, read }) => `${publisher} ${String(published ?? read).slice(0, 4)}`);
  if (fact.what === 'magazine') return `${spanInWords(fact)} ${fact.of ?? `${unit}s`} (${pages.join(', ')})`;
  return `${spanInWords(fact)} ${unit}s (${[...(fact.of ? [fact.of] : []), ...pages].join(', ')})`;
}

/** That the newest figure is older than a desk wants it. */
function ageOf(facts: readonly Fact[], { today, knowledgeYears }: Settings): string {
  const year = Math.max(...facts.map((fact) => Number(String(fact['as-of']).slice(0, 4))));
  if (!today || Number(today.slice(0, 4)) - year <= knowledgeYears) return '';
  return `, as of ${year}; it may have changed`;
}
