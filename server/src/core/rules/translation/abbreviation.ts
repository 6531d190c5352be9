import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { isInMention } from '../in-mention';
import { pluralOf } from '../system/wording';
import { EASTERN, isAbout, isOwn, Phrase, putAsIs, sentenceAround, Table } from './places';
import { type Abbreviation, abbreviations } from './russian-abbreviations';

const DISTRICT = new Phrase('Northern Military District', '');

export const abbreviation: Rule = {
  id: 'translation/abbreviation',
  severity: 'warning',
  summary: 'A Russian abbreviation left as it is, or read wrongly: the RSZO, the Northern Military District',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const [row, tokens] of rows.in(draft)) yield* left(draft, tokens, row);
    yield* misread(draft);
  },
};

interface Row extends Abbreviation {
  /** As printed. */
  readonly letters: string;
}

const rows = new Table<Row>(
  Object.entries(abbreviations).map(([letters, abbreviation]) => ({ ...abbreviation, letters })),
  ({ letters }) => `${letters.toLowerCase()} ${letters.toLowerCase()}s`,
);

const NORTHERN = WordList.of('northern');

/** The abbreviations of a draft that are explained nowhere in it. The first is marked. */
function* left(
  draft: Draft,
  tokens: readonly number[],
  { letters, native, right, near, not, explained }: Row,
): Iterable<RuleFinding> {
  const words = Words.of(draft.prose);
  for (const token of tokens) {
    if (!isLetters(words, token, letters)) continue;
    const span = { start: words.startOf(token), end: words.endOf(token) };
    const around = sentenceAround(draft, token);
    if (near && !near.test(around.replaceAll(letters, ''))) continue;
    if (not?.test(around)) continue;
    if (explained?.test(draft.prose.prose)) return;
    if (!isAbout(draft, EASTERN, span.start)) continue;
    if (
      isPartOfName(words, token) ||
      isGlossed(draft, span) ||
      isInMention(draft, span) ||
      !isOwn(draft, token, span)
    )
      return;
    const [best] = right;
    const plural = words.raw(token) !== letters;
    yield {
      span,
      severity: 'information',
      message: `${letters} is a Russian or Ukrainian abbreviation (${native}) that readers will not know. Write ${best}, or explain it.`,
      fixes: right.map((each) => fixFor(draft, span, plural && !/S$/.test(each) ? pluralOf(each) : each)),
    };
    return;
  }
}

/** At the head of a sentence with its capital. */
function fixFor(draft: Draft, span: Span, text: string): Fix {
  const isFirst = draft.prose.sentences.some(({ start }) => start === span.start);
  return putAsIs(draft, span, isFirst ? text.slice(0, 1).toUpperCase() + text.slice(1) : text);
}

/** In capitals, its plural's s apart, with no number behind it. */
function isLetters(words: Words, token: number, letters: string): boolean {
  const raw = words.raw(token);
  if (raw !== letters && raw !== `${letters}s`) return false;
  const code = words.text.charCodeAt(words.endOf(token));
  // SVO-2, ZSU-23, PVO/PRO are something else, or a list that is explained.
  return code !== 45 && code !== 0x2011 && code !== 47;
}

/** Part of a name in capitals: "CITY PRO LEAGUE". */
function isPartOfName(words: Words, token: number): boolean {
  const isCapitals = (at: number): boolean =>
    words.has(at, TokenFlag.capital) && !words.has(at, TokenFlag.lower) && words.raw(at).length > 1;
  return (
    (words.follows(token) && isCapitals(token - 1)) || (words.follows(token + 1) && isCapitals(token + 1))
  );
}

/** In brackets behind its meaning, or its meaning in brackets behind it. */
function isGlossed({ prose }: Draft, { start, end }: Span): boolean {
  if (/^\s?\((?!\d)/.test(prose.prose.slice(end, end + 3))) return true;
  return (
    prose.prose[start - 1] === '(' &&
    prose.prose[end] === ')' &&
    !/\bdefen[cs]e \($/i.test(prose.prose.slice(Math.max(0, start - 12), start))
  );
}

/** Russia had a Northern Military District from 1951 to 1960; the abbreviation of today's reports is another СВО. */
function* misread(draft: Draft): Iterable<RuleFinding> {
  const { prose, tokens } = draft.prose;
  for (const token of Words.of(draft.prose).find(NORTHERN)) {
    const start = tokens.start[token];
    const found = DISTRICT.at(prose, start);
    if (!found) continue;
    const span = { start, end: start + found[0].length };
    const block = draft.prose.blocks[draft.prose.sentences[sentenceAt(draft.prose, token)].block];
    const around = prose.slice(Math.max(block.start, start - 400), Math.min(block.end, span.end + 400));
    if (
      !isAbout(draft, EASTERN, start) ||
      !/\bRuss|\bMoscow|\bKremlin|\bRostec|\bFin(?:land|nish)|howitzer/.test(around)
    )
      continue;
    if (/Swed|Hungar|Norweg\w+ Army|Soviet|\b19\d\d\b|\bSVO\b|translat|abolish|former/.test(around)) continue;
    if (isInMention(draft, span) || !isOwn(draft, token, span)) continue;
    yield {
      span,
      message:
        'Russia has no Northern Military District now: there was one from 1951 to 1960. The original may have said СВО, which is also the “special military operation”, the war in Ukraine; Reuters corrected this slip in December 2023 (Yle, 2023).',
      fixes: [
        replace(withArticle(prose, span), 'the war in Ukraine', 'choice'),
        replace(span, 'Northern Fleet', 'choice'),
      ],
    };
  }
}

function withArticle(prose: string, { start, end }: Span): Span {
  return prose.slice(Math.max(0, start - 4), start).toLowerCase() === 'the '
    ? { start: start - 4, end }
    : { start, end };
}
