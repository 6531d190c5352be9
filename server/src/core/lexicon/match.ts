import { Class, classOf, cutOut, isLetter, isRun, isUpper, keyOf, runEnd } from '../text/characters';
import { renewed } from '../text/kept';
import { type Prose, TokenFlag } from '../text/prose';
import { ContextReader } from './context';
import type { Layer, Lexicon, PrintedForm } from './lexicon';
import type { Mention } from './mention';
import { isPlainWord, isReadable, isUnshouted, isWeak, SHORTEST_IN_SMALL_LETTERS } from './readability';
import { movedReading, type ReadForm, type Reading } from './reading';
import { resolve } from './resolve';
import { compareSpelling, Difference } from './spelling';
import { type Match, walk } from './walk';

/**
 * Finds the systems that a draft names, and says which system each form means.
 * @param context what reads the words around; a draft's readers share one
 */
export function findMentions(
  prose: Prose,
  lexicon: Lexicon,
  context = new ContextReader(prose, lexicon),
  forms: readonly Reading[] = findForms(prose, lexicon),
): Mention[] {
  return resolve(forms, prose, lexicon, context);
}

/**
 * Finds the forms that a draft has, longest first; which systems are meant is decided by `resolve`.
 *
 * A form is met at the start of a run of letters and digits, and its own hyphens and spaces are those of the draft: F16,
 * F-16 and F 16 are one key. Linear in the draft: a walk down the trie is never longer than the longest form.
 * @param before those of the version before, by the same lexicon
 */
export function findForms(prose: Prose, lexicon: Lexicon, before?: readonly Reading[]): Reading[] {
  return renewed(prose, before, {
    startOf: ({ start }) => start,
    moved: movedReading,
    read: (from, to) => formsBetween(prose, lexicon, from.sentence, to.sentence),
  });
}

/** The forms in the sentences `from .. to)`. */
function formsBetween(prose: Prose, lexicon: Lexicon, from: number, to: number): Reading[] {
  const readings: Reading[] = [];
  const { prose: text, sentences, tokens } = prose;
  const { start: starts, end: ends, flags } = tokens;
  const { layers } = lexicon;
  const matches: Match[] = [];
  let behind = 0;
  for (let sentence = from; sentence < to; sentence++) {
    const { firstToken, lastToken, end: limit } = sentences[sentence];
    for (let token = firstToken; token < lastToken; token++) {
      const start = starts[token];
      const end = ends[token];
      // A short word in small letters with no number behind it: half of all words, and never the beginning of a form.
      if (
        (flags[token] & SPECIAL) === 0 &&
        end - start < SHORTEST_IN_SMALL_LETTERS &&
        (token + 1 === lastToken || (flags[token + 1] & TokenFlag.digit) === 0)
      )
        continue;
      if (start < behind) continue;
      for (const layer of layers) walk(text, start, end, limit, layer, matches);
      if (matches.length === 0) continue;
      const reading = isTorn(text, start)
        ? undefined
        : longest(text, start, matches, { limit, token, sentence }, lexicon);
      matches.length = 0;
      if (!reading) continue;
      readings.push(reading);
      behind = reading.end;
      if (text.charCodeAt(behind) !== SLASH) continue;
      for (const further of enumerated(text, reading, lexicon)) {
        readings.push(further);
        behind = further.end;
      }
    }
  }
  return readings;
}

const SPECIAL = TokenFlag.capital | TokenFlag.digit | TokenFlag.foreign;
const SLASH = 0x2f;

interface Place {
  /** The end of the sentence. */
  readonly limit: number;
  readonly token: number;
  readonly sentence: number;
}

/** The longest match that can be read as its form. */
function longest(
  prose: string,
  start: number,
  matches: Match[],
  place: Place,
  lexicon: Lexicon,
): Reading | undefined {
  // Those of one layer are in order as they are; of two that end alike, the earlier layer's comes last.
  if (lexicon.layers.length > 1) matches.reverse().sort((a, b) => a.end - b.end);
  for (let at = matches.length - 1; at >= 0; at--) {
    const reading = read(prose, start, matches[at], place, lexicon);
    if (reading) return reading;
  }
  return undefined;
}

