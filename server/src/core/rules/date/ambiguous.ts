import { exists } from '../../claims/calendar';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { type Dates, datesOf } from './dates';
import { type DateStyle, styleOf, writeDay } from './style';

export const ambiguous: Rule = {
  id: 'date/ambiguous',
  severity: 'warning',
  summary: 'A date in figures that may be two days: 03/04/2024',
  *check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    const { prose } = draft;
    const open: {
      quantity: (typeof dates.all)[number]['quantity'];
      first: number;
      second: number;
      year: number;
    }[] = [];
    for (const { quantity, sentence } of dates.all) {
      const [, a, mark, b, y] = numeric.exec(prose.text.slice(quantity.span.start, quantity.span.end)) ?? [];
      if (!mark) continue;
      const [first, second] = [Number(a), Number(b)];
      // A draft that writes 25/12/2024 has told its readers how it writes 03/04/2024.
      if (first > 12 || second > 12) return;
      if (first === second || known.test(`${a}/${b}/${y}`)) continue;
      if (prose.blocks[prose.sentences[sentence].block].kind === 'table-cell') continue;
      open.push({ quantity, first, second, year: quantity.value });
    }
    if (open.length === 0) return;
    const style = houseStyle(draft, dates);
    for (const { quantity, first, second, year } of open) {
      const american = { year, month: first, day: second };
      const other = { year, month: second, day: first };
      const readings = (style.dayFirst ? [other, american] : [american, other]).filter(exists);
      const [one, two] = readings.map((day) => writeDay(day, style));
      yield {
        span: quantity.span,
        message: `This may be ${one} or ${two}: some readers take the month first, some the day. Spell the month out.`,
        fixes: readings.map((day) => replace(quantity.span, writeDay(day, style), 'choice')),
      };
    }
  },
};

const numeric = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;

/** Days that are known by their figures. */
const known = /^(?:9\/11\/(?:20)?01|7\/7\/(?:20)?05)$/;

/** How the draft writes its other dates; as the American press does where it has none. */
function houseStyle({ prose }: Draft, { all }: Dates): DateStyle {
  for (const { quantity, from } of all) {
    if (!from.day) continue;
    const written = prose.text.slice(quantity.span.start, quantity.span.end);
    if (/[A-Za-z]{3}/.test(written)) return styleOf(written);
  }
  return { dayFirst: false, abbreviated: false };
}
