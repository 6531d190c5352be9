import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { replace } from '../fix';
import { type DraftDate, datesOf } from './dates';

export const fiscalYear: Rule = {
  id: 'date/fiscal-year',
  severity: 'information',
  summary: 'A fiscal year in a draft that names no country whose year it could be: FY23',
  *check(draft: Draft): Iterable<RuleFinding> {
    const first = datesOf(draft).all.find(({ fiscal }) => fiscal);
    if (!first || answers(draft)) return;
    const { span } = first.quantity;
    const written = draft.prose.text.slice(span.start, span.end);
    yield {
      span,
      message: `Whose fiscal year? ${written} begins in January, April, July or October, as the country has it. Name the country, or give the months.`,
      fixes: years(first).map(({ whose, months }) =>
        replace(
          { start: span.end, end: span.end },
          ` (${months})`,
          'choice',
          `Add ${months}, as in ${whose}`,
        ),
      ),
    };
  },
};

/** The months of the year under the rules of each country; a year of two names begins in its first. */
function years({ from, to }: DraftDate): { whose: string; months: string }[] {
  const year = from.year ?? 0;
  const ending = to?.year ?? year;
  if (to && ending !== year + 1) return [];
  const before = ending - 1;
  const all = [
    { whose: 'the United States', months: `October ${before} to September ${ending}` },
    { whose: 'India', months: `April ${before} to March ${ending}` },
    // Japan names its year after its beginning.
    to
      ? { whose: 'Britain', months: `April ${before} to March ${ending}` }
      : { whose: 'Japan', months: `April ${year} to March ${year + 1}` },
    { whose: 'Australia', months: `July ${before} to June ${ending}` },
  ];
  return all.filter(({ months }, at) => all.findIndex((other) => other.months === months) === at);
}

/** What names a country beside its own names: its parliament, its ministry, its services, its makers, its money. */
const others = new Set(
  (
    'usa uae eu nato pentagon congress congressional dod darpa usaf usmc capitol knesset bundestag duma riksdag kremlin diet drdo hal ' +
    'rupee rupees crore crores lakh lakhs ruble rubles rouble roubles yen yuan renminbi won zloty euro euros shekel shekels sterling ' +
    'lockheed raytheon rtx northrop boeing l3harris virginia alabama california texas maryland florida ottawa queensland ' +
    // A company has a fiscal year of its own, whatever its country.
    'earnings revenue revenues profit profits sales shareholders shareholder dividend dividends shares nyse nasdaq'
  ).split(' '),
);

/** Whether a draft says whose its fiscal years are, or may be: by a country, its money, or what belongs to a company. */
function answers({ prose }: Draft): boolean {
  const { tokens } = prose;
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.start[token];
    const end = tokens.end[token];
    if ((tokens.flags[token] & TokenFlag.letter) === 0 || end - start > 14) continue;
    const raw = prose.prose.slice(start, end);
    const capital = (tokens.flags[token] & TokenFlag.capital) !== 0;
    if (end - start < 3) {
      // US, U.S., UK, U.K., EU
      if (raw === 'US' || raw === 'UK' || raw === 'EU') return true;
      if (raw === 'U' && /^\.\s?[SK]/.test(prose.prose.slice(end, end + 3))) return true;
      continue;
    }
    const word = raw.toLowerCase();
    if (others.has(word)) return true;
    if (capital && (COUNTRY_WORDS.has(word) || COUNTRY_WORDS.has(word.replace(/s$/, '')))) return true;
  }
  return /[€£¥₹₽₩]|[AC]\$/.test(prose.prose);
}
