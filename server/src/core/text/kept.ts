import type { Span } from '../finding';
import type { Region } from './layout';
import type { Block, Prose, Sentence } from './prose';

/** A place between two blocks: the numbers of the block, the sentence and the token behind it, and an offset. */
export interface Place {
  readonly block: number;
  readonly sentence: number;
  readonly token: number;
  readonly offset: number;
}

/** Where every draft begins. */
export const START: Place = { block: 0, sentence: 0, token: 0, offset: 0 };

/**
 * What a draft has in common with its version before: whole blocks at its beginning, which are as they were, and at its end,
 * which have only moved. Whoever types changes one paragraph, and only that one is read anew.
 */
export interface Kept {
  /** Where the kept beginning ends, in both versions. */
  readonly head: Place;
  /** Where the kept end begins. */
  readonly tail: Place;
  /** Where it began in the version before. */
  readonly tailBefore: Place;
}

/** How many blocks at the beginning and at the end of a version a new one has kept. */
export interface KeptBlocks {
  readonly head: number;
  readonly tail: number;
}

/**
 * The blocks that a new version has kept; not those beside what has changed, for a block's neighbours may say something of it.
 * @param before the version before @param now the new one, of which only the regions are known yet
 */
export function keptBlocks(
  before: Prose,
  now: Pick<Prose, 'text' | 'prose'> & { readonly regions: readonly Region[] },
): KeptBlocks {
  const { blocks } = before;
  const shift = now.text.length - before.text.length;
  const isSame = (from: number, to: number, by: number): boolean =>
    before.text.slice(from, to) === now.text.slice(from + by, to + by) &&
    before.prose.slice(from, to) === now.prose.slice(from + by, to + by);

  let head = 0;
  let same = 0;
  for (const region of now.regions) {
    if (head === blocks.length) break;
    const block = blocks[head];
    // A region that holds no word is no block; it is compared with the block behind it.
    if (region.end <= block.start) continue;
    if (!isBlock(block, region, 0) || !isSame(same, block.end, 0)) break;
    same = block.end;
    head++;
  }

  let tail = 0;
  same = before.text.length;
  for (let at = now.regions.length - 1; at >= 0 && head + tail < blocks.length; at--) {
    const region = now.regions[at];
    const block = blocks[blocks.length - 1 - tail];
    if (region.start >= block.end + shift) continue;
    if (!isBlock(block, region, shift) || !isSame(block.start, same, shift)) break;
    same = block.start;
    tail++;
  }
  return { head: Math.max(0, head - 1), tail: Math.max(0, tail - 1) };
}

function isBlock(block: Block, { start, end, kind, quoted }: Region, by: number): boolean {
  return (
    block.start + by === start && block.end + by === end && block.kind === kind && block.quoted === quoted
  );
}

/** What is read of a draft, piece by piece in the order of the text, each piece from the words of its own block alone. */
interface Pieces<T> {
  readonly startOf: (piece: T) => number;
  /** The same piece at its new place. */
  readonly moved: (piece: T, by: Place) => T;
  /** Reads the pieces between two places. */
  readonly read: (from: Place, to: Place) => T[];
}

/**
 * The pieces of a new version: those of the version before where it is kept, and only the others read.
 * @param before those of the version before; without them all are read
 * @param kept what of the pieces is kept, where that is less than of the words
 */
export function renewed<T>(
  prose: Prose,
  before: readonly T[] | undefined,
  { startOf, moved, read }: Pieces<T>,
  { head, tail, tailBefore }: Kept = prose.kept,
): T[] {
  if (!before) return read(START, placeOf(prose, prose.blocks.length));
  const by = between(tailBefore, tail);
  const pieces: T[] = [];
  let at = 0;
  for (; at < before.length && startOf(before[at]) < head.offset; at++) pieces.push(before[at]);
  for (const piece of read(head, tail)) pieces.push(piece);
  while (at < before.length && startOf(before[at]) < tailBefore.offset) at++;
  for (; at < before.length; at++) pieces.push(moved(before[at], by));
  return pieces;
}

/** The place before a block; behind the last one, the end of the text. */
export function placeOf({ text, blocks, sentences, tokens }: Prose, block: number): Place {
  if (block >= blocks.length)
    return { block, sentence: sentences.length, token: tokens.count, offset: text.length };
  const { start, firstSentence } = blocks[block];
  return { block, sentence: firstSentence, token: sentences[firstSentence].firstToken, offset: start };
}

export function movedSpan({ start, end }: Span, { offset }: Place): Span {
  return { start: start + offset, end: end + offset };
}

export function movedBlock(block: Block, by: Place): Block {
  return {
    start: block.start + by.offset,
    end: block.end + by.offset,
    kind: block.kind,
    quoted: block.quoted,
    quotes: block.quotes.map((quote) => movedSpan(quote, by)),
    firstSentence: block.firstSentence + by.sentence,
    lastSentence: block.lastSentence + by.sentence,
  };
}

export function movedSentence(sentence: Sentence, by: Place): Sentence {
  return {
    start: sentence.start + by.offset,
    end: sentence.end + by.offset,
    block: sentence.block + by.block,
    firstToken: sentence.firstToken + by.token,
    lastToken: sentence.lastToken + by.token,
  };
}

/** How far one place is from another. */
export function between(from: Place, to: Place): Place {
  return {
    block: to.block - from.block,
    sentence: to.sentence - from.sentence,
    token: to.token - from.token,
    offset: to.offset - from.offset,
  };
}
