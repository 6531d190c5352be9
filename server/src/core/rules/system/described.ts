import { Gap, isApostrophe, isHyphen, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { singular } from '../../lexicon/words';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { type Noun, nounsOf } from './nouns';

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

const read = new WeakMap<Draft, readonly Description[]>();

/**
 * All that a draft calls its systems, in the order of the mentions. Only what is the head of its noun phrase: a Bradley tank
 * crew, an F-16 fighter pilot and a T-72 tank hull are no tank and no fighter. Linear in the number of mentions.
 */
export function descriptionsIn(draft: Draft, lexicon: Lexicon): readonly Description[] {
  let descriptions = read.get(draft);
  if (!descriptions) {
    descriptions = new Reader(draft, lexicon).all();
    read.set(draft, descriptions);
  }
  return descriptions;
}

/** A noun between two tokens, `to` excluded. */
interface Place {
  readonly noun: Noun;
  readonly from: number;
  readonly to: number;
}

/** A mention with its tokens, `last` excluded. */
interface At {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
}

class Reader {
  readonly #draft: Draft;
  readonly #words: Words;
  readonly #nouns: ReturnType<typeof nounsOf>;
  /** The list that the mention before is an item of. */
  #list: Place | undefined;

  constructor(draft: Draft, lexicon: Lexicon) {
    this.#draft = draft;
    this.#words = Words.of(draft.prose);
    this.#nouns = nounsOf(lexicon);
  }

  all(): Description[] {
    const { mentions, prose } = this.#draft;
    const found: Description[] = [];
    let before: At | undefined;
    for (const mention of mentions) {
      const first = tokenAt(prose.tokens, mention.span.start);
      let last = first + 1;
      while (last < this.#words.count && this.#words.startOf(last) < mention.span.end) last++;
      const at = { mention, first, last };
      found.push(...this.#of(at, before?.mention.sentence === mention.sentence ? before : undefined));
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

  #description(mention: Mention, { noun, from, to }: Place, how: Description['how']): Description {
    const span = { start: this.#words.startOf(from), end: this.#words.endOf(to - 1) };
    return { mention, span, noun, plural: this.#isPlural(to - 1), how };
  }

  /**
   * "T-72 main battle tanks". @returns null where a noun phrase goes on that is none of a kind ("T-72 tank crew"), or where
   * the system is a part of a longer one; `undefined` where nothing stands there
   */
  #behind({ mention, last }: At): Place | null | undefined {
    if (this.#isPlural(last - 1) && mention.span.end > mention.form.end) return undefined;
    if (!this.#joins(last, mention)) return undefined;
    return this.#phrase(last, mention) ?? (this.#isClosed(last, mention) ? undefined : null);
  }

  /**
   * A noun phrase from a token on, its head the last noun: none where anything stands in it that is neither a noun of some
   * kind nor a plain modifier, or where it goes on behind.
   */
  #phrase(start: number, mention: Mention): Place | undefined {
    const words = this.#words;
    const { limit } = this.#boundsOf(mention);
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
      if (head || !this.#isModifier(at)) break;
      at++;
    }
    return head && head.to === at && this.#isHead(head, limit) ? head : undefined;
  }

  /** The next line of a list, rather than of a paragraph wrapped by hand. */
  #isNewLine(token: number): boolean {
    return this.#words.has(token, TokenFlag.capital) && this.#textBefore(token).includes('\n');
  }

  /** The longest noun that begins at a token. */
  #nounAt(token: number, limit: number): Place | undefined {
    for (const noun of this.#nouns.byFirst.get(this.#word(token)) ?? []) {
      const to = token + noun.words.length;
      if (to > limit) continue;
      let same = true;
      for (let i = 1; same && i < noun.words.length; i++)
        same = this.#isWithin(token + i) && this.#word(token + i) === noun.words[i];
      if (same) return { noun, from: token, to };
    }
    return undefined;
  }

  /** The longest noun that ends before a token. */
  #nounBefore(token: number, limit: number): Place | undefined {
    for (const noun of this.#nouns.byLast.get(this.#word(token - 1)) ?? []) {
      const from = token - noun.words.length;
      if (from < limit) continue;
      let same = true;
      for (let i = 0; same && i < noun.words.length; i++)
        same = (i === 0 || this.#isWithin(from + i)) && this.#word(from + i) === noun.words[i];
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
    if (this.#isPlural(to - 1)) return true;
    return this.#endsPhrase(to);
  }

  #endsPhrase(token: number): boolean {
    const words = this.#words;
    if (words.is(token, ENDS_PHRASE) || words.has(token, TokenFlag.digit)) return true;
    const word = words.raw(token).toLowerCase();
    return VERBS.has(word) || (word.length > 3 && (word.endsWith('ed') || word.endsWith('ly')));
  }

  /** Whether nothing of the mention's own noun phrase stands behind it. */
  #isClosed(token: number, mention: Mention): boolean {
    const { limit } = this.#boundsOf(mention);
    return token >= limit || this.#words.gap(token) !== Gap.space || this.#endsPhrase(token);
  }

  /** "The fighter jet Su-57": a name alone may be that of a ship, a unit, a place. */
  #before({ mention, first }: At): Place | undefined {
    const { sentence } = this.#boundsOf(mention);
    if (first <= sentence || this.#textBefore(first) !== ' ') return undefined;
    if (!/\d/.test(this.#draft.prose.text.slice(mention.form.start, mention.form.end))) return undefined;
    return this.#nounBefore(first, sentence);
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
    return words.gap(at) === Gap.space ? this.#phrase(at, mention) : undefined;
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
      if (!words.is(at - 1, Is.determiner) && !this.#isModifier(at - 1)) return false;
    }
    return false;
  }

  /** "The Bradley, a tank that …": but no list of things that were lost. */
  #apposed({ mention, first, last }: At): Place | undefined {
    const words = this.#words;
    const { sentence, limit } = this.#boundsOf(mention);
    if (last + 1 >= limit || words.gap(last) !== Gap.other || this.#textBefore(last) !== ', ')
      return undefined;
    if (!words.is(last, Is.determiner) || words.gap(last + 1) !== Gap.space) return undefined;
    // "A Bradley, a tank and two lorries", "the T-72, the Bradley, a tank …".
    if (first > sentence && (INDEFINITE.has(words.raw(first - 1).toLowerCase()) || words.gap(first) === 0x2c))
      return undefined;
    const place = this.#phrase(last + 1, mention);
    if (!place || this.#isPlural(place.to - 1)) return undefined;
    return this.#endsApposition(place.to, limit) ? place : undefined;
  }

  /** "Russia's newest tank, the T-14,". */
  #apposedBefore({ mention, first, last }: At): Place | undefined {
    const words = this.#words;
    const { sentence, limit } = this.#boundsOf(mention);
    let at = first;
    if (at > sentence && words.is(at - 1, Is.determiner) && words.gap(at) === Gap.space) at--;
    if (at <= sentence || this.#textBefore(at) !== ', ' || !this.#endsApposition(last, limit))
      return undefined;
    const place = this.#nounBefore(at, sentence);
    if (!place || this.#isPlural(place.to - 1)) return undefined;
    let start = place.from;
    while (start > sentence && this.#isModifier(start - 1) && words.follows(start)) start--;
    const owner = start > sentence ? words.raw(start - 1).toLowerCase() : '';
    // Only what there is one of: "its new tank, the T-14", not "a tank, the T-14 and".
    return words.follows(start) && (OWNERS.has(owner) || words.possessive(start - 1)) ? place : undefined;
  }

  /** Ends with the sentence, or goes on as no list does. */
  #endsApposition(token: number, limit: number): boolean {
    const words = this.#words;
    if (token >= limit) return true;
    if (words.gap(token) === Gap.space) return CLOSERS.has(words.raw(token).toLowerCase());
    if (this.#textBefore(token) !== ', ') return true;
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
    if (words.gap(lead) !== Gap.space && this.#textBefore(lead) !== ', ') return undefined;
    const place = this.#nounBefore(lead, sentence);
    if (!place || !this.#isPlural(lead - 1)) return undefined;
    // "Tanks and armoured vehicles such as": which of them is which, the sentence does not say.
    let start = place.from;
    while (start > sentence && this.#isModifier(start - 1) && words.follows(start)) start--;
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
      COUNTRY_WORDS.has(this.#word(token)) ||
      this.#isModifier(token)
    );
  }

  #isModifier(token: number): boolean {
    if (this.#words.possessive(token)) return false;
    const word = this.#word(token);
    return MODIFIERS.has(word) || COUNTRY_WORDS.has(word);
  }

  /** Whether a token goes on with the noun phrase of the mention before it. */
  #joins(token: number, mention: Mention): boolean {
    const { limit } = this.#boundsOf(mention);
    return token < limit && this.#words.follows(token);
  }

  /** Inside a phrase: behind a blank or a hyphen, or the marks of AEW&C and V/STOL. */
  #isWithin(token: number): boolean {
    const gap = this.#words.gap(token);
    return gap === Gap.space || isHyphen(gap) || gap === 0x26 || gap === 0x2f;
  }

  #word(token: number): string {
    return singular(this.#words.raw(token).toLowerCase());
  }

  #isPlural(token: number): boolean {
    const raw = this.#words.raw(token);
    if (raw.length < 4) return /^\p{Lu}{2,}s$/u.test(raw);
    return /[^s]s$/.test(raw) && !isApostrophe(this.#words.gap(token));
  }

  #textBefore(token: number): string {
    return this.#words.text.slice(this.#words.endOf(token - 1), this.#words.startOf(token));
  }

  #boundsOf({ sentence }: Mention): { sentence: number; limit: number } {
    const { firstToken, lastToken } = this.#draft.prose.sentences[sentence];
    return { sentence: firstToken, limit: lastToken };
  }
}

/** Tokens of a noun phrase, at most. */
const REACH = 8;

/** What never goes on with a noun phrase. */
const ENDS_PHRASE =
  Is.stop | Is.be | Is.auxiliary | Is.says | Is.pronoun | Is.determiner | Is.month | Is.weekday;

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
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

/** Verbs that end in neither -ed nor -s; the words of other lists are not repeated here. */
const VERBS = setOf(
  'left sent put saw took flew shot hit struck sank sunk lost fell made went came drove burnt ran led stood sat kept met began broke got gave held set ' +
    'carrying flying operating belonging using firing taking crashing burning driving heading moving sailing being having entering ' +
    'crashes crashed flies strikes hits sinks lands takes makes remains becomes carries comes goes gets enters uses leaves arrives costs needs fires launches sails patrols shoots operates',
);

/** Words that say nothing of the kind; in lower case and the singular. */
const MODIFIERS = setOf(
  'modern advanced new newest latest old older oldest first second third fourth fifth generation gen sixth era next soviet russian made built ' +
    'designed supplied donated captured destroyed damaged upgraded modernised modernized modified improved advanced heavy medium light main ' +
    'military army navy naval marine force air american western eastern nato allied enemy class type serie family version variant model ' +
    'style stealth stealthy supersonic subsonic hypersonic twin single engine engined seat seater powered nuclear conventional armed unarmed ' +
    'manned unmanned crewed uncrewed precision guided unguided long short medium range combat fighting multirole multi role tactical ' +
    'strategic flagship top formidable sophisticated powerful fearsome versatile most world best known popular famous legendary versatile ' +
    'mobile tracked wheeled towed armoured armored deadly lethal capable proven huge giant small large big fast s u us usa uk eu',
);
