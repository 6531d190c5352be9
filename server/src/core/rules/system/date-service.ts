import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { theCountry } from '../../lexicon/countries';
import type { SystemEvent } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { agrees, eventsOf } from './contracts';
import { datesFor } from './date-fix';
import { nationsIn, type SaidDate } from './date-said';
import { dateInWords } from './date-words';
import { isHistoric } from './history';
import { citationOf, familyOf, type Member, yearOf } from './known';

const WHEN =
  '(?:(?:back |only |as early as |as late as )?(?:in|since|from|on)(?: (?:early|late|mid|the (?:spring|summer|autumn|fall|end) of))?)';
const OWN = '(?:operational |active |full |front-?line |military |squadron |regular )?';

/** "which entered service with the Air Force in", right before the date. */
const ENTERED = new RegExp(
  `\\b(?:(?:entered|came into|went into|(?:was|were|been) (?:put|introduced|brought|accepted|taken) into) ${OWN}service|(?:has|have|had) been in ${OWN}service|in ${OWN}service) ?(?<who>(?:with|in|for) [^,;:.()]{2,50})? ?\\(?${WHEN} $`,
  'i',
);

const RETIRED = new RegExp(
  `\\b(?:(?:was|were|been) (?:finally |formally |officially )?(?:retired|phased out|withdrawn|taken out of service)(?: from (?:active |front-?line |operational )?service)?|left ${OWN}service|went out of service|retired from ${OWN}service|ended its service) ?(?<who>(?:by|with|in|from) [^,;:.()]{2,50})? ?\\(?${WHEN} $`,
  'i',
);

/** What may stand between a name and its verb: its noun, a gloss between commas, auxiliaries. */
const GAP =
  /^(?: (?!and\b|or\b|replac|succe|versions?\b|variants?\b|upgrade|pilots?\b|squadrons?\b|crews?\b|regiments?\b|units?\b)[a-z-]+){0,4}(?:, (?:an?|the|its|one of)\b[^,;:()]{3,70},)?(?:,? (?:which|that))?(?: (?:has|have|had|first|formally|finally|officially|only|then|was|were|is))* ?$/;

/** One aircraft, an exhibit, a version of its own: no story of the type. */
const SINGLE =
  /\b(?:this|his|her|our|one|another|each|second|third|upgraded|moderni[sz]ed|improved|new(?:er|est)?|latest|former|same|successor|replacement|version|variant|model|serial|tail)(?: [a-z-]+)? ?$/i;

/** "Entered service in 2015", "was retired in 2004" against what is known of the system's years in service. */
export function misdatedService(draft: Draft, said: SaidDate, lexicon: Lexicon): RuleFinding | undefined {
  // Asked of every date with a year: the words first.
  if (!/\b(?:service|retired|phased out|withdrawn)\b/i.test(said.before.slice(-110))) return undefined;
  const entered = ENTERED.exec(said.before);
  const match = entered ?? RETIRED.exec(said.before);
  if (!match || !said.alone) return undefined;
  const mention = subjectOf(draft, said, match.index);
  if (!mention || !isPlain(draft.prose, said.sentence, said.quantity.span)) return undefined;
  const deed: Deed = {
    draft,
    said,
    mention,
    from: match.index,
    lexicon,
    family: familyOf(mention.system, lexicon),
    who: match.groups?.who ?? '',
  };
  return entered ? lateOrEarly(deed) : goneOrNot(deed);
}

interface Deed {
  readonly draft: Draft;
  readonly said: SaidDate;
  readonly mention: Mention;
  /** Where the verb begins in the sentence. */
  readonly from: number;
  readonly lexicon: Lexicon;
  readonly family: readonly Member[];
  /** "with the Indian Air Force" */
  readonly who: string;
}

/** The system whose name stands right before the verb. */
function subjectOf({ mentions, prose }: Draft, said: SaidDate, verb: number): Mention | undefined {
  const end = said.start + verb;
  let mention: Mention | undefined;
  for (let at = said.first; at < said.last && mentions[at].span.end <= end; at++) mention = mentions[at];
  if (!mention || mention.variant) return undefined;
  const gap = prose.prose.slice(mention.span.end, end);
  const lead = said.before.slice(0, mention.span.start - said.start);
  if (gap.length > 110 || !GAP.test(gap) || SINGLE.test(lead)) return undefined;
  // "The F-22 and the F-35 entered service in …" tells of both.
  return /\b(?:and|or|with|by|of|like|than|from|replac\w+|both) (?:the )?(?:[a-z-]+ )?$/i.test(lead)
    ? undefined
    : mention;
}

/** Whose service it is: the system's own country's, another's, or one of several services of which nothing is known. */
function userOf({ said, mention, who, lexicon }: Deed): string | 'own' | undefined {
  const origin = [lexicon.entry(mention.system).origin].flat();
  const named = [...nationsIn(said.before), ...nationsIn(said.behind)];
  const others = [...new Set(named)].filter(
    (nation) => !origin.includes(nation) && !(origin.includes('SU') && nation === 'RU'),
  );
  if (others.length > 1) return undefined;
  if (others.length === 1) return others[0];
  // The Navy's is not the Air Force's.
  return who === '' ||
    /^(?:with|in|for|by|from) (?:the )?(?:Soviet|Russian|Chinese|Indian|Israeli|Swedish|French|German|British)\b/.test(
      who,
    )
    ? 'own'
    : undefined;
}

