import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { keyOf } from '../../text/characters';
import { TokenFlag } from '../../text/prose';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { isInMention } from '../in-mention';
import { asianNames, easternNames, firstWordsOf, type LiteralName } from './literal-names';
import {
  ASIAN,
  EASTERN,
  isAbout,
  isOwn,
  mentionBefore,
  mentionFrom,
  Phrase,
  Table,
  type World,
} from './places';

interface Row extends LiteralName {
  readonly letters?: string;
  readonly world: World;
  /** The name, its number if it has one, and the noun behind it, if there is one. */
  readonly pattern: Phrase;
}

/** What may stand between a name and its noun. */
const BETWEEN =
  '(?:(?:nuclear|powered|armed|hypersonic|supersonic|anti|ship|aircraft|tank|air|launched|long|short|medium|range|heavy|self|propelled|towed|guided|\\d{2,3}\\s?mm|multiple|mobile|mortar|strategic|intercontinental|ballistic|cruise|kamikaze|strike|one|way|attack) ){0,3}';

const names = new Table(
  [...easternNames.map((name) => rowOf(name, EASTERN)), ...asianNames.map((name) => rowOf(name, ASIAN))],
  (name) => firstWordsOf(name).join(' '),
);

function rowOf(name: LiteralName & { letters?: string }, world: World): Row {
  const number = '( \\d{1,3}[A-Z]{0,2}| [A-Z]{1,2}\\d?)?';
  const source = `(${name.literal})${number}(?: ${BETWEEN}(?:${name.nouns})(?:s|es)?)?`;
  return { ...name, world, pattern: new Phrase(source, '') };
}

export const literalName: Rule = {
  id: 'translation/literal-name',
  severity: 'warning',
  summary: 'A weapon’s name translated: the Dagger missile, a Peony howitzer, East Wind-41',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const [{ pattern, nouns, right, native, letters, loose, world }, tokens] of names.in(draft)) {
      for (const token of tokens) {
        const start = words.startOf(token);
        const found = pattern.at(words.text, start);
        if (!found) continue;
        const [, literal = '', number = ''] = found;
        const span = { start, end: start + literal.length + number.length };
        const isBehind = found[0].length > literal.length + number.length;
        if (!isBehind && (/^[a-z]/.test(literal) || !isBehindNoun(nouns, words.text, start))) continue;
        if (!isName(words, token, literal) || !isAbout(draft, world, start)) continue;
        if (isInMention(draft, span) || isExplained(draft, token, right, span) || !isOwn(draft, token, span))
          continue;
        const digits = /\d/.test(number);
        const name = letters && digits ? letters : right;
        const put = digits ? `${name}-${number.slice(1)}` : `${name}${number}`;
        yield {
          span,
          ...systemOf(lexicon, put),
          ...(loose && { severity: 'information' }),
          message: `“${literal}” is a translation of ${native}. In English: ${put}.`,
          fixes: [replace(span, put, 'choice')],
        };
      }
    }
  },
};

/** Whether the noun stands right before the name: the missile Dagger. */
function isBehindNoun(nouns: string, text: string, start: number): boolean {
  const before = new RegExp(`\\b(?:${nouns.replaceAll(' ', '[ -]')})(?:s|es)? $`);
  return before.test(text.slice(Math.max(0, start - 32), start));
}

/** Where the name is another one's: a Royal Dagger, HMS Petrel, small-calibre missiles. */
function isName(words: Words, token: number, literal: string): boolean {
  const before = words.raw(token - 1);
  const start = words.startOf(token);
  if (words.text[start - 1] === '-') return false;
  if (/^[a-z]/.test(literal))
    return !/^(?:large|small|heavy|medium|light|high|mm|big|same|this|that|the|any)$|\d/i.test(before);
  if (!words.follows(token) || !words.has(token - 1, TokenFlag.capital)) return true;
  return (
    COUNTRY_WORDS.has(before.toLowerCase()) ||
    /^(?:The|A|An|Its|Two|Three|Several|New|In|On|With|By)$/.test(before)
  );
}

/** Whether the sentence gives the name itself, so that the translation only explains it. */
function isExplained(draft: Draft, token: number, right: string, span: Span): boolean {
  const { start, end } = draft.prose.sentences[sentenceAt(draft.prose, token)];
  const { prose } = draft.prose;
  const around = prose.slice(Math.max(start, span.start - 200), Math.min(end, span.end + 200));
  if (new RegExp(`\\b${right}(?![a-z])`, 'i').test(around)) return true;
  // Right behind a designation of its own: the Kh-47M2 Dagger is loose, the UGM-27 Dagger another weapon.
  const before = mentionBefore(draft, span.start);
  const behind = mentionFrom(draft, span.end);
  return (
    (before !== undefined &&
      span.start - before.span.end <= 3 &&
      /[("“]/.test(prose.slice(before.span.end, span.start))) ||
    (behind !== undefined &&
      behind.span.start - span.end <= 3 &&
      /[("“]/.test(prose.slice(span.end, behind.span.start)))
  );
}

function systemOf(lexicon: Lexicon, name: string): { system?: string } {
  const systems = new Set(lexicon.formsOfKey(keyOf(name)).map(({ system }) => system));
  const [only] = systems;
  return systems.size === 1 && only !== undefined ? { system: lexicon.entry(only).id } : {};
}
