import { Gap, WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Noun } from '../../lexicon/kind-nouns';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { rememberedBy } from '../../remember';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { nounsOf } from './nouns';
import { NounPhrases, type Place } from './phrases';

/** What a sentence calls a system: "Bradley tanks", "the Bradley is a tank", "tanks such as the Bradley". */
export interface Description {
  readonly mention: Mention;
  /** The noun, without what only modifies it. */
  readonly span: Span;
  readonly noun: Noun;
  readonly plural: boolean;
  /**
   * Where it stands: right behind the system ("Bradley tanks") or right before it ("the tank T-72"), behind "is a", in
   * apposition ("the Bradley, a tank"), or at the head of a list ("tanks such as the Bradley"). The last three are
   * statements, which a sentence may also deny.
   */
  readonly how: 'behind' | 'before' | 'predicate' | 'apposition' | 'list';
}

/**
 * All that a draft calls its systems, in the order of the mentions. Only what is the head of its noun phrase: a Bradley tank
 * crew, an F-16 fighter pilot and a T-72 tank hull are no tank and no fighter. Linear in the number of mentions.
 */
export const descriptionsIn = rememberedBy((draft: Draft, lexicon: Lexicon): readonly Description[] =>
  new Reader(draft, lexicon).all(),
);

/** A mention with its tokens, and those of its sentence: `last` and `limit` excluded. */
interface At {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly limit: number;
}

class Reader {
  readonly #draft: Draft;
  readonly #words: Words;
  readonly #phrases: NounPhrases;
  /** The list that the mention before is an item of. */
  #list: Place | undefined;

  constructor(draft: Draft, lexicon: Lexicon) {
    this.#draft = draft;
    this.#words = Words.of(draft.prose);
    this.#phrases = new NounPhrases(draft.prose, nounsOf(lexicon));
  }

