import { instrumentsOf } from '../../claims/instruments';
import { isOwnName } from '../../claims/plain';
import type { Rule } from '../../rule';
import { replace } from '../fix';

export const transposedName: Rule = {
  id: 'term/transposed-name',
  severity: 'warning',
  summary:
    'The name of a law, a treaty or a programme with its words turned round or changed: Arms Control Export Act',
  *check({ prose }, { lexicon }) {
    for (const { wrong, span, sentence } of instrumentsOf(prose, lexicon)) {
      if (!wrong || !isOwnName(prose, sentence, span)) continue;
      // The dictionary's apostrophe is a straight one.
      const right = prose.text.includes('’') ? wrong.right.replaceAll("'", '’') : wrong.right;
      yield {
        span,
        message: `The name is ${right}: ${wrong.why}.`,
        fixes: [replace(span, right, 'choice')],
      };
    }
  },
};
