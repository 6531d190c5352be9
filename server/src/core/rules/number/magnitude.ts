import type { Quantity } from '../../claims/claim';
import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import { withCommas } from '../../lexicon/figures';
import type { Rule } from '../../rule';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { foundIn } from '../found-in';
import { type Chain, chainsOf, kindBehind } from './digits';

export const magnitude: Rule = {
  id: 'number/magnitude',
  severity: 'error',
  summary: 'A number that cannot be read: $5 billion million, 1,5000 troops, 300,000 million people',
  *check(draft: Draft): Iterable<RuleFinding> {
    yield* foundIn(
      draft.quantities,
      (quantity) => doubled(draft, quantity) ?? beyondMankind(draft, quantity),
    );
    yield* foundIn(chainsOf(draft), (chain) =>
      chain.separator === ',' ? malformed(draft, chain) : twoPoints(draft, chain),
    );
  },
};

const sizes: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};

const pair = /(\d ?|[\s-]|^)([a-z]+)[\s-]([a-z]+)$/i;

/** "$5 billion million", "€5m million": two magnitudes of which one is too many. */
function doubled({ prose: { text } }: Draft, { number, kind }: Quantity): RuleFinding | undefined {
  if (kind === 'date' || !endsInTwoWords(text, number) || number.end - number.start > 60) return undefined;
  const found = pair.exec(text.slice(number.start, number.end));
  const [, , first = '', second = ''] = found ?? [];
  const [a, b] = [sizes[first.toLowerCase()], sizes[second.toLowerCase()]];
  if (a === undefined || b === undefined || !isDoubled(first.toLowerCase(), second.toLowerCase(), a, b, kind))
    return undefined;
  const start = number.end - first.length - second.length - 1;
  const keep = (word: string): Fix => replace({ start, end: number.end }, word, 'choice', `Keep ${word}`);
  return {
    span: { start: number.start, end: number.end },
    message:
      a === b
        ? `The magnitude is said twice: ${first} and ${second}. Keep one.`
        : `“${first} ${second}” multiplies twice; nobody counts so. Which one is right?`,
    fixes: a === b ? [keep(first)] : [keep(first), keep(second)],
  };
}

