import type { Span } from '../finding';
import type { AttributionStatus } from './claim';

/** Words that say who says so, in one sentence. */
export interface AttributionCue {
  /** The cue's own words: "according to", "said", "it was revealed", "citing an unnamed source". */
  readonly span: Span;
  readonly status: Exclude<AttributionStatus, 'none' | 'verified'>;
  /** Who: "The Times of India", "a defence official". */
  readonly source?: Span;
  /** Index into `prose.sentences`. */
  readonly sentence: number;
  /** What it governs: the clauses that hang on it, or a running quotation. */
  readonly scope: Span;
  /** Within its scope, the words that attribute: who says so, when and where. What stands in them is not said. */
  readonly silent?: Span;
  /** A stretch of direct speech whose speaker is named elsewhere: the cue is its opening mark. */
  readonly speech?: true;
}

/** Every cue is made here, with all its keys in one order: so that they are of one shape. */
export function cueOf(
  span: Span,
  status: AttributionCue['status'],
  source: Span | undefined,
  sentence: number,
  scope: Span,
  silent?: Span,
  speech?: true,
): AttributionCue {
  return { span, status, source, sentence, scope, silent, speech };
}

/** The same cue, which governs something else. */
export function withScope(cue: AttributionCue, scope: Span): AttributionCue {
  return cueOf(cue.span, cue.status, cue.source, cue.sentence, scope, cue.silent, cue.speech);
}
