import { type Html, html } from './html';

interface Moment {
  /** ISO 8601, as far as it goes; a span ends with its last date: 2019/2023. */
  readonly date: string;
  readonly text: string;
}

const WIDTH = 900;
const ROW = 18;

/** Dates along a line of years, each with its words; labels that would collide go down a row. `undefined` for fewer than two. */
export function timeline(moments: readonly Moment[]): Html | undefined {
  const byDate = new Map<string, string>();
  for (const { date, text } of moments) if (!byDate.has(date)) byDate.set(date, text);
  const points = [...byDate]
    .flatMap(([date, text]) => {
      const at = yearsOf(date);
      return at === undefined ? [] : [{ at, text }];
    })
    .sort((a, b) => a.at - b.at);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return undefined;
  const from = Math.floor(first.at);
  const to = Math.max(Math.ceil(last.at + 0.01), from + 1);
  const x = (at: number): number => 18 + ((at - from) / (to - from)) * (WIDTH - 164);
  const ends: number[] = [];
  const labels = points.map(({ at, text }) => {
    const start = x(at);
    let row = ends.findIndex((end) => end < start - 8);
    if (row < 0) row = ends.length;
    ends[row] = start + 12 + text.length * 6.6;
    return { start, row, text };
  });
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (to - from) / each <= 14) ?? 200;
  const ticks: Html[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const at = x(year).toFixed(1);
    ticks.push(
      html`<line class="axis" x1="${at}" y1="0" x2="${at}" y2="8"/><text class="dim" x="${at}" y="24" text-anchor="middle">${year}</text>`,
    );
  }
  const height = 42 + ends.length * ROW;
  const place = ({ start, row }: (typeof labels)[number]) => ({ left: start.toFixed(1), y: 44 + row * ROW });
  // All the lines before all the words, which a line would strike through.
  const stems = labels.map((label) => {
    const { left, y } = place(label);
    return html`<line class="axis" x1="${left}" y1="4" x2="${left}" y2="${y - 4}"/>`;
  });
  const words = labels.map((label) => {
    const { left, y } = place(label);
    return html`<circle class="dot" cx="${left}" cy="4" r="4"><title>${label.text}</title></circle><text x="${(label.start + 5).toFixed(1)}" y="${y}">${label.text}</text>`;
  });
  // With the keyboard, too, it can be moved where the window is narrower.
  return html`<div class="wide" tabindex="0" role="group" aria-label="Timeline"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" aria-label="${points.map(({ text }) => text).join(', ')}">
<line class="axis" x1="0" y1="4" x2="${WIDTH}" y2="4"/>${stems}${ticks}${words}
</svg></div>`;
}

/** A date as a number of years; the middle of a year or a month that is all that is known. */
function yearsOf(date: string): number | undefined {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number);
  if (!year) return undefined;
  if (!month) return year + 0.5;
  return year + (month - 1) / 12 + (day ? (day - 1) / 365 : 1 / 24);
}