/** Whether a number has a letter right before its last word: nearly every number ends in a digit, or in one word behind one. */
function endsInTwoWords(text: string, { start, end }: Span): boolean {
  let at = end;
  while (at > start && isLetter(text.charCodeAt(at - 1))) at--;
  return at < end && at - 1 > start && isLetter(text.charCodeAt(at - 2));
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function isDoubled(first: string, second: string, a: number, b: number, kind: Quantity['kind']): boolean {
  // "lakh crore", "thousand crore", "hundred million" are how people count.
  if (a === 100) return false;
  if (a === 1e3) return b === 1e3 && (kind === 'money' || first !== second);
  if (a === 1e5) return b !== 1e7;
  if (a > b || (a === b && first !== second)) return true;
  // Physicists have a million billion of things; money and troops have not.
  return kind === 'money' || kind === 'percentage' || first === 'm' || first === 'bn' || first === 'b';
}

/** More people than there are, soldiers than were ever under arms. */
function beyondMankind(
  { prose: { text } }: Draft,
  { kind, unit, value, span, number }: Quantity,
): RuleFinding | undefined {
  if (kind !== 'count' || value < 5e7) return undefined;
  const most = /^(?:people|person|inhabitant|citizen|resident|human|man|woman|child)$/.test(unit ?? '')
    ? 1.5e10
    : /^(?:soldier|troop|troops|serviceman|servicemen|reservist|conscript)$/.test(unit ?? '')
      ? 1e8
      : Infinity;
  if (value < most) return undefined;
  if (/\bever\b|in history|history of/i.test(text.slice(Math.max(0, span.start - 80), span.end + 60)))
    return undefined;
  const written = text.slice(number.start, number.end);
  // "300,000 million people": one of the two is a habit of the fingers.
  const thousands = /^(\d{1,3}),000 (million|billion)$/.exec(written);
  const fixes = thousands
    ? [
        replace(number, `${thousands[1]} ${thousands[2]}`, 'choice'),
        replace(number, `${thousands[1]},000`, 'choice'),
      ]
    : [];
  const world = most === 1e8 ? 'more soldiers than the world has' : 'more people than live on Earth';
  return { span, message: `${text.slice(span.start, span.end)} is ${world}. Check the magnitude.`, fixes };
}

/** "1,5000 troops", "$155,884,655 037": commas that belong to no way of grouping. */
function malformed(draft: Draft, chain: Chain): RuleFinding | undefined {
  const { groups, span, currency, suffix } = chain;
  const { text } = draft.prose;
  const lengths = groups.map((group) => group.length);
  const [first = 0, ...rest] = lengths;
  const behind = rest.at(-1) ?? 0;
  if (rest.every((length) => length === 3) && first <= 3)
    return currency && rest.length > 1 ? broken(draft, chain) : undefined;
  // Indian: 12,34,567.
  if (first <= 3 && behind === 3 && rest.slice(0, -1).every((length) => length === 2)) return undefined;
  if (kindBehind(draft, chain) === 'count' && rest.length === 1 && groups[1] === '00' && first <= 2)
    return cutShort(draft, chain);
  // A list without its blanks (2,4,6 and 2019,2020), or a decimal comma.
  if (lengths.every((length) => length <= 2) || (rest.length === 1 && behind <= 2 && first <= 3))
    return undefined;
  if (first >= 4 && rest.some((length) => length !== 3)) return undefined;
  if (first === 4 && rest.length === 1 && /^(?:1[5-9]|20)/.test(groups[0] ?? '')) return undefined;
  // "On March 5,2022 Russian troops": a date without its blank.
  if (rest.length === 1 && behind === 4 && isDate(draft, chain)) return undefined;
  const kind = kindBehind(draft, chain);
  if (!currency && kind === '') return undefined;
  const digits = groups.join('');
  if (digits.length > 15 || suffix.length > 4) return undefined;
  const grouped = withCommas(digits);
  const fixes = [replace(span, grouped, 'choice')];
  // "$1,234,56": cents behind a comma. "1,5000": a nought too many, as often as a comma too early.
  if (currency && rest.length === 1 && behind >= 4)
    fixes.push(replace(span, `${groups[0]}.${groups[1]}`, 'choice'));
  if (behind <= 2)
    fixes.unshift(replace(span, `${groups.slice(0, -1).join(',')}.${groups.at(-1)}`, 'choice'));
  else if (rest.length === 1 && behind === 4 && groups[1]?.endsWith('0'))
    fixes.push(replace(span, `${groups[0]},${groups[1].slice(0, 3)}`, 'choice'));
  const sure = currency || (rest.length === 1 && first <= 3 && behind >= 4) || first >= 4;
  return {
    span,
    ...(!sure && { severity: 'warning' }),
    message: `${text.slice(span.start, span.end)} has its commas in the wrong places. Which number is it?`,
    fixes,
  };
}

/** "12,00 troops": a nought is missing, or the comma stands too late. */
function cutShort({ prose: { text } }: Draft, { groups: [whole = ''], span }: Chain): RuleFinding {
  const readings = [`${whole},000`, withCommas(`${whole}00`)];
  return {
    span,
    severity: 'warning',
    message: `${text.slice(span.start, span.end)} has its commas in the wrong places. Was ${readings.join(' or ')} meant?`,
    fixes: readings.map((reading) => replace(span, reading, 'choice')),
  };
}

function isDate({ prose }: Draft, { span, groups }: Chain): boolean {
  if (!/^(?:1[5-9]|20)/.test(groups[1] ?? '')) return false;
  const words = Words.of(prose);
  return words.is(tokenAt(prose.tokens, span.start) - 1, Is.month);
}

/** "$155,884,655 037": the last comma was lost. */
function broken({ prose }: Draft, { span, next, suffix }: Chain): RuleFinding | undefined {
  const words = Words.of(prose);
  if (suffix !== '' || words.startOf(next) !== span.end + 1 || prose.prose[span.end] !== ' ')
    return undefined;
  if (
    !/^\d{3}$/.test(words.raw(next)) ||
    /^(?:[-\d/]|[.,]\d| [a-z])/.test(prose.prose.slice(words.endOf(next), words.endOf(next) + 2))
  )
    return undefined;
  const whole = { start: span.start, end: words.endOf(next) };
  const right = `${prose.text.slice(span.start, span.end)},${words.raw(next)}`;
  return {
    span: whole,
    message: `A comma is missing: ${right}.`,
    fixes: [replace(whole, right, 'choice')],
  };
}

/** "2.5.3 km": two decimal points. */
function twoPoints(draft: Draft, chain: Chain): RuleFinding | undefined {
  const { groups, span, currency } = chain;
  if (groups.length < 3 || groups.length > 4 || groups.slice(1).every((group) => group.length === 3))
    return undefined;
  const kind = kindBehind(draft, chain);
  if (kind !== 'unit' && kind !== 'magnitude' && !currency) return undefined;
  // A date, a version, an address.
  if (/^\d{4}$/.test(groups.at(-1) ?? '') || (groups.length === 4 && !currency)) return undefined;
  return {
    span,
    message: `${draft.prose.text.slice(span.start, span.end)} has two decimal points. Which one is right?`,
    fixes: [
      replace(span, `${groups[0]}.${groups.slice(1).join('')}`, 'choice'),
      replace(span, `${groups.slice(0, -1).join('')}.${groups.at(-1)}`, 'choice'),
    ],
  };
}
