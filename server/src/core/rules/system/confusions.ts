import type { Description } from './described';

/** A word that is wrong for a kind of system, though it is not wrong for others. */
export interface Confusion {
  /** Kinds, with all below them. */
  readonly of: readonly string[];
  /** Kinds below those for which it holds nevertheless not. */
  readonly but?: readonly string[];
  /** The kinds that the noun means, with all below them; a noun that may mean another kind too is none of these. */
  readonly called: readonly string[];
  /** Nouns of those kinds that the press rightly uses for others too. */
  readonly except?: readonly string[];
  /** Only where said so; otherwise anywhere. */
  readonly how?: readonly Description['how'][];
  /** Only where the system goes by a designation: a Panther is a helicopter, a jet and a tank. */
  readonly designated?: true;
  /** A word that is loose rather than wrong, and at which an editor would ask. */
  readonly loose?: true;
  /** The right word, where it is not that for the kind. */
  readonly right?: string;
  /** What it fires: "it fires rockets, not missiles". */
  readonly fires?: true;
}

const VEHICLES = ['armoured vehicle', 'military vehicle', 'air defence system'];
const GUNS = ['howitzer', 'self-propelled howitzer', 'field gun', 'anti-tank gun'];
const ROCKET_LAUNCHERS = ['multiple rocket launcher'];
const ON_LAND = [...VEHICLES, ...GUNS, ...ROCKET_LAUNCHERS, 'mortar', 'unmanned ground vehicle'];
const FIGHTERS = ['fighter'];
const FAST_JETS = ['fighter', 'combat aircraft', 'bomber', 'trainer', 'attack aircraft'];
const STATED: readonly Description['how'][] = ['before', 'predicate', 'apposition', 'list'];
/** Missiles that may be cruise missiles or ballistic ones. */
const NOT_CRUISE = [
  'stand off missile',
  'standoff missile',
  'naval missile',
  'naval strike missile',
  'coastal missile',
  'nuclear missile',
  'anti ship missile',
  'supersonic missile',
  'supersonic anti ship missile',
  'land attack missile',
  'sea skimming missile',
];

/** What flies and fights in none of the ways that a fighter and a bomber do. */
const SUPPORT_AIRCRAFT = [
  'transport aircraft',
  'tanker aircraft',
  'airborne early warning aircraft',
  'maritime patrol aircraft',
  'command post aircraft',
  'tiltrotor',
];

/**
 * What is confused in the press, and by specialists never. All else that a kind is called is left alone: most words that do
 * not fit are those of a part, a load or a purpose ("T-72 gun", "Polaris submarine", "B-52 trainer").
 */
