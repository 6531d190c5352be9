import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import { firstFrom } from '../../text/in-order';
import type { BlockKind } from '../../text/prose';
import {
  compareRoles,
  isOneShare,
  isPerformance,
  isSubset,
  mayBeOne,
  type Rivals,
  shared,
  slipOf,
} from './rivals';
import { apartOf, sceneOf } from './scene';
import { tellingDigits } from './slip';
import { type Statement, statementsOf } from './statements';
import { cannotAgree } from './values';

/** So far a headline may round: 200 for 214. */
const rounding = 0.1;
/** So many figures of a story are held against one of its headline's. */
const mostFigures = 300;
/** So many sentences of a story tell what its headline does. */
const lead = 3;

/** The text that a heading or a caption stands over, with its figures. */
interface Story {
  readonly statements: readonly Statement[];
  readonly values: ReadonlySet<number>;
  /** Its first sentence. */
  readonly first: number;
  /** All of a draft, under its title. */
  readonly whole: boolean;
}

/** The figures of headings and captions that stand nowhere in the text under them, each with the figure that stands there instead. */
export function* headingRivals(draft: Draft): Generator<Rivals> {
  const statements = statementsOf(draft);
  let stories: Stories | undefined;
  const headings = statements.filter(({ place, quantity }) => isAside(place) && quantity.low === undefined);
  for (const heading of headings) {
    stories ??= new Stories(draft, statements);
    const story = stories.under(heading);
    const rival = story && rivalOf(draft, heading, story);
    if (rival) yield rival;
  }
}

const isAside = (kind: BlockKind): boolean => kind === 'heading' || kind === 'caption';

/** The stories of a draft: all of it under its title and its captions, a section under each other heading. */
class Stories {
  readonly #draft: Draft;
  readonly #statements: readonly Statement[];
  /** The first block that is neither heading nor caption. */
  readonly #body: number;
  readonly #figures: readonly Quantity[];
  readonly #known = new Map<number, Story>();

  constructor(draft: Draft, statements: readonly Statement[]) {
    this.#draft = draft;
    this.#statements = statements;
    this.#figures = statements.map(({ quantity }) => quantity);
    this.#body = draft.prose.blocks.findIndex(({ kind }) => !isAside(kind));
  }

  under({ sentence, place }: Statement): Story | undefined {
    const { blocks, sentences } = this.#draft.prose;
    if (this.#body < 0) return undefined;
    const { block } = sentences[sentence];
    if (place === 'caption' || block < this.#body) return this.#story(0, blocks.length);
    let from = block + 1;
    // A heading right under another belongs to it; a run of them is no story's.
    while (from < blocks.length && isAside(blocks[from].kind) && from - block < mostHeadings) from++;
    if (from >= blocks.length || isAside(blocks[from].kind)) return undefined;
    let to = from;
    while (to < blocks.length && blocks[to].kind !== 'heading') to++;
    return this.#story(from, to);
  }

  /** The story of the blocks `from .. to)`. */
  #story(from: number, to: number): Story {
    const known = this.#known.get(from);
    if (known) return known;
    const { prose, quantities } = this.#draft;
    const { blocks, sentences } = prose;
    const start = blocks[from].start;
    const end = blocks[to - 1].end;
    const values = new Set<number>();
    const asides = blocks.slice(from, to).filter(({ kind }) => isAside(kind));
    let aside = 0;
    const first = firstFrom(quantities, start);
    for (let at = first; at < quantities.length && quantities[at].span.start < end; at++) {
      const { span, value, low } = quantities[at];
      while (aside < asides.length && asides[aside].end <= span.start) aside++;
      if (aside < asides.length && asides[aside].start <= span.start) continue;
      values.add(value);
      if (low !== undefined) values.add(low);
    }
    const statements: Statement[] = [];
    for (
      let at = firstFrom(this.#figures, start);
      at < this.#statements.length && statements.length < mostFigures;
      at++
    ) {
      const statement = this.#statements[at];
      if (statement.quantity.span.start >= end) break;
      if (!isAside(statement.place)) statements.push(statement);
    }
    const lead = blocks[from === 0 ? this.#body : from].firstSentence;
    const story = { statements, values, first: lead, whole: from === 0 && sentences.length > 0 };
    this.#known.set(from, story);
    return story;
  }
}

/** A run of so many headings is a list. */
const mostHeadings = 4;

function rivalOf(
  draft: Draft,
  heading: Statement,
  { statements, values, first, whole }: Story,
): Rivals | undefined {
  const { value } = heading.quantity;
  if (values.has(value)) return undefined;
  const rivals: Rivals[] = [];
  for (const second of statements) {
    if (second.quantity.low !== undefined || !mayBeOne(heading, second, draft.prose.text)) continue;
    // The story rounds less, or hedges otherwise: it has the headline's figure.
    if (!cannotAgree(draft, heading, second, rounding)) return undefined;
    const slip = slipOf(heading, second);
    const difference = Math.abs(value - second.quantity.value);
    if (difference !== second.quantity.value && values.has(difference)) continue;
    const leads = second.sentence < first + lead;
    if (!isOneClaim(draft, heading, second, slip, leads, whole)) continue;
    rivals.push({ first: heading, second, ...(slip && { slip }) });
  }
  const slipped = rivals.find(({ slip }) => slip !== undefined);
  if (slipped) return slipped;
  // Of two other figures neither need be the headline's: five soldiers and fifteen civilians are twenty.
  return new Set(rivals.map(({ second }) => second.quantity.value)).size === 1 ? rivals[0] : undefined;
}

function isOneClaim(
  draft: Draft,
  heading: Statement,
  second: Statement,
  slip: Rivals['slip'] | undefined,
  leads: boolean,
  whole: boolean,
): boolean {
  if (!isOneShare(apartOf(draft, heading), apartOf(draft, second))) return false;
  const [one, other] = [sceneOf(draft, heading), sceneOf(draft, second)];
  if (!isSubset(one.countries, other.countries)) return false;
  if (isPerformance(heading)) return slip === 'magnitude' || slip === 'noughts' || slip === 'swapped';
  const system = heading.system !== undefined && second.system !== undefined;
  if (heading.quantity.kind === 'money') {
    const overlap = shared(one.stems, other.stems);
    const digits = Math.max(tellingDigits(heading.quantity.value), tellingDigits(second.quantity.value));
    if (slip === 'magnitude' && (digits >= 2 ? overlap >= 1 : leads && overlap >= 2)) return true;
    if (slip === 'swapped' && overlap >= 2) return true;
    if (heading.thing !== second.thing || heading.thing === '') return false;
    const common = shared(one.systems, other.systems) + shared(one.countries, other.countries);
    return slip !== undefined || (leads && common > 0);
  }
  const roles = compareRoles(heading, one, second, other);
  if (roles === 'other') return false;
  // A subheading's unsaid doing may be another than that of the lines under it.
  if (roles === 'unknown' && !whole) return false;
  return slip !== undefined || (leads && (system || (roles === 'same' && heading.role !== undefined)));
}
