import { type Day, MONTHS, WEEKDAYS } from '../../claims/calendar';

const short = [
  '',
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** How a draft writes its dates. */
export interface DateStyle {
  readonly dayFirst: boolean;
  readonly abbreviated: boolean;
}

/** The style of a date as written: "5 November 2024", "Nov. 5, 2024". */
export function styleOf(written: string): DateStyle {
  const abbreviated = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i.test(written);
  return { dayFirst: /^\s*\d/.test(written), abbreviated };
}

/** A day in words: "Nov. 5, 2024", "5 November 2024"; without a year where none is given. */
export function writeDay(
  { year, month, day }: Omit<Day, 'year'> & { year?: number },
  style: DateStyle,
): string {
  const name = style.abbreviated ? short[month] : MONTHS[month];
  const plain = style.dayFirst && style.abbreviated ? name.replace('.', '') : name;
  if (style.dayFirst) return `${day} ${plain}${year === undefined ? '' : ` ${year}`}`;
  return `${name} ${day}${year === undefined ? '' : `, ${year}`}`;
}

/** A weekday, written like another: Fri., FRIDAY, Fri. */
export function writeWeekday(weekday: number, model: string): string {
  const name = WEEKDAYS[weekday];
  const written = model.length <= 5 && !/day$/i.test(model) ? name.slice(0, 3) : name;
  return model === model.toUpperCase() ? written.toUpperCase() : written;
}
