import type { Schema } from '@cfworker/json-schema';
import schema from '../../../../dictionaries/schema/systems.schema.json';
import { compile } from '../lexicon/compile';
import type { Compiled } from '../lexicon/compiled';
import type { Entry } from '../lexicon/entry';
import type { Lexicon } from '../lexicon/lexicon';
import { type Problem, readYaml } from './yaml-file';

/** A desk's own dictionary: the same format as ours, in a file of its own. */
export interface HouseDictionary {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads a house dictionary. Entries of a kind that does not exist are reported and left out; the others hold. */
export function readHouseDictionary(text: string, lexicon: Lexicon): HouseDictionary {
  const yaml = readYaml(text, schema as Schema);
  if (yaml.problems.length > 0) return { entries: [], problems: yaml.problems };
  const entries = (yaml.value ?? []) as Entry[];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const good = entries.filter((entry, index) => {
    if (seen.has(entry.id)) {
      problems.push(
        yaml.at([index, 'id'], `The id "${entry.id}" is taken already. Choose another, or merge the two.`),
      );
      return false;
    }
    seen.add(entry.id);
    if (lexicon.kind(entry.kind)) return true;
    problems.push(
      yaml.at(
        [index, 'kind'],
        `There is no kind "${entry.kind}". Kinds are those of Designator's kinds.yaml, such as "fighter".`,
      ),
    );
    return false;
  });
  return { entries: good, problems };
}

/** Compiles house entries into a layer to be put before ours. */
export function compileHouse(entries: readonly Entry[]): Compiled {
  return compile({ entries, kinds: [], series: [], makers: [], sources: [] });
}
