import type { SyntaxNodeRef, Tree } from '@lezer/common';
import {
  parser as commonmark,
  type MarkdownConfig,
  type MarkdownParser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import type { Span } from '../finding';
import { findAddresses } from './addresses';
import type { Layout, Mask, Region } from './layout';
import { plainParagraphs } from './plain-paragraphs';
import type { BlockKind } from './prose';

/**
 * Runs of plain characters, taken in one bite: without it every inline parser is asked at every character, which is
 * most of the time that Markdown costs. The set has every character at which some inline construct can begin.
 */
const PLAIN_RUN = /[^\\&`*_~[\]!<>\n]+/y;
const plainText: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainText',
      before: 'Escape',
      parse({ text, offset }, _next, position) {
        PLAIN_RUN.lastIndex = position - offset;
        return PLAIN_RUN.test(text) ? PLAIN_RUN.lastIndex + offset : -1;
      },
    },
  ],
};

// GitHub's Markdown without Autolink: addresses are found for every language alike, in addresses.ts.
const parser = commonmark.configure([TaskList, Strikethrough, plainText]);
let withTables: MarkdownParser | undefined;

/** The parser for a text. Looking for tables costs a tenth of all, and most stories have no bar to make one with. */
function parserFor(text: string): MarkdownParser {
  if (!text.includes('|')) return parser;
  withTables ??= parser.configure(Table);
  return withTables;
}

const BLOCKS: Record<string, BlockKind> = {
  Paragraph: 'paragraph',
  Task: 'list-item',
  TableCell: 'table-cell',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, 'heading'])),
};

/** Mark-up between words that belong together. */
const MARKS = new Set([
  'HeaderMark',
  'EmphasisMark',
  'StrikethroughMark',
  'LinkMark',
  'LinkTitle',
  'QuoteMark',
  'TaskMarker',
  'HardBreak',
  'TableDelimiter',
  'ListMark',
]);

/** What is no language at all. */
const WALLS = new Set([
  'InlineCode',
  'HTMLTag',
  'ProcessingInstruction',
  'Autolink',
  'Comment',
  'URL',
  'LinkLabel',
  'Entity',
]);

/** Reads Markdown (CommonMark with GitHub's tables, tasks and strike-through; YAML or TOML front matter skipped). */
export function readMarkdown(text: string): Layout {
  const reader = new MarkdownReader(text);
  let at = frontMatterEnd(text);
  for (const paragraph of plainParagraphs(text, at)) {
    reader.parse(at, paragraph.start);
    reader.paragraph(paragraph);
    at = paragraph.end;
  }
  reader.parse(at, text.length);
  return reader.finish();
}

class MarkdownReader {
  readonly #text: string;
  /** Where the offset 0 of what is being parsed lies in the text. */
  #base = 0;
  readonly #regions: Region[] = [];
  readonly #masks: Mask[] = [];
  readonly #comments: Span[] = [];
  #quoteDepth = 0;
  #itemDepth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads a stretch of whole blocks. */
  parse(from: number, to: number): void {
    const part = this.#text.slice(from, to);
    if (part.trim() === '') return;
    this.#base = from;
    const tree: Tree = parserFor(part).parse(part);
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node) });
  }

  /** Takes a paragraph that has no mark-up. */
  paragraph({ start, end }: Span): void {
    this.#regions.push({ start, end, kind: 'paragraph', quoted: false });
  }

  enter(node: SyntaxNodeRef): boolean {
    const { name } = node;
    const from = node.from + this.#base;
    const to = node.to + this.#base;
    if (name === 'Blockquote') this.#quoteDepth++;
    else if (name === 'ListItem') this.#itemDepth++;
    else if (name === 'CommentBlock' || name === 'Comment') this.#comment(from, to);
    else if (BLOCKS[name]) this.#block(name, from, to);
    if (WALLS.has(name)) {
      this.#mask(name, from, to);
      return false;
    }
    if (MARKS.has(name)) this.#masks.push({ start: from, end: to, as: 'space' });
    else if (name === 'Escape') this.#masks.push({ start: from, end: from + 1, as: 'space' });
    else if (name === 'Link' && this.#text.startsWith('[^', from)) {
      this.#masks.push({ start: from, end: to, as: 'space' });
      return false;
    }
    return true;
  }

  leave(node: SyntaxNodeRef): void {
    if (node.name === 'Blockquote') this.#quoteDepth--;
    else if (node.name === 'ListItem') this.#itemDepth--;
  }

  finish(): Layout {
    for (const region of this.#regions)
      this.#masks.push(...findAddresses(this.#text, region.start, region.end));
    this.#masks.sort((a, b) => a.start - b.start || b.end - a.end);
    return { regions: this.#regions, masks: this.#masks, comments: this.#comments };
  }

  #block(name: string, from: number, to: number): void {
    const plain = BLOCKS[name];
    const kind =
      plain === 'paragraph' && this.#isPictureAlone(from, to)
        ? 'caption'
        : plain === 'paragraph' && this.#itemDepth > 0
          ? 'list-item'
          : plain;
    // A paragraph may be a task's or a cell's: the outer one has been entered, and the two are one block.
    const last = this.#regions.at(-1);
    if (last && last.end >= to) return;
    this.#regions.push({ start: from, end: to, kind, quoted: this.#quoteDepth > 0 });
  }

  #comment(from: number, to: number): void {
    this.#comments.push({ start: from, end: to });
  }

  #mask(name: string, from: number, to: number): void {
    // The address of a link and a space-like entity stand between words of one phrase: "[S-400](…) batteries".
    const soft = name === 'URL' || name === 'LinkLabel' || name === 'HTMLTag';
    const space =
      soft || (name === 'Entity' && /^&(nbsp|thinsp|ensp|emsp);$/.test(this.#text.slice(from, to)));
    this.#masks.push({ start: from, end: to, as: space ? 'space' : 'wall' });
  }

  #isPictureAlone(from: number, to: number): boolean {
    return (
      this.#text.startsWith('![', from) &&
      /^!\[[^\]]*\]\([^)]*\)\s*$/.test(this.#text.slice(from, Math.min(to, from + 2000)))
    );
  }
}

/** The offset behind YAML (`---`) or TOML (`+++`) front matter; 0 where there is none. */
function frontMatterEnd(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = text.slice(start, start + 3);
  if (fence !== '---' && fence !== '+++') return start;
  if (!/^[ \t]*\r?\n/.test(text.slice(start + 3, start + 64))) return start;
  const close = new RegExp(`^(?:${fence === '---' ? '---|\\.\\.\\.' : '\\+\\+\\+'})[ \\t]*$`, 'gm');
  close.lastIndex = text.indexOf('\n', start) + 1;
  return close.test(text) ? close.lastIndex : start;
}
