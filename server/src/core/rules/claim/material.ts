import type { Claim } from '../../claims/claim';
import type { Draft } from '../../draft';
import { contextOf, countsForces, type SentenceContext } from './context';

/**
 * Whether a claim is one that a defence desk answers for: of weapons, forces or a deal, and not of a bakery's loaves.
 * @param about what its sentence speaks of, where that is known already
 */
export function isMaterial(
  draft: Draft,
  claim: Claim,
  about: SentenceContext = contextOf(draft, claim.sentence),
): boolean {
  if (!countsForces(draft, claim)) return false;
  return about.system || about.forces || (claim.quantity.kind === 'money' && about.deal);
}
