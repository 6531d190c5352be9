/** Sentences with one misprint each, planted into what a paper would print of a system. */
import type { Lexicon } from '../../server/src/core/lexicon/lexicon';
import { keyOf } from '../../server/src/core/text/characters';
import { NEWSWORTHY } from '../newsworthy';
import { SEED } from './project';
import { Random } from './random';
import { misprint, SLIPS, type Slip } from './slips';
import { COUNTRIES, MONTHS, OUTLETS, PLACES } from './story-words';
import { nounOf, plural, printedForms, withArticles } from './systems';

export interface Planted {
  readonly slip: Slip;
  readonly system: number;
  /** As it is rightly printed, and as it stands in the text. */
  readonly right: string;
  readonly wrong: string;
  /** The text up to the form, and from its end on. */
  readonly before: string;
  readonly after: string;
}

/** Why a misprint was not planted: it says something else that is right. */
export type LeftOut =
  | 'another system'
  | 'a right spelling of the same'
  | 'another number of its series'
  | 'a bare number';

export interface Plantation {
  readonly planted: readonly Planted[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/** Each has the form and a word for what it is. The first and the last stand next to each other in the commonest way. */
const TEMPLATES: readonly string[] = [
  'The {form} {noun} was moved to a base near {place} in {month}.',
  '{country} took delivery of its first {form} {noun} in {month}, {outlet} reported.',
  'A {noun} known as the {form} was shown at the exhibition in {place}.',
  'Officials in {place} said that the {form} would be the last {noun} of its kind.',
  'The older {nouns} will make way for the {form} over the next decade.',
  '“The {form} is the {noun} that we need,” the minister told {outlet}.',
  'Photographs from {place} show a {form} among other {nouns} behind the fence.',
  '{country} and {country2} have discussed the {form}, a {noun} that both want to build.',
  'Crews of the {form} {noun} have trained in {country2} since {month}.',
  'Its most capable {noun}, the {form}, was not part of the exercise.',
];

const OPENINGS: readonly string[] = [
  '',
  'The announcement came as a surprise. ',
  'Little was said about the price. ',
  'The talks in {place} went on until midnight. ',
];

const CYRILLIC_ORIGINS = new Set(['RU', 'SU', 'UA', 'BY', 'BG', 'RS']);
const LONG_ENOUGH = 3;

/** Every system that is not retired. */
export function allSystems(lexicon: Lexicon): number[] {
  return [...lexicon.systems()].filter((system) => lexicon.entry(system).status !== 'retired');
}

/** The systems that the news names every week. */
export function newsworthySystems(lexicon: Lexicon): number[] {
  return [
    ...new Set(NEWSWORTHY.flatMap((name) => lexicon.formsOfKey(keyOf(name)).map(({ system }) => system))),
  ];
}

/** Plants so many misprints, each into a sentence about one of these systems. */
export function plant(lexicon: Lexicon, count: number, systems: readonly number[]): Plantation {
  const random = new Random(SEED);
  const planted: Planted[] = [];
  const leftOut = new Map<LeftOut, number>();
  while (planted.length < count) {
    const system = random.pick(systems);
    const slip = SLIPS[planted.length % SLIPS.length] ?? 'drop';
    const right = formOf(system, lexicon, random);
    if (right === undefined) continue;
    const origins = [lexicon.entry(system).origin].flat();
    const cyrillic = origins.some((country) => CYRILLIC_ORIGINS.has(country));
    const wrong = misprint(right, slip, random, cyrillic);
    if (wrong === undefined) continue;
    const reason = rightAllTheSame(wrong, right, system, lexicon);
    if (reason) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    else planted.push({ slip, system, right, wrong, ...sentence(system, right, lexicon, random) });
  }
  return { planted, leftOut };
}

/** Half the time the designation, else a name or another right spelling. */
function formOf(system: number, lexicon: Lexicon, random: Random): string | undefined {
  const forms = printedForms(system, lexicon).filter(({ key }) => key.length >= LONG_ENOUGH);
  const [first] = forms;
  if (!first) return undefined;
  return (random.chance(0.5) ? first : random.pick(forms)).surface;
}

/** Whether a misprint happens to be right: then nobody can know that it is one. */
function rightAllTheSame(
  wrong: string,
  right: string,
  system: number,
  lexicon: Lexicon,
): LeftOut | undefined {
  if (!/\p{L}/u.test(wrong)) return 'a bare number';
  const key = keyOf(wrong);
  const forms = lexicon.formsOfKey(key).filter(({ kind }) => kind !== 'wrong' && kind !== 'native');
  if (key === keyOf(right)) {
    // Case, hyphen and space alone are wrong: a matter of format, unless a paper prints them so.
    return forms.some(({ surface }) => surface === wrong) ? 'a right spelling of the same' : undefined;
  }
  if (forms.some((form) => form.system === system)) return 'a right spelling of the same';
  if (forms.length > 0) return 'another system';
  const parts = /^(\p{L}+)[\s-]?(\d+)/u.exec(wrong);
  const isMember = lexicon.series
    .of(parts?.[1] ?? '')
    .some((series) => series.membership(parts?.[2] ?? '') === 'member');
  return isMember && digitsOf(wrong) !== digitsOf(right) ? 'another number of its series' : undefined;
}

function digitsOf(text: string): string {
  return /\d+/.exec(text)?.[0] ?? '';
}

/** What an article would say of a system, without its form. */
function sentence(
  system: number,
  right: string,
  lexicon: Lexicon,
  random: Random,
): { before: string; after: string } {
  const noun = nounOf(system, lexicon, random);
  const [country = '', country2 = ''] = random.some(COUNTRIES, 2);
  const slots: Record<string, string> = {
    noun,
    nouns: plural(noun),
    country,
    country2,
    place: random.pick(PLACES),
    month: random.pick(MONTHS),
    outlet: random.pick(OUTLETS),
  };
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
  const [before = '', after = ''] = fill(random.pick(OPENINGS) + random.pick(TEMPLATES)).split('{form}');
  return { before: withArticles(before + right).slice(0, -right.length), after: withArticles(after) };
}
