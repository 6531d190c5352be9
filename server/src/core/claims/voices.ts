import type { Attribution } from './claim';
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
  const middle = indexAfter(cues, offset);
  let best: AttributionCue | undefined;
  for (let at = Math.max(0, middle - mostCues); at < cues.length && at < middle + mostCues; at++) {
    const cue = cues[at];
    if (!governs(cue, offset)) continue;
    if (!best || weight[cue.status] > weight[best.status]) best = cue;
  }
  if (!best) return { status: 'none' };
  return { status: best.status, cue: best.span, ...(best.source && { source: best.source }) };
}

/** Whether a cue's scope holds an offset. */
export function governs({ scope, silent }: AttributionCue, offset: number): boolean {
  return (
    scope.start <= offset && offset < scope.end && !(silent && silent.start <= offset && offset < silent.end)
  );
}

/** The first cue that starts behind an offset. */
function indexAfter(cues: readonly AttributionCue[], offset: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle].span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
