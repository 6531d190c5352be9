import { remembered } from '../remember';
import { firstFrom } from '../text/in-order';
import { type Attribution, attributionOf } from './claim';
import type { AttributionCue } from './cue';

/** So many cues are weighed for one place, before it and behind: no sentence that people write has more. */
const mostCues = 40;

const weight = { anonymous: 3, named: 2, vague: 1 } as const;

/**
 * Who stands behind what a draft says at an offset: of the cues that govern it, an unnamed source weighs most, for
 * "Reuters reported, citing officials" names only who passed it on.
 * @param cues of the draft, in order.
 */
export function attributionAt(cues: readonly AttributionCue[], offset: number): Attribution {
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
  return best ? attributionOf(best.status, best.span, best.source) : nobody;
}

const nobody = attributionOf('none', undefined, undefined);

interface Reaches {
  /** How far the scope of any cue up to each one goes. */
  readonly ends: readonly number[];
  /** Where the scopes of each cue and those behind it begin. */
  readonly starts: readonly number[];
}

/** How far the cues of a draft reach: so that only those are weighed that can govern a place. */
const reachesOf = remembered((cues: readonly AttributionCue[]): Reaches => {
  const ends = cues.map(({ scope }) => scope.end);
  const starts = cues.map(({ scope }) => scope.start);
  for (let at = 1; at < cues.length; at++) ends[at] = Math.max(ends[at], ends[at - 1]);
  for (let at = cues.length - 2; at >= 0; at--) starts[at] = Math.min(starts[at], starts[at + 1]);
  return { ends, starts };
});

/** Whether a cue's scope holds an offset. */
export function governs({ scope, silent }: AttributionCue, offset: number): boolean {
  return (
    scope.start <= offset && offset < scope.end && !(silent && silent.start <= offset && offset < silent.end)
  );
}
