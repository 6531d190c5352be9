import { isOwnName, isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { theCountry } from '../../lexicon/countries';
import type { Entry, SystemEvent } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import type { Settings } from '../../settings';
import { designOf, versionsOf } from './family-tree';
import { Hint, hintsIn } from './hints';
import { citationOf, isOld, yearOf } from './known';
import { type NamedPhrase, namedPhrasesIn, nameOf, namesakesOf } from './named-phrase';
import { type User, userSaid } from './operator-said';
import { usersOf } from './operator-users';

export const operator: Rule = {
  id: 'system/operator',
  severity: 'warning',
  summary: 'A country that never had a system, or a system without customers that has some',
  *check(draft: Draft, { lexicon, settings }: RuleContext): Iterable<RuleFinding> {
    const hints = hintsIn(draft, lexicon);
    for (const phrase of namedPhrasesIn(draft, lexicon, Hint.nation | Hint.trade)) {
      const has = (hint: number): boolean => (hints[phrase.index] & hint) !== 0;
      const finding =
        (has(Hint.trade) ? unsold(phrase, draft, lexicon) : undefined) ??
        (has(Hint.nation) ? stranger(phrase, draft, lexicon, settings) : undefined);
      if (finding) yield finding;
    }
  },
};

/** "Japan's F-22s": a country that is none of all that are known to have it. */
function stranger(
  phrase: NamedPhrase,
  draft: Draft,
  lexicon: Lexicon,
  settings: Settings,
): RuleFinding | undefined {
  const { mention } = phrase;
  const entry = lexicon.entry(mention.system);
  const asOf = entry['operators-as-of'];
  if (asOf === undefined && !FLOWN.test(phrase.before.slice(-60)) && !FLOWN.test(phrase.after.slice(0, 40)))
    return undefined;
  const user = userSaid(phrase, draft);
  if (!user || isUser(entry, user.country)) return undefined;
  if (asOf === undefined && user.how !== 'operates') return undefined;
  if (user.how === 'owns' && NOT_YET_OWN.test(sentenceOf(phrase, draft))) return undefined;
  if (!isPlain(draft.prose, mention.sentence, spanOf(phrase, user))) return undefined;
  const homonyms = namesakesOf(phrase, draft, lexicon).filter((system) =>
    isSameBranch(lexicon.entry(system), entry, lexicon),
  );
  if (homonyms.some((system) => versionsOf(system, lexicon).some((each) => isUser(each, user.country))))
    return undefined;
  const name = nameOf(phrase, draft, lexicon);
  const broken = user.how === 'operates' ? brokenDeal(mention.system, user.country, lexicon) : undefined;
  if (broken) {
    const { what, date } = broken;
    const done = what === 'cancelled' ? 'called off' : 'suspended';
    return {
      span: user.span,
      system: entry.id,
      message: `${upperFirst(theCountry(user.country))} is not known to have the ${name}: its part in it was ${done} in ${yearOf(date)} (${citationOf(broken, lexicon)}).`,
      fixes: [],
    };
  }
  if (asOf === undefined || homonyms.some((system) => lexicon.entry(system)['operators-as-of'] === undefined))
    return undefined;
  // Who once ordered it may have some in store.
  if (brokenDeal(mention.system, user.country, lexicon)) return undefined;
  // Who has another variant of it is told so by `system/variant`.
  if (homonyms.some((system) => designOf(system, lexicon).some((each) => isUser(each, user.country))))
    return undefined;
  const users = usersOf(entry);
  const known =
    users.length > MOST_NAMED
      ? `${users.length} countries, ${theCountry(user.country)} not among them`
      : list(users.map(theCountry));
  const age = isOld(asOf, settings) ? '; it may have changed' : '';
  return {
    span: user.span,
    severity: 'information',
    system: entry.id,
    message: `Does ${theCountry(user.country)} have the ${name}? Known to have or to have ordered it, as of ${asOf}: ${known}${age}.`,
    fixes: [],
  };
}

/** A message names so many users; of more, only how many. */
const MOST_NAMED = 8;

/** What is wished for, talked about or taken from an enemy is called a country's own as well: "Peru's F-16s are under discussion". */
const NOT_YET_OWN =
  /\b(?:captur\w+|seized|troph(?:y|ies)|wreck\w*|plan(?:s|ned|ning)?|propos\w+|wants?|wanted|seeks?|sought|seeking|request\w*|bids?|hop(?:es?|ed|ing)|talks?|discuss\w*|negotiat\w*|offer\w*|potential|possible|prospective|future|consider\w*|intent|approv\w+|trials?|leas(?:e|ed|ing)|loan\w*)\b/i;

function sentenceOf({ mention }: NamedPhrase, { prose }: Draft): string {
  const { start, end } = prose.sentences[mention.sentence];
  return prose.prose.slice(start, end);
}

/** Of a system whose users are not all known, only these verbs count. */
const FLOWN = /\b(?:operat|fl(?:y|ies|ew|own)\b|field)/;

function isUser(entry: Entry, country: string): boolean {
  const { operators, 'ordered-by': orderedBy, origin } = entry;
  return (
    operators?.includes(country) ||
    orderedBy?.includes(country) ||
    (typeof origin === 'string' ? origin === country : origin.includes(country))
  );
}

/** An engine of the same number is not what flies. */
function isSameBranch(a: Entry, b: Entry, lexicon: Lexicon): boolean {
  return lexicon.lineage(a.kind).at(-1) === lexicon.lineage(b.kind).at(-1);
}

/** The event by which a country lost a system before it had it. */
function brokenDeal(system: number, country: string, lexicon: Lexicon): SystemEvent | undefined {
  return lexicon
    .knowledge(system)
    .events.find(
      ({ what, country: whose = [] }) =>
        (what === 'cancelled' || what === 'suspended') && [whose].flat().includes(country),
    );
}

const NONE =
  /^(?:,? which)?\s+(?:still |so far )?(?:(?:has|have)\s+(?:still |so far |yet )?(?:had |found |won |attracted )?no\s+(?:(?:export|foreign|overseas|international)\s+)?(?:customers?|buyers?|takers|orders|operators abroad)|(?:has|have) never been (?:exported|sold abroad|sold to (?:a|any) foreign (?:country|buyer|customer))|(?:has|have) (?:yet|failed) to (?:find|win|attract|secure) (?:a|an|any|its first|their first)\s+(?:(?:export|foreign|overseas)\s+)?(?:customer|buyer|order)|(?:is|are|remains?) without (?:a|an|any) (?:(?:export|foreign|overseas)\s+)?(?:customers?|buyers?))(?=\s*(?:[.,;:)]|$| and | but | so far| yet\b| to date| abroad))/;

