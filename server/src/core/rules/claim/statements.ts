import type { Claim, Quantity } from '../../claims/claim';
import { Gap, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import { wordSet } from '../../claims/words/vocabulary';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import type { Mention } from '../../lexicon/mention';
import { remembered } from '../../remember';
import type { BlockKind } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { roleOf } from './roles';
import { thingOf, thingPaid } from './things';

/** A figure with what it counts or pays for, ready to be held against others of its draft. */
export interface Statement {
  readonly quantity: Quantity;
  /** Index in `prose.sentences`. */
  readonly sentence: number;
  readonly place: BlockKind;
  /** Its tokens, from the number to the end of the counted phrase: `token .. next)`. */
  readonly token: number;
  readonly next: number;
  /** The counted noun in the singular, or what a sum is paid for; words for one thing are one word. */
  readonly thing: string;
  /** What else the counted phrase says: "second-hand", "transport". */
  readonly modifiers: readonly string[];
  /** The system in the counted phrase, or of which a performance is told: its number in the lexicon. */
  readonly system: number | undefined;
  /** Where the system's form stands. */
  readonly form: Span | undefined;
  /** What is asserted, finer than a predicate: killed and wounded are two. */
  readonly role: string | undefined;
  /** "the 36 jets": known to the reader already. */
  readonly definite: boolean;
}

/** The counts and sums of a draft that can be held against each other, in order; read once for all rules. */
export const statementsOf: (draft: Draft) => readonly Statement[] = remembered(read);

function read(draft: Draft): Statement[] {
  const { prose, quantities, claims, mentions } = draft;
  const words = Words.of(prose);
  const statements: Statement[] = [];
  let sentence = 0;
  let claim = 0;
  let mention = 0;
  for (const quantity of quantities) {
    const { value, span, noun } = quantity;
    if (!(value >= 2 && value < Number.POSITIVE_INFINITY)) continue;
    const { start } = span;
    while (claim < claims.length && claims[claim].quantity.span.start < start) claim++;
    const own = claims[claim]?.quantity === quantity ? claims[claim] : undefined;
    const performs = own !== undefined && performances.has(own.predicate);
    if (!performs && !isComparable(quantity, own)) continue;
    // $10G: letters on a figure that nobody has read.
    const behind = prose.prose.charCodeAt(span.end) | 32;
    if (behind >= 97 && behind <= 122) continue;
    while (sentence < prose.sentences.length && prose.sentences[sentence].end <= start) sentence++;
    const bounds = prose.sentences[sentence];
    if (!bounds) break;
    while (mention < mentions.length && mentions[mention].span.end <= start) mention++;
    const inside = noun && mentions[mention]?.span.start < noun.end ? mentions[mention] : undefined;
    const named = inside ?? (performs ? performer(mentions, mention, sentence) : undefined);
    if (performs && !named) continue;
    const token = tokenAt(prose.tokens, quantity.number.start);
    const next = tokenAt(prose.tokens, span.end);
    const counted = performs
      ? { thing: `${own.predicate} ${quantity.unit}`, modifiers: NONE }
      : thing(words, quantity, token, next, bounds, inside);
    statements.push({
      quantity,
      sentence,
      place: prose.blocks[bounds.block].kind,
      token,
      next,
      thing: counted.thing,
      modifiers: counted.modifiers,
      system: named?.system,
      form: named?.form,
      role: own && roleOf(words, tokenAt(prose.tokens, own.predicateSpan.start)),
      definite: isDefinite(words, token, bounds.firstToken),
    });
  }
  return statements;
}

const NONE: readonly string[] = [];

/** "a range of 400 km" */
const performances: ReadonlySet<string> = new Set(['range', 'speed', 'altitude', 'payload']);

/** Whose performance is told: the system last named in the sentence, else the next in it, else the last of the one before. */
function performer(mentions: readonly Mention[], next: number, sentence: number): Mention | undefined {
  const before = next > 0 ? mentions[next - 1] : undefined;
  if (before?.sentence === sentence) return before;
  if (next < mentions.length && mentions[next].sentence === sentence) return mentions[next];
  return before?.sentence === sentence - 1 ? before : undefined;
}

/** Whole counts, sums, and bare numbers of the dead and the wounded. */
function isComparable({ kind, value, unit, number }: Quantity, claim: Claim | undefined): boolean {
  if (kind === 'money') return unit !== undefined;
  if (kind === 'number') return claim?.predicate === 'casualties' && Number.isInteger(value);
  // 68040 processors: five digits that nothing groups are a name.
  return kind === 'count' && Number.isInteger(value) && (value < 10_000 || number.end - number.start !== 5);
}

function thing(
  words: Words,
  quantity: Quantity,
  token: number,
  next: number,
  sentence: { firstToken: number; lastToken: number },
  mention: Mention | undefined,
): Pick<Statement, 'thing' | 'modifiers'> {
  const { noun, kind, unit = '' } = quantity;
  if (kind === 'money') return { thing: thingPaid(words, token, next, sentence), modifiers: NONE };
  if (!noun) return { thing: 'people', modifiers: NONE };
  const modifiers: string[] = [];
  let last = '';
  for (let at = token + 1; at < next; at++) {
    const start = words.startOf(at);
    if (start < noun.start) continue;
    if (mention && start >= mention.span.start && start < mention.span.end) continue;
    if (words.is(at, Is.stop | Is.determiner)) continue;
    if (last) modifiers.push(last);
    last = words.word(at) || words.lower(at);
  }
  // The last word outside the mention is the head, unless the mention is: "36 twin-engined Rafales".
  if (last && last !== unit && !last.startsWith(unit.slice(0, 3))) modifiers.push(last);
  // A phrase whose head is a system's name counts the system itself.
  return { thing: mention && !last ? '' : thingOf(unit), modifiers };
}

const pointers = wordSet('the these those its their all'.split(' '));
const hedges = wordSet(
  'more than nearly almost about some around roughly least at over rs usd us'.split(' '),
);

/** "the 36 jets", "those nearly 300 tanks", "all 1,347 soldiers". */
function isDefinite(words: Words, token: number, first: number): boolean {
  for (let at = token - 1; at >= first && at >= token - 4; at--) {
    // Only a currency's sign stands between a sum and its article: "of those, 15 ships".
    if (
      words.gap(at + 1) !== Gap.space &&
      words.text.slice(words.endOf(at), words.startOf(at + 1)).includes(',')
    )
      return false;
    if (words.isOneOf(at, pointers)) return true;
    if (!words.isOneOf(at, hedges)) return false;
  }
  return false;
}
