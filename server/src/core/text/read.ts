import type { Span } from '../finding';
import {
  between,
  type Kept,
  keptBlocks,
  movedBlock,
  movedSentence,
  type Place,
  placeOf,
  START,
} from './kept';
import type { Layout, Mask, Region } from './layout';
import { readMarkdown } from './markdown';
import { findNotes } from './notes';
import { readPlainText } from './plaintext';
import { type Block, type Language, type Prose, type Sentence, WALL } from './prose';
import { findQuotations } from './quotations';
import { splitSentences } from './sentences';
import { markQuoted, TokenBuilder } from './tokens';

/**
 * Reads a text as its readers will see it.
 * @param before the version before in the same language, if there was one: what has not changed is not read anew
 * @returns blocks, sentences and tokens with offsets in `text`, in UTF-16 units. Never throws: any string is a draft.
 */
export function readProse(text: string, language: Language, before?: Prose): Prose {
  const layout = language === 'markdown' ? readMarkdown(text) : readPlainText(text);
  const notes = findNotes(text, layout);
  const prose = maskedText(text, notes.length > 0 ? withNotes(layout, notes) : layout);
  const { regions, comments } = layout;
  const reader = new BlockReader(prose);
  const kept = reader.read(regions, before, text);
  const { blocks, sentences } = reader;
  return { language, text, prose, blocks, sentences, tokens: reader.tokens.finish(), comments, notes, kept };
}

/** Reads block after block; those that a version before has read already are taken over. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly sentences: Sentence[] = [];
  readonly tokens: TokenBuilder;
  readonly #prose: string;

  constructor(prose: string) {
    this.#prose = prose;
    this.tokens = new TokenBuilder(prose.length);
  }

  /** @returns what was taken over */
  read(regions: readonly Region[], before: Prose | undefined, text: string): Kept {
    if (!before) {
      for (const region of regions) this.#block(region);
      return { head: START, tail: this.#place(text.length), tailBefore: START };
    }
    const same = keptBlocks(before, { text, prose: this.#prose, regions });
    this.#take(before, 0, same.head);
    const head = this.#place(this.blocks.at(-1)?.end ?? 0);
    const first = before.blocks.length - same.tail;
    const shift = text.length - before.text.length;
    const behind = placeOf(before, first);
    for (const region of regions)
      if (region.start >= head.offset && region.start < behind.offset + shift) this.#block(region);
    const tail = this.#place(behind.offset + shift);
    this.#take(before, first, before.blocks.length, between(behind, tail));
    return { head, tail, tailBefore: behind };
  }

  #block({ start, end, kind, quoted }: Region): void {
    const { tokens, blocks, sentences } = this;
    const firstToken = tokens.count;
    const firstSentence = sentences.length;
    tokens.read(this.#prose, start, end);
    if (tokens.count === firstToken) return;
    const quotes = quoted ? [{ start, end }] : findQuotations(this.#prose, start, end);
    if (quotes.length > 0) markQuoted(tokens, quotes, firstToken);
    splitSentences(this.#prose, { start, end, index: blocks.length }, tokens, firstToken, sentences);
    blocks.push({ start, end, kind, quoted, quotes, firstSentence, lastSentence: sentences.length });
  }

  /** Takes over the blocks `from .. to)` of the version before, moved by so much if they have moved. */
  #take(before: Prose, from: number, to: number, by?: Place): void {
    const [first, last] = [placeOf(before, from), placeOf(before, to)];
    for (const block of before.blocks.slice(from, to)) this.blocks.push(by ? movedBlock(block, by) : block);
    for (const sentence of before.sentences.slice(first.sentence, last.sentence))
      this.sentences.push(by ? movedSentence(sentence, by) : sentence);
    this.tokens.take(before.tokens, first.token, last.token, by?.offset ?? 0);
  }

  /** The place behind all that is read. */
  #place(offset: number): Place {
    return { block: this.blocks.length, sentence: this.sentences.length, token: this.tokens.count, offset };
  }
}

function withNotes({ masks, ...layout }: Layout, notes: readonly Span[]): Layout {
  const walls = notes.map((note): Mask => ({ ...note, as: 'wall' }));
  return { ...layout, masks: [...masks, ...walls].sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The text with everything replaced that is no prose; same length, same offsets. */
function maskedText(text: string, { regions, masks }: Layout): string {
  const pieces: string[] = [];
  let at = 0;
  const fill = (to: number, as: Mask['as']): void => {
    if (to <= at) return;
    pieces.push((as === 'wall' ? WALL : ' ').repeat(to - at));
    at = to;
  };
  const copy = (to: number): void => {
    if (to <= at) return;
    pieces.push(text.slice(at, to));
    at = to;
  };
  let mask = 0;
  for (const region of regions) {
    fill(region.start, 'wall');
    for (; mask < masks.length && masks[mask].start < region.end; mask++) {
      if (masks[mask].end <= at) continue;
      copy(masks[mask].start);
      fill(Math.min(masks[mask].end, region.end), masks[mask].as);
    }
    copy(region.end);
  }
  fill(text.length, 'wall');
  return pieces.join('');
}
