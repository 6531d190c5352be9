import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding, Severity } from '../../finding';
import { theCountry } from '../../lexicon/countries';
import type { SystemEvent } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { agrees, buyerOf, countOf, eventsOf, isLater, numberIn, type Place, placeOf } from './contracts';
import { datesFor } from './date-fix';
import type { SaidDate } from './date-said';
import { dateInWords } from './date-words';
import { citationOf, familyOf, yearOf } from './known';

/** A kind of event that a sentence may date, and the dictionary's events that it may have meant. */
interface EventKind {
  readonly what: readonly string[];
  /** Events on the way to it: a date that is that of one of them is not asked about. */
  readonly near: readonly string[];
  /** Whether a sentence dates such an event: what stands before the date, and behind it. */
  readonly isSaid: (before: string, behind: string) => boolean;
  /** Of one buyer, whose name must be given. */
  readonly bought?: true;
  /** Only the first of several: “the first S-400 arrived in …”. */
  readonly first?: true;
  /** What a message calls it. */
  readonly name: string;
}

const DEAL = '(?:deals?|contracts?|agreements?|orders?|purchase|acquisition|procurement|sale|pact|accord)';
const SEALED = '(?:signed|finali[sz]ed|inked|concluded|sealed|clinched|agreed|struck|awarded|completed)';
const IN =
  '(?:(?:back |as early as |early |late |only )?(?:in|on)(?: (?:early|late|mid|the (?:spring|summer|autumn|fall|end) of))?)';
/** Words with which another verb takes the date: “signed after talks in 2020”. */
const TURNS =
  /\b(?:said|says|saying|announced|reported|that|when|while|after|before|since|until|expected|due|scheduled|between|from|by|delivered|delivery|deliveries|followed|following|if|would|will|including)\b|[;:]/i;

function after(pattern: string): (before: string) => boolean {
  const expression = new RegExp(`\\b${pattern}([^;:]{0,110}?) ?\\(?${IN} $`, 'i');
  return (before) => {
    const gap = expression.exec(before)?.[1];
    return gap !== undefined && !TURNS.test(gap);
  };
}

const sealedThen = after(SEALED);
const boughtThen = after('(?:bought|ordered|purchased)');
const deliveredThen = after('(?:delivered|received|arrived|handed over|took delivery of|reached)');
const commissionedThen = after('commissioned');

const DEALS = new RegExp(`\\b${DEAL}\\b`, 'i');
const DEAL_FOR = new RegExp(`^ (?:[$€]?[\\w.-]+ ){0,3}${DEAL} (?:for|to|with)\\b`, 'i');
const SEALS = new RegExp(
  `^,? [^,;:]{0,50}\\b(?:${SEALED} (?:a|an|the|its|their) [^,;:]{0,40}\\b${DEAL}|ordered|bought|purchased)\\b`,
  'i',
);

