import { Class, classOf } from '../text/characters';
import { lowerCase } from '../text/lower-case';
import { type Prose, TokenFlag } from '../text/prose';
import { COUNTRY_WORDS } from './countries';
import type { Lexicon } from './lexicon';
import { isPhraseAt, singular } from './words';

/** How far around a form, in tokens, a word still says what is meant by it. */
const REACH = 9;

/** After these a capitalised word is a person. */
const TITLES = new Set(
  'mr mrs ms dr gen lt col maj sgt capt cmdr adm sen rep gov president minister secretary king queen prince professor pope chancellor'.split(
    ' ',
  ),
);

/** Reads what stands around a form, and remembers each sentence's words. */
export class ContextReader {
  readonly #prose: Prose;
  readonly #lexicon: Lexicon;
  /** By sentence; most name no system, and are never asked for. */
  readonly #words: (string[] | undefined)[];

  constructor(prose: Prose, lexicon: Lexicon) {
    this.#prose = prose;
    this.#lexicon = lexicon;
    this.#words = new Array(prose.sentences.length);
  }

  /** A sentence's words, in lower case and the singular. */
  words(sentence: number): readonly string[] {
    let words = this.#words[sentence];
    if (!words) {
      const { tokens, prose, sentences } = this.#prose;
      const { firstToken, lastToken } = sentences[sentence];
      words = [];
      for (let token = firstToken; token < lastToken; token++) {
        words.push(singular(lowerCase(prose, tokens.start[token], tokens.end[token])));
      }
      this.#words[sentence] = words;
    }
    return words;
  }

  /**
   * How plainly the words around a form say that this system is meant: 0 for not at all.
   * @param first @param last the form's tokens, `last` excluded, as numbers in `prose.tokens`
   */
  evidence(system: number, sentence: number, first: number, last: number): number {
    const words = this.words(sentence);
    const offset = this.#prose.sentences[sentence].firstToken;
    const form = first - offset;
    const behind = last - offset;
    const kindWords = this.#lexicon.contextWords(this.#lexicon.entry(system).kind);
    const { near } = this.#lexicon.contextPhrases(system);
    let evidence = 0;
    for (let at = Math.max(0, form - REACH); at < form; at++)
      // A country's name is near everything in a story about that country.
      if (
        (kindWords.has(words[at]) || near.beginAt(words, at)) &&
        (isOwner(words, at, form) || !COUNTRY_WORDS.has(words[at]))
      )
        evidence += form - at <= 3 ? 2 : 1;
    const end = Math.min(words.length, behind + REACH);
    for (let at = behind; at < end; at++)
      if ((kindWords.has(words[at]) || near.beginAt(words, at)) && !COUNTRY_WORDS.has(words[at]))
        evidence += at - behind < 3 ? 2 : 1;
    return evidence;
  }

  /**
   * Whether one of these words is the noun behind a form, modifiers and all: "Patriot surface-to-air missile system".
   * @param reach how many words may stand before it, those that only modify a noun not counted
   */
  nounAfter(words: ReadonlySet<string>, sentence: number, behind: number, reach = 4): boolean {
    const all = this.words(sentence);
    const first = behind - this.#prose.sentences[sentence].firstToken;
    let left = reach;
    for (let i = first; i < Math.min(all.length, first + 8) && left > 0; i++) {
      if (words.has(all[i])) return true;
      if (!MODIFIERS.has(all[i])) left--;
    }
    return false;
  }

  /**
   * Whether the sentence tells of a thing of this system's kind, and points at the form as at a thing: "the Radley would be the
   * last fighting vehicle of its kind". People and places have no article.
   */
  isTold(system: number, sentence: number, first: number, last: number): boolean {
    const words = this.words(sentence);
    const offset = this.#prose.sentences[sentence].firstToken;
    if (!POINTERS.has(words[first - offset - 1] ?? '')) return false;
    const phrases = this.#lexicon.nounPhrases(this.#lexicon.entry(system).kind);
    return words.some(
      (_, at) =>
        (at >= last - offset || at < first - offset) &&
        phrases.some((phrase) => isPhraseAt(words, at, phrase)),
    );
  }

  /** Whether the neighbours say that the form is something else: the Patriot Act, Gen. Abrams, Rafale Smith. */
  isSomethingElse(system: number, sentence: number, first: number, last: number): boolean {
    const words = this.words(sentence);
    const offset = this.#prose.sentences[sentence].firstToken;
    const before = words[first - offset - 1];
    if (before !== undefined && TITLES.has(before)) return true;
    const { not } = this.#lexicon.contextPhrases(system);
    return not.beginAt(words, last - offset) || not.endBefore(words, first - offset);
  }

  /** Whether the noun behind says that a thing of this system's kind is meant: "Patriot Battery", "Harrier Jump Jet". */
  isCalled(system: number, sentence: number, behind: number, reach = 2): boolean {
    const { kind } = this.#lexicon.entry(system);
    return (
      this.nounAfter(this.#lexicon.headNouns(kind), sentence, behind, reach) ||
      this.nounAfter(this.#lexicon.contextWords(kind), sentence, behind, reach)
    );
  }

  /** Whether a number stands right before: "31 Abrams", "two dozen Stryker vehicles". */
  isCounted(sentence: number, first: number): boolean {
    const { tokens, sentences } = this.#prose;
    if (first <= sentences[sentence].firstToken) return false;
    const flags = tokens.flags[first - 1];
    if ((flags & TokenFlag.digit) !== 0 && (flags & TokenFlag.letter) === 0) {
      // Not the end of a time or of a decimal: "06:32 Vampire".
      const before = this.#prose.prose[tokens.start[first - 1] - 1] ?? ' ';
      return tokens.start[first] - tokens.end[first - 1] === 1 && /[\s(\u201c"]/.test(before);
    }
    return COUNT_WORDS.has(this.words(sentence)[first - 1 - sentences[sentence].firstToken]);
  }
}

/** Whether a country's name stands right before a form: "Japan's F-1", "the Chinese PL-2". */
function isOwner(words: readonly string[], at: number, form: number): boolean {
  return at === form - 1 || (at === form - 2 && words[form - 1] === 's');
}

/** What stands before the name of a thing; in the singular, as `words` has them ("it" for "its"). */
const POINTERS = new Set(
  'the a an it its their his our first second third new older another this that these those each every'.split(
    ' ',
  ),
);

/** Words that stand between a name and its noun. */
const MODIFIERS = new Set(
  (
    'surface to air ground land sea ship anti armour armor short medium long range intermediate intercontinental guided unguided ' +
    'light heavy main self propelled towed wheeled tracked attack cruise ballistic naval nuclear powered beyond visual class type ' +
    'multi role multirole stealth advanced new old of the strategic tactical combat utility transport armed unarmed mobile'
  ).split(' '),
);

const COUNT_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty hundred several'.split(
    ' ',
  ),
);

/** Whether the text between two offsets is only spaces, hyphens or marks that belong between two words of one phrase. */
export function isTight(prose: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const cls = classOf(prose.charCodeAt(at));
    if (cls !== Class.space && cls !== Class.hyphen && !'"“”\'‘’('.includes(prose[at])) return false;
  }
  return true;
}
