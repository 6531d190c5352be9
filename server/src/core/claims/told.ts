import type { Span } from '../finding';
import { firstOfSentence } from '../text/in-order';
import { between, movedSpan, type Place, START } from '../text/kept';
import type { Prose } from '../text/prose';
import { type AttributionCue, cueOf } from './cue';
import { CueReader, type Voice } from './cue-reader';
import { cueWords } from './cue-words';
import type { Words } from './words';

/** What a draft's verbs and phrases say of who says so, and who speaks; both in order. */
export interface Told {
  readonly cues: readonly AttributionCue[];
  readonly voices: readonly Voice[];
}

/**
 * Reads who is said to say so, sentence by sentence. Of what the version before has kept only as much is read anew as somebody
 * speaks on: from "he added" to the next name.
 */
export function readTold(prose: Prose, words: Words, before?: Told): Told {
  const reader = new CueReader(prose, words);
  const { sentences, kept } = prose;
  const old = before && new ToldBefore(before, prose);
  const from = old ? kept.head : START;
  old?.takeHead(reader);
  const tokens = words.findOneOf(cueWords, 0, from.token);
  let next = 0;
  for (let index = from.sentence; index < sentences.length; index++) {
    if (old && index >= kept.tail.sentence && old.isSpeaking(reader.voices.at(-1), index)) {
      old.takeTail(reader, index);
      break;
    }
    const sentence = sentences[index];
    for (; next < tokens.length && tokens[next] < sentence.lastToken; next++)
      reader.read(tokens[next], sentence, index);
  }
  const { cues, voices } = reader;
  return { cues, voices };
}

/** What was told in the version before. */
class ToldBefore {
  readonly #told: Told;
  readonly #prose: Prose;
  readonly #by: Place;

  constructor(told: Told, prose: Prose) {
    this.#told = told;
    this.#prose = prose;
    this.#by = between(prose.kept.tailBefore, prose.kept.tail);
  }

  takeHead({ cues, voices }: CueReader): void {
    const { sentence } = this.#prose.kept.head;
    const { cues: oldCues, voices: oldVoices } = this.#told;
    for (const cue of oldCues.slice(0, firstOfSentence(oldCues, sentence))) cues.push(cue);
    for (const voice of oldVoices.slice(0, firstOfSentence(oldVoices, sentence))) voices.push(voice);
  }

  /** Whether the same voice spoke last before a sentence of the kept end. */
  isSpeaking(voice: Voice | undefined, sentence: number): boolean {
    const { voices } = this.#told;
    const old = voices[firstOfSentence(voices, sentence - this.#by.sentence) - 1];
    if (!old || !voice) return old === voice;
    const source = this.#moved(old.source);
    return old.who === voice.who && source?.start === voice.source.start && source.end === voice.source.end;
  }

  /** Takes over all from a sentence of the kept end on. */
  takeTail({ cues, voices }: CueReader, from: number): void {
    const by = this.#by;
    const oldFrom = from - by.sentence;
    const { cues: oldCues, voices: oldVoices } = this.#told;
    for (const cue of oldCues.slice(firstOfSentence(oldCues, oldFrom))) {
      const { span, status, source, sentence, scope, silent, speech } = cue;
      // Who is said to have spoken may have been named in the kept beginning: that has not moved.
      const who = source && this.#moved(source);
      const own = silent && movedSpan(silent, by);
      const reach = movedSpan(scope, by);
      cues.push(cueOf(movedSpan(span, by), status, who, sentence + by.sentence, reach, own, speech));
    }
    for (const { who, source, sentence } of oldVoices.slice(firstOfSentence(oldVoices, oldFrom)))
      voices.push({ who, source: movedSpan(source, by), sentence: sentence + by.sentence });
  }

  /** Where a stretch of the version before stands now; `undefined` where it is not kept. */
  #moved(span: Span): Span | undefined {
    const { head, tailBefore } = this.#prose.kept;
    if (span.end <= head.offset) return span;
    return span.start >= tailBefore.offset ? movedSpan(span, this.#by) : undefined;
  }
}
