import { isPlain } from '../../claims/plain';
import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { singular } from '../../lexicon/words';
import type { Rule, RuleContext } from '../../rule';
import { isLetter, isUpper } from '../../text/characters';
import { replace } from '../fix';
import { CAPITAL, LETTER } from '../letters';
import { treeOf } from './family-tree';
import { Hint, hintedIn } from './hints';
import { areRivals, isCopied, isOld, mayBuildAtHome } from './maker-country';
import { branchesOf, isAmong, makerAt, makerBefore, makersInWords, makersOf } from './maker-names';
import { isFree, type NamedPhrase, namedPhrasesIn, nameOf, namesakesOf, WORDS_BETWEEN } from './named-phrase';
import { nationCalled, nationNamed } from './origin-nations';

export const maker: Rule = {
  id: 'system/maker',
  severity: 'warning',
  summary: 'A system put down to a company that does not make it',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const phrase of namedPhrasesIn(draft, lexicon, Hint.maker)) {
      const said = makerSaid(phrase, draft, lexicon);
      if (said && isWrong(said, phrase, draft, lexicon)) yield findingOf(said, phrase, draft, lexicon);
    }
    yield* makersBehind(draft, lexicon);
  },
};

/** "F-35 maker Boeing": there the system only narrows what the company is. */
function* makersBehind(draft: Draft, lexicon: Lexicon): Generator<RuleFinding> {
  const { prose, sentences } = draft.prose;
  if (Words.of(draft.prose).find(MAKER_NOUNS).length === 0) return;
  for (const index of hintedIn(draft, lexicon, Hint.maker)) {
    const mention = draft.mentions[index];
    const { start, end } = sentences[mention.sentence];
    const after = prose.slice(mention.span.end, Math.min(end, mention.span.end + REACH));
    const lead = LEAD_BEHIND.exec(after);
    const found = lead && nameAt(after, lead[0].length, lexicon);
    if (!found || isShared(after.slice(found.end), lexicon)) continue;
    const span = { start: mention.span.end + found.start, end: mention.span.end + found.end };
    const phrase: NamedPhrase = {
      mention,
      index,
      end: mention.span.end,
      before: prose.slice(Math.max(start, mention.span.start - REACH), mention.span.start),
      after,
      possessive: false,
    };
    const said: Said = { ids: found.ids, span, how: 'makes' };
    // "F-35 and F-16 maker Lockheed" makes both; "the F-16, the F-35 maker's …" is a list.
    if (!/(?:,| and| or|\/)\s$/.test(phrase.before) && isWrong(said, phrase, draft, lexicon))
      yield findingOf(said, phrase, draft, lexicon);
  }
}

const MAKER_NOUNS = WordList.of('maker manufacturer builder producer developer');
const LEAD_BEHIND = /^ (?:maker|manufacturer|builder|producer|developer) /;

/** So many characters behind a name are read. */
const REACH = 120;

/** A maker that a sentence gives a system. */
interface Said {
  readonly ids: readonly string[];
  readonly span: Span;
  /** How plainly: a company's own name for a thing may be that of one who only fits it out. */
  readonly how: 'built by' | 'makes' | 'owner';
}

function makerSaid(phrase: NamedPhrase, draft: Draft, lexicon: Lexicon): Said | undefined {
  return (
    builtBy(phrase, draft, lexicon) ??
    (phrase.possessive ? undefined : (before(phrase, lexicon) ?? called(phrase, draft, lexicon)))
  );
}

const VERB = '(?:built|made|manufactured|produced|developed|designed)';
const BY = new RegExp(
  String.raw`^(?:,?\s+(?:which|that)\s+(?:is|are|was|were|has been|have been)|\s+(?:is|are|was|were|has been|have been)|,)?\s+(?:(?:now|also|being|first|originally|initially|currently|mainly|all)\s+){0,2}${VERB}(?:(?:,|,? and| or)\s+${VERB}){0,2}\s+by\s+`,
);

/** "The S-400, built by Sukhoi", "The F-35 is made by Boeing". */
function builtBy(phrase: NamedPhrase, draft: Draft, lexicon: Lexicon): Said | undefined {
  const { after, end } = phrase;
  if (phrase.possessive || !after.includes(' by ')) return undefined;
  const match = BY.exec(after);
  if (!match || !isFree(phrase, draft)) return undefined;
  const found = makerIn(after, match[0].length, lexicon);
  if (!found || isShared(after.slice(found.end), lexicon)) return undefined;
  return { ids: found.ids, span: { start: end + found.start, end: end + found.end }, how: 'built by' };
}

