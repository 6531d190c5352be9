import type { Draft } from '../../draft';
import type { Fix, Related, Span } from '../../finding';
import { remembered } from '../../remember';
import { LineIndex } from '../../text/positions';
import type { Rivals } from './rivals';
import type { Slip } from './slip';
import type { Statement } from './statements';

const linesOf = remembered(({ prose }: Draft) => new LineIndex(prose.text));

/** The line of an offset, from 1: how a message points at another place. */
export function lineOf(draft: Draft, offset: number): number {
  return linesOf(draft).at(offset).line;
}

/** A stretch of the draft as a message quotes it. */
export function quote({ prose: { text } }: Draft, { start, end }: Span): string {
  const plain = text.slice(start, Math.min(end, start + 200)).replace(/\s+/g, ' ');
  return plain.length <= 60 ? plain : `${plain.slice(0, 57).trimEnd()}…`;
}

/** What may have gone wrong between two figures, as a sentence of its own with a blank before it. */
export function explain(slip: Slip | undefined): string {
  switch (slip) {
    case 'swapped':
      return ' Two digits seem to have changed places.';
    case 'digit':
      return ' One digit differs.';
    case 'dropped':
      return ' One digit is missing, or one too many.';
    case 'spoken':
      return ' One of the two was perhaps misheard.';
    case 'noughts':
      return ' They differ by noughts alone.';
    default:
      return '';
  }
}

/** Takes either figure over to the other's place: which of them is right, the notes know. */
export function eitherWay(draft: Draft, here: Span, there: Span): Fix[] {
  const [mine, yours] = [here, there].map(({ start, end }) => draft.prose.text.slice(start, end));
  const line = lineOf(draft, there.start);
  return [
    { title: `Change to ${yours}`, safety: 'choice', edits: [{ span: here, text: yours }] },
    {
      title: `Keep, and change line ${line} to ${mine}`,
      safety: 'choice',
      edits: [{ span: there, text: mine }],
    },
  ];
}

/** The other figure of a pair. */
export function other(draft: Draft, span: Span): Related {
  return { span, message: `“${quote(draft, span)}” here` };
}

/** How often a draft has each value, dates left out. */
const countsOf = remembered(({ quantities }: Draft): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { value, kind } of quantities)
    if (kind !== 'date') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
});

/** The figure to mark: the later one, unless the story has it oftener than the earlier. */
export function markOf(draft: Draft, { first, second }: Rivals): { here: Statement; there: Statement } {
  const counts = countsOf(draft);
  const [earlier = 0, later = 0] = [counts.get(first.quantity.value), counts.get(second.quantity.value)];
  return later > earlier ? { here: first, there: second } : { here: second, there: first };
}
