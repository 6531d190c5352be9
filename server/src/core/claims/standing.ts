import type { Prose } from '../text/prose';
import type { Claim, Predicate } from './claim';
import { figureOf, type Verification } from './verification';
import { vocabulary } from './words/vocabulary';

/** A figure that was verified, and has been changed since. */
export interface Revocation {
  readonly claim: Claim;
  /** What was verified, before it was changed. */
  readonly was: Verification;
}

/** How a draft's claims stand before its desk's ledger. */
export interface Standing {
  /** All claims in their order; a verified one says so, and by what. */
  readonly claims: readonly Claim[];
  readonly revoked: readonly Revocation[];
  /** What was verified and is nowhere in the draft any more. */
  readonly absent: readonly Verification[];
}

/** Sentences that share so many of their words are one sentence in which little was changed. */
const SAME_WORDS = 0.9;
/** Sentences that share less than this of their words are not the same sentence reworded. */
const SAME_SENTENCE = 0.5;
/** Figures of no system ("40 soldiers") need some likeness of their sentences: two battles may have the same toll. */
const SAME_MATTER = 0.25;

/** Holds the claims of a draft against what its desk has verified in it. */
export function standingOf(
  prose: Prose,
  claims: readonly Claim[],
  verified: readonly Verification[],
): Standing {
  if (verified.length === 0) return { claims, revoked: [], absent: [] };
  const likeness = new Likeness(prose);
  const byFigure = new Map<string, Claim[]>();
  for (const claim of claims) {
    const figure = figureOf(claim.quantity);
    const same = byFigure.get(figure);
    if (same) same.push(claim);
    else byFigure.set(figure, [claim]);
  }
  const verifications = new Map<Claim, Verification>();
  const open: Verification[] = [];
  for (const entry of verified) {
    const same = (byFigure.get(entry.figure) ?? []).filter((claim) => isSame(claim, entry, likeness));
    for (const claim of same) verifications.set(claim, entry);
    if (same.length === 0) open.push(entry);
  }
  const revoked: Revocation[] = [];
  const absent: Verification[] = [];
  const taken = new Set(verifications.keys());
  for (const was of open) {
    const claim = changedFrom(was, claims, taken, likeness);
    if (claim) {
      taken.add(claim);
      revoked.push({ claim, was });
    } else absent.push(was);
  }
  return {
    claims: claims.map((claim) => {
      const verification = verifications.get(claim);
      return verification
        ? { ...claim, attribution: { ...claim.attribution, status: 'verified' }, verification }
        : claim;
    }),
    revoked: revoked.sort((a, b) => a.claim.span.start - b.claim.span.start),
    absent,
  };
}

/** Whether a claim with the very figure of an entry is the claim that was verified. */
function isSame(claim: Claim, entry: Verification, likeness: Likeness): boolean {
  // A sentence that no longer names the system may still speak of it; one that names another does not.
  if (claim.subject !== entry.system && claim.subject !== undefined && entry.system !== undefined)
    return false;
  const alike = likeness.of(claim, entry);
  if (!isSameMatter(claim.predicate, entry.of)) return false;
  if (claim.subject !== entry.system || claim.predicate !== entry.of) return alike >= SAME_SENTENCE;
  return entry.system !== undefined || alike >= SAME_MATTER;
}

/** What may be said in either way of one thing: a deal that is signed is an order. Ordered is never delivered. */
const SAME_MATTERS: readonly (readonly Predicate[])[] = [
  ['ordered', 'signed', 'cost'],
  ['lost', 'casualties'],
  ['strength', 'operational', 'formation'],
  ['produced', 'rate'],
];

function isSameMatter(a: Predicate, b: Predicate): boolean {
  return a === b || SAME_MATTERS.some((matters) => matters.includes(a) && matters.includes(b));
}

/** The claim that an entry's own has become: in the same sentence, of the same kind, with another figure or system. */
function changedFrom(
  was: Verification,
  claims: readonly Claim[],
  taken: ReadonlySet<Claim>,
  likeness: Likeness,
): Claim | undefined {
  const unit = was.figure.replace(/^[^\d]*[\d.]+(?: to [\d.]+)?/, '').trim();
  let best: { claim: Claim; score: number } | undefined;
  for (const claim of claims) {
    if (taken.has(claim)) continue;
    const figure = figureOf(claim.quantity);
    const sameUnit = (claim.quantity.unit ?? '') === unit || isDate(figure, was.figure);
    const sameNumber = number(figure) === number(was.figure);
    const sameSystem = claim.subject === was.system;
    const kept = Number(sameUnit) + Number(sameNumber) + Number(sameSystem);
    if (kept === 0) continue;
    // Of number, unit and system one has changed; where two have, only the very same sentence tells that it was this one.
    const alike = likeness.of(claim, was);
    if (alike < (kept === 1 ? SAME_WORDS : SAME_SENTENCE)) continue;
    const score = alike + 0.2 * kept + (isSameMatter(claim.predicate, was.of) ? 0.2 : 0);
    if (!best || score > best.score) best = { claim, score };
  }
  return best?.claim;
}

function number(figure: string): string {
  return /[\d.]+(?: to [\d.]+)?/.exec(figure)?.[0] ?? '';
}

function isDate(a: string, b: string): boolean {
  return /^(?:\d{4}|-)-?/.test(a) && /^(?:\d{4}(?:-\d\d){0,2}|--\d\d-\d\d)$/.test(b) && /^[-\d]+$/.test(a);
}

/**
 * How far the sentence of a claim is the one in which something was verified: shared words, without those that any sentence
 * with such a figure would have, "killed" and "soldiers".
 */
class Likeness {
  readonly #prose: Prose;
  readonly #sentences = new Map<number, Set<string>>();
  readonly #entries = new Map<Verification, Set<string>>();
  readonly #figures = new Map<Verification, Set<string>>();

  constructor(prose: Prose) {
    this.#prose = prose;
  }

  /** From 0, no word in common, to 1, the same words (Dice's coefficient). */
  of(claim: Claim, entry: Verification): number {
    const here = remember(this.#sentences, claim.sentence, () => {
      const { start, end } = this.#prose.sentences[claim.sentence];
      return this.#prose.prose.slice(start, end);
    });
    const then = remember(this.#entries, entry, () => entry.in);
    const own = remember(this.#figures, entry, () => entry.says);
    let shared = 0;
    let all = 0;
    for (const word of here) {
      if (own.has(word)) continue;
      all++;
      if (then.has(word)) shared++;
    }
    for (const word of then) if (!own.has(word)) all++;
    return all === 0 ? 1 : (2 * shared) / all;
  }
}

/** The words of some length that say what a sentence is about. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => vocabulary.predicates[vocabulary.number(word)] === undefined);
}

function remember<K>(known: Map<K, Set<string>>, key: K, text: () => string): Set<string> {
  let words = known.get(key);
  if (!words) {
    words = new Set(wordsOf(text()));
    known.set(key, words);
  }
  return words;
}
