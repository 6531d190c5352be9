import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import { isLetter } from '../../text/characters';
import { CAPITAL, LETTER } from '../letters';
import { type Description, descriptionsIn } from './described';
import { isFree, type NamedPhrase, WORDS_BETWEEN } from './named-phrase';
import { nationCalled, nationNamed } from './origin-nations';

/** Countries in which a sentence has a system made. */
export interface Origin {
  /** Each with its words; several where a sentence names those who make it together. */
  readonly nations: readonly Nation[];
  /** The adjective, as in American-made, or the country's name. */
  readonly how: 'adjective' | 'name';
  /** "Designed" and "developed" are not said of who builds under licence. */
  readonly designed: boolean;
  /**
   * Only called so: "is a British tank". It may be the tank of those who have it, and is not that of whom nobody knows to
   * have it.
   */
  readonly called: boolean;
}

/** A country that a text names. */
export interface Nation {
  readonly country: string;
  readonly span: Span;
}

const ADJECTIVE = new RegExp(
  String.raw`(?:^|[\s("“])((?:North |South |New |Saudi )?(?:U\.S\.|[${CAPITAL}][${LETTER}]+))[-‐‑](?:built|made|manufactured|produced|designed|developed)\s+${WORDS_BETWEEN}$`,
);

const MADE = '(?:built|made|manufactured|produced|(?:co-?)?developed|designed)';

const IS = String.raw`(?:,?\s+(?:which|that)\s+(?:is|are|was|were|has been|have been)|\s+(?:is|are|was|were|has been|have been)|,)?\s+`;

const COUNTRY = String.raw`((?:North |South |New |Saudi |United |Soviet |Czech )?(?:U\.S\.|US|UK|U\.K\.|(?:Arab )?[${CAPITAL}][${LETTER}]+))(?![${LETTER}-])`;

/** "Built in", "was jointly developed by", "made by Almaz-Antey in". */
const BY = new RegExp(
  String.raw`^${IS}(?:(?:now|also|being|first|originally|initially|currently|jointly|together)\s+){0,2}${MADE}(?:(?:,|,? and)\s+${MADE}){0,2}\s+(?:jointly\s+|together\s+)?(?:in|by(?:\s+[${CAPITAL}][${LETTER}&.-]*){1,4}\s+in|by)\s+(?:the\s+)?${COUNTRY}(?!['’])`,
);

/** "A joint venture of". */
const JOINT = new RegExp(
  String.raw`^(?:\s+(?:is|was|are|were)|,)\s+(?:an?|the)\s+(?:(?:product|result|fruit) of an?\s+)?(?:joint\s+(?:\w+\s+){0,1}(?:venture|project|programme|program|development|product|production|effort|undertaking)|co-?(?:production|development)|collaboration)\s+(?:of|between|by|involving)\s+(?:the\s+)?${COUNTRY}(?!['’])`,
);

const DESIGNED = /\b(?:(?:co-?)?developed|designed|joint|collaboration|co-?(?:production|development))\b/;

/** "Is British", "was British-made"; not "is British and American". */
const IS_CALLED = new RegExp(
  String.raw`^\s+(?:is|are|was|were)\s+(?:(?:also|now|still|originally)\s+)?((?:North |South |Saudi )?[${CAPITAL}][${LETTER}]+)(?:[-‐‑](?:built|made|manufactured|produced|designed|developed))?(?=\s*(?:[.;)]|$|,? (?:and|but|while|so)\s+(?![${CAPITAL}])|, (?:[${LETTER}-]+ ){1,4}(?:said|says|told)\b))`,
);

/** What a sentence says of where a system is from; none where it says nothing. */
export function originSaid(phrase: NamedPhrase, draft: Draft): Origin | undefined {
  const { before, after, end, mention } = phrase;
  if (/(?:built|made|manufactured|produced|designed|developed)\s/.test(before.slice(-60))) {
    const match = ADJECTIVE.exec(before);
    const words = match?.[1] ?? '';
    const country = nationCalled(words);
    if (match && country && !isCoupled(before.slice(0, match.index + match[0].indexOf(words)))) {
      const start = mention.span.start - before.length + match.index + match[0].indexOf(words);
      return {
        nations: [{ country, span: { start, end: start + words.length } }],
        how: 'adjective',
        designed: DESIGNED.test(match[0]),
        called: false,
      };
    }
  }
  if (phrase.possessive) return undefined;
  if (
    !/^.{0,60}(?:built|made|manufactured|produced|designed|developed|joint|co-?production|collaboration)/.test(
      after,
    )
  )
    return bareCalled(phrase, draft);
  const match = BY.exec(after) ?? JOINT.exec(after);
  if (!match) return bareCalled(phrase, draft);
  if (!isFree(phrase, draft)) return undefined;
  const nations = nationsAt(after, match[0].length - (match[1] ?? '').length).map(({ country, span }) => ({
    country,
    span: { start: end + span.start, end: end + span.end },
  }));
  const last = nations.at(-1);
  if (!last) return undefined;
  const rest = after.slice(last.span.end - end);
  if (isShared(rest) || isOwner(rest)) return undefined;
  return { nations, how: 'name', designed: DESIGNED.test(match[0]), called: false };
}

