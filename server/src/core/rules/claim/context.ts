import type { Claim } from '../../claims/claim';
import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { remembered, rememberedBy } from '../../remember';
import { firstBeyond } from '../../text/in-order';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';

/** What a sentence speaks of, for rules that keep silent outside their subject. */
export interface SentenceContext {
  /** A system of the dictionary is named in it. */
  readonly system: boolean;
  /** Weapons, forces or soldiers are. */
  readonly forces: boolean;
  /** A deal, an order, a contract is. */
  readonly deal: boolean;
  /** Something that has not happened yet: will, plans, expected. */
  readonly future: boolean;
}

/** Reads the words of one sentence, once: several rules ask about the same ones, and a line of 100 KB is one sentence. */
export const contextOf = rememberedBy(readContext);

function readContext(draft: Draft, index: number): SentenceContext {
  const words = Words.of(draft.prose);
  const sentence = draft.prose.sentences[index];
  let seen = 0;
  if (sentence)
    for (let token = sentence.firstToken; token < sentence.lastToken; token++) seen |= words.bits(token);
  return {
    // A misprinted one (Su-5, C-500) is spoken of as well as a known one.
    system:
      sentence !== undefined &&
      (firstAfter(draft.mentions, sentence.start)?.sentence === index || namesWeapon(draft, index)),
    forces: (seen & Is.military) !== 0,
    deal: (seen & Is.deal) !== 0,
    future: (seen & Is.future) !== 0,
  };
}

/** Whether a sentence has what is spelt like a weapon, letters and a number joined by a hyphen: not "G7", not "CO2". */
function namesWeapon({ designations, prose }: Draft, index: number): boolean {
  for (
    let at = firstBeyond(designations, prose.sentences[index].start);
    designations[at]?.sentence === index;
    at++
  ) {
    if (/^\p{L}+-\d/u.test(designations[at].text)) return true;
  }
  return false;
}

/** The first of some things in order that does not end before an offset. */
function firstAfter<T extends { readonly span: Span }>(things: readonly T[], offset: number): T | undefined {
  return things[firstBeyond(things, offset)];
}

/** Whether what a claim counts is military: a system, weapons, troops; or money, a date, a performance. */
export function countsForces(draft: Draft, claim: Claim): boolean {
  const { noun, kind } = claim.quantity;
  if (!noun || (kind !== 'count' && kind !== 'rate')) return true;
  const words = Words.of(draft.prose);
  for (let token = tokenAt(draft.prose.tokens, noun.start); words.startOf(token) < noun.end; token++) {
    if (words.is(token, Is.military | Is.formation | Is.people)) return true;
  }
  return countsSystem(draft, claim);
}

/** Whether a system of the dictionary stands in a claim's counted phrase. */
export function countsSystem(draft: Draft, { quantity: { noun } }: Claim): boolean {
  return noun !== undefined && (firstAfter(draft.mentions, noun.start)?.span.start ?? Infinity) < noun.end;
}

/** Whether what begins at an offset stands in direct speech. */
export function inQuotation(draft: Draft, offset: number): boolean {
  const { tokens } = draft.prose;
  return ((tokens.flags[tokenAt(tokens, offset)] ?? 0) & TokenFlag.quoted) !== 0;
}

/** Whether a sentence is running text, in which an attribution would have its place. */
export function isRunningText(draft: Draft, sentence: number): boolean {
  const block = draft.prose.blocks[draft.prose.sentences[sentence]?.block ?? -1];
  return block?.kind === 'paragraph' || block?.kind === 'list-item';
}

/** Whether a draft speaks of weapons or forces at all. */
export const isOfForces = remembered(
  ({ mentions, prose }: Draft) => mentions.length > 0 || Words.of(prose).findKind(Is.military).length > 0,
);
