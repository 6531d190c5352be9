import type { Prose } from '../text/prose';
import { type AttributionCue, cueOf } from './cue';
import { CueReader } from './cue-reader';
import { cueWords } from './cue-words';
import { readLeadIns, speakersOfHeads } from './lead-in';
import { readLinks } from './links';
import { speechCues } from './speech';
import { Words } from './words';

export type { AttributionCue } from './cue';

/** Every cue of a draft, in order. */
export function readAttribution(prose: Prose): AttributionCue[] {
  const words = Words.of(prose);
  const reader = new CueReader(prose, words);
  const links = readLinks(prose);
  const tokens = words.findOneOf(cueWords);
  let next = 0;
  let link = 0;
  for (let index = 0; index < prose.sentences.length; index++) {
    const sentence = prose.sentences[index];
    for (; next < tokens.length && tokens[next] < sentence.lastToken; next++)
      reader.read(tokens[next], sentence, index);
    if (link === links.length) continue;
    // A link says where it comes from, as a name would; a footnote's mark stands behind the full stop.
    const behind = prose.sentences[index + 1];
    const end = behind?.block === sentence.block ? behind.start : prose.blocks[sentence.block].end;
    while (link < links.length && links[link].start < sentence.start) link++;
    for (; link < links.length && links[link].start < end; link++) {
      const { start, end } = sentence;
      reader.cues.push(cueOf(links[link], 'named', undefined, index, { start, end }));
    }
  }
  readLeadIns(prose, reader.cues);
  const speech = [...speechCues(prose, words, reader.cues), ...speakersOfHeads(prose, words)];
  if (links.length === 0 && speech.length === 0) return reader.cues;
  return [...reader.cues, ...speech].sort((a, b) => a.span.start - b.span.start);
}
