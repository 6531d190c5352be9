import { TokenFlag } from '../text/prose';
import { allDigits } from './numeral';
import { Gap, isDash, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { wordSet } from './words/vocabulary';

/** How sure it is that a number is a name: `weak` where a counted noun behind it says otherwise. */
export type Label = 'sure' | 'weak';

/** In lower case, too, these have a number for a name. */
const strong = wordSet(
  'part phase stage chapter page pages level tier category volume round step grade episode verse version'.split(
    ' ',
  ),
);
/** Behind these in lower case a number is a name when nothing is counted. */
const lower = wordSet(
  'number no line lot room gate channel highway route generation size class section'.split(' '),
);
/** Also who gets what is counted: "gave the Army 12 tanks". */
const bodies: ReadonlySet<string> = new Set(
  'army force company unit group team division corps fleet wing district platform line top order law'.split(
    ' ',
  ),
);
/** Share indices. */
const indices: ReadonlySet<string> = new Set(
  'P FTSE Nasdaq Stoxx STOXX Nikkei Russell CAC DAX ASX Fortune CSI MSCI Topix Sensex Nifty'.split(' '),
);

/** Whether a number names what stands before it: Article 370, (CVN 69), part two, Big Brass 12, #4. */
export function isLabelled(words: Words, token: number, spelled: boolean): Label | undefined {
  const gap = words.gap(token);
  if (gap === 35) return 'sure';
  const prev = token - 1;
  if (prev < 0) return undefined;
  if (gap !== Gap.space) {
    // "No. 4", "(VP) 45"
    const behind = words.endOf(prev);
    if (words.text.charCodeAt(behind + 1) !== 32) return undefined;
    if (words.text.startsWith('. ', behind))
      return /^(?:nos?|pp?|vols?|figs?|ch|art)$/i.test(words.raw(prev)) ? 'sure' : undefined;
    return words.text.startsWith(') ', behind) && isInCapitals(words, prev) && isCapital(words, prev - 1)
      ? 'weak'
      : undefined;
  }
  if (words.isOneOf(prev, strong)) return 'sure';
  if (words.isOneOf(prev, lower)) return 'weak';
  if (!words.has(prev, TokenFlag.capital)) return undefined;
  if (words.is(prev, Is.label)) return bodies.has(words.word(prev)) ? 'weak' : 'sure';
  if (spelled) return isName(words, prev) && isCapital(words, token) ? 'weak' : undefined;
  if (indices.has(words.raw(prev))) return 'sure';
  // A hull number: capitals before it and a bracket behind it.
  if (isInCapitals(words, prev) && words.text.charCodeAt(words.endOf(token)) === 41) return 'sure';
  // Sonnet 4.5 outperforms
  const decimal = words.gap(token + 1) === 46 && words.has(token + 1, TokenFlag.digit);
  return isName(words, prev) && !isScore(words, token) ? (decimal ? 'sure' : 'weak') : undefined;
}

const noName =
  Is.stop |
  Is.be |
  Is.auxiliary |
  Is.predicate |
  Is.says |
  Is.reports |
  Is.act |
  Is.speaks |
  Is.determiner |
  Is.adverb;

/** Whether a capital makes a name of a token: no verb or plural of a headline, no weekday, no word that begins a sentence. */
function isName(words: Words, token: number): boolean {
  if (!isCapital(words, token) || words.is(token, Is.weekday | Is.month | Is.currency)) return false;
  const capitals = isInCapitals(words, token);
  if ((!capitals && words.is(token, noName)) || opensSentence(words, token)) return false;
  // In a headline in capitals nothing tells names from words.
  if (capitals) return words.endOf(token) - words.startOf(token) <= 2 || !isInCapitals(words, token - 1);
  return words.text.charCodeAt(words.endOf(token) - 1) !== 115 || isOfName(words, token);
}

/** "of Big Brass 12", but "Airstrike Kills 12" */
function isOfName(words: Words, token: number): boolean {
  for (let at = token - 1; at > token - 5 && at >= 0; at--) {
    if (isCapital(words, at)) continue;
    return at < token - 1 && /^(?:of|in|on|at|to|by|from|with|the|a|for)$/.test(words.word(at));
  }
  return false;
}

function opensSentence(words: Words, token: number): boolean {
  if (token === 0) return true;
  const before = words.text.slice(words.endOf(token - 1), words.startOf(token));
  return before.length > 2 || /[.!?:;\n"“”|(]/.test(before);
}

/** "Leeds 2-1", "Chelsea 2, Arsenal 1" */
function isScore(words: Words, token: number): boolean {
  const next = token + 1;
  const gap = words.gap(next);
  // Rotation 18-01 is none.
  if (isDash(gap)) return !words.raw(next).startsWith('0');
  if (gap !== Gap.space && !words.text.startsWith(', ', words.endOf(token))) return false;
  return (
    isCapital(words, next) && words.has(next + 1, TokenFlag.digit) && !words.has(next + 1, TokenFlag.letter)
  );
}

function isCapital(words: Words, token: number): boolean {
  return token >= 0 && words.has(token, TokenFlag.capital);
}

function isInCapitals(words: Words, token: number): boolean {
  return (
    isCapital(words, token) &&
    !words.has(token, TokenFlag.lower) &&
    words.endOf(token) - words.startOf(token) >= 2 &&
    words.endOf(token) - words.startOf(token) <= 6
  );
}

const formations =
  /^(?:squadron|regiment|brigade|battalion|division|corps|wing|commando|flotilla|battery|group|flight|para|rifles|sqn)$/i;

const arms =
  /^(?:infantry|armou?r|armou?red|cavalry|cav|inf|field|fa|artillery|airborne|aviation|attack|marines)$/i;

/** Whether a number is the name of the formation behind it: 120 Squadron, 6 Supply Regiment, 16 Air Assault Brigade, 1-41 Infantry. */
export function isFormation(words: Words, token: number, last: number): boolean {
  if (!allDigits(words, token) || words.endOf(token) - words.startOf(token) > 3) return false;
  const joined = isHyphen(words.gap(token + 1)) || words.gap(token + 1) === 47;
  if (joined && allDigits(words, token + 1) && token + 2 < last) {
    return (
      isCapital(words, token + 2) && words.gap(token + 2) === Gap.space && arms.test(words.raw(token + 2))
    );
  }
  for (let at = token + 1; at < last && at <= token + 4; at++) {
    if (words.gap(at) !== Gap.space && !isHyphen(words.gap(at))) return false;
    if (!isCapital(words, at) || words.has(at, TokenFlag.digit)) return false;
    if (formations.test(words.raw(at))) return true;
  }
  return false;
}
