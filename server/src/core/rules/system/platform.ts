import { isStated } from '../../claims/plain';
import { Gap, isHyphen, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Entry } from '../../lexicon/entry';
import type { Noun } from '../../lexicon/kind-nouns';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { singular } from '../../lexicon/words';
import type { Rule, RuleContext } from '../../rule';
import { keyOf } from '../../text/characters';
import { tokenAt } from '../../text/tokens';
import { strayedDecks } from './decks';
import { Hint, hintedIn } from './hints';
import { FROM, isBound, isNeverLaunched, MEDIUM_WORDS, type Medium, mediumOf } from './launch';
import { overloads } from './load';
import { lineageOf, nounsOf } from './nouns';
import { NounPhrases } from './phrases';
import { relativesOf } from './relatives';
import { spelt, withArticle } from './wording';

export const platform: Rule = {
  id: 'system/platform',
  severity: 'error',
  summary: 'A weapon fired from what cannot fire it, or a load that its carrier cannot hold',
  *check(draft: Draft, { lexicon, settings }: RuleContext): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const index of hintedIn(draft, lexicon, Hint.launch)) {
      const mention = draft.mentions[index];
      if (!isBound(lexicon.entry(mention.system).kind, lexicon)) continue;
      const first = tokenAt(draft.prose.tokens, mention.span.start);
      let last = first + 1;
      while (last < words.count && words.startOf(last) < mention.span.end) last++;
      const at: At = { draft, lexicon, words, mention, index, first, last };
      const launch = launchOf(at);
      if (launch && isImpossible(at, launch)) yield findingOf(at, launch);
    }
    yield* strayedDecks(draft, lexicon);
    yield* overloads(draft, lexicon, settings);
  },
};

interface At {
  readonly draft: Draft;
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly mention: Mention;
  readonly index: number;
  /** The mention's tokens, `last` excluded. */
  readonly first: number;
  readonly last: number;
}

interface Launch {
  readonly from: Medium;
  /** What is marked. */
  readonly span: Span;
  /** The carrier is named, by itself or by its kind. */
  readonly named: boolean;
  /** "Air", in "air-launched". */
  readonly word?: Span;
}

function isImpossible({ draft, lexicon, mention }: At, { from, span, named }: Launch): boolean {
  const { kind, id } = lexicon.entry(mention.system);
  if (!isNeverLaunched(kind, from, named, lexicon)) return false;
  if (!isStated(draft.prose, mention.sentence, span)) return false;
  // Another version of it, or another system of its name, may be.
  const form = draft.prose.text.slice(mention.form.start, mention.form.end);
  return [
    ...lexicon.formsOfKey(keyOf(form)).map(({ system }) => lexicon.entry(system)),
    ...relativesOf(mention.system, lexicon),
  ].every((other) => other.id === id || isBoundToo(other));

  function isBoundToo(other: Entry): boolean {
    if (isNeverLaunched(other.kind, from, named, lexicon)) return true;
    // What a system fires is launched with it; its radars, engines and warheads from nowhere.
    if (other.relation === 'munition of' && isUnder(kind, 'air defence system')) return true;
    if (isUnder(kind, 'sea-launched cruise missile') && isUnder(other.kind, 'anti-ship missile')) return true;
    return !lexicon.lineage(other.kind).some((node) => WEAPONS.has(node.kind));
  }

  function isUnder(below: string, above: string): boolean {
    return lineageOf(below, lexicon).has(above);
  }
}

const WEAPONS = new Set(
  'missile,air defence system,rocket,artillery,bomb,drone,anti-tank weapon,launch vehicle'.split(','),
);

function findingOf({ draft, lexicon, mention }: At, { from, span, word }: Launch): RuleFinding {
  const { kind, id } = lexicon.entry(mention.system);
  const own = /^(submarine|air|sea|ground)-launched /.exec(kind)?.[1];
  return {
    span,
    severity: 'warning',
    system: id,
    message: `The ${draft.prose.text.slice(mention.form.start, mention.form.end)} is ${withArticle(spelt(kind, draft.prose))}: it is not launched from ${FROM[from]}.`,
    fixes:
      word && own
        ? [{ title: `Change to ${own}-launched`, safety: 'choice', edits: [{ span: word, text: own }] }]
        : [],
  };
}

function launchOf(at: At): Launch | undefined {
  return (
    adjectiveBefore(at) ?? adjectiveBehind(at) ?? launchedFrom(at) ?? launchedBy(at) ?? launchedByKind(at)
  );
}

