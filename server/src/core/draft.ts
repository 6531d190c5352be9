import type { AttributionCue } from './claims/attribution';
import { readAttribution } from './claims/attribution';
import type { Claim, Quantity } from './claims/claim';
import { readClaims } from './claims/claims';
import { readQuantities } from './claims/quantity';
import { type Standing, standingOf } from './claims/standing';
import type { Verification } from './claims/verification';
import { ContextReader } from './lexicon/context';
import { type Designation, findDesignations } from './lexicon/designation';
import type { Lexicon } from './lexicon/lexicon';
import { findMentions } from './lexicon/match';
import type { Mention } from './lexicon/mention';
import type { Language, Prose } from './text/prose';
import { readProse } from './text/read';

/** All that is known of one text: the only thing that rules see. */
export interface Draft {
  readonly prose: Prose;
  /** In order; never overlapping. */
  readonly mentions: readonly Mention[];
  /** What is spelt like a designation and is no form of the lexicon; in order. */
  readonly designations: readonly Designation[];
  /** Reads what stands around a form. */
  readonly context: ContextReader;
  /** In order; never inside a mention. */
  readonly quantities: readonly Quantity[];
  /** The words of each sentence that say who says so. */
  readonly cues: readonly AttributionCue[];
  readonly claims: readonly Claim[];
  /** Verified figures that have been changed since, and those that are gone. */
  readonly ledger: Pick<Standing, 'revoked' | 'absent'>;
}

/**
 * Reads a text once, from the ground up: prose, mentions, quantities, attribution, claims.
 * @param verified what the desk has verified in this draft
 */
export function readDraft(
  text: string,
  language: Language,
  lexicon: Lexicon,
  verified: readonly Verification[] = [],
): Draft {
  const prose = readProse(text, language);
  const context = new ContextReader(prose, lexicon);
  const mentions = findMentions(prose, lexicon, context);
  const designations = findDesignations(prose, mentions, lexicon);
  const quantities = readQuantities(prose, mentions);
  const cues = readAttribution(prose);
  const read = readClaims({ prose, mentions, quantities, cues, lexicon });
  const { claims, ...ledger } = standingOf(prose, read, verified);
  return { prose, mentions, designations, context, quantities, cues, claims, ledger };
}
