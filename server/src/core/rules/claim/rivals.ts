import type { Draft } from '../../draft';
import { remembered } from '../../remember';
import { apartOf, type Scene, sceneOf } from './scene';
import { type Slip, slipBetween, sortedDigits, tellingDigits } from './slip';
import { type Statement, statementsOf } from './statements';
import { cannotAgree, isHedged } from './values';

/** Two figures that cannot both be right, because one claim has both. */
export interface Rivals {
  /** Earlier in the draft. */
  readonly first: Statement;
  readonly second: Statement;
  readonly slip?: Slip;
}

/** A figure is held against so many that went before it and count the same. */
const mostBefore = 16;
/** Of one thing a draft with more values than this is an inventory, in which any two may be near each other. */
const mostValues = 24;
/** Only a slip is told where the story gives one thing more values than this. */
const fewValues = 4;

/** The statements that are looked up under one key, with their values, each once. */
interface Group {
  readonly statements: Statement[];
  readonly values: number[];
}

/** The pairs of a story's own sentences that tell one claim with two figures, by the later figure; read once for all rules. */
export const rivalsOf = remembered((draft: Draft): readonly Rivals[] => {
  const found: Rivals[] = [];
  const groups = new Map<string, Group>();
  const settled = new Settled(draft);
  for (const second of statementsOf(draft)) {
    if (second.place !== 'paragraph' || second.quantity.low !== undefined) continue;
    const { value } = second.quantity;
    let rival: Rivals | undefined;
    for (const key of keysOf(second)) {
      const group = groups.get(key);
      if (!group) {
        groups.set(key, { statements: [second], values: [value] });
        continue;
      }
      if (group.values.length > mostValues) continue;
      rival ??= findRival(draft, group, second, settled);
      group.statements.push(second);
      if (!group.values.includes(value)) group.values.push(value);
    }
    if (!rival) continue;
    settled.tell(rival.first, second);
    found.push(rival);
  }
  return found;
});

/** Under what a statement is looked up: its system, its counted noun, what is paid for, a sum's own digits. */
function keysOf({ quantity, thing, system }: Statement): string[] {
  if (quantity.kind === 'money') {
    const keys = [`${quantity.unit} ${sortedDigits(quantity.value)}`];
    if (thing !== '') keys.push(`${quantity.unit} for ${thing}`);
    return keys;
  }
  const keys = thing === '' ? [] : [thing];
  if (system !== undefined) keys.push(`system ${system}`);
  return keys;
}

/** The pairs of values of which nothing more is to be said: told already, or explained by another figure. */
class Settled {
  readonly #draft: Draft;
  readonly #told = new Set<string>();
  #explained: Explained | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  tell(first: Statement, second: Statement): void {
    this.#told.add(pairOf(first, second));
  }

  has(first: Statement, second: Statement): boolean {
    if (this.#told.size > 0 && this.#told.has(pairOf(first, second))) return true;
    this.#explained ??= new Explained(this.#draft);
    return this.#explained.byOthers(first, second);
  }
}

function findRival(
  draft: Draft,
  { statements, values }: Group,
  second: Statement,
  settled: Settled,
): Rivals | undefined {
  for (let at = statements.length - 1; at >= 0 && at >= statements.length - mostBefore; at--) {
    const first = statements[at];
    if (!mayBeOne(first, second)) continue;
    // What agrees with the last of its kind needs no other.
    if (!cannotAgree(draft, first, second, 0.05)) return undefined;
    const slip = slipOf(first, second);
    if (slip === undefined && (values.length > fewValues || !needsNoSlip(first, second))) continue;
    // Of a hedged and an exact figure only a near miss is told: the others are two things.
    if (isHedged(first) !== isHedged(second) && slip !== 'magnitude' && !isClose(first, second)) continue;
    if (settled.has(first, second) || !isOneClaim(draft, first, second, slip)) continue;
    return { first, second, ...(slip && { slip }) };
  }
  return undefined;
}

/** Two values, which are told of once. */
function pairOf({ quantity: a }: Statement, { quantity: b }: Statement): string {
  return a.value < b.value ? `${a.value} ${b.value}` : `${b.value} ${a.value}`;
}

/** Whether two figures that no slip lies between are worth a look at their sentences. */
function needsNoSlip(first: Statement, second: Statement): boolean {
  if (first.quantity.kind === 'money')
    return second.definite && first.thing !== '' && first.thing === second.thing;
  if (first.system !== undefined && first.system === second.system) return true;
  return second.definite && isHedged(first) !== isHedged(second) && isClose(first, second);
}

