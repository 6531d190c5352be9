import type { Quantity } from '../../claims/claim';
import { type Dateline, datelineOf } from '../../claims/dateline';
import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import { remembered } from '../../remember';
import { quantitiesOf } from '../quantities';

/** As much of a date as a draft gives. */
export interface PartialDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date of a draft, taken apart. */
export interface DraftDate {
  readonly quantity: Quantity;
  /** Index in `prose.sentences`. */
  readonly sentence: number;
  /** Its first token, and the first behind it. */
  readonly first: number;
  readonly next: number;
  readonly from: PartialDay;
  /** The end of a span. */
  readonly to?: PartialDay;
  /** A fiscal year, or a span of them. */
  readonly fiscal: boolean;
  /** A decade, a quarter, a half-year: `from` has its year at most. */
  readonly coarse: boolean;
}

export interface Dates {
  /** What the draft tells of, in order: without the date that it gives itself. */
  readonly all: readonly DraftDate[];
  /** The draft's own date, where it stands in the prose. */
  readonly own: DraftDate | undefined;
  readonly words: Words;
  readonly dateline: Dateline | undefined;
}

/** The dates of a draft; read once for all rules. */
export const datesOf = remembered((draft: Draft): Dates => {
  const dateline = datelineOf(draft);
  const all = read(draft);
  const own = all.findIndex(({ quantity }) => quantity.span.start === dateline?.span.start);
  const words = Words.of(draft.prose);
  return { all: own < 0 ? all : all.toSpliced(own, 1), own: all[own], words, dateline };
});

function read(draft: Draft): DraftDate[] {
  const { sentences, tokens } = draft.prose;
  const dates: DraftDate[] = [];
  let sentence = 0;
  let token = 0;
  for (const quantity of quantitiesOf(draft, 'date')) {
    if (!quantity.unit) continue;
    const { start, end } = quantity.span;
    while (sentence < sentences.length && sentences[sentence].end <= start) sentence++;
    const bounds = sentences[sentence];
    if (!bounds) break;
    token = Math.max(token, bounds.firstToken);
    // The mark of '90s stands before its token.
    while (token < tokens.count && tokens.end[token] <= start) token++;
    const first = token;
    while (token < tokens.count && tokens.start[token] < end) token++;
    const fiscal = quantity.unit.startsWith('FY');
    const iso = fiscal ? quantity.unit.slice(2) : quantity.unit;
    const slash = iso.indexOf('/');
    dates.push({
      quantity,
      sentence,
      first,
      next: token,
      from: partialOf(iso, 0),
      ...(slash > 0 && { to: partialOf(iso, slash + 1) }),
      fiscal,
      coarse: iso.length === 3 || iso.charCodeAt(5) > 57,
    });
  }
  return dates;
}

/** 2024, 2024-11, 2024-11-05, --11-05, --11, from an offset on. */
function partialOf(iso: string, at: number): PartialDay {
  const year = twoDigits(iso, at) * 100 + twoDigits(iso, at + 2);
  const behind = iso.charCodeAt(at) === 45 ? at + 1 : at + 4;
  const month = iso.charCodeAt(behind) === 45 ? twoDigits(iso, behind + 1) : Number.NaN;
  const day = iso.charCodeAt(behind + 3) === 45 ? twoDigits(iso, behind + 4) : Number.NaN;
  const partial: { -readonly [part in keyof PartialDay]: PartialDay[part] } = {};
  if (year > 0) partial.year = year;
  if (month > 0) partial.month = month;
  if (day > 0) partial.day = day;
  return partial;
}

/** Not a number where other characters stand. */
function twoDigits(iso: string, at: number): number {
  const tens = iso.charCodeAt(at) - 48;
  const ones = iso.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Where a stretch ends, with the bracket that it has opened. */
export function closing(prose: string, start: number, end: number): number {
  return prose[end] === ')' && prose.slice(start, end).includes('(') ? end + 1 : end;
}
