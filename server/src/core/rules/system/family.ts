import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Designation } from '../../lexicon/designation';
import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { type Suggestion, suggest } from '../../lexicon/suggest';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { CAPITAL, LETTER } from '../letters';
import { dateInWords } from './date-words';
import { ancestorsOf, treeOf } from './family-tree';
import { Hint } from './hints';
import { citationOf, memberOf } from './known';
import { isFree, type NamedPhrase, namedPhrasesIn, nameOf, namesakesOf } from './named-phrase';
import { adjectiveOf } from './origin-nations';

export const family: Rule = {
  id: 'system/family',
  severity: 'warning',
  summary: 'A system said to come from one that it does not come from',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const phrases = namedPhrasesIn(draft, lexicon, Hint.descent);
    for (const [at, phrase] of phrases.entries()) {
      const next = phrases[at + 1];
      // What it is said to come from is the next system of the sentence.
      if (next && next.index === phrase.index + 1 && next.mention.sentence === phrase.mention.sentence) {
        const said = descentSaid(phrase.end, next, draft);
        const finding = said && isFree(phrase, draft) && judge(phrase, next, said, draft, lexicon);
        if (finding) yield finding;
      }
    }
    yield* ofUnknown(draft, phrases, lexicon);
  },
};

/** What a sentence says that one system is to another. */
interface Descent {
  /** A variant is the same design; what is based on another shares some of it; a successor takes its place. */
  readonly how: 'variant' | 'based' | 'successor';
  /** In the draft's words: "a variant", "an export version". */
  readonly words: string;
  readonly span: Span;
}

const COPULA = String.raw`(?:,| is| was| are| were|, which (?:is|was)|, itself| \(|:| –| —| -)\s*(?:(?:also|essentially|basically|effectively|itself)\s+)?`;
const OF = String.raw`(?:the\s+)?(?:(?:[${CAPITAL}][${LETTER}]+(?:['’]s)?|[a-z]+-generation|older|earlier|original|larger|famous|venerable|proven|basic|standard)\s+){0,3}$`;
const VARIANT = new RegExp(
  String.raw`^${COPULA}((?:a|an|the|one)\s+(?:[a-z-]+\s+){0,4}?(?:variant|version|derivative|modification|sub-?variant|offshoot|member)s?)\s+of\s+${OF}`,
);
const BASED = new RegExp(String.raw`^(?:${COPULA})?\s*((?:based on|derived from))\s+${OF}`, 'u');
const MEMBER = /^,? (?:which )?(belongs to|is part of|are part of|forms part of) (?:the )?$/;
const SUCCESSOR = new RegExp(
  String.raw`^${COPULA}((?:(?:a|an|the)\s+(?:[a-z-]+\s+){0,3}?)?(?:successor|replacement))s?\s+(?:to|of|for)\s+${OF}`,
);

/** @param end offset behind the phrase whose descent is told @param above what it is said to come from */
function descentSaid(end: number, above: NamedPhrase, draft: Draft): Descent | undefined {
  const { start } = above.mention.span;
  if (start - end > 120 || start - end < 8 || above.possessive) return undefined;
  const between = draft.prose.prose.slice(end, start);
  if (!/\s(?:of|on|from|to|for)\s/.test(between)) return undefined;
  const member = /family$/.test(draft.prose.prose.slice(start, above.end))
    ? MEMBER.exec(between)?.[1]
    : undefined;
  if (member)
    return {
      how: 'variant',
      words: 'part of the family of',
      span: { start: end + between.indexOf(member), end: above.end },
    };
  const rules = [
    ['variant', VARIANT],
    ['based', BASED],
    ['successor', SUCCESSOR],
  ] as const;
  for (const [how, pattern] of rules) {
    const match = pattern.exec(between);
    const words = match?.[1];
    if (match && words) return { how, words, span: { start: end + between.indexOf(words), end: above.end } };
  }
  return undefined;
}

