import type { Quantity } from '../../claims/claim';

/** What a US dollar has bought of a currency at the least and at the most, in some years. */
export interface ExchangeRates {
  readonly low: number;
  readonly high: number;
  /** The currency's name in the plural. */
  readonly name: string;
  /** The first and the last. */
  readonly years: readonly [number, number];
}

/** January 2000 to June 2026: the Federal Reserve's rates. */
const FED = [2000, 2026] as const;

/**
 * By ISO code, outwards to two digits. What has lost most of its worth (the lira), and what neither bank gives, is not in it.
 *
 * Monthly averages of the Federal Reserve Board (release H.10, "Foreign Exchange Rates", as kept at
 * https://github.com/datasets/exchange-rates), and below them daily reference rates of the European Central Bank ("Euro foreign
 * exchange reference rates", over the dollar's, up to March 2024, the rouble's up to March 2022; as kept at
 * https://github.com/andkaps97/EUR-FX-PCA-Clustering-Pipeline). Read on 2026-11-23.
 */
const byCode: Readonly<Record<string, ExchangeRates>> = {
  USD: { low: 1, high: 1, name: 'US dollars', years: FED },
  AUD: { low: 0.92, high: 2, name: 'Australian dollars', years: FED },
  BRL: { low: 1.5, high: 6.2, name: 'reais', years: FED },
  CAD: { low: 0.95, high: 1.6, name: 'Canadian dollars', years: FED },
  CHF: { low: 0.77, high: 1.8, name: 'Swiss francs', years: FED },
  CNY: { low: 6, high: 8.3, name: 'yuan', years: FED },
  DKK: { low: 4.7, high: 8.8, name: 'Danish kroner', years: FED },
  EUR: { low: 0.63, high: 1.2, name: 'euros', years: FED },
  GBP: { low: 0.48, high: 0.89, name: 'pounds', years: FED },
  HKD: { low: 7.7, high: 7.9, name: 'Hong Kong dollars', years: FED },
  INR: { low: 39, high: 96, name: 'Indian rupees', years: FED },
  JPY: { low: 76, high: 170, name: 'yen', years: FED },
  KRW: { low: 910, high: 1600, name: 'won', years: FED },
  LKR: { low: 73, high: 370, name: 'Sri Lankan rupees', years: FED },
  MYR: { low: 2.9, high: 4.8, name: 'ringgit', years: FED },
  NOK: { low: 5, high: 12, name: 'Norwegian kroner', years: FED },
  NZD: { low: 1.1, high: 2.6, name: 'New Zealand dollars', years: FED },
  SEK: { low: 5.9, high: 12, name: 'Swedish kronor', years: FED },
  SGD: { low: 1.2, high: 1.9, name: 'Singapore dollars', years: FED },
  THB: { low: 29, high: 46, name: 'baht', years: FED },
  TWD: { low: 27, high: 36, name: 'Taiwan dollars', years: FED },
  ZAR: { low: 5.7, high: 20, name: 'rand', years: FED },
  // Of the European Central Bank.
  CZK: { low: 14, high: 43, name: 'Czech koruna', years: [2000, 2024] },
  HUF: { low: 140, high: 450, name: 'forints', years: [2000, 2024] },
  IDR: { low: 8400, high: 17_000, name: 'rupiah', years: [2005, 2024] },
  ILS: { low: 3, high: 4.1, name: 'shekels', years: [2011, 2024] },
  PLN: { low: 2, high: 5.1, name: 'zlotys', years: [2000, 2024] },
  RON: { low: 2.2, high: 5.2, name: 'lei', years: [2005, 2024] },
  RUB: { low: 23, high: 110, name: 'roubles', years: [2005, 2022] },
};

/** Signs and words that several currencies have: the dearest and the cheapest of them. */
const shared: readonly [sign: RegExp, rates: ExchangeRates][] = [
  [/^\$/, { low: 1, high: 2.6, name: 'dollars', years: FED }],
  [/^¥/, { low: 6, high: 170, name: 'yen or yuan', years: FED }],
  [/^Rs|rupees?$/i, { low: 39, high: 370, name: 'rupees', years: FED }],
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
