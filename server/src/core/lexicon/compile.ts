import { keyOf } from '../text/characters';
import { CONTEXTUAL, type Compiled, FORM_KINDS } from './compiled';
import type { Entry, Force, Instrument, Kind, Maker, Series, Source } from './entry';
import { familiesOf } from './families';
import { type Form, formsOf } from './forms';
import { inOrder } from './ids';
import { storeNouns } from './kind-nouns';
import { knowledgeOf } from './knowledge';
import { marksOf } from './marks';
import { productsOf } from './products';
import { buildSlipFilter, hasSlips, maySlip } from './slips';
import { sortedLines } from './sorted-lines';
import { storeEntry } from './stored-entry';
import { buildTrie, entranceOf, find, oneSlipAway } from './trie';

/** All that a dictionary says, read and checked. */
export interface Dictionary {
  readonly entries: readonly Entry[];
  readonly kinds: readonly Kind[];
  readonly series: readonly Series[];
  readonly makers: readonly Maker[];
  readonly sources: readonly Source[];
  readonly forces: readonly Force[];
  readonly instruments: readonly Instrument[];
}

/**
 * Compiles a dictionary for matching.
 * @param english plain English words in lower case, from which those that are one slip away from a form are kept, so that
 * they are never taken for its misspelling. May be empty: then only the context protects them.
 */
export function compile(dictionary: Dictionary, english: Iterable<string> = []): Compiled {
  const { entries } = dictionary;
  const forms: (Form & { system: number })[] = entries.flatMap((entry, system) =>
    formsOf(entry).map((form) => ({ ...form, system })),
  );
  // Of two systems with one name, the head of a family is meant before its offspring: a Flanker is a Su-27.
  const age = (form: { system: number }): number => (entries[form.system].family ? 1 : 0);
  const rank = (form: Form): number => FORM_KINDS.indexOf(form.kind);
  forms.sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : rank(a) - rank(b) || age(a) - age(b) || a.system - b.system,
  );
  const keys: string[] = [];
  const formAt: number[] = [];
  for (const [index, form] of forms.entries()) {
    if (form.key === keys.at(-1)) continue;
    keys.push(form.key);
    formAt.push(index);
  }
  formAt.push(forms.length);
  const trie = buildTrie(keys);
  const misspellable = new Set(
    forms.filter((f) => f.kind !== 'wrong' && f.kind !== 'native').map((f) => f.key),
  );
  const slips = buildSlipFilter([...misspellable].filter(hasSlips));
  const entrance = entranceOf(trie);
  const near: string[] = [];
  // A short word is near some acronym or other.
  const isNear = (word: string): boolean =>
    find(trie, word) >= 0 ||
    ((hasSlips(word) ? maySlip(slips, word) : word.length > 2) &&
      oneSlipAway(trie, entrance, word).length > 0);
  for (const word of new Set([...english, ...wordsOfNames(dictionary.makers)]))
    if (isNear(word)) near.push(word);
  const surfaces = pool(forms.map((form) => form.surface));
  const encoder = new TextEncoder();
  const texts = entries.map((entry) => encoder.encode(storeEntry(entry)));
  const knowledge = knowledgeOf(entries, dictionary.sources, dictionary.forces, dictionary.instruments);
  const ids = pool(entries.map((entry) => `\n${entry.id}`));
  return {
    trie,
    formAt: Uint32Array.from(formAt),
    formSystem: Uint16Array.from(forms, (form) => form.system),
    formKind: Uint8Array.from(forms, (form) => rank(form) | (form.contextual ? CONTEXTUAL : 0)),
    surfaceAt: surfaces.at,
    entryAt: offsets(texts),
    idAt: ids.at,
    byId: inOrder(entries.map(({ id }) => id)),
    slips,
    surfaces: surfaces.text,
    entries: concatenate(texts),
    ids: `${ids.text}\n`,
    kinds: JSON.stringify(dictionary.kinds),
    nouns: storeNouns(dictionary.kinds),
    makerMarks: [...new Set(marksOf(dictionary.makers.flatMap(namesOf)))].join('\n'),
    series: seriesByPrefix(dictionary.series),
    makers: JSON.stringify(dictionary.makers),
    english: sortedLines(near),
    families: familiesOf(entries),
    products: productsOf(entries),
    knowledgeAt: knowledge.at,
    knowledge: () => knowledge.text,
  };
}

function namesOf({ name, aliases = [] }: Maker): string[] {
  return [name, ...aliases];
}

/** The words of makers' names: "Rafael" is no misspelt Rafale. */
function wordsOfNames(makers: readonly Maker[]): string[] {
  return makers.flatMap(namesOf).flatMap((text) => text.split(/[\s-]+/).map(keyOf));
}

function seriesByPrefix(series: readonly Series[]): string {
  const byPrefix = new Map<string, Series[]>();
  for (const each of series) {
    for (const prefix of [each.prefix, ...(each.misspelt ?? [])]) {
      const key = keyOf(prefix);
      byPrefix.set(key, [...(byPrefix.get(key) ?? []), each]);
    }
  }
  return sortedLines([...byPrefix].map(([prefix, list]) => `${prefix}\t${JSON.stringify(list)}`));
}

function offsets(parts: readonly { length: number }[]): Uint32Array {
  const at = new Uint32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) at[index + 1] = at[index] + part.length;
  return at;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const at = offsets(parts);
  const all = new Uint8Array(at[parts.length]);
  for (const [index, part] of parts.entries()) all.set(part, at[index]);
  return all;
}

function pool(texts: readonly string[]): { text: string; at: Uint32Array } {
  return { text: texts.join(''), at: offsets(texts) };
}
