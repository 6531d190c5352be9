import type { AttributionStatus, Claim, Predicate } from './claims/claim';
import type { Verification } from './claims/verification';
import type { Draft } from './draft';
import type { Source, SystemEvent } from './lexicon/entry';
import { eventsOf, figuresOf } from './lexicon/figures';
import { sizesOf } from './lexicon/formations';
import type { Lexicon } from './lexicon/lexicon';
import { plainWords } from './text/plain-words';

/** Where a figure stands: as its attribution says, or verified, or changed since it was verified. */
export type SheetStatus = AttributionStatus | 'revoked';

/** The fact-check sheet of a draft: every figure that it asserts, and what stands behind it. */
export interface Sheet {
  readonly lines: readonly SheetLine[];
  readonly counts: Readonly<Record<SheetStatus, number>>;
  /** What was verified, and is nowhere in the draft any more. */
  readonly absent: readonly Verification[];
}

export interface SheetLine {
  readonly claim: Claim;
  /** The figure in the draft's words. */
  readonly figure: string;
  readonly sentence: string;
  /** The system that it is said of, as a reader would know it: "S-400 Triumf". */
  readonly system?: string;
  readonly status: SheetStatus;
  /** The draft's own words for who says so; of a verified figure, what the desk found. */
  readonly who?: string;
  /** What was verified before the figure was changed. */
  readonly was?: Verification;
  /** What the dictionary has that bears on it, the nearest first. */
  readonly known: readonly Known[];
}

export interface Known {
  readonly text: string;
  readonly sources: readonly Source[];
}

export const SHEET_STATUSES: readonly SheetStatus[] = [
  'verified',
  'revoked',
  'named',
  'anonymous',
  'vague',
  'none',
];

/** Everything about a draft's figures that a fact-checker wants on one page. In the order of the text. */
export function sheetOf(draft: Draft, lexicon: Lexicon): Sheet {
  const counts: Record<SheetStatus, number> = {
    verified: 0,
    revoked: 0,
    named: 0,
    anonymous: 0,
    vague: 0,
    none: 0,
  };
  const lines = draft.claims.map((claim) => lineOf(draft, lexicon, claim));
  for (const { status } of lines) counts[status]++;
  return { lines, counts, absent: draft.ledger.absent };
}

/** One claim of a draft, as it stands on the sheet. */
export function lineOf(draft: Draft, lexicon: Lexicon, claim: Claim): SheetLine {
  const { attribution, quantity, subject, verification } = claim;
  const was = draft.ledger.revoked.find((each) => each.claim.quantity === quantity)?.was;
  const words = attribution.source ?? attribution.cue;
  const who = verification?.source ?? (words && plainWords(slice(draft, words)));
  const system = subject === undefined ? undefined : lexicon.systemOf(subject);
  const sentence = slice(draft, draft.prose.sentences[claim.sentence]);
  return {
    claim,
    figure: plainWords(slice(draft, quantity.span)),
    sentence,
    ...(system !== undefined && { system: lexicon.title(system) }),
    status: was ? 'revoked' : attribution.status,
    ...(who !== undefined && { who }),
    ...(was && { was }),
    known: knownOf(lexicon, claim, system, sentence),
  };
}

function slice({ prose }: Draft, { start, end }: { start: number; end: number }): string {
  return prose.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** Which of a system's figures bear on what a claim says of it. */
const FIGURES: Partial<Record<Predicate, readonly string[]>> = {
  range: ['range', 'combat radius', 'ferry range', 'detection range'],
  speed: ['speed'],
  altitude: ['altitude', 'ceiling'],
  payload: ['payload', 'warhead', 'displacement', 'weight'],
  produced: ['built', 'planned', 'delivered'],
  rate: ['built', 'rate of fire'],
  ordered: ['ordered', 'planned', 'built'],
  signed: ['ordered', 'programme cost', 'unit price'],
  approved: ['unit price', 'programme cost'],
  delivered: ['delivered', 'built', 'ordered'],
  cost: ['unit price', 'programme cost', 'ordered'],
  operational: ['in service', 'delivered', 'built'],
  strength: ['in service', 'delivered', 'built'],
  lost: ['built', 'in service', 'delivered'],
};

/** Which events do. */
const EVENTS: Partial<Record<Predicate, readonly string[]>> = {
  ordered: ['contract', 'order', 'agreement', 'selected', 'approved'],
  signed: ['contract', 'order', 'agreement', 'cancelled'],
  approved: ['approved', 'selected', 'agreement', 'contract'],
  delivered: ['first delivery', 'delivered', 'transfer', 'pledge', 'contract'],
  cost: ['contract', 'order', 'agreement', 'approved'],
  operational: ['commissioned', 'entered service', 'in service', 'operational', 'retired'],
  strength: ['contract', 'delivered', 'transfer'],
  lost: ['lost', 'loss', 'destroyed'],
};

/** So many lines of the dictionary stand beside one figure: a sheet is read, not studied. */
const MOST = 4;

function knownOf(
  lexicon: Lexicon,
  { predicate, quantity }: Claim,
  system: number | undefined,
  sentence: string,
): Known[] {
  const sizes = sizesOf(lexicon, quantity.unit ?? '', sentence);
  if (system === undefined) return sizes.slice(0, MOST);
  const figures = figuresOf(lexicon, system)
    .filter(({ label }) => FIGURES[predicate]?.includes(label.toLowerCase()))
    .flatMap(({ label, parts }) =>
      parts
        .filter(({ country }) => country === undefined || sentence.includes(country))
        .map(({ text, sources }) => ({ text: `${label}: ${text}`, sources })),
    );
  const wanted = ({ what }: SystemEvent): boolean => EVENTS[predicate]?.includes(what) === true;
  const events = eventsOf(lexicon, system, wanted)
    .flatMap(({ label, parts }) => parts.map(({ text, sources }) => ({ text: `${label}: ${text}`, sources })))
    // The countries that the sentence names come first.
    .sort((a, b) => Number(isNamed(b.text, sentence)) - Number(isNamed(a.text, sentence)));
  return [...events.slice(0, 2), ...figures, ...events.slice(2), ...sizes].slice(0, MOST);
}

/** Whether an event's country, "… : Contract, India: 5 regiments", stands in a sentence. */
function isNamed(event: string, sentence: string): boolean {
  const country = /^[^:]+: [^,:]+, ([^:]+)/.exec(event)?.[1];
  return country?.split(', ').some((name) => sentence.includes(name)) === true;
}
