import type { Span } from '../finding';
import type { Layout, Mask } from './layout';
import { readMarkdown } from './markdown';
import { findNotes } from './notes';
import { readPlainText } from './plaintext';
import { type Block, type Language, type Prose, type Sentence, WALL } from './prose';
import { findQuotations } from './quotations';
import { splitSentences } from './sentences';
import { markQuoted, TokenBuilder } from './tokens';

/**
 * Reads a text as its readers will see it.
 * @returns blocks, sentences and tokens with offsets in `text`, in UTF-16 units. Never throws: any string is a draft.
 */
export function readProse(text: string, language: Language): Prose {
  const layout = language === 'markdown' ? readMarkdown(text) : readPlainText(text);
  const notes = findNotes(text, layout);
  const prose = maskedText(text, notes.length > 0 ? withNotes(layout, notes) : layout);
  const tokens = new TokenBuilder(text.length);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const { start, end, kind, quoted } of layout.regions) {
    const firstToken = tokens.count;
    const firstSentence = sentences.length;
    tokens.read(prose, start, end);
    if (tokens.count === firstToken) continue;
    const quotes = quoted ? [{ start, end }] : findQuotations(prose, start, end);
    if (quotes.length > 0) markQuoted(tokens, quotes, firstToken);
    splitSentences(prose, { start, end, index: blocks.length }, tokens, firstToken, sentences);
    blocks.push({ start, end, kind, quotes, firstSentence, lastSentence: sentences.length });
  }
  return {
    language,
    text,
    prose,
    blocks,
    sentences,
    tokens: tokens.finish(),
    comments: layout.comments,
    notes,
  };
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
