import type { Span } from '../finding';
import { between, type Kept, placeOf } from '../text/kept';
import type { Prose } from '../text/prose';

/** How a form relates to its system. */
export type FormKind =
  | 'designation'
  | 'name'
  | 'full' // designation and name together: S-400 Triumf
  | 'alias'
  | 'native'
  | 'reporting'
  | 'index'
  | 'wrong';

/** A form found in a draft, with the system that it means. */
export interface Mention {
  readonly span: Span;
  /** The span without plural or possessive ending: what a fix replaces. */
  readonly form: Span;
  /** Index into `lexicon`'s systems; `lexicon.system(mention.system)` is the entry. */
  readonly system: number;
  readonly kind: FormKind;
  /** The house spelling of this form. */
  readonly canonical: string;
  /** True where case, hyphens and spaces are those of a correct form. */
  readonly exact: boolean;
  /** A designation letter beyond the dictionary's: MKX in Su-30MKX. */
  readonly variant?: string;
  /** Index of the sentence in `prose.sentences`. */
  readonly sentence: number;
}

/**
 * What a draft has kept, mentions and all: only blocks before the first and behind the last of which the mentions are others
 * than in the version before.
 */
export function keptBeside(prose: Prose, mentions: readonly Mention[], before: readonly Mention[]): Kept {
  const { head, tail, tailBefore } = prose.kept;
  const by = between(tailBefore, tail);
  let first = 0;
  while (first < mentions.length && first < before.length && isSame(before[first], mentions[first], 0))
    first++;
  const other = Math.min(
    mentions[first]?.span.start ?? head.offset,
    before[first]?.span.start ?? head.offset,
  );

  let last = mentions.length - 1;
  let lastBefore = before.length - 1;
  while (last >= 0 && lastBefore >= 0 && isSame(before[lastBefore], mentions[last], by.offset)) {
    last--;
    lastBefore--;
  }
  const otherEnd = Math.max(
    mentions[last]?.span.end ?? 0,
    lastBefore < 0 ? 0 : before[lastBefore].span.end + by.offset,
  );

  // The block of the first that is another is none of those kept; nor is the block of the last.
  const { blocks } = prose;
  const ownHead =
    other < head.offset
      ? placeOf(
          prose,
          blocks.findIndex(({ end }) => end > other),
        )
      : head;
  const firstBehind = blocks.findIndex(({ start }) => start >= otherEnd);
  const ownTail =
    otherEnd > tail.offset ? placeOf(prose, firstBehind < 0 ? blocks.length : firstBehind) : tail;
  return { head: ownHead, tail: ownTail, tailBefore: between(by, ownTail) };
}

function isSame(before: Mention, { span, form, system }: Mention, by: number): boolean {
  return (
    before.system === system &&
    before.span.start + by === span.start &&
    before.span.end + by === span.end &&
    before.form.end + by === form.end
  );
}
