import { remembered } from '../remember';
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

/** In ASCII: of any other letter the engine would hold the whole text at twice its size, and take its time to decode it. */
function line(what: string, id: string, value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `\n${what} ${id}\t${json}`;
}

/** What is known of a system; `undefined` where nothing is. */
export function knowledgeIn(read: () => KnowledgeText, system: string): Knowledge | undefined {
  const known = find(read, 'system', system) as Partial<Knowledge> | undefined;
  return known && { facts: known.facts ?? [], events: known.events ?? [] };
}

export function sourceIn(read: () => KnowledgeText, id: string): Source | undefined {
  const source = find(read, 'source', id) as Omit<Source, 'id'> | undefined;
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

/** Where the JSON of each line begins, by what stands before its tab: searching the text each time would cost a megabyte. */
const startsOf = remembered((read: () => KnowledgeText) => startsIn(read()));

function find(read: () => KnowledgeText, what: string, id: string): unknown {
  const text = read();
  const at = startsOf(read).get(`${what} ${id}`);
  return at === undefined ? undefined : JSON.parse(text.slice(at, text.indexOf('\n', at)));
}

function startsIn(text: KnowledgeText): Map<string, number> {
  const lines = new Map<string, number>();
  for (let at = 0; at >= 0 && at + 1 < text.length; at = text.indexOf('\n', at + 1)) {
    const tab = text.indexOf('\t', at);
    if (tab < 0) break;
    const head = text.slice(at + 1, tab);
    // The first of two would be found, as it always was.
    if (!lines.has(head)) lines.set(head, tab + 1);
  }
  return lines;
}
