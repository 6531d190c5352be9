/** A name that is a word at home, and was translated. */
export interface LiteralName {
  /** The translation: a name with its capital. A pattern, where it has more than one spelling. */
  readonly literal: string;
  /** The name as the press prints it. */
  readonly right: string;
  /** The word itself. */
  readonly native: string;
  /** What stands beside it when the weapon is meant: alternatives, in the singular. */
  readonly nouns: string;
  /** Where the press prints the translation too, so that it is the desk's choice. */
  readonly loose?: true;
}

const MISSILE = 'missile|cruise missile|ballistic missile|rocket';
const STRATEGIC =
  'missile|ICBM|ballistic missile|intercontinental|strategic|warhead|glide vehicle|hypersonic|complex';
const NAVAL = 'anti ship|cruise missile|missile';
const GUN = 'howitzer|gun|artillery|self propelled|SPG|SPH|cannon';
const LAUNCHER = 'MLRS|multiple launch|multiple rocket|rocket launcher|rocket system|launcher|rocket|salvo';
const FLAME = 'flamethrower|thermobaric|rocket launcher|launcher|MLRS|rocket system';
const AIR_DEFENCE = 'air defen[cs]e|anti aircraft|surface to air|SAM|missile system|complex';
const ANTI_TANK = 'anti tank|ATGM|missile|guided missile|missile system';
const PORTABLE = 'MANPADS|man portable|portable|anti aircraft|surface to air|missile|shoulder';

type Row = readonly [literal: string, right: string, native: string, nouns: string, loose?: true];

function named([literal, right, native, nouns, loose]: Row): LiteralName {
  return { literal, right, native, nouns, ...(loose && { loose }) };
}

/**
 * Russian and Ukrainian weapons. Only names of which the translation is no other weapon's name, or where the noun beside it
 * tells which is meant: there are a Tornado and an Arrow of other countries, and they are not here.
 */
export const easternNames: readonly LiteralName[] = (
  [
    ['Dagger', 'Kinzhal', 'кинжал', `${MISSILE}|hypersonic|aeroballistic|complex`],
    ['(?:Storm )?Petrel', 'Burevestnik', 'буревестник', `${MISSILE}|nuclear|complex`],
    ['Vanguard', 'Avangard', 'авангард', 'glide vehicle|hypersonic|missile|warhead|complex'],
    ['Sarmatian', 'Sarmat', 'сармат', STRATEGIC],
    ['Poplar', 'Topol', 'тополь', STRATEGIC],
    ['Mace', 'Bulava', 'булава', STRATEGIC],
    ['Hazel(?: [Tt]ree)?|Hazelnut', 'Oreshnik', 'орешник', `${MISSILE}|hypersonic|intermediate|complex`],
    ['Point U', 'Tochka-U', 'точка-У', `${MISSILE}|complex`],
    ['[Cc]alib(?:re|er)|Gauge', 'Kalibr', 'калибр', 'missile|cruise missile|rocket'],
    ['Mosquito', 'Moskit', 'москит', NAVAL],
    ['Uranus', 'Uran', 'уран', `${NAVAL}|combat robot|robot`],
    ['Granite', 'Granit', 'гранит', NAVAL],
    ['Basalt', 'Bazalt', 'базальт', NAVAL],
    ['Thunder 2', 'Hrim-2', 'грім-2', `${MISSILE}|missile system`],
    ['Alder', 'Vilkha', 'вільха', `${MISSILE}|rocket system|missile system|MLRS`],
    ['Hyacinth', 'Giatsint', 'гиацинт', GUN, true],
    ['Acacia', 'Akatsiya', 'акация', GUN],
    ['Carnation', 'Gvozdika', 'гвоздика', GUN],
    ['Peony', 'Pion', 'пион', GUN],
    ['Tulip', 'Tyulpan', 'тюльпан', `mortar|${GUN}`, true],
    ['Cornflower', 'Vasilek', 'василёк', `mortar|automatic mortar|${GUN}`],
    ['Sledge?|Sleigh', 'Sani', 'сани', 'mortar'],
    ['Coalition', 'Koalitsiya', 'коалиция', 'howitzer|self propelled|SPG|SPH', true],
    ['Hail', 'Grad', 'град', LAUNCHER],
    ['Hurricane', 'Uragan', 'ураган', LAUNCHER],
    ['Whirlwind', 'Smerch', 'смерч', LAUNCHER],
    ['Whirlwind', 'Vikhr', 'вихрь', 'anti tank|ATGM|guided missile'],
    ['Pinocchio', 'Buratino', 'буратино', FLAME],
    ['Blazing Sun|Scorching Sun|Sunshine|Sun Heat', 'Solntsepyok', 'солнцепёк', FLAME],
    ['Bumblebee', 'Shmel', 'шмель', FLAME],
    ['Beech', 'Buk', 'бук', AIR_DEFENCE],
    ['Wasp', 'Osa', 'оса', AIR_DEFENCE],
    ['Thor', 'Tor', 'тор', AIR_DEFENCE],
    ['Cube', 'Kub', 'куб', AIR_DEFENCE],
    ['Shell|Carapace', 'Pantsir', 'панцирь', AIR_DEFENCE],
    ['Pine', 'Sosna', 'сосна', AIR_DEFENCE],
    ['Needle', 'Igla', 'игла', PORTABLE],
    ['Willow', 'Verba', 'верба', PORTABLE],
    ['Sunflower', 'Podsolnukh', 'подсолнух', 'over the horizon|coastal|surface wave', true],
    ['Cornet', 'Kornet', 'корнет', ANTI_TANK],
    ['Chrysanthemum', 'Khrizantema', 'хризантема', ANTI_TANK],
    ['Competition|Contest', 'Konkurs', 'конкурс', 'anti tank|ATGM'],
    ['Bassoon', 'Fagot', 'фагот', ANTI_TANK],
    ['Geranium', 'Geran', 'герань', 'drone|UAV|kamikaze|loitering|unmanned|one way'],
    ['Outpost', 'Forpost', 'форпост', 'drone|UAV|unmanned'],
  ] satisfies Row[]
).map(named);

