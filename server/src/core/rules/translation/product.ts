import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { keyOf } from '../../text/characters';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { isInMention } from '../in-mention';
import { EASTERN, inCaseOf, isAbout, isOwn, Phrase } from './places';

const NUMBERED = new Phrase(
  '(product|article|item) (\\d{2,4}[A-Z]{0,2}|\\d{1,2}(?: )?[A-Z]{1,2}(?: )?\\d{2,4})',
);

/** What has such numbers: engines, missiles, radars, aircraft. */
const THING =
  /\b(?:engine|turbofan|powerplant|missile|rocket|warhead|drone|radar|fighter|bomber|aircraft|thrust|Sukhoi|Saturn|Tupolev|Kalashnikov|ZALA)/i;

/** Articles and items of laws, lists and treaties. */
const PAPER =
  /\b(?:law|act|treaty|constitution|code|court|convention|charter|list|agenda|statute|annex|protocol|clause|section)\b/i;

const PRODUCT = WordList.of('product article item');

export const product: Rule = {
  id: 'translation/product',
  severity: 'warning',
  summary: 'A Russian design number translated: the product 30 engine, for izdeliye 30',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const token of words.find(PRODUCT)) {
      const start = words.startOf(token);
      const found = NUMBERED.at(words.text, start);
      if (!found) continue;
      const span = { start, end: start + found[0].length };
      const [, word = '', number = ''] = found;
      // The number alone may be one that the dictionary knows.
      const noun = /^product$/i.test(word) ? { start, end: start + word.length } : span;
      const sentence = draft.prose.sentences[sentenceAt(draft.prose, token)];
      const around = words.text.slice(
        Math.max(sentence.start, start - 200),
        Math.min(sentence.end, span.end + 200),
      );
      if (!THING.test(around) || !isAbout(draft, EASTERN, start)) continue;
      if (!/^product$/i.test(word) && PAPER.test(around)) continue;
      // Izdeliye 30, product 30: it is explained.
      if (/izdel[iy]/i.test(around) || isInMention(draft, noun) || !isOwn(draft, token, span)) continue;
      const system = systemOf(lexicon, number);
      const known = system === undefined ? '' : `, the ${lexicon.title(system)}`;
      yield {
        span,
        ...(system === undefined ? { severity: 'information' } : { system: lexicon.entry(system).id }),
        message: `“${found[0]}” translates изделие ${number}, a maker’s number${known}. English keeps the word: izdeliye ${number}.`,
        fixes: [
          replace(span, `${inCaseOf(word, 'izdeliye')} ${number}`, 'choice'),
          ...(system === undefined ? [] : [replace(span, lexicon.entry(system).designation, 'choice')]),
        ],
      };
    }
  },
};

/** The system that a dictionary has under this number. */
function systemOf(lexicon: Lexicon, number: string): number | undefined {
  return lexicon.formsOfKey(keyOf(`izdeliye${number}`)).find(({ kind }) => kind === 'index')?.system;
}
