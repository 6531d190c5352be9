import { WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { purchaseOf, sizeOfBattalion } from './formations';
import { EASTERN, inCaseOf, isAbout, isCommon, isOwn, mentionBefore, mentionFrom, Phrase } from './places';

/** What comes in battalions and batteries, and of which no division was ever made. Strategic missiles have divisions. */
const BY_BATTALIONS: ReadonlySet<string> = new Set([
  'air defence system',
  'surface-to-air missile',
  'artillery',
  'short-range ballistic missile',
  'coastal defence system',
]);

const NO_SUCH: ReadonlySet<string> = new Set(['naval air defence system', 'anti-submarine rocket launcher']);

/** Words between a system and its "divisions", or between "divisions of" and the system. */
const BETWEEN = new Set(
  (
    'air defence defense missile missiles rocket rockets anti aircraft surface to ground launcher launchers system systems complex ' +
    'complexes artillery howitzer howitzers self propelled multiple long medium short range mobile modern new newest latest more ' +
    'advanced additional the its their his made built type triumf triumph battery sam sams mlrs operational tactical coastal'
  ).split(' '),
);

/** Divisions of no system, that are battalions all the same. */
const KIND =
  /(?:howitzer|self[ -]propelled (?:artillery|howitzer|gun)|rocket artillery|anti-?aircraft missile|surface[ -]to[ -]air missile|SAM|mortar)[ -]$/i;

const DIVISION = WordList.of('division divisions');

export const division: Rule = {
  id: 'translation/division',
  severity: 'warning',
  summary: 'A battalion, Russian дивизион, called a division: two divisions of the S-400',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const token of words.find(DIVISION)) {
      if (!isCommon(draft, token)) continue;
      const found = ofSystem(draft, lexicon, token) ?? systemBefore(draft, lexicon, token);
      const noun = { start: words.startOf(token), end: words.endOf(token) };
      if (!found) {
        if (isBattalion(draft, token))
          yield {
            span: noun,
            severity: 'information',
            message:
              'A division has brigades or regiments of several arms. Is this Russian дивизион, a battalion? The division is дивизия.',
            fixes: [fixFor(noun, words.raw(token), 'battalion')],
          };
        continue;
      }
      const { mention, span } = found;
      if (!isOwn(draft, token, span)) continue;
      yield {
        span,
        system: lexicon.entry(mention.system).id,
        ...(found.severity && { severity: found.severity }),
        ...messageFor(draft, lexicon, { mention, noun, span }),
      };
    }
  },
};

interface Found {
  readonly mention: Mention;
  /** The number, where there is one, the divisions and the system. */
  readonly span: Span;
  readonly severity?: 'information';
}

/** "Five divisions of the S-400"; of one division only where it is counted, for a division may also be a sharing out. */
function ofSystem(draft: Draft, lexicon: Lexicon, token: number): Found | undefined {
  const words = Words.of(draft.prose);
  if (words.raw(token + 1) !== 'of' || !words.follows(token + 1)) return undefined;
  const mention = mentionFrom(draft, words.endOf(token + 1));
  if (!mention || !isSuch(lexicon, mention)) return undefined;
  let at = token + 2;
  while (at < token + 8 && words.startOf(at) < mention.span.start && isBetween(words, at)) at++;
  if (words.startOf(at) !== mention.span.start || !words.follows(at)) return undefined;
  const first = firstOf(words, token);
  if (first === token && !isPlural(words, token)) return undefined;
  return { mention, span: { start: words.startOf(first), end: mention.span.end } };
}

