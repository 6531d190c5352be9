import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { firstOfSentence } from '../../text/in-order';
import { tokenAt } from '../../text/tokens';
import { quantitiesOf } from '../quantities';
import { contextOf, inQuotation, isRunningText } from './context';

export const barePercentage: Rule = {
  id: 'claim/bare-percentage',
  severity: 'information',
  summary: 'A rise or fall in per cent of which nobody says since when, against what, or who measured it',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    let sentence = 0;
    for (const { span, number } of quantitiesOf(draft, 'percentage')) {
      while (draft.prose.sentences[sentence + 1] && draft.prose.sentences[sentence].end <= span.start)
        sentence++;
      if (!isRunningText(draft, sentence) || inQuotation(draft, span.start)) continue;
      const token = tokenAt(draft.prose.tokens, number.start);
      if (!changes(words, token)) continue;
      // A voice or a comparison in the sentence, or in the one before it in the paragraph, gives the reader a hold.
      const { start, end, block } = draft.prose.sentences[sentence];
      const before = draft.prose.sentences[sentence - 1];
      const from = before?.block === block ? before.start : start;
      if (speaks(draft, sentence) || (before?.block === block && speaks(draft, sentence - 1))) continue;
      if (measured.test(draft.prose.text.slice(Math.max(from, end - 1200), Math.min(end, start + 800))))
        continue;
      const about = contextOf(draft, sentence);
      if (!about.system && !about.forces) continue;
      yield {
        span,
        message:
          'Since when, against what, and who measured it? A change in per cent says nothing without its base.',
        fixes: [
          {
            title: 'Add “compared with [base]”',
            safety: 'choice',
            edits: [{ span: { start: span.end, end: span.end }, text: ' compared with [base]' }],
          },
        ],
      };
    }
  },
};

/** Whether anybody speaks in a sentence. */
function speaks({ cues }: Draft, sentence: number): boolean {
  return cues[firstOfSentence(cues, sentence)]?.sentence === sentence;
}

const moved =
  /^(?:rose|risen|rise|rises|grew|grown|climbed|jumped|surged|increased|fell|fallen|dropped|declined|shrank|shrunk|plunged|decreased|soared)$/;

/** "rose 40%", "fell by nearly 40 per cent": the verb stands right before the figure. */
function changes(words: Words, token: number): boolean {
  for (let at = token - 1; at >= 0 && at >= token - 4; at--) {
    if (moved.test(words.lower(at))) return true;
    if (
      !/^(?:by|about|some|nearly|almost|roughly|over|more|than|around|up|to|at|least|an|estimated)$/.test(
        words.lower(at),
      )
    )
      return false;
  }
  return false;
}

/** Words that give a change its time or its base. */
const measured =
  /\b(?:since|from|over|between|compared|than|versus|against|last|previous|prior|earlier|year|years|month|months|quarter|annual(?:ly)?|week|decade|today|now|after|during|when|(?:19|20)\d\d)\b/i;
