import type { Claim } from '../../claims/claim';
import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Mention } from '../../lexicon/mention';
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

/** Reads the words of one sentence. */
export function contextOf(draft: Draft, index: number): SentenceContext {
  const words = Words.of(draft.prose);
  const sentence = draft.prose.sentences[index];
  let seen = 0;
  if (sentence)
    for (let token = sentence.firstToken; token < sentence.lastToken; token++) seen |= words.bits(token);
  return {
    // A misprinted one (Su-5, C-500) is spoken of as well as a known one.
    system:
      sentence !== undefined &&
      (mentionAt(draft, sentence.start)?.sentence === index ||
        draft.designations.some(
          (designation) => designation.sentence === index && isWeapon(designation.text),
        )),
    forces: (seen & Is.military) !== 0,
    deal: (seen & Is.deal) !== 0,
    future: (seen & Is.future) !== 0,
  };
}

/** Two letters and a number joined by a hyphen, or longer: not "I-95" or "G7". */
function isWeapon(text: string): boolean {
  return /^\p{L}+-\d+/u.test(text);
}

/** The first mention that does not end before an offset. */
function mentionAt({ mentions }: Draft, offset: number): Mention | undefined {
  // Mentions are in order: halve.
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return mentions[low];
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
  return noun !== undefined && (mentionAt(draft, noun.start)?.span.start ?? Infinity) < noun.end;
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
