import {
  type CodeLens,
  type Command,
  type DocumentSymbol,
  type InlayHint,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Mention } from '../core/lexicon/mention';
import { plainWords } from '../core/text/plain-words';
import type { Checked } from './checker';
import { rangeOf } from './convert';

/** The systems that a draft names, each at its first mention, and its claims. */
export function outlineOf(checked: Checked): DocumentSymbol[] {
  const { document, draft, desk } = checked;
  const first = new Map<number, Mention>();
  const count = new Map<number, number>();
  for (const mention of draft.mentions) {
    if (!first.has(mention.system)) first.set(mention.system, mention);
    count.set(mention.system, (count.get(mention.system) ?? 0) + 1);
  }
  const systems = [...first].map(([system, { span }]): DocumentSymbol => {
    const times = count.get(system) ?? 0;
    const range = rangeOf(document, span);
    const { kind } = desk.lexicon.entry(system);
    return {
      name: desk.lexicon.title(system),
      detail: times > 1 ? `${kind}, ${times} times` : kind,
      kind: SymbolKind.Class,
      range,
      selectionRange: range,
    };
  });
  const claims = draft.claims.map(({ quantity, predicate, attribution: { status } }): DocumentSymbol => {
    const range = rangeOf(document, quantity.span);
    return {
      name: plainWords(document.getText(range)),
      detail: `${predicate}, ${STATUS[status]}`,
      kind: SymbolKind.Number,
      range,
      selectionRange: range,
    };
  });
  return [...systems, ...claims].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

/** The same for an editor that knows no tree: what it is stands where others have what it is in. */
export function flatOutlineOf(checked: Checked): SymbolInformation[] {
  const { uri } = checked.document;
  return outlineOf(checked).map(({ name, kind, detail, range }) => ({
    name,
    kind,
    location: { uri, range },
    ...(detail !== undefined && { containerName: detail }),
  }));
}

const STATUS = {
  verified: 'verified',
  named: 'source named',
  anonymous: 'unnamed source',
  vague: 'nobody named',
  none: 'nobody named',
} as const;

/**
 * "12 claims, 3 unsourced, 1 contradicted" over the headline; none over a draft that claims nothing.
 * @param command what a click on it calls
 */
export function lensesOf(
  { document, draft, findings }: Checked,
  command: Omit<Command, 'title'>,
): CodeLens[] {
  const [headline] = draft.prose.blocks;
  const { claims } = draft;
  if (!headline || claims.length === 0) return [];
  const unsourced = claims.filter(
    ({ attribution: { status } }) => status === 'none' || status === 'vague',
  ).length;
  const contradicted = findings.filter(({ rule }) => CONTRADICTIONS.has(rule)).length;
  const title = [
    `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
    ...(unsourced > 0 ? [`${unsourced} unsourced`] : []),
    ...(contradicted > 0 ? [`${contradicted} contradicted`] : []),
  ].join(', ');
  return [
    {
      range: rangeOf(document, { start: headline.start, end: headline.start }),
      command: { ...command, title },
    },
  ];
}

/** The claims that nobody is named for, with their lines: for an editor that has no view of them. */
export function openClaims({ document, draft }: Checked): string {
  const open = draft.claims.filter(({ attribution: { status } }) => status === 'none' || status === 'vague');
  const listed = open.slice(0, MOST).map(({ quantity: { span } }) => {
    const range = rangeOf(document, span);
    return `line ${range.start.line + 1}: ${plainWords(document.getText(range))}`;
  });
  const rest = open.length > MOST ? [`and ${open.length - MOST} more`] : [];
  return open.length === 0
    ? 'Every claim of this draft has a source.'
    : `Claims without a source\n${[...listed, ...rest].join('\n')}`;
}

/** So many lines a message may have. */
const MOST = 12;

/** Rules that set one figure of a draft against another. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'claim/contradiction',
  'claim/headline',
  'claim/magnitude-slip',
  'claim/count-noun',
  'claim/revoked',
]);

/** What NATO's names stand for, behind each: "Flanker (Su-27)". */
export function hintsOf({ document, draft, desk }: Checked): InlayHint[] {
  return draft.mentions
    .filter(({ kind }) => kind === 'reporting')
    .map(({ span, system }) => ({
      position: document.positionAt(span.end),
      label: desk.lexicon.entry(system).designation,
      paddingLeft: true,
      tooltip: desk.lexicon.title(system),
    }));
}
