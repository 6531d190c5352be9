import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';

export const redundantCurrency: Rule = {
  id: 'number/redundant-currency',
  severity: 'warning',
  summary: 'A currency said twice: $5 billion dollars',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { prose } = draft;
    for (const { unit, span, number } of quantitiesOf(draft, 'money')) {
      // A sign or a code stands before the number: else the word is the only one.
      if (span.start === number.start || span.end - span.start > 30) continue;
      const found =
        /^[\s-]((?:U\.?S\.? )?[a-z]+|USD|EUR|GBP|INR|JPY|CNY|RUB|KRW|ILS|UAH|AUD|CAD)(?![\w'’-])/.exec(
          prose.prose.slice(span.end, span.end + 20),
        );
      const word = found?.[1] ?? '';
      if (!found || !words[word.replace(/^U\.?S\.? /, '')]?.test(unit ?? '')) continue;
      const end = span.end + found[0].length;
      // "$36 billion U.S. dollars" says which dollars: the sign can do that as well.
      if (/^U/.test(word) && prose.text[span.start] === '$') {
        yield {
          span: { start: span.start, end },
          severity: 'hint',
          message: 'The sign can say which dollars: US$.',
          fixes: [
            replace({ start: span.start, end }, `US${prose.text.slice(span.start, span.end)}`, 'choice'),
          ],
        };
        continue;
      }
      yield {
        span: { start: span.start, end },
        message: `The sign already says ${word}: leave the word out.`,
        fixes: [
          replace(
            { start: span.end, end },
            '',
            'safe',
            `Change to ${prose.text.slice(span.start, span.end)}`,
          ),
        ],
      };
    }
  },
};

/** The currencies that a word names once more. */
const words: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    'USD EUR GBP INR JPY CNY RUB KRW ILS UAH AUD CAD'
      .split(' ')
      .map((code) => [code, new RegExp(`^${code}$`)]),
  ),
  dollar: /^(?:USD|AUD|CAD|NZD|TWD|HKD|SGD)$/,
  dollars: /^(?:USD|AUD|CAD|NZD|TWD|HKD|SGD)$/,
  euro: /^EUR$/,
  euros: /^EUR$/,
  pounds: /^GBP$/,
  rupees: /^INR$/,
  yen: /^JPY$/,
  yuan: /^CNY$/,
  rubles: /^RUB$/,
  roubles: /^RUB$/,
  won: /^KRW$/,
  shekels: /^ILS$/,
  hryvnia: /^UAH$/,
  hryvnias: /^UAH$/,
};
