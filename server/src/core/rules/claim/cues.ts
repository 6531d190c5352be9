import type { AttributionCue } from '../../claims/attribution';
import type { Draft } from '../../draft';

/** All cues of each sentence that has one of a status, in order. */
export function* cuesBeside(
  { cues }: Draft,
  status: AttributionCue['status'],
): Generator<readonly [AttributionCue, ...AttributionCue[]]> {
  for (let at = 0; at < cues.length; ) {
    const from = at;
    const { sentence } = cues[from];
    let isThere = false;
    for (; at < cues.length && cues[at].sentence === sentence; at++) isThere ||= cues[at].status === status;
    if (isThere) yield [cues[from], ...cues.slice(from + 1, at)];
  }
}
