import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { isInMention } from '../in-mention';
import { EASTERN, isAbout, isOwn, Phrase, putInPlace } from './places';
import { isHead, isOfKind, systemBefore } from './systems';

const LAUNCHERS: ReadonlySet<string> = new Set(['multiple rocket launcher']);
const GUNS: ReadonlySet<string> = new Set([
  'howitzer',
  'self-propelled howitzer',
  'self-propelled mortar',
  'mortar',
]);

/** What stands before the noun, and what the thing is. */
const SELF_PROPELLED: readonly (readonly [RegExp, string])[] = [
  [/self[ -]propelled anti-?aircraft(?: gun| artillery)?[ -]$/i, 'self-propelled anti-aircraft gun'],
  [/self[ -]propelled howitzer[ -]$/i, 'self-propelled howitzer'],
  [/self[ -]propelled mortar[ -]$/i, 'self-propelled mortar'],
  [/self[ -]propelled(?: artillery| gun)?[ -]$/i, 'self-propelled gun'],
];

const LAUNCH = /(?:\b(?:multiple )?rocket launch(?:er|ing)?|\blaunch(?:er|ing)?)[ -]$/i;

/** Plain words that the lexicon takes for systems only beside the right noun. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Msta|Pion|Malka|Giatsint|Akatsiya|Gvozdika|Caesar|Krab|Bohdana)(?:-\w{1,2})?[ -]$/, 'gun'],
  [/\b(?:Grad|Uragan|Smerch|Hurricane|Tornado-[GS])[ -]$/, 'launcher'],
];

const NOUN = new Phrase('(installation|mount)s?');

const INSTALLATION = WordList.of('installation installations mount mounts');

export const installation: Rule = {
  id: 'translation/installation',
  severity: 'warning',
  summary: 'A gun or a launcher called an installation: self-propelled artillery installations',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const token of words.find(INSTALLATION)) {
      const start = words.startOf(token);
      const [written = '', noun = ''] = NOUN.at(words.text, start) ?? [];
      if (noun === '' || !isHead(words, token)) continue;
      const plural = /s$/i.test(written);
      const isMount = noun.toLowerCase() === 'mount';
      const thing = isMount ? mountAt(words, start) : thingAt(draft, lexicon, token);
      if (!thing) continue;
      const span = { start: thing.from, end: start + written.length };
      if (isInMention(draft, span) || !isOwn(draft, token, span)) continue;
      yield {
        span,
        ...(thing.severity && { severity: thing.severity }),
        message: isMount
          ? `Самоходная установка is a vehicle with its gun: a ${thing.right}.`
          : `Установка is a ${thing.right} here; an installation is a place.`,
        fixes: [putInPlace(draft, span, `${thing.right}${plural ? 's' : ''}`)],
      };
    }
  },
};

interface Thing {
  /** In the singular. */
  readonly right: string;
  /** Where the words begin that it stands for. */
  readonly from: Span['start'];
  readonly severity?: 'hint';
}

function mountAt(words: Words, start: number): Thing | undefined {
  const thing = before(words, start, SELF_PROPELLED);
  return thing && { ...thing, severity: 'hint' };
}

function thingAt(draft: Draft, lexicon: Lexicon, token: number): Thing | undefined {
  const words = Words.of(draft.prose);
  const start = words.startOf(token);
  const gun = before(words, start, SELF_PROPELLED);
  if (gun) return gun;
  const mention = systemBefore(draft, token);
  if (mention && isOfKind(lexicon, mention, LAUNCHERS)) return { right: 'launcher', from: start };
  if (mention && isOfKind(lexicon, mention, GUNS)) return { right: 'gun', from: start };
  if (!isAbout(draft, EASTERN, start)) return undefined;
  const named = before(words, start, NAMED);
  if (named) return { ...named, from: start };
  // A place where something is launched is called so too.
  const launcher = before(words, start, [[LAUNCH, 'launcher']]);
  return launcher && { ...launcher, severity: 'hint' };
}

function before(
  words: Words,
  start: number,
  rows: readonly (readonly [RegExp, string])[],
): Thing | undefined {
  const text = words.text.slice(Math.max(0, start - 48), start);
  for (const [pattern, right] of rows) {
    const found = pattern.exec(text);
    if (found) return { right, from: start - found[0].length };
  }
  return undefined;
}
