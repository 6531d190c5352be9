import type { Claim } from '../../claims/claim';
import { readMeasure } from '../../claims/measure';
import { unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule, RuleContext } from '../../rule';
import { accordingTo, sourceSaid } from './attribute';
import {
  contextOf,
  countsForces,
  countsSystem,
  inQuotation,
  isRunningText,
  type SentenceContext,
} from './context';

export const unattributed: Rule = {
  id: 'claim/unattributed',
  severity: 'information',
  summary:
    'A figure or date of a deal, an order, a loss, a stock or a performance that nobody is named as saying',
  *check(draft: Draft, context: RuleContext): Iterable<RuleFinding> {
    const { claims, prose } = draft;
    const answered = new Answered(draft);
    let paragraph: { block: number; open: Claim[] } = { block: -1, open: [] };
    for (let at = 0; at < claims.length; ) {
      const sentence = claims[at].sentence;
      const here: Claim[] = [];
      for (; claims[at]?.sentence === sentence; at++) here.push(claims[at]);
      const { block } = prose.sentences[sentence];
      if (block !== paragraph.block) {
        yield* question(draft, paragraph.open);
        paragraph = { block, open: [] };
      }
      if (!isRunningText(draft, sentence) || answered.nearby(sentence)) continue;
      const about = contextOf(draft, sentence);
      for (const claim of here) {
        if (
          !inQuotation(draft, claim.span.start) &&
          isOpen(draft, claim, about, context) &&
          answered.isNew(claim)
        ) {
          paragraph.open.push(claim);
        }
      }
    }
    yield* question(draft, paragraph.open);
  },
};

/** What the draft has answered already. */
class Answered {
  private readonly figures = new Set<string>();
  /** Sentences in which somebody speaks, named or not. */
  private readonly voices = new Set<number>();

  constructor(private readonly draft: Draft) {
    for (const { sentence, status } of draft.cues) if (status !== 'vague') this.voices.add(sentence);
    for (const claim of draft.claims) if (claim.attribution.status !== 'none') this.figures.add(keyOf(claim));
  }

  /** A reader hears the voice of the sentence before or behind it in the same paragraph. */
  nearby(sentence: number): boolean {
    const { sentences } = this.draft.prose;
    const { block } = sentences[sentence];
    return [sentence - 1, sentence, sentence + 1].some(
      (at) => this.voices.has(at) && sentences[at].block === block,
    );
  }

  /** Whether a figure has neither been attributed anywhere nor been asked about before. */
  isNew(claim: Claim): boolean {
    if (claim.attribution.status !== 'none') return false;
    const key = keyOf(claim);
    const known = this.figures.has(key);
    this.figures.add(key);
    return !known;
  }
}

function keyOf({ quantity: { kind, value, unit }, predicate }: Claim): string {
  return kind === 'date' ? `${predicate} ${unit}` : `${kind} ${value} ${unit}`;
}

/** The question that one paragraph raises: at its first open claim, with the further ones beside it. */
function* question(draft: Draft, [first, ...further]: readonly Claim[]): Iterable<RuleFinding> {
  if (!first) return;
  const text = draft.prose.text.slice(first.span.start, first.span.end);
  const fixes = [accordingTo(draft, first.sentence), sourceSaid(draft, first.sentence)].filter(
    (fix) => fix !== undefined,
  );
  yield {
    span: first.span,
    message: `Who says so? Nobody is named for “${shorten(text)}”. ${advice(first)}`,
    ...(first.subject !== undefined && { system: first.subject }),
    ...(further.length > 0 && {
      related: further.map(({ span }) => ({ span, message: 'This figure wants a source too.' })),
    }),
    fixes,
  };
}

function shorten(text: string): string {
  const plain = text.slice(0, 200).replace(/\s+/g, ' ');
  return plain.length <= 60 ? plain : `${plain.slice(0, 57).trimEnd()}…`;
}

/** What would stand behind a claim of this kind. */
function advice({ predicate, quantity }: Claim): string {
  switch (predicate) {
    case 'lost':
    case 'casualties':
    case 'fired':
      return 'Name the side that counts, and say if it could not be verified.';
    case 'range':
    case 'speed':
    case 'altitude':
    case 'payload':
      return 'Name the maker, the service or the analyst who gives this figure.';
    case 'produced':
    case 'rate':
      return 'Name the maker or the ministry that gives this figure.';
    case 'operational':
    case 'strength':
    case 'formation':
    case 'share':
      return 'Name the operator or the reference that gives this figure.';
    default:
      return quantity.kind === 'money'
        ? 'Name the contract notice, the company or the ministry, and say what the sum covers.'
        : 'Name the ministry, the company or the document.';
  }
}

/** Counts below this are told, not claimed: "the first two aircraft were delivered". */
const fewest = 4;

/** Whether an editor would ask about a claim. */
function isOpen(draft: Draft, claim: Claim, about: SentenceContext, { lexicon }: RuleContext): boolean {
  const { predicate, quantity } = claim;
  const small = (quantity.kind === 'count' || quantity.kind === 'number') && quantity.value < fewest;
  if (small || !countsForces(draft, claim)) return false;
  if (!about.system && !about.forces && !(quantity.kind === 'money' && about.deal)) return false;
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
