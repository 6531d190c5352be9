import type { Draft } from '../../draft';
import type { Entry, Fact, Source, SystemEvent } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { remembered, rememberedBy } from '../../remember';
import type { Settings } from '../../settings';
import { treeOf } from './family-tree';

/** What is known of one system of a family. */
export interface Member {
  readonly system: number;
  readonly entry: Entry;
  readonly facts: readonly Fact[];
  readonly events: readonly SystemEvent[];
}

/** Launchers that fire what is a system of its own, by ids: their range is that of what they fire. */
const FIRES: Readonly<Record<string, readonly string[]>> = {
  'm142-himars': ['gmlrs', 'er-gmlrs', 'mgm-140-atacms', 'prsm'],
  'm270-mlrs': ['er-gmlrs', 'mgm-140-atacms', 'prsm'],
  typhon: ['bgm-109-tomahawk', 'sm-6'],
};

const families = rememberedBy(membersOf);

/**
 * A system with all its family: what it comes from, up to the oldest, what comes of that, and what a launcher fires; the
 * system itself first. A value that is right of any of them may have been meant. Reads the whole dictionary once, so ask
 * only where a sentence says something that is to be compared.
 */
export function familyOf(system: number, lexicon: Lexicon): readonly Member[] {
  return families(lexicon, system);
}

const members = rememberedBy((lexicon: Lexicon, system: number): Member => {
  return { system, entry: lexicon.entry(system), ...lexicon.knowledge(system) };
});

/** What is known of one system alone; remembered, since the dictionary's figures are one long text. */
export function memberOf(system: number, lexicon: Lexicon): Member {
  return members(lexicon, system);
}

/** A family of more than this is one only by name. */
const MOST = 80;

function membersOf(lexicon: Lexicon, system: number): readonly Member[] {
  const own = lexicon.entry(system);
  const tree = treeOf(system, lexicon).slice(0, MOST);
  const fired = [own, ...tree].flatMap(({ id }) => FIRES[id] ?? []);
  const systems = [
    system,
    ...tree
      .map(({ id }) => id)
      .concat(fired)
      .flatMap((id) => lexicon.systemOf(id) ?? []),
  ];
  return [...new Set(systems)].map((each) => memberOf(each, lexicon));
}

/** The sentences that name a system of which nothing is known: a figure or a date may be that one's. */
export const strangersIn = remembered(
  ({ designations }: Draft): ReadonlySet<number> => new Set(designations.map(({ sentence }) => sentence)),
);

const pageNamed = rememberedBy((lexicon: Lexicon, id: string): string | undefined => {
  const found = lexicon.source(id);
  return found && pageOf(found);
});

/** The pages that say so, as a message names them: "TASS 2018; CSIS 2023". Remembered, since a source is looked for in all. */
export function citationOf({ source }: { source: string | string[] }, lexicon: Lexicon): string {
  const cited = new Set([source].flat().flatMap((id) => pageNamed(lexicon, id) ?? []));
  return [...cited].slice(0, 2).join('; ');
}

function pageOf({ publisher, published, address }: Source): string {
  const year = /^\d{4}/.exec(String(published ?? ''))?.[0];
  return [publisher || new URL(address).hostname, year].filter(Boolean).join(' ');
}

/** Whether what was known at a time is older than a desk wants to rely on without a word; never without a clock. */
export function isOld(asOf: number | string, { today, knowledgeYears }: Settings): boolean {
  return today !== undefined && Number(today.slice(0, 4)) - yearOf(asOf) > knowledgeYears;
}

/** The year of an ISO date. */
export function yearOf(date: number | string): number {
  return Number(String(date).slice(0, 4));
}
