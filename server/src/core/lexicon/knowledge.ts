import type { Entry, Fact, Force, Instrument, Source, SystemEvent } from './entry';
import { lookUp } from './sorted-lines';

/** What is known of one system beside its names: figures and events, each with the page that says so. */
export interface Knowledge {
  readonly facts: readonly Fact[];
  readonly events: readonly SystemEvent[];
}

/**
 * All forces, laws, sources, figures and events of a dictionary as one text: a line each, `force id`, `instrument id`, `source id` or
 * `system id`, a tab and JSON. It is a file of its own, read when something is first asked for, and only the line that is asked
 * for is parsed. Sources are in alphabetical order, and so are the four sorts: a source is found by bisecting the whole text.
 */
export type KnowledgeText = string;

/**
 * Takes figures and events out of a dictionary's entries.
 * @returns the text, and where in it the JSON of each system begins: 0 of one of which nothing is known
 */
export function knowledgeOf(
  entries: readonly Entry[],
  sources: readonly Source[],
  forces: readonly Force[],
  instruments: readonly Instrument[],
): { text: KnowledgeText; at: Uint32Array } {
  const services = forces.map(({ id, ...force }) => line('force', id, force));
  const laws = instruments.map(({ id, ...instrument }) => line('instrument', id, instrument));
  const pages = sources.map(({ id, ...source }) => line('source', id, source)).sort();
  const at = new Uint32Array(entries.length);
  let text = [...services, ...laws, ...pages].join('');
  for (const [system, { id, facts, events }] of entries.entries()) {
    if (!facts && !events) continue;
    at[system] = text.length + head('system', id).length;
    text += line('system', id, { facts, events });
  }
  return { text: `${text}\n`, at };
}

function head(what: string, id: string): string {
  return `\n${what} ${id}\t`;
}

/** In ASCII: of any other letter the engine would hold the whole text at twice its size, and take its time to decode it. */
function line(what: string, id: string, value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${head(what, id)}${json}`;
}

/** What is known of a system. @param at where its JSON begins */
export function knowledgeAt(text: KnowledgeText, at: number): Knowledge {
  const { facts = [], events = [] } = JSON.parse(
    text.slice(at, text.indexOf('\n', at)),
  ) as Partial<Knowledge>;
  return { facts, events };
}

export function sourceIn(text: KnowledgeText, id: string): Source | undefined {
  const json = lookUp(text, `source ${id}`);
  return json === undefined ? undefined : { id, ...(JSON.parse(json) as Omit<Source, 'id'>) };
}

/** All forces, the common one first. */
export function forcesIn(text: KnowledgeText): Force[] {
  return all<Force>(text, 'force');
}

/** All laws, treaties and programmes. */
export function instrumentsIn(text: KnowledgeText): Instrument[] {
  return all<Instrument>(text, 'instrument');
}

/** All things of one sort, which stand one behind the other. */
function all<Thing extends { id: string }>(text: KnowledgeText, what: string): Thing[] {
  const found: Thing[] = [];
  let at = text.indexOf(`\n${what} `);
  while (at >= 0 && text.startsWith(`\n${what} `, at)) {
    const tab = text.indexOf('\t', at);
    const end = text.indexOf('\n', tab);
    const id = text.slice(at + what.length + 2, tab);
    found.push({ id, ...JSON.parse(text.slice(tab + 1, end)) } as Thing);
    at = end;
  }
  return found;
}
