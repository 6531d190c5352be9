import { COUNTRY_CODES } from '../core/lexicon/countries';
import type { DictionaryFiles, FileProblem } from './read';

/** Services and formations: their countries, kinds, systems, sources and wholes exist, and sizes are the right way round. */
export function checkForces({ forces, kinds, entries, sources }: DictionaryFiles): FileProblem[] {
  const ids = new Set(forces.map(({ value }) => value.id));
  const things = new Set([...kinds.map(({ value }) => value.kind), ...entries.map(({ value }) => value.id)]);
  const pages = new Set(sources.map(({ value }) => value.id));
  return forces.flatMap((force) => {
    const { country, formations = [] } = force.value;
    const whole = force.value['part-of'];
    const problems: FileProblem[] = [];
    if (country !== undefined && !COUNTRY_CODES.has(country))
      problems.push(force.problem(`"${country}" is no country code (ISO 3166-1 alpha-2).`, 'country'));
    if (whole !== undefined && !ids.has(whole))
      problems.push(force.problem(`There is no force "${whole}" that it could be part of.`, 'part-of'));
    for (const [i, { of = [], min, max, source = [] }] of formations.entries()) {
      const stranger = of.find((thing) => !things.has(thing));
      if (stranger !== undefined)
        problems.push(force.problem(`"${stranger}" is no kind and no system.`, 'formations', i));
      const unread = [source].flat().find((page) => !pages.has(page));
      if (unread !== undefined)
        problems.push(
          force.problem(
            `There is no source "${unread}" in sources.yaml. No source, no size.`,
            'formations',
            i,
          ),
        );
      if (min !== undefined && max !== undefined && min > max)
        problems.push(force.problem('The least size is greater than the greatest.', 'formations', i));
    }
    return problems;
  });
}

/** The pages on which sizes rest. */
export function sourcesOfForces({ forces }: DictionaryFiles): string[] {
  return forces.flatMap(({ value }) => (value.formations ?? []).flatMap(({ source = [] }) => source));
}
