import type { Span } from '../finding';
import type { Prose } from '../text/prose';
import { type Day, exists, MONTHS } from './calendar';
import type { Quantity } from './claim';

/** The day that a draft is written for. */
export interface Dateline extends Day {
  /** Where it stands: in the front matter, or at the draft's head. */
  readonly span: Span;
}

interface Dated {
  readonly prose: Prose;
  readonly quantities: readonly Quantity[];
}

const known = new WeakMap<Prose, Dateline | undefined>();

/**
 * The date that a draft gives itself: in its front matter (`date:`), in a dateline ("KYIV, Nov. 5, 2024 —"), in a line near its
 * head that is nothing but a date or a by-line with one. A date without its year is none.
 * @returns `undefined` where the draft does not say
 */
export function datelineOf(draft: Dated): Dateline | undefined {
  if (!known.has(draft.prose)) known.set(draft.prose, inFrontMatter(draft.prose.text) ?? atHead(draft));
  return known.get(draft.prose);
}

/** Front matter that is longer is a table of contents. */
const longestMatter = 8000;

const key =
  /^(?:date|published|pubdate|publish(?:ed)?[-_ ]?(?:date|at|on)|date[-_ ]?published|datepublished)\s*[:=]\s*(.*)$/i;

function inFrontMatter(text: string): Dateline | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = text.slice(start, start + 3);
  if (fence !== '---' && fence !== '+++') return undefined;
  let at = text.indexOf('\n', start) + 1;
  while (at > 0 && at < start + longestMatter) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? at + 200 : Math.min(end, at + 200));
    if (line.startsWith(fence)) return undefined;
    const value = key.exec(line.trim())?.[1];
    const day = value === undefined ? undefined : readDay(value);
    if (day) return { ...day, span: { start: at, end: at + line.trimEnd().length } };
    at = end + 1;
  }
  return undefined;
}

/** Reads a day that stands at the start of a value: 2024-11-05, "5 November 2024", Nov. 5, 2024, with any time behind it. */
function readDay(value: string): Day | undefined {
  const plain = value.replace(/^["'\s]+/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(plain);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+/i;
  const words = plain.replace(weekday, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)/.exec(words);
  if (dayFirst) return valid(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/.exec(words);
  return monthFirst ? valid(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2])) : undefined;
}

function monthOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month !== '' && month.slice(0, 3).toLowerCase() === start);
}

function valid(year: number, month: number, day: number): Day | undefined {
  return month > 0 && exists({ year, month, day }) ? { year, month, day } : undefined;
}

/** So far behind the beginning a date may stand and still be the draft's own: a headline, a summary and a by-line fit. */
const head = 1500;

/** In a line that is nothing but a date: its weekday, its time, and the words of a web page around it. */
const furniture =
  /(?:published|posted|updated|released|issued|date|filed|online|on|at|by|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}[:.]\d{2}(?::\d{2})?|[ap]\.?m\.?|gmt|utc|e[sd]?t|[+-]\d{4}|\d+ min(?:ute)?s? read/gi;

/** "By Jane Doe | ", "Jane Doe, Reuters · " */
const byline = /^(?:by\s)?(?:[a-z\u00c0-\u024f][a-z\u00c0-\u024f.'’-]*[\s,]*){1,7}[|·•—–,-]?\s*$/i;

/** "KYIV, ", "FORT BRAGG, N.C. (", "WASHINGTON — ": a place in capitals. */
const place =
  /^(?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-]+[\s,/]+)+(?:[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.'’-]*[\s,]*){0,4}(?:\([A-Za-z\u00c0-\u024f\s/]{2,20}\)\s*)?[-–—]*\s*\(?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?$/;

/** "Boston, (", "New Delhi, ": a place, where what follows the date shows a dateline. */
const plainPlace =
  /^(?:[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.'’-]*[\s,/]*){1,6}[-–—]*\s*\(?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?$/;

/** Behind a dateline's date: its bracket, its agency, its dash. */
const dash = /^\)?\s*(?:\([^()\n]{2,30}\)\s*)?(?:[-–—]{1,3}|[:/])\s/;
const agency = /^\)?,?\s*\([^()\n]{2,30}\)/;

function atHead({ prose, quantities }: Dated): Dateline | undefined {
  const { text } = prose;
  for (const { kind, span, unit } of quantities) {
    if (span.start > head) return undefined;
    if (kind !== 'date') continue;
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(unit ?? '') ?? [];
    if (!year) continue;
    const start = text.lastIndexOf('\n', span.start - 1) + 1;
    const next = text.indexOf('\n', span.end);
    const end = next < 0 ? text.length : next;
    const before = text
      .slice(start, span.start)
      .replace(/[*_#>]/g, '')
      .trimStart();
    const behind = text.slice(span.end, Math.min(end, span.end + 120)).replace(/[*_]/g, '');
    if (!standsAlone(before, behind) && !isDateline(before, behind)) continue;
    const found = valid(Number(year), Number(month), Number(day));
    if (found) return { ...found, span };
  }
  return undefined;
}

function standsAlone(before: string, behind: string): boolean {
  if (before.length > 80 || behind.length > 60) return false;
  if (!/^[\s\d:|·•—–,./-]*$/.test(behind.replace(furniture, ''))) return false;
  return /^[\s:|·•—–,(-]*$/.test(before.replace(furniture, '')) || byline.test(before);
}

function isDateline(before: string, behind: string): boolean {
  if (before.length > 80 || /correct|updat|edit|^the\s/i.test(before)) return false;
  // "ADA SMITH (May 5, 1929 – June 1, 1977)" has lived, and dates nothing.
  const bracketed = before.trimEnd().endsWith('(');
  if (bracketed !== behind.startsWith(')')) return false;
  if (place.test(before))
    return dash.test(behind) || agency.test(behind) || (bracketed && /^\)\s[A-Z\u00c0-\u00de]/.test(behind));
  return plainPlace.test(before) && dash.test(behind) && /[,(–—-]\s*\(?$/.test(before.trimEnd());
}
