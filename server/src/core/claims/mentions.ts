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
    const { mentions, words } = this;
    const start = words.startOf(token);
    let { at } = this;
    while (at < mentions.length && mentions[at].span.end <= start) at++;
    if (at === mentions.length || mentions[at].span.start > start) return undefined;
    const mention = mentions[at];
    const { start: from, end } = mention.span;
    let lastToken = token;
    while (lastToken + 1 < words.count && words.start[lastToken + 1] < end) lastToken++;
    const plural = end === mention.form.end + 1 && !words.possessive(lastToken);
    return { start: from, end, formEnd: mention.form.end, plural, lastToken, system: mention.system };
  }

  /** The same, of a token before which nobody will ask again: later questions are quick. */
  pass(token: number): MentionSpan | undefined {
    const { mentions } = this;
    const start = this.words.startOf(token);
    while (this.at < mentions.length && mentions[this.at].span.end <= start) this.at++;
    return this.at < mentions.length && mentions[this.at].span.start <= start
      ? this.spanAt(token)
      : undefined;
  }
}
