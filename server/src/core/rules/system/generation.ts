import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { CAPITAL, LETTER } from '../letters';
import { ancestorsOf } from './family-tree';
import { Hint } from './hints';
import { isFree, type NamedPhrase, namedPhrasesIn, nameOf, WORDS_BETWEEN } from './named-phrase';

export const generation: Rule = {
  id: 'system/generation',
  severity: 'warning',
  summary: 'A fighter given to another generation: the fifth-generation F-16',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const phrase of namedPhrasesIn(draft, lexicon, Hint.generation)) {
      const known = generationOf(phrase.mention.system, lexicon);
      const said = known && generationSaid(phrase, draft);
      if (!said || fits(said.number, known, phrase, lexicon)) continue;
      const { start, end } = phrase.mention.span;
      const all = { start: Math.min(start, said.span.start), end: Math.max(end, said.span.end) };
      if (isPlain(draft.prose, phrase.mention.sentence, all))
        yield findingOf(said, known, phrase, draft, lexicon);
    }
  },
};

/**
 * Fighters by generation, only those of which nobody doubts it, with all that comes from them. What is said to be of the
 * fourth may be given as 4.5, 4+ and 4++ too: there no two lists agree.
 */
const FIGHTERS: Readonly<Record<4 | 5, string>> = {
  4: 'f-14 f-15 f-16 f-a-18 mirage-2000 rafale eurofighter-typhoon jas-39 su-27 mig-29 mig-31 j-10 jf-17 tejas f-ck-1',
  5: 'f-22 f-35 su-57 j-20 fc-31',
};

const generations: ReadonlyMap<string, 4 | 5> = new Map(
  ([4, 5] as const).flatMap((number) => FIGHTERS[number].split(' ').map((id) => [id, number] as const)),
);

/** The generation that a fighter, or what it was made from, is of. */
function generationOf(system: number, lexicon: Lexicon): 4 | 5 | undefined {
  const entry = lexicon.entry(system);
  if (!lexicon.lineage(entry.kind).some(({ kind }) => kind === 'combat aircraft')) return undefined;
  let { relation } = entry;
  let known = generations.get(entry.id);
  for (const ancestor of known ? [] : ancestorsOf(system, lexicon)) {
    // What takes the place of one is of another generation.
    if (relation === 'successor' || relation === undefined) return undefined;
    known = generations.get(ancestor.id);
    if (known) break;
    ({ relation } = ancestor);
  }
  return known;
}

interface Said {
  readonly number: number;
  /** The number's words. */
  readonly span: Span;
}

const NUMBER = String.raw`((?:first|second|third|fourth|fifth|sixth)(?:-and-a-half)?|[1-6](?:st|nd|rd|th|\.5(?:th)?|\+{1,2}))`;
const GENERATION = `${NUMBER}[-‐‑ ]generation`;

/** "The fifth-generation F-16", but not "fourth- and fifth-generation", "near-fifth-generation". */
const BEFORE = new RegExp(
  String.raw`(?:^|[\s(“"])${GENERATION}\s+${WORDS_BETWEEN}(?:[${CAPITAL}][${LETTER}]+\s+){0,2}$`,
);

/** "Is a fifth-generation fighter", ", the first fifth-generation fighter". */
const BEHIND = new RegExp(
  String.raw`^(?:\s+(?:is|was|are|were|remains)|,)?\s+(?:(?:an?|the|one of the|its|[${CAPITAL}][${LETTER}]+['’]s)\s+)?${WORDS_BETWEEN}${GENERATION}\s+(?:[a-z-]+\s+){0,3}?(?:fighters?|jets?|aircraft|planes?|warplanes?)(?![-‐‑${LETTER}]|\s+(?:technolog|featur|engine|radar|capabilit|standard))`,
);

function generationSaid(phrase: NamedPhrase, draft: Draft): Said | undefined {
  const { before, after, end, mention } = phrase;
  const said = (match: RegExpExecArray | null, offset: number): Said | undefined => {
    const words = match?.[1];
    if (!match || !words || NEARLY.test(match.input.slice(0, match.index + match[0].indexOf(words))))
      return undefined;
    const start = offset + match.index + match[0].indexOf(words);
    return { number: numberOf(words), span: { start, end: start + words.length } };
  };
  if (before.includes('generation')) {
    const found = said(BEFORE.exec(before), mention.span.start - before.length);
    if (found) return found;
  }
  if (phrase.possessive || !after.includes('generation') || !isFree(phrase, draft)) return undefined;
  return said(BEHIND.exec(after), end);
}

/** What comes close to a generation, and what is told with another in one breath. */
const NEARLY = /(?:\b(?:near|nearly|almost|quasi|beyond|past|to|and|or|called)|[-‐‑/&])[-‐‑ ]?["“‘]?$/i;

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function numberOf(words: string): number {
  const [word = ''] = words.split('-');
  const ordinal = ORDINALS.indexOf(word);
  const whole = ordinal > 0 ? ordinal : Number.parseInt(words, 10);
  return words.includes('half') || words.includes('.5') || words.includes('+') ? whole + 0.5 : whole;
}

/** China counted from the jets of its own, and has one generation less. */
function fits(said: number, known: 4 | 5, { mention }: NamedPhrase, lexicon: Lexicon): boolean {
  if (Math.floor(said) === known) return true;
  const isChinese = [lexicon.entry(mention.system).origin].flat().includes('CN');
  return isChinese && Math.floor(said) === known - 1;
}

function findingOf(
  { span }: Said,
  known: 4 | 5,
  phrase: NamedPhrase,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding {
  const count =
    known === 4 ? 'the fourth generation, or 4.5 as many count its later versions' : 'the fifth generation';
  return {
    span,
    system: lexicon.entry(phrase.mention.system).id,
    message: `The ${nameOf(phrase, draft, lexicon)} is a fighter of ${count}.`,
    fixes: (known === 4 ? ['fourth', '4.5'] : ['fifth']).map((text) => replace(span, text, 'choice')),
  };
}
