import { Gap, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { remembered } from '../../remember';
import { TokenFlag } from '../../text/prose';

/** Digits joined by commas or by full stops, as they stand: 1,500 and 1,5000, 2.5 and 2.500.000. */
export interface Chain {
  readonly span: Span;
  readonly separator: ',' | '.';
  /** The digits between the separators. */
  readonly groups: readonly string[];
  /** The first token behind it; where letters stand on the last digits (1,5km), `suffix` has them and this is still their token. */
  readonly next: number;
  readonly suffix: string;
  /** The currency sign or code right before it. */
  readonly currency: boolean;
}

/** Longer chains are no figures. */
const mostGroups = 12;
const mostDigits = 30;

/**
 * Every chain of digits that stands alone, in order; what a letter, a hyphen or another sign is glued to in front is none.
 * Read once for all rules.
 */
export const chainsOf = remembered(({ prose }: Draft): readonly Chain[] => {
  const chains: Chain[] = [];
  const words = Words.of(prose);
  const { text, count } = words;
  let behind = 0;
  for (const first of words.digits) {
    if (first < behind) continue;
    const code = joins(words, first);
    if (code === 0) continue;
    const start = words.startOf(first);
    let token = first;
    const groups = [words.raw(token)];
    let suffix = '';
    while (suffix === '' && token + 1 < count && joins(words, token) === code) {
      token++;
      const raw = words.raw(token);
      const digits = words.has(token, TokenFlag.letter) ? (/^\d+/.exec(raw)?.[0] ?? '') : raw;
      groups.push(digits);
      suffix = raw.slice(digits.length);
    }
    behind = token + 1;
    if (groups.length > mostGroups || words.endOf(token) - start > mostDigits) continue;
    const before = start === 0 ? ' ' : (text[start - 1] ?? ' ');
    if (before !== ' ' && !/[\s("“‘'[$€£¥₹₽₩₺₴₪~≈]/.test(before)) continue;
    const end = words.endOf(token) - suffix.length;
    // "1,500-1,600", "1.5/2": glued to more behind; a range keeps its hyphen.
    if (suffix === '' && text[end] !== ' ' && /^[,.]\d|^[/_:]/.test(text.slice(end, end + 2))) continue;
    const coded = first > 0 && words.is(first - 1, Is.currency) && words.gap(first) === Gap.space;
    chains.push({
      span: { start, end },
      separator: code === 44 ? ',' : '.',
      groups,
      next: suffix === '' ? token + 1 : token,
      suffix,
      currency: coded || (before !== ' ' && /[$€£¥₹₽₩₺₴₪]/.test(before)),
    });
  }
  return chains;
});

/** The comma or full stop that joins a token of digits to digits behind it; else 0. */
function joins(words: Words, token: number): number {
  const end = words.endOf(token);
  if (words.startOf(token + 1) !== end + 1) return 0;
  const code = words.text.charCodeAt(end);
  if (code !== 44 && code !== 46) return 0;
  const next = words.text.charCodeAt(end + 1);
  return next >= 48 && next <= 57 ? code : 0;
}

/** What stands behind a chain: a unit, a magnitude, a per cent sign, a counted noun; '' for anything else. */
export function kindBehind(
  { prose }: Draft,
  { span, next, suffix }: Chain,
): '' | 'unit' | 'magnitude' | 'period' | 'count' | 'noun' {
  const words = Words.of(prose);
  if (suffix !== '') {
    if (/^(?:km|kg|mm|cm|m|t|kt|ft|mi|mph|kmh|hp|kW|MW)$/.test(suffix)) return 'unit';
    return /^(?:bn|mn|m|tn|k)$/i.test(suffix) ? 'magnitude' : '';
  }
  if (/^ ?%/.test(words.text.slice(span.end, span.end + 2))) return 'unit';
  if (!words.follows(next)) return '';
  const word = words.word(next);
  if (words.is(next, Is.magnitude)) return 'magnitude';
  if (word === 'per' || word === 'in') return word === 'per' && words.word(next + 1) === 'cent' ? 'unit' : '';
  if (words.is(next, Is.period)) return 'period';
  if (words.is(next, Is.unit) || /^(?:square|sq|cubic|nautical|metric)$/.test(word)) {
    // Letters that are words or names too: "1,5 C".
    return words.raw(next).length === 1 && !/[mt]/.test(words.raw(next)) ? '' : 'unit';
  }
  if (words.is(next, Is.stop)) return '';
  for (let token = next; token < next + 3 && words.follows(token); token++) {
    if (words.is(token, Is.stop) || words.has(token, TokenFlag.digit)) break;
    if (words.is(token, Is.people | Is.military | Is.formation) && isPlural(words, token)) return 'count';
  }
  return words.has(next, TokenFlag.lower) && !words.has(next, TokenFlag.capital) && isPlural(words, next)
    ? 'noun'
    : '';
}

function isPlural(words: Words, token: number): boolean {
  const raw = words.raw(token);
  return words.is(token, Is.plural | Is.people) || (raw.length > 3 && /[^su]s$/.test(raw));
}
