import { TokenFlag } from '../text/prose';
import { Gap, isHyphen, WordList, type Words } from './words';
import { Is } from './words/classes';
import { irregularPlurals, peoples, verbs } from './words/forces';

/** Whether a token is a plural, as far as its shape and the lists tell. */
export function isPlural(words: Words, token: number, bits = words.bits(token)): boolean {
  if ((bits & Is.plural) !== 0) return true;
  const end = words.endOf(token);
  const length = end - words.startOf(token);
  if (length < 4) return false;
  const final = words.text.charCodeAt(end - 1);
  // gunmen, townspeople
  if (final === 110 || final === 101) {
    const before = words.text.charCodeAt(end - 2);
    if (length === 4 || (before !== 101 && before !== 108 && before !== 99)) return false;
    const raw = words.raw(token);
    return /(?:men|people|children|mice)$/.test(raw) && !noPlurals.test(raw);
  }
  // SHIPS in a headline, but GPS
  if (words.has(token, TokenFlag.capital) && !words.has(token, TokenFlag.lower))
    return (
      final === 83 &&
      (bits & (Is.military | Is.people | Is.formation)) !== 0 &&
      words.word(token).endsWith('s')
    );
  if (final !== 115) return false;
  const before = words.text.charCodeAt(end - 2);
  // Israelis
  if (before === 105) return peoples.has(words.raw(token).slice(0, -1).toLowerCase());
  // class, status
  return before !== 115 && before !== 117 && !isVerb(words, token);
}

/** "20 and 21 indicates that": a verb that looks like a plural. */
export function isVerb(words: Words, token: number): boolean {
  return words.isSmallIn(token, verbList);
}

const verbList = new WordList(verbs);

const noPlurals =
  /^(?:specimen|regimen|abdomen|acumen|ramen|semen|yemen|stamen|bitumen|turkmen|[A-Z]\w+men)$/;

/** The Dutch, the Chinese: adjectives that are plurals as well. */
export function isPeople(words: Words, token: number): boolean {
  if (!words.has(token, TokenFlag.capital) || !words.has(token, TokenFlag.lower)) return false;
  const final = words.text.charCodeAt(words.endOf(token) - 1);
  if (final !== 101 && final !== 115 && final !== 104) return false;
  return /^(?:[A-Z][a-z]{2,10}ese|Swiss|Dutch|British|French|Irish)$/.test(words.raw(token));
}

/** Before a people whose name has two words. */
const halves =
  /^(?:Sri|New|South|North|East|West|Saudi|Costa|Puerto|Sierra|Burkina|Hong|African|Native|British)$/;

/** The head in the singular, with what belongs to it: "two-seater", "sri lankan". */
export function unitOf(words: Words, head: number, first: number): string {
  const unit = singularOf(words, head);
  if (head === first) return unit;
  if (isHyphen(words.gap(head)) && words.is(head - 1, Is.cardinal)) return `${words.lower(head - 1)}-${unit}`;
  if (words.has(head, TokenFlag.capital) && words.gap(head) === Gap.space && halves.test(words.raw(head - 1)))
    return `${words.lower(head - 1)} ${unit}`;
  return unit;
}

/** The singular of each word of the vocabulary that was asked for. */
const singulars = new Map<string, string>();

/** A token in the singular and in lower case; as it is where it is no plural. */
export function singularOf(words: Words, token: number): string {
  const known = words.word(token);
  if (known === '') return singular(words.lower(token));
  let one = singulars.get(known);
  if (one === undefined) {
    one = singular(known);
    singulars.set(known, one);
  }
  return one;
}

const irregular: ReadonlyMap<string, string> = new Map(Object.entries(irregularPlurals));

function singular(word: string): string {
  const one = irregular.get(word);
  if (one !== undefined) return one;
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -2)}an`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (!word.endsWith('s') || /(?:ss|us|corps|series|species)$/.test(word)) return word;
  return word.slice(0, /(?:ches|shes|xes|sses)$/.test(word) ? -2 : -1);
}