/** "Two S-400 missile divisions". */
function systemBefore(draft: Draft, lexicon: Lexicon, token: number): Found | undefined {
  const words = Words.of(draft.prose);
  const mention = mentionBefore(draft, words.startOf(token));
  if (!mention || !isSuch(lexicon, mention)) return undefined;
  let at = token;
  while (
    at > token - 7 &&
    words.startOf(at - 1) >= mention.span.end &&
    words.follows(at) &&
    isBetween(words, at - 1)
  )
    at--;
  if (words.endOf(at - 1) !== mention.span.end || !words.follows(at)) return undefined;
  const plural = isPlural(words, token);
  // There are air defence divisions, and makers have a division for each product.
  const isDefence = /^defen[cs]e$/i.test(words.raw(token - 1));
  let system = at - 1;
  while (system > 0 && words.startOf(system - 1) >= mention.span.start) system--;
  const first = firstOf(words, system);
  const counted = first < system;
  if (!plural && (isDefence || (!counted && !isEasternSystem(lexicon, mention)))) return undefined;
  const span = { start: words.startOf(first), end: words.endOf(token) };
  return isDefence ? { mention, span, severity: 'information' } : { mention, span };
}

/** The number or "a" before a noun phrase, its modifiers skipped; the token itself where there is none. */
function firstOf(words: Words, token: number): number {
  for (let at = token - 1; at >= token - 3 && words.follows(at + 1); at--) {
    const word = words.lower(at);
    if (words.is(at, Is.cardinal) || /^\d{1,3}$/.test(word) || COUNTERS.has(word)) return at;
    if (!isBetween(words, at)) break;
  }
  return token;
}

const COUNTERS = new Set('a an another each first second third fourth fifth several both one-off'.split(' '));

function isBetween(words: Words, token: number): boolean {
  const word = words.lower(token);
  return BETWEEN.has(word) || COUNTRY_WORDS.has(word);
}

function isPlural(words: Words, token: number): boolean {
  return words.lower(token).endsWith('s');
}

function isSuch(lexicon: Lexicon, { system }: Mention): boolean {
  const lineage = lexicon.lineage(lexicon.entry(system).kind);
  return (
    lineage.some(({ kind }) => BY_BATTALIONS.has(kind)) && !lineage.some(({ kind }) => NO_SUCH.has(kind))
  );
}

function isEasternSystem(lexicon: Lexicon, { system }: Mention): boolean {
  return [lexicon.entry(system).origin].flat().some((country) => ['RU', 'SU', 'UA', 'BY'].includes(country));
}

/** "The howitzer division", in a story from the East of today: of the great wars there were whole divisions of guns. */
const KIND_AT = new Phrase(
  'divisions? (?:of|was|were|from|is|are|took|fired|destroyed|deployed|in|near|will)',
);

function isBattalion(draft: Draft, token: number): boolean {
  const { prose, tokens } = draft.prose;
  const start = tokens.start[token];
  const before = prose.slice(Math.max(0, start - 40), start);
  if (!KIND.test(before) || !KIND_AT.at(prose, start)) return false;
  if (!isAbout(draft, EASTERN, start)) return false;
  if (/\d(?:st|nd|rd|th) \S{0,20} ?\S{0,20} ?\S{0,20}$/i.test(before)) return false;
  return !/\b1[89]\d\d\b|Soviet|World War|Wehrmacht/.test(
    prose.slice(Math.max(0, start - 1000), start + 1000),
  );
}

function messageFor(
  draft: Draft,
  lexicon: Lexicon,
  { mention, noun, span }: Found & { noun: Span },
): Pick<RuleFinding, 'message' | 'fixes'> {
  const { text } = draft.prose;
  const written = text.slice(noun.start, noun.end);
  const name = text.slice(mention.form.start, mention.form.end);
  const native = isEasternSystem(lexicon, mention) ? 'Russian дивизион' : 'Russian дивизион, Polish dywizjon';
  const purchase = purchaseOf(draft, lexicon, mention, text.slice(span.start, noun.end));
  const size = sizeOfBattalion(lexicon, mention.system);
  const known = purchase?.text ?? (size && `Known: ${size}`);
  const fixes = [fixFor(noun, written, 'battalion')];
  if (purchase) fixes.unshift(fixFor(noun, written, purchase.unit));
  return {
    message: `The ${name} comes in battalions (${native}); a division is far larger.${known ? ` ${known}.` : ''}`,
    fixes,
  };
}

function fixFor(noun: Span, written: string, unit: string): Fix {
  return replace(noun, inCaseOf(written, /s$/i.test(written) ? `${unit}s` : unit), 'choice');
}