/** "Air-launched Trident". */
function adjectiveBefore({ draft, words, mention, first }: At): Launch | undefined {
  const { firstToken } = draft.prose.sentences[mention.sentence];
  for (let at = first; at > firstToken + 1 && at > first - 5; at--) {
    if (!words.follows(at)) return undefined;
    const launch = adjectiveAt(words, at - 2, { start: 0, end: mention.span.end });
    if (launch) return launch;
    if (words.is(at - 1, Is.stop | Is.predicate | Is.cardinal | Is.determiner)) return undefined;
  }
  return undefined;
}

/** "Trident air-launched missiles". */
function adjectiveBehind({ draft, words, mention, last }: At): Launch | undefined {
  const { lastToken } = draft.prose.sentences[mention.sentence];
  for (let at = last; at + 1 < lastToken && at < last + 3; at++) {
    if (!words.follows(at) || words.is(at, Is.stop)) return undefined;
    const launch = adjectiveAt(words, at, { start: mention.span.start, end: words.endOf(at + 1) });
    if (launch) return launch;
  }
  return undefined;
}

function adjectiveAt(words: Words, token: number, { start, end }: Span): Launch | undefined {
  const verb = words.raw(token + 1);
  if (!isHyphen(words.gap(token + 1)) || !(verb === 'launched' || verb === 'fired' || verb === 'based'))
    return undefined;
  const word = words.lower(token);
  const from = Object.hasOwn(MEDIUM_WORDS, word) ? MEDIUM_WORDS[word] : undefined;
  // A ship-based missile may be a submarine's, and what is based on land may be fired from the air.
  if (!from || (verb === 'based' && from !== 'land')) return undefined;
  const span = { start: start || words.startOf(token), end };
  return { from, span, named: false, word: { start: words.startOf(token), end: words.endOf(token) } };
}

/** "Trident missiles that can be fired from land", "launched two Kinzhals from a submarine". */
function launchedFrom(at: At): Launch | undefined {
  const { draft, words, mention, index, first, last } = at;
  const { firstToken, lastToken } = draft.prose.sentences[mention.sentence];
  // "Kalibr and Kinzhal missiles from ships and aircraft": which from which, the sentence does not say.
  const before = draft.mentions[index - 1];
  if (before?.sentence === mention.sentence && before.span.end + 40 > mention.span.start) {
    const between = draft.prose.prose.slice(before.span.end, mention.span.start);
    if (/(?:,| and| or)(?: [\w-]+){0,2} $/.test(between)) return undefined;
  }
  let launched = false;
  for (let token = first - 1; token >= firstToken && token > first - 5; token--) {
    if (LAUNCHED.has(words.raw(token))) launched = true;
    if (!words.is(token, Is.determiner | Is.cardinal | Is.adverb) && !words.follows(token)) break;
  }
  for (let token = last; token < lastToken && token < last + 10; token++) {
    const word = words.raw(token);
    if (LAUNCHED.has(word)) launched = true;
    else if (word === 'from' && launched) return carrierAt(at, token + 1, lastToken);
    else if (!BETWEEN.has(word) && !words.is(token, Is.be | Is.auxiliary | Is.adverb)) return undefined;
  }
  return undefined;
}

const LAUNCHED = new Set(
  'launch launched launches launching fire fired fires firing shot released'.split(' '),
);
const BETWEEN = new Set(
  'missile missiles rocket rockets weapon weapons system systems cruise ballistic hypersonic nuclear which that can could may be been strategic anti tank s'.split(
    ' ',
  ),
);

/** The carrier that a noun phrase names: "a Su-34", "two submarines", "land or air". */
function carrierAt(
  { draft, lexicon, words, mention, index }: At,
  start: number,
  limit: number,
): Launch | undefined {
  let token = start;
  const isLead = (): boolean =>
    words.is(token, Is.determiner | Is.cardinal) ||
    COUNTRY_WORDS.has(singular(words.lower(token))) ||
    LEADS.has(words.lower(token));
  while (token < limit && token < start + 5 && isLead()) token++;
  if (token >= limit || words.gap(token) === Gap.other) return undefined;
  const next = draft.mentions[index + 1];
  const until = (to: number): Span => ({ start: mention.span.start, end: to });
  if (next && next.span.start === words.startOf(token)) {
    const from = mediumOf(lexicon.entry(next.system).kind, lexicon);
    if (!from || isJoined(draft, next.span.end)) return undefined;
    return { from, span: until(next.span.end), named: true };
  }
  const word = words.raw(token);
  // "From land and sea" names the places one by one; the first that is wrong is marked.
  if ((word === 'land' || word === 'air') && isEndOfPlace(words, token + 1, limit))
    return { from: word === 'air' ? 'aircraft' : 'land', span: until(words.endOf(token)), named: true };
  const noun = nounAt(nounsOf(lexicon).byFirst.get(singular(word.toLowerCase())) ?? [], words, token, limit);
  if (!noun) return undefined;
  const end = token + noun.words.length;
  if (
    end < limit &&
    words.gap(end) === Gap.space &&
    !new NounPhrases(draft.prose, nounsOf(lexicon)).endsPhrase(end)
  )
    return undefined;
  if (end < limit && isHyphen(words.gap(end))) return undefined;
  const [from, ...others] = new Set(noun.kinds.map((kind) => mediumOf(kind, lexicon)));
  if (!from || others.length > 0 || isJoined(draft, words.endOf(end - 1))) return undefined;
  return { from, span: until(words.endOf(end - 1)), named: true };
}

