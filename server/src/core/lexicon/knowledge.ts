import type { Entry, Fact, Source, SystemEvent } from './entry';

/** What is known of one system beside its names: figures and events, each with the page that says so. */
export interface Knowledge {
  readonly facts: readonly Fact[];
  readonly events: readonly SystemEvent[];
}

/** All figures, events and sources of a dictionary, by id: a file of its own, read when something is first asked for. */
export interface KnowledgeFile {
  readonly systems: Readonly<Record<string, Partial<Knowledge>>>;
  readonly sources: Readonly<Record<string, Source>>;
}

export const NOTHING_KNOWN: KnowledgeFile = { systems: {}, sources: {} };

/** Takes figures and events out of a dictionary's entries. */
export function knowledgeOf(entries: readonly Entry[], sources: readonly Source[]): KnowledgeFile {
  const known = entries.filter(({ facts, events }) => facts || events);
  return {
    systems: Object.fromEntries(known.map(({ id, facts, events }) => [id, { facts, events }])),
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
  };
}
