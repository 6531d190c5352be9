/** Countries that have gone, and what stands for several. */
const OTHERS: Readonly<Record<string, string>> = {
  SU: 'Soviet Union',
  YU: 'Yugoslavia',
  CS: 'Czechoslovakia',
  DD: 'East Germany',
  EU: 'Europe',
};

let regions: Intl.DisplayNames | undefined;

/** A country's English name; the code itself where there is none. */
export function countryName(code: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region' });
  return OTHERS[code] ?? regions.of(code) ?? code;
}
