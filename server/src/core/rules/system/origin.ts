import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { countryNameIn, theCountry } from '../../lexicon/countries';
import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { treeOf } from './family-tree';
import { Hint } from './hints';
import { areRivals, isCopied, isOld, mayBuildAtHome } from './maker-country';
import { namedPhrasesIn, nameOf, namesakesOf } from './named-phrase';
import { usersOf } from './operator-users';
import { adjectiveOf, formerState } from './origin-nations';
import { type Nation, type Origin, originSaid, originsCalled } from './origin-said';
import { replaceNoun } from './wording';

export const origin: Rule = {
  id: 'system/origin',
  severity: 'warning',
  summary: 'A system said to be made in a country that does not make it',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const phrase of namedPhrasesIn(draft, lexicon, Hint.nation)) {
      const said = originSaid(phrase, draft);
      if (said) yield* judged(said, { ...phrase, draft, lexicon });
    }
    for (const { description, said } of originsCalled(draft, lexicon))
      yield* judged(said, { mention: description.mention, end: description.span.end, draft, lexicon });
  },
};

/** A system, and where the phrase that names it ends. */
interface Case {
  readonly mention: Mention;
  readonly end: number;
  readonly draft: Draft;
  readonly lexicon: Lexicon;
}

/** The first country that is wrong; among several, only where another one is right. */
function* judged(said: Origin, at: Case): Generator<RuleFinding> {
  const { mention, draft, lexicon } = at;
  const origins = [lexicon.entry(mention.system).origin].flat();
  const { nations } = said;
  if (nations.length > 1 && !nations.some(({ country }) => origins.includes(country))) return;
  const wrong = nations.find((nation) => isWrong(nation, said, at));
  if (wrong) yield findingOf(wrong, said, { mention, draft, lexicon, origins });
}

function isWrong({ country, span }: Nation, { designed, called, nations }: Origin, at: Case): boolean {
  const { mention, end, draft, lexicon } = at;
  const entry = lexicon.entry(mention.system);
  const origins = [entry.origin].flat();
  if (origins.includes(country)) return false;
  const all = { start: Math.min(span.start, mention.span.start), end: Math.max(span.end, end) };
  if (!isPlain(draft.prose, mention.sentence, all)) return false;
  const isFar = origins.every((each) => areRivals(country, each)) && !/^(?:IR|KP)$/.test(country);
  if (!isFar && isCopied(entry, lexicon)) return false;
  const relatives = namesakesOf({ mention }, draft, lexicon).flatMap((system) => treeOf(system, lexicon));
  if (isFrom(country, relatives, isOld(entry))) return false;
  if (nations.length > 1) return isIntruder(country, origins, relatives);
  if (called) return isStranger(country, at, relatives);
  return designed || !mayBuildAtHome(country, relatives, isOld(entry));
}

/** Among those who make something together, one that does not even have it: the dictionary names all partners, or a rival. */
function isIntruder(country: string, origins: readonly string[], family: readonly Entry[]): boolean {
  if (family.some((each) => usersOf(each).includes(country))) return false;
  return origins.length > 1 || origins.some((each) => areRivals(country, each));
}

/**
 * Whether a country neither has nor buys a system: what it has may be called its own, "a Polish jet". Of a system whose users
 * are not all known, old ones above all, only a rival of those who make it.
 */
function isStranger(country: string, { mention, draft, lexicon }: Case, family: readonly Entry[]): boolean {
  const users = family.flatMap(usersOf);
  if (users.some((user) => user === country || formerState(user) === formerState(country))) return false;
  const isKnown = namesakesOf({ mention }, draft, lexicon).every((system) => {
    const entry = lexicon.entry(system);
    return entry['operators-as-of'] !== undefined || (usersOf(entry).length > 0 && !isOld(entry));
  });
  const origins = [lexicon.entry(mention.system).origin].flat();
  if (!isKnown && !origins.every((each) => areRivals(country, each))) return false;
  return !family.some(({ id }) => {
    const system = lexicon.systemOf(id);
    const events = system === undefined ? [] : lexicon.knowledge(system).events;
    return events.some((event) => [event.country ?? []].flat().includes(country));
  });
}

/** Whether anything of a family comes from a country, or from the state that it was once part of. */
function isFrom(country: string, family: readonly Entry[], old: boolean): boolean {
  return family.some((each) =>
    [each.origin]
      .flat()
      .some(
        (from) =>
          from === country ||
          ((old || from === 'SU' || country === 'SU') && formerState(from) === formerState(country)),
      ),
  );
}

function findingOf(
  { country, span }: Nation,
  { how, nations }: Origin,
  { mention, draft, lexicon, origins }: Omit<Case, 'end'> & { readonly origins: readonly string[] },
): RuleFinding {
  const entry = lexicon.entry(mention.system);
  const right = origins.map((code) => theCountry(code));
  const places = right.length < 2 ? right.join('') : `${right.slice(0, -1).join(', ')} and ${right.at(-1)}`;
  const missing = origins.filter((code) => !nations.some((nation) => nation.country === code));
  const fixes = missing.flatMap((code) => {
    if (how === 'adjective') {
      const text = adjectiveOf(code);
      return text === undefined ? [] : [replaceNoun(span, text, draft)];
    }
    return [replace(span, countryNameIn(draft.prose.text, code), 'choice')];
  });
  return {
    span,
    system: entry.id,
    message: `The ${nameOf({ mention }, draft, lexicon)} comes from ${places}; none is known to be made in ${theCountry(country)}.`,
    fixes: fixes.slice(0, 3),
  };
}
