import { Class, classOf } from './characters';
import type { Sentence } from './prose';
import { SlotSet } from './slots';
import type { TokenBuilder } from './tokens';

/** After these a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof rev hon st mt ft jr sr gen maj brig col lt capt cpl sgt pvt cmdr cdr adm vadm radm ens ' +
    'sen rep gov pres amb supt insp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'no nos vol fig figs art sec para approx est ca cf vs v etc al rs mk mod dept div regt bn bde sqn inc ltd co corp bros ' +
    'op cit ed eds pp pt ser blk ph ave blvd rd tel ext min max avg incl obr zr vz wz md'
  ).split(' '),
);

const ABBREVIATION_SLOTS = new SlotSet(ABBREVIATIONS);

/** Abbreviations that often stand last in a sentence: there the next word decides. */
const MAY_END = new Set('inc ltd co corp bros etc al no'.split(' '));

/** Words that begin a sentence far more often than they follow an abbreviation with a capital. */
const STARTERS = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our in on at by for from to as if when while ' +
    'after before since during but and or so yet however meanwhile although though according there here both all some many ' +
    'most no not what which who why how one two three earlier later last next under with without among despite'
  ).split(' '),
);

const FULL_STOP = 0x2e;
const TERMINATORS = '.!?…。؟';
const CLOSERS = '"\'”’»)]*_';

/** What each unit does behind a word: nothing, mostly. */
const marks = new Uint8Array(0x10000);
const Mark = { terminator: 1, closer: 2 } as const;
for (const char of TERMINATORS) marks[char.charCodeAt(0)] = Mark.terminator;
for (const char of CLOSERS) marks[char.charCodeAt(0)] = Mark.closer;

/**
 * Splits one block into sentences by looking only at what stands between two tokens.
 *
 * Own rules and not `Intl.Segmenter`: that one is quadratic on long blocks and breaks after "Gen." and "U.S.".
 */
export function splitSentences(
  prose: string,
  block: { start: number; end: number; index: number },
  tokens: TokenBuilder,
  firstToken: number,
  out: Sentence[],
): void {
  let from = firstToken;
  let start = block.start;
  for (let token = firstToken; token < tokens.count; token++) {
    const gap = tokens.end[token];
    const last = token + 1 === tokens.count;
    const next = last ? block.end : tokens.start[token + 1];
    if (!last && (next - gap < 2 || !endsHere(prose, gap, next, tokens, token))) continue;
    const end = last ? trimEnd(prose, gap, block.end) : closingEnd(prose, gap, next);
    out.push({ start, end, block: block.index, firstToken: from, lastToken: token + 1 });
    from = token + 1;
    start = end;
    while (start < next && isBlank(prose.charCodeAt(start))) start++;
  }
}

/** Whether a sentence ends in the gap between token and the next. */
function endsHere(prose: string, gap: number, next: number, tokens: TokenBuilder, token: number): boolean {
  let at = gap;
  let stop = -1;
  for (; at < next; at++) {
    const unit = prose.charCodeAt(at);
    const mark = marks[unit];
    if (mark === Mark.terminator) stop = unit;
    else if (stop >= 0) {
      if (isBlank(unit)) break;
      if (mark !== Mark.closer) stop = -1;
    }
  }
  if (stop < 0 || at === next) return false;
  const unit = prose.charCodeAt(tokens.start[token + 1]);
  const lower = unit >= 0x61 && unit <= 0x7a;
  if (lower) return false;
  if (stop !== FULL_STOP || prose.charCodeAt(gap) !== FULL_STOP) return true;
  // "…" in the middle: three dots, and a capital may be a name.
  if (prose.charCodeAt(gap + 1) === FULL_STOP) return true;
  const initial = gap - tokens.start[token] === 1;
  if (!initial && !ABBREVIATION_SLOTS.has(tokens.slot[token])) return true;
  return !isAbbreviated(prose.slice(tokens.start[token], gap), prose, tokens, token + 1);
}

/** Whether the full stop behind a word is that of an abbreviation or an initial, and ends no sentence. */
function isAbbreviated(word: string, prose: string, tokens: TokenBuilder, next: number): boolean {
  const lower = word.toLowerCase();
  const known = ABBREVIATIONS.has(lower);
  const initial = word.length === 1 && word !== 'I' && classOf(word.charCodeAt(0)) === Class.letter;
  if (!known && !initial) return false;
  if (known && !MAY_END.has(lower)) return true;
  const following = prose.slice(tokens.start[next], tokens.end[next]).toLowerCase();
  return !STARTERS.has(following) || (word === 'No' && /^\d/.test(following));
}

/** Where the sentence ends: behind its terminator and the marks that close after it. */
function closingEnd(prose: string, gap: number, next: number): number {
  let at = gap;
  while (at < next && !isBlank(prose.charCodeAt(at))) at++;
  return at;
}

function trimEnd(prose: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(prose.charCodeAt(end - 1))) end--;
  return end;
}

function isBlank(unit: number): boolean {
  const cls = classOf(unit);
  return cls === Class.space || cls === Class.newline;
}
