import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { isInMention } from '../in-mention';
import { EASTERN, inCaseOf, isAbout, isOwn, Phrase, Table } from './places';

interface Rank {
  readonly first: string;
  /** What else a draft must have, for generals are in all of them. */
  readonly beside?: string;
  readonly pattern: Phrase;
  readonly right: string;
  readonly native: string;
  /** Two capitals and a name behind: General Major Ivanov; a hyphen tells by itself. */
  readonly named?: true;
}

const rank3 = '(1st|first|2nd|second|3rd|third)';

const ranks: readonly Rank[] = [
  {
    first: 'general',
    beside: 'major',
    pattern: new Phrase('general major'),
    right: 'major general',
    native: 'генерал-майор',
    named: true,
  },
  {
    first: 'general',
    beside: 'lieutenant',
    pattern: new Phrase('general lieutenant'),
    right: 'lieutenant general',
    native: 'генерал-лейтенант',
    named: true,
  },
  {
    first: 'general',
    beside: 'colonel',
    pattern: new Phrase('general colonel'),
    right: 'colonel general',
    native: 'генерал-полковник',
    named: true,
  },
  {
    first: 'captain',
    beside: 'rank',
    pattern: new Phrase(`captain of (?:the )?${rank3} rank`),
    right: 'captain $1 rank',
    native: 'капитан 1-го ранга',
  },
  {
    first: 'counter',
    pattern: new Phrase('counter admiral'),
    right: 'rear admiral',
    native: 'контр-адмирал',
  },
  { first: 'contre', pattern: new Phrase('contre admiral'), right: 'rear admiral', native: 'контр-адмирал' },
  { first: 'kontr', pattern: new Phrase('kontr admiral'), right: 'rear admiral', native: 'контр-адмирал' },
];

const rows = new Table(
  ranks,
  ({ first }) => first,
  ({ beside }) => beside,
);

/** Figures that English writes for the three ranks of captain. */
const figures: Readonly<Record<string, string>> = { first: '1st', second: '2nd', third: '3rd' };

export const rank: Rule = {
  id: 'translation/rank',
  severity: 'hint',
  summary: 'A rank in the order of another language: General-Major, captain of the first rank',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { tokens, prose: text } = draft.prose;
    for (const [{ pattern, right, native, named }, places] of rows.in(draft)) {
      for (const token of places) {
        const start = tokens.start[token];
        const found = pattern.at(text, start);
        if (!found) continue;
        const written = found[0];
        const span = { start, end: start + written.length };
        if (named && !isRank(text, start, written)) continue;
        if (!isAbout(draft, EASTERN, start) || isInMention(draft, span) || !isOwn(draft, token, span))
          continue;
        const level = found[1]?.toLowerCase() ?? '';
        const name = right.replace('$1', figures[level] ?? level);
        const text2 = inRankCase(written, name);
        yield {
          span,
          message: `“${written}” keeps the order of ${native}. In English: ${name}.`,
          fixes: [replace(span, text2, 'choice')],
        };
      }
    }
  },
};

/** With a hyphen, or with two capitals before a name: not the surgeon general, Major Smith. */
function isRank(text: string, start: number, written: string): boolean {
  const [, before = '', gap = ''] =
    /(\p{L}*)([^\p{L}]*)$/u.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  // Surgeon General Major Smith, Attorney General Colonel …: the general is another office.
  if (
    gap === ' ' &&
    /^\p{Lu}/u.test(before) &&
    !/^(?:The|Russian|Ukrainian|Belarusian|Commander|Chief|By|To|With|And)$/.test(before)
  )
    return false;
  if (/^\p{L}+[-‐‑]/u.test(written)) return true;
  return (
    /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(written) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(start + written.length, start + written.length + 3))
  );
}

/** Each word with its capital where the draft has capitals. */
function inRankCase(written: string, name: string): string {
  if (!/[\s-]\p{Lu}/u.test(written)) return inCaseOf(written, name);
  return name.replace(/(?<![\p{L}\d])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
