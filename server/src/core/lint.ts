import type { Verification } from './claims/verification';
import { type Draft, type Manuscript, readDrafts } from './draft';
import type { Finding } from './finding';
import { Hearing } from './hearing';
import type { Lexicon } from './lexicon/lexicon';
import { remembered } from './remember';
import type { Rule } from './rule';
import { rules } from './rules';
import { type Settings, severityOf } from './settings';
import type { Language } from './text/prose';

export interface LintResult {
  readonly draft: Draft;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/**
 * Checks one draft: see `lintAll`.
 * @param verified what the desk has verified in this draft
 * @param before the version before: see `Manuscript`
 */
export function lint(
  text: string,
  language: Language,
  lexicon: Lexicon,
  settings: Settings,
  verified: readonly Verification[] = [],
  before?: Draft,
): LintResult {
  return lintAll([{ text, language, verified, before }], lexicon, settings)[0];
}

/**
 * Checks drafts of one desk: reads them, asks every rule that is on, and leaves out what the desk or a draft itself has
 * silenced. The same text, lexicon, settings and ledger always give the same findings, whichever drafts it stands among; short
 * drafts are checked quicker together (see `readDrafts`).
 * @returns a result for each text, in their order
 */
export function lintAll(
  manuscripts: readonly Manuscript[],
  lexicon: Lexicon,
  settings: Settings,
): LintResult[] {
  return ask(readDrafts(manuscripts, lexicon), lexicon, settings);
}

/** Asks every rule that is on of all drafts, one rule after the other. */
export function ask(drafts: readonly Draft[], lexicon: Lexicon, settings: Settings): LintResult[] {
  const hearings = drafts.map((draft) => new Hearing(draft, settings));
  const context = { lexicon, settings };
  for (const { rule, severity } of rulesOn(settings))
    for (const hearing of hearings) hearing.hear(rule, severity, rule.check(hearing.draft, context));
  return hearings.map((hearing) => ({ draft: hearing.draft, findings: hearing.findings() }));
}

interface RuleOn {
  readonly rule: Rule;
  readonly severity: Finding['severity'];
}

/** The rules that are on, each as loud as the desk wants it; looked up once for all drafts of a desk. */
const rulesOn = remembered((settings: Settings): readonly RuleOn[] =>
  rules.flatMap((rule) => {
    const severity = severityOf(rule, settings);
    return severity ? [{ rule, severity }] : [];
  }),
);
