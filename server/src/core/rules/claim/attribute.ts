import type { Draft } from '../../draft';
import type { Fix, Span } from '../../finding';

/** What a fix leaves for the writer to fill in. */
export const blank = '[source]';

/** ", according to [source]" before the sentence's last mark. */
export function accordingTo(draft: Draft, sentence: number): Fix | undefined {
  const span = draft.prose.sentences[sentence];
  if (!span) return undefined;
  const at = beforeLastMark(draft.prose.prose, span);
  return {
    title: `Add “according to ${blank}”`,
    safety: 'choice',
    edits: [{ span: { start: at, end: at }, text: `, according to ${blank}` }],
  };
}

/** A sentence behind a sentence. */
export function endOfSentence(draft: Draft, sentence: number, text: string): Fix | undefined {
  const span = draft.prose.sentences[sentence];
  if (!span) return undefined;
  let at = span.end;
  while (at > span.start && /\s/.test(draft.prose.prose.charAt(at - 1))) at--;
  return {
    title: `Add “${text.trim()}”`,
    safety: 'choice',
    edits: [{ span: { start: at, end: at }, text }],
  };
}

/** Openings that lose nothing in lower case behind "[Source] said". */
const opening =
  /^(?:The|This|These|Those|That|A|An|Its|Their|His|Her|Some|About|More|At|In addition|Both|All)\s/;

/** "[Source] said " before the sentence, where its first word may go on in lower case. */
export function sourceSaid(draft: Draft, sentence: number): Fix | undefined {
  const span = draft.prose.sentences[sentence];
  if (!span) return undefined;
  const first = draft.prose.prose.slice(span.start, span.start + 1);
  if (!opening.test(draft.prose.prose.slice(span.start, span.start + 14))) return undefined;
  return {
    title: 'Begin with “[Source] said”',
    safety: 'choice',
    edits: [
      { span: { start: span.start, end: span.start + 1 }, text: `[Source] said ${first.toLowerCase()}` },
    ],
  };
}

/** Where a last clause can be added: before the full stop and the marks that close with it. */
function beforeLastMark(prose: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(prose.charAt(at - 1))) at--;
  let mark = at;
  while (mark > start && /[.!?…"”’')\]]/.test(prose.charAt(mark - 1))) {
    mark--;
    if (/[.!?…]/.test(prose.charAt(mark))) at = mark;
  }
  return at;
}