/** Behind a hyphen that belongs to a code: the B1 of "B-B1", the A6 of "T-A6"; but not the Su-57 of "anti-Su-57". */
function isTorn(prose: string, start: number): boolean {
  return (
    prose.charCodeAt(start - 1) === 0x2d &&
    isUpper(prose.charCodeAt(start)) &&
    classOf(prose.charCodeAt(start + 1)) === Class.digit &&
    capitalsBefore(prose, start - 1)
  );
}

/** Whether a run of one to three capitals ends at an offset. */
function capitalsBefore(prose: string, end: number): boolean {
  let from = end;
  while (from > 0 && end - from < 4 && isUpper(prose.charCodeAt(from - 1))) from--;
  return from < end && end - from < 4 && !isRun(prose.charCodeAt(from - 1));
}

/** Checks a match's end, case and joints, and makes of it what may be meant; `undefined` where it is no such form. */
function read(
  prose: string,
  start: number,
  match: Match,
  { limit, token, sentence }: Place,
  lexicon: Lexicon,
): Reading | undefined {
  const tail = tailAt(prose, match.end, limit);
  if (!tail) return undefined;
  const text = prose.slice(start, match.end);
  // A letter behind a number makes a variant (Su-30MKX); behind a name it makes another word.
  if (tail.variant && !/\d$/.test(text)) return undefined;
  // H5N1, P2P and E2IRA are no variants of the H-5, the P-2 and the E-2.
  if (tail.variant && text.length === 2 && isLetter(text.charCodeAt(0))) return undefined;
  if (isAmount(prose, match.end)) return undefined;
  if (tail.plural && /s$/i.test(text) && !tail.plural.startsWith('e')) return undefined;
  const { forms, weak, clear } = spellingOf(text, match, lexicon);
  if (forms.length === 0) return undefined;
  const bracket = prose[match.end] === ')' && text.lastIndexOf('(') > text.lastIndexOf(')') ? 1 : 0;
  return {
    start,
    formEnd: match.end + bracket + (tail.variant?.length ?? 0),
    end: match.end + bracket + tail.length,
    forms,
    variant: tail.variant,
    token,
    sentence,
    weak,
    clear,
  };
}

/** What a text may be a form of, as far as its spelling tells. */
type Spelling = Pick<Reading, 'forms' | 'weak' | 'clear'>;

/** By the text as written: a draft names its systems again and again, and at the next keystroke once more. */
const spellings = new WeakMap<Lexicon, Map<Layer, Map<string, Spelling>>>();

/** So many texts are remembered for a dictionary. */
const MOST_SPELLINGS = 20_000;

function spellingOf(text: string, { layer, value }: Match, lexicon: Lexicon): Spelling {
  let layers = spellings.get(lexicon);
  if (!layers) {
    layers = new Map();
    spellings.set(lexicon, layers);
  }
  let known = layers.get(layer);
  if (!known || known.size > MOST_SPELLINGS) {
    known = new Map();
    layers.set(layer, known);
  }
  let spelling = known.get(text);
  if (!spelling) {
    spelling = readSpelling(text, lexicon.formsAt(layer, value));
    known.set(cutOut(text), spelling);
  }
  return spelling;
}

function readSpelling(text: string, candidates: readonly PrintedForm[]): Spelling {
  const readable: ReadForm[] = [];
  for (const form of candidates) {
    const difference = compareSpelling(text, form.surface);
    if (isReadable(text, form, difference)) readable.push(readForm(text, form, difference));
  }
  // AT4 is Sweden's launcher and not a careless AT-4: where one form fits exactly, the others are not meant; but where
  // those that fit need a context themselves, the noun behind decides: "the HX2 loitering munition" is no HX2 lorry.
  const exact = readable.filter((form) => form.difference === Difference.none);
  const forms = exact.some((form) => !form.contextual) ? exact : readable;
  const weak = exact.length === 0 && forms.every((form) => isWeak(text, form.surface));
  return { forms, weak, clear: !weak && isClear(forms) };
}

