import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { endOfSentence } from './attribute';
import { contextOf, inQuotation, isRunningText } from './context';

export const leakedPapers: Rule = {
  id: 'claim/leaked-papers',
  severity: 'information',
  summary: 'Leaked, hacked or purported papers that stand alone behind a claim of weapons, orders or losses',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const token of words.find(how)) {
      const index = sentenceAt(draft.prose, token);
      const paper = paperBehind(words, token, draft.prose.sentences[index].lastToken);
      if (paper < 0 || !isRunningText(draft, index) || inQuotation(draft, words.startOf(token))) continue;
      const { system, forces, deal } = contextOf(draft, index);
      const claimed = () => draft.claims.some(({ sentence }) => sentence === index);
      if (!system && !(forces && (deal || claimed()))) continue;
      if (/authentic|genuine|independently|verif|corroborat/i.test(draft.prose.text)) return;
      const fix = endOfSentence(draft, index, ' [Outlet] could not verify that the papers are genuine.');
      yield {
        span: { start: words.startOf(token), end: words.endOf(paper) },
        message:
          'Are these papers genuine? Nothing here says so. Say who has verified them, or that nobody could, and find a second source for what they show.',
        fixes: fix ? [fix] : [],
      };
      return;
    }
  },
};

const how = new WordList(['leaked', 'hacked', 'purported', 'stolen']);

const papers =
  /^(?:documents?|papers?|files?|emails?|e-mails|letters?|memos?|memorand(?:um|a)|correspondence|contracts?|records?|reports?|spreadsheets?|slides?|data|presentations?)$/;

/** "leaked internal documents": the token of the papers; -1 where something else was leaked. */
function paperBehind(words: Words, token: number, last: number): number {
  for (let at = token + 1; at < last && at < token + 4 && words.follows(at); at++)
    if (papers.test(words.lower(at))) return at;
  return -1;
}
