import { isOwnName } from '../../claims/plain';
import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { sentenceAt } from '../../text/tokens';
import { type Topic, topicsOf } from './triggers';

/** For each pair of first and last letter the lengths (a bit each) of the triggers: nearly all words are ruled out by that. */
const lengths = new Int32Array(1 << 10);
for (const word of topicsOf.keys())
  lengths[pairOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))] |= 1 << word.length;

function pairOf(first: number, last: number): number {
  return ((first & 31) << 5) | (last & 31);
}

const read = new WeakMap<Draft, ReadonlyMap<Topic, readonly number[]>>();

/**
 * The tokens at which a draft may say something of a topic, in order. One walk over the tokens serves the whole family.
 * @returns numbers of tokens in `prose.tokens`
 */
export function tokensOn(draft: Draft, topic: Topic): readonly number[] {
  let places = read.get(draft);
  if (!places) {
    places = collect(Words.of(draft.prose));
    read.set(draft, places);
  }
  return places.get(topic) ?? [];
}

function collect(words: Words): Map<Topic, number[]> {
  const places = new Map<Topic, number[]>();
  for (let token = 0; token < words.count; token++) {
    const start = words.startOf(token);
    const end = words.endOf(token);
    const pair = pairOf(words.text.charCodeAt(start), words.text.charCodeAt(end - 1));
    if (end - start > 30 || (lengths[pair] & (1 << (end - start))) === 0) continue;
    for (const topic of topicsOf.get(words.raw(token).toLowerCase()) ?? []) {
      const tokens = places.get(topic);
      if (tokens) tokens.push(token);
      else places.set(topic, [token]);
    }
  }
  return places;
}

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
    yield { sentence, start, text: prose.prose.slice(start, end).replace(/[\s\u00a0\u202f]/g, ' ') };
  }
}

/** The words of a token's sentence right before it and right behind it, so many characters each. */
export function around(draft: Draft, token: number, reach = 60): { before: string; after: string } {
  const { prose, tokens, sentences } = draft.prose;
  const { start, end } = sentences[sentenceAt(draft.prose, token)];
  const from = tokens.start[token];
  const to = tokens.end[token];
  return {
    before: prose.slice(Math.max(start, from - reach), from).replace(/\s/g, ' '),
    after: prose.slice(to, Math.min(end, to + reach)).replace(/\s/g, ' '),
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

/** Whether a stretch is part of a system's name. */
export function isInMention({ mentions }: Draft, { start, end }: Span): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].span.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < mentions.length && mentions[low].span.start < end;
}

/** As the draft writes a word: with a capital where it had one, in capitals where all are. */
export function inCaseOf(written: string, text: string): string {
  if (written.length > 3 && written === written.toUpperCase()) return text.toUpperCase();
  return /^\p{Lu}/u.test(written) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}
