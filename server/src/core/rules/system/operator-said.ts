import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { CAPITALS } from '../../lexicon/capitals';
import { CAPITAL, LETTER } from '../letters';
import { isFree, type NamedPhrase } from './named-phrase';
import { nationCalled, nationNamed } from './origin-nations';

/** A country that a sentence gives a system to. */
export interface User {
  readonly country: string;
  /** The country's words. */
  readonly span: Span;
  /** It flies it, has got or ordered it, or it is called its own. */
  readonly how: 'operates' | 'got' | 'owns';
}

const COUNT = String.raw`(?:(?:the|its|their|his|a|an|first|second|third|fourth|fifth|last|final|new|own|more|several|some|dozen|dozens|scores|of|up to|about|around|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|additional|further|\d[\d,]*)\s+){0,5}`;
const KIND = String.raw`(?:(?:new|newest|own|first|latest|stealthy|stealth|ageing|aging|fleet of|older|advanced|modern|nuclear-capable|precious|strategic)\s+){0,3}`;
export const NATION = String.raw`((?:South |North |New |Saudi |United |Czech |Soviet )?(?:Arab )?(?:U\.S\.|U\.K\.|[${CAPITAL}][${LETTER}]+))`;
export const SERVICE = String.raw`(?:\s+(?:air force|air forces|air arm|navy|army|marines|military|Air Force|Navy|Army|Armed Forces|Self-Defense Force|Marine Corps))`;

const OPERATES =
  'operates|flies|fields|operate|fly|operated|flew|fielded|possesses|deploys|deployed|has|have|had';
const USED = 'fired|launched|used';
const GOT = `bought|ordered|acquired|received|purchased|procured|took delivery of|${USED}`;

const IS_OPERATES = new RegExp(`^(?:${OPERATES}|flown)$`);

const OWNED = new RegExp(String.raw`(?:^|[\s("“])${NATION}['’]s?\s+${KIND}$`);
const CALLED = new RegExp(String.raw`(?:^|[\s("“])${NATION}(?:${SERVICE}(?:['’]s?)?)?\s+${KIND}$`);
const DOES = new RegExp(
  String.raw`(?:^|[\s,(])(?:the\s+)?${NATION}(?:['’]s)?(?:${SERVICE})?,?\s+(?:(?:also|already|now|currently|alone|which|has|have|had|recently)\s+){0,3}(${OPERATES}|${GOT}|buys|uses|is (?:buying|flying|operating|acquiring|getting|receiving))\s+${COUNT}$`,
);
const WHICH = new RegExp(
  String.raw`^,? (?:which|that)\s+(?:the\s+)?${NATION}(?:${SERVICE})?\s+(?:(?:also|already|now|currently|has|have|had|recently)\s+){0,3}(${OPERATES}|${GOT}|uses|buys|is (?:buying|flying|operating|acquiring|getting|receiving))\b`,
);
const SOLD = new RegExp(
  String.raw`^\s+(?:(?:has|have|had|were|was|been|also|already)\s+){0,4}(sold|delivered|exported|supplied|transferred)\s+to\s+(?:the\s+)?${NATION}(?![${LETTER}-])`,
);
/** "Russia sold Tu-160s to Venezuela". */
const SELLS = new RegExp(String.raw`\b(?:sold|delivered|exported|supplied|transferred)\s+${COUNT}$`);
const TO = new RegExp(String.raw`^\s+to\s+(?:the\s+)?${NATION}(?![${LETTER}-]|['’])`);
const BY = new RegExp(
  String.raw`^,?\s+(?:(?:is|are|was|were|also|now|currently)\s+){0,3}(operated|flown|fielded|ordered|bought|${USED})\s+by\s+(?:the\s+)?${NATION}(?![${LETTER}-])`,
);

/** The country that a sentence plainly says has a system: "Switzerland's F-35B", "F-22s delivered to Japan". */
export function userSaid(phrase: NamedPhrase, draft: Draft): User | undefined {
  return userBefore(phrase) ?? userBehind(phrase, draft);
}

function userBefore({ before, mention, possessive, after }: NamedPhrase): User | undefined {
  const near = before.slice(-110);
  const offset = mention.span.start - near.length;
  const user = (
    match: RegExpExecArray | null,
    country: string | undefined,
    how: User['how'],
  ): User | undefined => {
    const words = match?.[1];
    if (!match || !words || !country) return undefined;
    const start = offset + match.index + match[0].indexOf(words);
    return { country, span: { start, end: start + words.length }, how };
  };
  const does = DOES.exec(near);
  if (does)
    return user(
      does,
      nationNamed(does[1] ?? '') ?? CAPITALS[does[1] ?? ''] ?? nationCalled(does[1] ?? ''),
      IS_OPERATES.test(does[2] ?? '') ? 'operates' : 'got',
    );
  // "Japan's F-22 and its rivals" is one; "Japan's F-22 or F-15" may be a choice.
  if (possessive || /^\s*(?:or\b|\/|-)/.test(after)) return undefined;
  const owned = OWNED.exec(near);
  const owner = nationNamed(owned?.[1] ?? '') ?? CAPITALS[owned?.[1] ?? ''];
  if (owner) return user(owned, owner, 'owns');
  // "The US F-22", "an Israeli Air Force F-35B"; "in Japan F-22s" is a place.
  const called = CALLED.exec(near);
  return user(called, nationCalled(called?.[1] ?? ''), 'owns');
}

function userBehind(phrase: NamedPhrase, draft: Draft): User | undefined {
  const { after, end } = phrase;
  if (phrase.possessive || !/^[^.;]{0,60}(?:\bby\b|\bto\b|which|that)\s/.test(after)) return undefined;
  for (const [pattern, place] of [
    [WHICH, 1],
    [SOLD, 2],
    [BY, 2],
  ] as const) {
    const match = pattern.exec(after);
    const words = match?.[place];
    const country = words === undefined ? undefined : (nationNamed(words) ?? nationCalled(words));
    if (!match || !words || !country || !isFree(phrase, draft)) continue;
    const start = end + match[0].lastIndexOf(words);
    const verb = match[place === 1 ? 2 : 1] ?? '';
    return {
      country,
      span: { start, end: start + words.length },
      how: IS_OPERATES.test(verb) ? 'operates' : 'got',
    };
  }
  const to = TO.exec(after);
  const words = to?.[1];
  const country = words === undefined ? undefined : (nationNamed(words) ?? nationCalled(words));
  if (!to || !words || !country || !SELLS.test(phrase.before.slice(-60))) return undefined;
  const start = end + to[0].length - words.length;
  return { country, span: { start, end: start + words.length }, how: 'got' };
}