/** "The Merkava is British." */
function bareCalled(phrase: NamedPhrase, draft: Draft): Origin | undefined {
  const match = IS_CALLED.exec(phrase.after);
  const words = match?.[1] ?? '';
  const country = nationCalled(words);
  if (!match || !country || !isFree(phrase, draft)) return undefined;
  const start = phrase.end + match[0].indexOf(words);
  const nation = { country, span: { start, end: start + words.length } };
  return { nations: [nation], how: 'adjective', designed: false, called: true };
}

/** Countries one after the other: "Britain, Germany and Italy", from an offset of a text. Offsets are the text's. */
function nationsAt(text: string, start: number): Nation[] {
  const nations: Nation[] = [];
  for (let at = start; ; ) {
    const name = nationAt(text, at);
    if (!name) return nations;
    nations.push(name);
    const next = /^(?:,? and|,)\s+(?:the\s+)?/.exec(text.slice(name.span.end));
    if (!next) return nations;
    at = name.span.end + next[0].length;
  }
}

const WORD = new RegExp(String.raw`^(?:U\.S\.|U\.K\.|[${CAPITAL}][${LETTER}]+)`);
const WORDS = new RegExp(`^(?:(?:[${CAPITAL}][${LETTER}]+ ){1,2}[${CAPITAL}][${LETTER}]+)`);

const GOES_ON = new RegExp(`^[${LETTER}’'-]`);

/** A country's name at an offset, the longest that it can be; not where it only owns what follows. */
function nationAt(text: string, start: number): Nation | undefined {
  const rest = text.slice(start, start + 40);
  const long = WORDS.exec(rest)?.[0] ?? '';
  for (const name of [long, long.split(' ').slice(0, 2).join(' '), WORD.exec(rest)?.[0] ?? '']) {
    const country = nationNamed(name);
    const end = start + name.length;
    if (country && !GOES_ON.test(text.slice(end, end + 1))) return { country, span: { start, end } };
  }
  return undefined;
}

/** "American- and Russian-made F-16s and Su-30s". */
function isCoupled(text: string): boolean {
  return /(?:\band|\bor|&|\/|[-‐‑]),?\s*$/.test(text);
}

const NEXT = new RegExp(
  String.raw`^(?:,|,? and|,? with|,? or|\s?[/&])\s*(?:the\s+)?((?:[${CAPITAL}][${LETTER}]+ )?[${CAPITAL}][${LETTER}]+)`,
);

/** Others have a hand in it: "in Turkey under licence", "by Britain with help of Italy". */
function isShared(rest: string): boolean {
  if (
    /^[^.;]{0,80}\b(?:licen[cs]e|joint|partner|together|cooperation|collaboration|co-?produc|consortium)/i.test(
      rest,
    )
  )
    return true;
  const next = NEXT.exec(rest)?.[1] ?? '';
  return [next, next.split(' ')[0] ?? ''].some((word) => nationNamed(word) !== undefined);
}

/** "Built by Russia's Sukhoi" and "by US firm Boeing" say who, which is another rule's; "by the US Army" buys. */
function isOwner(rest: string): boolean {
  return (
    /^\s/.test(rest) &&
    isLetter(rest.trimStart().charCodeAt(0)) &&
    !/^\s+(?:in|and|at|for|to|with|since|from|has|have|is|are|was|were|after|during|on|but|as|that|which)\b/.test(
      rest,
    )
  );
}

/**
 * What sentences call their systems by a country's adjective: "the Merkava is a British tank", "the Merkava, a British tank,".
 * Those who say so by "made" and "built" are `originSaid`'s.
 */
export function* originsCalled(
  draft: Draft,
  lexicon: Lexicon,
): Generator<{ readonly description: Description; readonly said: Origin }> {
  for (const description of descriptionsIn(draft, lexicon)) {
    const { mention, how, span } = description;
    if ((how !== 'predicate' && how !== 'apposition') || span.start < mention.span.end) continue;
    const offset = mention.span.end;
    const between = draft.prose.prose.slice(offset, span.start);
    const match = CALLED.exec(between);
    const words = match?.[1] ?? '';
    const country = nationCalled(words);
    if (!match || !country) continue;
    const start = offset + match.index + match[0].indexOf(words);
    const nation = { country, span: { start, end: start + words.length } };
    yield { description, said: { nations: [nation], how: 'adjective', designed: false, called: true } };
  }
}

/** The one adjective before the noun; a second one, or the service that has it, leaves it open. */
const CALLED = new RegExp(
  String.raw`^(?:, | (?:is|was|are|were|remains|became) )(?:[a-z-]+,? ){0,5}((?:North |South |Saudi )?[${CAPITAL}][${LETTER}]+)(?:[-‐‑](?:built|made|manufactured|produced|designed|developed))? (?:[a-z\d][a-z\d-]*,? ){0,5}$`,
);
