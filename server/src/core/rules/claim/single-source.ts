import type { Claim } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';

export const singleSource: Rule = {
  id: 'claim/single-source',
  severity: 'information',
  optIn: true,
  summary: 'A story of which every attributed figure hangs on one and the same source',
  *check(draft: Draft): Iterable<RuleFinding> {
    const attributed = draft.claims.filter(({ attribution }) => attribution.source !== undefined);
    const [first] = attributed;
    if (!first || attributed.length < fewest) return;
    const { text } = draft.prose;
    const who = nameOf(text, first);
    if (who === '' || attributed.some((claim) => nameOf(text, claim) !== who)) return;
    // Somebody else speaks somewhere, if not of figures.
    const others = draft.cues.some(
      ({ source }) => source && !same(text.slice(source.start, source.end), who),
    );
    if (others) return;
    yield {
      span: first.span,
      message: `All ${attributed.length} attributed figures of this story come from “${who}”. A second source, or one who sees it otherwise, would carry it.`,
      related: attributed.slice(1, 6).map(({ span }) => ({ span, message: 'From the same source.' })),
      fixes: [],
    };
  },
};

/** Fewer figures from one source are a short story, not a thin one. */
const fewest = 4;

function nameOf(text: string, { attribution: { source } }: Claim): string {
  return source ? lastName(text.slice(source.start, source.end)) : '';
}

function same(source: string, name: string): boolean {
  const own = lastName(source);
  return own === '' || own === name;
}

/** A source is told by its last capital: "Gen. John Marsh" and "Marsh" are one. */
function lastName(source: string): string {
  return (
    source
      .slice(0, 200)
      .match(/\p{Lu}[\p{L}-]+/gu)
      ?.at(-1) ?? ''
  );
}
