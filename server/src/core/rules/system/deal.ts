import type { Quantity } from '../../claims/claim';
import { readMeasure } from '../../claims/measure';
import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import { theCountry } from '../../lexicon/countries';
import type { SystemEvent } from '../../lexicon/entry';
import { withCommas } from '../../lexicon/figures';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { firstFrom } from '../../text/in-order';
import { agrees, buyerOf, countOf, eventsOf, isCountOf, numberIn, type Place, placeOf } from './contracts';
import { dateInWords } from './date-words';
import { citationOf, familyOf } from './known';
import { pluralOf } from './wording';

export const deal: Rule = {
  id: 'system/deal',
  severity: 'warning',
  summary: 'A deal’s sum or number that is not that of the contract which is known',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const said of dealsSaid(draft, lexicon)) {
      const finding = compare(draft, said, lexicon);
      if (finding) yield finding;
    }
  },
};

/** A sentence that tells of one deal over one system, and what it says of it. */
interface SaidDeal {
  readonly place: Place;
  readonly money?: Quantity;
  readonly count?: Quantity;
  readonly dates: readonly string[];
}

const DEAL = 'deals?|contracts?|agreements?|orders?|purchase|acquisition|procurement|sale|pact|accord';
const SEALED = new RegExp(
  `\\b(?:${DEAL}|signed|inked|finali[sz]ed|concluded|sealed|bought|ordered|purchased|acquired)\\b`,
  'i',
);

/** What is not settled, is a part, or comes on top: its sum is another. */
const ELSE =
  /\b(?:will|would|could|may|might|if|plan(?:s|ned|ning)?|propos\w+|expected|estimated|potential|possible|offer\w*|talks|negotiat\w+|consider\w*|seek\w*|request\w*|approv\w+|notif\w+|option\w*|letter of intent|memorandum|framework|more|additional|another|second|third|follow-on|further|extra|new|part of|first (?:batch|lot|tranche|payment|instal+ment)|down payment|advance|instal+ment|penalt\w+|fine[sd]?|loan|offset\w*|upgrade\w*|moderni[sz]\w+|maintenance|overhaul\w*|spare\w*|support|training|engines?|(?:missiles?|weapons?|bombs|radars?|launchers?) (?:for|of)|ammunition|simulators?|budget\w*|annual\w*|a year|per year|total(?:s|led|ling)?|altogether|combined|including|along with|together with|as well as|cancel\w+|scrap\w+|terminat\w+|each|apiece|per unit|unit price|worth of|lease\w*)\b/i;

/** Longer sentences are lists or tables. */
const LONGEST = 500;

