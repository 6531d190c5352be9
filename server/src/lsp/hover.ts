import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Claim } from '../core/claims/claim';
import type { Span } from '../core/finding';
import { cardOf } from '../core/lexicon/card';
import type { Line } from '../core/lexicon/figures';
import { sizesOf } from '../core/lexicon/formations';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Checked } from './checker';
import { rangeOf } from './convert';

/**
 * The card of the system that is named at an offset, or of the one that must be meant there; else what is known of a claim.
 * @param markdown false for clients that show plain text
 */
export function hoverAt(checked: Checked, offset: number, markdown: boolean): Hover | undefined {
  const { document, draft, findings, desk } = checked;
  const isHere = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const card = (span: Span, value: string): Hover => ({
    range: rangeOf(document, span),
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
  });
  const mention = draft.mentions.find(({ span }) => isHere(span));
  if (mention) return card(mention.span, systemCard(desk.lexicon, mention.system, markdown));
  const finding = findings.find(({ span, system }) => system !== undefined && isHere(span));
  const meant = finding?.system === undefined ? undefined : desk.lexicon.systemOf(finding.system);
  if (finding && meant !== undefined) return card(finding.span, systemCard(desk.lexicon, meant, markdown));
  const claim = draft.claims.find(({ quantity }) => isHere(quantity.span));
  if (!claim) return undefined;
  const { start, end } = draft.prose.sentences[claim.sentence];
  const sentence = document.getText().slice(start, end);
  const sizes = sizesOf(desk.lexicon, claim.quantity.unit ?? '', sentence);
  const lines = sizes.map(markdown ? partWithLinks : partInWords);
  const head = claimCard(claim, document.getText(), desk.lexicon, markdown);
  return card(claim.quantity.span, [head, ...lines].join(markdown ? '  \n' : '\n'));
}

function systemCard(lexicon: Lexicon, system: number, markdown: boolean): string {
  const { title, summary, rows, figures, events } = cardOf(lexicon, system);
  const known = [figures.slice(0, MOST_FIGURES), events.slice(0, MOST_EVENTS)];
  if (!markdown) {
    const told = known.flat().map((line) => `${line.label}: ${line.parts.map(partInWords).join('; ')}`);
    return [title, summary, ...rows.map(([label, text]) => `${label}: ${text}`), ...told].join('\n');
  }
  // Lines, not a table: editors leave room for its header, and none between its columns.
  const blocks = [
    rows.map(([label, text]) => `_${label}_ ${plain(text)}`),
    ...known.map((lines) =>
      lines.map(({ label, parts }) => `_${label}_ ${parts.map(partWithLinks).join('; ')}`),
    ),
  ];
  const body = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('  \n'));
  return [`**${plain(title)}**  \n${plain(summary)}`, ...body].join('\n\n');
}

/** A hover is read at a glance: the rest is for `designator lookup`. */
const MOST_FIGURES = 6;
const MOST_EVENTS = 4;

type Part = Line['parts'][number];

function partInWords({ text, sources }: Part): string {
  return `${text} [${sources.map(({ publisher }) => publisher).join(', ')}]`;
}

function partWithLinks({ text, sources }: Part): string {
  const links = sources.map(
    ({ publisher, address }) => `[${plain(publisher)}](${address.replace(/[()\s]/g, escaped)})`,
  );
  return `${plain(text)} (${links.join(', ')})`;
}

/** A bracket or a space would end a link in Markdown. */
function escaped(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}

function claimCard(
  { quantity, predicate, subject, attribution, verification }: Claim,
  text: string,
  lexicon: Lexicon,
  markdown: boolean,
): string {
  const slice = ({ start, end }: { start: number; end: number }): string =>
    text.slice(start, end).replace(/\s+/g, ' ');
  const system = subject === undefined ? undefined : lexicon.systemOf(subject);
  const who = attribution.source ?? attribution.cue;
  const says: Record<string, string> = {
    named: `said by ${who ? slice(who) : 'a named source'}`,
    anonymous: `from an unnamed source${who ? ` (“${slice(who)}”)` : ''}`,
    vague: `nobody is named${who ? ` (“${slice(who)}”)` : ''}`,
    none: 'nobody is named as saying so',
    verified: verification
      ? `verified on ${verification.date}: ${verification.source}`
      : 'verified by the desk',
  };
  const what = `${slice(quantity.span)}: ${predicate}${system === undefined ? '' : `, ${lexicon.title(system)}`}`;
  return markdown
    ? `**Claim** ${plain(what)}  \n${plain(says[attribution.status])}`
    : `Claim: ${what}\n${says[attribution.status]}`;
}

/** Text that Markdown shows as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&');
}
