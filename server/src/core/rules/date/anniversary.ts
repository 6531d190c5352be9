import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { replace } from '../fix';
import { LETTER } from '../letters';
import type { Dates, DraftDate } from './dates';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** "25th anniversary of its ", "third anniversary of Russia’s February " */
const phrase = new RegExp(
  String.raw`(?<![${LETTER}\d-])((\d{1,3})(?:st|nd|rd|th)|${ordinals.join('|')})[-\s]anniversary\s(?:of|since)\s((?:[${LETTER}\d.’'-]+\s){0,7}(?:[${LETTER}\d’'-]+,\s(?:which\swas\s)?(?:founded|established|created|formed|signed|launched|born|fought)\s(?:in|on)\s)?)$`,
  'i',
);

/** That it is the year of the draft that is spoken of. */
const now = /\b(?:this (?:year|week|month)|today|marks|celebrates|is (?:marking|celebrating))\b/i;
const other =
  /\b(?:will|would|next|last|upcoming|coming|ahead|approach\w*|prepar\w*|plan\w*|previous|ago|was|were|had)\b/i;

/** So far off, the draft speaks of an anniversary of its own past. */
const slip = 5;

/** The 25th anniversary of what was in 2000 is in 2025: of that year the draft is, or a date beside it. */
export function anniversary({ prose }: Draft, { all, dateline }: Dates, at: number): RuleFinding | undefined {
  const date = all[at];
  const year = date.from.year;
  if (!year || date.to || date.fiscal || date.coarse) return undefined;
  const { span } = date.quantity;
  const bounds = prose.sentences[date.sentence];
  const from = Math.max(bounds.start, span.start - 90);
  const before = prose.prose.slice(from, span.start);
  if (!/anniversary/i.test(before)) return undefined;
  const match = phrase.exec(before);
  if (!match) return undefined;
  const [, said, digits] = match;
  const count = digits ? Number(digits) : ordinals.indexOf(said.toLowerCase()) + 1;
  const start = from + match.index;
  const day = dayOf(prose, all, at, start);
  if (day?.from.year) {
    const away = day.from.year - year;
    if (away === count || away < 1) return undefined;
    return {
      span: { start, end: span.end },
      message: `From ${year} to ${day.from.year} it is ${away} year${away === 1 ? '' : 's'}: the ${said} anniversary is in ${year + count}. Check which is right.`,
      ...(Math.abs(away - count) === 1 && { severity: 'information' }),
      related: [{ span: day.quantity.span, message: 'The day of the anniversary.' }],
      fixes: [replace({ start, end: start + said.length }, nth(away, !digits), 'choice')],
    };
  }
  const told = yearsAround(all, at);
  if (!dateline || told.some((target) => Math.abs(target - year - count) <= 1)) return undefined;
  const apart = dateline.year - year;
  const off = Math.abs(apart - count);
  const sentence = prose.prose.slice(bounds.start, Math.min(bounds.end, bounds.start + 600));
  const present = now.test(sentence) && !other.test(sentence);
  if (off === 0 || off > slip || apart < 1 || (off === 1 && !present)) return undefined;
  return {
    span: { start, end: span.end },
    message: `${year} is ${apart} year${apart === 1 ? '' : 's'} before the draft’s own date, ${dateline.year}: the ${said} anniversary is in ${year + count}. Check which is right.`,
    fixes: [replace({ start, end: start + said.length }, nth(apart, !digits), 'choice')],
  };
}

const celebrated =
  /^(?: of [A-Za-zÀ-ɏ ]+)?,?\s(?:[A-Za-zÀ-ɏ-]+\s){0,4}?(?:marked|celebrated|observed|commemorated|falls?|fell|held|takes\splace|took\splace|comes)\s(?:[A-Za-zÀ-ɏ-]+\s){0,4}?(?:in|on)\s$/;
