import { dayNumber, daysIn, MONTHS } from '../../claims/calendar';
import type { Claim, Predicate } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { type Dates, type DraftDate, datesOf } from './dates';

export const asOf: Rule = {
  id: 'date/as-of',
  severity: 'information',
  optIn: true,
  summary: 'A stock or a loss without the day it was counted, and one that was counted more than a year ago',
  *check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    yield* undated(draft, dates);
    for (const date of dates.all) {
      const finding = outdated(draft, dates, date);
      if (finding) yield finding;
    }
  },
};

/** Words that date a figure without a date. */
const dated =
  /\b(?:yesterday|today|overnight|so far|since|during|last|this|recent(?:ly)?|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|daily|war|year|years|month|months|week|weeks|day|days)\b/i;

const counted: ReadonlySet<Predicate> = new Set(['strength', 'operational', 'lost']);

/** The stock of a force, or its losses: the first in each sentence that has no date. */
function* undated(draft: Draft, { all }: Dates): Iterable<RuleFinding> {
  const { prose } = draft;
  const withDate = new Set(all.map(({ sentence }) => sentence));
  let asked = -1;
  for (const claim of draft.claims) {
    const { sentence, predicate, quantity } = claim;
    if (!counted.has(predicate) || quantity.kind !== 'count') continue;
    if (sentence === asked || withDate.has(sentence) || quantity.value < 2 || !claim.subject) continue;
    const bounds = prose.sentences[sentence];
    if (bounds.end - bounds.start > 600 || dated.test(prose.prose.slice(bounds.start, bounds.end))) continue;
    asked = sentence;
    yield question(draft, claim);
  }
}

function question({ prose }: Draft, { span, quantity, predicate }: Claim): RuleFinding {
  const figure = prose.text.slice(quantity.number.start, quantity.number.end);
  return {
    span,
    message: `As of when ${quantity.value === 1 ? 'was' : 'were'} it ${figure}? ${predicate === 'lost' ? 'Losses' : 'Stocks'} change: say when they were counted.`,
    fixes: [
      {
        title: 'Add [CHECK: as of when?]',
        safety: 'choice',
        edits: [{ span: { start: span.end, end: span.end }, text: ' [CHECK: as of when?]' }],
      },
    ],
  };
}

/** A figure that was true this long ago may not be true now. */
const mostDays = 366;

/** "currently has 36, as of 2021" */
function outdated({ prose }: Draft, { dateline }: Dates, date: DraftDate): RuleFinding | undefined {
  const { year, month = 12, day } = date.to ?? date.from;
  if (!dateline || !year || date.coarse) return undefined;
  const { span } = date.quantity;
  const bounds = prose.sentences[date.sentence];
  const before = prose.prose.slice(Math.max(bounds.start, span.start - 160), span.start);
  const stated = /\bas (?:of|at)\s(?:the (?:end|start|beginning) of\s|early\s|late\s|mid-)?$/i.test(before);
  const said =
    /\b(?:currently|at present|now)\s(?:has|have|operates?|fields?|owns?|keeps?)\b[^,;]{0,60}\(?(?:in\s)?$/i.test(
      before,
    );
  if (!stated && !said) return undefined;
  const age = dayNumber(dateline) - dayNumber({ year, month, day: day ?? daysIn(month, year) });
  if (age <= mostDays) return undefined;
  return {
    span,
    message: `This was counted more than a year before the draft’s own date, ${MONTHS[dateline.month]} ${dateline.year}. Look for a newer figure.`,
    fixes: [],
  };
}
