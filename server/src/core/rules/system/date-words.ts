const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO date as a newspaper prints it: 5 October 2018; with `american`, October 5, 2018. */
export function dateInWords(date: number | string, american = false): string {
  const [year, month, day] = String(date).split('-');
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return year ?? '';
  if (!day) return `${name} ${year}`;
  return american ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`;
}
