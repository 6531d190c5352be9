import { type Day, dayNumber, dayOf, WEEKDAYS, weekdayOf } from '../../claims/calendar';
import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { replace } from '../fix';
import { datesOf } from './dates';

export const relative: Rule = {
  id: 'date/relative',
  severity: 'hint',
  optIn: true,
  summary: 'Yesterday, today and tomorrow, which are read on another day',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    const { dateline } = datesOf(draft);
    for (let token = 0; token < words.count; token++) {
      const length = words.endOf(token) - words.startOf(token);
      if ((length !== 5 && length !== 8 && length !== 9) || words.has(token, TokenFlag.quoted)) continue;
      const raw = words.raw(token);
      const shift = shifts.get(raw.toLowerCase());
      if (shift === undefined || isFigurative(words, token, shift)) continue;
      const span = { start: words.startOf(token), end: words.endOf(token) };
      const day = dateline && dayOf(dayNumber(dateline) + shift);
      yield {
        span,
        message: `“${raw}” is another day for whoever reads this later.${day ? ` Write ${nameOf(day)}.` : ' Name the weekday or the date.'}`,
        fixes: day ? [replace(span, onDay(raw, day), 'choice')] : [],
      };
    }
  },
};

const shifts = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

function nameOf(day: Day): string {
  return WEEKDAYS[weekdayOf(day)];
}

function onDay(raw: string, day: Day): string {
  return `${/^[A-Z]/.test(raw) ? 'On' : 'on'} ${nameOf(day)}`;
}

/** "today’s army", "the wars of tomorrow", "even today", "USA Today": no day of the week. */
function isFigurative(words: Words, token: number, shift: number): boolean {
  if (words.possessive(token + 1)) return true;
  const before = words.word(token - 1);
  if (before === 'of' || before === 'than') return true;
  if (words.has(token, TokenFlag.capital) && !beginsSentence(words, token)) return true;
  return shift === 0 && /^(?:even|still|until|till|to|here)$/i.test(words.raw(token - 1));
}

/** Whether what stands before a word may end a sentence: elsewhere a capital makes it a name, as of a radio programme. */
function beginsSentence(words: Words, token: number): boolean {
  return (
    token === 0 || /[^\p{L}\d\s,;'’)-]/u.test(words.text.slice(words.endOf(token - 1), words.startOf(token)))
  );
}
