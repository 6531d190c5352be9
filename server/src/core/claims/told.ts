import type { Span } from '../finding';
import { between, movedSpan, type Place } from '../text/kept';
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
  const { head, tail } = kept;
  const old = before && new ToldBefore(before, prose);
  if (old) old.takeHead(reader);
  const tokens = words.findOneOf(cueWords, 0, old ? head.token : 0);
  let next = 0;
  for (let index = old ? head.sentence : 0; index < sentences.length; index++) {
    if (old && index >= tail.sentence && old.isSpeaking(reader.voices.at(-1), index)) {
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
    for (const cue of this.#told.cues) {
      if (cue.sentence >= sentence) break;
      cues.push(cue);
    }
    for (const voice of this.#told.voices) {
      if (voice.sentence >= sentence) break;
      voices.push(voice);
    }
  }

  /** Whether the same voice spoke last before a sentence of the kept end. */
  isSpeaking(voice: Voice | undefined, sentence: number): boolean {
    const old = this.#told.voices.findLast((each) => each.sentence + this.#by.sentence < sentence);
    if (!old || !voice) return old === voice;
    const source = this.#moved(old.source);
    return old.who === voice.who && source?.start === voice.source.start && source.end === voice.source.end;
  }

  /** Takes over all from a sentence of the kept end on. */
  takeTail({ cues, voices }: CueReader, from: number): void {
    const by = this.#by;
    for (const { span, status, source, sentence, scope, silent, speech } of this.#told.cues) {
      if (sentence + by.sentence < from) continue;
      // Who is said to have spoken may have been named in the kept beginning: that has not moved.
      const who = source && this.#moved(source);
      const own = silent && movedSpan(silent, by);
      const reach = movedSpan(scope, by);
      cues.push(cueOf(movedSpan(span, by), status, who, sentence + by.sentence, reach, own, speech));
    }
    for (const { who, source, sentence } of this.#told.voices)
      if (sentence + by.sentence >= from)
        voices.push({ who, source: movedSpan(source, by), sentence: sentence + by.sentence });
  }

  /** Where a stretch of the version before stands now; `undefined` where it is not kept. */
  #moved(span: Span): Span | undefined {
    const { head, tailBefore } = this.#prose.kept;
    if (span.end <= head.offset) return span;
    return span.start >= tailBefore.offset ? movedSpan(span, this.#by) : undefined;
  }
}
