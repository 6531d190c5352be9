import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule, RuleContext } from '../../rule';
import { accordingTo } from './attribute';
import { openQuestions } from './open';

export const distantSource: Rule = {
  id: 'claim/distant-source',
  severity: 'information',
  summary: 'A figure whose source was named sentences ago, so that nobody hears any more who says so',
  *check(draft: Draft, context: RuleContext): Iterable<RuleFinding> {
    // Under `wire` every sentence must name its source, and a relaxed desk hears further.
    if (context.settings.strictness !== 'standard') return;
    for (const { claims, far } of openQuestions(draft, context)) {
      if (!far?.source) continue;
      const [first, ...further] = claims;
      const back = first.sentence - far.sentence;
      const source = draft.prose.text.slice(far.source.start, far.source.end).replace(/\s+/g, ' ');
      const again = accordingTo(draft, first.sentence);
      yield {
        span: first.span,
        message: `Does “${shorten(source)}”, ${back} sentences back, still speak here? Say it again beside the figure: a source carries its own sentence and the next.`,
        ...(first.subject !== undefined && { system: first.subject }),
        related: [
          { span: far.source, message: 'Who spoke last in this paragraph.' },
          ...further.map(({ span }) => ({ span, message: 'This figure wants a source too.' })),
        ],
        fixes: again ? [again] : [],
      };
    }
  },
};

function shorten(text: string): string {
  return text.length <= 50 ? text : `${text.slice(0, 47).trimEnd()}…`;
}
