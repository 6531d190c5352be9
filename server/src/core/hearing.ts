import type { Draft } from './draft';
import type { Finding, RuleFinding, Severity, Span } from './finding';
import type { Rule } from './rule';
import type { Settings } from './settings';
import { readSuppressions, type Suppressions } from './suppress';
import { type Prose, TokenFlag } from './text/prose';
import { tokenAt } from './text/tokens';

/** Hears what the rules say of one draft, one rule after the other, and keeps what is to be shown. */
export class Hearing {
  readonly draft: Draft;
  readonly #settings: Settings;
  readonly #suppressions: Suppressions;
  /** Words that the desk or the draft wants left alone, in lower case. */
  readonly #accepted: ReadonlySet<string>;
  readonly #findings: Finding[] = [];
  /** Words on which a rule of the same family has spoken; looked up by place. */
  readonly #said = new Map<string, Span[]>();

  constructor(draft: Draft, settings: Settings) {
    this.draft = draft;
    this.#settings = settings;
    this.#suppressions = readSuppressions(draft.prose);
    this.#accepted = new Set(
      [...settings.accept, ...this.#suppressions.ignored].map((text) => text.toLowerCase()),
    );
  }

  /** What a rule found, and how loud it is for this desk. */
  hear(rule: Rule, severity: Severity, found: Iterable<RuleFinding>): void {
    for (const finding of found) {
      if (!this.#isShown(rule, finding.span)) continue;
      this.#findings.push({ ...finding, rule: rule.id, severity: quieter(severity, finding.severity) });
      for (const place of placesOf(rule.id, finding.span)) {
        const spans = this.#said.get(place);
        if (spans) spans.push(finding.span);
        else this.#said.set(place, [finding.span]);
      }
    }
  }

  /** What is to be shown, in the order of the text. */
  findings(): Finding[] {
    return withoutIdleQuestions(this.#findings).sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    );
  }

  #isShown(rule: Rule, span: Span): boolean {
    const { prose } = this.draft;
    return (
      !this.#suppressions.silences(rule.id, span) &&
      !rule.aliases?.some((alias) => this.#suppressions.silences(alias, span)) &&
      !(
        this.#accepted.size > 0 && this.#accepted.has(prose.text.slice(span.start, span.end).toLowerCase())
      ) &&
      !isHeldBack(rule, span.start, prose, this.#settings) &&
      !isAsked(rule, span, prose) &&
      !placesOf(rule.id, span).some((place) => this.#said.get(place)?.some((other) => overlaps(other, span)))
    );
  }
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