function judge(
  phrase: NamedPhrase,
  above: NamedPhrase,
  said: Descent,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const { mention } = phrase;
  if (!isPlain(draft.prose, mention.sentence, { start: mention.span.start, end: said.span.end }))
    return undefined;
  const lower = namesakesOf(phrase, draft, lexicon);
  const upper = namesakesOf(above, draft, lexicon);
  const wrong = lower.map((one) => mistake(one, upper, said.how, lexicon));
  const [first] = wrong;
  // A name of several systems is wrong only where it is wrong of all of them.
  if (!first || wrong.some((each) => each === undefined)) return undefined;
  const name = nameOf(phrase, draft, lexicon);
  const base = nameOf(above, draft, lexicon);
  const entry = lexicon.entry(mention.system);
  return {
    span: said.span,
    system: entry.id,
    message: messageOf(first, name, base, said.words, flightOf(first, entry.id, lexicon)),
    fixes: first.what === 'other' ? [replace(above.mention.form, first.parent.designation, 'choice')] : [],
  };
}

/**
 * inverted: it is the other way round. own: it comes from nothing. other: it comes from something else. stranger: neither has
 * anything of the other that is known, and each is of another school.
 */
type Mistake =
  | { readonly what: 'stranger'; readonly base: Entry; readonly entry: Entry }
  | { readonly what: 'inverted' }
  | { readonly what: 'own' }
  | { readonly what: 'other'; readonly parent: Entry };

/** What is certainly wrong with saying that a system comes from another, whichever of some the other is. */
function mistake(
  system: number,
  others: readonly number[],
  how: Descent['how'],
  lexicon: Lexicon,
): Mistake | undefined {
  const entry = lexicon.entry(system);
  const ancestors = ancestorsOf(system, lexicon);
  if (others.some((other) => other === system || ancestors.some(({ id }) => id === lexicon.entry(other).id)))
    return undefined;
  if (others.every((other) => isDescendant(other, entry, lexicon))) return { what: 'inverted' };
  if (how === 'successor') return undefined;
  const root = ancestors.at(-1) ?? entry;
  if (!root['clean-sheet']) return how === 'variant' ? stranger(system, others, lexicon) : undefined;
  const tree = treeOf(system, lexicon);
  const branch = lexicon.lineage(entry.kind).at(-1)?.kind;
  for (const other of others) {
    const { id, kind } = lexicon.entry(other);
    // A chassis, an engine, a munition of another kind may well be what it is based on; a namesake is not what is meant.
    if (lexicon.lineage(kind).at(-1)?.kind !== branch) {
      if (other === others[0]) return undefined;
    } else if (tree.some((each) => each.id === id)) return undefined;
  }
  const [parent] = ancestors;
  if (!parent) return { what: 'own' };
  // What one country made of another's design may owe something to a third.
  const isOwn = [parent.origin].flat().some((code) => [entry.origin].flat().includes(code));
  return how === 'based' && !isOwn ? undefined : { what: 'other', parent };
}

/** Countries that have designed for themselves: none of these builds versions of what the other side has. */
const SCHOOLS: Readonly<Record<string, string>> = {
  SU: 'east',
  RU: 'east',
  US: 'west',
  DE: 'west',
  FR: 'west',
  GB: 'west',
  SE: 'west',
};

/** "The Leopard 2 is a version of the T-72": two families, of two schools, with no member in common. */
function stranger(system: number, others: readonly number[], lexicon: Lexicon): Mistake | undefined {
  const entry = lexicon.entry(system);
  const school = schoolOf(treeOf(system, lexicon));
  const branch = lexicon.lineage(entry.kind).at(-1)?.kind;
  if (school === undefined || treeOf(system, lexicon).length < 3) return undefined;
  for (const other of others) {
    const { kind } = lexicon.entry(other);
    const theirs = schoolOf(treeOf(other, lexicon));
    if (theirs === undefined || theirs === school || lexicon.lineage(kind).at(-1)?.kind !== branch)
      return undefined;
  }
  const base = lexicon.entry(others[0]);
  return { what: 'stranger', base, entry };
}

/** The one school that a whole family is of. */
function schoolOf(tree: readonly Entry[]): string | undefined {
  const roots = tree.filter(({ family: above }) => above === undefined);
  const schools = new Set(roots.flatMap(({ origin }) => [origin].flat()).map((code) => SCHOOLS[code]));
  const [school, ...rest] = schools;
  return rest.length === 0 ? school : undefined;
}

const DESCENDS: readonly (Entry['relation'] | undefined)[] = [
  'variant',
  'derivative',
  'successor',
  'export version',
  'licence-built',
];

