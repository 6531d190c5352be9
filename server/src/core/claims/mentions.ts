import type { Mention } from '../lexicon/mention';
import type { Words } from './words';

export interface MentionSpan {
  readonly start: number;
  readonly end: number;
  /** Where the form ends, without plural or possessive. */
  readonly formEnd: number;
  /** F-16s: more than one. */
  readonly plural: boolean;
  readonly lastToken: number;
  readonly system: number;
}

/** The mentions by token, for readers that walk the draft from the front. */
export class MentionCursor {
  private at = 0;

  constructor(
    private readonly words: Words,
    private readonly mentions: readonly Mention[],
  ) {}

  /** The mention that begins at a token or covers it. Ask in rising order; looking a few tokens ahead is fine. */
  spanAt(token: number): MentionSpan | undefined {
    const start = this.words.startOf(token);
    let at = this.at;
    for (
      let mention = this.mentions[at];
      mention && mention.span.end <= start;
      mention = this.mentions[++at]
    );
    const mention = this.mentions[at];
    if (!mention || mention.span.start > start) return undefined;
    let lastToken = token;
    while (lastToken + 1 < this.words.count && this.words.startOf(lastToken + 1) < mention.span.end)
      lastToken++;
    const { start: from, end } = mention.span;
    const plural = end === mention.form.end + 1 && !this.words.possessive(lastToken);
    return { start: from, end, formEnd: mention.form.end, plural, lastToken, system: mention.system };
  }

  /** Forgets the mentions that end before a token, so that later questions are quick. */
  pass(token: number): void {
    const start = this.words.startOf(token);
    for (
      let mention = this.mentions[this.at];
      mention && mention.span.end <= start;
      mention = this.mentions[++this.at]
    );
  }
}
