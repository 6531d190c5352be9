import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { accordingTo } from './attribute';
import { contextOf, inQuotation, isRunningText } from './context';

export const superlative: Rule = {
  id: 'claim/superlative',
  severity: 'information',
  optIn: true,
  summary: 'The first, only, largest, fastest or most advanced of its kind, with nobody who says so',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    const spoken = new Set(
      draft.cues.filter(({ status }) => status !== 'vague').map(({ sentence }) => sentence),
    );
    for (const [index, { firstToken, lastToken }] of draft.prose.sentences.entries()) {
      if (spoken.has(index) || !isRunningText(draft, index)) continue;
      for (let token = firstToken; token < lastToken; token++) {
        const length = words.endOf(token) - words.startOf(token);
        if (length < 4 || length > 12) continue;
        const end = endOfSuperlative(words, token, lastToken);
        if (end < 0 || inQuotation(draft, words.startOf(token))) continue;
        if (!contextOf(draft, index).system) break;
        const span = { start: words.startOf(token), end: words.endOf(end) };
        const text = draft.prose.text.slice(span.start, span.end);
        const fix = accordingTo(draft, index);
        yield {
          span,
          message: `“${text}”: who has compared them all? Name who says so, or say what can be measured.`,
          fixes: fix ? [fix] : [],
        };
        break;
      }
    }
  },
};

const best =
  /^(?:largest|biggest|fastest|longest|deadliest|strongest|finest|greatest|unmatched|unrivalled|unrivaled|unparalleled|peerless|invincible)$/;
const most =
  /^(?:advanced|powerful|capable|sophisticated|modern|lethal|formidable|dangerous|successful|feared)$/;

/** "the world's fastest", "the most advanced", "unmatched": its last token; -1 for anything else. */
function endOfSuperlative(words: Words, token: number, last: number): number {
  const word = words.lower(token);
  if (word === 'most' && token + 1 < last) return most.test(words.lower(token + 1)) ? token + 1 : -1;
  if (!best.test(word)) return -1;
  // "the second largest", "one of the largest" claim less.
  const before = words.lower(token - 1);
  return /^(?:second|third|fourth|fifth|at)$/.test(before) ? -1 : token;
}
