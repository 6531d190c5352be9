import type { Span } from '../finding';
import type { BlockKind } from './prose';

/** What a language's reader finds: where prose stands, and what inside it is none. */
export interface Layout {
  /** Blocks of prose, in order. */
  readonly regions: Region[];
  /** Stretches inside the regions that are no prose, in order. */
  readonly masks: Mask[];
  /** HTML comments, in order. */
  readonly comments: Span[];
}

export interface Region extends Span {
  readonly kind: BlockKind;
  /** A block quotation. */
  readonly quoted: boolean;
}

export interface Mask extends Span {
  /** `space`: mark-up, across which words belong together. `wall`: code or an address, across which nothing does. */
  readonly as: 'space' | 'wall';
}
