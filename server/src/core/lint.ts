import type { Verification } from './claims/verification';
import { type Draft, readDraft } from './draft';
import type { Finding, Span } from './finding';
import type { Lexicon } from './lexicon/lexicon';
import { remembered } from './remember';
import type { Rule } from './rule';
import { rules } from './rules';
import { type Settings, severityOf } from './settings';
import { readSuppressions } from './suppress';
import { type Language, type Prose, TokenFlag } from './text/prose';
import { tokenAt } from './text/tokens';

export interface LintResult {
  readonly draft: Draft;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/**
 * Checks one draft: reads it, asks every rule that is on, and leaves out what the desk or the draft itself has silenced.
 * The same text, lexicon, settings and ledger always give the same findings.
 * @param verified what the desk has verified in this draft
 */
export function lint(
  text: string,
  language: Language,
  lexicon: Lexicon,
  settings: Settings,
  verified: readonly Verification[] = [],
): LintResult {
  const draft = readDraft(text, language, lexicon, verified);
  return { draft, findings: lintDraft(draft, lexicon, settings) };
}

export function lintDraft(draft: Draft, lexicon: Lexicon, settings: Settings): Finding[] {
  const { prose } = draft;
  const suppressions = readSuppressions(prose);
  const accepted = new Set([...settings.accept, ...suppressions.ignored].map((text) => text.toLowerCase()));
  const findings: Finding[] = [];
  /** Words on which a rule of the same family has spoken; looked up by place. */
  const said = new Map<string, Span[]>();
  const heard = (rule: Rule, finding: Omit<Finding, 'severity' | 'rule'>): boolean =>
    !suppressions.silences(rule.id, finding.span) &&
    !rule.aliases?.some((alias) => suppressions.silences(alias, finding.span)) &&
    !(
      accepted.size > 0 && accepted.has(prose.text.slice(finding.span.start, finding.span.end).toLowerCase())
    ) &&
    !isHeldBack(rule, finding.span.start, prose, settings) &&
    !isAsked(rule, finding.span, prose) &&
    !placesOf(rule.id, finding.span).some((place) =>
      said.get(place)?.some((span) => overlaps(span, finding.span)),
    );
  for (const { rule, severity } of rulesOn(settings)) {
    for (const finding of rule.check(draft, { lexicon, settings })) {
      if (!heard(rule, finding)) continue;
      findings.push({ ...finding, rule: rule.id, severity: quieter(severity, finding.severity) });
      for (const place of placesOf(rule.id, finding.span)) {
        const spans = said.get(place);
        if (spans) spans.push(finding.span);
        else said.set(place, [finding.span]);
      }
    }
  }
  return withoutIdleQuestions(findings).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** Families that hold a figure or a date to be wrong. */
const JUDGES = /^(?:system|number|unit|date)\//;

/** Who says so is no question about a figure that is marked as wrong: it can wait until that is mended. */
function withoutIdleQuestions(findings: Finding[]): Finding[] {
  const wrong = findings.filter(
    ({ rule, severity }) => JUDGES.test(rule) && (severity === 'error' || severity === 'warning'),
  );
  if (wrong.length === 0) return findings;
  return findings.filter(
    ({ rule, severity, span }) =>
      rule !== 'claim/unattributed' ||
      severity !== 'information' ||
      !wrong.some((finding) => overlaps(finding.span, span)),
  );
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

const LOUDNESS = ['hint', 'information', 'warning', 'error'] as const;

/** A finding may be less certain than its rule, never more. */
function quieter(rule: Finding['severity'], own: Finding['severity'] | undefined): Finding['severity'] {
  return own && LOUDNESS.indexOf(own) < LOUDNESS.indexOf(rule) ? own : rule;
}

/** Direct speech is somebody else's words: a desk says how far it wants them corrected. */
function isHeldBack(rule: Rule, offset: number, { tokens }: Prose, { quotations }: Settings): boolean {
  if (quotations === 'check' || (quotations === 'designations' && rule.id.startsWith('designation/')))
    return false;
  return (tokens.flags[tokenAt(tokens, offset)] & TokenFlag.quoted) !== 0;
}

/** What the desk has asked already, in a note right behind a figure, is not asked a second time. */
function isAsked({ id }: Rule, { start, end }: Span, { notes }: Prose): boolean {
  return (
    notes.length > 0 &&
    id.startsWith('claim/') &&
    id !== 'claim/placeholder' &&
    notes.some((note) => note.start >= start && note.start <= end + 1)
  );
}

/** A rule's family with each stretch of 256 characters that a span touches: so that no finding is compared with all others. */
function placesOf(rule: string, { start, end }: Span): string[] {
  const family = rule.slice(0, rule.indexOf('/'));
  const places: string[] = [];
  for (let page = start >> 8; page <= (end - 1) >> 8; page++) places.push(`${family} ${page}`);
  return places;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
