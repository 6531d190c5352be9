import { readMeasure, spanOf } from '../../claims/measure';
import type { Fact } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { rememberedBy } from '../../remember';
import type { Attribute } from './figure-said';
import { familyOf, type Member, memberOf } from './known';

/** What is known of one thing that is measured, over a system, its family and what it fires. */
export interface Known {
  /** In SI, money in its currency: the least and the greatest value that any page gives. */
  readonly low: number;
  readonly high: number;
  readonly currency?: string;
  readonly facts: readonly { readonly fact: Fact; readonly member: Member }[];
  /** Whether a figure outside is wrong of the system said: it has figures of its own, or the family has several. */
  readonly settled: boolean;
  /** Whether several pages bound it, or one gives both ends. */
  readonly several: boolean;
}

/** Facts that a value may have been meant as. Any of them lifts the bounds. */
const FACTS: Readonly<Record<Attribute, readonly string[]>> = {
  range: ['range', 'combat radius', 'ferry range', 'detection range', 'minimum range'],
  speed: ['speed'],
  ceiling: ['ceiling', 'altitude'],
  payload: ['payload', 'weight'],
  warhead: ['warhead', 'payload'],
  displacement: ['displacement', 'weight'],
  weight: ['weight', 'payload', 'displacement'],
  length: ['length'],
  wingspan: ['wingspan'],
  crew: ['crew', 'troops'],
  calibre: ['calibre'],
  endurance: ['endurance'],
  'unit price': ['unit price'],
};

/** Those without which nothing is known of it. */
const NEEDED: Readonly<Record<Attribute, readonly string[]>> = {
  ...FACTS,
  range: ['range', 'ferry range'],
  ceiling: ['ceiling', 'altitude'],
  payload: ['payload'],
  warhead: ['warhead'],
  displacement: ['displacement'],
  weight: ['weight'],
  crew: ['crew'],
  'unit price': ['unit price'],
};

/** Whether a value is within the system's own figures: asked first, since that needs no reading of its family. */
export function isOwn(system: number, attribute: Attribute, value: number, lexicon: Lexicon): boolean {
  if (attribute === 'calibre') return false;
  return memberOf(system, lexicon).facts.some((fact) => {
    if (!NEEDED[attribute].includes(fact.what)) return false;
    const { low = 0, high = low } = spanOf(fact);
    return value >= low * 0.9 && value <= high * 1.1;
  });
}

/** What is known of a system by an attribute; `undefined` where no page says anything. */
export function knownOf(system: number, attribute: Attribute, lexicon: Lexicon): Known | undefined {
  return knownOfFamily(familyOf(system, lexicon), attribute);
}

/** A family is one object for each system, which is the first of it. */
const knownOfFamily = rememberedBy(readKnown);

function readKnown(family: readonly Member[], attribute: Attribute): Known | undefined {
  const facts = relativesFor(attribute, family).flatMap((member) =>
    member.facts
      .filter((fact) => FACTS[attribute].includes(fact.what) && (attribute !== 'calibre' || isMainGun(fact)))
      .map((fact) => ({ fact, member })),
  );
  const needed = facts.filter(({ fact }) => NEEDED[attribute].includes(fact.what));
  if (needed.length === 0) return undefined;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  let currency: string | undefined;
  for (const { fact } of facts) {
    const span = spanOf(fact);
    const money = readMeasure(fact.value ?? fact.max ?? fact.min ?? 0)?.currency;
    if (attribute === 'unit price' && currency !== undefined && money !== currency) return undefined;
    currency ??= money;
    low = Math.min(low, span.low ?? span.high ?? low);
    // "at least 30 knots" leaves open how many more.
    high = Math.max(high, span.high ?? (span.low ?? 0) * OPEN);
  }
  if (!(high > 0)) return undefined;
  const own = needed.filter(({ member }) => member === family[0]);
  const settled = needed.length > 2 || own.some(({ fact }) => !isNarrow(fact));
  const several =
    needed.length + needed.filter(({ fact }) => fact.min !== undefined && fact.max !== undefined).length > 2;
  return {
    low,
    high,
    ...(currency && { currency }),
    facts: [...own, ...needed.filter((each) => !own.includes(each))],
    settled,
    several,
  };
}

