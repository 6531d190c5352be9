import { isPlain } from '../../claims/plain';
import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { sourced, statementsOf } from './instrument-facts';

export const approvalAsContract: Rule = {
  id: 'claim/approval-as-contract',
  severity: 'information',
  summary: 'An American approval of an arms sale, told as a contract or a sale',
  *check(draft, { lexicon }) {
    const approvals = approvalsIn(draft);
    if (approvals.length === 0) return;
    for (const sentence of approvals) {
      const span = contractIn(draft, sentence);
      if (span) yield report(span, lexicon);
    }
    const headline = soldInHeadline(draft, approvals);
    if (headline) yield report(headline, lexicon);
  },
};

function report(span: Span, lexicon: Lexicon): RuleFinding {
  const process = lexicon.instruments.find(({ id }) => id === 'foreign-military-sales');
  const rules = process ? statementsOf(process, 'rule') : [];
  return {
    span,
    message: `Is it signed? The State Department’s approval and the notification of Congress come before the offer: the contract is the letter of offer and acceptance${sourced(rules.slice(1), lexicon)}.`,
    fixes: [],
  };
}

/** The sentences that tell of an American approval: by the State Department, or by the agency that notifies Congress. */
function approvalsIn({ prose }: Draft): number[] {
  const words = Words.of(prose);
  const sentences: number[] = [];
  for (const token of words.find(OFFICES)) {
    if (!isOffice(words, token)) continue;
    const sentence = sentenceAt(prose, token);
    if (sentence === sentences.at(-1)) continue;
    const { start, end } = prose.sentences[sentence];
    if (APPROVES.test(prose.prose.slice(start, Math.min(end, start + LONGEST)))) sentences.push(sentence);
  }
  return sentences;
}

/** How State Department, DSCA and Defense Security Cooperation Agency begin. */
const OFFICES = new WordList(['state', 'dsca', 'defense', 'defence']);

function isOffice(words: Words, token: number): boolean {
  switch (words.raw(token)) {
    case 'State':
      return words.raw(token + 1).startsWith('Department');
    case 'Defense':
    case 'Defence':
      return words.raw(token + 1) === 'Security' && words.raw(token + 2) === 'Cooperation';
    default:
      return words.raw(token) === 'DSCA';
  }
}

const LONGEST = 500;
const APPROVES =
  /\b(?:approv(?:ed|es|al|ing)|cleared|clears|clearance|notifi(?:ed|es|cation)|green-?light(?:ed|s)?|greenlit|green-lit|okayed|authori[sz]ed|signed|inked|sealed|concluded|finali[sz]ed)\b/;

/** What makes it a contract: in words that are nobody's loose ones for a sale that is only proposed. */
const CONTRACT =
  /\b(?:approv(?:ed|es)|cleared|okayed|authori[sz]ed|greenlit|green-lit|notified Congress of|notified Congress about)\s(?:an?|the|its)\s(?:(?:[^.;,]|[.,]\d){0,48}?\s)?(contracts?)\b(?!\s(?:amendment|modification|notif))/;
const SEALED =
  /\b(?:State Department|DSCA|Defense Security Cooperation Agency)\s(?:has\s|have\s)?(signed|inked|sealed|concluded|finali[sz]ed|completed)\s(?:an?|the|its)\s[^.;]{0,60}?\b(?:sale|contract|arms deal)\b/;
const SOLD =
  /\b(?:United States|U\.S\.|US|Washington|America)\s(?:has\s)?(sold)\s[^.;]{3,120}\b(?:approved by the (?:US |U\.S\. )?State Department|after (?:the )?(?:US |U\.S\. )?(?:State Department|DSCA)(?:’s|'s)? (?:approv|clear|notif)|State Department (?:has )?(?:approved|cleared))/;

function contractIn({ prose }: Draft, sentence: number): Span | undefined {
  const { start, end } = prose.sentences[sentence];
  const text = prose.prose.slice(start, Math.min(end, start + LONGEST));
  if (/\b(?:possible|potential|proposed|prospective|would)\b/.test(text)) return undefined;
  for (const pattern of [CONTRACT, SEALED, SOLD]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const at = start + text.indexOf(match[1], match.index);
    const span = { start: at, end: at + match[1].length };
    return isPlain(prose, sentence, span) ? span : undefined;
  }
  return undefined;
}

/** A title that tells of a sale, where the story tells of an approval alone. */
function soldInHeadline({ prose }: Draft, approvals: readonly number[]): Span | undefined {
  const [title] = prose.blocks;
  if (!title || title.end - title.start > 140 || approvals[0] < title.lastSentence) return undefined;
  const text = prose.prose.slice(title.start, title.end);
  if (/[.?]["”’\s]*$/.test(text)) return undefined;
  const match =
    /\b(?:US|U\.S\.|United States|Washington|America)\s(sells|sold)\b|\b(signs|inks|seals)\s(?:[^.;]{0,40}\s)?(?:contract|deal)\b/i.exec(
      text,
    );
  const word = match?.[1] ?? match?.[2];
  if (!match || !word) return undefined;
  const proposed = approvals.some((sentence) => {
    const { start, end } = prose.sentences[sentence];
    return /\b(?:possible|potential|proposed)\b[^.;]{0,60}\bsales?\b/.test(
      prose.prose.slice(start, Math.min(end, start + LONGEST)),
    );
  });
  // A story of many deals may tell of one that is signed.
  if (
    !proposed ||
    /\b(?:signed|letters? of offer|LOA|contract was|awarded)\b/.test(
      prose.prose.slice(title.end, title.end + 20000),
    )
  )
    return undefined;
  const at = title.start + text.indexOf(word, match.index);
  return { start: at, end: at + word.length };
}
