import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { around, isOwn, tokensOn } from './places';

export const assaultRifle: Rule = {
  id: 'term/assault-rifle',
  severity: 'hint',
  optIn: true,
  summary:
    'A self-loading rifle called an assault rifle, and the other way about: AR-15 assault rifle, AK-47 assault weapon',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const token of tokensOn(draft, 'rifle')) {
      const { before, after } = around(draft, token, 70);
      const { tokens, prose } = draft.prose;
      const end = tokens.end[token];
      const word = prose.slice(tokens.start[token], end);
      const phrase = /\b((?:fully[ -])?automatic|assault) $/i.exec(before);
      if (!phrase) continue;
      const lead = before.slice(0, phrase.index);
      const span = { start: tokens.start[token] - phrase[0].length, end };
      const many = /s$/i.test(word) ? 's' : '';
      const rifle = /^rifle/i.test(word);
      const isAr15 =
        /\b(?:AR-?15|AR-10)(?:[- ](?:style|type))?(?: [\w-]+)?,? $/i.test(lead) ||
        /^,? (?:such as|like|including) (?:the |an )?AR-?15/i.test(after);
      const semi = /\bsemi-?automatic $/i.test(lead);
      if (!isOwn(draft, sentenceAt(draft.prose, token), span)) continue;
      if ((isAr15 && (rifle || /auto/i.test(phrase[1]))) || (semi && rifle)) {
        yield {
          span,
          message: `${isAr15 ? 'The AR-15 fires once for each pull of the trigger' : 'Semi-automatic is one shot for each pull of the trigger'}; an assault rifle can fire bursts or automatically.`,
          fixes: [replace(span, `${semi ? '' : 'semi-automatic '}rifle${many}`, 'choice')],
        };
      } else if (
        /^assault/i.test(phrase[1]) &&
        !rifle &&
        /\b(?:AK-?47|AK-?74|AKM|M-?16|M-?4|HK416|G36|QBZ-95)(?:A\d)? $/.test(lead)
      ) {
        yield {
          span,
          message:
            'The military rifle, which can fire automatically, is an assault rifle; assault weapon is an American law’s word for self-loading ones.',
          fixes: [replace(span, `assault rifle${many}`, 'choice')],
        };
      }
    }
  },
};
