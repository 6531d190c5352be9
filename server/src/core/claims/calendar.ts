/** A day of the Gregorian calendar, carried back before 1582 as ISO 8601 does. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Monday is 1, Sunday 7: ISO 8601. */
export const WEEKDAYS = [
  '',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const MONTHS = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const lengths = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * How many days a month has.
 * @param year without one, February has 29: there may be such a year
 * @returns 0 for a month that does not exist
 */
export function daysIn(month: number, year?: number): number {
  if (month === 2 && (year === undefined || isLeapYear(year))) return 29;
  return lengths[month] ?? 0;
}

/** Whether a day exists; without a year, whether it exists in some year. */
export function exists({ year, month, day }: Omit<Day, 'year'> & { year?: number }): boolean {
  return day >= 1 && day <= daysIn(month, year);
}

/** Days in the 400 years after which the calendar repeats itself. */
const era = 146_097;

/**
 * The days from 1 January 1970 to a day; negative before it. Years are counted from March, so that the day that comes and goes
 * is the last of its year (Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
 */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const eras = Math.floor(y / 400);
  const yearOfEra = y - eras * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return eras * era + dayOfEra - 719_468;
}

/** The day with a number that `dayNumber` gave (Hinnant, civil_from_days). */
export function dayOf(number: number): Day {
  const shifted = number + 719_468;
  const eras = Math.floor(shifted / era);
  const dayOfEra = shifted - eras * era;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (era - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + eras * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The weekday of a day: 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The year in which a day of the year comes nearest to another day; 29 February only in leap years. */
export function nearestYear({ month, day }: Omit<Day, 'year'>, to: Day): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const year of [to.year, to.year - 1, to.year + 1]) {
    if (!exists({ year, month, day })) continue;
    const distance = Math.abs(dayNumber({ year, month, day }) - dayNumber(to));
    if (distance < least) [best, least] = [year, distance];
  }
  return best;
}
