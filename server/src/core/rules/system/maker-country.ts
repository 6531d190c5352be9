import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { formerState } from './origin-nations';

/** Countries whose industries build nothing of one another's. */
const WEST = new Set('US GB FR DE IT ES NL BE NO SE DK CA AU JP KR IL CH AT PT NZ TW'.split(' '));
const EAST = new Set('SU RU BY CN KP IR'.split(' '));

/** Neighbours of whom neither builds what is the other's. */
const RIVALS = new Set(
  'IN PK,CN IN,AM AZ,GR TR,IL IR,KP KR,CN TW,CN JP,RU UA,IR SA,IL SY,IL LB,IR US,CN VN,RU TR,IR TR,IL TR,GE RU,JP KR,JP KP'.split(
    ',',
  ),
);

/** Whether two countries stand in camps that build nothing of one another's; of today's arms, not of the Cold War's. */
export function areRivals(a: string, b: string): boolean {
  return (
    (WEST.has(a) && EAST.has(b)) ||
    (EAST.has(a) && WEST.has(b)) ||
    RIVALS.has(a < b ? `${a} ${b}` : `${b} ${a}`)
  );
}

/**
 * Whether a country may rightly be said to make a system without being where it comes from: it has it, or what comes from it,
 * and may build or assemble it under licence; or too little is known to say that it does not.
 * @param country where it is said to be made @param family the system and all its relatives
 * @param isOld from the Cold War, so that the heirs of a state share in what it had
 */
export function mayBuildAtHome(country: string, family: readonly Entry[], isOld: boolean): boolean {
  const origins = family.flatMap(({ origin }) => origin);
  if (origins.includes(country)) return false;
  const users = family.flatMap(({ operators = [] }) => operators);
  if (users.includes(country)) return true;
  const isFar = origins.some((origin) => areRivals(country, origin));
  if (isOld && !isFar && users.some((user) => formerState(user) === formerState(country))) return true;
  return users.length === 0 && !isFar;
}

/** Whether a system is of the Cold War, or may be. */
export function isOld({ service, status }: Entry): boolean {
  if (status === 'in development' || status === 'on order') return false;
  return (service?.from ?? 0) < 1992;
}

/** Weapons that are copied everywhere: who made this one is not for a dictionary to say. */
const COPIED = new Set(
  'artillery shell,rocket,small arm,anti-tank weapon,land mine,naval mine,bomb,infantry flamethrower,engine,programme,sensor,electronic warfare system'.split(
    ',',
  ),
);
/** Those too, where their design is of the Cold War. */
const COPIED_ONCE = new Set(
  'anti-tank missile,man-portable air defence system,surface-to-air missile,drone,military vehicle,armoured vehicle,artillery'.split(
    ',',
  ),
);

/** Whether a system may have been built, with a licence or without, in many countries of which no list is complete. */
export function isCopied(entry: Entry, lexicon: Lexicon): boolean {
  const kinds = lexicon.lineage(entry.kind).map(({ kind }) => kind);
  if (kinds.some((kind) => COPIED.has(kind))) return true;
  if (!isOld(entry) || !kinds.some((kind) => COPIED_ONCE.has(kind))) return false;
  // Soviet tanks were built by half of the Warsaw Pact, those of the West by who had the licence.
  return (
    !kinds.includes('main battle tank') || [entry.origin].flat().some((code) => formerState(code) === 'SU')
  );
}
