import { isOwnName } from '../../claims/plain';
import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Fix, Span } from '../../finding';
import type { Mention } from '../../lexicon/mention';
import { rememberedBy } from '../../remember';
import { firstFrom } from '../../text/in-order';
import type { BlockKind } from '../../text/prose';
import { TokenFlag } from '../../text/prose';
import { sentenceAt } from '../../text/tokens';
import { LETTER } from '../letters';
import { articleOf } from '../system/wording';

interface TableRow<Row> {
  readonly row: Row;
  readonly words: WordList;
  readonly beside: WordList | undefined;
}

/** A table of which each row is looked up at words of its own. */
export class Table<Row> {
  /** The slots of all rows' words, one row behind the other: most of a table has nothing to say of a draft. */
  readonly #slots: Uint16Array;
  /** The row of each slot. */
  readonly #rowAt: readonly TableRow<Row>[];

  /**
   * @param wordsOf the words of a row, in lower case, with blanks between them
   * @param besideOf where those are common words others, of which a draft must have one as well
   */
  constructor(
    rows: readonly Row[],
    wordsOf: (row: Row) => string,
    besideOf?: (row: Row) => string | undefined,
  ) {
    const all = rows.map((row) => {
      const beside = besideOf?.(row);
      return { row, words: WordList.of(wordsOf(row)), beside: beside ? WordList.of(beside) : undefined };
    });
    this.#slots = Uint16Array.from(all.flatMap(({ words }) => words.slots));
    this.#rowAt = all.flatMap((row) => row.words.slots.map(() => row));
  }

  /** The rows of which a draft has a word, in the table's order, each with its tokens, in order too. */
  *in({ prose }: Draft): Generator<readonly [row: Row, tokens: readonly number[]]> {
    const all = Words.of(prose);
    let last: TableRow<Row> | undefined;
    for (const index of all.taken(this.#slots)) {
      const found = this.#rowAt[index];
      if (found === last) continue;
      last = found;
      const { row, words, beside } = found;
      if (beside && all.find(beside).length === 0) continue;
      const tokens = all.find(words);
      if (tokens.length > 0) yield [row, tokens];
    }
  }
}

/**
 * A stretch of prose that begins at a given place: a blank in it stands for blanks, line breaks and hyphens, and it ends with a
 * word. Its pattern is made when it is first asked: the tables have hundreds, and a story meets few.
 */
export class Phrase {
  readonly #source: string;
  readonly #flags: string;
  #pattern: RegExp | undefined;

  /** @param flags `i` for any letter case, or none */
  constructor(source: string, flags: 'i' | '' = 'i') {
    this.#source = source;
    this.#flags = flags;
  }

  /** What stands at an offset, if it is this. */
  at(text: string, offset: number): RegExpExecArray | null {
    this.#pattern ??= new RegExp(
      `(?:${this.#source.replaceAll(' ', '[\\s\\-\\u2010\\u2011]{1,3}')})(?![${LETTER}\\d])`,
      `${this.#flags}y`,
    );
    this.#pattern.lastIndex = offset;
    return this.#pattern.exec(text);
  }
}

/** The last mention that begins before an offset. */
export function mentionBefore({ mentions }: Draft, offset: number): Mention | undefined {
  return mentions[firstFrom(mentions, offset) - 1];
}

/** The first mention that begins at an offset or after it. */
export function mentionFrom({ mentions }: Draft, offset: number): Mention | undefined {
  return mentions[firstFrom(mentions, offset)];
}

/** Whether the words are the draft's own: in no quotation marks, and not told as somebody's mistake. */
export function isOwn(draft: Draft, token: number, span: Span): boolean {
  return isOwnName(draft.prose, sentenceAt(draft.prose, token), span);
}

/** A part of the world: the names by which a draft tells that it writes of it. */
export interface World {
  /** Whether one stands on a page of a draft or near it; a page is 1024 characters, counted from 0. */
  readonly isNear: (draft: Draft, page: number) => boolean;
}

function world(names: RegExp): World {
  return {
    isNear: rememberedBy(({ prose: { prose } }: Draft, page: number) =>
      names.test(prose.slice(Math.max(0, (page - 2) << 10), (page + 3) << 10)),
    ),
  };
}

/** Whether a draft names a part of the world within two thousand characters or so. Each page of a draft is searched once. */
export function isAbout(draft: Draft, { isNear }: World, offset: number): boolean {
  return isNear(draft, offset >> 10);
}

/** Where Russian and Ukrainian reports come from. */
export const EASTERN = world(
  /\b(?:Russia|Ukrain|Soviet|Moscow|Kremlin|Kyiv|Kiev|Belarus|Minsk|Putin|Crimea|Donetsk|Luhansk|Kharkiv|Kherson|Zaporizh|Rostec|TASS|RIA|Kazakh|Azerbaijan|Armenia|Serbia|Bulgaria|Poland|Polish)/,
);

export const ASIAN = world(/\b(?:China|Chinese|Beijing|PLA|Japan|Tokyo|Korea|Pyongyang|Seoul|Xinhua|KCNA)/);

export const MIDDLE_EASTERN = world(
  /\b(?:Iran|Tehran|Teheran|IRGC|Persian|Yemen|Houthi|Hezbollah|Iraq|Syria|Lebanon|Israel)/,
);

/** As the draft writes a word: with a capital where the first one had it, in capitals where all are. */
export function inCaseOf(written: string, text: string): string {
  if (written.length > 5 && written === written.toUpperCase()) return text.toUpperCase();
  return /^\p{Lu}/u.test(written) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

/**
 * A choice that puts one text in the place of another, with the capital that the first one had and the article that it needs:
 * "a clap" becomes "an explosion".
 */
export function putInPlace(draft: Draft, span: Span, text: string): Fix {
  return putAsIs(draft, span, inCaseOf(draft.prose.text.slice(span.start, span.end), text));
}

/** The same with the text as it is, but for the start of a sentence. */
export function putAsIs({ prose }: Draft, { start, end }: Span, text: string): Fix {
  const [, before = ''] = /(?<!\p{L})(an?) $/iu.exec(prose.text.slice(Math.max(0, start - 4), start)) ?? [];
  const article = articleOf(text.slice(0, 1).toLowerCase() + text.slice(1));
  if (before === '' || before.toLowerCase() === article)
    return { title: `Change to ${text}`, safety: 'choice', edits: [{ span: { start, end }, text }] };
  return {
    title: `Change to ${text}`,
    safety: 'choice',
    edits: [
      { span: { start: start - before.length - 1, end }, text: `${inCaseOf(before, article)} ${text}` },
    ],
  };
}

/** The sentence of a token, at most so much of it on either side. */
export function sentenceAround({ prose }: Draft, token: number, reach = 300): string {
  const { start, end } = prose.sentences[sentenceAt(prose, token)];
  const at = prose.tokens.start[token];
  return prose.prose.slice(Math.max(start, at - reach), Math.min(end, at + reach));
}

/** The kind of block that a token stands in. */
export function blockOf({ prose }: Draft, token: number): BlockKind {
  return prose.blocks[prose.sentences[sentenceAt(prose, token)].block].kind;
}

/** Whether a token stands in lower case, or with the capital that headings give to all. */
export function isCommon(draft: Draft, token: number): boolean {
  return (draft.prose.tokens.flags[token] & TokenFlag.capital) === 0 || blockOf(draft, token) === 'heading';
}
