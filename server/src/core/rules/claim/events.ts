import type { Claim } from '../../claims/claim';
import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import { tokenAt } from '../../text/tokens';
import { isSubset } from './rivals';
import { readApart, readScene } from './scene';

/** What happens to a deal or a ship once, by the words for it. */
const events: Readonly<Record<string, string>> = {
  signed: 'signing',
  inked: 'signing',
  sealed: 'signing',
  finalized: 'finalizing',
  finalised: 'finalizing',
  ratified: 'ratifying',
  ordered: 'ordering',
  approved: 'approving',
  cancelled: 'cancelling',
  canceled: 'cancelling',
  terminated: 'cancelling',
  commissioned: 'commissioning',
  service: 'service',
  inducted: 'induction',
  retired: 'retiring',
};

/** What each operator has its own date for. */
const ofOperators = new Set(['commissioning', 'service', 'induction', 'retiring', 'ordering']);

/** A system has one of each, or a story that tells of several. */
const mostDates = 2;

/** The pairs of dates that a draft gives to one event of one system. */
export function* eventRivals(draft: Draft): Generator<{ first: Claim; second: Claim }> {
  const words = Words.of(draft.prose);
  const byEvent = new Map<string, Claim[]>();
  for (const claim of draft.claims) {
    if (claim.quantity.kind !== 'date' || claim.subject === undefined) continue;
    const event = eventOf(words, draft, claim);
    if (!event || !isPoint(words, draft, claim)) continue;
    const key = `${event} ${claim.subject}`;
    const claims = byEvent.get(key);
    if (claims) claims.push(claim);
    else byEvent.set(key, [claim]);
  }
  for (const [key, claims] of byEvent) {
    const [event] = key.split(' ');
    const dates = new Map(claims.map((claim) => [claim.quantity.unit, claim]));
    if (claims.length < 2 || dates.size > mostDates) continue;
    const [first] = claims;
    const second = claims.find((claim) => differ(first, claim));
    if (
      second &&
      second.sentence !== first.sentence &&
      isOneEvent(draft, first, second, ofOperators.has(event))
    ) {
      yield { first, second };
    }
  }
}

/** So far before a date stands what happened then. */
const reach = 8;

/** The event of a date: the word for one that stands nearest before it in its sentence. */
function eventOf(words: Words, { prose }: Draft, { quantity, sentence }: Claim): string | undefined {
  const token = tokenAt(prose.tokens, quantity.span.start);
  const first = Math.max(prose.sentences[sentence].firstToken, token - reach);
  for (let at = token - 1; at >= first; at--) {
    const word = words.word(at);
    if (Object.hasOwn(events, word)) return events[word];
  }
  return undefined;
}

/** "in 2018", "in October 2018": no deadline, no span, no fiscal year. */
function isPoint(words: Words, { prose }: Draft, { quantity }: Claim): boolean {
  if (!/^\d{4}(?:-\d\d)?$/.test(quantity.unit ?? '')) return false;
  const before = words.word(tokenAt(prose.tokens, quantity.span.start) - 1);
  return /^(?:in|on|of|early|late|mid)$/.test(before);
}

/** Two years, or two months of one year; a year alone agrees with its months. */
function differ({ quantity: { unit: a = '' } }: Claim, { quantity: { unit: b = '' } }: Claim): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) !== b.slice(0, length);
}

function isOneEvent(draft: Draft, first: Claim, second: Claim, ofOperator: boolean): boolean {
  const places = [first, second].map(({ quantity, sentence }) => ({
    sentence,
    token: tokenAt(draft.prose.tokens, quantity.span.start),
    next: tokenAt(draft.prose.tokens, quantity.span.end),
    system: undefined,
  }));
  if (places.some((place) => readApart(draft, place).size > 0)) return false;
  const [one, other] = places.map((place) => readScene(draft, place));
  if (one.future || other.future) return false;
  if (one.systems.size !== 1 || other.systems.size !== 1) return false;
  const isKnown = (names: ReadonlySet<string>, others: ReadonlySet<string>) =>
    names.size === 0 || others.size === 0 || isSubset(names, others);
  return (
    // The second telling may leave out who, but names nobody new.
    (ofOperator ? one.countries.size === other.countries.size : other.countries.size <= one.countries.size) &&
    isSubset(one.countries, other.countries) &&
    isKnown(one.names, other.names) &&
    isKnown(one.services, other.services) &&
    isKnown(one.sources, other.sources)
  );
}
