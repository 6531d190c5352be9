import { isLetter } from '../text/characters';
import { type Prose, TokenFlag } from '../text/prose';
import { tokenAt } from '../text/tokens';
import type { ContextReader } from './context';
import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import type { ReadForm, Reading } from './reading';
import { Signs } from './signs';

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
  /** By the reading's number. */
  const chosen: (ReadForm | undefined)[] = [];
  const open: number[] = [];
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at];
    if (reading.clear) {
      const { system } = reading.forms[0];
      chosen.push(best(reading, system));
      named.add(system);
    } else {
      chosen.push(undefined);
      open.push(at);
    }
  }
  // Twice: what the words around decide in one place decides the bare name elsewhere.
  for (let pass = 1; pass <= 2; pass++) {
    for (const at of open) {
      const reading = readings[at];
      // Of what nobody has named, the second time says nothing else.
      if (chosen[at] || (pass === 2 && !reading.forms.some(({ system }) => named.has(system)))) continue;
      const behind = tokenAt(prose.tokens, reading.end);
      if (isPartOfName(reading, behind, readings[at + 1], prose, context)) continue;
      const decision = choose(reading, behind, context, named, prose, lexicon);
      if (!decision) continue;
      chosen[at] = decision.form;
      // Only what is beyond doubt speaks for other places.
      if (decision.sure) named.add(decision.form.system);
    }
  }
  const mentions: Mention[] = [];
  for (let at = 0; at < readings.length; at++) {
    const form = chosen[at];
    if (!form) continue;
    const reading = readings[at];
    const last = mentions.at(-1);
    if (last && isNameOf(form, last, reading, prose, lexicon))
      mentions[mentions.length - 1] = { ...last, span: { start: last.span.start, end: reading.end } };
    else mentions.push(mention(reading, form));
  }
  return mentions;
}

/** "Lightning II" behind "F-35A": the name of the family belongs to the mention of its member. */
function isNameOf(
  form: ReadForm,
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
  readonly #systems = new Set<number>();
  readonly #ids = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(system: number): void {
    if (this.#systems.has(system)) return;
    this.#systems.add(system);
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
  readonly form: ReadForm;
  /** The noun stands right behind, or the draft has named the system in full. */
  readonly sure: boolean;
}

/** @param behind the first token behind the reading */
function choose(
  reading: Reading,
  behind: number,
  context: ContextReader,
  named: Named,
  prose: Prose,
  lexicon: Lexicon,
): Decision | undefined {
  const { forms } = reading;
  const fits = forms.some(({ difference }) => difference === 0);
  // The words around need be weighed only where they decide between systems.
  const isRivalled = forms.some(({ system }) => system !== forms[0].system);
  let signs: Signs | undefined;
  let winner: { system: number; sure: boolean } | undefined;
  let high = 0;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at];
    const { system } = form;
    if (signs?.system !== system)
      signs = new Signs(system, named.has(system), reading, behind, context, lexicon);
    if (form.contextual && signs.isElse) continue;
    const careless = form.difference !== 0 && fits;
    if (careless && !signs.noun && !signs.head) continue;
    const free = !form.contextual && !reading.weak && !careless;
    if (!free && !isMeant(reading, form, signs, prose)) continue;
    let score = (signs.isNamed ? 4 : 0) + (free ? 2 : 0) + 0.5 - 0.01 * at;
    if (isRivalled) score += signs.evidence + (signs.counted ? 1 : 0) + (signs.noun ? 1 : 0);
    if (score <= high) continue;
    high = score;
    winner = { system, sure: free || signs.isNamed || signs.noun };
  }
  return winner && { form: best(reading, winner.system), sure: winner.sure };
}

/** Whether the signs are enough for a form that needs a context. */
function isMeant(reading: Reading, form: ReadForm, signs: Signs, prose: Prose): boolean {
  const { contextual } = form;
  if (form.plain) return signs.head;
  // NATO's bare names (Bear, Saber) are everyday words, and so is an acronym in small letters (Lucas): the noun must follow
  // them, or in a draft that has named the system, an article or a number stand before; but never for a month.
  if ((contextual && form.kind === 'reporting') || form.unshouted) {
    if (signs.noun) return true;
    if (signs.isNamed && (signs.counted || isPointedAt(reading, prose)) && !isMonth(reading, prose))
      return true;
    // Nobody is called Nasams.
    return !contextual && ((reading.formEnd - reading.start >= 6 && signs.evidence >= 2) || signs.told);
  }
  if (signs.isNamed || signs.noun || (!contextual && signs.told)) return true;
  // "The pilot of the U-2": with its hyphen it is half way to a designation, as two words are to a name.
  if (form.surface.includes('-') && /\d/.test(form.surface) && !reading.weak) return signs.evidence > 0;
  const doubtful = isFirst(reading, prose) && !form.surface.includes(' ');
  return signs.evidence >= (doubtful ? 3 : 2) || (signs.evidence > 0 && signs.counted);
}

const MONTHS = new Set(['May', 'March', 'August']);

function isMonth({ start, formEnd }: Reading, { prose }: Prose): boolean {
  return MONTHS.has(prose.slice(start, formEnd));
}

/** "The Flanker", "its Bears". */
function isPointedAt({ start }: Reading, { prose }: Prose): boolean {
  return /\b(?:the|a|an|its|their|his|our|these|those|this|that|NATO)\s+["“‘']?$/i.test(
    prose.slice(Math.max(0, start - 12), start),
  );
}

/**
 * A capitalised word right behind makes a longer name of it: Thunder Bay, Typhoon Hagibis, Kyle Rittenhouse.
 * @param after the first token behind @param next the next reading: no part of a name either
 */
function isPartOfName(
  reading: Reading,
  after: number,
  next: Reading | undefined,
  prose: Prose,
  context: ContextReader,
): boolean {
  const { tokens } = prose;
  if (
    after >= prose.sentences[reading.sentence].lastToken ||
    !isLetter(prose.prose.charCodeAt(reading.start))
  )
    return false;
  const start = tokens.start[after];
  const isName = (tokens.flags[after] & NAME) === NAME && (tokens.flags[after] & TokenFlag.digit) === 0;
  if (!isName || start - reading.end !== 1 || prose.prose[reading.end] !== ' ' || next?.start === start)
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
function best(reading: Reading, system: number): ReadForm {
  let nearest: ReadForm | undefined;
  for (const form of reading.forms) {
    if (form.system !== system) continue;
    if (form.difference === 0) return form;
    nearest ??= form;
  }
  return nearest ?? reading.forms[0];
}

function mention(reading: Reading, form: ReadForm): Mention {
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
