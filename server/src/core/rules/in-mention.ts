import type { Draft } from '../draft';
import type { Span } from '../finding';
import { firstBeyond } from '../text/in-order';

/** Whether a stretch is part of a system's name. */
export function isInMention({ mentions }: Draft, { start, end }: Span): boolean {
  return mentions[firstBeyond(mentions, start)]?.span.start < end;
}
