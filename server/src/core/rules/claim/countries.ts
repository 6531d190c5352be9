import type { Words } from '../../claims/words';

/** Peoples, capitals and short forms that do not begin like their country's name. */
const others = new Map(
  Object.entries({
    usa: 'amer',
    washington: 'amer',
    pentagon: 'amer',
    uk: 'brit',
    london: 'brit',
    england: 'brit',
    paris: 'fran',
    french: 'fran',
    berlin: 'germ',
    polish: 'pola',
    warsaw: 'pola',
    dutch: 'neth',
    hague: 'neth',
    danish: 'denm',
    swedish: 'swed',
    finnish: 'finl',
    spanish: 'spai',
    moscow: 'russ',
    kremlin: 'russ',
    kyiv: 'ukra',
    kiev: 'ukra',
    delhi: 'indi',
    beijing: 'chin',
    tokyo: 'japa',
    seoul: 'kore',
    taipei: 'taiw',
    tehran: 'iran',
    ankara: 'turk',
    türkiye: 'turk',
    swiss: 'swit',
    greek: 'gree',
    athens: 'gree',
    filipino: 'phil',
    manila: 'phil',
    uae: 'emir',
    emirates: 'emir',
    cairo: 'egyp',
    islamabad: 'paki',
    riyadh: 'saud',
    canberra: 'aust',
    oslo: 'norw',
    irish: 'irel',
  }),
);

/** How countries and most peoples begin. Austria has to share with Australia, Niger with Nigeria. */
const stems = new Set(
  (
    'afgh alba alge amer ango arge arme aust azer bahr bang bela belg boli bosn braz brit bulg camb cana chil chin colo croa cuba ' +
    'cypr czec denm ecua egyp emir esto ethi finl fran geor germ ghan gree hung icel indi indo iran iraq irel isra ital japa ' +
    'jord kaza keny kore kuwa kyrg latv leba liby lith mala mali mexi mold mong moro myan nepa neth nige norw oman paki pana ' +
    'peru phil pola port qata roma russ saud serb sing slov soma spai suda swed swit syri taiw taji thai tuni turk ugan ukra ' +
    'urug uzbe vene viet yeme zimb'
  ).split(' '),
);

/**
 * The country that a capitalised word names, as the beginning of its name; a people or a capital stands for it.
 * @param token the word: of U.S. and United States the first
 */
export function countryAt(words: Words, token: number): string | undefined {
  const word = words.raw(token);
  if (word === 'US' || (word === 'U' && words.raw(token + 1) === 'S')) return 'amer';
  if (word === 'United') return united[words.raw(token + 1)];
  if (word.length < 2) return undefined;
  const lower = word.toLowerCase();
  const other = others.get(lower);
  if (other !== undefined) return other;
  const stem = lower.slice(0, 4);
  return lower.length >= 4 && stems.has(stem) ? stem : undefined;
}

const united: Readonly<Record<string, string | undefined>> = {
  States: 'amer',
  Kingdom: 'brit',
  Arab: 'emir',
};
