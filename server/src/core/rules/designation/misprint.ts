import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import type { Noun } from '../../lexicon/kind-nouns';
import type { Lexicon, PrintedForm } from '../../lexicon/lexicon';
import { asItLooks, hasLookalike } from '../../lexicon/lookalikes';
import type { Mention } from '../../lexicon/mention';
import { isPureSlip } from '../../lexicon/slips';
import { compareSpelling, Difference, hasLower } from '../../lexicon/spelling';
import { era, slipCost } from '../../lexicon/suggest';
import { remembered, rememberedBy } from '../../remember';
import { keyOf } from '../../text/characters';
import { firstBeyond } from '../../text/in-order';
import { isGoodFor, lineageOf, nounsOf } from '../system/nouns';
import { isCapitalClass, isHeadlineCase } from './headline-case';
import { type Slot, slotsIn } from './slots';

/** What stands where a system's name would, and is one slip of the hand, or its capitals, from such a name. */
export interface Misprint {
  readonly span: Span;
  readonly written: string;
  /** What may be meant, the likeliest first. */
  readonly meant: readonly PrintedForm[];
  /** A designation with a number, a name, only its capitals and hyphens, or letters that only look Latin. */
  readonly what: 'designation' | 'name' | 'case' | 'alphabet';
}

/** The misprints of a draft that only their place gives away; remembered, because several rules ask. */
export const misprintsIn = rememberedBy((draft: Draft, lexicon: Lexicon): readonly Misprint[] => {
  const found: Misprint[] = [];
  let best: Misprint | undefined;
  for (const slot of slotsIn(draft, lexicon)) {
    const misprint = misprintAt(slot, draft, lexicon);
    if (!misprint) continue;
    const { start } = misprint.span;
    // The longest of those that begin at one place comes last; what begins inside it is a part of it.
    if (best && start > best.span.start) {
      if (start < best.span.end) continue;
      found.push(best);
    }
    best = misprint;
  }
  if (best) found.push(best);
  return found;
});

function misprintAt(slot: Slot, draft: Draft, lexicon: Lexicon): Misprint | undefined {
  const { tokens, text } = draft.prose;
  const span = { start: tokens.start[slot.first], end: tokens.end[slot.last - 1] };
  const written = slot.text;
  if (hasLookalike(written)) {
    const forms = lexicon
      .formsOfKey(keyOf(asItLooks(written)))
      .filter((form) => isNamed(form) && fits(form, slot.noun, lexicon));
    const isMixed = /[A-Za-z\d]/.test(written) && forms.length > 0;
    return isMixed
      ? { span, written: text.slice(span.start, span.end), meant: forms, what: 'alphabet' }
      : undefined;
  }
  const mention = mentionOver(span, draft);
  if (mention && (!mention.variant || mention.kind === 'wrong')) return undefined;
  const key = keyOf(written);
  const known = lexicon.formsOfKey(key);
  const forms =
    known.length > 0 ? misprinted(slot, span, known, draft, lexicon) : oneSlipAway(slot, key, draft, lexicon);
  const meant = mention ? forms.filter(({ surface }) => isSwapped(key, keyOf(surface))) : forms;
  if (meant.length === 0) return undefined;
  const what =
    known.length > 0 ? 'case' : /\d/.test(written) && !/\p{Ll}{3}/u.test(written) ? 'designation' : 'name';
  return { span, written: text.slice(span.start, span.end), meant, what };
}

/** The mention that covers a span. */
function mentionOver({ start, end }: Span, { mentions }: Draft): Mention | undefined {
  const mention = mentions[firstBeyond(mentions, start)];
  return mention && mention.span.start <= start && mention.span.end >= end ? mention : undefined;
}

