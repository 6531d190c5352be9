import type { Place } from '../text/kept';
import type { PrintedForm } from './lexicon';

/** A form that a text may be, and how the text differs from it. */
export interface ReadForm extends PrintedForm {
  /** Bits of `Difference`. */
  readonly difference: number;
  /** See `isPlainWord`. */
  readonly plain: boolean;
  /** See `isUnshouted`. */
  readonly unshouted: boolean;
}

/** A form that was met, before it is known which of its systems is meant, if any. */
export interface Reading {
  readonly start: number;
  /** Behind the designation, its variant letters included. */
  readonly formEnd: number;
  /** Behind the plural too. */
  readonly end: number;
  readonly forms: readonly ReadForm[];
  readonly variant: string | undefined;
  readonly token: number;
  readonly sentence: number;
  /** Needs a context even where the form does not. */
  readonly weak: boolean;
  /** Can mean only one system, whatever stands around. */
  readonly clear: boolean;
}

/** The same form in the next version of its draft. */
export function movedReading(reading: Reading, by: Place): Reading {
  return {
    start: reading.start + by.offset,
    formEnd: reading.formEnd + by.offset,
    end: reading.end + by.offset,
    forms: reading.forms,
    variant: reading.variant,
    token: reading.token + by.token,
    sentence: reading.sentence + by.sentence,
    weak: reading.weak,
    clear: reading.clear,
  };
}
