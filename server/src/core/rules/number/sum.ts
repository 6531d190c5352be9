import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { type Batches, batchesOf } from './batches';
import { breakdownsOf } from './breakdown';
import { type Listing, listingsBefore, listingsBehind } from './parts';
import { halfStep, numberOf, plainly, renumber, withNumber, writtenLike } from './writing';

export const sum: Rule = {
  id: 'number/sum',
  severity: 'error',
  summary: 'Parts that do not add up to their total: 16 squadrons: three, five and six',
  *check(draft: Draft): Iterable<RuleFinding> {
    const seen = new Set<number>();
    for (const read of [listingsBehind, listingsBefore]) {
      for (const listing of read(draft)) {
        if (seen.has(listing.total.span.start)) continue;
        seen.add(listing.total.span.start);
        const found = compare(draft, listing);
        if (found) yield found;
      }
    }
    for (const { whole, parts, complete, span } of breakdownsOf(draft)) {
      if (!complete || seen.has(whole.span.start)) continue;
      seen.add(whole.span.start);
      const sum = parts.reduce((all, { value }) => all + value, 0);
      const found = compare(draft, { total: whole, parts, least: sum, most: sum, span, certain: false });
      if (found) yield found;
    }
    for (const batches of batchesOf(draft)) {
      const found = seen.has(batches.total.span.start) ? undefined : multiply(draft, batches);
      if (found) yield found;
    }
  },
};

/** So much of a fleet may stand beside its groups, in reserve. */
const reserve = 0.2;

function multiply(draft: Draft, { total, groups, each }: Batches): RuleFinding | undefined {
  const { text } = draft.prose;
  const product = groups.value * each.value;
  if (product <= total.value && product >= total.value * (1 - reserve)) return undefined;
  const fixes: Fix[] = [renumber(text, total, writtenLike(numberOf(text, total), product))];
  for (const [figure, value] of [
    [each, total.value / groups.value],
    [groups, total.value / each.value],
  ] as const)
    if (Number.isInteger(value))
      fixes.push(renumber(text, figure, writtenLike(numberOf(text, figure), value)));
  return {
    span: { start: total.span.start, end: each.span.end },
    message: `${plainly(groups.value)} times ${plainly(each.value)} is ${plainly(product)}, not ${plainly(total.value)}. Check the three figures.`,
    fixes,
    severity: 'warning',
  };
}

function compare(
  draft: Draft,
  { total, parts, least, most, span, certain }: Listing,
): RuleFinding | undefined {
  const { text } = draft.prose;
  // Counts are exact; sums of money are each rounded by half of their last digit.
  const slack =
    total.kind === 'money' || !Number.isInteger(total.value)
      ? [total, ...parts].reduce((all, figure) => all + halfStep(text, figure), 0) * 1.001
      : largeSlack(text, total, parts);
  if (total.value >= least - slack && total.value <= most + slack) return undefined;
  const exact = Number((least === most || least > total.value ? least : most).toPrecision(12));
  const incomplete = exact < total.value;
  // A list that holds less than half of its total may be no whole one.
  const bare = parts.every(({ kind }) => kind !== 'count');
  if (!bare && incomplete && exact < total.value / 2) return undefined;
  const better = writtenLike(numberOf(text, total), exact);
  const difference = total.value - exact;
  const fixes: Fix[] = [renumber(text, total, better)];
  for (const part of parts.slice(0, 6)) {
    const value = part.value + difference;
    if (value <= 0) continue;
    const written = writtenLike(numberOf(text, part), Number(value.toPrecision(12)));
    fixes.push(renumber(text, part, written));
  }
  const say = (figure: Quantity, value: number): string =>
    figure.kind === 'money'
      ? withNumber(text, figure, writtenLike(numberOf(text, figure), value))
      : plainly(value);
  const terms = parts.map((part) => say(part, part.value)).join(' + ');
  const ones = least === most ? exact - parts.reduce((all, { value }) => all + value, 0) : 0;
  return {
    span,
    message: `${terms}${ones >= 1 ? ` + ${plainly(ones)}` : ''} is ${say(total, exact)}, not ${say(total, total.value)}. ${
      incomplete ? 'Is a part missing, or is a figure wrong?' : 'Check the total and its parts.'
    }`,
    fixes,
    ...(!certain && { severity: 'warning' as const }),
  };
}

/** A large round total was rounded, and its parts with it: 12,000 and 8,400 make 20,000. One to the last digit was not. */
function largeSlack(text: string, total: Quantity, parts: readonly Quantity[]): number {
  const slack = total.value >= 1000 ? halfStep(text, total) : 0;
  if (slack < 1) return 0;
  return parts.reduce((all, figure) => all + (figure.value >= 1000 ? halfStep(text, figure) : 0), slack);
}
