import { isLetter } from '../text/characters';
import { type Prose, TokenFlag } from '../text/prose';
import { tokenAt } from '../text/tokens';
import type { ContextReader } from './context';
import type { Lexicon, PrintedForm } from './lexicon';
import type { Mention } from './mention';
import { isPlainWord, isUnshouted } from './readability';

/** A form that was met, before it is known which of its systems is meant, if any. */
export interface Reading {
  readonly start: number;
  /** Behind the designation, its variant letters included. */
  readonly formEnd: number;
  /** Behind the plural too. */
  readonly end: number;
  readonly forms: readonly (PrintedForm & { readonly difference: number })[];
  readonly variant?: string;
  readonly token: number;
  readonly sentence: number;
  /** Needs a context even where the form does not. */
  readonly weak: boolean;
  /** Can mean only one system, whatever stands around. */
  readonly clear: boolean;
}

/**
 * Decides which system each form means. First those that can mean only one thing; they, and the words around, then tell
 * about the rest: a Patriot beside a battery, or in a story that has named the MIM-104, is a missile.
 */
export function resolve(
  readings: readonly Reading[],
  prose: Prose,
  lexicon: Lexicon,
  context: ContextReader,
): Mention[] {
  if (readings.length === 0) return [];
  const named = new Named(lexicon);
  const chosen = new Map<Reading, PrintedForm & { difference: number }>();
  const open: Reading[] = [];
  for (const reading of readings) {
    if (!reading.clear) {
      open.push(reading);
      continue;
    }
    const { system } = reading.forms[0];
    chosen.set(reading, best(reading, system));
    named.add(system);
  }
  const starts = new Set(readings.map(({ start }) => start));
  // Twice: what the words around decide in one place decides the bare name elsewhere.
  for (let pass = 1; pass <= 2; pass++) {
    for (const reading of open) {
      if (chosen.has(reading) || isPartOfName(reading, prose, starts, context)) continue;
      const decision = choose(reading, context, named, prose, lexicon);
      if (!decision) continue;
      chosen.set(reading, decision.form);
      // Only what is beyond doubt speaks for other places.
      if (decision.sure) named.add(decision.form.system);
    }
  }
  const mentions: Mention[] = [];
  for (const reading of readings) {
    const form = chosen.get(reading);
    if (!form) continue;
    const last = mentions.at(-1);
    if (last && isNameOf(form, last, reading, prose, lexicon))
      mentions[mentions.length - 1] = { ...last, span: { start: last.span.start, end: reading.end } };
    else mentions.push(mention(reading, form));
  }
  return mentions;
}

/** "Lightning II" behind "F-35A": the name of the family belongs to the mention of its member. */
function isNameOf(
  form: PrintedForm,
  last: Mention,
  reading: Reading,
  { prose }: Prose,
  lexicon: Lexicon,
): boolean {
  return (
    form.kind === 'name' &&
    last.kind === 'designation' &&
    last.span.end === last.form.end &&
    reading.start === last.span.end + 1 &&
    prose[last.span.end] === ' ' &&
    lexicon.entry(last.system).family === lexicon.entry(form.system).id
  );
}

/** The systems that a draft has named beyond doubt. */
class Named {
  readonly #lexicon: Lexicon;
  readonly #ids = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(system: number): void {
    const { id, family } = this.#lexicon.entry(system);
    this.#ids.add(id);
    if (family) this.#ids.add(family);
  }

  has(system: number): boolean {
    const { id, family } = this.#lexicon.entry(system);
    return this.#ids.has(id) || (family !== undefined && this.#ids.has(family));
  }
}

interface Decision {
  readonly form: PrintedForm & { difference: number };
  /** The noun stands right behind, or the draft has named the system in full. */
  readonly sure: boolean;
}

function choose(
  reading: Reading,
  context: ContextReader,
  named: Named,
  prose: Prose,
  lexicon: Lexicon,
): Decision | undefined {
  const { sentence, token } = reading;
  const after = tokenAt(prose.tokens, reading.end);
  let winner: { system: number; sure: boolean } | undefined;
  let high = 0;
  for (const form of reading.forms) {
    if (form.contextual && context.isSomethingElse(form.system, sentence, token, after)) continue;
    const evidence = context.evidence(form.system, sentence, token, after);
    const isNamed = named.has(form.system);
    const counted = context.isCounted(sentence, token);
    const { kind } = lexicon.entry(form.system);
    const noun = context.nounAfter(lexicon.contextWords(kind), sentence, after, 2);
    const head = context.nounAfter(lexicon.headNouns(kind), sentence, after, 1);
    const careless = form.difference !== 0 && reading.forms.some(({ difference }) => difference === 0);
    if (careless && !noun && !head) continue;
    const free = !form.contextual && !reading.weak && !careless;
    const told = (): boolean => context.isTold(form.system, sentence, token, after);
    if (!free && !isMeant(reading, form, { evidence, isNamed, counted, noun, head, told }, prose)) continue;
    const score =
      evidence +
      (isNamed ? 4 : 0) +
      (counted ? 1 : 0) +
      (noun ? 1 : 0) +
      (free ? 2 : 0) +
      0.5 -
      0.01 * reading.forms.indexOf(form);
    if (score <= high) continue;
    high = score;
    winner = { system: form.system, sure: free || isNamed || noun };
  }
  return winner && { form: best(reading, winner.system), sure: winner.sure };
}