  all(): Description[] {
    const { mentions, prose } = this.#draft;
    const words = this.#words;
    const found: Description[] = [];
    let before: At | undefined;
    /** Names one after the other that may share a noun behind the last. */
    let row: At[] = [];
    for (const mention of mentions) {
      const { firstToken, lastToken } = prose.sentences[mention.sentence];
      const first = tokenAt(prose.tokens, mention.span.start);
      let last = first + 1;
      while (last < words.count && words.start[last] < mention.span.end) last++;
      const at: At = { mention, first, last, sentence: firstToken, limit: lastToken };
      const shared = this.#read(at, before?.sentence === firstToken ? before : undefined, found);
      if (!before || !this.#isNext(at, before)) row = [];
      if (!shared) row.push(at);
      else {
        if (this.#isBare(row))
          for (const other of row) found.push({ ...shared, mention: other.mention, how: 'list' });
        row = [];
      }
      before = at;
    }
    return found;
  }

  /** Adds what a mention is called. @returns what stands behind it in the plural: other names may share that */
  #read(at: At, before: At | undefined, found: Description[]): Description | undefined {
    const { mention } = at;
    const behind = this.#behind(at);
    const list = behind ? undefined : this.#headOfList(at, before);
    this.#list = list;
    let shared: Description | undefined;
    if (behind) {
      const description = this.#description(mention, behind, 'behind');
      found.push(description);
      if (description.plural) shared = description;
    } else if (behind === undefined) {
      const placed = this.#before(at);
      if (placed) found.push(this.#description(mention, placed, 'before'));
    }
    const predicate = this.#predicate(at);
    if (predicate) found.push(this.#description(mention, predicate, 'predicate'));
    const apposition = this.#apposed(at) ?? this.#apposedBefore(at);
    if (apposition) found.push(this.#description(mention, apposition, 'apposition'));
    if (list) found.push(this.#description(mention, list, 'list'));
    return shared;
  }

  /** "T-72, T-80": nothing but a comma or an "and" between two names. */
  #isNext({ mention, first }: At, before: At): boolean {
    if (mention.sentence !== before.mention.sentence || first - before.last > 1) return false;
    const between = this.#draft.prose.prose.slice(before.mention.span.end, mention.span.start);
    return /^(?:,| and| or|, and|, or) $/.test(between);
  }

  /**
   * Whether the names of a row cannot stand by themselves, so that the noun behind the last is that of all: in the singular and
   * without an article. "HIMARS and Storm Shadow missiles", "Bradleys and Abrams tanks", "the Bradley and Abrams tanks" may be
   * two things each.
   */
  #isBare(row: readonly At[]): boolean {
    const [head] = row;
    if (!head || (head.first > 0 && this.#words.is(head.first - 1, Is.determiner))) return false;
    return row.every(({ mention: { span, form } }) => {
      const name = this.#draft.prose.text.slice(form.start, form.end);
      return span.end === form.end && (/\d/.test(name) || !/(?:s|^[\p{Lu}\W]+)$/u.test(name));
    });
  }

  #description(mention: Mention, { noun, from, to }: Place, how: Description['how']): Description {
    const span = { start: this.#words.startOf(from), end: this.#words.endOf(to - 1) };
    return { mention, span, noun, plural: this.#phrases.isPlural(to - 1), how };
  }

  /**
   * "T-72 main battle tanks". @returns null where a noun phrase goes on that is none of a kind ("T-72 tank crew"), or where
   * the system is a part of a longer one; `undefined` where nothing stands there
   */
  #behind(at: At): Place | null | undefined {
    const { mention, last, limit } = at;
    if (mention.span.end > mention.form.end && this.#phrases.isPlural(last - 1)) return undefined;
    if (last >= limit || !this.#words.follows(last)) return undefined;
    return this.#phrases.at(last, limit) ?? (this.#isClosed(at) ? undefined : null);
  }

  /** Whether nothing of the mention's own noun phrase stands behind it. */
  #isClosed({ last, limit }: At): boolean {
    return last >= limit || this.#words.gap(last) !== Gap.space || this.#phrases.endsPhrase(last);
  }

  /** "The fighter jet Su-57": a name alone may be that of a ship, a unit, a place. */
  #before({ mention, first, sentence }: At): Place | undefined {
    if (first <= sentence) return undefined;
    const noun = this.#phrases.nounBefore(first, sentence);
    if (!noun || this.#phrases.textBefore(first) !== ' ') return undefined;
    return /\d/.test(this.#draft.prose.text.slice(mention.form.start, mention.form.end)) ? noun : undefined;
  }

  /** "The Bradley is a tank". */
  #predicate(subject: At): Place | undefined {
    const words = this.#words;
    const { last, limit } = subject;
    if (last >= limit || !words.isSmallIn(last, COPULAS) || words.gap(last) !== Gap.space) return undefined;
    if (!this.#isSubject(subject)) return undefined;
    let at = last + 1;
    while (at < limit && at < last + 3 && words.is(at, Is.adverb) && words.gap(at) === Gap.space) at++;
    if (words.is(at, Is.determiner) && words.gap(at) === Gap.space) at++;
    else if (!words.isSmallIn(last, COPULAS_OF_MANY)) return undefined;
    return words.gap(at) === Gap.space ? this.#phrases.at(at, limit) : undefined;
  }

  /** Whether a mention begins its clause, with at most an article and modifiers before it. */
  #isSubject({ first, sentence }: At): boolean {
    const words = this.#words;
    for (let at = first; at > first - 5; at--) {
      if (at <= sentence) return true;
      const gap = words.gap(at);
      if (gap !== Gap.space) return gap === 0x2c || gap === 0x3b;
      if (words.isIn(at - 1, CLAUSE_STARTS)) return true;
      if (!words.is(at - 1, Is.determiner) && !this.#phrases.isModifier(at - 1)) return false;
    }
    return false;
  }

  /** "The Bradley, a tank that …": but no list of things that were lost. */
  #apposed({ first, last, sentence, limit }: At): Place | undefined {
    const words = this.#words;
    if (last + 1 >= limit || !words.is(last, Is.determiner) || !this.#phrases.isBehindComma(last))
      return undefined;
    if (words.gap(last + 1) !== Gap.space) return undefined;
    // "A Bradley, a tank and two lorries", "the T-72, the Bradley, a tank …".
    if (first > sentence && (words.isIn(first - 1, INDEFINITE) || words.gap(first) === 0x2c))
      return undefined;
    const place = this.#phrases.at(last + 1, limit);
    if (!place || this.#phrases.isPlural(place.to - 1)) return undefined;
    return this.#endsApposition(place.to, limit) ? place : undefined;
  }

  /** "Russia's newest tank, the T-14,". */
  #apposedBefore({ first, last, sentence, limit }: At): Place | undefined {
    const words = this.#words;
    let at = first;
    if (at > sentence && words.is(at - 1, Is.determiner) && words.gap(at) === Gap.space) at--;
    if (at <= sentence || !this.#phrases.isBehindComma(at) || !this.#endsApposition(last, limit))
      return undefined;
    const place = this.#phrases.nounBefore(at, sentence);
    if (!place || this.#phrases.isPlural(place.to - 1)) return undefined;
    let start = place.from;
    while (start > sentence && this.#phrases.isModifier(start - 1) && words.follows(start)) start--;
    // Only what there is one of: "its new tank, the T-14", not "a tank, the T-14 and".
    const owned = (start > sentence && words.isIn(start - 1, OWNERS)) || words.possessive(start - 1);
    return owned && words.follows(start) ? place : undefined;
  }

  /** Ends with the sentence, or goes on as no list does. */
  #endsApposition(token: number, limit: number): boolean {
    const words = this.#words;
    if (token >= limit) return true;
    if (words.gap(token) === Gap.space) return words.isIn(token, CLOSERS);
    if (!this.#phrases.isBehindComma(token)) return true;
    return !words.is(token, Is.determiner) && !words.isIn(token, LIST_WORDS);
  }

  /** "Tanks such as the Bradley", "tanks, including 20 T-72s and Bradleys". */
  #headOfList({ first, sentence }: At, before: At | undefined): Place | undefined {
    const words = this.#words;
    if (!this.#list && !this.#isLed(first)) return undefined;
    let at = first;
    while (at > sentence && at > first - 4 && words.gap(at) === Gap.space && this.#opensItem(at - 1)) at--;
    if (before && this.#list && before.last <= at) {
      const between = this.#draft.prose.prose.slice(before.mention.span.end, words.startOf(at));
      if (/^(?:,| and| or|, and|, or) $/.test(between)) return this.#list;
    }
    let lead: number;
    if (words.raw(at - 1) === 'including') lead = at - 1;
    else if (words.raw(at - 1) === 'as' && words.raw(at - 2) === 'such') lead = at - 2;
    else return undefined;
    if (words.gap(at) !== Gap.space || lead <= sentence) return undefined;
    if (words.gap(lead) !== Gap.space && !this.#phrases.isBehindComma(lead)) return undefined;
    const place = this.#phrases.nounBefore(lead, sentence);
    if (!place || !this.#phrases.isPlural(lead - 1)) return undefined;
    // "Tanks and armoured vehicles such as": which of them is which, the sentence does not say.
    let start = place.from;
    while (start > sentence && this.#phrases.isModifier(start - 1) && words.follows(start)) start--;
    if (start <= sentence) return place;
    const gap = words.gap(start);
    if (gap !== Gap.space || words.isIn(start - 1, LIST_WORDS)) return undefined;
    return place;
  }

  /** Whether a list may begin shortly before a token. */
  #isLed(token: number): boolean {
    for (let at = token - 1; at >= 0 && at >= token - 5; at--)
      if (this.#words.isSmallIn(at, LEADS)) return true;
    return false;
  }

  /** What may stand before an item of a list: an article, a number, a country. */
  #opensItem(token: number): boolean {
    const words = this.#words;
    return (
      words.is(token, Is.determiner | Is.cardinal) ||
      words.flags[token] === TokenFlag.digit ||
      COUNTRY_WORDS.has(this.#phrases.word(token)) ||
      this.#phrases.isModifier(token)
    );
  }
}

const COPULAS = WordList.of('is was are were remains became remained');
const COPULAS_OF_MANY = WordList.of('are were');
const CLAUSE_STARTS = WordList.of(
  'and but while because although though whereas that as says said when since',
);
const INDEFINITE = WordList.of('a an another one two three four five six seven eight nine ten several many');
const OWNERS = WordList.of('its their his our the');
const CLOSERS = WordList.of(
  'with that which designed built armed capable used made developed produced in of for from equipped mounted fitted has had can is was will would',
);
const LIST_WORDS = WordList.of('and or as well plus nor to');
const LEADS = WordList.of('including as');