/** The slip between two figures. Three and thirty are two numbers; 14 and 140 are a nought apart. */
export function slipOf(first: Statement, second: Statement): Slip | undefined {
  const slip = slipBetween(first.quantity.value, second.quantity.value);
  const weak = slip === 'noughts' && digitsOf(first, second) < 2 && !isPerformance(first);
  return weak ? undefined : slip;
}

/** Whether two statements speak of one claim: nothing in them sets them apart, and enough binds them together. */
export function isOneClaim(
  draft: Draft,
  first: Statement,
  second: Statement,
  slip: Slip | undefined,
): boolean {
  if (first.sentence === second.sentence || !mayBeOne(first, second)) return false;
  // Asked first: it takes the words beside the figures alone, and most pairs go no further.
  if (!isOneShare(apartOf(draft, first), apartOf(draft, second))) return false;
  const [one, other] = [sceneOf(draft, first), sceneOf(draft, second)];
  if (!fits(one, other, slip, second.definite)) return false;
  const overlap = shared(one.stems, other.stems);
  if (first.quantity.kind === 'money') return isOneSum(first, second, one, other, slip, overlap);
  if (isPerformance(first)) return slip === 'magnitude' || slip === 'noughts' || slip === 'swapped';
  const exact = (slip === 'digit' || slip === 'swapped') && digitsOf(first, second) >= 4;
  const system = first.system !== undefined && first.system === second.system;
  const countries = one.countries.size > 0 && one.countries.size === other.countries.size;
  switch (compareRoles(first, one, second, other)) {
    case 'other':
      return system && second.definite && isMeant(first, one, second, other, slip);
    case 'unknown':
      if (slip === undefined) return system && second.definite && overlap >= 2;
      return exact || overlap >= 3 || (second.definite && (system || overlap >= 1));
    case 'same':
      if (system && isOneStage(one, other) && isSubsetOf(other.services, one.services)) {
        if (second.definite || (countries && overlap >= 2)) return true;
      }
      if (slip === undefined)
        return (
          isHedged(first) !== isHedged(second) && second.definite && isClose(first, second) && overlap >= 1
        );
      return exact || second.definite || overlap >= 3 || (countries && overlap >= 2);
  }
}

export function isPerformance({ thing }: Statement): boolean {
  return /^(?:range|speed|altitude|payload) /.test(thing);
}

/** So near to each other that one may have been meant for the other. */
function isClose({ quantity: { value: a } }: Statement, { quantity: { value: b } }: Statement): boolean {
  return Math.min(a, b) >= 10 && Math.max(a, b) / Math.min(a, b) < 1.25;
}

/**
 * "The 240 tanks will be delivered" in a story that has 250 of them ordered. What was delivered or lost already may be
 * fewer than what was ordered: that is no slip.
 */
function isMeant(
  first: Statement,
  one: Scene,
  second: Statement,
  other: Scene,
  slip: Slip | undefined,
): boolean {
  const slipped = slip !== undefined && slip !== 'spoken' && slip !== 'dropped';
  if (!slipped && !isClose(first, second)) return false;
  const fewer = first.quantity.value < second.quantity.value ? one : other;
  return fewer.future || !partial.some((role) => fewer.roles.has(role));
}

/** Wished for or done: of one year, a story may tell it either way. */
function isOneStage(one: Scene, other: Scene): boolean {
  return (
    one.future === other.future ||
    [...one.times].some((time) => time.startsWith('y') && other.times.has(time))
  );
}

/** What is done with one after the other. */
const partial = [
  'delivered',
  'inducted',
  'operated',
  'lost',
  'sunk',
  'captured',
  'damaged',
  'intercepted',
  'fired',
  'produced',
  'retired',
  'held',
];

/** A sum has no noun of its own: what it is paid for, and its digits, have to speak. */
function isOneSum(
  first: Statement,
  second: Statement,
  one: Scene,
  other: Scene,
  slip: Slip | undefined,
  overlap: number,
): boolean {
  if (!isSubset(one.systems, other.systems)) return false;
  const things = first.thing !== '' && first.thing === second.thing;
  const digits = digitsOf(first, second);
  if (slip === 'magnitude') return things ? second.definite || overlap >= 1 : overlap >= 2 && digits >= 2;
  if (slip === 'swapped' && overlap >= 3) return true;
  const system = one.systems.size === 1 && other.systems.size === 1;
  if (!things) return false;
  if (slip !== undefined) return (second.definite || system) && overlap >= 1;
  return second.definite && system && overlap >= 2;
}

