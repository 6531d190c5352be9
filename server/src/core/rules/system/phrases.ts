import { Gap, isApostrophe, isHyphen, WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Noun } from '../../lexicon/kind-nouns';
import { singular } from '../../lexicon/words';
import { remembered } from '../../remember';
import { isUpper } from '../../text/characters';
import { type Prose, TokenFlag } from '../../text/prose';
import type { Nouns } from './nouns';

/** A noun between two tokens, `to` excluded. */
export interface Place {
  readonly noun: Noun;
  readonly from: number;
  readonly to: number;
}

/** Reads the noun phrases of a draft that name kinds of systems; a token is asked only for itself and its neighbours. */
export class NounPhrases {
  readonly #words: Words;
  readonly #nouns: Nouns;
  readonly #firsts: WordList;
  readonly #lasts: WordList;

  constructor(prose: Prose, nouns: Nouns) {
    this.#words = Words.of(prose);
    this.#nouns = nouns;
    this.#firsts = firstsOf(nouns);
    this.#lasts = lastsOf(nouns);
  }

  /**
   * A noun phrase from a token on, its head the last noun: none where anything stands in it that is neither a noun of some
   * kind nor a plain modifier, or where it goes on behind.
   */
  at(start: number, limit: number): Place | undefined {
    const words = this.#words;
    let head: Place | undefined;
    let at = start;
    for (let count = 0; at < limit && count < REACH; count++) {
      if ((at > start && !words.follows(at)) || this.#isNewLine(at)) break;
      const place = this.#nounAt(at, limit);
      if (place) {
        // A second noun makes the first a modifier: "Grad rocket launcher shells".
        if (head) return undefined;
        head = place;
        at = place.to;
        continue;
      }
      if (head || !(this.isModifier(at) || this.#isCompound(at))) break;
      at++;
    }
    return head && head.to === at && this.#isHead(head, limit) ? head : undefined;
  }

  /** The next line of a list, rather than of a paragraph wrapped by hand. */
  #isNewLine(token: number): boolean {
    return this.#words.has(token, TokenFlag.capital) && this.textBefore(token).includes('\n');
  }

  /** The longest noun that begins at a token. */
  #nounAt(token: number, limit: number): Place | undefined {
    if (!this.#firsts.mayHave(this.#words.slot(token))) return undefined;
    for (const noun of this.#nouns.byFirst.get(this.word(token)) ?? []) {
      const to = token + noun.words.length;
      if (to > limit) continue;
      let same = true;
      for (let i = 1; same && i < noun.words.length; i++)
        same = this.#isWithin(token + i) && this.word(token + i) === noun.words[i];
      if (same) return { noun, from: token, to };
    }
    return undefined;
  }

  /** The longest noun that ends before a token. */
  nounBefore(token: number, limit: number): Place | undefined {
    if (!this.#lasts.mayHave(this.#words.slot(token - 1))) return undefined;
    for (const noun of this.#nouns.byLast.get(this.word(token - 1)) ?? []) {
      const from = token - noun.words.length;
      if (from < limit) continue;
      let same = true;
      for (let i = 0; same && i < noun.words.length; i++)
        same = (i === 0 || this.#isWithin(from + i)) && this.word(from + i) === noun.words[i];
      // The tank of "anti-tank", the launched of "submarine-launched".
      if (same && !isHyphen(this.#words.gap(from))) return { noun, from, to: token };
    }
    return undefined;
  }

  /** Whether a noun ends its phrase: what follows is a mark, a small word or a verb. */
  #isHead({ to }: Place, limit: number): boolean {
    const words = this.#words;
    if (to >= limit) return true;
    const gap = words.gap(to);
    if (isHyphen(gap) || gap === 0x2f || gap === 0x26) return false;
    if (gap !== Gap.space) return true;
    if (this.isPlural(to - 1)) return true;
    return this.endsPhrase(to);
  }

  endsPhrase(token: number): boolean {
    const words = this.#words;
    if (words.is(token, ENDS_PHRASE) || words.has(token, TokenFlag.digit) || words.isIn(token, VERBS))
      return true;
    const end = words.endOf(token);
    if (end - words.startOf(token) < 4) return false;
    // -ed and -ly, in whatever letter case.
    const last = words.text.charCodeAt(end - 1) | 32;
    const other = words.text.charCodeAt(end - 2) | 32;
    return (last === 0x64 && other === 0x65) || (last === 0x79 && other === 0x6c);
  }

  isModifier(token: number): boolean {
    return this.#words.isIn(token, MODIFIERS) && !this.#words.possessive(token);
  }

  /** Inside a phrase: behind a blank or a hyphen, or the marks of AEW&C and V/STOL. */
  #isWithin(token: number): boolean {
    const gap = this.#words.gap(token);
    return gap === Gap.space || isHyphen(gap) || gap === 0x26 || gap === 0x2f;
  }

  /** A word of "eight-wheeled" or "battle-tested". */
  #isCompound(token: number): boolean {
    const words = this.#words;
    const isEnd = (at: number): boolean => isHyphen(words.gap(at)) && /[a-z]ed$/.test(words.raw(at));
    return isEnd(token) || isEnd(token + 1);
  }

  word(token: number): string {
    return singular(this.#words.lower(token));
  }

  isPlural(token: number): boolean {
    const words = this.#words;
    const { text } = words;
    const end = words.endOf(token);
    if (text.charCodeAt(end - 1) !== 0x73) return false;
    const length = end - words.startOf(token);
    // SAMs, but not gas.
    if (length < 4)
      return length === 3 && isUpper(text.charCodeAt(end - 2)) && isUpper(text.charCodeAt(end - 3));
    return text.charCodeAt(end - 2) !== 0x73 && !isApostrophe(words.gap(token));
  }

  /** Whether a comma and a blank stand before a token. */
  isBehindComma(token: number): boolean {
    const { text } = this.#words;
    const from = this.#words.endOf(token - 1);
    return (
      this.#words.startOf(token) - from === 2 &&
      text.charCodeAt(from) === 0x2c &&
      text.charCodeAt(from + 1) === 0x20
    );
  }

  textBefore(token: number): string {
    return this.#words.text.slice(this.#words.endOf(token - 1), this.#words.startOf(token));
  }
}

/** Tokens of a noun phrase, at most. */
const REACH = 8;

/** What never goes on with a noun phrase. */
const ENDS_PHRASE =
  Is.stop | Is.be | Is.auxiliary | Is.says | Is.pronoun | Is.determiner | Is.month | Is.weekday;

/** The words that have one of these as their singular: see `singular`. */
function formsOf(singulars: Iterable<string>): WordList {
  const known = new Set(singulars);
  const forms = [...known]
    .flatMap((word) => [word, `${word}s`, word.replace(/y$/, 'ies')])
    .filter((form) => known.has(singular(form)));
  return new WordList(forms);
}

const firstsOf = remembered(({ byFirst }: Nouns) => formsOf(byFirst.keys()));
const lastsOf = remembered(({ byLast }: Nouns) => formsOf(byLast.keys()));

/** Verbs that end in neither -ed nor -s; the words of other lists are not repeated here. */
const VERBS = WordList.of(
  'left sent put saw took flew shot hit struck sank sunk lost fell made went came drove burnt ran led stood sat kept met began broke got gave held set ' +
    'carrying flying operating belonging using firing taking crashing burning driving heading moving sailing being having entering ' +
    'crashes crashed flies strikes hits sinks lands takes makes remains becomes carries comes goes gets enters uses leaves arrives costs needs fires launches sails patrols shoots operates',
);

/** Words that say nothing of the kind, countries among them; in lower case and the singular. */
const MODIFIERS = formsOf([
  ...COUNTRY_WORDS,
  ...(
    'modern advanced new newest latest old older oldest first second third fourth fifth generation gen sixth era next soviet russian made built ' +
    'designed supplied donated captured destroyed damaged upgraded modernised modernized modified improved advanced heavy medium light main ' +
    'military army navy naval marine force air american western eastern nato allied enemy class type serie family version variant model ' +
    'style stealth stealthy supersonic subsonic hypersonic twin single engine engined seat seater powered nuclear conventional armed unarmed ' +
    'manned unmanned crewed uncrewed precision guided unguided long short medium range combat fighting multirole multi role tactical ' +
    'strategic flagship top formidable sophisticated powerful fearsome versatile most world best known popular famous legendary versatile ' +
    'mobile tracked wheeled towed armoured armored deadly lethal capable proven huge giant small large big fast s u us usa uk eu'
  ).split(' '),
]);