/** "From ships and bombers": one of the two may be meant for another weapon. */
function isJoined({ prose }: Draft, end: number): boolean {
  return /^(?: [\w-]+)?(?:,| and| or) /.test(prose.prose.slice(end, end + 24));
}

const LEADS = new Set(
  'navy air force army strategic modified surfaced submerged nearby single diesel nuclear powered long range'.split(
    ' ',
  ),
);

function isEndOfPlace(words: Words, token: number, limit: number): boolean {
  return (
    token >= limit ||
    words.gap(token) !== Gap.space ||
    /^(?:or|and|at|to|against|in|on)$/.test(words.raw(token))
  );
}

function nounAt(nouns: readonly Noun[], words: Words, token: number, limit: number): Noun | undefined {
  return nouns.find(
    (noun) =>
      token + noun.words.length <= limit &&
      noun.words.every(
        (part, i) => singular(words.lower(token + i)) === part && (i === 0 || words.follows(token + i)),
      ),
  );
}

/** "A Su-57 armed with Trident missiles", "B-52s fired Tomahawks". */
function launchedBy({ draft, lexicon, mention, index }: At): Launch | undefined {
  const carrier = draft.mentions[index - 1];
  if (!carrier || carrier.sentence !== mention.sentence) return undefined;
  const { start } = carrier.span;
  if (mention.span.start - carrier.span.end > 80) return undefined;
  const between = draft.prose.prose.slice(carrier.span.end, mention.span.start);
  const behind = draft.prose.prose.slice(mention.span.end, mention.span.end + 14);
  const { kind } = lexicon.entry(carrier.system);
  // What a combat aircraft carries it is to fire; an airlifter carries anything.
  const isArmed = lineageOf(kind, lexicon).has('combat aircraft');
  if (!CARRIES.test(between) && !(isArmed && HOLDS.test(between))) return undefined;
  if (/^(?:[-‐](?:derived|based|type|like)| (?:variant|version|derivative))/.test(behind)) return undefined;
  const from = mediumOf(kind, lexicon);
  // A lorry may carry anything.
  return from && from !== 'land' ? { from, span: { start, end: mention.span.end }, named: true } : undefined;
}

const FIRES =
  /\b([a-z]+) (?:(?:has|have|had|then|also) ){0,2}(?:fired|fires|launched|launches|launching|firing) (?:(?:a|an|the|its|their|new|two|three|four|five|six|several|another|nuclear|\d{1,3}|US|Russian) ){0,3}$/;

/** "The submarine fired two Kinzhal missiles". */
function launchedByKind({ draft, lexicon, mention }: At): Launch | undefined {
  const { start } = draft.prose.sentences[mention.sentence];
  const from = Math.max(start, mention.span.start - 80);
  const match = FIRES.exec(draft.prose.prose.slice(from, mention.span.start));
  const nouns = match && nounsOf(lexicon).byLast.get(singular(match[1] ?? ''));
  const kinds = nouns?.find(({ words }) => words.length === 1)?.kinds ?? [];
  const [medium, ...others] = new Set(kinds.map((kind) => mediumOf(kind, lexicon)));
  if (!match || !medium || medium === 'land' || others.length > 0) return undefined;
  return { from: medium, span: { start: from + match.index, end: mention.span.end }, named: true };
}

const HOLDS =
  /^(?: (?:fighters?|jets?|bombers?|aircraft|planes?|fighter jets?))?,? (?:(?:can|could|is|was|were|has|have) )?(?:carry|carries|carried|carrying|dropped|drops) (?:(?:a|an|the|its|their|two|three|four|several|nuclear|\d{1,2}|US|Russian) ){0,3}$/;

const CARRIES =
  /^(?: (?:fighters?|jets?|bombers?|aircraft|planes?|helicopters?|submarines?|destroyers?|frigates?|warships?|drones?|fighter jets?))?,? (?:(?:is|are|was|were|be|has|have|had|can|could) )?(?:(?:armed|loaded) with|fired|fires|firing|launched|launches|launching|fire|launch) (?:(?:a|an|the|its|their|new|two|three|four|several|nuclear|\d{1,3}|US|Russian|British) ){0,3}$/;
