import type { KnowledgeText } from './knowledge';
import type { FormKind } from './mention';
import type { SlipFilter } from './slips';
import type { Trie } from './trie';

/** One dictionary, ready for matching. Everything is a typed array or a string: nothing is built when it is loaded. */
export interface Compiled {
  readonly trie: Trie;
  /** The forms of the trie's value `v` are numbers `formAt[v] .. formAt[v + 1])`, the best first. */
  readonly formAt: Uint32Array;
  readonly formSystem: Uint16Array;
  /** Index into `FORM_KINDS`, with `CONTEXTUAL` added. */
  readonly formKind: Uint8Array;
  /** Where the printed form `f` begins in `surfaces`; it ends before `surfaceAt[f + 1]`. */
  readonly surfaceAt: Uint32Array;
  /** Where system `s` begins in `entries`; one longer than there are systems. */
  readonly entryAt: Uint32Array;
  /** Where the id of system `s` begins in `ids`. */
  readonly idAt: Uint32Array;
  /** The systems in the alphabetical order of their ids. */
  readonly byId: Uint16Array;
  readonly slips: SlipFilter;
  readonly surfaces: string;
  /** Every system's entry in UTF-8, as `stored-entry.ts` writes it, one behind the other: decoded when it is asked for. */
  readonly entries: Uint8Array;
  /** The systems' ids, each behind a line break; a line break at the end. */
  readonly ids: string;
  /** `Kind[]` and `Maker[]` as JSON. */
  readonly kinds: string;
  readonly makers: string;
  /** The nouns of all kinds, as `kind-nouns.ts` writes them. */
  readonly nouns: string;
  /** By which words in a draft a maker may be told, a word a line: see `marksOf`. */
  readonly makerMarks: string;
  /** For each prefix, folded, a line, sorted: the prefix, a tab and `Series[]` as JSON. */
  readonly series: string;
  /** English words that are one slip away from a form, as sorted lines: no misspellings. */
  readonly english: string;
  /** For each system that others come from a line, sorted: its id, a tab and their numbers. */
  readonly families: string;
  /** For each maker a line, sorted: its id, a tab and the kinds of what it has made. */
  readonly products: string;
  /** Where in `knowledge()` the figures and events of system `s` begin; 0 where there are none. */
  readonly knowledgeAt: Uint32Array;
  /** Figures, events and their sources: apart from all else, and read when first asked for. */
  readonly knowledge: () => KnowledgeText;
}

/** In the order in which one is preferred where several forms share a key. */
export const FORM_KINDS: readonly FormKind[] = [
  'designation',
  'name',
  'full',
  'alias',
  'index',
  'reporting',
  'native',
  'wrong',
];

/** Bit in `formKind`: the form counts only in a context that shows it is meant. */
export const CONTEXTUAL = 0x80;
