import type { Claim } from '../../claims/claim';
import type { Draft } from '../../draft';
import { contextOf, countsForces } from './context';

/** Whether a claim is one that a defence desk answers for: of weapons, forces or a deal, and not of a bakery's loaves. */
export function isMaterial(draft: Draft, claim: Claim): boolean {
  if (!countsForces(draft, claim)) return false;
  const { system, forces, deal } = contextOf(draft, claim.sentence);
  return system || forces || (claim.quantity.kind === 'money' && deal);
}
