import type { Draft } from '../../draft';

const remembered = new WeakMap<Draft, boolean>();

/**
 * Whether a draft tells of the time before 1950: names and numbers of that time were given again, and the Kongo class of
 * today's destroyers was one of battleships. Asked rarely, so that reading the draft once more costs nothing.
 */
export function isHistoric(draft: Draft): boolean {
  let answer = remembered.get(draft);
  if (answer === undefined) {
    answer =
      /\b(?:18\d\d|19[0-4]\d)s?\b|\b(?:First|Second) World War\b|\bWorld War (?:I|II|One|Two)\b|\bWW(?:I|II|2)\b|\b[Dd]readnought/.test(
        draft.prose.prose,
      );
    remembered.set(draft, answer);
  }
  return answer;
}
