import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { keyOf } from '../../text/characters';
import { replace } from '../fix';
import { descriptionsIn } from '../system/described';
import { inCaseOf, isOwn } from './places';
import { isFrom, isOfKind } from './systems';

/** Countries in whose languages one word is both: ракета, صاروخ, 로켓 … A slip in a story of American missiles is no translator's. */
const ONE_WORD = ['RU', 'SU', 'UA', 'BY', 'IR', 'KP', 'CN', 'SY', 'TR', 'YE'];

/** Guided all of them, and called rockets by no specialist. */
const MISSILES: ReadonlySet<string> = new Set([
  'cruise missile',
  'anti-ship missile',
  'air-to-surface missile',
  'air-to-air missile',
  'anti-tank missile',
  'hypersonic missile',
  'air-launched ballistic missile',
]);

/** Guided too; but what flies to space on the same engine, or was the first of its kind, is a rocket as well. */
const BALLISTIC: ReadonlySet<string> = new Set([
  'short-range ballistic missile',
  'medium-range ballistic missile',
  'intercontinental ballistic missile',
  'submarine-launched ballistic missile',
  'surface-to-air missile',
  'surface-to-air missile system',
]);

const ROCKET = WordList.of('rocket rockets');

export const rocket: Rule = {
  id: 'translation/rocket',
  severity: 'warning',
  summary: 'A guided missile called a rocket: Kalibr rockets, a Kh-101 rocket',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    if (Words.of(draft.prose).find(ROCKET).length === 0) return;
    for (const { mention, noun, span, plural, how } of descriptionsIn(draft, lexicon)) {
      if (noun.words.join(' ') !== 'rocket' || (how !== 'behind' && how !== 'before')) continue;
      if (!isFrom(lexicon, mention, ONE_WORD) || isRocketToo(draft, lexicon, mention)) continue;
      const entry = lexicon.entry(mention.system);
      if (entry.status === 'retired') continue;
      const guided = isOfKind(lexicon, mention, MISSILES);
      if (!guided && !isOfKind(lexicon, mention, BALLISTIC)) continue;
      const token = draft.prose.sentences[mention.sentence].firstToken;
      if (!isOwn(draft, token, span)) continue;
      const written = draft.prose.prose.slice(span.start, span.end);
      const right = inCaseOf(written, plural ? 'missiles' : 'missile');
      const fires = isOfKind(lexicon, mention, new Set(['surface-to-air missile system']));
      yield {
        span:
          how === 'behind'
            ? { start: mention.span.start, end: span.end }
            : { start: span.start, end: mention.span.end },
        system: entry.id,
        ...(!guided && { severity: 'information' }),
        message: `The ${draft.prose.text.slice(mention.form.start, mention.form.end)} ${fires ? 'fires guided missiles' : 'is guided: a missile'}. One word in the original is both; a rocket in English is unguided, or flies to space.`,
        fixes: [replace(span, right, 'choice')],
      };
    }
  },
};

/** Whether the name is also that of a rocket: another system of the same form, or of the same family. */
function isRocketToo(
  draft: Draft,
  lexicon: Lexicon,
  { form, system }: { form: { start: number; end: number }; system: number },
): boolean {
  const key = keyOf(draft.prose.text.slice(form.start, form.end));
  return lexicon
    .formsOfKey(key)
    .some(({ system: other }) => other !== system && /rocket|launch vehicle/.test(lexicon.entry(other).kind));
}
