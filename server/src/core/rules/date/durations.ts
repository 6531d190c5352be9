import { dayNumber } from '../../claims/calendar';
import type { Quantity } from '../../claims/claim';
import type { DraftDate } from './dates';

/** Days in a unit, and by how many days a count in it may be off: a year may be counted at both ends. */
export const units: Readonly<Record<string, { days: number; slack: number }>> = {
  year: { days: 365.25, slack: 366 },
  month: { days: 30.44, slack: 31 },
  week: { days: 7, slack: 5 },
  day: { days: 1, slack: 1 },
};

/** "nearly", "about", "more than" before a duration, and "and a half". */
export function isLoose({ approximate, bound, value }: Quantity): boolean {
  return !!approximate || !!bound || value % 1 !== 0;
}

/** Days from one date to the other, for a duration in some unit; `undefined` where they are too coarse for it. */
export function daysApart(from: DraftDate, to: DraftDate, unit: string): number | undefined {
  const [a, b] = [from.from, to.from];
  if (unit === 'year') {
    if (!a.year || !b.year) return undefined;
    const month = a.month && b.month ? (b.month - a.month) / 12 : 0;
    return (b.year - a.year + month) * 365.25;
  }
  if (!a.month || !b.month || !!a.year !== !!b.year) {
    // "on March 5, 2024, … three days later, on March 10": the year goes on.
    if (!a.month || !b.month) return undefined;
  }
  const year = a.year ?? b.year ?? 2001;
  if (unit !== 'month' && (!a.day || !b.day)) return undefined;
  const first = dayNumber({ year: a.year ?? year, month: a.month, day: a.day ?? 15 });
  const second = dayNumber({ year: b.year ?? year, month: b.month, day: b.day ?? 15 });
  // Over the turn of a year that is not given.
  if (second < first && !(a.year && b.year)) return undefined;
  return second - first;
}

/** The number of a duration as it stands in the middle of a sentence. */
export function said(text: string, { number }: Quantity): string {
  return text.slice(number.start, number.end).toLowerCase();
}

const numerals = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number in words where the other was in words, capital and all. */
export function writeLike(text: string, { number }: Quantity, value: number): string {
  const model = text.slice(number.start, number.end);
  const word = /^[A-Za-z]/.test(model) ? numerals[value] : undefined;
  if (!word) return String(value);
  return /^[A-Z]/.test(model) ? word[0].toUpperCase() + word.slice(1) : word;
}
