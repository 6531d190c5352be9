import type { Edit, Finding } from './finding';

/** Applies edits to a text. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: insert } of edits.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    result += text.slice(at, span.start) + insert;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The edits of every finding whose first fix is safe, less those that would touch another's. In the order of the text. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const edits: Edit[] = [];
  for (const { fixes } of findings) {
    const [fix] = fixes;
    if (fix?.safety !== 'safe') continue;
    const free = fix.edits.every(({ span }) =>
      edits.every((e) => e.span.end <= span.start || e.span.start >= span.end),
    );
    if (free) edits.push(...fix.edits);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