interface Signs {
  readonly evidence: number;
  readonly isNamed: boolean;
  readonly counted: boolean;
  readonly noun: boolean;
  /** What the kind itself is called stands right behind: missile, tank, frigate. */
  readonly head: boolean;
  /** The sentence tells of such a thing, and points at this one: "the Nasams, an air defence system". */
  readonly told: () => boolean;
}

/** Whether the signs are enough for a form that needs a context. */
function isMeant(
  reading: Reading,
  form: PrintedForm,
  { evidence, isNamed, counted, noun, head, told }: Signs,
  prose: Prose,
): boolean {
  const text = prose.prose.slice(reading.start, reading.formEnd);
  if (isPlainWord(text, form)) return head;
  // NATO's bare names (Bear, Saber) are everyday words, and so is an acronym in small letters (Lucas): the noun must follow
  // them, or in a draft that has named the system, an article or a number stand before; but never for a month.
  if ((form.contextual && form.kind === 'reporting') || isUnshouted(text, form.surface)) {
    const pointed = isNamed && (counted || isPointedAt(reading, prose)) && !MONTHS.has(text);
    // Nobody is called Nasams.
    const unique = !form.contextual && text.length >= 6 && evidence >= 2;
    return noun || pointed || unique || (!form.contextual && told());
  }
  if (isNamed || noun || (!form.contextual && told())) return true;
  // "The pilot of the U-2": with its hyphen it is half way to a designation, as two words are to a name.
  if (form.surface.includes('-') && /\d/.test(form.surface) && !reading.weak) return evidence > 0;
  const doubtful = isFirst(reading, prose) && !form.surface.includes(' ');
  return evidence >= (doubtful ? 3 : 2) || (counted && evidence > 0);
}

const MONTHS = new Set(['May', 'March', 'August']);

/** "The Flanker", "its Bears". */
function isPointedAt({ start }: Reading, { prose }: Prose): boolean {
  return /\b(?:the|a|an|its|their|his|our|these|those|this|that|NATO)\s+["“‘']?$/i.test(
    prose.slice(Math.max(0, start - 12), start),
  );
}

/** A capitalised word right behind makes a longer name of it: Thunder Bay, Typhoon Hagibis, Kyle Rittenhouse. */
function isPartOfName(
  reading: Reading,
  prose: Prose,
  starts: ReadonlySet<number>,
  context: ContextReader,
): boolean {
  const { tokens } = prose;
  const after = tokenAt(tokens, reading.end);
  if (
    after >= prose.sentences[reading.sentence].lastToken ||
    !isLetter(prose.prose.charCodeAt(reading.start))
  )
    return false;
  const start = tokens.start[after];
  const isName = (tokens.flags[after] & NAME) === NAME && (tokens.flags[after] & TokenFlag.digit) === 0;
  if (!isName || start - reading.end !== 1 || prose.prose[reading.end] !== ' ' || starts.has(start))
    return false;
  if (reading.forms.every((form) => !form.contextual || form.surface === form.surface.toUpperCase()))
    return false;
  const noun = reading.forms.some((form) => context.isCalled(form.system, reading.sentence, after, 3));
  return (
    !noun &&
    !/^(?:Block|Mark|Tranche|Batch|Flight|Increment|Next|Upgrade|Weapon|Combat|System)$/.test(
      prose.prose.slice(start, tokens.end[after]),
    )
  );
}

const NAME = TokenFlag.capital | TokenFlag.lower;

/** Every sentence begins with a capital: there it says nothing. */
function isFirst(reading: Reading, prose: Prose): boolean {
  return prose.sentences[reading.sentence].firstToken === reading.token;
}

/** The form of a system that is nearest to what stands there. */
function best(reading: Reading, system: number): PrintedForm & { difference: number } {
  let nearest: (PrintedForm & { difference: number }) | undefined;
  for (const form of reading.forms) {
    if (form.system !== system) continue;
    if (form.difference === 0) return form;
    nearest ??= form;
  }
  return nearest ?? reading.forms[0];
}

function mention(reading: Reading, form: PrintedForm & { difference: number }): Mention {
  return {
    span: { start: reading.start, end: reading.end },
    form: { start: reading.start, end: reading.formEnd },
    system: form.system,
    kind: form.kind,
    canonical: form.surface,
    exact: form.difference === 0,
    variant: reading.variant,
    sentence: reading.sentence,
  };
}
