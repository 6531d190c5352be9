import { isHyphen, WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import { rememberedBy } from '../../remember';
import { firstOfSentence } from '../../text/in-order';
import { TokenFlag } from '../../text/prose';
import { countryAt } from './countries';
import { roleOf } from './roles';
import type { Statement } from './statements';

/** What stands around a figure and says who, when and how: what two figures must have in common to be one claim. */
export interface Scene {
  /** Countries of the sentence; a people or a capital stands for its country. */
  readonly countries: ReadonlySet<string>;
  /** Other names near the figure: services, makers, towns, persons. */
  readonly names: ReadonlySet<string>;
  /** Army, navy, air force, police near the figure. */
  readonly services: ReadonlySet<string>;
  /** Years, months and weekdays of the sentence, each kind apart: `y2016`, `mjan`, `dmon`. */
  readonly times: ReadonlySet<string>;
  /** Systems of the sentence, as indices of the lexicon. */
  readonly systems: ReadonlySet<number>;
  /** Who says so in the sentence, in lower case; the status of one without a name. */
  readonly sources: ReadonlySet<string>;
  /** The same, or who spoke in the sentences before it, in the same paragraph. */
  readonly voices: ReadonlySet<string>;
  /** What is asserted near the figure: roles, see `roles.ts`. */
  readonly roles: ReadonlySet<string>;
  /** The beginnings of the words near the figure that carry a meaning, those of the counted phrase left out. */
  readonly stems: ReadonlySet<string>;
  /** Not yet so. */
  readonly future: boolean;
}

const near = 10;
/** A sentence is read so far from its figure. */
const longest = 60;
/** So near to a figure stands the word that makes it a part or a step of something. */
const wordsBefore = 6;
const wordsBehind = 5;

type Place = Pick<Statement, 'sentence' | 'token' | 'next'>;

/** The words near a figure that make it another's part, step or neighbour, read once: "another", "remaining", "each". */
export const apartOf: (draft: Draft, statement: Statement) => ReadonlySet<string> = rememberedBy(readApart);

/** Reads the words that set the figure at the tokens `token .. next)` apart, within its clause. */
export function readApart({ prose }: Draft, { sentence, token, next }: Place): ReadonlySet<string> {
  const words = Words.of(prose);
  const { firstToken, lastToken } = prose.sentences[sentence];
  const apart = new Set<string>();
  const last = Math.min(lastToken, next + wordsBehind);
  for (let at = Math.max(firstToken, token - wordsBefore); at < last; at++) {
    if (at > next && !words.follows(at)) break;
    if (isApart(words, at, token, next)) apart.add(words.lower(at));
  }
  return apart;
}

/** Reads what stands around a figure, once. */
export const sceneOf: (draft: Draft, statement: Statement) => Scene = rememberedBy(readScene);

/** Reads what stands around the tokens `token .. next)` of a sentence. */
export function readScene(
  draft: Draft,
  { sentence, token, next, system }: Place & Pick<Statement, 'system'>,
): Scene {
  const words = Words.of(draft.prose);
  const { firstToken, lastToken } = draft.prose.sentences[sentence];
  const countries = new Set<string>();
  const names = new Set<string>();
  const services = new Set<string>();
  const times = new Set<string>();
  const roles = new Set<string>();
  const stems = new Set<string>();
  let future = false;
  const first = Math.max(firstToken, token - longest);
  for (let at = first; at < Math.min(lastToken, next + longest); at++) {
    const isNear = at >= token - near && at < next + near;
    const inside = at >= token && at < next;
    if (words.is(at, Is.future) && words.word(at) !== 'to') future = true;
    if (words.has(at, TokenFlag.digit)) {
      const year = words.endOf(at) - words.startOf(at) === 4 && /^(?:19|20)\d\d$/.test(words.raw(at));
      // "by 2026" is a deadline, not the time of what is told.
      if (year && words.word(at - 1) !== 'by') times.add(`y${words.raw(at)}`);
    }
    const capital = words.has(at, TokenFlag.capital);
    if (!capital && !isNear) continue;
    const service = isNear && isService(words, at);
    const lower = words.lower(at);
    // What comes from army stocks is not bought by the army.
    if (service && words.word(at - 1) !== 'from') services.add(lower.slice(0, 3));
    if (capital && !service) {
      const country = countryAt(words, at);
      if (country) countries.add(country);
      else if (words.is(at, Is.month)) times.add(`m${lower.slice(0, 3)}`);
      else if (words.is(at, Is.weekday)) times.add(`d${lower.slice(0, 3)}`);
      else if (isNear && !inside && isName(words, at, at === firstToken)) names.add(lower);
    }
    if (!isNear) continue;
    if (wishes.test(lower)) future = true;
    if (inside) continue;
    const role = roleOf(words, at);
    if (role) roles.add(role);
    if (isTelling(words, at)) stems.add(lower.slice(0, 5));
  }
  const systems = new Set<number>();
  for (let at = firstOfSentence(draft.mentions, sentence); draft.mentions[at]?.sentence === sentence; at++)
    systems.add(draft.mentions[at].system);
  if (system !== undefined) systems.add(system);
  const sources = sourcesOf(draft, sentence, 1);
  return {
    countries,
    names,
    services,
    times,
    systems,
    sources,
    voices: sources.size > 0 ? sources : sourcesOf(draft, sentence, carried),
    roles,
    stems,
    future,
  };
}

function isName(words: Words, token: number, first: boolean): boolean {
  if (words.endOf(token) - words.startOf(token) < 2) return false;
  // Ka-52: letters of a designation, known or not.
  if (isHyphen(words.gap(token + 1)) && words.has(token + 1, TokenFlag.digit)) return false;
  return !(first && words.word(token) !== '') && !words.is(token, Is.stop | Is.determiner | Is.pronoun);
}

function isTelling(words: Words, token: number): boolean {
  if (words.endOf(token) - words.startOf(token) < 3) return false;
  return !words.is(
    token,
    Is.stop |
      Is.determiner |
      Is.cardinal |
      Is.magnitude |
      Is.pronoun |
      Is.auxiliary |
      Is.be |
      Is.adverb |
      Is.says,
  );
}

const wishes = /^(?:want|need|consider|offer|propos|negotiat|talk|tender|bid(?!en)|hope|request)/;
/** By the first three letters: navy and naval. */
const armed = new WordList('army navy naval marine marines coast airforce police'.split(' '));
const air = new WordList(['air']);

function isService(words: Words, token: number): boolean {
  return words.isIn(token, armed) || (words.isIn(token, air) && words.word(token + 1) === 'force');
}

/** "another 12", "12 more", "12 each"; but "half of the 12" speaks of all of them. */
function isApart(words: Words, token: number, first: number, next: number): boolean {
  if (token >= next + 2) return words.isIn(token, shares);
  if (token < first && /^includ/i.test(words.raw(token))) return true;
  return words.isIn(token, setsApart) && !/^(?:of|than)$/.test(token < first ? words.word(token + 1) : '');
}

/** Behind a figure, these speak of it across a word or two. */
const shares = new WordList(
  'each apiece per respectively total altogether overall combined annually yearly monthly daily'.split(' '),
);

/** So many voices are told apart: no sentence that people write has more. */
const mostVoices = 6;
/** Over so many sentences a voice is still heard. */
const carried = 3;

/** Who speaks in a sentence; where nobody does, who spoke in the sentences before it, in the same paragraph: so many in all. */
function sourcesOf({ cues, prose }: Draft, sentence: number, sentences: number): Set<string> {
  const { block } = prose.sentences[sentence];
  const sources = new Set<string>();
  for (let from = sentence; sources.size === 0 && from > sentence - sentences; from--) {
    if (prose.sentences[from]?.block !== block) break;
    const first = firstOfSentence(cues, from);
    for (let at = first; cues[at]?.sentence === from && at < first + mostVoices; at++) {
      const { source, status } = cues[at];
      const who = source ? prose.text.slice(source.start, source.end).toLowerCase() : status;
      if (!/^(?:it|he|she|they|who)$/.test(who)) sources.add(who);
    }
  }
  return sources;
}

const setsApart = new WordList(
  `more another additional further extra other others remaining rest each per apiece respectively every second third fourth fifth
initial initially batch batches tranche tranches phase phases lot lots option options total altogether overall combined
increase increased increases increasing raise raised raises rise rose risen grew grow grown growth cut cuts reduce reduced
reduces reducing fell fall drop dropped original originally previous previously earlier later instead rather compared
versus against half whereas annually annual yearly monthly daily average averaged revised expanded expand doubled tripled
follow early former formerly previously ago since now currently today yesterday tonight newer older different separate among excluding except besides either similar loan leased capacity simulators
separately then eventually finally final upgraded refurbished first last far both`.split(/\s+/),
);
