import type { Draft } from './draft';
import type { RuleFinding, RuleId, Severity } from './finding';
import type { Lexicon } from './lexicon/lexicon';
import type { Settings } from './settings';

/** All that a rule may know beside the draft. The same three things always give the same findings. */
export interface RuleContext {
  readonly lexicon: Lexicon;
  readonly settings: Settings;
}

/** Looks at a draft and yields findings. Has no state; its page is `docs/rules/<id>.md`. */
export interface Rule {
  readonly id: RuleId;
  /** Former ids, which settings and comments may still name. */
  readonly aliases?: readonly RuleId[];
  readonly severity: Severity;
  /** Off until a desk asks for it by its id: a matter of taste, or of much patience. */
  readonly optIn?: boolean;
  /** One line for a list of rules: what it marks. */
  readonly summary: string;
  check(draft: Draft, context: RuleContext): Iterable<RuleFinding>;
}
