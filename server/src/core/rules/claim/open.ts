import type { AttributionCue } from '../../claims/attribution';
import type { Claim, Predicate } from '../../claims/claim';
import { readMeasure } from '../../claims/measure';
import { unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { RuleContext } from '../../rule';
import type { Strictness } from '../../settings';
import { contextOf, countsSystem, inQuotation, isRunningText, type SentenceContext } from './context';
import { isMaterial } from './material';

/** Claims of one paragraph, or under `wire` of one sentence, that nobody answers for. */
export interface OpenQuestion {
  readonly claims: readonly [Claim, ...Claim[]];
  /** Who spoke last before them in their paragraph, too far away to be heard. */
  readonly far?: AttributionCue;
}

/** The claims that an editor would ask about, under the strictness in force. */
export function openQuestions(draft: Draft, context: RuleContext): readonly OpenQuestion[] {
  const { strictness } = context.settings;
  let known = read.get(draft);
  if (known?.strictness !== strictness) {
    known = { strictness, questions: [...questionsOf(draft, context)] };
    read.set(draft, known);
  }
  return known.questions;
}

/** Two rules share them. */
const read = new WeakMap<Draft, { strictness: Strictness; questions: readonly OpenQuestion[] }>();

function* questionsOf(draft: Draft, context: RuleContext): Iterable<OpenQuestion> {
  const { claims, prose } = draft;
  const { strictness } = context.settings;
  const answered = new Answered(draft);
  let open: Claim[] = [];
  let place = -1;
  for (let at = 0; at < claims.length; ) {
    const { sentence } = claims[at];
    const first = at;
    while (claims[at]?.sentence === sentence) at++;
    const here = strictness === 'wire' ? sentence : prose.sentences[sentence].block;
    if (here !== place) {
      yield* asked(open, answered);
      open = [];
      place = here;
    }
    if (!isRunningText(draft, sentence) || answered.hears(sentence, strictness)) continue;
    const about = contextOf(draft, sentence);
    for (const claim of claims.slice(first, at)) {
      if (claim.attribution.status !== 'none' || inQuotation(draft, claim.span.start)) continue;
      if (strictness === 'relaxed' && !weighty.has(claim.predicate)) continue;
      if (strictness === 'wire' ? concerns(draft, claim, about) : isOpen(draft, claim, about, context)) {
        if (strictness === 'wire' || answered.isNew(claim)) open.push(claim);
      }
    }
  }
  yield* asked(open, answered);
}

function* asked([first, ...further]: readonly Claim[], answered: Answered): Iterable<OpenQuestion> {
  if (!first) return;
  const far = answered.lastVoiceBefore(first.sentence);
  yield { claims: [first, ...further], ...(far && { far }) };
}

/** What a desk that is relaxed still asks about: deals, losses and numbers of weapons. */
const weighty: ReadonlySet<Predicate> = new Set<Predicate>([
  'ordered',
  'signed',
  'approved',
  'delivered',
  'lost',
  'casualties',
  'cost',
  'strength',
]);

/** How many sentences away a voice is still heard. */
const hearing = { relaxed: 3, standard: 1, wire: 0 } as const;

/** What the draft has answered already. */
class Answered {
  private readonly figures = new Set<string>();
  /** By sentence who speaks last in it, named or not. */
  private readonly voices: (AttributionCue | undefined)[];

  constructor(private readonly draft: Draft) {
    this.voices = new Array(draft.prose.sentences.length).fill(undefined);
    for (const cue of draft.cues) if (cue.status !== 'vague') this.voices[cue.sentence] = cue;
    for (const claim of draft.claims) if (claim.attribution.status !== 'none') this.figures.add(keyOf(claim));
  }

  /** A reader hears the voice of the sentence before or behind in the same paragraph; a relaxed desk, over paragraphs too. */
  hears(sentence: number, strictness: keyof typeof hearing): boolean {
    const { sentences } = this.draft.prose;
    const { block } = sentences[sentence];
    const reach = hearing[strictness];
    for (let at = sentence - reach; at <= sentence + reach; at++) {
      if (this.voices[at] && (strictness === 'relaxed' || sentences[at].block === block)) return true;
    }
    return false;
  }

  /** Who spoke last in the paragraph before a sentence. */
  lastVoiceBefore(sentence: number): AttributionCue | undefined {
    const { sentences } = this.draft.prose;
    const { block } = sentences[sentence];
    for (let at = sentence - 1; at >= 0 && at > sentence - farthest && sentences[at].block === block; at--) {
      const voice = this.voices[at];
      if (voice) return voice.source ? voice : undefined;
    }
    return undefined;
  }

  /** Whether a figure has neither been attributed anywhere nor been asked about before. */
  isNew(claim: Claim): boolean {
    const key = keyOf(claim);
    const known = this.figures.has(key);
    this.figures.add(key);
    return !known;
  }
}

/** A voice further back in its paragraph is nobody's any more. */
const farthest = 8;

function keyOf({ quantity: { kind, value, unit }, predicate }: Claim): string {
  return kind === 'date' ? `${predicate} ${unit}` : `${kind} ${value} ${unit}`;
}

/** Whether a claim is to be asked about at all: a deal without weapons in its sentence only where the story has some. */
function concerns(draft: Draft, claim: Claim, about: SentenceContext): boolean {
  return isMaterial(draft, claim, about) && (about.system || about.forces || draft.mentions.length > 0);
}

/** Counts below this are told, not claimed: "the first two aircraft were delivered". */
const fewest = 4;

/** Whether an editor would ask about a claim. */
function isOpen(draft: Draft, claim: Claim, about: SentenceContext, { lexicon }: RuleContext): boolean {
  const { predicate, quantity } = claim;
  const small = (quantity.kind === 'count' || quantity.kind === 'number') && quantity.value < fewest;
  if (small || !concerns(draft, claim, about)) return false;
  switch (predicate) {
    case 'range':
    case 'speed':
    case 'altitude':
    case 'payload':
      return claim.subject !== undefined && !isKnown(claim, lexicon.systemOf(claim.subject), lexicon);
    case 'strength':
      return countsSystem(draft, claim);
    case 'operational':
      // "entered service in 1978" is history; "will enter service in 2027" is somebody's promise.
      return quantity.kind === 'date' ? about.future : about.system;
    case 'share':
      return about.system;
    case 'formation':
      return about.future;
    case 'casualties':
      return about.forces || about.system;
    case 'cost':
      return about.system || about.deal || about.forces;
    default:
      return true;
  }
}

/** Whether the dictionary gives the same figure for the system. */
function isKnown(
  { predicate, quantity }: Claim,
  system: number | undefined,
  lexicon: RuleContext['lexicon'],
): boolean {
  if (system === undefined) return false;
  const said = unitBySymbol.get(quantity.unit ?? '');
  if (!said) return false;
  return lexicon.knowledge(system).facts.some(
    (fact) =>
      fact.what.includes(predicate) &&
      [fact.min, fact.max, fact.value].some((end) => {
        const known = end === undefined ? undefined : readMeasure(end);
        if (known?.kind !== said.kind) return false;
        return Math.abs(known.value - quantity.value * said.si) <= ROUNDING * known.value;
      }),
  );
}

/** A figure and its source often differ by a conversion that somebody rounded. */
const ROUNDING = 0.03;
