import type { Quantity } from '../../claims/claim';
import { WordList } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';
import { aged } from './age';
import { anniversary, lifetime } from './anniversary';
import { apart } from './apart';
import { type Dates, type DraftDate, datesOf } from './dates';
import { daysApart, isLoose, said, units, writeLike } from './durations';
import { lasting } from './lasting';

export const interval: Rule = {
  id: 'date/interval',
  severity: 'warning',
  summary: 'Years that do not add up: signed in 2018 and delivered three years later, in 2020',
  *check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    let at = 0;
    for (const quantity of quantitiesOf(draft, 'duration', 'age')) {
      while (at < dates.all.length && dates.all[at].quantity.span.start < quantity.span.end) at++;
      const finding =
        quantity.kind === 'age'
          ? aged(draft, dates, quantity, at)
          : (elapsed(draft, dates, quantity, at) ??
            lasting(draft, dates, quantity, at) ??
            apart(draft, dates, quantity, at));
      if (finding) yield finding;
    }
    const isAnniversary = dates.words.find(ANNIVERSARY).length > 0;
    const isLife = dates.words.find(BORN).length > 0;
    if (!isAnniversary && !isLife) return;
    for (let date = 0; date < dates.all.length; date++) {
      const finding =
        (isAnniversary ? anniversary(draft, dates, date) : undefined) ??
        (isLife ? lifetime(draft, dates, date) : undefined);
      if (finding) yield finding;
    }
  },
};

/** Without these no date is an anniversary's, or a birthday. */
const ANNIVERSARY = WordList.of('anniversary');
const BORN = WordList.of('born');

/** Behind a duration, and between it and its date: "later, in ", "later – on Friday, ". */
const behind =
  /^\s(later|earlier|before|ago)(?:,?\s|\s[–—]\s|\s\()(?:in|on)\s(?:the\s|late\s|early\s|mid-)?(?:[A-Z][a-z]+day,?\s)?$/;

/** Between a date and a duration behind it: "in 2020, three years later". */
const ahead = /^(?:,?\s|\s[–—]\s|,?\s\()(?:or\s|some\s|about\s|nearly\s|almost\s|just\s|only\s)?$/;

/**
 * "signed in 2018 … three years later, in 2020": a duration with the dates at both of its ends. With "ago" one end is the day of
 * the draft; otherwise it is the only other date of the sentence, for a date further off may belong to something else.
 * @param next the first date behind the duration
 */
function elapsed(draft: Draft, dates: Dates, duration: Quantity, next: number): RuleFinding | undefined {
  const unit = units[duration.unit ?? ''];
  if (!unit || duration.low !== undefined) return undefined;
  const { text } = draft.prose;
  const prose = draft.prose.prose;
  const { start, end } = duration.span;
  const after: DraftDate | undefined = dates.all[next];
  const before: DraftDate | undefined = dates.all[next - 1];
  const nearBehind =
    after && after.quantity.span.start - end < 40 && prose.slice(end, after.quantity.span.start);
  let word = nearBehind ? behind.exec(nearBehind)?.[1] : undefined;
  let index = next;
  if (!word && before && start - before.quantity.span.end < 12) {
    word = /^\s(later|earlier|ago)\b/.exec(prose.slice(end, end + 10))?.[1];
    if (!word || !ahead.test(prose.slice(before.quantity.span.end, start))) return undefined;
    index = next - 1;
  }
  const date: DraftDate | undefined = dates.all[index];
  const other: DraftDate | undefined = dates.all[index - 1];
  if (!word || !date || date.to || date.fiscal || date.coarse) return undefined;
  const count = duration.value;
  if (word === 'ago') return sinceThen(draft, dates, { duration, date, count, ...unit });
  const alone = other && isOnlyOther(draft, dates, index);
  if (!other || !alone || other.to || other.fiscal || other.coarse) return undefined;
  const [from, to] = word === 'later' ? [other, date] : [date, other];
  const between = daysApart(from, to, duration.unit ?? '');
  if (between === undefined) return undefined;
  const off = Math.abs(between - count * unit.days);
  const allowed = isLoose(duration) ? unit.slack + Math.max(unit.days, 0.2 * count * unit.days) : unit.slack;
  // From any day of 2018 to any of 2020 it may be one year or three, but who writes so has rarely counted so.
  const bare = duration.unit === 'year' && !(from.from.month && to.from.month) && !isLoose(duration);
  if (off <= (bare ? 0 : allowed)) return undefined;
  const right = Math.round(between / unit.days);
  const written = (which: DraftDate) => text.slice(which.quantity.span.start, which.quantity.span.end);
  const name = `${duration.unit}${Math.abs(right) === 1 ? '' : 's'}`;
  const backwards = right < 0;
  return {
    span: {
      start: Math.min(start, date.quantity.span.start),
      end: Math.max(end + 1 + word.length, date.quantity.span.end),
    },
    ...(bare && off <= allowed && { severity: 'information' }),
    message: backwards
      ? `${written(to)} is not later than ${written(from)}. Check the dates.`
      : `From ${written(from)} to ${written(to)} it is ${right} ${name}, not ${said(text, duration)}. Check all three.`,
    related: [{ span: other.quantity.span, message: 'Counted from here.' }],
    fixes:
      backwards || right < 1 ? [] : [replace(duration.number, writeLike(text, duration, right), 'choice')],
  };
}

/**
 * Whether a date and the one before it are meant together: no third stands in their sentence; or each is alone in its own, of one
 * paragraph, and the one sentence follows the other.
 */
function isOnlyOther({ prose }: Draft, { all }: Dates, index: number): boolean {
  const [date, other] = [all[index], all[index - 1]];
  const neighbours: (DraftDate | undefined)[] = [all[index - 2], all[index + 1]];
  if (neighbours.some((near) => near?.sentence === date.sentence || near?.sentence === other.sentence))
    return false;
  const [here, there] = [prose.sentences[date.sentence], prose.sentences[other.sentence]];
  return here === there || (date.sentence === other.sentence + 1 && here.block === there.block);
}

interface Since {
  readonly duration: Quantity;
  readonly date: DraftDate;
  readonly count: number;
  readonly days: number;
}

/** "three years ago, in 2020": counted from the day of the draft. */
function sinceThen(draft: Draft, { dateline }: Dates, since: Since): RuleFinding | undefined {
  const { duration, date, count } = since;
  if (!dateline || duration.unit !== 'year' || !date.from.year) return undefined;
  const apart = dateline.year - date.from.year;
  // Where the month is known, nobody makes three years of two and a quarter.
  const exact = date.from.month ? apart + (dateline.month - date.from.month) / 12 : undefined;
  const early = exact !== undefined && !isLoose(duration) && count - exact > 0.7 && count % 10 !== 0;
  // Tens of years are round numbers.
  const allowed =
    Math.max(1, count % 10 === 0 ? count / 10 : 0) + (isLoose(duration) ? Math.max(1, count / 5) : 0);
  if ((Math.abs(apart - count) <= allowed && !early) || apart < 1) return undefined;
  const { text } = draft.prose;
  return {
    span: {
      start: Math.min(duration.span.start, date.quantity.span.start),
      end: Math.max(duration.span.end + 4, date.quantity.span.end),
    },
    message: `${date.from.year} is ${apart} year${apart === 1 ? '' : 's'} before the draft’s own date, ${dateline.year}, not ${said(text, duration)}. Check which is right.`,
    fixes: [replace(duration.number, writeLike(text, duration, apart), 'choice')],
  };
}
