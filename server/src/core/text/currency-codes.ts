/*
 * USD54.6 million, Rs20,000 crore, RM34.4 million: the code of a currency and the digits that are glued to it are two words,
 * where the letters and digits of a designation are one.
 */

/** Codes that no system's name begins with. */
const codes: ReadonlySet<string> = new Set(
  'USD EUR GBP INR PKR LKR AUD CAD NZD SGD HKD NTD TWD KRW JPY CNY RMB CHF SEK NOK DKK PLN CZK HUF RUB UAH BRL ZAR THB IDR MYR AED QAR KWD EGP VND Rs'.split(
    ' ',
  ),
);

/** Codes that mean something else as well (the RM-70, the SAR of a radar), unless a sum follows. */
const doubtful: ReadonlySet<string> = new Set(['RM', 'SAR', 'ILS', 'NIS', 'PHP', 'TRY']);

const SUM = /\d[\d,.]*(?:\s?(?:million|billion|trillion)|(?:bn?|mn?|tn))(?![A-Za-z])/y;

/**
 * How many of a run's letters are the code of a currency, before digits; 0 for none.
 * @param start the offset of the run, which begins with a capital and has digits
 */
export function currencyCodeAt(text: string, start: number): number {
  const length = isDigit(text.charCodeAt(start + 2)) ? 2 : isDigit(text.charCodeAt(start + 3)) ? 3 : 0;
  if (length === 0) return 0;
  const code = text.slice(start, start + length);
  if (codes.has(code)) return length;
  if (!doubtful.has(code)) return 0;
  SUM.lastIndex = start + length;
  return SUM.test(text) ? length : 0;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
