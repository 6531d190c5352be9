import { type Sentence, TokenFlag } from '../text/prose';
import type { Predicate, Quantity, QuantityKind } from './claim';
import { Gap, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { wordSet } from './words/vocabulary';

/** Which quantities each predicate can be said with. */
const takes: Readonly<Record<Predicate, ReadonlySet<QuantityKind>>> = {
  ordered: new Set(['count', 'money', 'date']),
  signed: new Set(['count', 'money', 'date']),
  approved: new Set(['count', 'money', 'date']),
  delivered: new Set(['count', 'money', 'date', 'rate']),
  operational: new Set(['count', 'date']),
  produced: new Set(['count', 'rate']),
  lost: new Set(['count']),
  fired: new Set(['count']),
  casualties: new Set(['count', 'number']),
  cost: new Set(['money']),
  range: new Set(['length']),
  speed: new Set(['speed']),
  altitude: new Set(['length']),
  payload: new Set(['mass']),
  strength: new Set(['count']),
  formation: new Set(['count']),
  rate: new Set(['rate', 'count']),
  share: new Set(['percentage']),
};

/** The predicates by what they can be said of. */
const takers = new Map<QuantityKind, Set<Predicate>>();
for (const [predicate, kinds] of Object.entries(takes) as [Predicate, ReadonlySet<QuantityKind>][]) {
  for (const kind of kinds) takers.set(kind, (takers.get(kind) ?? new Set()).add(predicate));
}

/** How many tokens a predicate may stand away, before and behind. */
const reachBefore = 10;
const reachBehind = 7;

/**
 * The token of the predicate that says what a quantity is of: the nearest that takes it in its own clause.
 * @param first @param next the first token of the quantity, and the first behind it
 * @returns -1 where there is none
 */
export function findPredicate(
  words: Words,
  quantity: Quantity,
  first: number,
  next: number,
  { firstToken, lastToken }: Sentence,
): number {
  const predicates = takers.get(quantity.kind);
  if (!predicates) return -1;
  const behind = searchBehind(words, quantity, predicates, next, lastToken);
  // Of "17 of 18 drones" 17 are lost; of the 18 only what stands right behind them is said.
  if (isWhole(words, first)) return behind === next ? behind : -1;
  const before = searchBefore(words, quantity, predicates, first, firstToken);
  if (before < 0 || behind < 0) return Math.max(before, behind);
  // "a deal worth $5 billion", but "12 jets were shot down": what is behind must be nearer to win.
  return behind - next < first - before - 1 ? behind : before;
}

/** Whether a number is what another one is a part of: "17 of 18", "17 out of the 18". */
function isWhole(words: Words, first: number): boolean {
  const of = words.is(first - 1, Is.determiner) ? first - 2 : first - 1;
  if (words.word(of) !== 'of' || words.gap(of) !== Gap.space) return false;
  const part = words.word(of - 1) === 'out' ? of - 2 : of - 1;
  return words.has(part, TokenFlag.digit) || words.is(part, Is.cardinal);
}

/** With these a clause turns to something else. */
const turning = 'who while whereas but because when if although though until unless'.split(' ');
const turns = wordSet(turning);
const clauseWords = wordSet([...turning, 'which', 'that']);

function searchBefore(
  words: Words,
  quantity: Quantity,
  predicates: ReadonlySet<Predicate>,
  first: number,
  sentenceFirst: number,
): number {
  for (let token = first - 1; token >= sentenceFirst && first - token <= reachBefore; token--) {
    if (!words.is(token, Is.predicate)) continue;
    const predicate = predicateAt(words, token, sentenceFirst);
    if (predicate && predicates.has(predicate) && suits(words, predicate, quantity, first - token))
      return isOneClause(words, token, first) ? token : -1;
  }
  return -1;
}

/** Whether nothing from the predicate at `token` to the quantity at `first` ends the clause. */
function isOneClause(words: Words, token: number, first: number): boolean {
  for (let at = token; at < first; at++)
    if (breaks(words, at + 1) || words.isOneOf(at, clauseWords)) return false;
  return true;
}

function searchBehind(
  words: Words,
  quantity: Quantity,
  predicates: ReadonlySet<Predicate>,
  next: number,
  sentenceLast: number,
): number {
  let passive = false;
  for (let token = next; token < sentenceLast && token - next < reachBehind; token++) {
    const bits = words.bits(token);
    if ((bits & (Is.be | Is.auxiliary)) !== 0) passive = true;
    if ((bits & Is.predicate) === 0) continue;
    const predicate = predicateAt(words, token, -1);
    if (!predicate || !predicates.has(predicate)) continue;
    const distance = token - next + 1;
    const adjacent = distance <= (quantity.kind === 'money' ? 4 : 1);
    const participle = /(?:ed|lost|shot|built|sunk|dead|bought|sent|paid)$/.test(words.word(token));
    if (!(adjacent || (passive && participle))) continue;
    // "140 jets has": the verb of a later clause is no predicate of the count before it, a participle is.
    if (quantity.kind !== 'money' && !participle && predicate !== 'casualties') continue;
    if (suits(words, predicate, quantity, distance)) return isUnbroken(words, next, token) ? token : -1;
  }
  return -1;
}

/** Whether nothing from the first token behind a quantity to its predicate ends the clause, or sets it apart. */
function isUnbroken(words: Words, next: number, token: number): boolean {
  for (let at = next; at <= token; at++) {
    if (breaks(words, at) || (words.gap(at) === Gap.other && comma(words, at))) return false;
    if (words.isOneOf(at, turns)) return false;
  }
  return true;
}

const ends: ReadonlySet<number> = new Set(Array.from(';:()"“”\uFFFC—–?!', (mark) => mark.charCodeAt(0)));

/** A semicolon, a colon, a bracket, a quotation mark or a wall before a token ends the clause. */
function breaks(words: Words, token: number): boolean {
  const gap = words.gap(token);
  if (gap >= 0) return gap === 59 || gap === 58;
  if (gap === Gap.space) return false;
  const from = words.endOf(token - 1);
  const to = Math.min(words.startOf(token), from + 6);
  for (let at = from; at < to; at++) if (ends.has(words.text.charCodeAt(at))) return true;
  return false;
}

function comma(words: Words, token: number): boolean {
  return words.text.charCodeAt(words.endOf(token - 1)) === 44;
}

/** Ranges that are places. */
const grounds =
  /^(?:gunnery|firing|shooting|rifle|artillery|bombing|test|testing|training|proving|mountain)$/;

/** The predicate of a token that is one here: "shot" with its "down", "service" with its "enter". */
function predicateAt(words: Words, token: number, sentenceFirst: number): Predicate | undefined {
  const predicate = words.predicate(token);
  if (!predicate) return undefined;
  if (words.has(token, TokenFlag.capital) && token !== sentenceFirst) return undefined;
  if (isHyphen(words.gap(token)) || isHyphen(words.gap(token + 1))) return undefined;
  const next = words.word(token + 1);
  const prev = words.word(token - 1);
  switch (words.word(token)) {
    case 'shot':
      return next === 'down' ? predicate : undefined;
    case 'handed':
      return next === 'over' ? predicate : undefined;
    case 'service':
      return /^(?:enter|entered|enters|entering|in|into|join|joined)$/.test(prev) ? predicate : undefined;
    case 'range':
    case 'ranges':
      // Where they fire and climb; but "a firing range of 12 miles".
      return next !== 'of' && grounds.test(words.raw(token - 1)) ? undefined : predicate;
    case 'order':
    case 'orders':
      return prev === 'in' || prev === 'executive' || prev === 'by' ? undefined : predicate;
    case 'fire':
    case 'launch':
    case 'share':
    case 'rate':
      return prev === 'opened' || prev === 'under' || prev === 'on' ? undefined : predicate;
    case 'form':
      return prev === 'of' || words.is(token - 1, Is.determiner) ? undefined : predicate;
    case 'building':
      // An office building, but "is building 12 frigates".
      return words.is(token - 1, Is.be | Is.adverb) || prev === 'of' || prev === 'for'
        ? predicate
        : undefined;
    case 'build':
      return next === 'up' || next === 'on' ? undefined : predicate;
    default:
      return predicate;
  }
}

/** Whether the pair makes a claim: "in 2020" hangs on its verb, a strength counts forces, a range has a subject near. */
function suits(words: Words, predicate: Predicate, quantity: Quantity, distance: number): boolean {
  switch (quantity.kind) {
    case 'date':
      // A day of record is no claim, nor is a month that no year goes with.
      return /^(?:FY)?\d{4}(?:-\d{2}|\/\d{4})?$/.test(quantity.unit ?? '') && distance <= 6;
    case 'number':
      return distance <= 2 && quantity.value >= 1;
    case 'count':
      if (predicate === 'strength') return distance <= 5;
      if (predicate === 'formation') return distance <= 4;
      if (predicate === 'rate') return distance <= 3;
      return true;
    case 'length':
      return distance <= 7;
    default:
      return words.count > 0;
  }
}
