import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import { withCommas } from '../../lexicon/figures';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { type Figure, figureOf, formatLike } from '../unit/arithmetic';

export const numberingSystem: Rule = {
  id: 'number/numbering-system',
  severity: 'error',
  summary: 'Lakh, crore, 万 or 亿 with a gloss that is ten or a hundred times off: 5 crore (500 million)',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { quantities } = draft;
    let isNextIndian = quantities.length > 0 && isIndian(draft, quantities[0]);
    for (let at = 0; at < quantities.length; at++) {
      const quantity = quantities[at];
      const next: Quantity | undefined = quantities[at + 1];
      const asian = beside(draft, quantity);
      if (asian) {
        const finding = compare(draft, asian.figure, asian.span, quantity, asian.of);
        if (finding) yield finding;
      }
      const indian = isNextIndian;
      isNextIndian = next !== undefined && isIndian(draft, next);
      const milliard = indian ? undefined : milliards(draft, quantity);
      if (milliard) yield milliard;
      if (!next || next.span.start - quantity.span.end > 24 || indian === isNextIndian) continue;
      const finding = glossed(draft, quantity, next);
      if (finding) yield finding;
    }
  },
};

/** Whether a number is counted in lakh or crore. */
function isIndian({ prose: { text } }: Draft, { number }: Quantity): boolean {
  const last = text.charCodeAt(number.end - 1) | 32;
  // Nearly every number ends in a digit, and no other magnitude in these letters.
  if (last !== 104 && last !== 101 && last !== 114 && last !== 115 && last !== 99) return false;
  return /\b(?:lakhs?|lac|crores?|cr)$/i.test(text.slice(Math.max(number.start, number.end - 7), number.end));
}

const joint =
  /^ ?(?:[([](?:or |i\.e\.,? |that is,? |about |around |approximately |roughly |nearly |some |over |~)*|,? or (?:about |around |roughly |nearly )?|, (?:i\.e\.|that is),? |\/ ?| = )(?:US|INR |Rs\.? ?)?[$₹€£]?$/;
const inBracket = /^[^()[\]]{0,24}[)\];,]/;

function glossed(draft: Draft, first: Quantity, second: Quantity): RuleFinding | undefined {
  const { prose, text } = draft.prose;
  // "Rs 500 crore" begins before its number; what stands between is read up to the second number.
  const between = prose.slice(first.span.end, second.span.start);
  if (!joint.test(between) || first.low !== undefined || second.low !== undefined) return undefined;
  if (/[([]/.test(between) && !inBracket.test(prose.slice(second.span.end, second.span.end + 26)))
    return undefined;
  if (!counts.test(first.kind) || !counts.test(second.kind)) return undefined;
  // What a sum is in other money is a matter of the rate: see `number/currency-conversion`.
  if (first.kind === 'money' && second.kind === 'money' && first.unit !== second.unit) return undefined;
  // "5 crore shells (12 tonnes)" have other units; "5 crore (500 million rupees)" is one count.
  if (first.kind === 'count' && second.kind === 'count' && first.unit !== second.unit) return undefined;
  if (second.value < 1e4 || first.value < 1e4) return undefined;
  return compare(
    draft,
    figureOf(text, first),
    { start: first.span.start, end: first.number.end },
    second,
    text.slice(first.number.start, first.number.end),
  );
}

const counts = /^(?:count|money|number)$/;

/** Compares a figure with the gloss that a quantity gives for it. */
function compare(
  { prose: { text } }: Draft,
  given: Figure,
  span: Span,
  gloss: Quantity,
  of: string,
): RuleFinding | undefined {
  const figure = figureOf(text, gloss);
  const slack = Math.max(given.step, figure.step) / 2;
  const rough =
    gloss.approximate ||
    gloss.bound ||
    /about|around|some|nearly|over|roughly|~/.test(
      text.slice(Math.max(0, gloss.number.start - 14), gloss.number.start),
    );
  const [small, large] = [Math.min(given.value, figure.value), Math.max(given.value, figure.value)];
  if (small <= 0 || large - small <= slack + large * (rough ? 0.1 : 0.03)) return undefined;
  const power = Math.log10(large / small);
  const tenfold = Math.round(power) !== 0 && Math.abs(power - Math.round(power)) < 0.03;
  // Another figure altogether is no slip of the system.
  if (!tenfold && large / small > 30) return undefined;
  const written = text.slice(gloss.number.start, gloss.number.end);
  const end = Math.max(span.end, gloss.span.end);
  const better = rescaled(written, given.value);
  return {
    span: {
      start: Math.min(span.start, gloss.span.start),
      end: end + (/[)）\]]/.test(text[end] ?? '') ? 1 : 0),
    },
    ...(!tenfold && { severity: 'warning' }),
    message: `${of.trim()} is ${better}, not ${written}${tenfold ? `: ${worthOf(`${of} ${written}`)}` : ''}.`,
    fixes: [replace(gloss.number, better, 'choice')],
  };
}