/** Whether a system comes from another by relations that have a direction. */
function isDescendant(system: number, from: Entry, lexicon: Lexicon): boolean {
  const { service, status, relation: own } = lexicon.entry(system);
  // A prototype comes before what is called its family, and where the years are not known neither is the order.
  if (status === 'prototype' || !((from.service?.from ?? 9999) < (service?.from ?? 0))) return false;
  let relation = own;
  for (const ancestor of ancestorsOf(system, lexicon)) {
    if (!DESCENDS.includes(relation)) return false;
    if (ancestor.id === from.id) return true;
    relation = ancestor.relation;
  }
  return false;
}

function messageOf(mistake: Mistake, name: string, base: string, words: string, flight = ''): string {
  if (mistake.what === 'inverted') return `It is the other way round: the ${base} comes from the ${name}.`;
  if (mistake.what === 'stranger')
    return `The ${name} is ${schoolWord(mistake.entry)} and the ${base} ${schoolWord(mistake.base)}; neither is known to come from the other.`;
  const said = /^(?:a|an|the|one) /.test(words) ? `${words.replace(/^the /, 'a ')} of` : words;
  if (mistake.what === 'own') return `The ${name} is a design of its own${flight}, not ${said} the ${base}.`;
  return `The ${name} comes from the ${mistake.parent.designation}; it is not ${said} the ${base}.`;
}

/** " (first flown on 29 January 2010: Schweizer Soldat 2018)", where a page says so: what an editor can look up. */
function flightOf({ what }: Mistake, id: string, lexicon: Lexicon): string {
  const system = what === 'own' ? lexicon.systemOf(id) : undefined;
  const flight =
    system === undefined
      ? undefined
      : memberOf(system, lexicon).events.find((event) => event.what === 'first flight');
  if (!flight) return '';
  const on = String(flight.date).length > 7 ? 'on' : 'in';
  return ` (first flown ${on} ${dateInWords(flight.date)}: ${citationOf(flight, lexicon)})`;
}

/** "German": whose design it is. */
function schoolWord({ origin, service }: Entry): string {
  return [origin]
    .flat()
    .map((code) => (code === 'RU' && (service?.from ?? 9999) < 1992 ? 'SU' : code))
    .map((code) => adjectiveOf(code) ?? code)
    .join(' and ');
}

/** "The Su-5, a variant of the Su-30": of a number that no system has, what is likely meant is asked. */
function* ofUnknown(draft: Draft, phrases: readonly NamedPhrase[], lexicon: Lexicon): Generator<RuleFinding> {
  let at = 0;
  /** What a number is likely meant to be: a story says it more than once. */
  const meanings = new Map<string, Suggestion | undefined>();
  const meaningOf = (designation: Designation): Suggestion | undefined => {
    if (!meanings.has(designation.text)) {
      const [meant] = suggest(designation, { lexicon, mentions: draft.mentions, context: draft.context });
      meanings.set(designation.text, meant);
    }
    return meanings.get(designation.text);
  };
  for (const designation of draft.designations) {
    const { end } = designation.span;
    while (phrases[at] && phrases[at].mention.span.start < end) at++;
    const above = phrases[at];
    if (!above) return;
    if (above.mention.sentence !== designation.sentence) continue;
    const said = descentSaid(end, above, draft);
    if (!said || said.how === 'successor' || !isPlain(draft.prose, designation.sentence, said.span)) continue;
    if (!isNoNumber(designation, lexicon)) continue;
    const meant = meaningOf(designation);
    const finding = meant && judgeUnknown(meant, above, said, draft, lexicon);
    if (finding) yield finding;
  }
}

/** Whether a series is known in full, and has no such number. */
function isNoNumber({ prefix, number }: Designation, lexicon: Lexicon): boolean {
  return lexicon.series.of(prefix).some((each) => each.series.closed && each.membership(number) !== 'member');
}

function judgeUnknown(
  meant: Suggestion,
  above: NamedPhrase,
  said: Descent,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const wrong = mistake(meant.system, namesakesOf(above, draft, lexicon), said.how, lexicon);
  if (!wrong) return undefined;
  const { id } = lexicon.entry(meant.system);
  const flight = flightOf(wrong, id, lexicon);
  const text = messageOf(wrong, meant.text, nameOf(above, draft, lexicon), said.words, flight);
  return {
    span: said.span,
    system: id,
    message: `If the ${meant.text} is meant: ${text.replace(/^The \S+|^It/, 'it')}`,
    fixes: [],
  };
}
