/** The outside lists that coverage is measured against: which of their rows name a system that the dictionary should know. */

/** A name as an outside list gives it. */
export interface Listed {
  readonly name: string;
  /** The group that it is counted in: "helicopters". */
  readonly group: string;
}

export interface List {
  readonly file: string;
  readonly title: string;
  /** The row's name and group; `undefined` for what is no system of ours to know (trailers, hulls, facilities). */
  read(row: Readonly<Record<string, string>>): Listed | undefined;
}

/** Navies whose combatants and submarines are all to be known: the 25 largest by tonnage of warships, by the lists' country codes. */
const NAVIES = new Set(
  (
    'USA CHN RUS JPN GBR FRA IND KOR ITA TWN TUR BRA DEU ESP GRC IDN EGY IRN PAK AUS CAN THA NLD PRK ' + 'VNM'
  ).split(' '),
);

const AIR: readonly (readonly [RegExp, string])[] = [
  [/helicopter/i, 'helicopters'],
  [/^unmanned/i, 'unmanned aircraft'],
  [/./, 'fixed-wing aircraft'],
];

const LAND: readonly (readonly [RegExp, string])[] = [
  [/^air defen[cs]e/i, 'air defence'],
  [/^tank\b/i, 'tanks'],
  [/^armou?red/i, 'armoured vehicles'],
  [/artillery|^mortar/i, 'artillery'],
];

const SEA: readonly (readonly [RegExp, string])[] = [
  [
    /carrier|cruiser|destroyer|frigate|corvette|littoral|amphibious|dock landing|fast attack|hydrofoil/i,
    'surface combatants',
  ],
];

const groupOf = (groups: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  groups.find(([pattern]) => pattern.test(text))?.[1];

export const LISTS: readonly List[] = [
  {
    file: 'siso_ref010_v35_military.tsv',
    title: 'SISO-REF-010, types and classes',
    read: ({ row_type: type, kind, domain, country = '', category = '', name = '' }) => {
      if (type !== 'type' && type !== 'class') return undefined;
      if (kind === 'Munition') return category === 'Guided' ? { name, group: 'guided missiles' } : undefined;
      if (kind !== 'Platform') return undefined;
      const navy = NAVIES.has(/\((\w{3})\)$/.exec(country)?.[1] ?? '');
      const group =
        domain === 'Air'
          ? groupOf(AIR, category)
          : domain === 'Land'
            ? groupOf(LAND, category)
            : domain === 'Subsurface'
              ? navy && type === 'class' && !/unmanned/i.test(category)
                ? 'submarines'
                : undefined
              : domain === 'Surface' && navy && type === 'class'
                ? groupOf(SEA, category)
                : undefined;
      return group ? { name, group } : undefined;
    },
  },
  {
    file: 'wikipedia2019_nato_reporting_names.tsv',
    title: 'NATO reporting names, 2019',
    read: ({ category = '', nato_code: code = '', nato_name: word = '' }) => ({
      name: `${code} ${word}`.trim(),
      group: category.replaceAll('_', ' '),
    }),
  },
  {
    file: 'oryx_systems_scarnecchia.tsv',
    title: 'Equipment that loss trackers count',
    read: ({ system = '', country = '' }) =>
      /unknown|truck|trailer|excavator|command post|bulldozer|crane|tractor|lorry/i.test(system)
        ? undefined
        : { name: system, group: country },
  },
  {
    file: 'plane_alert_mil_types.tsv',
    title: 'Military aircraft seen in the air, ten airframes and more',
    read: ({ type = '', airframes = '' }) =>
      Number(airframes) >= 10 ? { name: type, group: 'aircraft' } : undefined,
  },
  {
    file: 'siso_lifeform_weapons.tsv',
    title: 'SISO-REF-010, shoulder-launched missiles and anti-tank weapons',
    read: ({ list = '', name = '' }) =>
      /missile|rocket|antitank|anti-tank/i.test(list) && !/^(other|not specified)/i.test(name)
        ? { name, group: list.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() }
        : undefined,
  },
  {
    file: 'coverage_check.tsv',
    title: 'Systems in the news',
    read: (row) => {
      const name = row.system ?? Object.values(row)[0] ?? '';
      return name === '' ? undefined : { name, group: 'in the news' };
    },
  },
];
