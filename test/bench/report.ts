/** Tables on standard output: what was measured, and beside it what is wanted. */

/** Prints rows under a title; the first column is text, the others stand on the right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) =>
        column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join('   ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log(`  ${line(head)}`);
  console.log(`  ${widths.map((width) => '-'.repeat(width)).join('   ')}`);
  for (const row of rows) console.log(`  ${line(row)}`);
}

/** A measure beside its bound: the measure, the bound, and whether it is kept. Nothing fails where it is not. */
export function against(
  measured: number,
  wanted: number | undefined,
  print: (value: number) => string,
): string[] {
  if (wanted === undefined) return [print(measured), '', ''];
  return [print(measured), `< ${print(wanted)}`, measured < wanted ? 'yes' : 'NO'];
}

export function milliseconds(value: number): string {
  return value < 10
    ? `${value.toFixed(2)} ms`
    : value < 100
      ? `${value.toFixed(1)} ms`
      : `${value.toFixed(0)} ms`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The value that a share of all values lie below: 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
