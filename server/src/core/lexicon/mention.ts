import type { Span } from '../finding';

/** How a form relates to its system. */
export type FormKind =
  | 'designation'
  | 'name'
  | 'full' // designation and name together: S-400 Triumf
  | 'alias'
  | 'native'
  | 'reporting'
  | 'index'
  | 'wrong';

/** A form found in a draft, with the system that it means. */
export interface Mention {
  readonly span: Span;
  /** The span without plural or possessive ending: what a fix replaces. */
  readonly form: Span;
  /** Index into `lexicon`'s systems; `lexicon.system(mention.system)` is the entry. */
  readonly system: number;
  readonly kind: FormKind;
  /** The house spelling of this form. */
  readonly canonical: string;
  /** True where case, hyphens and spaces are those of a correct form. */
  readonly exact: boolean;
  /** A designation letter beyond the dictionary's: MKX in Su-30MKX. */
  readonly variant?: string;
  /** Index of the sentence in `prose.sentences`. */
  readonly sentence: number;
}
