import type { AttributionCue } from '../../claims/attribution';
import type { Claim } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Rule, RuleContext } from '../../rule';
import { contextOf, inQuotation, isOfForces, isRunningText } from './context';
import { cuesBeside } from './cues';

export const anonymousSource: Rule = {
  id: 'claim/anonymous-source',
  severity: 'warning',
  summary:
    'Something said of a deal, an order, a loss, a stock or a system for which only an unnamed source stands',
  *check(draft: Draft, { settings }: RuleContext): Iterable<RuleFinding> {
    let claim = 0;
    for (const here of cuesBeside(draft, 'anonymous')) {
      const { sentence } = here[0];
      const cue = heaviest(draft, here);
      if (
        !cue ||
        !isRunningText(draft, sentence) ||
        (settings.quotations !== 'check' && inQuotation(draft, cue.span.start))
      )
        continue;
      while ((draft.claims[claim]?.sentence ?? sentence) < sentence) claim++;
      const claims: Claim[] = [];
      let verified = false;
      for (let next = claim; draft.claims[next]?.sentence === sentence; next++) {
        const each = draft.claims[next];
        // What somebody else answers for does not hang on the unnamed source.
        if (each?.attribution.status === 'anonymous') claims.push(each);
        verified ||= each?.attribution.status === 'verified';
      }
      // What the desk has verified does not hang on the source any more.
      if (verified && claims.length === 0) continue;
      const about = contextOf(draft, sentence);
      if (claims.length === 0 && !about.system && !(about.deal && about.forces)) continue;
      // Money and deals of other trades: no business of a desk whose story names no weapon.
      if (!about.system && !about.forces && !isOfForces(draft)) continue;
      const text = draft.prose.text.slice(cue.span.start, cue.span.end);
      // "officials said" is daily bread where no figure hangs on it; a bare "source" never is.
      if (claims.length === 0 && !nameless.test(text)) continue;
      // Residents, soldiers, voters: people of whom a reader knows what they can know.
      if (!kept.test(text)) continue;
      const reason = here.some(({ span }) => /anonymity/.test(draft.prose.text.slice(span.start, span.end)));
      yield {
        span: cue.span,
        ...(claims.some(isWeighty) && !reason ? {} : { severity: 'information' as const }),
        message: reason
          ? 'Only an unnamed source stands behind this. The reader knows why the name is kept back; a second source, or a document, would carry it.'
          : 'Only an unnamed source stands behind this. Say how the source knows and why the name is kept back, or find one that can be named.',
        fixes: cue.source ? [nameIt(cue.source)] : [],
      };
    }
  },
};

function nameIt(source: Span): Fix {
  const text = '[name and office]';
  return { title: `Put a name: “${text}”`, safety: 'choice', edits: [{ span: source, text }] };
}

/** Words for somebody of whom nothing is known. */
const nameless =
  /\b(?:sources?|insiders?|unnamed|unidentified|anonymous|anonymity|people|persons?|somebody|someone|an? [\w-]*\s?[\w-]*\s?official)\b/i;

/** Words for people whose names are kept back. */
const kept =
  /\b(?:sources?|insiders?|officials?|officers?|persons?|people|individuals?|experts?|analysts?|aides?|observers?|executives?|diplomats?|critics|commentators|m?i?l?bloggers?|lawmakers?|engineers?|pilot|employee|informant|somebody|someone|unnamed|unidentified|anonymous|anonymity|familiar)\b/i;

/** The cue to mark: what cites somebody unnamed comes before who merely speaks. */
function heaviest(draft: Draft, cues: readonly AttributionCue[]): AttributionCue | undefined {
  const anonymous = cues.filter(({ status }) => status === 'anonymous');
  return (
    anonymous.find(({ span }) => /^(?:citing|quoting)/.test(draft.prose.text.slice(span.start, span.end))) ??
    anonymous[0]
  );
}

/** Orders, losses and money: what a story is remembered for. */
function isWeighty({ predicate, quantity }: Claim): boolean {
  return (
    quantity.kind === 'money' || /^(?:ordered|signed|approved|delivered|lost|casualties)$/.test(predicate)
  );
}
