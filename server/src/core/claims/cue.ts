import type { Span } from '../finding';
import type { AttributionStatus } from './claim';
import { wordSet } from './words/vocabulary';

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

/** Words with which a cue may begin that is no verb with a subject. */
export const phraseWords = wordSet(
  (
    'according per citing quoting quoted cited reportedly allegedly purportedly supposedly emerged known announcement claim claims ' +
    'assertion estimate allegation statement warning familiar condition in from by'
  ).split(' '),
);