/** A maker whose name begins at an offset with a capital. */
function nameAt(text: string, start: number, lexicon: Lexicon) {
  return isUpper(text.charCodeAt(start)) ? makerAt(text, start, lexicon) : undefined;
}

/** The first maker within a few words: "Russia's state-owned Almaz-Antey". */
function makerIn(text: string, start: number, lexicon: Lexicon) {
  for (let at = start, count = 0; count < 6; count++) {
    const found = makerAt(text, at, lexicon);
    if (found) return found;
    const lead = LEAD.exec(text.slice(at, at + 40));
    if (!lead || !isLead(lead[0].trim())) return undefined;
    at += lead[0].length;
  }
  return undefined;
}

const LEAD = new RegExp(String.raw`^(?:U\.S\.|[${LETTER}-]+)(?:['’]s?)?\s+`);

function isLead(word: string): boolean {
  const bare = word.replace(/['’]s?$/, '');
  return LEADS.has(bare.toLowerCase()) || nationNamed(bare) !== undefined || nationCalled(bare) !== undefined;
}

/** What stands before a company's name. */
const LEADS = new Set(
  (
    'the a an its state-owned state state-run aerospace defence defense weapons arms giant giants company firm corporation concern group ' +
    'conglomerate manufacturer maker producer contractor builder shipbuilder planemaker aircraft plane missile tank engineering design bureau united south north korea arab'
  ).split(' '),
);

const JOIN = new RegExp(
  String.raw`^(?:['’]s?)?(?:\s+[${CAPITAL}][${LETTER}.]*){0,3}(?:,|,? and|,? or|,? with| &|\s?\/)\s*`,
);

/** Others have a hand in it too: "by Boeing and Saab", "by Mitsubishi under licence". */
function isShared(rest: string, lexicon: Lexicon): boolean {
  if (
    /^[^.;]{0,80}\b(?:under|licen[cs]e|partners?|partnership|jointly|together|consortium|cooperation|collaboration|co-?produc)/i.test(
      rest,
    )
  )
    return true;
  const join = JOIN.exec(rest);
  return join !== null && makerIn(rest, join[0].length, lexicon) !== undefined;
}

const MADE = new RegExp(
  String.raw`[\s("“](\S[^()"“”;:]{0,60}?)[-‐‑](?:built|made|manufactured|produced|designed|developed)\s+${WORDS_BETWEEN}$`,
);
const OWNED =
  /['’]s?\s+(?:(?:new|latest|stealthy|own|advanced|upgraded|flagship|venerable|famed|famous|troubled|popular|stealth|fighter|fifth-generation|multirole)\s+){0,3}$/;
const MAKES =
  /(?:,? which (?:also )?(?:makes|builds|manufactures|produces|designed|developed|built)|,? the (?:company|firm|group|manufacturer) behind|,? (?:the )?(?:maker|manufacturer|builder|producer|developer|designer)s? of| (?:makes|builds|manufactures|produces|designed|developed))\s+(?:the|its)\s+(?:[a-z][a-z-]*\s+){0,2}$/;

/** "Boeing has delivered its 1,000th". */
const DELIVERS =
  / (?:has |have |had )?(?:delivered|rolled out|built|handed over) (?:its|the) (?:first|last|final|\d[\d,]*(?:st|nd|rd|th)) (?:(?:new|production|upgraded) )?$/;

/** "The Rafale is an Airbus fighter". */
function called(phrase: NamedPhrase, draft: Draft, lexicon: Lexicon): Said | undefined {
  const { after, end, mention } = phrase;
  const lead = /^(?: (?:is|was|are|were)|,) (?:an?|the) /.exec(after);
  const found = lead && nameAt(after, lead[0].length, lexicon);
  if (!found || !isFree(phrase, draft)) return undefined;
  const noun =
    /^ (?:[a-z-]+ ){0,3}?([a-z]+)(?=[.,;)]|$| (?:that|which|with|and|in|of|for|bought|flown|built|made)\b)/.exec(
      after.slice(found.end),
    );
  const nouns = lexicon.headNouns(lexicon.entry(mention.system).kind);
  if (!noun || !nouns.has(singular(noun[1] ?? ''))) return undefined;
  return { ids: found.ids, span: { start: end + found.start, end: end + found.end }, how: 'owner' };
}

/** "The Boeing-made F-35", "Boeing's F-35", "Boeing, which makes the F-35". */
function before({ before: text, mention, after }: NamedPhrase, lexicon: Lexicon): Said | undefined {
  const offset = mention.span.start - text.length;
  const at = (end: number, how: Said['how']): Said | undefined => {
    const found = makerBefore(text, end, lexicon);
    if (!found || isCoupled(text.slice(0, found.start))) return undefined;
    return { ids: found.ids, span: { start: offset + found.start, end: offset + found.end }, how };
  };
  if (/(?:built|made|manufactured|produced|designed|developed)\s/.test(text.slice(-60))) {
    const made = MADE.exec(` ${text}`);
    if (made) return at(made.index + made[1].length, 'built by');
  }
  if (/['’]s?\s+[\w\s-]{0,40}$/.test(text.slice(-48))) {
    const owned = OWNED.exec(text);
    // "Boeing's F-15 and F-35 lines", "BAE's F-35 and Typhoon work".
    if (owned && !/^(?:,| and| or|\/)/.test(after)) return at(owned.index, 'owner');
  }
  const makes = /(?:mak|build|manufactur|produc|develop|design|behind)/.test(text.slice(-60))
    ? MAKES.exec(text)
    : (DELIVERS.exec(text) ?? null);
  if (makes) return at(makes.index, 'makes');
  // "A Boeing F-35": a company's name right before a designation is its maker's.
  return mention.kind === 'designation' && isLetter(text.charCodeAt(text.length - 2)) && /\s$/.test(text)
    ? at(text.length - 1, 'owner')
    : undefined;
}

/** "Lockheed and Boeing's F-22". */
function isCoupled(text: string): boolean {
  return /(?:\band|\bor|,|&|\/|[-–])\s*$/.test(text) && !/(?:^|[.;])\s*$/.test(text);
}

/** Kinds that many works build to one drawing, and whose makers no list has all of. */
const OF_MANY = new Set(
  'artillery shell,rocket,small arm,anti-tank weapon,land mine,naval mine,bomb,sensor,engine,programme,military vehicle'.split(
    ',',
  ),
);
/** Kinds that a yard or works builds which makes others of the kind. */
const OF_YARDS = new Set([
  'artillery',
  'warship',
  'armoured vehicle',
  'nuclear warhead',
  'satellite',
  'unmanned surface vessel',
]);

function isWrong({ ids, how, span }: Said, phrase: NamedPhrase, draft: Draft, lexicon: Lexicon): boolean {
  const { mention } = phrase;
  const entry = lexicon.entry(mention.system);
  if (!entry.makers || isKnown(ids, [entry], lexicon)) return false;
  const all = { start: Math.min(span.start, mention.span.start), end: Math.max(span.end, phrase.end) };
  if (!isPlain(draft.prose, mention.sentence, all)) return false;
  const branches = lexicon.lineage(entry.kind).map(({ kind }) => kind);
  const branch = branches.at(-1) ?? '';
  const makesSuch = ids.some((id) => branchesOf(id, lexicon).has(branch));
  if (makesSuch ? OF_MANY.has(branch) || OF_YARDS.has(branch) : how === 'owner') return false;
  const relatives = namesakesOf(phrase, draft, lexicon).flatMap((system) => treeOf(system, lexicon));
  if (isKnown(ids, relatives, lexicon)) return false;
  return !ids.some((id) => {
    const country = lexicon.maker(id)?.country;
    if (country === undefined || mayBuildAtHome(country, relatives, isOld(entry))) return true;
    const origins = [entry.origin].flat();
    return !origins.some((each) => each === country || areRivals(country, each)) && isCopied(entry, lexicon);
  });
}

function isKnown(ids: readonly string[], entries: readonly Entry[], lexicon: Lexicon): boolean {
  const makers = makersOf(entries);
  return ids.some((id) => isAmong(id, makers, lexicon));
}

function findingOf({ ids, span }: Said, phrase: NamedPhrase, draft: Draft, lexicon: Lexicon): RuleFinding {
  const entry = lexicon.entry(phrase.mention.system);
  const makers = entry.makers ?? [];
  const named = makersInWords(ids.slice(0, 1), lexicon);
  const right = makersInWords(makers, lexicon);
  return {
    span,
    system: entry.id,
    message: `The ${nameOf(phrase, draft, lexicon)} is by ${right}; ${named} is not known to make it.`,
    fixes: makers.slice(0, 3).map((id) => replace(span, makersInWords([id], lexicon), 'choice')),
  };
}
