import type { RuleId, Severity } from './finding';

/** How a desk wants its drafts checked. What is not said has the default. */
export interface Settings {
  /** Severity by rule id, or by family (`claim`); `off` silences. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** The house form of a system where several are right: `{ 'agni-5': 'Agni-5' }`, by the system's id. */
  readonly forms: Readonly<Record<string, string>>;
  /** Texts that are never marked: `Su-5`, `sources say`. Letter case does not matter. */
  readonly accept: readonly string[];
  /**
   * How much a desk wants its figures asked about: `relaxed` only what is said of deals, losses and numbers of weapons without
   * any source near; `standard`; `wire` every claim that has no source in its own sentence.
   */
  readonly strictness: Strictness;
  /** Years after which a finding says how old the dictionary's figure is that it rests on. */
  readonly knowledgeYears: number;
  /** The day of the check, ISO 8601: from whoever has a clock; without it no figure is old. */
  readonly today?: string;
  /** What becomes of direct speech: `check` as prose, or only `designation` rules (the default), or `skip`. */
  readonly quotations: 'check' | 'designations' | 'skip';
}

export type Strictness = 'relaxed' | 'standard' | 'wire';

export const STRICTNESSES: readonly Strictness[] = ['relaxed', 'standard', 'wire'];

export const defaultSettings: Settings = {
  rules: {},
  forms: {},
  accept: [],
  strictness: 'standard',
  knowledgeYears: 3,
  quotations: 'designations',
};

/** `over` laid over `under`: rules and forms one by one, accepted words added up. */
export function mergeSettings(under: Settings, over: Partial<Settings>): Settings;
export function mergeSettings(under: Partial<Settings>, over: Partial<Settings>): Partial<Settings>;
export function mergeSettings(under: Partial<Settings>, over: Partial<Settings>): Partial<Settings> {
  return {
    ...under,
    ...over,
    rules: { ...under.rules, ...over.rules },
    forms: { ...under.forms, ...over.forms },
    accept: [...(under.accept ?? []), ...(over.accept ?? [])],
  };
}

/** The severity in force for a rule, under its id, a former id or its family; `undefined` when it is off. */
export function severityOf(
  rule: { id: RuleId; aliases?: readonly RuleId[]; severity: Severity; optIn?: boolean },
  settings: Settings,
): Severity | undefined {
  const family = rule.id.slice(0, rule.id.indexOf('/'));
  // A family's severity turns none of its rules on that a desk has to ask for.
  for (const key of [rule.id, ...(rule.aliases ?? []), ...(rule.optIn ? [] : [family])]) {
    const chosen = settings.rules[key];
    if (chosen) return chosen === 'off' ? undefined : chosen;
  }
  return rule.optIn ? undefined : rule.severity;
}
