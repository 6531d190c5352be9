import type { Draft } from '../../draft';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { slipCost } from '../../lexicon/suggest';
import type { Rule } from '../../rule';
import { Class, classOf, keyOf, runsOf } from '../../text/characters';

export const inconsistent: Rule = {
  id: 'designation/inconsistent',
  severity: 'hint',
  summary: 'One system spelt two ways in a draft: Agni-V and Agni-5, Kinzhal and Kinjal.',
  *check(draft, { lexicon, settings }) {
    for (const [system, mentions] of bySystem(draft)) {
      for (const spellings of spellingsOf(mentions)) {
        const chosen = house(spellings, settings.forms[lexicon.entry(system).id]);
        for (const spelling of spellings) {
          if (spelling !== chosen) yield report(spelling, chosen, system, lexicon);
        }
      }
    }
  },
};

/** A form that a draft gives a system, and where, in order. */
interface Spelling {
  readonly form: string;
  readonly places: Mention[];
}

function report({ places }: Spelling, chosen: Spelling, system: number, lexicon: Lexicon) {
  const edits = places.map(({ form }) => ({ span: form, text: chosen.form }));
  const times = places.length > 1 ? ` (${places.length} places)` : '';
  return {
    span: places[0].form,
    message: `This draft also writes ${chosen.form} for the same ${lexicon.entry(system).kind}. Choose one spelling.`,
    system: lexicon.entry(system).id,
    related: [...chosen.places, ...places.slice(1)].map(({ form, canonical }) => ({
      span: form,
      message: `Written ${canonical} here`,
    })),
    fixes: [{ title: `Change to ${chosen.form}${times}`, safety: 'choice' as const, edits }],
  };
}

/** Mentions of each system that the draft has by more than one form, as far as they are rightly spelt: the others are another rule's. */
function bySystem({ mentions }: Draft): Map<number, Mention[]> {
  const forms = new Map<number, string>();
  const several = new Set<number>();
  for (const mention of mentions) {
    if (!isRight(mention)) continue;
    const form = forms.get(mention.system);
    if (form === undefined) forms.set(mention.system, mention.canonical);
    else if (form !== mention.canonical) several.add(mention.system);
  }
  const systems = new Map<number, Mention[]>();
  if (several.size === 0) return systems;
  for (const mention of mentions) {
    if (!several.has(mention.system) || !isRight(mention)) continue;
    const list = systems.get(mention.system);
    if (list) list.push(mention);
    else systems.set(mention.system, [mention]);
  }
  return systems;
}

function isRight({ exact, kind }: Mention): boolean {
  return exact && kind !== 'wrong' && kind !== 'native' && kind !== 'reporting';
}

/** Groups of two or more spellings of one name; a designation and a name are different names, and both are welcome. */
function spellingsOf(mentions: readonly Mention[]): Spelling[][] {
  const spellings: Spelling[] = [];
  for (const mention of mentions) {
    const known = spellings.find(({ form }) => form === mention.canonical);
    if (known) known.places.push(mention);
    else spellings.push({ form: mention.canonical, places: [mention] });
  }
  const groups: Spelling[][] = [];
  for (const spelling of spellings) {
    const group = groups.find((each) => each.some(({ form }) => isSpellingOf(form, spelling.form)));
    if (group) group.push(spelling);
    else groups.push([spelling]);
  }
  return groups.filter(({ length }) => length > 1);
}

/** The desk's form; else the one that the draft writes most often; else the dictionary's own; else the first. */
function house(spellings: readonly Spelling[], preferred: string | undefined): Spelling {
  const weight = ({ places }: Spelling): number => places.length + (places[0].kind === 'alias' ? 0 : 0.5);
  return (
    spellings.find(({ form }) => form === preferred) ?? spellings.toSorted((a, b) => weight(b) - weight(a))[0]
  );
}

const ROMAN: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};

/** Whether two forms are one name in two spellings: Agni-V and Agni-5, Zircon and Tsirkon, TB2 and TB-2. */
export function isSpellingOf(a: string, b: string): boolean {
  const [numberA, lettersA, keyA] = split(a);
  const [numberB, lettersB, keyB] = split(b);
  if (numberA !== numberB) return false;
  if (lettersA === lettersB) return !isClassHyphen(a, b);
  // F-35 and F-35A, S-400 and S-400 Triumf, Gerald R. Ford class and Ford class: more or less of a name is no other spelling.
  const [short, long] = keyA.length <= keyB.length ? [keyA, keyB] : [keyB, keyA];
  if (long.startsWith(short) || long.endsWith(short)) return false;
  return Math.min(lettersA.length, lettersB.length) >= 5 && isNear(lettersA, lettersB);
}

const nearness = new Map<string, boolean>();

/** So much may a slip cost for each letter of the longer word. */
const FARTHEST = 0.4;

/** What a letter that only one of two words has costs at least, as `slipCost` counts; a shade less. */
const LEAST_COST = 0.59;

/** How many letters one of two words has that the other has not: quicker to say than what they cost. */
function strangersIn(a: string, b: string): number {
  let common = 0;
  let rest = b;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at < 0) continue;
    rest = rest.slice(0, at) + rest.slice(at + 1);
    common++;
  }
  return Math.max(a.length, b.length) - common;
}

/** Whether few slips lie between two words; remembered, as the forms are. */
function isNear(a: string, b: string): boolean {
  const pair = `${a} ${b}`;
  let near = nearness.get(pair);
  if (near === undefined) {
    const longest = Math.max(a.length, b.length);
    near = strangersIn(a, b) * LEAST_COST <= longest * FARTHEST && slipCost(a, b) / longest <= FARTHEST;
    if (nearness.size >= mostKnown) nearness.clear();
    nearness.set(pair, near);
  }
  return near;
}

/** "Virginia class" and "Virginia-class submarine" are one spelling, by grammar. */
function isClassHyphen(a: string, b: string): boolean {
  return /[ -]class$/.test(a) && /[ -]class$/.test(b);
}

type Split = readonly [number: string, letters: string, key: string];

/** The forms of a draft come again at every keystroke, and each is held against the others of its system. */
const known = new Map<string, Split>();
const mostKnown = 5000;

/** A form as its number, roman or arabic, its letters, and both as a key. */
function split(form: string): Split {
  let parts = known.get(form);
  if (!parts) {
    parts = readParts(form);
    if (known.size >= mostKnown) known.clear();
    known.set(form, parts);
  }
  return parts;
}

function readParts(form: string): Split {
  let number = '';
  let letters = '';
  for (const part of runsOf(form.toLowerCase()).flatMap((run) => run.match(/\d+|\D+/g) ?? [])) {
    if (classOf(part.charCodeAt(0)) === Class.digit) number += `${part} `;
    else if (letters !== '' && ROMAN[part]) number += `${ROMAN[part]} `;
    else letters += keyOf(part);
  }
  return [number, letters, keyOf(form)];
}
