import { remembered } from '../remember';
import { firstFrom } from '../text/in-order';
import { type Attribution, attributionOf } from './claim';
import type { AttributionCue } from './cue';

/** So many cues are weighed for one place, before it and behind: no sentence that people write has more. */
const mostCues = 40;

const weight = { anonymous: 3, named: 2, vague: 1 } as const;

/**
 * Who stands behind what a draft says at an offset.
 * @param cues of the draft, in order.
 */
export function attributionAt(cues: readonly AttributionCue[], offset: number): Attribution {
  const cue = cueAt(cues, offset);
  return cue ? attributionOf(cue.status, cue.span, cue.source) : nobody;
}

const nobody = attributionOf('none', undefined, undefined);

/**
 * Of the cues that govern an offset the one that counts: an unnamed source weighs most, for "Reuters reported, citing officials"
 * names only who passed it on.
 */
export function cueAt(cues: readonly AttributionCue[], offset: number): AttributionCue | undefined {
  const { ends, starts } = reachesOf(cues);
  const middle = firstFrom(cues, offset + 1);
  let first = middle;
  while (first > 0 && first > middle - mostCues && ends[first - 1] > offset) first--;
  let last = middle;
  while (last < cues.length && last < middle + mostCues && starts[last] <= offset) last++;
  let best: AttributionCue | undefined;
  for (let at = first; at < last; at++) {
    const cue = cues[at];
    if (!governs(cue, offset)) continue;
    if (!best || weight[cue.status] > weight[best.status]) best = cue;
  }
  return best;
}

interface Reaches {
  /** How far the scope of any cue up to each one goes. */
  readonly ends: Int32Array;
  /** Where the scopes of each cue and those behind it begin. */
  readonly starts: Int32Array;
}

/** How far the cues of a draft reach: so that only those are weighed that can govern a place. */
const reachesOf = remembered((cues: readonly AttributionCue[]): Reaches => {
  const ends = new Int32Array(cues.length);
  const starts = new Int32Array(cues.length);
  let end = 0;
  for (let at = 0; at < cues.length; at++) {
    end = Math.max(end, cues[at].scope.end);
    ends[at] = end;
  }
  let start = end;
  for (let at = cues.length - 1; at >= 0; at--) {
    start = Math.min(start, cues[at].scope.start);
    starts[at] = start;
  }
  return { ends, starts };
});

/** Whether a cue's scope holds an offset. */
export function governs({ scope, silent }: AttributionCue, offset: number): boolean {
  return (
    scope.start <= offset && offset < scope.end && !(silent && silent.start <= offset && offset < silent.end)
  );
}
