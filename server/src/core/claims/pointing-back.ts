import type { Span } from '../finding';
import type { Prose, Sentence } from '../text/prose';
import { type AttributionCue, withScope } from './cue';
import { Gap, WordList, type Words } from './words';
import { Is } from './words/classes';

const pointer = WordList.of('this');

/** Gives a cue whose words are only "this" what stands before it: "Twelve were lost. The ministry reported this on Telegram." */
export function readPointersBack(prose: Prose, words: Words, cues: AttributionCue[]): void {
  let cue = 0;
  for (const token of words.find(pointer)) {
    while (cue < cues.length && cues[cue].span.end < words.startOf(token) - longest) cue++;
    for (let at = cue; at < cues.length && cues[at].span.start <= words.startOf(token) + longest; at++) {
      const { span, status, source, sentence, scope } = cues[at];
      const said = prose.sentences[sentence];
      if (!source || status === 'vague' || !isPointed(words, token, span, said)) continue;
      cues[at] = withScope(cues[at], { start: startOfSaid(prose, sentence), end: scope.end });
    }
  }
}

/** So many characters may stand between "this" and the words that say who says it: "was reported by", "on". */
const longest = 24;

/** Whether "this" is all that a cue says: "reported this on Telegram", "announced this.", "This was reported by Reuters". */
function isPointed(words: Words, token: number, { start, end }: Span, said: Sentence): boolean {
  if (token < said.firstToken || token >= said.lastToken) return false;
  if (token === said.firstToken) {
    const be = words.word(token + 1) === 'has' ? token + 2 : token + 1;
    return words.is(be, Is.be) && words.startOf(be + 1) === start && words.text.endsWith(' by', end);
  }
  const verb = words.word(token - 1) === 'on' || words.word(token - 1) === 'about' ? token - 2 : token - 1;
  // "called this a waste" tells what it is held to be.
  if (words.endOf(verb) !== end || !words.is(verb, Is.says) || words.gap(token) !== Gap.space) return false;
  return (
    token + 1 >= said.lastToken || words.gap(token + 1) !== Gap.space || words.isSmallIn(token + 1, whereTo)
  );
}

const whereTo = WordList.of('on in at to during via');

/** Where that begins which is pointed back at: its own block, or the paragraph before. */
function startOfSaid({ blocks, sentences }: Prose, sentence: number): number {
  const { block } = sentences[sentence];
  const { firstSentence, start } = blocks[block];
  const before = blocks[block - 1];
  return sentence === firstSentence && before?.kind === 'paragraph' ? before.start : start;
}
