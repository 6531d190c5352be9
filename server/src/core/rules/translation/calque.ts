import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { isInMention } from '../in-mention';
import { pluralOf } from '../system/wording';
import { type Calque, calques } from './calques';
import { ASIAN, EASTERN, isAbout, isOwn, Phrase, putInPlace, sentenceAround, Table } from './places';

const worlds = { eastern: EASTERN, asian: ASIAN };

interface Row extends Calque {
  readonly pattern: Phrase;
}

const rows = new Table<Row>(
  calques.map((row) => ({
    ...row,
    pattern: new Phrase(row.phrase ?? `(?:${row.words.replaceAll(' ', '|')})s?`),
  })),
  ({ words }) => words,
  ({ beside }) => beside,
);

export const calque: Rule = {
  id: 'translation/calque',
  severity: 'hint',
  summary: 'A translation by the letter: live force, reactive artillery, a clap was heard',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { tokens, prose: text } = draft.prose;
    for (const [row, places] of rows.in(draft)) {
      for (const token of places) {
        const start = tokens.start[token];
        const found = row.pattern.at(text, start);
        if (!found) continue;
        const [written, group = ''] = found;
        const span = { start, end: start + written.length };
        if (!isMeant(draft, row, token, start)) continue;
        if (isInMention(draft, span) || !isOwn(draft, token, span)) continue;
        const right = row.right.map((each) => each.replace('$1', group.toLowerCase()));
        const plural = row.countable && /s$/i.test(written);
        yield {
          span,
          message: `“${written}” is a literal translation (${row.native}). In English: ${right.join(' or ')}.`,
          fixes: right.map((each) =>
            putInPlace(draft, span, plural && each !== 'MLRS' ? pluralOf(each) : each),
          ),
        };
      }
    }
  },
};

function isMeant(
  draft: Draft,
  { about, before, notBefore, explained }: Row,
  token: number,
  start: number,
): boolean {
  if (about && !isAbout(draft, worlds[about], start)) return false;
  const behind = draft.prose.prose.slice(Math.max(0, start - 14), start);
  if ((before && !before.test(behind)) || notBefore?.test(behind)) return false;
  return !explained?.test(sentenceAround(draft, token));
}
