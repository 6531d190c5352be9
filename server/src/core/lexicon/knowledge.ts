import type { Entry, Fact, Force, Instrument, Source, SystemEvent } from './entry';

/** What is known of one system beside its names: figures and events, each with the page that says so. */
export interface Knowledge {
  readonly facts: readonly Fact[];
  readonly events: readonly SystemEvent[];
}

/**
 * All figures, events, sources, forces and laws of a dictionary as one text: a line each, `system id`, `source id`, `force id`
 * or `instrument id`, a tab and JSON. It is a file of its own, read when something is first asked for, and only the line that
 * is asked for is parsed.
 */
export type KnowledgeText = string;

export const NOTHING_KNOWN: KnowledgeText = '\n';

/** Takes figures and events out of a dictionary's entries. */
export function knowledgeOf(
  entries: readonly Entry[],
  sources: readonly Source[],
  forces: readonly Force[],
  instruments: readonly Instrument[],
): KnowledgeText {
  const systems = entries
    .filter(({ facts, events }) => facts || events)
    .map(({ id, facts, events }) => line('system', id, { facts, events }));
  const pages = sources.map(({ id, ...source }) => line('source', id, source));
  const services = forces.map(({ id, ...force }) => line('force', id, force));
  const laws = instruments.map(({ id, ...instrument }) => line('instrument', id, instrument));
  return `${[...systems, ...pages, ...services, ...laws].join('')}\n`;
}

function line(what: string, id: string, value: unknown): string {
  return `\n${what} ${id}\t${JSON.stringify(value)}`;
}

/** What is known of a system; `undefined` where nothing is. */
export function knowledgeIn(text: KnowledgeText, system: string): Knowledge | undefined {
  const known = find(text, 'system', system) as Partial<Knowledge> | undefined;
  return known && { facts: known.facts ?? [], events: known.events ?? [] };
}

export function sourceIn(text: KnowledgeText, id: string): Source | undefined {
  const source = find(text, 'source', id) as Omit<Source, 'id'> | undefined;
  return source && { id, ...source };
}

/** All forces, the common one first. */
export function forcesIn(text: KnowledgeText): Force[] {
  return [...text.matchAll(/\nforce (\S+)\t(.*)/g)].map(
    ([, id = '', json = '']) => ({ id, ...JSON.parse(json) }) as Force,
  );
}

/** All laws, treaties and programmes. */
export function instrumentsIn(text: KnowledgeText): Instrument[] {
  const first = text.indexOf('\ninstrument ');
  if (first < 0) return [];
  return [...text.slice(first).matchAll(/\ninstrument (\S+)\t(.*)/g)].map(
    ([, id = '', json = '']) => ({ id, ...JSON.parse(json) }) as Instrument,
  );
}

function find(text: KnowledgeText, what: string, id: string): unknown {
  const head = `\n${what} ${id}\t`;
  const at = text.indexOf(head);
  return at < 0 ? undefined : JSON.parse(text.slice(at + head.length, text.indexOf('\n', at + 1)));
}
