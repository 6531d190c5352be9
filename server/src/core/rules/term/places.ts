import { isOwnName } from '../../claims/plain';
import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { rememberedBy } from '../../remember';
import { sentenceAt } from '../../text/tokens';
import { withPlainBlanks } from '../blanks';
import { type Topic, triggers } from './triggers';

/** The tokens at which a draft may say something of a topic, in order: numbers of tokens in `prose.tokens`. */
export const tokensOn = rememberedBy(({ prose }: Draft, topic: Topic) =>
  Words.of(prose).find(triggers[topic]),
);

/** A sentence longer than this is a table or a list. */
const LONGEST = 700;

/** A sentence to be read: its number, and its text with line breaks and no-break spaces as plain ones. */
export interface Passage {
  readonly sentence: number;
  readonly start: number;
  readonly text: string;
}

/**
 * Each sentence that holds some tokens, once; those too long to be one are left out.
 * @param tokens in order @param least how many of them a sentence must hold
 */
export function* passagesWith(draft: Draft, tokens: readonly number[], least = 1): Generator<Passage> {
  const { prose } = draft;
  for (let at = 0; at < tokens.length; ) {
    const sentence = sentenceAt(prose, tokens[at]);
    const { start, end, lastToken } = prose.sentences[sentence];
    const from = at;
    while (at < tokens.length && tokens[at] < lastToken) at++;
    // A token of no sentence is passed by.
    if (at === from) at++;
    if (at - from < least || end - start > LONGEST) continue;
    yield { sentence, start, text: withPlainBlanks(prose.prose.slice(start, end)) };
  }
}

/** The words of a token's sentence right before it and right behind it, so many characters each. */
export function around(draft: Draft, token: number, reach = 60): { before: string; after: string } {
  const { prose, tokens, sentences } = draft.prose;
  const { start, end } = sentences[sentenceAt(draft.prose, token)];
  const from = tokens.start[token];
  const to = tokens.end[token];
  return {
    before: withPlainBlanks(prose.slice(Math.max(start, from - reach), from)),
    after: withPlainBlanks(prose.slice(to, Math.min(end, to + reach))),
  };
}

/** Whether the words are the draft's own: in no quotation marks, and not told as somebody's mistake. */
export function isOwn(draft: Draft, sentence: number, span: Span): boolean {
  return isOwnName(draft.prose, sentence, span);
}

/** The span of a piece of a passage. */
export function spanIn({ start }: Passage, from: number, length: number): Span {
  return { start: start + from, end: start + from + length };
}

/** As the draft writes a word: with a capital where it had one, in capitals where all are. */
export function inCaseOf(written: string, text: string): string {
  if (written.length > 3 && written === written.toUpperCase()) return text.toUpperCase();
  return /^\p{Lu}/u.test(written) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}
