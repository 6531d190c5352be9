import type { Fix } from '../../finding';
import type { SystemEvent } from '../../lexicon/entry';
import type { SaidDate } from './date-said';
import { dateInWords } from './date-words';

/** The known date in the place of the one that is said; “in 2020” becomes “on 5 October 2018” where the day is wanted. */
export function datesFor(text: string, { quantity, date }: SaidDate, { date: known }: SystemEvent): Fix[] {
  const { start, end } = quantity.span;
  const year = String(known).slice(0, 4);
  const fixes: Fix[] = [];
  if (date.length === 4)
    fixes.push({
      title: `Change to ${year}`,
      safety: 'choice',
      edits: [{ span: quantity.span, text: year }],
    });
  const american = /^\p{Lu}/u.test(text.slice(start, end));
  const full = dateInWords(known, american);
  if (full !== year) {
    const isDay = String(known).length > 7;
    const preposition = /\b(?:in|on) $/i.exec(text.slice(Math.max(0, start - 3), start));
    const word = isDay ? 'on' : 'in';
    const edit =
      preposition && preposition[0].toLowerCase() !== `${word} `
        ? {
            span: { start: start - 3, end },
            text: `${preposition[0][0] === preposition[0][0].toUpperCase() ? word[0].toUpperCase() + word.slice(1) : word} ${full}`,
          }
        : { span: quantity.span, text: full };
    fixes.push({ title: `Change to ${full}`, safety: 'choice', edits: [edit] });
  }
  return fixes;
}
