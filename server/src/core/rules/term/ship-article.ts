import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { around, isOwn, tokensOn } from './places';
import { ITSELF } from './ship-prefix';

export const shipArticle: Rule = {
  id: 'term/ship-article',
  severity: 'hint',
  optIn: true,
  summary: 'An article before an American ship: the USS Nimitz',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const token of tokensOn(draft, 'prefix')) {
      const { tokens, prose } = draft.prose;
      const end = tokens.end[token];
      if (prose.slice(tokens.start[token], end) !== 'USS') continue;
      const { before, after } = around(draft, token, 90);
      if (!/\b[Tt]he $/.test(before) || !ITSELF.test(after)) continue;
      const span = { start: tokens.start[token] - 4, end };
      if (!isOwn(draft, sentenceAt(draft.prose, token), span)) continue;
      yield {
        span,
        message: 'The Navy’s own style, and this desk’s, has no article before USS.',
        fixes: [replace(span, 'USS', 'choice')],
      };
    }
  },
};
