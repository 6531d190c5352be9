import { summaryOf } from '../core/lexicon/card';
import type { Entry } from '../core/lexicon/entry';
import { formsOf } from '../core/lexicon/forms';
import type { Lookup } from '../core/lexicon/lookup';
import type { FormKind } from '../core/lexicon/mention';
import { keyOf } from '../core/text/characters';
import type { Checked } from './checker';
import { isPlain, mayName, type Typed } from './typed';

/** So many systems are offered: who needs more types one letter more. */
const MOST = 12;

/** Among so many that begin so the best are looked for. */
const POOL = 80;

export interface Offer {
  /** What it takes the place of. */
  readonly run: string;
  readonly form: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  /** The name by which it was found, where that is another. */
  readonly also?: string;
}

interface Candidate extends Offer {
  /** The lower, the better. */
  readonly rank: number;
}

/** The systems whose name may be under way, by the longest run of words that begins one; the likeliest first. */
export function systemsFor(checked: Checked, typed: Typed, lookup: Lookup): Offer[] {
  for (const run of typed.runs) {
    if (!/\p{N}/u.test(run) ? !mayName(run, checked) : isNumber(run)) continue;
    const offers = offersFor(checked, run, lookup);
    // Who has typed all of a name needs no list, which would only take the next line break.
    if (offers.length === 1 && offers[0].form === run) return [];
    if (offers.length > 0) return offers;
  }
  return [];
}

/** A number on its own is a number: 155 shells, 5-day talks, the 1990s. But 055 is a destroyer. */
function isNumber(run: string): boolean {
  return /^[1-9]\d*(?:[-‑,.]\d*)*(?:[-‑]?\p{Ll}*)?$/u.test(run) || run.length < 2;
}

function offersFor({ desk: { lexicon, settings } }: Checked, run: string, lookup: Lookup): Offer[] {
  const key = keyOf(run);
  const hasDigit = /\p{N}/u.test(run);
  const candidates = lookup.find(run, POOL, false).flatMap(({ system, form }, place): Candidate[] => {
    const entry = lexicon.entry(system);
    const own = settings.forms[entry.id] ?? entry.designation;
    const forms = formsOf(entry).filter(({ kind }) => kind !== 'wrong');
    const found = forms.find(({ surface }) => surface === form);
    if (found && !hasDigit && !isPlainly(form, run)) return [];
    // By its maker, who then has to be named in full, and not with a word that may mean anything.
    if (!found && !isMaker(run, form, own)) return [];
    // Several words, or a hyphen at the end, are typed as they are printed: "a T-7" is no AT-7, "Mi-" no MIM-104.
    const isLiteral = forms.some(({ surface }) => beginsLiterally(surface, run));
    if (/[\s]|[-‑]$/.test(run) && found && !isLiteral) return [];
    // A name of its own is put in as it is; NATO's, an index, a native spelling and a maker only lead to the system.
    const isOwnName = found && OWN_NAMES.has(found.kind);
    const chosen = isOwnName && !keyOf(own).startsWith(key) ? form : own;
    const also = keyOf(chosen).startsWith(key) ? undefined : form;
    return [
      {
        run,
        form: chosen,
        title: lexicon.title(system),
        summary: summaryOf(entry),
        kind: entry.kind,
        ...(also !== undefined && { also }),
        rank: rankOf(entry, chosen, run, isLiteral, found?.kind) * POOL + place,
      },
    ];
  });
  return candidates.sort((a, b) => a.rank - b.rank).slice(0, MOST);
}

/**
 * What was typed in full first, then what begins as it was typed; of these the heads of families before their variants. A
 * reporting name means the eldest: a Flanker is a Su-27. What was only found by its maker comes last.
 */
function rankOf(
  entry: Entry,
  chosen: string,
  run: string,
  isLiteral: boolean,
  kind: FormKind | undefined,
): number {
  if (keyOf(chosen) === keyOf(run)) return 0;
  const isLater = kind === 'reporting' ? entry.family !== undefined : isVariant(entry);
  return 1 + (isLiteral ? 0 : 2) + (isLater ? 1 : 0) + (kind ? 0 : 4);
}

function isVariant({ family, relation }: Entry): boolean {
  return family !== undefined && (relation === 'variant' || relation === 'export version');
}

/**
 * Whether letters lead to a form without doubt. A name of several words, as ships' classes are, begins as many others do, and is
 * offered with its second word; capitals lead to capitals.
 */
function isPlainly(form: string, run: string): boolean {
  if (/\p{Lu}{2}$/u.test(run) && !/[\s-]/.test(run) && !form.startsWith(run)) return false;
  const name = form.replace(/[\s-]class$/, '');
  if (name !== form && run.length <= name.length && !run.includes(' ')) return false;
  return run.includes(' ') || /\p{N}/u.test(form) || !/\s/.test(name);
}

function beginsLiterally(surface: string, run: string): boolean {
  return surface.toLowerCase().startsWith(run.toLowerCase().replaceAll('‑', '-'));
}

/** Whether the maker in "Lockheed Martin F-35" has been named far enough, and no word of prose is meant. */
function isMaker(run: string, form: string, designation: string): boolean {
  const maker = form.endsWith(designation) ? form.slice(0, -designation.length).trim() : form;
  const [first = ''] = maker.split(/[\s-]/);
  if (run.includes(' ')) return beginsLiterally(maker, run);
  return run.length >= 4 && first.toLowerCase() === run.toLowerCase() && !isPlain(run);
}

const OWN_NAMES: ReadonlySet<string> = new Set(['designation', 'name', 'full', 'alias']);
