import type { Lexicon } from '../../lexicon/lexicon';
import { lineageOf } from './nouns';

/** What something is launched from. */
export type Medium = 'aircraft' | 'helicopter' | 'drone' | 'submarine' | 'ship' | 'land' | 'shoulder';

/** Words before "-launched", "-fired" and "-based", and behind "from". */
export const MEDIUM_WORDS: Readonly<Record<string, Medium>> = {
  air: 'aircraft',
  aircraft: 'aircraft',
  bomber: 'aircraft',
  fighter: 'aircraft',
  helicopter: 'helicopter',
  drone: 'drone',
  submarine: 'submarine',
  sub: 'submarine',
  ship: 'ship',
  land: 'land',
  ground: 'land',
  silo: 'land',
  truck: 'land',
  shoulder: 'shoulder',
};

export const FROM: Readonly<Record<Medium, string>> = {
  aircraft: 'aircraft',
  helicopter: 'helicopters',
  drone: 'drones',
  submarine: 'submarines',
  ship: 'surface ships',
  land: 'land',
  shoulder: 'the shoulder',
};

const PLATFORMS: readonly (readonly [kind: string, medium: Medium])[] = [
  ['helicopter', 'helicopter'],
  ['drone', 'drone'],
  ['aircraft', 'aircraft'],
  ['unmanned underwater vehicle', 'submarine'],
  ['submarine', 'submarine'],
  ['warship', 'ship'],
  ['armoured vehicle', 'land'],
  ['military vehicle', 'land'],
];

/** What a kind of carrier is; none where it is none, or may be several. */
export function mediumOf(kind: string, lexicon: Lexicon): Medium | undefined {
  const lineage = lineageOf(kind, lexicon);
  return PLATFORMS.find(([platform]) => lineage.has(platform))?.[1];
}

/** From what a kind of weapon is never launched; only where its very kind says so. */
interface Bound {
  readonly of: string;
  readonly never: readonly Medium[];
  /** Only of carriers that are named: "air-launched Iskander" is a way to explain the Kinzhal. */
  readonly named?: true;
}

const FLYING: readonly Medium[] = ['aircraft', 'helicopter', 'drone'];

const BOUNDS: readonly Bound[] = [
  { of: 'submarine-launched ballistic missile', never: [...FLYING, 'ship', 'land', 'shoulder'] },
  { of: 'intercontinental ballistic missile', never: [...FLYING, 'ship', 'submarine', 'shoulder'] },
  { of: 'air-launched ballistic missile', never: ['submarine', 'ship', 'land', 'shoulder'] },
  { of: 'air-launched cruise missile', never: ['submarine', 'ship', 'shoulder'] },
  { of: 'sea-launched cruise missile', never: [...FLYING, 'shoulder'] },
  { of: 'ground-launched cruise missile', never: [...FLYING, 'submarine', 'shoulder'] },
  { of: 'short-range ballistic missile', never: [...FLYING, 'shoulder'], named: true },
  { of: 'air-to-air missile', never: ['submarine', 'shoulder'] },
  { of: 'anti-tank missile', never: ['submarine'] },
  { of: 'man-portable anti-tank missile', never: ['aircraft'] },
  { of: 'anti-tank weapon', never: ['aircraft', 'submarine'] },
  { of: 'long-range air defence system', never: [...FLYING, 'submarine', 'shoulder'] },
  { of: 'medium-range air defence system', never: [...FLYING, 'submarine', 'shoulder'] },
  { of: 'missile defence system', never: [...FLYING, 'submarine', 'shoulder'] },
  { of: 'multiple rocket launcher', never: [...FLYING, 'submarine', 'shoulder'] },
  { of: 'howitzer', never: ['submarine', 'shoulder'] },
  { of: 'self-propelled howitzer', never: [...FLYING, 'submarine', 'shoulder'] },
];

/** Whether it is known of a kind from what it is never launched. */
export function isBound(kind: string, lexicon: Lexicon): boolean {
  const lineage = lineageOf(kind, lexicon);
  return BOUNDS.some(({ of }) => lineage.has(of));
}

/**
 * Whether nothing of this kind is ever launched from there.
 * @param named whether the carrier is named, by itself or by its kind, and not only an adjective
 */
export function isNeverLaunched(kind: string, from: Medium, named: boolean, lexicon: Lexicon): boolean {
  const lineage = lineageOf(kind, lexicon);
  return BOUNDS.some(
    (bound) => lineage.has(bound.of) && bound.never.includes(from) && (named || !bound.named),
  );
}