/** Of forms with the right letters those that only their capitals make unreadable: "the akash", "iron dome", "Sbirs". */
function misprinted(
  slot: Slot,
  span: Span,
  forms: readonly PrintedForm[],
  draft: Draft,
  lexicon: Lexicon,
): PrintedForm[] {
  const { text, noun } = slot;
  if (text.length < 3) return [];
  const right = forms.filter((form) => isNamed(form));
  // Right as it stands, if only as something else.
  if (right.some(({ surface }) => compareSpelling(text, surface) === Difference.none)) return [];
  const isHeadline =
    right.some(({ surface }) => isHeadlineCase(text, surface)) &&
    !isCapitalClass(text, span, slot.sentence, draft);
  if (isHeadline) return [];
  const printed = right.filter((form) => {
    const { surface, system } = form;
    if ((compareSpelling(text, surface) & ~SLIGHT) !== 0 || !fits(form, noun, lexicon)) return false;
    const isVery = noun.kinds.includes(lexicon.entry(system).kind);
    if (text.length < 4 && !isVery) return false;
    // Some services print names in capitals.
    if (!hasLower(text) && hasLower(surface) && !/\d/.test(text)) return false;
    if (text !== text.toLowerCase()) return true;
    const isPlain = isPlainWord(slot, lexicon) || (form.contextual && /^\p{L}+ (?!class)\p{L}+$/u.test(text));
    return isNameInSmallLetters(text, surface) && (!isPlain || (isVery && !slot.isModifier));
  });
  // The spelling that differs least: a capital alone, before a hyphen too.
  const difference = ({ surface }: PrintedForm): number => compareSpelling(text, surface);
  return printed.sort((a, b) => difference(a) - difference(b));
}

/** Differences that leave no doubt where only a name can stand. */
const SLIGHT = Difference.case | Difference.joint | Difference.smallWord;

/** Whether every word is one of every day. */
function isPlainWord({ text }: Slot, lexicon: Lexicon): boolean {
  return !/[\d\s-]/.test(text) && lexicon.isEnglish(keyOf(text));
}

/** "iron dome" and "columbia class"; but a description in small letters is right: "global combat air programme". */
function isNameInSmallLetters(text: string, surface: string): boolean {
  const words = text.split(/[\s-]+/);
  return words.length <= 2 || /\d/.test(surface) || words.includes('class') || /\s[ivx]+$/.test(text);
}

function isNamed({ kind }: PrintedForm): boolean {
  return kind !== 'wrong' && kind !== 'native' && kind !== 'reporting' && kind !== 'index';
}

function fits({ system }: PrintedForm, noun: Noun, lexicon: Lexicon): boolean {
  return isGoodFor(noun, lexicon.entry(system).kind, lexicon);
}

/** The forms that a slip of the hand makes of what stands in a slot. */
function oneSlipAway(slot: Slot, key: string, draft: Draft, lexicon: Lexicon): PrintedForm[] {
  const { text, noun } = slot;
  if (key.length < 3 || text === text.toLowerCase() || isPlainWord(slot, lexicon)) return [];
  if (GENERAL.has(text) || isNoun(key, lexicon)) return [];
  const best = new Map<number, { form: PrintedForm; cost: number }>();
  for (const form of lexicon.formsOneSlipAway(key)) {
    if (!isNamed(form) || !fits(form, noun, lexicon) || !isSlip(slot, key, form, lexicon)) continue;
    const entry = lexicon.entry(form.system);
    const cost =
      slipCost(key, keyOf(form.surface)) +
      era(entry.status, entry.service?.to) -
      (isElsewhere(form.system, draft) ? 0.6 : 0) -
      (noun.kinds.includes(entry.kind) ? 0.3 : 0) +
      (form.kind === 'designation' ? 0 : 0.15);
    const known = best.get(form.system);
    if (!known || cost < known.cost) best.set(form.system, { form, cost });
  }
  const ranked = [...best.values()].sort((a, b) => a.cost - b.cost);
  return ranked.slice(0, 3).map(({ form }) => form);
}

const systemsIn = remembered(
  ({ mentions }: Draft): ReadonlySet<number> => new Set(mentions.map(({ system }) => system)),
);

/** Whether the draft names a system anywhere. */
function isElsewhere(system: number, draft: Draft): boolean {
  return systemsIn(draft).has(system);
}

/** What kinds of things are called for short: no name, however near it is to one. */
const GENERAL: ReadonlySet<string> = new Set(
  (
    'AAM ASM SSM AShM ASCM SLCM GLCM ALCM ATGM MLRS MRLS SHORAD VSHORAD MANPAD DDG FFG LHA LHD LPD IRST CAS ASW SAR AEW ISR SEAD PGM IED EW HEAT ' +
    'KGB CIA NATO USAF USN RAF RAAF RCAF IDF PLA UAV UAS UCAV USV UUV UGV ABM BMD HGV CIWS'
  ).split(' '),
);

