import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { theCountry } from '../../lexicon/countries';
import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule, RuleContext } from '../../rule';
import type { Settings } from '../../settings';
import { replace } from '../fix';
import { Hint } from './hints';
import { isOld } from './known';
import { type NamedPhrase, namedPhrasesIn, nameOf, namesakesOf } from './named-phrase';
import { userSaid } from './operator-said';
import { siblingsOf, usersOf } from './operator-users';
import { nationCalled, nationNamed } from './origin-nations';

export const variant: Rule = {
  id: 'system/variant',
  severity: 'warning',
  summary: 'A variant given to a country that has another one',
  *check(draft: Draft, { lexicon, settings }: RuleContext): Iterable<RuleFinding> {
    for (const phrase of namedPhrasesIn(draft, lexicon, Hint.nation)) {
      const finding = given(phrase, draft, lexicon, settings);
      if (finding) yield finding;
    }
    yield* faults(draft, lexicon);
  },
};

/** "Switzerland's F-35Bs": it has ordered the F-35A. */
function given(
  phrase: NamedPhrase,
  draft: Draft,
  lexicon: Lexicon,
  settings: Settings,
): RuleFinding | undefined {
  const { mention } = phrase;
  const entry = lexicon.entry(mention.system);
  const asOf = entry['operators-as-of'];
  if (asOf === undefined || !entry.family) return undefined;
  const user = userSaid(phrase, draft);
  if (!user || usersOf(entry).includes(user.country)) return undefined;
  const start = Math.min(user.span.start, mention.span.start);
  const end = Math.max(user.span.end, mention.span.end);
  if (!isPlain(draft.prose, mention.sentence, { start, end })) return undefined;
  if (
    namesakesOf(phrase, draft, lexicon).some((system) =>
      usersOf(lexicon.entry(system)).includes(user.country),
    )
  )
    return undefined;
  const others = siblingsOf(mention.system, lexicon).filter((each) => usersOf(each).includes(user.country));
  const [right] = others;
  if (!right) return undefined;
  const has = right.operators?.includes(user.country) ? 'has' : 'has ordered';
  const names = others.map(({ designation }) => designation).join(' and the ');
  const age = isOld(asOf, settings) ? '; it may have changed' : '';
  return {
    span: mention.form,
    system: entry.id,
    message: `${upperFirst(theCountry(user.country))} ${has} the ${names}, not the ${nameOf(phrase, draft, lexicon)} (as of ${asOf}${age}).`,
    fixes: others.slice(0, 3).map(({ designation }) => replace(mention.form, designation, 'choice')),
  };
}

const FAULT =
  /\b(?:faults?|faulty|flaws?|flawed|defects?|defective|cracks?|cracking|malfunction\w*|glitch\w*|shortcomings?|deficienc\w+|design errors?|groundings?|recall\w*)\b/i;

/**
 * "A fault of the F-35B, which Switzerland …": a fault of one variant, told of as if it were of a country that has another.
 * Asked only where the story names no other variant, so that nobody can have told them apart.
 */
function* faults(draft: Draft, lexicon: Lexicon): Generator<RuleFinding> {
  let told: ReadonlySet<number> | undefined;
  for (const mention of draft.mentions.filter(({ system }) => hasOwners(lexicon.entry(system)))) {
    const entry = lexicon.entry(mention.system);
    const { start, end } = draft.prose.sentences[mention.sentence];
    if (end - start > 600) continue;
    const sentence = draft.prose.prose.slice(start, end);
    if (!FAULT.test(sentence) || !isPlain(draft.prose, mention.sentence, mention.span)) continue;
    told ??= new Set(draft.mentions.map(({ system }) => system));
    const siblings = siblingsOf(mention.system, lexicon);
    if (siblings.some(({ id }) => told?.has(lexicon.systemOf(id) ?? -1))) continue;
    const wrong = ownersIn(sentence).flatMap((country) => {
      const right = usersOf(entry).includes(country)
        ? undefined
        : siblings.find((each) => usersOf(each).includes(country));
      return right ? [{ country, right }] : [];
    });
    const [first] = wrong;
    if (first) yield question(mention, entry, first, draft);
  }
}

/** Whether it is known who has a variant, and since when. */
function hasOwners(entry: Entry): boolean {
  return entry['operators-as-of'] !== undefined && entry.relation === 'variant';
}

/** Countries of whose jets a sentence speaks: "Switzerland's", "the Swiss fleet", "Switzerland has ordered". */
function ownersIn(sentence: string): string[] {
  const owners: string[] = [];
  const pattern =
    /((?:South |New |Saudi |United |Czech )?[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ]+)(?:(['’]s?)?\s+(?:new |own |future )?(?:jets?|fighters?|aircraft|planes?|fleet|F-\d\d|warplanes?|order|purchase|air force)\b|\s+(?:has ordered|has bought|is buying|ordered|bought|is to (?:get|receive|buy)|will (?:get|receive))\b)/g;
  for (const match of sentence.matchAll(pattern)) {
    const country = nationNamed(match[1] ?? '') ?? nationCalled(match[1] ?? '');
    if (country) owners.push(country);
  }
  return owners;
}

function question(
  { form, span }: Mention,
  entry: Entry,
  { country, right }: { country: string; right: Entry },
  draft: Draft,
): RuleFinding {
  const name = draft.prose.text.slice(form.start, form.end);
  return {
    span,
    severity: 'information',
    system: entry.id,
    message: `${upperFirst(theCountry(country))} ${right.operators?.includes(country) ? 'has' : 'has ordered'} the ${right.designation}: does a fault of the ${name} concern it? Say which variants have it.`,
    fixes: [],
  };
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
