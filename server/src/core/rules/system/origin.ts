import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import { countryNameIn } from '../../lexicon/countries';
import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { treeOf } from './family-tree';
import { areRivals, isCopied, isOld, mayBuildAtHome } from './maker-country';
import { isFree, type NamedPhrase, namedPhrasesIn, nameOf, namesakesOf, WORDS_BETWEEN } from './named-phrase';
import { theCountry } from './operator-users';
import { adjectiveOf, formerState, nationCalled, nationNamed } from './origin-nations';

export const origin: Rule = {
  id: 'system/origin',
  severity: 'warning',
  summary: 'A system said to be made in a country that does not make it',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const phrase of namedPhrasesIn(draft, lexicon)) {
      const said = originSaid(phrase, draft);
      if (said && isWrong(said, phrase, draft, lexicon)) yield findingOf(said, phrase, draft, lexicon);
    }
  },
};

/** A country in which a sentence has a system made. */
interface Said {
  readonly country: string;
  /** The country or its adjective. */
  readonly span: Span;
  /** The adjective, as in American-made, or the country's name. */
  readonly how: 'adjective' | 'name';
  /** "Designed" and "developed" are not said of who builds under licence. */
  readonly designed: boolean;
}

const ADJECTIVE = new RegExp(
  String.raw`(?:^|[\s("“])((?:North |South |New |Saudi )?(?:U\.S\.|\p{Lu}\p{L}+))[-‐‑](?:built|made|manufactured|produced|designed|developed)\s+${WORDS_BETWEEN}$`,
  'u',
);

const BY =
  /^(?:,?\s+(?:which|that)\s+(?:is|are|was|were|has been|have been)|\s+(?:is|are|was|were|has been|have been)|,)?\s+(?:(?:now|also|being|first|originally|initially|currently)\s+){0,2}(?:(?:built|made|manufactured|produced)\s+(?:in|by)|(?:developed|designed)(?: and (?:built|made|manufactured|produced))?\s+(?:in|by))\s+(?:the\s+)?((?:North |South |New |Saudi |United |Soviet |Czech )?(?:U\.S\.|US|UK|U\.K\.|(?:Arab )?\p{Lu}\p{L}+))(?![\p{L}-])(?!['’])/u;

const DESIGNED = /\b(?:designed|developed)\s/;

function originSaid(phrase: NamedPhrase, draft: Draft): Said | undefined {
  const { before, after, end, mention } = phrase;
  if (/(?:built|made|manufactured|produced|designed|developed)\s/.test(before.slice(-60))) {
    const match = ADJECTIVE.exec(before);
    const words = match?.[1] ?? '';
    const country = nationCalled(words);
    if (match && country && !isCoupled(before.slice(0, match.index + match[0].indexOf(words)))) {
      const start = mention.span.start - before.length + match.index + match[0].indexOf(words);
      return {
        country,
        span: { start, end: start + words.length },
        how: 'adjective',
        designed: DESIGNED.test(match[0]),
      };
    }
  }
  if (phrase.possessive || !/^.{0,60}(?:built|made|manufactured|produced|designed|developed)/.test(after))
    return undefined;
  const match = BY.exec(after);
  const name = match?.[1] ?? '';
  const country = nationNamed(name);
  if (!match || !country || !isFree(phrase, draft)) return undefined;
  const rest = after.slice(match[0].length);
  if (isShared(rest)) return undefined;
  // "Built by Russia's Sukhoi" and "by US firm Boeing" say who, which is another rule's; "by the US Army" buys.
  if (
    /^\s+\p{L}+/u.test(rest) &&
    !/^\s+(?:in|and|at|for|to|with|since|from|has|have|is|are|was|were|after|during|on|but|as|that|which)\b/.test(
      rest,
    )
  )
    return undefined;
  const start = end + match[0].length - name.length;
  return {
    country,
    span: { start, end: start + name.length },
    how: 'name',
    designed: DESIGNED.test(match[0]),
  };
}

/** "American- and Russian-made F-16s and Su-30s". */
function isCoupled(text: string): boolean {
  return /(?:\band|\bor|&|\/|[-‐‑]),?\s*$/.test(text);
}

/** Others have a hand in it: "by Britain and Italy", "in Turkey under licence". */
function isShared(rest: string): boolean {
  if (
    /^[^.;]{0,80}\b(?:licen[cs]e|joint|partner|together|cooperation|collaboration|co-?produc|consortium)/i.test(
      rest,
    )
  )
    return true;
  const next =
    /^(?:,|,? and|,? with|,? or|\s?[/&])\s*(?:the\s+)?((?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+)/u.exec(rest)?.[1] ??
    '';
  return [next, next.split(' ')[0] ?? ''].some((word) => nationNamed(word) !== undefined);
}

function isWrong(
  { country, span, designed }: Said,
  phrase: NamedPhrase,
  draft: Draft,
  lexicon: Lexicon,
): boolean {
  const { mention } = phrase;
  const entry = lexicon.entry(mention.system);
  const origins = [entry.origin].flat();
  if (origins.includes(country)) return false;
  const all = { start: Math.min(span.start, mention.span.start), end: Math.max(span.end, phrase.end) };
  if (!isPlain(draft.prose, mention.sentence, all)) return false;
  const isFar = origins.every((each) => areRivals(country, each)) && !/^(?:IR|KP)$/.test(country);
  if (!isFar && isCopied(entry, lexicon)) return false;
  const relatives = namesakesOf(phrase, draft, lexicon).flatMap((system) => treeOf(system, lexicon));
  return (
    !isFrom(country, relatives, isOld(entry)) &&
    (designed || !mayBuildAtHome(country, relatives, isOld(entry)))
  );
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
  { country, span, how }: Said,
  phrase: NamedPhrase,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding {
  const entry = lexicon.entry(phrase.mention.system);
  const origins = [entry.origin].flat();
  const right = origins.map((code) => theCountry(code));
  const places = right.length < 2 ? right.join('') : `${right.slice(0, -1).join(', ')} and ${right.at(-1)}`;
  const fixes = origins.flatMap((code) => {
    const text = how === 'adjective' ? adjectiveOf(code) : countryNameIn(draft.prose.text, code);
    return text === undefined ? [] : [replace(span, text, 'choice')];
  });
  return {
    span,
    system: entry.id,
    message: `The ${nameOf(phrase, draft, lexicon)} comes from ${places}; none is known to be made in ${theCountry(country)}.`,
    fixes: fixes.slice(0, 3),
  };
}