/** What the word is worth, for a writer who has not learnt it at school. */
function worthOf(of: string): string {
  if (/crore|\bcr\b/i.test(of)) return 'a crore is ten million';
  if (/\bla(?:kh|c)/i.test(of)) return 'a lakh is a hundred thousand';
  const sign = /万亿|萬億|[万萬亿億억만兆조]|eok|oku|wan/.exec(of)?.[0] ?? '';
  if (sign.length === 2) return `${sign} is a trillion`;
  return /[万萬만]|wan/.test(sign)
    ? `${sign} is ten thousand`
    : /[兆조]/.test(sign)
      ? `${sign} is a trillion`
      : `${sign} is a hundred million`;
}

/** A value in the magnitude of a model, or in one that suits it better. */
function rescaled(model: string, value: number): string {
  const word = /(crores?|lakhs?|million|billion|trillion|thousand|bn|mn|m|tn)$/i.exec(model)?.[0];
  const worth: Readonly<Record<string, number>> = { crore: 1e7, crores: 1e7, lakh: 1e5, lakhs: 1e5 };
  const own = worth[word?.toLowerCase() ?? ''];
  if (own !== undefined) return `${trim(value / own)} ${word}`;
  if (word === undefined) return formatLike(model, value);
  const short = word.length <= 2;
  for (const [size, long, abbreviated] of [
    [1e12, 'trillion', 'tn'],
    [1e9, 'billion', 'bn'],
    [1e6, 'million', 'm'],
  ] as const) {
    if (value >= size) return short ? `${trim(value / size)}${abbreviated}` : `${trim(value / size)} ${long}`;
  }
  return withCommas(Math.round(value));
}

const trim = (value: number): string => withCommas(Number(value.toPrecision(3)));

const signs: Readonly<Record<string, number>> = {
  万亿: 1e12,
  萬億: 1e12,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  조: 1e12,
  eok: 1e8,
  oku: 1e8,
  wan: 1e4,
};
const number = '(\\d[\\d,]*(?:\\.\\d+)?) ?(万亿|萬億|亿|億|억|万|萬|만|조|eok|oku|wan)';
const ahead = new RegExp(
  `${number}[^\\s()（）\\d]{0,6}(?: (?:yuan|yen|won|RMB|CNY|people|troops|soldiers))? ?[(（](?:about |around |some |or |roughly )*(?:RMB |CNY )?[¥]?$`,
);
const after = new RegExp(
  `^(?: (?:yuan|yen|won|RMB|people|troops|soldiers))? ?[(（]${number}[^\\s()（）\\d]{0,6}[)）]`,
);

/** An East Asian number in the bracket, or before the bracket, of which a quantity is the gloss: 30万 (300,000). */
function beside({ prose: { prose } }: Draft, { kind, span, number: own, unit, low }: Quantity) {
  if (kind !== 'count' && kind !== 'number' && kind !== 'money') return undefined;
  if (low !== undefined || (kind === 'money' && unit !== 'CNY' && unit !== 'JPY' && unit !== 'KRW'))
    return undefined;
  const opened = isBracketed(prose, span.start);
  const window = opened ? prose.slice(Math.max(0, span.start - 34), span.start) : '';
  const before = opened ? ahead.exec(window) : null;
  const code = prose.charCodeAt(own.end + (prose.charCodeAt(own.end) === 32 ? 1 : 0));
  const behind = !before && isBracket(code) ? after.exec(prose.slice(own.end, own.end + 34)) : null;
  const found = before ?? behind;
  const [whole = '', digits = '', sign = ''] = found ?? [];
  const size = signs[sign];
  if (!found || size === undefined) return undefined;
  const plain = Number(digits.replace(/,/g, ''));
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const step = size * 10 ** (decimals > 0 ? -decimals : Math.min(zeros, digits.length - 1));
  const start = before ? span.start - window.length + before.index : own.end;
  return {
    figure: { value: plain * size, step, digits: Math.max(1, digits.length - zeros) },
    span: { start, end: before ? span.end : own.end + whole.length },
    of: `${digits}${/[a-z]/.test(sign) ? ' ' : ''}${sign}`,
  };
}

function isBracket(code: number): boolean {
  return code === 40 || code === 0xff08;
}

/** Whether a bracket opens shortly before an offset; right there, or with a blank or a sign of money between. */
function isBracketed(prose: string, offset: number): boolean {
  const code = prose.charCodeAt(offset - 1);
  if (isBracket(code)) return true;
  if (code !== 32 && code !== 0xa5) return false;
  for (let at = offset - 2; at >= 0 && at >= offset - 9; at--)
    if (isBracket(prose.charCodeAt(at))) return true;
  return false;
}

/** "5 milliard euros": the word of the continent for a billion. */
function milliards({ prose: { text } }: Draft, { number: own }: Quantity): RuleFinding | undefined {
  if ((text.charCodeAt(own.end - 1) | 32) !== 100) return undefined;
  if (!/milliard$/i.test(text.slice(Math.max(own.start, own.end - 8), own.end))) return undefined;
  return {
    span: own,
    severity: 'warning',
    message: 'A milliard is a billion in English: a thousand million.',
    fixes: [replace({ start: own.end - 8, end: own.end }, 'billion', 'choice')],
  };
}
