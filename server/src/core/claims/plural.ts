import { TokenFlag } from '../text/prose';
import { Gap, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { irregularPlurals, peoples, verbs } from './words/forces';

/** Whether a token is a plural, as far as its shape and the lists tell. */
export function isPlural(words: Words, token: number, bits = words.bits(token)): boolean {
  if ((bits & Is.plural) !== 0) return true;
  const end = words.endOf(token);
  const length = end - words.startOf(token);
  if (length < 4) return false;
  const capitals = words.has(token, TokenFlag.capital) && !words.has(token, TokenFlag.lower);
  const final = words.text.charCodeAt(end - 1);
  // gunmen, townspeople
  if (final === 110 || final === 101)
    return (
      length > 4 &&
      /(?:men|people|children|mice)$/.test(words.raw(token)) &&
      !noPlurals.test(words.raw(token))
    );
  // SHIPS in a headline, but GPS
  if (capitals)
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
  return verbs.has(words.raw(token));
}

const noPlurals =
  /^(?:specimen|regimen|abdomen|acumen|ramen|semen|yemen|stamen|bitumen|turkmen|[A-Z]\w+men)$/;

/** The Dutch, the Chinese: adjectives that are plurals as well. */
export function isPeople(words: Words, token: number): boolean {
  if (!words.has(token, TokenFlag.capital) || !words.has(token, TokenFlag.lower)) return false;
  return /^(?:[A-Z][a-z]{2,10}ese|Swiss|Dutch|British|French|Irish)$/.test(words.raw(token));
}

/** Before a people whose name has two words. */
const halves =
  /^(?:Sri|New|South|North|East|West|Saudi|Costa|Puerto|Sierra|Burkina|Hong|African|Native|British)$/;

/** The head in the singular, with what belongs to it: "two-seater", "sri lankan". */
export function unitOf(words: Words, head: number, first: number): string {
  const unit = singular(words.raw(head).toLowerCase());
  if (head === first) return unit;
  if (isHyphen(words.gap(head)) && words.is(head - 1, Is.cardinal))
    return `${words.raw(head - 1).toLowerCase()}-${unit}`;
  if (words.has(head, TokenFlag.capital) && words.gap(head) === Gap.space && halves.test(words.raw(head - 1)))
    return `${words.raw(head - 1).toLowerCase()} ${unit}`;
  return unit;
}

/** @param word a plural in lower case; a word that is none comes back as it is */
export function singular(word: string): string {
  const irregular = irregularPlurals[word];
  if (irregular !== undefined) return irregular;
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -2)}an`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|corps|series|species)$/.test(word) ? word.slice(0, -1) : word;
}