function isNoun(key: string, lexicon: Lexicon): boolean {
  return (
    nounsOf(lexicon)
      .byFirst.get(key)
      ?.some(({ words }) => words.length === 1) ?? false
  );
}

function isSlip(
  { text, noun, isModifier }: Slot,
  typed: string,
  form: PrintedForm,
  lexicon: Lexicon,
): boolean {
  const { surface } = form;
  const meant = keyOf(surface);
  const pure = isPureSlip(typed, meant);
  if (/\d/.test(meant)) {
    if (!pure || !/\d/.test(typed) || !/\p{L}/u.test(text)) return false;
    return !isVariant(text, typed, surface) && !isOther(text, form, noun, lexicon);
  }
  if (/\d/.test(typed) || typed === `${meant}s`) return false;
  // Several of a thing, or one of several; but no plural has a capital S, and "clas" is no word.
  if (meant === `${typed}s` && !/S$|class$/.test(surface)) return false;
  const shouted = text === text.toUpperCase();
  if (shouted !== (surface === surface.toUpperCase())) return false;
  // "The SHORAD system" is no M-SHORAD, "the SAR fighter" no Starfighter.
  const words = wordsIn(surface);
  if (words.length !== wordsIn(text).length) return false;
  // What stands right before a noun may be a place too: "the Iowa aircraft".
  const isVery = noun.kinds.includes(lexicon.entry(form.system).kind);
  if (pure) return isVery || (typed.length >= 4 && (shouted || !isModifier || typed.length >= 6));
  // "Cessna Citation X" is a mark of the Citation.
  return typed.length >= 7 && !/[\s-]\p{L}$/u.test(text);
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}'\u2019]+/u).filter((word) => word !== '');
}

/** Whether the number is right, and only letters behind it are fewer: an AMX-10, and no AMX-10P. */
function isVariant(text: string, typed: string, surface: string): boolean {
  const [right = '', wrong = ''] = [headOf(surface), headOf(text)];
  if (keyOf(right) === keyOf(wrong)) {
    // The slip is in a word behind: "F-35B Lghtning". A short one may be a mark of its own.
    return (
      typed.length < keyOf(surface).length && surface.slice(right.length).replace(/\P{L}/gu, '').length < 3
    );
  }
  return numberOf(right) === numberOf(wrong) && !isSwapped(keyOf(wrong), keyOf(right));
}

/** The designation that a form begins with: "F-35B" of "F-35B Lightning". */
function headOf(text: string): string {
  return /^\D*\d\S*/.exec(text)?.[0] ?? '';
}

/** Prefix and number: "f35" of the F-35B. */
function numberOf(text: string): string {
  return /^\D*\d+/.exec(keyOf(text))?.[0] ?? '';
}

/** Prefixes under which all the world counts: a Type 4 is no misprint of the Type 74, an M43 none of the M483. */
const COUNTED = /^(?:M|T|Type|Mark|Mk|Model|Mod)$/;

/** Whether another number of its series is meant, or one that nobody has listed. */
function isOther(text: string, { surface, system }: PrintedForm, noun: Noun, lexicon: Lexicon): boolean {
  if (numberOf(text) === numberOf(surface)) return false;
  const { status, service, kind } = lexicon.entry(system);
  // Of old types few are listed: a La-5 is no misprint of the La-15.
  if (era(status, service?.to) > 0) return true;
  const [, prefix = '', number = '', rest] = /^(\d?\d?\p{L}+)[\s-]?(\d+)(.*)/u.exec(text) ?? [];
  if (COUNTED.test(prefix) && (rest === '' || number.length < 3)) return true;
  const own = lineageOf(kind, lexicon);
  return lexicon.series
    .of(prefix)
    .some(
      (each) =>
        each.membership(number) !== 'none' &&
        each.series.kinds.some(
          (named) =>
            isGoodFor(noun, named, lexicon) || [...lineageOf(named, lexicon)].some((kind) => own.has(kind)),
        ),
    );
}

function isSwapped(typed: string, meant: string): boolean {
  return typed.length === meant.length && isPureSlip(typed, meant);
}