export const confusions: readonly Confusion[] = [
  // Armour: only a tank is a tank.
  {
    of: ON_LAND,
    but: [
      'main battle tank',
      'engineering vehicle',
      'gun air defence system',
      'gun-missile air defence system',
    ],
    called: ['main battle tank'],
    except: ['light tank'],
  },
  {
    of: ['engineering vehicle', 'gun air defence system', 'gun-missile air defence system'],
    called: ['main battle tank'],
    loose: true,
  },
  { of: ['armoured vehicle'], but: ['main battle tank'], called: ['light tank'], loose: true },
  {
    of: ['main battle tank'],
    but: ['light tank'],
    called: ['infantry fighting vehicle', 'armoured personnel carrier', ...GUNS, ...ROCKET_LAUNCHERS],
    except: ['tracked vehicle'],
  },
  {
    of: ['infantry fighting vehicle'],
    called: ['armoured personnel carrier'],
    except: ['tracked vehicle', 'troop carrier', 'personnel carrier', 'wheeled vehicle'],
    loose: true,
  },
  // What has wheels or tracks does not fly.
  {
    of: ON_LAND,
    called: [...FAST_JETS, 'helicopter', 'aircraft'],
    except: ['trainer', 'training aircraft'],
    designated: true,
  },
  {
    of: ['aircraft'],
    called: ['main battle tank', 'infantry fighting vehicle', 'armoured personnel carrier'],
    how: STATED,
    designated: true,
  },
  // Aircraft: a fighter fights aircraft.
  {
    of: ['attack aircraft'],
    but: ['V/STOL attack aircraft'],
    called: FIGHTERS,
    except: ['stealth fighter', 'light combat aircraft', 'fighter bomber', 'strike fighter'],
    loose: true,
  },
  {
    of: ['bomber'],
    called: FIGHTERS,
    except: ['fighter bomber', 'strike fighter', 'interceptor'],
  },
  {
    of: ['attack aircraft', 'fighter'],
    but: ['fighter-bomber'],
    called: ['bomber'],
    except: ['bomber', 'stealth bomber', 'bomber jet', 'bomber plane', 'bomber aircraft', 'missile carrier'],
  },
  { of: SUPPORT_AIRCRAFT, called: ['fighter', 'bomber', 'attack aircraft'], except: ['gunship'] },
  {
    of: ['trainer'],
    called: FIGHTERS,
    except: ['light combat aircraft', 'light fighter', 'lightweight fighter'],
    loose: true,
  },
  {
    of: ['helicopter'],
    called: FAST_JETS,
    except: ['trainer', 'training aircraft', 'warplane', 'gunship'],
    designated: true,
  },
  {
    of: ['attack helicopter'],
    called: ['transport helicopter'],
    except: ['multirole helicopter', 'multi role helicopter', 'utility helicopter'],
    right: 'attack helicopter',
  },
  {
    of: ['aircraft'],
    but: ['helicopter', 'tiltrotor', 'drone', 'aerostat'],
    called: ['helicopter'],
    except: ['trainer'],
    designated: true,
  },
  {
    of: ['drone'],
    but: [
      'collaborative combat aircraft',
      'unmanned combat air vehicle',
      'target drone',
      'decoy drone',
      'interceptor drone',
      'unmanned helicopter',
    ],
    called: [...FIGHTERS, 'helicopter'],
    except: ['interceptor'],
    designated: true,
  },
  // Missiles, rockets, shells.
  {
    of: ROCKET_LAUNCHERS,
    called: ['missile', 'surface-to-air missile system'],
    except: [
      'weapon',
      'munition',
      'warhead',
      'salvo',
      'interceptor',
      'complex',
      'missile system',
      'nuclear missile',
    ],
    right: 'rocket',
    fires: true,
  },
  {
    of: [...ROCKET_LAUNCHERS, 'rocket'],
    called: ['artillery shell'],
    except: ['round', 'projectile', 'munition', 'guided round', 'guided projectile'],
    right: 'rocket',
    fires: true,
  },
  { of: ROCKET_LAUNCHERS, called: ['howitzer', 'self-propelled howitzer', 'field gun', 'mortar'] },
  {
    of: GUNS,
    called: [
      'missile',
      'surface-to-air missile system',
      'rocket',
      'multiple rocket launcher',
      'launch vehicle',
    ],
    except: ['weapon', 'munition', 'salvo', 'launcher', 'warhead', 'interceptor', 'complex'],
    right: 'shell',
    fires: true,
  },
  {
    of: ['missile'],
    but: ['gun-launched anti-tank missile'],
    called: ['artillery shell'],
    except: ['round', 'projectile', 'munition', 'guided round', 'guided projectile'],
    right: 'missile',
  },
  {
    of: [
      'cruise missile',
      'ballistic missile',
      'surface-to-air missile',
      'air-to-air missile',
      'anti-tank missile',
    ],
    called: ['bomb'],
    except: [
      'munition',
      'weapon',
      'ordnance',
      'warhead',
      'kit',
      'nuclear weapon',
      'penetrator',
      'bunker buster',
      'glide weapon',
    ],
    right: 'missile',
  },
  {
    of: ['artillery shell', 'general-purpose bomb', 'cluster bomb', 'thermobaric bomb'],
    called: ['missile', 'surface-to-air missile system'],
    except: ['weapon', 'munition', 'warhead', 'salvo', 'interceptor', 'complex', 'nuclear missile'],
  },
  {
    of: ['ballistic missile', 'cruise missile'],
    called: [...ROCKET_LAUNCHERS, ...GUNS],
    except: [
      'salvo',
      'launcher',
      'rocket launcher',
      'rocket system',
      'gun',
      'cannon',
      'artillery',
      'artillery system',
    ],
    right: 'missile',
  },
  {
    of: ['ballistic missile', 'cruise missile'],
    but: ['decoy missile', 'target missile'],
    called: ['drone'],
    except: [
      'munition',
      'decoy',
      'target drone',
      'aerial target',
      'interceptor',
      'drone missile',
      'missile drone',
      'rocket drone',
      'cruise missile drone',
    ],
    right: 'missile',
  },
  {
    of: ['ballistic missile'],
    but: ['air-launched ballistic missile'],
    called: ['cruise missile', 'anti-ship missile'],
    except: NOT_CRUISE,
  },
  {
    of: ['air-launched ballistic missile'],
    called: ['cruise missile', 'anti-ship missile'],
    except: NOT_CRUISE,
    loose: true,
  },
  {
    of: ['cruise missile', 'anti-ship missile'],
    called: ['ballistic missile'],
    except: [
      'tactical missile',
      'missile system',
      'nuclear missile',
      'strategic missile',
      'hypersonic missile',
      'carrier killer',
    ],
  },
  {
    of: ['short-range ballistic missile'],
    called: ['intercontinental ballistic missile'],
    except: ['nuclear missile', 'strategic missile'],
  },
  {
    of: ['intercontinental ballistic missile'],
    called: ['short-range ballistic missile', 'medium-range ballistic missile'],
    except: ['missile system', 'tactical missile'],
  },
  {
    of: ['man-portable air defence system', 'air defence system', 'surface-to-air missile'],
    called: ['anti-tank missile', 'anti-tank weapon'],
    except: ['rocket launcher', 'grenade launcher', 'tank killer'],
  },
  {
    of: ['anti-tank missile', 'anti-tank weapon'],
    but: ['air-launched anti-tank missile'],
    called: ['surface-to-air missile', 'air defence system'],
    except: [
      'interceptor',
      'launcher',
      'battery',
      'system',
      'missile',
      'missile system',
      'gun',
      'shoulder fired missile',
      'shoulder launched missile',
      'laser',
      'defence system',
      'defense system',
      'complex',
      'jammer',
    ],
  },
  // Ships.
  { of: ['warship'], but: ['battleship'], called: ['battleship'], except: ['capital ship'] },
  { of: ['frigate', 'corvette', 'patrol vessel', 'missile boat'], called: ['cruiser', 'aircraft carrier'] },
  { of: ['corvette', 'patrol vessel', 'missile boat'], called: ['destroyer'] },
  {
    of: ['destroyer', 'cruiser', 'aircraft carrier'],
    called: ['corvette', 'patrol vessel'],
    except: ['missile boat', 'missile ship', 'cutter', 'icebreaker'],
  },
  { of: ['aircraft carrier'], called: ['destroyer', 'frigate', 'cruiser'] },
  { of: ['destroyer'], called: ['aircraft carrier'], except: ['carrier'] },
  {
    of: ['submarine'],
    called: ['destroyer', 'frigate', 'corvette', 'aircraft carrier'],
    except: ['carrier', 'missile boat'],
  },
  {
    of: ['warship'],
    but: ['submarine', 'special-purpose submarine'],
    called: ['submarine'],
    except: ['boat', 'sub', 'boomer', 'hunter killer'],
  },
  // Air defence ships are frigates in one navy and destroyers in the other that built the same.
  { of: ['destroyer'], but: ['air defence destroyer'], called: ['frigate'], loose: true },
  { of: ['frigate'], but: ['air defence frigate'], called: ['destroyer'], loose: true },
  // Small arms.
  {
    of: ['machine gun'],
    called: ['assault rifle', 'sniper rifle', 'submachine gun', 'pistol'],
    except: ['rifle'],
  },
  {
    of: ['assault rifle', 'battle rifle', 'sniper rifle'],
    called: ['machine gun', 'submachine gun', 'pistol'],
    except: ['automatic rifle', 'squad automatic weapon', 'light machine gun'],
    loose: true,
  },
];
