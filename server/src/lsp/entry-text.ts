import type { Compiled } from '../core/lexicon/compiled';
import { Lexicon } from '../core/lexicon/lexicon';
import { remembered } from '../core/remember';

const lexiconOf = remembered((base: Compiled) => new Lexicon([base]));

/** A system's entry with its figures, events and their pages, as the dictionary's own YAML; a sentence where there is none. */
export async function entryText(base: Compiled, id: string): Promise<string> {
  const lexicon = lexiconOf(base);
  const system = lexicon.systemOf(id);
  if (system === undefined) return `# Designator has no system "${id}": it may be one of the house's own.\n`;
  const { facts, events } = lexicon.knowledge(system);
  const sources = [...new Set([...facts, ...events].flatMap(({ source }) => source))];
  const { writeYaml } = await import('../core/config/readers');
  const entry = {
    ...lexicon.entry(system),
    ...(facts.length > 0 && { facts }),
    ...(events.length > 0 && { events }),
  };
  const pages = sources.flatMap((source) => lexicon.source(source) ?? []);
  return `# What Designator's dictionary has of the ${lexicon.title(system)}.\n\n${writeYaml([entry])}${
    pages.length > 0 ? `\n# The pages that say so.\n\n${writeYaml(pages)}` : ''
  }`;
}
