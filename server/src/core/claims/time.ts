import { TokenFlag } from '../text/prose';
import { quantityOf } from './claim';
import { allDigits, plainDigits, wholeNumber } from './numeral';
import { Gap, WordList, type Words } from './words';
import type { Read } from './years';

/** A time of day as it is put together from the text: nothing says yet that the clock has it. */
interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly last: number;
}

/** Behind the digits of a time, where a blank stands between. */
const behindTime = WordList.of('a p am pm gmt utc zulu hours hrs');

/** Before a time that four digits write. */
const before = /^(?:at|by|from|until|till|since|before|after|around|about|between|to)$/;

/**
 * The time of day that begins with a token: 14:30, 14:30:15, 2:30 p.m., 2.30pm, 2 pm, 1430Z, 0600 hours, 1200 GMT. Its unit is
 * ISO 8601 (T14:30, with Z for GMT and UTC), its value the hours since midnight. Times that no clock shows are read as well.
 */
export function readTime(words: Words, token: number, last: number): Read | undefined {
  if (!words.has(token, TokenFlag.digit)) return undefined;
  const length = words.endOf(token) - words.startOf(token);
  if (length > 5) return undefined;
  if (!allDigits(words, token)) return lettered(words, token);
  const clock = length === 4 ? fourDigits(words, token, last) : withMinutes(words, token, last);
  if (!clock) return undefined;
  const half = halfDayBehind(words, clock.last, last);
  if (half) return timeOf(words, token, afternoon(clock, half.half), half.last, '');
  const zone = zoneBehind(words, clock.last, last);
  // "12 hours" is how long it took.
  if (zone && !zone.utc && clock.last === token && length < 4) return undefined;
  if (zone) return timeOf(words, token, clock, zone.last, zone.utc ? 'Z' : '');
  return clock.last > token || length === 4 ? timeOf(words, token, clock, clock.last, '') : undefined;
}

/** 1430Z, 2pm. */
function lettered(words: Words, token: number): Read | undefined {
  const raw = plainDigits(words, token);
  const zulu = /^(\d{2})(\d{2})Z$/i.exec(raw);
  if (zulu)
    return timeOf(words, token, { hour: Number(zulu[1]), minute: Number(zulu[2]), last: token }, token, 'Z');
  const halfDay = /^(\d{1,2})([ap])m$/i.exec(raw);
  if (!halfDay) return undefined;
  const clock = afternoon({ hour: Number(halfDay[1]), minute: 0, last: token }, halfDay[2]);
  return timeOf(words, token, clock, token, '');
}

function timeOf(words: Words, first: number, clock: Clock, last: number, zone: string): Read {
  const two = (value: number) => String(value).padStart(2, '0');
  const span = { start: words.startOf(first), end: words.endOf(last) };
  const { hour, minute, second } = clock;
  const unit = `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}${zone}`;
  const value = hour + minute / 60 + (second ?? 0) / 3600;
  const number = { start: span.start, end: words.endOf(clock.last) };
  return { quantity: quantityOf('time', span, number, value, unit), next: last + 1 };
}

function afternoon(clock: Clock, half: string): Clock {
  if (clock.hour > 12) return clock;
  return { ...clock, hour: (clock.hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) };
}

/** 14:30, 14:30:15, 2:30pm, 2.30pm; an hour alone, for what may follow it. */
function withMinutes(words: Words, token: number, last: number): Clock | undefined {
  const next = token + 1;
  const gap = next < last ? words.gap(next) : Gap.other;
  const alone = gap === Gap.space && words.isIn(next, behindTime);
  if (!alone && gap !== 58 && gap !== 46) return undefined;
  const hour = wholeNumber(words, token);
  if (hour > 99) return undefined;
  if (alone) return { hour, minute: 0, last: token };
  const [, minutes, half] = /^(\d{2})([ap]m|z)?$/i.exec(plainDigits(words, next)) ?? [];
  if (!minutes) return undefined;
  if (half && half.length === 2)
    return afternoon({ hour, minute: Number(minutes), last: next }, half.slice(0, 1));
  const clock = { hour, minute: Number(minutes), last: next };
  if (gap === 46) return halfDayBehind(words, next, last) ? clock : undefined;
  const seconds =
    next + 1 < last && words.gap(next + 1) === 58 ? /^\d{2}$/.exec(plainDigits(words, next + 1)) : null;
  return seconds ? { ...clock, second: Number(seconds[0]), last: next + 1 } : clock;
}

/** 0600 hours, at 1430 hours, 1200 GMT, from 0600 to 1800. */
function fourDigits(words: Words, token: number, last: number): Clock | undefined {
  const raw = plainDigits(words, token);
  const clock = { hour: Number(raw.slice(0, 2)), minute: Number(raw.slice(2)), last: token };
  const zone = zoneBehind(words, token, last);
  if (zone?.utc || halfDayBehind(words, token, last)) return clock;
  const introduced = before.test(words.word(token - 1));
  const early = raw.startsWith('0');
  // "1500 hours of flight" lasted that long; "at 1500 hours" did not.
  if (zone)
    return early ||
      (introduced && clock.hour <= 24 && clock.minute < 60 && words.word(zone.last + 1) !== 'of')
      ? clock
      : undefined;
  return early && introduced && clock.minute < 60 ? clock : undefined;
}

/** am, pm, a.m., p.m. behind a token. */
function halfDayBehind(
  words: Words,
  token: number,
  last: number,
): { half: string; last: number } | undefined {
  const next = token + 1;
  if (next >= last || words.gap(next) !== Gap.space || !words.isIn(next, behindTime)) return undefined;
  const raw = words.raw(next);
  if (/^[ap]m$/i.test(raw) && raw !== 'Am') return { half: raw.slice(0, 1), last: next };
  return /^[ap]$/i.test(raw) && words.gap(next + 1) === 46 && /^m$/i.test(words.raw(next + 1))
    ? { half: raw, last: next + 1 }
    : undefined;
}

/** GMT, UTC, Zulu; hours, hrs, which say only that it is a time. */
function zoneBehind(words: Words, token: number, last: number): { utc: boolean; last: number } | undefined {
  const next = token + 1;
  if (next >= last || words.gap(next) !== Gap.space || !words.isIn(next, behindTime)) return undefined;
  const word = words.word(next);
  if (word === 'gmt' || word === 'utc' || word === 'zulu') return { utc: true, last: next };
  return word === 'hours' || words.raw(next) === 'hrs' ? { utc: false, last: next } : undefined;
}
