import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding, Severity } from '../../finding';
import type { Entry, SystemEvent } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { keyOf } from '../../text/characters';
import type { SaidDate } from './date-said';
import { dateInWords } from './date-words';
import { hasActed } from './deed';
import { Hint, hintedIn } from './hints';
import { isHistoric } from './history';
import { citationOf, familyOf, type Member, yearOf } from './known';

/** What one does with it: “fired HIMARS rockets”, “shot down an F-35”. */
const DONE =
  /\b(?:flew|fired|deployed|used|shot down|downed|lost|sank|dropped|sent) (?:an?|its|their|the|two|three|four|several|some|dozens of|hundreds of|\d+)?(?: [a-z-]+)? ?$/i;

/** Between what was done and the date: another verb or clause takes it. */
const TURNS =
  /\b(?:said|says|that|which|who|where|when|while|after|before|since|until|than|like|replac\w+|successor|predecessor|retired|designed|developed|built|based|born|founded|killed in|ended|ending|had been over|anniversary|because|but|and (?:was|were|is|has))\b|[;:()]/i;

/** Wars that need no year: the last year of fighting. */
const WARS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:in|during|over) (?:the )?Korean War\b/, 1953],
  [/\b(?:in|during|over) (?:the )?Vietnam War\b/, 1975],
  [/\b(?:in|during) the Six[- ]Day War\b/, 1967],
  [/\b(?:in|during) the Yom Kippur War\b/, 1973],
  [/\b(?:in|during) the Falklands War\b/, 1982],
  [/\b(?:in|during) the Iran[-–]Iraq War\b/, 1988],
  [/\b(?:in|during) (?:Operation )?Desert Storm\b/, 1991],
  [/\b(?:in|during) the (?:Second World War|World War II)\b/, 1945],
];

/** What is done with what is in service; tests and shows come before and after. */
const COMBAT =
  /\b(?:bombed|struck|shot|downed|attacked|sank|sunk|destroyed|patrolled|intercepted|strafed|raided|fired|hit|combat|action|deployed|fought|dropped|escorted)\b/i;

/** What stands right before a date, within so many characters. */
const WHEN = /(?:\b(?:in|on|of|since|by|late|early|during|over|,)|\d|[A-Z][a-z]+) ?$/;
const WHEN_REACH = 40;

/** An event in the air or in a war before a system was there, or long after it had gone. */
export function outOfTime(draft: Draft, said: SaidDate, lexicon: Lexicon): RuleFinding | undefined {
  const { mentions } = draft;
  const { first, last, year, quantity, before, start } = said;
  if (!said.alone || !WHEN.test(before.slice(-WHEN_REACH))) return undefined;
  let subject: Mention | undefined;
  for (let at = first; at < last && mentions[at].span.end <= quantity.span.start; at++)
    subject = mentions[at];
  if (!subject || subject.variant) return undefined;
  const gap = before.slice(subject.span.end - start);
  const lead = before.slice(0, subject.span.start - start);
  if (gap.length > 110 || TURNS.test(gap)) return undefined;
  const done = hasActed(gap) ? gap : DONE.test(lead) ? `${lead.slice(-40)} ${gap}` : undefined;
  return done === undefined ? undefined : judge(draft, { mention: subject, year, done, said }, lexicon);
}

interface Deed {
  readonly mention: Mention;
  readonly year: number;
  readonly done: string;
  readonly said: Pick<SaidDate, 'sentence' | 'quantity'>;
}

function judge(draft: Draft, { mention, year, done, said }: Deed, lexicon: Lexicon): RuleFinding | undefined {
  const form = draft.prose.text.slice(mention.form.start, mention.form.end);
  // Names and short numbers have been given to other things before.
  if (!/\d/.test(form) || !isPlain(draft.prose, said.sentence, said.quantity.span)) return undefined;
  const namesakes = lexicon
    .formsOfKey(keyOf(form))
    .map(({ system }) => system)
    .filter((system) => lexicon.entry(system).relation !== 'component of');
  const family = [...new Set([mention.system, ...namesakes])].flatMap((system) => familyOf(system, lexicon));
  const early = earliest(family);
  if (early && year < early.year) return before(draft, { mention, year, done, said }, early, lexicon);
  const gone = lastYear(family);
  if (gone !== undefined && year > gone + 2 && COMBAT.test(done)) return behind(mention, said, gone, lexicon);
  return undefined;
}

interface Earliest {
  readonly year: number;
  readonly event?: SystemEvent;
  /** The year in service that no page bears out. */
  readonly service?: number;
}

