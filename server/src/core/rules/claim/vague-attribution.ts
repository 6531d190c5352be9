import type { AttributionCue } from '../../claims/attribution';
import type { QuantityKind } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import { remembered } from '../../remember';
import type { Rule, RuleContext } from '../../rule';
import { accordingTo, blank } from './attribute';
import { contextOf, inQuotation, isRunningText } from './context';
import { cuesBeside } from './cues';

export const vagueAttribution: Rule = {
  id: 'claim/vague-attribution',
  severity: 'information',
  summary:
    'An agentless phrase ("it was revealed", "is said to", "media reports") where a source should stand',
  *check(draft: Draft, { settings }: RuleContext): Iterable<RuleFinding> {
    let quantity = 0;
    for (const here of cuesBeside(draft, 'vague')) {
      const { sentence } = here[0];
      const cue = here.find(({ status }) => status === 'vague');
      // Whoever else is named in the sentence answers for it.
      if (!cue || here.some(({ status }) => status !== 'vague')) continue;
      if (
        !isRunningText(draft, sentence) ||
        (settings.quotations !== 'check' && inQuotation(draft, cue.span.start))
      )
        continue;
      if (isVerified(draft, cue)) continue;
      while ((draft.quantities[quantity]?.span.end ?? Infinity) <= cue.span.start) quantity++;
      let end = cue.span.end;
      for (let next = quantity; (draft.quantities[next]?.span.start ?? Infinity) < cue.scope.end; next++) {
        const figure = draft.quantities[next];
        if (figure && figures.has(figure.kind)) end = Math.max(end, figure.span.end);
      }
      const about = contextOf(draft, sentence);
      const carries = end > cue.span.end;
      if (!about.system && !(about.forces && (carries || about.deal))) continue;
      const text = draft.prose.text.slice(cue.span.start, cue.span.end);
      // One adverb without a figure is a shade of meaning.
      if (!carries && /ly$/.test(text)) continue;
      yield {
        span: { start: cue.span.start, end },
        message: carries
          ? `“${text}” hides who says so, and the figures behind it need somebody: name the office, the outlet or the document.`
          : `“${text}” hides who says so. Name the office, the outlet or the document, or leave it out.`,
        fixes: [withAgent(draft, cue.span, text), accordingTo(draft, sentence)].filter(
          (fix) => fix !== undefined,
        ),
      };
    }
  },
};

/** Whether the desk has verified all that is claimed behind a cue: then it matters no more who said so first. */
function isVerified(draft: Draft, { sentence, scope }: AttributionCue): boolean {
  if (!isKept(draft)) return false;
  const behind = draft.claims.filter(
    ({ sentence: own, quantity: { span } }) =>
      own === sentence && span.start >= scope.start && span.end <= scope.end,
  );
  return behind.length > 0 && behind.every(({ attribution: { status } }) => status === 'verified');
}

/** Whether the desk has verified anything of a draft: of most it has not. */
const isKept = remembered(
  ({ claims, ledger }: Draft) =>
    ledger.revoked.length > 0 || claims.some(({ verification }) => verification !== undefined),
);

/** What counts as a figure that an attribution must carry. */
const figures: ReadonlySet<QuantityKind> = new Set([
  'count',
  'money',
  'percentage',
  'rate',
  'length',
  'speed',
  'mass',
  'area',
  'volume',
  'power',
  'force',
  'energy',
]);

/** "it was revealed that" becomes "[source] said that". */
function withAgent(draft: Draft, span: Span, text: string): Fix | undefined {
  const said = /^it\b/i.test(text)
    ? `${blank} said`
    : /^according to/i.test(text)
      ? `according to [outlet]`
      : /reports?\b|media|channels?/i.test(text)
        ? '[outlet] reported'
        : undefined;
  if (!said) return undefined;
  const capital = /^[A-Z]/.test(text);
  const replacement = capital ? said.replace(/[a-z]/, (letter) => letter.toUpperCase()) : said;
  // "it was revealed India plans" wants its "that" as little as "[source] said India plans" does.
  const end = span.end;
  return {
    title: `Say who: “${replacement}”`,
    safety: 'choice',
    edits: [{ span: { start: span.start, end: Math.min(end, draft.prose.text.length) }, text: replacement }],
  };
}
