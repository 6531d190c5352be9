import type { Prose } from '../text/prose';
import { tokenAt } from '../text/tokens';
import { type AttributionCue, cueOf } from './cue';
import { cueAt } from './voices';
import type { Words } from './words';

/** Fewer words in quotation marks are a name, a title or a word held at arm's length, and no speech. */
const fewestWords = 4;

/** Direct speech that no cue governs yet belongs to whoever speaks next to it, or spoke last. */
export function speechCues(prose: Prose, words: Words, cues: readonly AttributionCue[]): AttributionCue[] {
  const found: AttributionCue[] = [];
  let cue = 0;
  let sentence = 0;
  let last: AttributionCue | undefined;
  let spokeIn = -2;
  prose.blocks.forEach((block, index) => {
    for (const quote of block.quotes) {
      const first = tokenAt(prose.tokens, quote.start);
      // “They fled.” is a sentence; “Iron Dome” is a name.
      const whole = /[.!?,]\W?$/.test(prose.prose.slice(quote.end - 2, quote.end));
      if (words.startOf(first + (whole ? 1 : fewestWords - 1)) >= quote.end) continue;
      for (; cue < cues.length && cues[cue].span.start < quote.end; cue++) {
        if (!cues[cue].source) continue;
        last = cues[cue];
        spokeIn = index;
      }
      if (
        cueAt(cues, words.startOf(first)) &&
        cueAt(cues, words.endOf(tokenAt(prose.tokens, quote.end) - 1) - 1)
      )
        continue;
      while (sentence + 1 < prose.sentences.length && prose.sentences[sentence].end <= quote.start)
        sentence++;
      // "…," said Gen. Smith: who speaks is named behind it, in the same block.
      const next = cues[cue];
      const speaker =
        next?.source && next.span.start < quote.end + 60 && next.span.start < block.end
          ? next
          : last && index - spokeIn <= 2
            ? last
            : undefined;
      const mark = { start: quote.start, end: quote.start + 1 };
      const status = speaker?.status ?? 'vague';
      found.push(cueOf(mark, status, speaker?.source, sentence, quote, undefined, true));
    }
  });
  return found;
}
