import { keyOf } from '../text/characters';
import type { ContextReader } from './context';
import type { Designation } from './designation';
import type { Lexicon, PrintedForm } from './lexicon';
import type { Mention } from './mention';

/** A system that may be meant by a misprint; the lower the cost, the likelier. */
export interface Suggestion {
  readonly system: number;
  /** The form to print. */
  readonly text: string;
  readonly cost: number;
}

export interface SuggestionContext {
  readonly lexicon: Lexicon;
  readonly mentions: readonly Mention[];
  readonly context: ContextReader;
}

const MAX_COST = 2.2;
const MAX_DISTANCE = 0.9;
const MAX_CANDIDATES = 40;

/**
 * The systems that a misprinted designation may mean, best first. Typing slips cost by what fingers do (a dropped last digit
 * is the commonest slip, a changed letter a rare one); the draft's other systems, the kind of thing that the sentence
 * speaks of, and whether the system is still about then move each candidate up or down.
 */
export function suggest(
  designation: Designation,
  { lexicon, mentions, context }: SuggestionContext,
  limit = 4,
): Suggestion[] {
  const key = keyOf(designation.text);
  const named = new Set(mentions.map((mention) => mention.system));
  const families = new Set(mentions.map((mention) => lexicon.entry(mention.system).family));
  const best = new Map<number, Suggestion>();
  for (const { form, slip } of nearest(candidates(designation, key, lexicon), key)) {
    const entry = lexicon.entry(form.system);
    let cost = slip;
    if (named.has(form.system)) cost -= 0.6;
    else if (families.has(entry.id) || (entry.family && families.has(entry.family))) cost -= 0.2;
    const evidence = context.evidence(
      form.system,
      designation.sentence,
      designation.firstToken,
      designation.lastToken,
    );
    cost -= Math.min(evidence, 3) * 0.2;
    cost += era(entry.status, entry.service?.to);
    if (form.kind !== 'designation') cost += 0.15;
    const known = best.get(form.system);
    if (!known || cost < known.cost) best.set(form.system, { system: form.system, text: form.surface, cost });
  }
  const ranked = [...best.values()].sort((a, b) => a.cost - b.cost || a.text.length - b.text.length);
  // What is much less likely than the best is only in the way.
  return ranked.filter(({ cost }) => cost <= (ranked[0]?.cost ?? 0) + MAX_DISTANCE).slice(0, limit);
}

/** The context moves a candidate by this much at most: those that are further behind the best need not be looked at. */
const MAX_BONUS = 1.9;

/** The candidates that the context can still make the likeliest, by what it costs to slip to them. */
function nearest(forms: readonly PrintedForm[], key: string): { form: PrintedForm; slip: number }[] {
  const costs = forms
    .filter(({ kind }) => kind !== 'wrong' && kind !== 'native')
    .map((form) => ({ form, slip: slipCost(key, keyOf(form.surface)) }))
    .filter(({ slip }) => slip <= MAX_COST);
  const least = Math.min(...costs.map(({ slip }) => slip));
  return costs
    .filter(({ slip }) => slip <= least + MAX_BONUS)
    .sort((a, b) => a.slip - b.slip)
    .slice(0, MAX_CANDIDATES);
}

/** A story of today means what is about today. */
export function era(status: string | undefined, to: number | undefined): number {
  if (status === 'in service' || status === 'in production') return -0.15;
  if (status === 'retired' || status === 'cancelled' || to !== undefined) return 0.4;
  return 0;
}

/** Forms of the same series, and forms one slip away: few enough to be looked at one by one. */
function candidates(designation: Designation, key: string, lexicon: Lexicon): PrintedForm[] {
  const prefix = keyOf(designation.prefix);
  const series = [...'0123456789'].flatMap((digit) => lexicon.formsWithPrefix(prefix + digit, 60));
  return [...series, ...lexicon.formsOneSlipAway(key)];
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/**
 * What it costs to come from one key to another by slips of the hand: Damerau and Levenshtein's distance with weights.
 * @param typed what stands in the draft @param meant what should
 */
export function slipCost(typed: string, meant: string): number {
  const rows = typed.length + 1;
  const columns = meant.length + 1;
  const cost = new Float64Array(rows * columns);
  const at = (i: number, j: number): number => cost[i * columns + j];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      if (i === 0 && j === 0) continue;
      let least = Number.POSITIVE_INFINITY;
      if (j > 0) least = Math.min(least, at(i, j - 1) + dropped(meant, j - 1, i === typed.length));
      if (i > 0) least = Math.min(least, at(i - 1, j) + added(typed, i - 1));
      if (i > 0 && j > 0) least = Math.min(least, at(i - 1, j - 1) + changed(typed[i - 1], meant[j - 1]));
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 0.7);
      cost[i * columns + j] = least;
    }
  }
  return at(typed.length, meant.length);
}

function dropped(meant: string, index: number, atEnd: boolean): number {
  if (!isDigit(meant[index])) return atEnd ? 0.9 : 0.8;
  return atEnd && index === meant.length - 1 ? 0.6 : 0.75;
}

function added(typed: string, index: number): number {
  // A key that bounced: S-4000 → S-400.
  return index > 0 && typed[index] === typed[index - 1] ? 0.6 : 0.85;
}

function changed(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (isDigit(typed) !== isDigit(meant)) return 1.6;
  if (isDigit(typed)) return Math.abs(Number(typed) - Number(meant)) === 1 ? 0.85 : 1;
  return 1;
}
