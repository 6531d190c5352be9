import { type Numeral, numeralOf } from './numeral';
import { Gap, isHyphen, type Words } from './words';
import { Is } from './words/classes';
import { cardinals, fractions, magnitudes } from './words/numbers';
import { wordSet } from './words/vocabulary';

/** Longer than this is no number in words: "one million one million …". */
const mostWords = 16;

/** Reads the number in words that begins with a token: two dozen, a hundred and forty, one and a half, a third of. */
export function readSpelled(words: Words, first: number, last: number): Numeral | undefined {
  const start = words.startOf(first);
  let token = first;
  let total = 0;
  let current = 0;
  let read = 0;
  let magnitude = 1;
  const word = words.word(first);
  if (word === 'a' || word === 'an') {
    if (!words.follows(first + 1)) return undefined;
    const part = fractions[words.word(first + 1)];
    if (part !== undefined && isShare(words, first, first + 2, last)) {
      return fractionOf(words, first, first + 1, part);
    }
    if (!words.is(first + 1, Is.magnitude)) return undefined;
    token++;
  } else if (word === 'half') {
    return readHalf(words, first, last);
  } else if (!words.is(first, Is.cardinal)) return undefined;
  for (; token < last && read < mostWords; token++) {
    if (read > 0 && !words.follows(token)) break;
    const each = words.word(token);
    const cardinal = words.is(token, Is.cardinal) ? cardinals[each] : undefined;
    const times = words.is(token, Is.magnitude) ? magnitudes[each] : undefined;
    if (cardinal !== undefined) {
      // "seven two-seaters": a second number begins, unless it completes tens or hundreds.
      if (read > 0 && current % 100 !== 0 && !(current % 10 === 0 && cardinal < 10)) break;
      if (read > 0 && current === 0 && magnitude === 1) break;
      current += cardinal;
    } else if (times !== undefined && times !== 20) {
      magnitude = times;
      if (times === 100 || times === 12) current = (current || 1) * times;
      else if (current === 0 && total > 0) total *= times;
      else {
        total += (current || 1) * times;
        current = 0;
      }
    } else if (each === 'and' && isHalf(words, token + 1)) {
      current += 0.5;
      token += words.word(token + 1) === 'half' ? 1 : 2;
    } else if (each === 'and' && magnitude > 12 && words.is(token + 1, Is.cardinal) && current % 100 === 0) {
      continue;
    } else if (
      read === 1 &&
      current < 10 &&
      fractions[each] !== undefined &&
      (isHyphen(words.gap(token)) || (words.word(token + 1) === 'of' && current > 1 === each.endsWith('s')))
    ) {
      return fractionOf(words, first, token, current * (fractions[each] ?? 1));
    } else break;
    read++;
  }
  if (read === 0) return undefined;
  const end = words.endOf(token - 1);
  return numeralOf(start, end, total + current, token, true, magnitude);
}

/** "half", "a half" behind "and". */
function isHalf(words: Words, token: number): boolean {
  const at = words.word(token) === 'a' ? token + 1 : token;
  if (words.word(at) !== 'half') return false;
  // "two-and-a-half"
  if (isHyphen(words.gap(token))) return isHyphen(words.gap(at));
  return words.gap(at) === Gap.space && !isHyphen(words.gap(at + 1));
}

/** Half of, half the, half a million, half an hour; no half of a game, a year or a brother. */
function readHalf(words: Words, first: number, last: number): Numeral | undefined {
  const start = words.startOf(first);
  const next = words.word(first + 1);
  const measured = (token: number): Numeral | undefined => {
    if (token >= last || !words.follows(token)) return undefined;
    const times = magnitudes[words.word(token)];
    if (times !== undefined) return numeralOf(start, words.endOf(token), times / 2, token + 1, true, times);
    if (!words.is(token, Is.unit | Is.period) && words.word(token) !== 'point') return undefined;
    return numeralOf(start, words.endOf(token - 1), 0.5, token, true, 1);
  };
  if (next === 'a' || next === 'an') return measured(first + 2);
  if (isHyphen(words.gap(first + 1))) return measured(first + 1);
  if (/^(?:first|second|latter|last|other|better|early|late|next)$/.test(words.word(first - 1)))
    return undefined;
  if (isHyphen(words.gap(first))) return undefined;
  if (/^(?:the|its|their|his|her|our|that|those|these|all)$/.test(next) && words.gap(first + 1) === Gap.space)
    return fractionOf(words, first, first, 0.5);
  return isShare(words, first, first + 1, last) ? fractionOf(words, first, first, 0.5) : undefined;
}

/** Before a number that is not exact, or that says by how much. */
const loosely = wordSet(
  'than about around nearly almost roughly some over under approximately just only by to up least close estimated'.split(
    ' ',
  ),
);

/** Whether a token stands before a number that is not exact, or says by how much. */
export function isLoose(words: Words, token: number): boolean {
  return words.isOneOf(token, loosely);
}

/** Whether a third or a half is a share: "a third of", "more than a quarter, or 28%". `behind` is the token behind it. */
function isShare(words: Words, token: number, behind: number, last: number): boolean {
  if (words.word(behind) === 'of' && words.gap(behind) === Gap.space) return true;
  if (!isLoose(words, token - 1)) return false;
  if (behind >= last) return true;
  const gap = words.gap(behind);
  if (gap === Gap.space) return words.is(behind, Is.stop | Is.be | Is.auxiliary);
  return (
    gap === Gap.other &&
    /^[,.;:)]/.test(words.text.slice(words.endOf(behind - 1), words.endOf(behind - 1) + 1))
  );
}

function fractionOf(words: Words, first: number, last: number, value: number): Numeral {
  const start = words.startOf(first);
  // "a quarter of a million people"
  const times =
    words.word(last + 1) === 'of' && words.word(last + 2) === 'a'
      ? magnitudes[words.word(last + 3)]
      : undefined;
  if (times !== undefined)
    return numeralOf(start, words.endOf(last + 3), value * times, last + 4, true, times);
  return numeralOf(start, words.endOf(last), value, last + 1, true, 1, undefined, true);
}
