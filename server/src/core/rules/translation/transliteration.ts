import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { isInMention } from '../in-mention';
import { namePairs } from './name-pairs';
import { blockOf, Table } from './places';

export const transliteration: Rule = {
  id: 'translation/transliteration',
  severity: 'hint',
  summary: 'One person or place spelt in two ways in one draft: Zelensky and Zelenskyy, Kyiv and Kiev',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const [names] of spellings.in(draft)) {
      const found = names.map(({ name, list }) => ({ name, tokens: words.find(list) }));
      if (found.filter(({ tokens }) => tokens.length > 0).length < 2) continue;
      const own = found.map(({ name, tokens }) => ({
        name,
        tokens: tokens.filter((token) => isIt(draft, words, token)),
      }));
      yield* settle(
        words,
        own.filter(({ tokens }) => tokens.length > 0),
      );
    }
  },
};

/** The spellings of each name, as they are printed and as they are looked for. */
const spellings = new Table(
  namePairs.map((names) => names.map((name) => ({ name, list: WordList.of(name.toLowerCase()) }))),
  (names) => names.map(({ name }) => name.toLowerCase()).join(' '),
);

interface Spelling {
  readonly name: string;
  readonly tokens: readonly number[];
}

/** Settles on one of the spellings of a name, where a draft has two or more. */
function* settle(words: Words, found: readonly Spelling[]): Generator<RuleFinding> {
  if (found.length < 2) return;
  // The spelling that the draft has most often; of equals the first of the list.
  const main = found.reduce((best, each) => (each.tokens.length > best.tokens.length ? each : best));
  for (const { name, tokens } of found) {
    if (name === main.name) continue;
    // The first is marked; to mend it is to mend all.
    const span = spanOf(words, tokens[0] ?? 0);
    yield {
      span,
      message: `The draft also has ${main.name}. Settle on one spelling.`,
      related: [{ span: spanOf(words, main.tokens[0] ?? 0), message: main.name }],
      fixes: [everywhere(words, name, tokens, main.name), everywhere(words, main.name, main.tokens, name)],
    };
  }
}

function everywhere(words: Words, from: string, tokens: readonly number[], to: string): Fix {
  const edits = tokens.map((token) => ({ span: spanOf(words, token), text: to }));
  return { title: `Change ${from} to ${to} everywhere`, safety: 'choice', edits };
}

function spanOf(words: Words, token: number): Span {
  return { start: words.startOf(token), end: words.endOf(token) };
}

/** As the draft's own word, not in direct speech, a system's name or another name: the Kyiv Independent, Kiev class, Kievan. */
function isIt(draft: Draft, words: Words, token: number): boolean {
  if (!words.has(token, TokenFlag.capital) || words.has(token, TokenFlag.quoted)) return false;
  const raw = words.raw(token);
  // All in capitals: a dateline is another matter.
  if (raw === raw.toUpperCase()) return false;
  // Bibliographies are lists, and print names as others did.
  if (blockOf(draft, token) !== 'paragraph' && blockOf(draft, token) !== 'heading') return false;
  const start = words.startOf(token);
  const end = words.endOf(token);
  if (
    /[@#_/.]/.test(words.source[start - 1] ?? '') ||
    /^[_/@]|^\.\p{L}/u.test(words.source.slice(end, end + 2))
  )
    return false;
  if (isInMention(draft, { start, end })) return false;
  const isName = (at: number): boolean => words.has(at, TokenFlag.capital) && words.raw(at).length > 1;
  if (words.follows(token + 1) && (isName(token + 1) || /^class$/i.test(words.raw(token + 1)))) return false;
  if (
    /^(?:Chicken|Dynamo|Dinamo|Little|New|The)$/i.test(words.raw(token - 1)) &&
    words.follows(token) &&
    words.raw(token - 1) !== 'the'
  )
    return false;
  // Clubs and ships: SKA Odessa, FC Lviv, HMS Kharkov.
  if (words.follows(token) && /^\p{Lu}{2,4}$/u.test(words.raw(token - 1)) && words.raw(token - 1) !== 'US')
    return false;
  // Odessa, Texas.
  return !/^, (?:Texas|Florida|Missouri|Washington|Delaware)/.test(words.text.slice(end, end + 12));
}
