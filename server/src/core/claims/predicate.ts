import { TokenFlag } from '../text/prose';
import type { Predicate, Quantity, QuantityKind } from './claim';
import { Gap, isHyphen, type Words } from './words';
import { Is } from './words/classes';

export interface FoundPredicate {
  readonly predicate: Predicate;
  readonly token: number;
}

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

const claimed: ReadonlySet<QuantityKind> = new Set(Object.values(takes).flatMap((kinds) => [...kinds]));

/** How many tokens a predicate may stand away, before and behind. */
const reachBefore = 10;
const reachBehind = 7;

/** The predicate that says what a quantity is of: the nearest that takes it in its own clause. */
export function findPredicate(
  words: Words,
  quantity: Quantity,
  {
    first,
    next,
    sentenceFirst,
    sentenceLast,
  }: { first: number; next: number; sentenceFirst: number; sentenceLast: number },
): FoundPredicate | undefined {
  if (!claimed.has(quantity.kind)) return undefined;
  const before = searchBefore(words, quantity, first, sentenceFirst);
  const behind = searchBehind(words, quantity, next, sentenceLast);
  if (!before || !behind) return before ?? behind;
  // "a deal worth $5 billion", but "12 jets were shot down": what is behind must be nearer to win.
  return behind.token - next < first - before.token - 1 ? behind : before;
}

const clauseWords = /^(?:which|who|that|while|whereas|but|because|when|if|although|though|until|unless)$/;

function searchBefore(
  words: Words,
  quantity: Quantity,
  first: number,
  sentenceFirst: number,
): FoundPredicate | undefined {
  for (let token = first - 1; token >= sentenceFirst && first - token <= reachBefore; token--) {
    if (breaks(words, token + 1)) return undefined;
    if (clauseWords.test(words.word(token))) return undefined;
    const predicate = predicateAt(words, token, sentenceFirst);
    if (
      predicate &&
      takes[predicate].has(quantity.kind) &&
      suits(words, predicate, quantity, first - token)
    ) {
      return { predicate, token };
    }
  }
  return undefined;
}

function searchBehind(
  words: Words,
  quantity: Quantity,
  next: number,
  sentenceLast: number,
): FoundPredicate | undefined {
  let passive = false;
  for (let token = next; token < sentenceLast && token - next < reachBehind; token++) {
    if (breaks(words, token) || (words.gap(token) === Gap.other && comma(words, token))) return undefined;
    const word = words.word(token);
    if (clauseWords.test(word) && word !== 'that' && word !== 'which') return undefined;
    if (words.is(token, Is.be) || words.is(token, Is.auxiliary)) passive = true;
    const predicate = predicateAt(words, token, -1);
    if (!predicate || !takes[predicate].has(quantity.kind)) continue;
    const distance = token - next + 1;
    const adjacent = distance <= (quantity.kind === 'money' ? 4 : 1);
    const participle = /(?:ed|lost|shot|built|sunk|dead|bought|sent|paid)$/.test(word);
    if (!(adjacent || (passive && participle))) continue;
    // "140 jets has": the verb of a later clause is no predicate of the count before it, a participle is.
    if (quantity.kind !== 'money' && !participle && predicate !== 'casualties') continue;
    if (suits(words, predicate, quantity, distance)) return { predicate, token };
  }
  return undefined;
}

/** A semicolon, a colon, a bracket, a quotation mark or a wall before a token ends the clause. */
function breaks(words: Words, token: number): boolean {
  const gap = words.gap(token);
  if (gap >= 0) return gap === 59 || gap === 58;
  if (gap === Gap.space) return false;
  const text = words.text.slice(
    words.endOf(token - 1),
    Math.min(words.startOf(token), words.endOf(token - 1) + 6),
  );
  return /[;:()"“”\uFFFC—–?!]/.test(text);
}

function comma(words: Words, token: number): boolean {
  return words.text.charCodeAt(words.endOf(token - 1)) === 44;
}

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