/** "Has no customers": of what several countries fly. */
function unsold(phrase: NamedPhrase, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  const { mention, after, end } = phrase;
  if (phrase.possessive || !/^(?:,? which)?\s+(?:still |so far )?(?:has|have|is|are|remains?)\s/.test(after))
    return undefined;
  const match = NONE.exec(after);
  if (!match) return undefined;
  const words = match[0].replace(/^(?:,? which)?\s+/, '');
  const start = end + match[0].length - words.length;
  const span = { start, end: start + words.length };
  const { start: from, end: to } = draft.prose.sentences[mention.sentence];
  const sentence = draft.prose.prose.slice(from, to);
  if (!isOwnName(draft.prose, mention.sentence, span) || LIMITED.test(sentence)) return undefined;
  const entry = lexicon.entry(mention.system);
  const family = versionsOf(mention.system, lexicon);
  const home = [entry.origin].flat();
  const abroad = [...new Set(family.flatMap(usersOf))].filter((code) => !home.includes(code));
  if (abroad.length === 0) return undefined;
  const sold = lexicon
    .knowledge(mention.system)
    .events.find(
      ({ what, country = [] }) => SALES.has(what) && [country].flat().some((code) => !home.includes(code)),
    );
  const proof =
    sold &&
    `; ${sold.what}, ${[sold.country ?? []].flat().map(theCountry).join(', ')}, ${yearOf(sold.date)} (${citationOf(sold, lexicon)})`;
  return {
    span,
    severity: proof ? 'warning' : 'information',
    system: entry.id,
    message: `The ${nameOf(phrase, draft, lexicon)} has users abroad: ${list([...abroad.slice(0, 5).map(theCountry), ...(abroad.length > 5 ? ['others'] : [])])}${proof ?? ''}.`,
    fixes: [],
  };
}

const SALES = new Set(['contract', 'delivered', 'order']);

/** What is said of a part of the world, of a time, or of all but some. */
const LIMITED =
  /\b(?:other than|outside|besides|beyond|apart from|except|aside from|if|whether|in (?:Europe|Asia|Africa|Latin America|the region|\d{4})|until|when|then|variant|version|not yet)\b|\?/i;

function spanOf({ mention }: NamedPhrase, { span }: User) {
  return { start: Math.min(span.start, mention.span.start), end: Math.max(span.end, mention.span.end) };
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
