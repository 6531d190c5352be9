/** Rows as columns of even width, indented; the last column runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '  (none)\n\n';
  const widths = rows[0].map((_, column) =>
    Math.min(48, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  const lines = rows.map(
    (row) =>
      `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]))).join('  ')}`,
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n\n`;
}