/** Sentences with a sum or a count, a word of a deal, and a system. */
function* dealsSaid(draft: Draft, lexicon: Lexicon): Generator<SaidDeal> {
  const { prose, mentions, quantities } = draft;
  for (let first = 0; first < mentions.length; ) {
    const { sentence } = mentions[first];
    let last = first;
    while (last < mentions.length && mentions[last].sentence === sentence) last++;
    const { start, end } = prose.sentences[sentence];
    const from = first;
    first = last;
    if (end - start > LONGEST) continue;
    let money: Quantity | undefined;
    let sums = 0;
    let counted = false;
    const dates: string[] = [];
    for (let at = firstFrom(quantities, start); at < quantities.length; at++) {
      const quantity = quantities[at];
      if (quantity.span.start >= end) break;
      if (quantity.kind === 'count') counted = true;
      if (quantity.kind === 'date' && /^\d{4}/.test(quantity.unit ?? '')) dates.push(quantity.unit ?? '');
      if (quantity.kind !== 'money') continue;
      // The same sum in another currency, in brackets, says nothing new.
      if (!/\(\D{0,12}$/.test(prose.prose.slice(start, quantity.span.start))) sums++;
      money ??= quantity;
    }
    if ((!money && !(counted && dates.length > 0)) || sums > 1) continue;
    const text = prose.prose.slice(start, end);
    if (!SEALED.test(text) || ELSE.test(text)) continue;
    const sum = money && isPrice(text, money, start) ? money : undefined;
    if (!sum && !(counted && dates.length > 0)) continue;
    const place = placeOf(draft, { first: from, last, sentence, before: '' }, lexicon, false);
    if (!place) continue;
    const count = countOf(draft, place);
    if (sum || count) yield { place, dates, ...(sum && { money: sum }), ...(count && { count }) };
  }
}

/** Whether a sum is what a deal costs: "worth $5 billion", "a $5 billion contract for". */
function isPrice(text: string, { span }: Quantity, start: number): boolean {
  const before = text.slice(0, span.start - start);
  const behind = text.slice(span.end - start);
  return (
    /\b(?:worth|valued at|for|cost|costing|at a cost of|at a price of|of) (?:(?:about|around|some|roughly|nearly|almost|over|more than|approximately|an estimated|US) ?)*\(?$/i.test(
      before,
    ) || new RegExp(`^[- ](?:\\(?[\\w’'/-]+\\)? ){0,4}(?:${DEAL})\\b`, 'i').test(behind)
  );
}

const CONTRACTS = ['contract', 'order', 'agreement'];

function compare(draft: Draft, said: SaidDeal, lexicon: Lexicon): RuleFinding | undefined {
  const { place, money, count, dates } = said;
  const family = familyOf(place.mention.system, lexicon);
  const buyer = buyerOf(draft, place, family, CONTRACTS, lexicon);
  if (!buyer || dates.length > 1) return undefined;
  const events = eventsOf(family, buyer);
  const all = events.filter(({ what }) => CONTRACTS.includes(what));
  const dated = all.filter(({ date }) => dates.every((each) => agrees(each, date)));
  const span = (money ?? count)?.span;
  if (!span || !isPlain(draft.prose, place.sentence, span)) return undefined;
  const counted = count?.value;
  const fitting =
    counted === undefined ? dated : dated.filter(({ quantity }) => numberIn(quantity) === counted);
  if (money) {
    // Of several contracts one may be missing here.
    const [event] = fitting;
    if (!event || fitting.length > 1 || (all.length > 1 && counted === undefined && dates.length === 0))
      return undefined;
    return misvalued(draft, said, { event, buyer, events }, money, lexicon);
  }
  const [event] = dated;
  if (!count || !event || dated.length > 1 || fitting.length > 0) return undefined;
  return miscounted(draft, said, { event, buyer, events }, count, lexicon);
}

interface Match {
  readonly event: SystemEvent;
  readonly buyer: string;
  /** All that is known of the buyer and the system's family. */
  readonly events: readonly SystemEvent[];
}

/** Notes by which a page's sum is not that of the contract alone, or not certain. */
const UNSURE =
  /\b(?:up to|more than|over|ceiling|whole|estimate\w*|reported|at most|nearly|option\w*|lease|part of|with (?:weapons|logistic|support|equipment|training|\d+)|not[- ]to[- ]exceed|never|upgrade|together|together with|first of|first payment|investment|development|several)\b/i;

/** From where on a sum is asked about, and said not to fit: packages, rates and rounding move sums. */
const [ASK, SAY] = [1.12, 1.5];

function misvalued(
  draft: Draft,
  { place }: SaidDeal,
  match: Match,
  money: Quantity,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const { event, events } = match;
  const known = readMeasure(event.value ?? '');
  if (known?.kind !== 'money' || known.currency !== money.unit || UNSURE.test(event.note ?? ''))
    return undefined;
  const written = draft.prose.text.slice(money.number.start, money.number.end);
  const isNear = (value: number): boolean =>
    money.value / value < ASK && value / money.value < ASK
      ? true
      : Math.abs(money.value - value) <= halfStep(written, money.value);
  if (isNear(known.value) || money.low !== undefined) return undefined;
  // "more than $5 billion" is so of 5.43 billion
  if (money.bound === 'lower' && money.value < known.value) return undefined;
  if (money.bound === 'upper' && money.value > known.value) return undefined;
  for (const other of events) {
    const value = readMeasure(other.value ?? '');
    if (value?.kind === 'money' && value.currency === money.unit && isNear(value.value)) return undefined;
  }
  const ratio = Math.max(money.value / known.value, known.value / money.value);
  return {
    span: money.span,
    system: lexicon.entry(place.mention.system).id,
    ...(ratio < SAY && { severity: 'information' as const }),
    message: `${knownOf(draft, match, place, lexicon)} Check the sum, or say what else it covers.`,
    fixes: sumFixes(draft, money, event.value ?? ''),
  };
}

/** Half a unit of the last digit that is given: 5 billion may be 5.43. */
function halfStep(written: string, value: number): number {
  const [, whole = '', decimals = ''] = /^([\d,]+)(?:\.(\d+))?/.exec(written) ?? [];
  const digits = Number(`${whole.replaceAll(',', '')}${decimals && `.${decimals}`}`);
  if (!(digits > 0)) return 0;
  const zeros = decimals ? 0 : (/0*$/.exec(whole.replaceAll(',', ''))?.[0].length ?? 0);
  const step = decimals ? 10 ** -decimals.length : 10 ** zeros;
  return ((value / digits) * step) / 2;
}

function miscounted(
  draft: Draft,
  { place }: SaidDeal,
  match: Match,
  count: Quantity,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const { event, events } = match;
  const { system } = place.mention;
  const number = numberIn(event.quantity);
  if (number === undefined || !isCountOf(count, event.quantity, system, lexicon)) return undefined;
  if (events.some(({ quantity }) => numberIn(quantity) === count.value) || count.low !== undefined)
    return undefined;
  const facts = familyOf(system, lexicon).flatMap((member) => member.facts);
  if (facts.some(({ value }) => value === count.value)) return undefined;
  if (new RegExp(`(?<!not the )\\b${count.value}\\b`).test(event.note ?? '')) return undefined;
  // "more than 30" is so of 36
  if (count.bound && (count.bound === 'lower') === count.value < number) return undefined;
  if (count.approximate && Math.abs(count.value / number - 1) < 0.1) return undefined;
  const text = withCommas(number);
  const digits = /^[\d.,]+$/.test(draft.prose.text.slice(count.number.start, count.number.end));
  return {
    span: count.span,
    system: lexicon.entry(system).id,
    ...(/\d/.test(event.note ?? '') && { severity: 'information' as const }),
    message: `${knownOf(draft, match, place, lexicon)} Check the number, or say which contract is meant.`,
    fixes: digits
      ? [{ title: `Change to ${text}`, safety: 'choice', edits: [{ span: count.number, text }] }]
      : [],
  };
}

/** "Known: contract with India, 5 October 2018: 5 regiments of the S-400 for 5.43 billion USD (TASS 2018)." */
function knownOf({ prose }: Draft, { event, buyer }: Match, { mention }: Place, lexicon: Lexicon): string {
  const name = prose.text.slice(mention.form.start, mention.form.end).replace(/\s+/g, ' ');
  const { quantity, of, value, note } = event;
  const what =
    typeof quantity === 'number'
      ? `${withCommas(quantity)} ${/(?:^|[ -])[a-z]+$/.test(name) ? pluralOf(name) : name}`
      : quantity
        ? `${withCommas(quantity)} of the ${name}`
        : name;
  const sum = value ? ` for ${withCommas(value)}` : '';
  const rest = [of === name ? undefined : of, note].filter(Boolean).join('; ');
  const who = event.what === 'order' ? 'by' : 'with';
  return `Known: ${event.what} ${who} ${theCountry(buyer)}, ${dateInWords(event.date)}: ${what}${sum}${rest && `; ${rest}`} (${citationOf(event, lexicon)}).`;
}

/** The known sum where the draft's is in the same magnitude: only its digits change. */
function sumFixes({ prose }: Draft, { span, number }: Quantity, value: string): Fix[] {
  const [, digits, magnitude = ''] = /^([\d.]+) (?:(thousand|million|billion) )?/.exec(value) ?? [];
  const written = prose.text.slice(number.start, number.end);
  const whole = prose.text.slice(span.start, span.end);
  const same = magnitude !== '' && new RegExp(`\\b${magnitude}\\b`, 'i').test(whole);
  const [figure] = /^[\d.,]+/.exec(written) ?? [];
  if (!digits || !same || !figure) return [];
  return [
    {
      title: `Change to ${digits} ${magnitude}`,
      safety: 'choice',
      edits: [{ span: { start: number.start, end: number.start + figure.length }, text: digits }],
    },
  ];
}
