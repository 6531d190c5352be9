import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';

export const reversedRange: Rule = {
  id: 'number/reversed-range',
  severity: 'warning',
  summary: 'A range whose first end is the larger one: between 50 and 30 km',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { quantities } = draft;
    for (let at = 0; at + 1 < quantities.length; at++) {
      const finding = read(draft, quantities[at], quantities[at + 1]);
      if (finding) yield finding;
    }
  },
};

const kinds =
  /^(?:count|money|percentage|length|speed|mass|duration|area|volume|power|energy|frequency|rate)$/;
const introduces =
  /(?:\bbetween|\brang(?:ing|es?|ed) (?:in \w+ )?from|\banywhere from|\bnumber(?:ing|ed|s)?(?: anywhere)? from) (?:US|A|C)?[$€£₹]?$/i;

/** Of what falls, of scores, of the past and of odds the larger figure stands first by right. */
const falls =
  /\b(?:f[ae]ll|fallen|falling|drop|declin|decreas|cut|reduc|shr[aiu]nk|down|lower|slash|trim|depth|below|minus|degrees|score|lead|won|beat|odds|ratio|split|bc|bce|b\.c|countdown|descen|water|south|pages?|rounds?|yard|interstate|highway|exits?|miles? markers?|latitude)/i;

const measures = /^(?:length|speed|mass|duration)$/;
const measured =
  /\b(?:takes?|took|needs?|needed|weigh(?:s|ed|ing)?|lasts?|lasted|range|speed|distance|altitude|height|width|length|weight|thickness|reach)(?: is| was| of| are| at)?(?: about| some| around| approximately| just)? $/i;

/** "takes 10 to 5 minutes", "the range is 80–60 km": a range without a word that introduces it. */
function isOpen(first: Quantity, second: Quantity, joint: string, before: string): boolean {
  if (first.kind !== 'number' || first.unit !== undefined || !measures.test(second.kind)) return false;
  return /^(?: to |[-–])$/.test(joint) && first.value < second.value * 5 && measured.test(before);
}

function read(draft: Draft, first: Quantity, second: Quantity): RuleFinding | undefined {
  const gap = second.span.start - first.span.end;
  if (gap < 1 || gap > 6 || first.value <= second.value) return undefined;
  if (first.low !== undefined || second.low !== undefined || first.value === 0 || second.value <= 0)
    return undefined;
  if (!kinds.test(second.kind) || (first.kind !== 'number' && first.kind !== second.kind)) return undefined;
  if (first.kind !== 'number' && first.unit !== second.unit) return undefined;
  const { prose, text } = draft.prose;
  const joint = prose.slice(first.span.end, second.span.start);
  const before = prose.slice(Math.max(0, first.span.start - 30), first.span.start);
  const open = isOpen(first, second, joint, before);
  if (!open && !(/^ (?:and|to) (?:(?:US|A|C)?[$€£₹])?$/.test(joint) && introduces.test(before)))
    return undefined;
  if (joint.startsWith(' to') && /between (?:US|A|C)?[$€£₹]?$/i.test(before)) return undefined;
  // "between 900 and 1.2 million": the first has lost its magnitude, or the second has; nobody knows which.
  if (first.value >= second.value * 100) return undefined;
  // Only its own sentence says what a range is of.
  const around =
    prose.slice(Math.max(0, first.span.start - 90), first.span.start).replace(/^.*(?:\uFFFC|[.!?] )/s, '') +
    prose
      .slice(first.span.start, Math.min(prose.length, second.span.end + 40))
      .replace(/(?:\uFFFC|[.!?](?:\s|$)).*$/s, '');
  if (
    falls.test(around) ||
    /^ (?:ago|before|earlier|back|BC|BCE|years? ago)\b/.test(
      prose.slice(second.span.end, second.span.end + 12),
    )
  )
    return undefined;
  const numbers = [first, second].map(({ number }) => text.slice(number.start, number.end));
  const [larger = '', smaller = ''] = numbers;
  // "50m" against "30m" may have lost a letter: only the numbers are exchanged, and both have to be written alike.
  const alike = /^[\d.,]+$/.test(larger) === /^[\d.,]+$/.test(smaller);
  return {
    span: { start: first.span.start, end: second.span.end },
    message: `The range runs from ${larger} down to ${smaller}. Put the smaller figure first, or check both.`,
    fixes: alike
      ? [
          {
            title: `Change to ${smaller}${joint.replace(/(?:US|A|C)?[$€£₹]$/, '')}${larger}`,
            safety: 'choice',
            edits: [
              { span: first.number, text: smaller },
              { span: second.number, text: larger },
            ],
          },
        ]
      : [],
  };
}
