import type { Draft } from '../../draft';
import { remembered } from '../../remember';

/**
 * Whether a draft tells of the time before 1950: names and numbers of that time were given again, and the Kongo class of
 * today's destroyers was one of battleships. Asked rarely, so that reading the draft once more costs nothing.
 */
export const isHistoric = remembered(({ prose: { prose } }: Draft) =>
  /\b(?:18\d\d|19[0-4]\d)s?\b|\b(?:First|Second) World War\b|\bWorld War (?:I|II|One|Two)\b|\bWW(?:I|II|2)\b|\b[Dd]readnought/.test(
    prose,
  ),
);
