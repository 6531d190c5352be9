import type { Prose } from '../text/prose';
import { tokenAt } from '../text/tokens';
import { ContextReader } from './context';
import type { Lexicon, PrintedForm } from './lexicon';
import type { Mention } from './mention';

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
}

/**
 * Decides which system each form means. First those that can mean only one thing; they, and the words around, then tell
 * about the rest: a Patriot beside a battery, or in a story that has named the MIM-104, is a missile.
 */
export function resolve(readings: readonly Reading[], prose: Prose, lexicon: Lexicon): Mention[] {
  if (readings.length === 0) return [];
  const context = new ContextReader(prose, lexicon);
  const named = new Named(lexicon);
  const chosen = new Map<Reading, PrintedForm & { difference: number }>();
  const open: Reading[] = [];
  for (const reading of readings) {
    const [first] = reading.forms;
    const clear =
      !reading.weak && reading.forms.every((form) => !form.contextual && form.system === first.system);
    if (!clear) open.push(reading);
    else {
      chosen.set(reading, best(reading, first.system));
      named.add(first.system);
    }
  }
  // Twice: what the words around decide in one place decides the bare name elsewhere.
  for (const pass of [1, 2]) {
    for (const reading of open) {
      if (chosen.has(reading)) continue;
      const form = choose(reading, context, named, prose, lexicon, pass === 2);
      if (!form) continue;
      chosen.set(reading, form);
      named.add(form.system);
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

function choose(
  reading: Reading,
  context: ContextReader,
  named: Named,
  prose: Prose,
  lexicon: Lexicon,
  last: boolean,
): (PrintedForm & { difference: number }) | undefined {
  const { sentence, token } = reading;
  const after = tokenAt(prose.tokens, reading.end);
  let winner: (PrintedForm & { difference: number }) | undefined;
  let high = 0;
  for (const form of reading.forms) {
    if (form.contextual && context.isSomethingElse(form.system, sentence, token, after)) continue;
    const evidence = context.evidence(form.system, sentence, token, after);
    const isNamed = named.has(form.system);
    const counted = context.isCounted(sentence, token);
    const free = !form.contextual && !reading.weak;
    // NATO's bare words (May, Saber, Bear) are everyday words: the noun must stand right behind.
    const bare = form.contextual && form.kind === 'reporting';
    const words = lexicon.contextWords(lexicon.entry(form.system).kind);
    const shown = bare ? context.nounAfter(words, sentence, after, 2) : counted || evidence >= 2;
    if (!free && !isNamed && !shown && !(last && !bare && evidence > 0 && !isFirst(reading, prose))) continue;
    const score =
      evidence +
      (isNamed ? 4 : 0) +
      (counted ? 1 : 0) +
      (free ? 2 : 0) +
      0.5 -
      0.01 * reading.forms.indexOf(form);
    if (score > high) {
      high = score;
      winner = form;
    }
  }
  return winner && best(reading, winner.system);
}

/** Every sentence begins with a capital: there it says nothing. */
function isFirst(reading: Reading, prose: Prose): boolean {
  return prose.sentences[reading.sentence].firstToken === reading.token;
}

/** The form of a system that is nearest to what stands there. */
function best(reading: Reading, system: number): PrintedForm & { difference: number } {
  const own = reading.forms.filter((form) => form.system === system);
  return own.find((form) => form.difference === 0) ?? own[0];
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