const celebrating =
  /^,?\s(?:[A-Za-zÀ-ɏ’'-]+\s){0,5}?(?:marks?|marked|celebrates?|celebrated|observes?|observed|commemorates?|commemorated|mark|will\smark|will\scelebrate)\s(?:the|its|their|his|her)\s$/;

/** The date on which a sentence says that an anniversary is kept: "will be marked on …", "in 2029 it marks the …". */
function dayOf(
  { prose }: Draft['prose'],
  all: readonly DraftDate[],
  at: number,
  phraseStart: number,
): DraftDate | undefined {
  const { sentence, quantity } = all[at];
  const [before, after]: (DraftDate | undefined)[] = [all[at - 1], all[at + 1]];
  if (after?.sentence === sentence && !after.to && after.from.year) {
    const { start } = after.quantity.span;
    if (start - quantity.span.end < 80 && celebrated.test(prose.slice(quantity.span.end, start)))
      return after;
  }
  if (before?.sentence !== sentence || before.to || !before.from.year) return undefined;
  const { start, end } = before.quantity.span;
  if (!/\b(?:in|on)\s$/i.test(prose.slice(Math.max(0, start - 4), start)) || phraseStart - end > 80)
    return undefined;
  return celebrating.test(prose.slice(end, phraseStart)) ? before : undefined;
}

function nth(count: number, spelled: boolean): string {
  const word = spelled ? ordinals[count - 1] : undefined;
  if (word) return word;
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}

/** The years that the sentence of a date and the one before it tell of. */
function yearsAround(all: readonly DraftDate[], at: number): number[] {
  const told: number[] = [];
  for (let near = Math.max(0, at - 6); near <= at + 6 && near < all.length; near++) {
    const { sentence, from, to } = all[near];
    const step = all[at].sentence - sentence;
    if (near === at || step < 0 || step > 1) continue;
    for (const end of [from, to]) if (end?.year) told.push(end.year);
  }
  return told;
}

/** "Born in 1960, he died in 2010 at the age of 47": from birth to death it is 49 or 50 years. */
export function lifetime(draft: Draft, { all }: Dates, at: number): RuleFinding | undefined {
  const birth = all[at];
  const year = birth.from.year;
  if (!year || birth.to || birth.coarse) return undefined;
  const { prose } = draft;
  const { span } = birth.quantity;
  if (
    !/\bborn\s(?:[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ]*\s|in\s|on\s|at\s|the\s|,\s?){0,6}$/.test(
      prose.prose.slice(Math.max(0, span.start - 50), span.start),
    )
  )
    return undefined;
  const bounds = prose.sentences[birth.sentence];
  if (bounds.end - bounds.start > 500) return undefined;
  const sentence = prose.prose.slice(bounds.start, bounds.end);
  const died = /\b(?:died|was killed)\s(?:(?!at\b|aged\b)[A-Za-zÀ-ɏ,]+\s){0,6}$/;
  const deaths = [all[at - 1], all[at + 1]].filter(
    (date) =>
      date?.sentence === birth.sentence &&
      !!date.from.year &&
      !date.to &&
      died.test(
        prose.prose.slice(Math.max(bounds.start, date.quantity.span.start - 70), date.quantity.span.start),
      ),
  );
  const age = /\b(?:at the age of|at age|aged)\s(\d{1,3})(?![\d-])/.exec(sentence);
  const death = deaths[0];
  if (deaths.length !== 1 || !age || !death.from.year) return undefined;
  const years = death.from.year - year;
  const said = Number(age[1]);
  if (said === years || said === years - 1 || years < 1) return undefined;
  const start = bounds.start + age.index + age[0].length - age[1].length;
  return {
    span: { start: bounds.start + age.index, end: start + age[1].length },
    message: `From ${year} to ${death.from.year} nobody turns ${said}, but ${years - 1} or ${years}. Check the age and both years.`,
    fixes: [years, years - 1].map((right) =>
      replace({ start, end: start + age[1].length }, String(right), 'choice'),
    ),
  };
}
