import { Gap, WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';

export const placeholder: Rule = {
  id: 'claim/placeholder',
  severity: 'warning',
  summary: 'What still has to be filled in or settled: [CHECK: …], [source], TK, XX',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { prose } = draft;
    for (const note of prose.notes) {
      yield {
        span: note,
        message: 'This is still open. Settle it, and take the note out before the story goes.',
        fixes: [takeOut(prose.prose, note)],
      };
    }
    yield* blanks(draft);
    yield* letters(draft);
  },
};

function takeOut(prose: string, note: Span): Fix {
  const start = prose.charAt(note.start - 1) === ' ' ? note.start - 1 : note.start;
  return {
    title: 'It is settled: take the note out',
    safety: 'choice',
    edits: [{ span: { start, end: note.end }, text: '' }],
  };
}

/** What our own fixes leave to be filled in. */
const BLANK = /\[(?:source|name and office|name|outlet|date|figure)\](?![(:[])/iy;

function* blanks({ prose }: Draft): Iterable<RuleFinding> {
  const { text } = prose;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    BLANK.lastIndex = at;
    // In code and comments the words are not prose.
    if (!BLANK.test(text) || prose.prose.charAt(at + 1) !== text.charAt(at + 1)) continue;
    const span = { start: at, end: BLANK.lastIndex };
    yield {
      span,
      message: `“${text.slice(span.start, span.end)}” is a blank. Fill it in before the story goes.`,
      fixes: [],
    };
  }
}

const LETTERS = new WordList(['tk', 'tktk', 'tktktk', 'xx', 'xxx', 'xxxx']);

/** TK, "to come", and XX for a figure that is not known yet. */
function* letters({ prose }: Draft): Iterable<RuleFinding> {
  const words = Words.of(prose);
  let behind = 0;
  for (const token of words.find(LETTERS)) {
    if (token < behind) continue;
    const raw = words.raw(token);
    if (!(/^(?:TK)+$/.test(raw) ? standsAlone(words, token) : /^(?:X+|x+)$/.test(raw))) continue;
    if (!raw.startsWith('T') && !isForFigure(words, token)) continue;
    const start = words.startOf(token);
    let last = token;
    while (isGrouped(words, last)) last++;
    behind = last + 1;
    const span = { start, end: words.endOf(last) };
    yield {
      span,
      message: `“${words.text.slice(span.start, span.end)}” stands for something that is still to come. Fill it in before the story goes.`,
      fixes: [],
    };
  }
}

/** "XX,XXX": the thousands of a figure to come. */
function isGrouped(words: Words, token: number): boolean {
  return words.gap(token + 1) === 44 && /^(?:XXX|xxx)$/.test(words.raw(token + 1));
}

/** "TK troops", not "TK 1980", "TK Elevator", "the TK-21", "Mr TK". */
function standsAlone(words: Words, token: number): boolean {
  const next = words.gap(token + 1);
  if (next !== Gap.space && next !== Gap.other) return next === 46 || next === 44;
  if (next === Gap.space && words.has(token + 1, TokenFlag.capital | TokenFlag.digit)) return false;
  const before = words.gap(token);
  if (before !== Gap.space && before !== Gap.other) return before === 36;
  return !(before === Gap.space && words.has(token - 1, TokenFlag.capital) && !words.is(token - 1, Is.stop));
}

/** "XX tanks", "$XX million", "XX%", "XX,XXX troops"; not "Super Bowl XX", "XX Corps", "Mk XX". */
function isForFigure(words: Words, token: number): boolean {
  const { text } = words;
  const after = text.charAt(words.endOf(token));
  if (after === '%' || /[$€£]/.test(text.charAt(words.startOf(token) - 1))) return true;
  if (isGrouped(words, token)) return true;
  // "Mk XX shells", "Pope John XX"
  if (words.gap(token) === Gap.space && words.has(token - 1, TokenFlag.capital))
    return words.is(token - 1, Is.stop);
  if (words.gap(token + 1) !== Gap.space || words.has(token + 1, TokenFlag.capital)) return false;
  return words.is(token + 1, Is.unit | Is.magnitude | Is.military | Is.formation | Is.period | Is.currency);
}
