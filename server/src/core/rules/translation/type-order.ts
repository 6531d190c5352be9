import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { keyOf } from '../../text/characters';
import { TokenFlag } from '../../text/prose';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { isInMention } from '../in-mention';
import { isOwn } from './places';

/** How far behind the kind's noun may stand: "055 type large destroyer". */
const REACH = 5;

const TYPE = WordList.of('type style shiki');

export const typeOrder: Rule = {
  id: 'translation/type-order',
  severity: 'warning',
  summary: 'A Chinese or Japanese type with its number first: 055 type destroyer, 99 style tank',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const token of words.find(TYPE)) {
      const number = token - 1;
      if (!words.follows(token) || words.has(token, TokenFlag.quoted)) continue;
      const written = words.raw(number);
      if (!/^\d{2,3}[A-Z]{0,2}$/.test(written) || !standsAlone(words, number)) continue;
      // "21 of 24 Type VIIB boats", "20 Type 95 tanks": the number behind is the type's.
      if (words.follows(token + 1) && /^(?:\d|[IVX]+[A-E]?$|\p{Lu}\d)/u.test(words.raw(token + 1))) continue;
      const form = formOf(draft, lexicon, token);
      if (!form) continue;
      const span = { start: words.startOf(number), end: words.endOf(token) };
      if (isInMention(draft, span) || !isOwn(draft, token, span)) continue;
      yield {
        span,
        system: lexicon.entry(form.system).id,
        message: `In English the number stands behind: ${form.text}.`,
        fixes: [replace(span, form.text, 'safe')],
      };
    }
  },
};

/** A number that is no part of a longer name: not the 40 of "MP 40-style", nor of "AK-47-style" or "1.95 type". */
function standsAlone(words: Words, number: number): boolean {
  const start = words.startOf(number);
  if (start === 0) return true;
  if (!/[\s("“]/.test(words.text[start - 1] ?? '')) return false;
  // Sd.Kfz. 10 type.
  if (words.text[start - 2] === '.') return false;
  const before = words.raw(number - 1);
  return !(
    words.follows(number) && /^(?:[\p{Lu}\d]{2,}|\d|[Tt]ype|[Nn]os?|[Mm]odel|Mk|Bf|Fw|He|Ju)$/u.test(before)
  );
}

/** The system that is called "Type 055" and that the words behind fit, with its form as the dictionary prints it. */
function formOf(draft: Draft, lexicon: Lexicon, token: number): { system: number; text: string } | undefined {
  const key = keyOf(`type${Words.of(draft.prose).raw(token - 1)}`);
  const form = lexicon
    .formsOfKey(key)
    .find(({ surface, system }) => surface.startsWith('Type') && isNamed(draft, lexicon, system, token));
  return form && { system: form.system, text: form.surface };
}

/** Whether one of the words behind is a noun of the system's kind. */
function isNamed(draft: Draft, lexicon: Lexicon, system: number, token: number): boolean {
  const sentence = sentenceAt(draft.prose, token);
  const all = draft.context.words(sentence);
  const first = token + 1 - draft.prose.sentences[sentence].firstToken;
  const { kind } = lexicon.entry(system);
  return all
    .slice(first, first + REACH)
    .some((word) => lexicon.headNouns(kind).has(word) || lexicon.contextWords(kind).has(word));
}
