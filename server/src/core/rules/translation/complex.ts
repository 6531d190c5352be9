import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { EASTERN, isAbout, isCommon, isOwn } from './places';
import { isFrom, isHead, isOfKind, systemBefore } from './systems';

/** What is a system in English, and a комплекс in Russian. */
const SYSTEMS: ReadonlySet<string> = new Set([
  'air defence system',
  'missile',
  'artillery',
  'drone',
  'radar',
  'electronic warfare system',
  'anti-tank missile carrier',
  'unmanned ground vehicle',
]);

/** Kinds of systems that are no building: a missile complex may be a site. */
const KIND =
  /(?:anti-?aircraft (?:missile|gun|artillery)|surface[ -]to[ -]air missile|anti-?tank(?: guided)?(?: missile)?|(?:operational-)?tactical missile|coastal missile|ballistic missile|cruise missile|unmanned(?: aerial| aviation)?|portable(?: anti-?aircraft)?|robotic|electronic[ -]warfare|artillery)[ -]$/i;

/** Of which the plural alone tells: "missile complexes" in a story from the East. */
const KINDS = /(?:missile|air defen[cs]e|drone|UAV|reconnaissance|rocket)[ -]$/i;

const COMPLEX = WordList.of('complex complexes');

export const complex: Rule = {
  id: 'translation/complex',
  severity: 'hint',
  summary: 'A weapon system called a complex: Iskander complexes, an anti-aircraft missile complex',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const token of words.find(COMPLEX)) {
      if (!isCommon(draft, token) || !isHead(words, token)) continue;
      const span = { start: words.startOf(token), end: words.endOf(token) };
      const plural = /s$/i.test(words.raw(token));
      const system = namedSystem(draft, lexicon, token);
      if (system === undefined && !isSystem(draft, span, plural)) continue;
      if (!isOwn(draft, token, span)) continue;
      yield {
        span,
        ...(system !== undefined && { system: lexicon.entry(system).id }),
        message: 'Комплекс is a system in English; a complex is a group of buildings.',
        fixes: [replace(span, plural ? 'systems' : 'system', 'choice')],
      };
    }
  },
};

function namedSystem(draft: Draft, lexicon: Lexicon, token: number): number | undefined {
  const mention = systemBefore(draft, token);
  if (!mention || !isOfKind(lexicon, mention, SYSTEMS)) return undefined;
  // America's missiles stood in complexes of silos.
  if (isFrom(lexicon, mention, ['US']) && !isAbout(draft, EASTERN, mention.span.start)) return undefined;
  if (
    isOfKind(
      lexicon,
      mention,
      new Set(['intercontinental ballistic missile', 'intermediate-range ballistic missile']),
    )
  )
    return isFrom(lexicon, mention, ['RU']) ? mention.system : undefined;
  return mention.system;
}

function isSystem(draft: Draft, { start }: Span, plural: boolean): boolean {
  const before = draft.prose.prose.slice(Math.max(0, start - 40), start);
  if (!KIND.test(before) && !(plural && KINDS.test(before))) return false;
  // A range or a plant: "an artillery complex at the base" stands in one place, and is no weapon.
  if (
    /(?:artillery|missile|unmanned|robotic)[ -]$/i.test(before) &&
    /\b(?:the|sprawling|underground|huge|vast|test|launch|production|storage|industrial) \S+[ -]$/i.test(
      before,
    ) &&
    !plural
  )
    return false;
  return isAbout(draft, EASTERN, start);
}