/** The year before which no such thing can have been seen; with the first flight where one is known. */
function earliest(family: readonly Member[]): Earliest | undefined {
  let year = Number.POSITIVE_INFINITY;
  let event: SystemEvent | undefined;
  let service: number | undefined;
  const members = new Map(family.map((member) => [member.entry.id, member]));
  for (const { entry, events } of family) {
    if (entry.relation === 'component of' || entry.relation === 'munition of') continue;
    const own = events
      .filter(({ what }) => WITNESSED.has(what))
      .toSorted((a, b) => yearOf(a.date) - yearOf(b.date))[0];
    const from = entry.service?.from;
    if (own === undefined && from === undefined) {
      // Of a member of which nothing is known nobody can say that it came later.
      if (entry.family === undefined) return undefined;
      continue;
    }
    const flown = own?.what === 'first flight' || own?.what === 'first test';
    const guessed = Math.min(from === undefined ? 9999 : from - PROTOTYPES, own ? yearOf(own.date) : 9999);
    // A version cannot have been there before the first of its type flew.
    const first = flown ? yearOf(own.date) : Math.max(guessed, flightOfType(entry, members));
    if (first < year) {
      year = first;
      event = own?.what === 'first flight' ? own : undefined;
      service = from;
    }
  }
  return Number.isFinite(year)
    ? { year, ...(event && { event }), ...(service !== undefined && { service }) }
    : undefined;
}

/** The year in which the type first flew of which this is a version, or a version of a version; 0 where it is not known. */
function flightOfType({ family, relation }: Entry, members: ReadonlyMap<string, Member>): number {
  const type = VERSIONS.test(relation ?? '') ? members.get(family ?? '') : undefined;
  if (!type) return 0;
  const flight = type.events.find(({ what, of }) => what === 'first flight' && of === undefined);
  return flight ? yearOf(flight.date) : flightOfType(type.entry, members);
}

const VERSIONS = /^(?:variant|export version|licence-built)$/;

/** Events at which the thing itself was there. */
const WITNESSED: ReadonlySet<string> = new Set(
  'first flight|first test|test|launched|laid down|unveiled|production|delivered|entered service|commissioned|combat debut|lost|deployed'.split(
    '|',
  ),
);

/** So many years before its service a system may fly and be tried in action. */
const PROTOTYPES = 12;

/** The last year of service where all of a family have gone. */
function lastYear(family: readonly Member[]): number | undefined {
  let last: number | undefined;
  for (const { entry, events } of family) {
    if (entry.relation === 'component of') continue;
    const to = entry.service?.to;
    if (to === undefined) return undefined;
    last = Math.max(last ?? to, to, ...events.map(({ date }) => yearOf(date)));
  }
  return last;
}

function before(
  draft: Draft,
  { mention, year, said }: Deed,
  { event, service, year: first }: Earliest,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const form = draft.prose.text.slice(mention.form.start, mention.form.end);
  // M1, K2, F-1: others bore it first.
  if (/^\p{Lu}{1,2}-?\d{1,2}$/u.test(form) && year < 1950) return undefined;
  if (isHistoric(draft) && !/^(?:F-(?:22|35)|B-2)/.test(form)) return undefined;
  const { designation, id } = lexicon.entry(mention.system);
  const severity: Severity = event && first - year > 3 ? 'error' : 'warning';
  const known = event
    ? `its first flight was ${dateInWords(event.date).includes(' ') ? `on ${dateInWords(event.date)}`.replace(/^on (?=[A-Z])/, 'in ') : `in ${yearOf(event.date)}`} (${citationOf(event, lexicon)})`
    : `it entered service in ${service}`;
  return {
    span: said.quantity.span,
    severity,
    system: id,
    message: `The ${designation} cannot have been there in ${year}: ${known}. Another year, or another system?`,
    fixes: [],
  };
}

function behind(
  { system }: Mention,
  { quantity }: Deed['said'],
  gone: number,
  lexicon: Lexicon,
): RuleFinding {
  const { designation, id } = lexicon.entry(system);
  return {
    span: quantity.span,
    severity: 'warning',
    system: id,
    message: `The ${designation} left service in ${gone}: another year, or another system?`,
    fixes: [],
  };
}

/** The same for a war that is named without a year: “F-35s flew in the Vietnam War”. */
export function* outOfWar(draft: Draft, lexicon: Lexicon): Generator<RuleFinding> {
  const { prose, mentions } = draft;
  for (const index of hintedIn(draft, lexicon, Hint.war)) {
    const mention = mentions[index];
    const { end } = prose.sentences[mention.sentence];
    const gap = prose.prose.slice(mention.span.end, Math.min(end, mention.span.end + 130));
    if (mention.variant || !hasActed(gap)) continue;
    for (const [war, year] of WARS) {
      const match = war.exec(gap);
      if (!match || TURNS.test(gap.slice(0, match.index))) continue;
      const start = mention.span.end + match.index;
      const said = {
        sentence: mention.sentence,
        quantity: {
          kind: 'date' as const,
          span: { start, end: start + match[0].length },
          number: { start, end: start + match[0].length },
          value: year,
        },
      };
      const finding = judge(draft, { mention, year, done: gap.slice(0, match.index), said }, lexicon);
      if (finding) yield finding;
    }
  }
}
