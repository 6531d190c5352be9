import type { Prose } from '../text/prose';
import { type AttributionCue, cueOf } from './cue';
import { readLeadIns, speakersOfHeads } from './lead-in';
import { readLinks } from './links';
import { readPointersBack } from './pointing-back';
import { speechCues } from './speech';
import { readTold, type Told } from './told';
import { Words } from './words';

export type { AttributionCue } from './cue';

/**
 * Every cue of a draft, in order.
 * @param told what its verbs and phrases tell
 */
export function readAttribution(
  prose: Prose,
  told: Told = readTold(prose, Words.of(prose)),
): AttributionCue[] {
  const words = Words.of(prose);
  const links = linkCues(prose);
  const cues = links.length === 0 ? [...told.cues] : inOrder(told.cues, links);
  readLeadIns(prose, cues);
  readPointersBack(prose, words, cues);
  const speech = [...speechCues(prose, words, cues), ...speakersOfHeads(prose, words)];
  if (links.length === 0 && speech.length === 0) return cues;
  return [...cues, ...speech].sort((a, b) => a.span.start - b.span.start);
}

/** A link says where a sentence comes from, as a name would; a footnote's mark stands behind the full stop. */
function linkCues(prose: Prose): AttributionCue[] {
  const links = readLinks(prose);
  const cues: AttributionCue[] = [];
  if (links.length === 0) return cues;
  let link = 0;
  const { sentences, blocks } = prose;
  for (let index = 0; index < sentences.length; index++) {
    const { start, end, block } = sentences[index];
    const behind = sentences[index + 1];
    const reach = behind?.block === block ? behind.start : blocks[block].end;
    while (link < links.length && links[link].start < start) link++;
    for (; link < links.length && links[link].start < reach; link++)
      cues.push(cueOf(links[link], 'named', undefined, index, { start, end }));
  }
  return cues;
}

/** Both by their sentences; of one sentence the words first. */
function inOrder(words: readonly AttributionCue[], links: readonly AttributionCue[]): AttributionCue[] {
  return [...words, ...links].sort((a, b) => a.sentence - b.sentence);
}
