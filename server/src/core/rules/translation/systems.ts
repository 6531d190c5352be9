import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { mentionBefore } from './places';

/** Words that may stand between a system and the noun that a translator gave it. */
const MODIFIERS = new Set(
  (
    'air defence defense missile missiles rocket anti aircraft tank ship surface to ground launcher system artillery self propelled ' +
    'multiple long medium short range mobile operational tactical coastal unmanned aerial robotic strategic portable man electronic ' +
    'warfare radar reconnaissance strike combat type hypersonic cruise ballistic gun guided'
  ).split(' '),
);

/**
 * The system whose name stands before a noun, with nothing between but what narrows it: "Iskander-M operational-tactical missile
 * complex".
 * @param token the noun's number
 */
export function systemBefore(draft: Draft, token: number): Mention | undefined {
  const words = Words.of(draft.prose);
  const mention = mentionBefore(draft, words.startOf(token));
  if (!mention) return undefined;
  let at = token;
  while (
    at > token - 7 &&
    words.startOf(at - 1) >= mention.span.end &&
    words.follows(at) &&
    MODIFIERS.has(words.lower(at - 1))
  )
    at--;
  return words.endOf(at - 1) === mention.span.end && words.follows(at) ? mention : undefined;
}

/** Whether a system is of one of these kinds, or of one below them. */
export function isOfKind(lexicon: Lexicon, { system }: Mention, kinds: ReadonlySet<string>): boolean {
  return lexicon.lineage(lexicon.entry(system).kind).some(({ kind }) => kinds.has(kind));
}

/** Whether a system comes from one of these countries. */
export function isFrom(lexicon: Lexicon, { system }: Mention, countries: readonly string[]): boolean {
  return [lexicon.entry(system).origin].flat().some((country) => countries.includes(country));
}

/** Whether a noun ends its phrase: what follows is a mark, a small word or a verb. A complex missile is no complex. */
export function isHead(words: Words, token: number): boolean {
  if (!words.follows(token + 1)) return true;
  if (words.text.charCodeAt(words.endOf(token)) === 45) return false;
  const next = words.raw(token + 1);
  if (
    words.is(
      token + 1,
      Is.stop | Is.be | Is.auxiliary | Is.says | Is.pronoun | Is.determiner | Is.month | Is.weekday,
    )
  )
    return true;
  if (words.is(token + 1, Is.predicate) && /(?:ed|s)$/.test(next)) return true;
  return /^(?:[a-z]{3,}(?:ed|ly)|near|hit|struck|shot|took|fell|entered|began|capable|stood|lay|sank|went|came|ran|kept|drove|burnt)$/.test(
    next,
  );
}
