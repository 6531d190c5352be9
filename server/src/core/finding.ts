/** A stretch of the source text, in UTF-16 units: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is still being put together, part by part: in loops that run for every figure, quicker than a spread for each part. */
export type Building<T> = { -readonly [key in keyof T]: T[key] };

/** error: provably wrong. warning: very probably wrong. information: a question an editor would ask. hint: style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** `family/kebab-name`, for ever. */
export type RuleId = `${string}/${string}`;

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** An edit with a title. `safe` may be applied unseen; with `choice` a person picks. Best fix first. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'choice';
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule says of one place in a draft. */
export interface Finding {
  readonly rule: RuleId;
  readonly span: Span;
  readonly severity: Severity;
  /** What is wrong, why, and what to do: one or two sentences for the writer. */
  readonly message: string;
  /** Id of the dictionary's system that this is about. */
  readonly system?: string;
  readonly related?: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** What a rule yields: `lint` adds the rule's id and its severity under the settings in force. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & {
  /** Only where one rule has cases of different certainty; never louder than the rule's own severity. */
  readonly severity?: Severity;
};
