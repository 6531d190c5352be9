import type { SyntaxNodeRef, Tree } from '@lezer/common';
import {
  parser as commonmark,
  type MarkdownConfig,
  type MarkdownParser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { findAddresses } from './addresses';
import { ByText } from './by-text';
import type { Layout } from './layout';
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

/** So many stretches with mark-up are remembered: those of a long draft and of some short ones. */
const MAX_STRETCHES = 2000;

/** The parsed stretches by their text: of a draft in which somebody types, all but one are as they were. */
const stretches = new ByText((text: string) => new StretchReader(text).layout, MAX_STRETCHES);

/** Reads Markdown (CommonMark with GitHub's tables, tasks and strike-through; YAML or TOML front matter skipped). */
export function readMarkdown(text: string): Layout {
  const layout: Layout = { regions: [], masks: [], comments: [] };
  let at = frontMatterEnd(text);
  for (const paragraph of plainParagraphs(text, at)) {
    addStretch(layout, text, at, paragraph.start);
    layout.regions.push({ start: paragraph.start, end: paragraph.end, kind: 'paragraph', quoted: false });
    at = paragraph.end;
  }
  addStretch(layout, text, at, text.length);
  for (const { start, end } of layout.regions) layout.masks.push(...findAddresses(text, start, end));
  layout.masks.sort((a, b) => a.start - b.start || b.end - a.end);
  return layout;
}

/** Adds what a stretch of whole blocks has, with its offsets in the text. */
function addStretch({ regions, masks, comments }: Layout, text: string, from: number, to: number): void {
  const stretch = text.slice(from, to);
  if (stretch.trim() === '') return;
  const read = stretches.get(stretch);
  for (const { start, end, kind, quoted } of read.regions)
    regions.push({ start: start + from, end: end + from, kind, quoted });
  for (const { start, end, as } of read.masks) masks.push({ start: start + from, end: end + from, as });
  for (const { start, end } of read.comments) comments.push({ start: start + from, end: end + from });
}

/** Reads a stretch of whole blocks by itself; offsets are those of the stretch. */
class StretchReader {
  readonly layout: Layout = { regions: [], masks: [], comments: [] };
  readonly #text: string;
  #quoteDepth = 0;
  #itemDepth = 0;

  constructor(text: string) {
    this.#text = text;
    const tree: Tree = parserFor(text).parse(text);
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node) });
  }

  enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    if (name === 'Blockquote') this.#quoteDepth++;
    else if (name === 'ListItem') this.#itemDepth++;
    else if (name === 'CommentBlock' || name === 'Comment') this.#comment(from, to);
    else if (BLOCKS[name]) this.#block(name, from, to);
    if (WALLS.has(name)) {
      this.#mask(name, from, to);
      return false;
    }
    if (MARKS.has(name)) this.layout.masks.push({ start: from, end: to, as: 'space' });
    else if (name === 'Escape') this.layout.masks.push({ start: from, end: from + 1, as: 'space' });
    else if (name === 'Link' && this.#text.startsWith('[^', from)) {
      this.layout.masks.push({ start: from, end: to, as: 'space' });
      return false;
    }
    return true;
  }

  leave(node: SyntaxNodeRef): void {
    if (node.name === 'Blockquote') this.#quoteDepth--;
    else if (node.name === 'ListItem') this.#itemDepth--;
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
    const last = this.layout.regions.at(-1);
    if (last && last.end >= to) return;
    this.layout.regions.push({ start: from, end: to, kind, quoted: this.#quoteDepth > 0 });
  }

  #comment(from: number, to: number): void {
    this.layout.comments.push({ start: from, end: to });
  }

  #mask(name: string, from: number, to: number): void {
    // The address of a link and a space-like entity stand between words of one phrase: "[S-400](…) batteries".
    const soft = name === 'URL' || name === 'LinkLabel' || name === 'HTMLTag';
    const space =
      soft || (name === 'Entity' && /^&(nbsp|thinsp|ensp|emsp);$/.test(this.#text.slice(from, to)));
    this.layout.masks.push({ start: from, end: to, as: space ? 'space' : 'wall' });
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