/** Events that the press takes for the beginning of service. */
const BEGUN: ReadonlySet<string> = new Set(
  'entered service|commissioned|delivered|deployed|production|combat debut|unveiled|launched|first test|test'.split(
    '|',
  ),
);

function lateOrEarly(deed: Deed): RuleFinding | undefined {
  const { said, family, mention, lexicon } = deed;
  const { year } = said;
  const user = userOf(deed);
  if (user === undefined) return undefined;
  const [event] = eventsOfType(deed, 'entered service', user);
  const told = event ? versionsOf(family) : family;
  const events = user === 'own' ? told.flatMap((member) => member.events) : eventsOf(told, user);
  if (events.some(({ what, date }) => BEGUN.has(what) && Math.abs(yearOf(date) - year) <= 1))
    return undefined;
  if (event) return agrees(said.date, event.date) ? undefined : finding(deed, { event, user });
  if (user !== 'own') return undefined;
  const from = lexicon.entry(mention.system).service?.from;
  if (from === undefined || isNamedOnly(deed)) return undefined;
  // One of its versions may have been meant, and all that came between.
  const years = family.flatMap(({ entry }) =>
    entry.relation === 'component of' ? [] : (entry.service?.from ?? []),
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.some((each) => Math.abs(each - year) <= 1) || (year > first && year < last)) return undefined;
  return Math.abs(year - from) < APART ? undefined : finding(deed, { year: from, user });
}

/** A system and what is a version of it: where a page dates it, what came before and after has dates of its own. */
function versionsOf([own, ...others]: readonly Member[]): Member[] {
  return [
    own,
    ...others.filter(
      ({ entry }) =>
        entry.family === own.entry.id &&
        /^(?:variant|export version|licence-built)$/.test(entry.relation ?? ''),
    ),
  ];
}

/** What no page bears out is the dictionary's own word: only a difference of so many years is asked about. */
const APART = 7;

function goneOrNot(deed: Deed): RuleFinding | undefined {
  const { said, family, mention, lexicon } = deed;
  const { year } = said;
  const user = userOf(deed);
  if (user === undefined) return undefined;
  const events = user === 'own' ? family.flatMap((member) => member.events) : eventsOf(family, user);
  if (events.some(({ what, date }) => ENDED.has(what) && Math.abs(yearOf(date) - year) <= 1))
    return undefined;
  const [event] = eventsOfType(deed, 'retired', user);
  if (event)
    return agrees(said.date, event.date) || event.quantity !== undefined
      ? undefined
      : finding(deed, { event, user, end: true });
  if (user !== 'own') return undefined;
  const { service, status } = lexicon.entry(mention.system);
  if (service?.to === undefined || status !== 'retired' || isNamedOnly(deed)) return undefined;
  const years = family.flatMap(({ entry }) =>
    entry.relation === 'component of' ? [] : (entry.service?.to ?? []),
  );
  if (years.some((each) => Math.abs(each - year) <= 2)) return undefined;
  // Before its end one user, one version, one aircraft may have gone.
  return year <= service.to + 2 ? undefined : finding(deed, { year: service.to, user, end: true });
}

const ENDED: ReadonlySet<string> = new Set(['retired', 'cancelled', 'suspended', 'lost', 'transfer']);

/** The system's own events of a kind, of one user. */
function eventsOfType({ family: [own] }: Deed, what: string, user: string): SystemEvent[] {
  const origin = [own.entry.origin].flat();
  return own.events.filter((event) => {
    if (event.what !== what || event.of !== undefined) return false;
    const countries = [event.country ?? []].flat();
    return user === 'own' ? countries.every((country) => origin.includes(country)) : countries.includes(user);
  });
}

/** A plain name, or a short number given before, may be another thing's: Typhoon, M1. Ships are named as their classes. */
function isNamedOnly({ draft, mention, lexicon }: Deed): boolean {
  const form = draft.prose.text.slice(mention.form.start, mention.form.end);
  const kinds = lexicon.lineage(lexicon.entry(mention.system).kind).map(({ kind }) => kind);
  return (
    !/\d/.test(form) ||
    /^\p{L}{1,2}-?\d$/u.test(form) ||
    kinds.includes('warship') ||
    kinds.includes('submarine') ||
    isHistoric(draft)
  );
}

interface Known {
  readonly event?: SystemEvent;
  /** The dictionary's own word, without a page. */
  readonly year?: number;
  readonly user: string;
  readonly end?: true;
}

function finding(
  { draft, said, mention, from, lexicon }: Deed,
  { event, year, user, end }: Known,
): RuleFinding {
  const name = draft.prose.text.slice(mention.form.start, mention.form.end).replace(/\s+/g, ' ');
  const whose = user === 'own' ? '' : ` in ${theCountry(user)}`;
  const what = end ? 'left service' : 'entered service';
  const on = String(event?.date ?? '').length > 7 ? 'on' : 'in';
  const known = event ? `${dateInWords(event.date)} (${citationOf(event, lexicon)})` : year;
  const gap = Math.abs(said.year - (event ? yearOf(event.date) : (year ?? said.year)));
  return {
    span: { start: said.start + from, end: said.quantity.span.end },
    system: lexicon.entry(mention.system).id,
    severity: event && gap > 2 ? 'warning' : 'information',
    message: `${event ? 'Known' : 'By our dictionary'}: the ${name} ${what}${whose} ${on} ${known}. Check the year, or say which version or user is meant.`,
    fixes: datesFor(draft.prose.text, said, event ?? { what, date: year ?? said.year, source: [] }),
  };
}