function readForm(
  text: string,
  { system, kind, contextual, surface }: PrintedForm,
  difference: number,
): ReadForm {
  return {
    system,
    kind,
    contextual,
    surface,
    difference,
    plain: contextual && isPlainWord(text, surface),
    unshouted: isUnshouted(text, surface),
  };
}

/** Whether forms can mean one system only, and need no context. */
function isClear(forms: Reading['forms']): boolean {
  return forms.every((form) => !form.contextual && form.system === forms[0].system);
}

const AMOUNT = /[.,]\d|-\d{3}|°|[\s-]?(?:million|billion|trillion|crore|lakh|bn|mn)\b/iy;

/** Whether a number goes on, or counts money: "Rs 28,000 crore" is no RS-28, "P35 billion" no P-35, "B.1.1" no B-1. */
export function isAmount(prose: string, end: number): boolean {
  if (classOf(prose.charCodeAt(end - 1)) !== Class.digit) return false;
  AMOUNT.lastIndex = end;
  return AMOUNT.test(prose);
}

interface Tail {
  /** From the end of the form to the end of the run, variant and plural included. */
  readonly length: number;
  readonly variant?: string;
  readonly plural?: string;
}

const NO_TAIL: Tail = { length: 0 };
const SUB_VARIANT = /-\d{1,2}(?![\p{L}\p{N}%.,]*\p{N}|[\p{L}-])/uy;

/** What follows a form inside its run: nothing, a plural, or the letters of a variant that the dictionary does not list. */
function tailAt(prose: string, end: number, limit: number): Tail | undefined {
  const cls = end < limit ? classOf(prose.charCodeAt(end)) : Class.other;
  if (cls !== Class.letter && cls !== Class.digit) return subVariant(prose, end) ?? NO_TAIL;
  const rest = prose.slice(end, runEnd(prose, end));
  if (rest === 's' || rest === 'es') return { length: rest.length, plural: rest };
  const variant = /^([A-Z]{1,4}\d{0,2}[A-Z]{0,2})(s?)$/.exec(rest);
  if (!variant) return undefined;
  return { length: rest.length, variant: variant[1], plural: variant[2] || undefined };
}

/** "-7" in AIM-120C-7, "-50" in F-16C-50: behind a letter only, so that no "S-400-500" is swallowed. */
function subVariant(prose: string, end: number): Tail | undefined {
  if (prose.charCodeAt(end) !== 0x2d || !/\d[A-Z]{1,2}$/.test(prose.slice(Math.max(0, end - 4), end)))
    return undefined;
  SUB_VARIANT.lastIndex = end;
  const rest = SUB_VARIANT.exec(prose)?.[0];
  return rest ? { length: rest.length, variant: rest } : undefined;
}

const ENUMERATED = /\/([-–]?)(\d{1,4}[A-Z]{0,3}\d?|[A-Z])(?![\p{L}\p{N}-])/uy;

/** The further systems of "S-300/400", "F-15/16", "Su-27/30/35": numbers that share the prefix of the one before. */
function* enumerated(prose: string, first: Reading, lexicon: Lexicon): Generator<Reading> {
  const prefix = /^(\p{L}+[-\s]?)\d/u.exec(prose.slice(first.start, first.end));
  if (!prefix) return;
  let at = first.end;
  for (;;) {
    ENUMERATED.lastIndex = at;
    const next = ENUMERATED.exec(prose);
    if (!next) return;
    const [whole, , part] = next;
    const letterOnly = /^[A-Z]$/.test(part);
    const base = letterOnly ? prose.slice(first.start, first.formEnd).replace(/[A-Z]$/, '') : prefix[1];
    const forms = lexicon
      .formsOfKey(keyOf(`${base}${part}`))
      .map((form) => readForm(part, form, Difference.none));
    at += whole.length;
    if (forms.length === 0) continue;
    yield {
      start: at - part.length,
      formEnd: at,
      end: at,
      forms,
      variant: undefined,
      token: first.token,
      sentence: first.sentence,
      weak: false,
      clear: isClear(forms),
    };
  }
}