/** Chinese and North Korean weapons; with a number behind them, Chinese ones go by letters: the East Wind-41 is the DF-41. */
export const asianNames: readonly (LiteralName & { readonly letters?: string })[] = [
  { ...named(['East Wind', 'Dongfeng', '东风', STRATEGIC]), letters: 'DF' },
  { ...named(['(?:Giant|Big|Huge) Wave', 'Julang', '巨浪', STRATEGIC]), letters: 'JL' },
  { ...named(['Red (?:Flag|Banner)', 'Hongqi', '红旗', AIR_DEFENCE]), letters: 'HQ' },
  { ...named(['Eagle Strike', 'Yingji', '鹰击', NAVAL]), letters: 'YJ' },
  { ...named(['Thunderbolt', 'Pili', '霹雳', 'air to air|missile']), letters: 'PL' },
  { ...named(['Long Sword', 'Changjian', '长剑', 'cruise missile|missile']), letters: 'CJ' },
  {
    ...named(['Annihilat(?:e|or|ion)', 'Jian', '歼', 'fighter|stealth|jet|warplane|aircraft']),
    letters: 'J',
  },
  named(['Mars', 'Hwasong', '화성', 'ICBM|ballistic missile|intercontinental']),
];

/** Their words as they stand in a text, each the first of its name, in lower case. */
export const firstWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '(?:Storm )?Petrel': ['storm', 'petrel'],
    'Hazel(?: [Tt]ree)?|Hazelnut': ['hazel', 'hazelnut'],
    '[Cc]alib(?:re|er)|Gauge': ['calibre', 'caliber', 'gauge'],
    'Sledge?|Sleigh': ['sled', 'sledge', 'sleigh'],
    'Blazing Sun|Scorching Sun|Sunshine|Sun Heat': ['blazing', 'scorching', 'sunshine', 'sun'],
    'Shell|Carapace': ['shell', 'carapace'],
    'Competition|Contest': ['competition', 'contest'],
    'Annihilat(?:e|or|ion)': ['annihilate', 'annihilator', 'annihilation'],
    'Red (?:Flag|Banner)': ['red'],
    '(?:Giant|Big|Huge) Wave': ['giant', 'big', 'huge'],
  }),
);

/** The words that a name may begin with, in lower case. */
export function firstWordsOf({ literal }: LiteralName): readonly string[] {
  return firstWords.get(literal) ?? [literal.toLowerCase().split(' ')[0] ?? ''];
}
