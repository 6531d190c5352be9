import type { Span } from '../finding';
import type { Kept } from './kept';

export type Language = 'markdown' | 'plaintext';

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'caption';

/** One unit of prose: a paragraph, a heading, an item of a list, a cell of a table, the alt text of a picture. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** A block quotation. */
  readonly quoted: boolean;
  /** Direct speech inside the block, the marks included; a block quotation is quoted as a whole. In order. */
  readonly quotes: readonly Span[];
  /** Its sentences are `prose.sentences[firstSentence .. lastSentence)`. */
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** Its tokens are numbers `firstToken .. lastToken)` of `prose.tokens`. */
export interface Sentence extends Span {
  readonly block: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** What a token is made of: bits of `Tokens.flags`. */
export const TokenFlag = {
  digit: 1,
  letter: 2,
  /** Its first letter is upper case. */
  capital: 4,
  /** Has a lower-case letter. */
  lower: 8,
  /** Has a letter outside Latin. */
  foreign: 16,
  /** Stands in direct speech. */
  quoted: 32,
} as const;

/**
 * Runs of letters and digits (combining marks and invisible characters count as part of a run), as parallel
 * arrays: a draft of 1 MB has 200,000 of them, and an object each would cost more than all the rules.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;
  /** The slot of each word: see `slotOf`. */
  readonly slot: Uint16Array;
}

/**
 * A text as its readers see it. `text` is the source; `prose` has the same length and the same offsets, with
 * every character that is not prose replaced: mark-up (`**`, `[`, `#`) by spaces, and what is not language
 * (code, addresses, HTML, comments) by U+FFFC, across which nothing is ever matched.
 */
export interface Prose {
  readonly language: Language;
  readonly text: string;
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  /** HTML comments outside code, in order: where directives to Designator stand. */
  readonly comments: readonly Span[];
  /** What of it is as it was in the version before: nothing, where there was none. */
  readonly kept: Kept;
  /** What a desk has noted for itself in brackets, in order: "[CHECK: who counted?]". No prose either. */
  readonly notes: readonly Span[];
}

/** Stands in `Prose.prose` for what is not language. */
export const WALL = '\uFFFC';