/**
 * What the figures themselves say: of one system, one noun, with nothing in one phrase that is against the other.
 * @param text the draft's, where one of them is a headline's: it may shorten a system's name, Abrams for M1A2 Abrams
 */
export function mayBeOne(a: Statement, b: Statement, text?: string): boolean {
  if (a.quantity.kind === 'money' || b.quantity.kind === 'money') {
    return a.quantity.kind === b.quantity.kind && a.quantity.unit === b.quantity.unit;
  }
  if (a.system !== undefined && b.system !== undefined && a.system !== b.system) {
    if (text === undefined || !isFormOf(formIn(text, a), formIn(text, b))) return false;
  }
  const system = a.system !== undefined && b.system !== undefined;
  if (a.thing !== b.thing && !(system && (a.thing === '' || b.thing === ''))) return false;
  if (a.modifiers.length === 0 || b.modifiers.length === 0) return true;
  const [few, many] = a.modifiers.length < b.modifiers.length ? [a, b] : [b, a];
  return few.modifiers.every((modifier) => many.modifiers.includes(modifier));
}

function formIn(text: string, { form }: Statement): string {
  return form ? text.slice(form.start, form.end).toLowerCase() : '';
}

function isFormOf(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/**
 * Whether nothing around two figures sets them apart: another party, another time, another voice, a part, a step.
 * @param definite the later figure is one that the reader knows already, whoever spoke last
 */
function fits(a: Scene, b: Scene, slip: Slip | undefined, definite: boolean): boolean {
  return (
    isSubset(a.countries, b.countries) &&
    isCompatible(a.names, b.names) &&
    isCompatible(a.services, b.services) &&
    isOneTime(a.times, b.times) &&
    (slip === 'magnitude' || isCompatible(a.sources, b.sources)) &&
    (slip === 'magnitude' || definite || isCompatible(a.voices, b.voices)) &&
    isCompatible(a.systems, b.systems)
  );
}

/** Whether both figures are whole ones, or shares by the same words. */
export function isOneShare(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isSubset(a, b);
}

/** Years against years, months against months: "in 2016" and "on Monday" may be one time. */
function isOneTime(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return isOneOf('y', a, b) && isOneOf('m', a, b) && isOneOf('d', a, b);
}

/** Whether two sets have a time of one kind in common, unless one of them has none of it. */
function isOneOf(kind: string, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const of = (times: ReadonlySet<string>) => new Set([...times].filter((time) => time.startsWith(kind)));
  return a.size === 0 || b.size === 0 || isCompatible(of(a), of(b));
}

/** Whether two figures are of one doing: ordered and delivered are two. */
export function compareRoles(
  first: Statement,
  one: Scene,
  second: Statement,
  other: Scene,
): 'same' | 'other' | 'unknown' {
  const a = first.role ? new Set([first.role]) : one.roles;
  const b = second.role ? new Set([second.role]) : other.roles;
  if (a.size === 0 || b.size === 0) return 'unknown';
  return shared(a, b) > 0 ? 'same' : 'other';
}

function digitsOf(a: Statement, b: Statement): number {
  return Math.max(tellingDigits(a.quantity.value), tellingDigits(b.quantity.value));
}

/** Whether all of one set is in the other: an empty one is in every one. */
export function isSubset<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const each of small) if (!large.has(each)) return false;
  return true;
}

function isSubsetOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const each of a) if (!b.has(each)) return false;
  return true;
}

/** Whether two sets have something in common, unless one of them is empty. */
function isCompatible<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === 0 || b.size === 0 || shared(a, b) > 0;
}

export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

/** Figures of a draft that explain why two others differ. */
export class Explained {
  readonly #values = new Set<number>();

  constructor(draft: Draft) {
    for (const { kind, value, low } of draft.quantities) {
      if (kind !== 'count' && kind !== 'money' && kind !== 'number') continue;
      this.#values.add(value);
      if (low !== undefined) this.#values.add(low);
    }
  }

  /** Six and two more are eight: the difference is told. */
  byOthers({ quantity: a }: Statement, { quantity: b }: Statement): boolean {
    const difference = Math.abs(a.value - b.value);
    return difference !== a.value && difference !== b.value && this.#values.has(difference);
  }
}
