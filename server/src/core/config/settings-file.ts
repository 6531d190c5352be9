import type { Schema } from '@cfworker/json-schema';
import schema from '../../../../dictionaries/schema/settings.schema.json';
import type { Severity } from '../finding';
import { rules } from '../rules';
import { mergeSettings, type Settings } from '../settings';
import { type Problem, readYaml } from './yaml-file';

/** What a `.designator.yaml` says. Where it is wrong, what is right in it still holds only if the whole file is valid. */
export interface SettingsFile {
  readonly settings: Partial<Settings>;
  readonly dictionaries: readonly string[];
  readonly ignore: readonly string[];
  readonly problems: readonly Problem[];
}

interface Raw {
  rules?: Record<string, Severity | 'off' | false> | null;
  forms?: Record<string, string> | null;
  accept?: string[] | null;
  strictness?: Settings['strictness'];
  'knowledge-years'?: number;
  quotations?: Settings['quotations'];
  dictionaries?: string[] | null;
  ignore?: string[] | null;
}

const EMPTY = { settings: {}, dictionaries: [], ignore: [] };

/** Reads a project file. A file with a mistake counts as empty: half of a desk's wishes would be a third thing. */
export function readSettingsFile(text: string): SettingsFile {
  const yaml = readYaml(text, schema as Schema);
  if (yaml.problems.length > 0) return { ...EMPTY, problems: yaml.problems };
  const raw = (yaml.value ?? {}) as Raw;
  const unknown = Object.keys(raw.rules ?? {}).filter((name) => !isRuleOrFamily(name));
  const settings: Partial<Settings> = {
    // YAML 1.1 editors write `off` as false; both silence.
    rules: Object.fromEntries(
      Object.entries(raw.rules ?? {}).map(([name, value]) => [name, value === false ? 'off' : value]),
    ),
    forms: raw.forms ?? {},
    accept: raw.accept ?? [],
    ...(raw.strictness ? { strictness: raw.strictness } : {}),
    ...(raw['knowledge-years'] === undefined ? {} : { knowledgeYears: raw['knowledge-years'] }),
    ...(raw.quotations ? { quotations: raw.quotations } : {}),
  };
  return {
    settings: mergeSettings(settings, {}),
    dictionaries: raw.dictionaries ?? [],
    ignore: raw.ignore ?? [],
    problems: unknown.map((name) =>
      yaml.at(['rules', name], `There is no rule or family "${name}". \`designator rules\` lists them all.`),
    ),
  };
}

function isRuleOrFamily(name: string): boolean {
  return rules.some(
    ({ id, aliases }) => id === name || id.startsWith(`${name}/`) || aliases?.some((alias) => alias === name),
  );
}
