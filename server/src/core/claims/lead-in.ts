import type { Span } from '../finding';
import { type Block, type Prose, TokenFlag } from '../text/prose';
import { type AttributionCue, cueOf, withScope } from './cue';
import { markBefore } from './scope';
import { type Source, sourceAfter } from './sources';
import { Gap, isBlank, isDash, isHyphen, type Words } from './words';
import { Is } from './words/classes';

const COLON = 58;

/** A longer run of items is a document of its own. */
const mostItems = 60;

/** Gives a cue before a colon what the colon announces: "The ministry said:" and the list, or the paragraph, below it. */
export function readLeadIns(prose: Prose, cues: AttributionCue[]): void {
  let cue = 0;
  prose.blocks.forEach((block, index) => {
    if (!endsInColon(prose, block)) return;
    const sentence = block.lastSentence - 1;
    while (cue < cues.length && cues[cue].sentence < sentence) cue++;
    let last = -1;
    for (let at = cue; at < cues.length && cues[at].sentence === sentence; at++) last = at;
    const announced = last < 0 ? undefined : announcedBy(prose, index);
    if (!announced) return;
    const { scope } = cues[last];
    const start = Math.min(scope.start, announced.start);
    const end = Math.max(scope.end, announced.end);
    cues[last] = withScope(cues[last], { start, end });
  });
}

function endsInColon({ prose }: Prose, { start, end }: Block): boolean {
  let at = end - 1;
  while (at > start && prose.charCodeAt(at) <= 32) at--;
  return prose.charCodeAt(at) === COLON;
}

/** The items that follow a block, or the one paragraph. */
function announcedBy({ blocks }: Prose, index: number): Span | undefined {
  let last = index;
  while (last - index < mostItems && blocks[last + 1]?.kind === 'list-item') last++;
  if (last === index && blocks[index + 1]?.kind === 'paragraph') last++;
  return last === index ? undefined : { start: blocks[index + 1].start, end: blocks[last].end };
}

/** Who speaks in a headline or a caption: before its colon, or at its end. */
export function speakersOfHeads(prose: Prose, words: Words): AttributionCue[] {
  return [...speakersBeforeColon(prose, words), ...speakersBehindHeadline(prose, words)];
}

/** So many words may stand before the colon of "Gen. Marsh: 40 tanks lost". */
const longestName = 5;

/** "Zelensky: 40 tanks lost", "Poll: …": who speaks before a colon at the head of a block. */
function speakersBeforeColon(prose: Prose, words: Words): AttributionCue[] {
  const found: AttributionCue[] = [];
  for (const { firstSentence, kind } of prose.blocks) {
    const { firstToken, lastToken, end } = prose.sentences[firstSentence];
    // Behind a name and a colon in running text stands a question, a total, anything.
    if (kind === 'table-cell' || (kind === 'paragraph' && firstSentence > 0)) continue;
    if (words.is(firstToken, Is.determiner)) continue;
    for (let token = firstToken; token < lastToken - 1 && token < firstToken + longestName; token++) {
      if (words.gap(token + 1) === Gap.space || isHyphen(words.gap(token + 1))) {
        if (words.is(token, Is.be | Is.auxiliary)) break;
        continue;
      }
      // "Gen. Marsh"
      const after = words.text.charCodeAt(words.endOf(token));
      if (after === 46 && words.has(token, TokenFlag.capital)) continue;
      if (after !== COLON || !isBlank(words.text.charCodeAt(words.endOf(token) + 1))) break;
      const source = sourceAfter(words, firstToken, token + 1);
      if (!source || source.who === 'pronoun' || !speaks(words, source, token)) break;
      const colon = words.endOf(token);
      const span = { start: colon, end: colon + 1 };
      const name = { start: words.startOf(firstToken), end: colon };
      found.push(cueOf(span, source.who, name, firstSentence, { start: colon + 1, end }));
      break;
    }
  }
  return found;
}

/** "Deal worth $2 billion: sources", "40 drones downed – air force": who speaks at the end of a headline. */
function speakersBehindHeadline(prose: Prose, words: Words): AttributionCue[] {
  const found: AttributionCue[] = [];
  for (const { kind, lastSentence } of prose.blocks) {
    if (kind !== 'heading' && kind !== 'caption') continue;
    const sentence = lastSentence - 1;
    const { start, firstToken, lastToken } = prose.sentences[sentence];
    for (let token = lastToken - 1; token > firstToken && token > lastToken - longestName; token--) {
      const mark = markBefore(words, token);
      if (mark === 0) continue;
      const blank =
        isBlank(words.text.charCodeAt(words.startOf(token) - 1)) ||
        isBlank(words.text.charCodeAt(words.endOf(token - 1)));
      if (!blank || !(mark === COLON || isDash(mark))) break;
      const source = sourceAfter(words, token, lastToken);
      if (!source || source.who === 'pronoun' || source.last !== lastToken - 1) break;
      const span = { start: words.startOf(token), end: words.endOf(source.last) };
      found.push(cueOf(span, source.who, span, sentence, { start, end: span.start }));
      break;
    }
  }
  return found;
}

/** What points the reader elsewhere: "Read also: …". */
const elsewhere = /^(?:read|see|watch|related|more)$/i;

/** A person, an office or a paper may stand there; a country or a subject ("Ukraine: 40 dead") is what is spoken of. */
function speaks(words: Words, source: Source, last: number): boolean {
  if (elsewhere.test(words.raw(source.first))) return false;
  return words.is(last, Is.office | Is.paper | Is.unnamed) || source.first < last;
}
