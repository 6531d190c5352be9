import type { Claim } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule, RuleContext } from '../../rule';
import { accordingTo, sourceSaid } from './attribute';
import { type OpenQuestion, openQuestions } from './open';

export const unattributed: Rule = {
  id: 'claim/unattributed',
  severity: 'information',
  summary:
    'A figure or date of a deal, an order, a loss, a stock or a performance that nobody is named as saying',
  *check(draft: Draft, context: RuleContext): Iterable<RuleFinding> {
    const standard = context.settings.strictness === 'standard';
    for (const { claims, far } of openQuestions(draft, context)) {
      // Where somebody spoke earlier in the paragraph, `claim/distant-source` asks.
      if (!far || !standard) yield question(draft, claims);
    }
  },
};

/** The question that one paragraph raises: at its first open claim, with the further ones beside it. */
function question(draft: Draft, [first, ...further]: OpenQuestion['claims']): RuleFinding {
  const text = draft.prose.text.slice(first.span.start, first.span.end);
  const fixes = [accordingTo(draft, first.sentence), sourceSaid(draft, first.sentence)].filter(
    (fix) => fix !== undefined,
  );
  return {
    span: first.span,
    message: `Who says so? Nobody is named for “${shorten(text)}”. ${advice(first)}`,
    ...(first.subject !== undefined && { system: first.subject }),
    ...(further.length > 0 && {
      related: further.map(({ span }) => ({ span, message: 'This figure wants a source too.' })),
    }),
    fixes,
  };
}

function shorten(text: string): string {
  const plain = text.slice(0, 200).replace(/\s+/g, ' ');
  return plain.length <= 60 ? plain : `${plain.slice(0, 57).trimEnd()}…`;
}

/** What would stand behind a claim of this kind. */
function advice({ predicate, quantity }: Claim): string {
  switch (predicate) {
    case 'lost':
    case 'casualties':
    case 'fired':
      return 'Name the side that counts, and say if it could not be verified.';
    case 'range':
    case 'speed':
    case 'altitude':
    case 'payload':
      return 'Name the maker, the service or the analyst who gives this figure.';
    case 'produced':
    case 'rate':
      return 'Name the maker or the ministry that gives this figure.';
    case 'operational':
    case 'strength':
    case 'formation':
    case 'share':
      return 'Name the operator or the reference that gives this figure.';
    default:
      return quantity.kind === 'money'
        ? 'Name the contract notice, the company or the ministry, and say what the sum covers.'
        : 'Name the ministry, the company or the document.';
  }
}
