import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { replace } from '../fix';
import { foundIn } from '../found-in';
import { type Chain, chainsOf, kindBehind } from './digits';

export const decimalComma: Rule = {
  id: 'number/decimal-comma',
  severity: 'warning',
  summary: 'A comma for a decimal point, or a point for a comma: 1,5 km, 300.000 troops',
  check: (draft: Draft): Iterable<RuleFinding> =>
    foundIn(chainsOf(draft), (chain) =>
      chain.separator === ',' ? comma(draft, chain) : points(draft, chain),
    ),
};

/** "1,5 km", "5,4 billion", "€3,50". */
function comma(draft: Draft, chain: Chain): RuleFinding | undefined {
  const { groups, span, currency } = chain;
  const [whole = '', decimals = ''] = groups;
  if (groups.length !== 2 || decimals.length > 2 || whole.length > 3) return undefined;
  if (decimals.endsWith('0') && !(currency && decimals.length === 2) && whole !== '0') return undefined;
  const kind = behindRange(draft, chain);
  if (!(currency || /^(?:unit|magnitude|period)$/.test(kind) || (whole === '0' && kind !== '')))
    return undefined;
  // "legs of 2,4 and 6 km", "grades 1,2 metres": the rest of a list.
  const { prose, text } = draft.prose;
  if (/(?:\d,? (?:and|or|to) |[,;] ?)$/.test(prose.slice(Math.max(0, span.start - 6), span.start).trimEnd()))
    return undefined;
  const right = `${whole}.${decimals}`;
  // "$110,00" has more often lost a nought than found a continental comma.
  if (currency && whole.length === 3 && decimals === '00') {
    return {
      span,
      message: `${text.slice(span.start, span.end)} is neither ${whole},000 nor ${right}. Which one is it?`,
      fixes: [replace(span, `${whole},000`, 'choice'), replace(span, right, 'choice')],
    };
  }
  return {
    span,
    message: `English writes the decimals behind a point: ${right}, not ${text.slice(span.start, span.end)}.`,
    fixes: [replace(span, right, 'choice')],
  };
}

/** As `kindBehind`, and beyond the second number of "1,5-2 km" and "1,5 to 2 km". */
function behindRange(draft: Draft, chain: Chain): ReturnType<typeof kindBehind> {
  const kind = kindBehind(draft, chain);
  if (kind !== '' || chain.suffix !== '') return kind;
  const range = /^(?: ?[-–] ?| to )(\d+(?:[,.]\d+)?)/.exec(
    draft.prose.prose.slice(chain.span.end, chain.span.end + 14),
  );
  if (!range) return '';
  const words = Words.of(draft.prose);
  let next = chain.next;
  while (next < words.count && words.startOf(next) < chain.span.end + range[0].length) next++;
  if (words.has(next - 1, TokenFlag.letter) && words.has(next - 1, TokenFlag.digit)) return '';
  return kindBehind(draft, {
    ...chain,
    span: { start: chain.span.start, end: chain.span.end + range[0].length },
    next,
  });
}

/** "300.000 troops", "€1.200.000": points where English has commas. */
function points(draft: Draft, chain: Chain): RuleFinding | undefined {
  const { groups, span, currency } = chain;
  const [whole = '', ...rest] = groups;
  if (whole.length > 3 || whole.startsWith('0') || rest.some((group) => group.length !== 3)) return undefined;
  const kind = kindBehind(draft, chain);
  if (kind === 'magnitude') return undefined;
  if (rest.length === 1 ? !isThousand(draft, chain, kind) : !isMillions(groups, kind, currency))
    return undefined;
  const right = groups.join(',');
  const { text } = draft.prose;
  return {
    span,
    message: `English groups digits by commas: ${right}; ${text.slice(span.start, span.end)} is read as ${rest.length === 1 ? 'a decimal' : 'no number'}.`,
    fixes: [replace(span, right, 'choice')],
  };
}

/** 1.200.000; an address of four numbers is none. */
function isMillions(groups: readonly string[], kind: string, currency: boolean): boolean {
  if (groups.length > 5 || (groups.length === 4 && groups.every((group) => Number(group) <= 255)))
    return false;
  return currency || kind !== '';
}

/** Three decimals are a thousand where no such fraction can be: of troops, of round kilometres, of sums. */
function isThousand(
  { prose }: Draft,
  { groups: [whole = '', decimals = ''], span, currency }: Chain,
  kind: string,
): boolean {
  const round = decimals === '000';
  if (kind === 'count') return true;
  if (kind === 'unit')
    return (
      round &&
      prose.prose[span.end] !== '%' &&
      !/^ (?:per ?cent|%)/.test(prose.prose.slice(span.end, span.end + 9))
    );
  // "averaged 20.500 points"
  if (kind === 'noun' && /^ points?\b/.test(prose.prose.slice(span.end, span.end + 8))) return false;
  if (kind === 'noun') return round || (whole.length > 1 && decimals.endsWith('00'));
  // Fuel and exchange rates have three decimals, and small whole parts.
  return (
    currency &&
    !/^[-–/]/.test(prose.prose.slice(span.end, span.end + 1)) &&
    (round || (whole.length > 1 && decimals.endsWith('00')))
  );
}