const OPEN = 1.5;

/** Whose figures may have been meant: a price and a crew are those of the thing itself, not of what it fires or is part of. */
function relativesFor(attribute: Attribute, [own, ...others]: readonly Member[]): Member[] {
  const alike = OWN.has(attribute) ? others.filter(({ entry }) => entry.kind === own.entry.kind) : others;
  return [own, ...alike];
}

const OWN: ReadonlySet<Attribute> = new Set([
  'unit price',
  'weight',
  'crew',
  'endurance',
  'length',
  'wingspan',
  'displacement',
]);

/** The gun that a tank or a howitzer is named by: machine guns and automatic guns stand beside it. */
function isMainGun(fact: Fact): boolean {
  const { low = 0, high = 0 } = spanOf(fact);
  return low >= 0.06 && high < 0.25;
}

/** A figure of one trial, one load, one condition bounds nothing. */
function isNarrow({ of = '' }: Fact): boolean {
  return /\b(?:test|export|earlier|version|cruise|against|launched|from|in 20|first|order|goal|required|planned|estimate)\b/i.test(
    of,
  );
}

/** How far outside what is known a value has to be, as a factor: at which one asks, and at which one says that it does not fit. */
export interface Limits {
  readonly above: readonly [ask: number, say: number];
  readonly below?: readonly [ask: number, say: number];
}

export type Category = 'aircraft' | 'ship' | 'vehicle' | 'weapon';

/** What a system is, as far as its figures behave alike. */
export function categoryOf(system: number, lexicon: Lexicon): Category {
  const kinds = lexicon.lineage(lexicon.entry(system).kind).map(({ kind }) => kind);
  const isUnder = (...wanted: string[]): boolean => kinds.some((kind) => wanted.includes(kind));
  if (isUnder('warship', 'ship', 'submarine', 'unmanned surface vessel', 'auxiliary ship')) return 'ship';
  if (isUnder('loitering munition', 'strike drone', 'missile drone')) return 'weapon';
  if (isUnder('aircraft', 'drone')) return 'aircraft';
  if (isUnder('armoured vehicle', 'military vehicle')) return 'vehicle';
  return 'weapon';
}

/** By attribute; ranges and speeds by what it is: an aircraft's depends on its load, tanks and height. */
export function limitsFor(attribute: Attribute, category: Category): Limits | undefined {
  switch (attribute) {
    case 'range':
      return category === 'weapon' ? { above: [1.3, 2.2], below: [4, 8] } : { above: [2, 3.5] };
    case 'speed':
      return category === 'ship' ? { above: [1.35, 1.8] } : { above: [1.45, 2.2] };
    case 'ceiling':
      return { above: [1.6, 3] };
    case 'payload':
    case 'warhead':
      return { above: [1.6, 3] };
    case 'displacement':
      return { above: [1.6, 2.5], below: [1.8, 3] };
    case 'weight':
      // What flies weighs little empty and much at take-off, and the press gives either.
      return category === 'vehicle'
        ? { above: [1.4, 2], below: [1.5, 2] }
        : category === 'weapon'
          ? { above: [1.8, 4], below: [1.8, 4] }
          : undefined;
    case 'length':
    case 'wingspan':
      return { above: [1.25, 1.8], below: [1.25, 1.8] };
    case 'crew':
      return category === 'ship'
        ? { above: [2, 4], below: [2, 4] }
        : category === 'vehicle'
          ? { above: [1.3, 2], below: [1.3, 2] }
          : undefined;
    case 'calibre':
      return { above: [1.012, 1.012], below: [1.012, 1.012] };
    case 'endurance':
      return { above: [1.6, 2.5] };
    case 'unit price':
      return { above: [4, 6], below: [5, 8] };
    default:
      return undefined;
  }
}