const KINDS: readonly EventKind[] = [
  {
    what: ['contract', 'order', 'agreement'],
    near: [
      'selected',
      'approved',
      'announced',
      'pledge',
      'transfer',
      'delivered',
      'production',
      'funding',
      'treaty',
    ],
    isSaid: (before, behind) =>
      (DEALS.test(before) && sealedThen(before)) ||
      boughtThen(before) ||
      (/^(?:Back )?(?:In|On) $/.test(before) && SEALS.test(behind)) ||
      (/\b(?:the|a|its|their|’s|'s) $/i.test(before) && DEAL_FOR.test(behind)),
    bought: true,
    name: 'contract',
  },
  {
    what: ['delivered'],
    near: ['transfer', 'entered service'],
    isSaid: (before) =>
      /\bfirst\b/i.test(before) &&
      !/\bfirst (?:country|nation|customer|export|time|buyer|NATO|ever)\b/i.test(before) &&
      deliveredThen(before),
    bought: true,
    first: true,
    name: 'first delivery',
  },
  {
    what: ['first flight'],
    near: ['first test', 'test', 'unveiled'],
    isSaid: (before, behind) =>
      /\b(?:first flew|(?:made|makes|took|conducted|performed|completed) (?:its|their|his) (?:maiden|first) flight|(?:maiden|first) flight (?:was|came|took place)|flew for the first time|took to the (?:air|skies) for the first time|(?:maiden|first) flight) ?\(?(?:(?:back )?(?:in|on) (?:early |late |mid-?)?)$/i.test(
        before,
      ) ||
      (/^(?:In|On) $/.test(before) &&
        /^,? the [\w -]{2,30} (?:first flew|(?:made|took) its (?:maiden|first) flight)\b/.test(behind)),
    name: 'first flight',
  },
  {
    what: ['commissioned'],
    near: ['delivered', 'entered service'],
    isSaid: (before) =>
      /\b(?:was|were|has been) (?:formally |officially )?commissioned\b/i.test(before) &&
      commissionedThen(before),
    name: 'commissioning',
  },
];

/** Dates of contracts, first deliveries, first flights and commissionings against the events that the dictionary has. */
export function misdatedEvent(draft: Draft, said: SaidDate, lexicon: Lexicon): RuleFinding | undefined {
  if (NOT_YET.test(said.before.slice(-80))) return undefined;
  const kind = KINDS.find(({ isSaid }) => isSaid(said.before, said.behind));
  if (!kind) return undefined;
  const place = placeOf(draft, said, lexicon, kind.bought === true && !kind.first);
  if (!place || !isPlain(draft.prose, said.sentence, said.quantity.span)) return undefined;
  return kind.bought
    ? misdatedDeal(draft, said, kind, place, lexicon)
    : misdatedFirst(draft, said, kind, place, lexicon);
}

/** What is still to come has no date to be held against. */
const NOT_YET =
  /\b(?:will|shall|would|could|may|might|to be|to have|expected|due|set|plan(?:s|ned|ning)?|hope[sd]?|want(?:s|ed)?)\b/i;

function misdatedDeal(
  draft: Draft,
  said: SaidDate,
  kind: EventKind,
  place: Place,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const { mention } = place;
  const family = kind.first
    ? familyOf(mention.system, lexicon).slice(0, 1)
    : familyOf(mention.system, lexicon);
  const buyer = buyerOf(draft, place, family, kind.what, lexicon);
  if (!buyer) return undefined;
  const events = eventsOf(family, buyer);
  const known = events.filter(
    ({ what, note = '', of }) => kind.what.includes(what) && (!kind.first || (/^first/.test(note) && !of)),
  );
  const counted = countOf(draft, place)?.value;
  const fitting =
    counted === undefined || kind.first
      ? known
      : known.filter(({ quantity }) => numberIn(quantity) === counted);
  const [event] = fitting;
  if (!event) return undefined;
  if (
    [...known, ...events.filter(({ what }) => kind.near.includes(what))].some(({ date }) =>
      agrees(said.date, date),
    )
  )
    return undefined;
  // Of several contracts, one may be missing here.
  if (fitting.length > 1 || (known.length > 1 && counted === undefined)) return undefined;
  const gap = Math.abs(said.year - yearOf(event.date));
  if (gap > 25 || isLater(event, said.date)) return undefined;
  const severity: Severity =
    gap === 1 && String(event.date).length < 7 && counted === undefined ? 'information' : 'warning';
  return findingOf(draft, said, { event, kind, severity, mention, buyer }, lexicon);
}

/** What happens to a type or a ship once: its own events only. */
function misdatedFirst(
  draft: Draft,
  said: SaidDate,
  kind: EventKind,
  place: Place,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const { mention, told } = place;
  const [own, ...others] = familyOf(mention.system, lexicon);
  const isWanted = ({ what, of }: SystemEvent): boolean =>
    kind.what.includes(what) && (kind.name !== 'commissioning' || isNamed(told, of, draft, mention));
  const known = own.events.filter(isWanted);
  const [event] = known;
  if (!event || known.length > 1) return undefined;
  const around = [own, ...others]
    .flatMap(({ events }) => events)
    .filter(({ what }) => kind.what.includes(what) || kind.near.includes(what));
  if (around.some(({ date }) => agrees(said.date, date))) return undefined;
  const gap = Math.abs(said.year - yearOf(event.date));
  const form = draft.prose.text.slice(mention.form.start, mention.form.end);
  // An older ship of that name; the Atlas that is a missile, and the A400M that is called Atlas.
  if (gap > 12 && (kind.name === 'commissioning' || !/\d/.test(form))) return undefined;
  if (
    kind.name === 'first flight' &&
    /\bsecond|demonstrator|German|British|version|variant/i.test(event.of ?? '')
  )
    return undefined;
  if (
    kind.name === 'first flight' &&
    /\b(?:version|variant|prototype|production|series|export|naval|two-seat)\b/i.test(said.before)
  )
    return undefined;
  return findingOf(draft, said, { event, kind, severity: 'warning', mention }, lexicon);
}

/** Whether a text names a ship: "INS Surat" by Surat. An event without a name is of the only ship. */
function isNamed(told: string, of: string | undefined, { prose }: Draft, { form }: Mention): boolean {
  if (of === undefined)
    return (
      !/ class$/i.test(prose.text.slice(form.start, form.end)) &&
      !/-class$/.test(prose.text.slice(form.start, form.end))
    );
  const name = of.replace(/ \(.*/, '').replace(/^(?:HMS|INS|USS|TCG|PNS|HMAS|HMCS) /, '');
  return told.includes(name);
}

interface Misdated {
  readonly event: SystemEvent;
  readonly kind: EventKind;
  readonly severity: Severity;
  readonly mention: Mention;
  readonly buyer?: string;
}

function findingOf(
  { prose }: Draft,
  said: SaidDate,
  { event, kind, severity, mention, buyer }: Misdated,
  lexicon: Lexicon,
): RuleFinding {
  const entry = lexicon.entry(mention.system);
  const date = dateInWords(event.date);
  const what = kind.first
    ? kind.name
    : event.what === 'order' || event.what === 'agreement'
      ? event.what
      : kind.name;
  const details = [event.quantity, event.of].filter(Boolean).join(', ');
  const whose = buyer
    ? `${what} ${what === 'order' ? 'by' : kind.first ? 'to' : 'with'} ${theCountry(buyer)}`
    : what;
  return {
    span: spanOf(said),
    severity,
    system: entry.id,
    message: `Known: ${whose} ${kind.name === 'contract' ? 'for' : 'of'} the ${entry.designation}${details ? ` (${details})` : ''}, ${date} (${citationOf(event, lexicon)}). Check the date, or say which ${what} is meant.`,
    fixes: datesFor(prose.text, said, event),
  };

  function spanOf({ before, start, quantity }: SaidDate): { start: number; end: number } {
    const verb =
      /\b(?:signed|finali[sz]ed|inked|concluded|sealed|clinched|agreed|struck|awarded|completed|bought|ordered|purchased|delivered|received|arrived|commissioned|first flew) (?:in|on) $/i.exec(
        before,
      );
    return verb ? { start: start + verb.index, end: quantity.span.end } : quantity.span;
  }
}
