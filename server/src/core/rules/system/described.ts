import { Gap, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { rememberedBy } from '../../remember';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { type Noun, nounsOf } from './nouns';
import { NounPhrases, type Place, setOf } from './phrases';

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

/** A mention with its tokens, `last` excluded. */
interface At {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
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
    const found: Description[] = [];
    let before: At | undefined;
    /** Names one after the other that may share a noun behind the last. */
    let row: At[] = [];
    for (const mention of mentions) {
      const first = tokenAt(prose.tokens, mention.span.start);
      let last = first + 1;
      while (last < this.#words.count && this.#words.startOf(last) < mention.span.end) last++;
      const at = { mention, first, last };
      const descriptions = [
        ...this.#of(at, before?.mention.sentence === mention.sentence ? before : undefined),
      ];
      found.push(...descriptions);
      if (!before || !this.#isNext(at, before)) row = [];
      const shared = descriptions.find(({ how, plural }) => how === 'behind' && plural);
      if (shared && this.#isBare(row))
        for (const other of row) found.push({ ...shared, mention: other.mention, how: 'list' });
      row = shared ? [] : [...row, at];
      before = at;
    }
    return found;
  }

  *#of(at: At, before: At | undefined): Generator<Description> {
    const { mention } = at;
    const behind = this.#behind(at);
    const list = behind ? undefined : this.#headOfList(at, before);
    this.#list = list;
    if (behind) yield this.#description(mention, behind, 'behind');
    else if (behind === undefined) {
      const placed = this.#before(at);
      if (placed) yield this.#description(mention, placed, 'before');
    }
    const predicate = this.#predicate(at);
    if (predicate) yield this.#description(mention, predicate, 'predicate');
    const apposition = this.#apposed(at) ?? this.#apposedBefore(at);
    if (apposition) yield this.#description(mention, apposition, 'apposition');
    if (list) yield this.#description(mention, list, 'list');
  }

  /** "T-72, T-80": nothing but a comma or an "and" between two names. */
  #isNext({ mention }: At, before: At): boolean {
    if (mention.sentence !== before.mention.sentence) return false;
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
  #behind({ mention, last }: At): Place | null | undefined {
    if (this.#phrases.isPlural(last - 1) && mention.span.end > mention.form.end) return undefined;
    if (!this.#joins(last, mention)) return undefined;
    return (
      this.#phrases.at(last, this.#boundsOf(mention).limit) ??
      (this.#isClosed(last, mention) ? undefined : null)
    );
  }

  /** Whether nothing of the mention's own noun phrase stands behind it. */
  #isClosed(token: number, mention: Mention): boolean {
    const { limit } = this.#boundsOf(mention);
    return token >= limit || this.#words.gap(token) !== Gap.space || this.#phrases.endsPhrase(token);
  }

  /** "The fighter jet Su-57": a name alone may be that of a ship, a unit, a place. */
  #before({ mention, first }: At): Place | undefined {
    const { sentence } = this.#boundsOf(mention);
    if (first <= sentence || this.#phrases.textBefore(first) !== ' ') return undefined;
    if (!/\d/.test(this.#draft.prose.text.slice(mention.form.start, mention.form.end))) return undefined;
    return this.#phrases.nounBefore(first, sentence);
  }

  /** "The Bradley is a tank". */
  #predicate({ mention, first, last }: At): Place | undefined {
    const words = this.#words;
    const { limit } = this.#boundsOf(mention);
    if (last >= limit || words.gap(last) !== Gap.space || !COPULAS.has(words.raw(last))) return undefined;
    if (!this.#isSubject(first, mention)) return undefined;
    let at = last + 1;
    while (at < limit && at < last + 3 && words.is(at, Is.adverb) && words.gap(at) === Gap.space) at++;
    if (words.is(at, Is.determiner) && words.gap(at) === Gap.space) at++;
    else if (!COPULAS_OF_MANY.has(words.raw(last))) return undefined;
    return words.gap(at) === Gap.space ? this.#phrases.at(at, this.#boundsOf(mention).limit) : undefined;
  }

  /** Whether a mention begins its clause, with at most an article and modifiers before it. */
  #isSubject(first: number, mention: Mention): boolean {
    const words = this.#words;
    const { sentence } = this.#boundsOf(mention);
    for (let at = first; at > first - 5; at--) {
      if (at <= sentence) return true;
      const gap = words.gap(at);
      if (gap !== Gap.space) return gap === 0x2c || gap === 0x3b;
      if (CLAUSE_STARTS.has(words.raw(at - 1).toLowerCase())) return true;
      if (!words.is(at - 1, Is.determiner) && !this.#phrases.isModifier(at - 1)) return false;
    }
    return false;
  }

  /** "The Bradley, a tank that …": but no list of things that were lost. */
  #apposed({ mention, first, last }: At): Place | undefined {
    const words = this.#words;
    const { sentence, limit } = this.#boundsOf(mention);
    if (last + 1 >= limit || words.gap(last) !== Gap.other || this.#phrases.textBefore(last) !== ', ')
      return undefined;
    if (!words.is(last, Is.determiner) || words.gap(last + 1) !== Gap.space) return undefined;
    // "A Bradley, a tank and two lorries", "the T-72, the Bradley, a tank …".
    if (first > sentence && (INDEFINITE.has(words.raw(first - 1).toLowerCase()) || words.gap(first) === 0x2c))
      return undefined;
    const place = this.#phrases.at(last + 1, this.#boundsOf(mention).limit);
    if (!place || this.#phrases.isPlural(place.to - 1)) return undefined;
    return this.#endsApposition(place.to, limit) ? place : undefined;
  }

  /** "Russia's newest tank, the T-14,". */
  #apposedBefore({ mention, first, last }: At): Place | undefined {
    const words = this.#words;
    const { sentence, limit } = this.#boundsOf(mention);
    let at = first;
    if (at > sentence && words.is(at - 1, Is.determiner) && words.gap(at) === Gap.space) at--;
    if (at <= sentence || this.#phrases.textBefore(at) !== ', ' || !this.#endsApposition(last, limit))
      return undefined;
    const place = this.#phrases.nounBefore(at, sentence);
    if (!place || this.#phrases.isPlural(place.to - 1)) return undefined;
    let start = place.from;
    while (start > sentence && this.#phrases.isModifier(start - 1) && words.follows(start)) start--;
    const owner = start > sentence ? words.raw(start - 1).toLowerCase() : '';
    // Only what there is one of: "its new tank, the T-14", not "a tank, the T-14 and".
    return words.follows(start) && (OWNERS.has(owner) || words.possessive(start - 1)) ? place : undefined;
  }

  /** Ends with the sentence, or goes on as no list does. */
  #endsApposition(token: number, limit: number): boolean {
    const words = this.#words;
    if (token >= limit) return true;
    if (words.gap(token) === Gap.space) return CLOSERS.has(words.raw(token).toLowerCase());
    if (this.#phrases.textBefore(token) !== ', ') return true;
    return !words.is(token, Is.determiner) && !LIST_WORDS.has(words.raw(token).toLowerCase());
  }

  /** "Tanks such as the Bradley", "tanks, including 20 T-72s and Bradleys". */
  #headOfList({ mention, first }: At, before: At | undefined): Place | undefined {
    const words = this.#words;
    const { sentence } = this.#boundsOf(mention);
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
    if (words.gap(lead) !== Gap.space && this.#phrases.textBefore(lead) !== ', ') return undefined;
    const place = this.#phrases.nounBefore(lead, sentence);
    if (!place || !this.#phrases.isPlural(lead - 1)) return undefined;
    // "Tanks and armoured vehicles such as": which of them is which, the sentence does not say.
    let start = place.from;
    while (start > sentence && this.#phrases.isModifier(start - 1) && words.follows(start)) start--;
    if (start <= sentence) return place;
    const gap = words.gap(start);
    if (gap !== Gap.space || LIST_WORDS.has(words.raw(start - 1).toLowerCase())) return undefined;
    return place;
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

  /** Whether a token goes on with the noun phrase of the mention before it. */
  #joins(token: number, mention: Mention): boolean {
    const { limit } = this.#boundsOf(mention);
    return token < limit && this.#words.follows(token);
  }

  #boundsOf({ sentence }: Mention): { sentence: number; limit: number } {
    const { firstToken, lastToken } = this.#draft.prose.sentences[sentence];
    return { sentence: firstToken, limit: lastToken };
  }
}

const COPULAS = setOf('is was are were remains became remained');
const COPULAS_OF_MANY = setOf('are were');
const CLAUSE_STARTS = setOf('and but while because although though whereas that as says said when since');
const INDEFINITE = setOf('a an another one two three four five six seven eight nine ten several many');
const OWNERS = setOf('its their his our the');
const CLOSERS = setOf(
  'with that which designed built armed capable used made developed produced in of for from equipped mounted fitted has had can is was will would',
);
const LIST_WORDS = setOf('and or as well plus nor to');
