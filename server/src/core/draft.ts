import type { AttributionCue } from './claims/attribution';
import { readAttribution } from './claims/attribution';
import type { Claim, Quantity } from './claims/claim';
import { readClaims } from './claims/claims';
import { readQuantities } from './claims/quantity';
import { type Standing, standingOf } from './claims/standing';
import { readTold, type Told } from './claims/told';
import type { Verification } from './claims/verification';
import { Words } from './claims/words';
import { ContextReader } from './lexicon/context';
import { type Designation, findDesignations } from './lexicon/designation';
import type { Lexicon } from './lexicon/lexicon';
import { findForms, findMentions } from './lexicon/match';
import type { Mention } from './lexicon/mention';
import type { Reading } from './lexicon/reading';
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
  /** The forms that were met, before it was decided which are meant: what the draft's next version need not look for again. */
  readonly forms: readonly Reading[];
  /** Who is said to say so, before what stands around was asked: for the next version too. */
  readonly told: Told;
  /** Verified figures that have been changed since, and those that are gone. */
  readonly ledger: Pick<Standing, 'revoked' | 'absent'>;
}

/** A text that is to be read, and what stands beside it. */
export interface Manuscript {
  readonly text: string;
  readonly language: Language;
  /** What the desk has verified in it. */
  readonly verified: readonly Verification[];
  /** The version before, read with the same lexicon: what has not changed is then not read anew. */
  readonly before?: Draft | undefined;
}

/** Reads one text: see `readDrafts`. */
export function readDraft(
  text: string,
  language: Language,
  lexicon: Lexicon,
  verified: readonly Verification[] = [],
): Draft {
  return readDrafts([{ text, language, verified }], lexicon)[0];
}

/**
 * Reads texts, each once, from the ground up: prose, mentions, quantities, attribution, claims. All of them are at one stage
 * before the next begins: a stage's code is then fetched once for many short texts, which takes as long as it runs on one.
 * @returns a draft for each text, in their order
 */
export function readDrafts(manuscripts: readonly Manuscript[], lexicon: Lexicon): Draft[] {
  return manuscripts
    .map(({ before, ...draft }) => ({
      ...draft,
      before: before?.prose.language === draft.language ? before : undefined,
    }))
    .map((draft) => ({ ...draft, prose: readProse(draft.text, draft.language, draft.before?.prose) }))
    .map((read) => ({ ...read, words: Words.read(read.prose, read.before && Words.of(read.before.prose)) }))
    .map((read) => ({ ...read, context: new ContextReader(read.prose, lexicon) }))
    .map((read) => ({ ...read, forms: findForms(read.prose, lexicon, read.before?.forms) }))
    .map((read) => ({ ...read, mentions: findMentions(read.prose, lexicon, read.context, read.forms) }))
    .map((read) => ({ ...read, designations: findDesignations(read.prose, read.mentions, lexicon) }))
    .map((read) => ({ ...read, quantities: readQuantities(read.prose, read.mentions, read.before) }))
    .map((read) => ({ ...read, told: readTold(read.prose, read.words, read.before?.told) }))
    .map((read) => ({ ...read, cues: readAttribution(read.prose, read.told) }))
    .map((read) => ({ ...read, read: readClaims({ ...read, lexicon }) }))
    .map(({ prose, forms, mentions, designations, context, quantities, told, cues, read, verified }) => {
      const { claims, ...ledger } = standingOf(prose, read, verified);
      return { prose, mentions, designations, context, quantities, cues, claims, forms, told, ledger };
    });
}
