import type { Span } from './finding';
import type { Prose } from './text/prose';

/**
 * What comments in a draft silence. They are HTML comments, in Markdown and plain text alike:
 *
 *     <!-- designator-disable-line designation/unknown -->        the line it stands in
 *     <!-- designator-disable-next-line claim/unattributed -->    the line below
 *     <!-- designator-disable designation unit/conversion -->     from here on
 *     <!-- designator-enable designation -->                      until here
 *     <!-- designator-ignore Su-5, Project 9 -->                  these words, in the whole draft
 *
 * Rules are named by id or by family; without a name, all are meant.
 */
export interface Suppressions {
  readonly ignored: readonly string[];
  silences(rule: string, span: Span): boolean;
}

interface Silence extends Span {
  /** Empty for all rules. */
  readonly rules: readonly string[];
}

const DIRECTIVE =
  /^<!--\s*designator-(disable-next-line|disable-line|disable|enable|ignore)(?:\s+([\s\S]*?))?\s*-->$/;
const NONE: Suppressions = { ignored: [], silences: () => false };

export function readSuppressions(prose: Prose): Suppressions {
  if (prose.comments.length === 0) return NONE;
  const silences: Silence[] = [];
  const ignored: string[] = [];
  let open: { start: number; rules: readonly string[] }[] = [];
  for (const comment of prose.comments) {
    const match = DIRECTIVE.exec(prose.text.slice(comment.start, comment.end));
    if (!match) continue;
    const [, verb, argument = ''] = match;
    if (verb === 'ignore') {
      ignored.push(
        ...argument
          .split(',')
          .map((text) => text.trim())
          .filter(Boolean),
      );
      continue;
    }
    // Behind "--" a desk may say why.
    const rules = argument
      .split(/\s--\s/)[0]
      .split(/[\s,]+/)
      .filter(Boolean);
    if (verb === 'disable-line') silences.push({ ...lineAt(prose.text, comment.start), rules });
    else if (verb === 'disable-next-line') silences.push({ ...nextLine(prose.text, comment.end), rules });
    else if (verb === 'disable') open.push({ start: comment.end, rules });
    else {
      const ends = (silence: { rules: readonly string[] }): boolean =>
        rules.length === 0 || silence.rules.some((rule) => rules.includes(rule));
      for (const silence of open.filter(ends)) silences.push({ ...silence, end: comment.start });
      open = open.filter((silence) => !ends(silence));
    }
  }
  for (const silence of open) silences.push({ ...silence, end: prose.text.length + 1 });
  return {
    ignored,
    silences: (rule, span) =>
      silences.some(
        ({ start, end, rules }) =>
          span.start < end &&
          span.end > start &&
          (rules.length === 0 || rules.some((name) => rule === name || rule.startsWith(`${name}/`))),
      ),
  };
}

function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length + 1 : end };
}

/** The next line that has anything in it: Markdown wants a blank one between a comment and a paragraph. */
function nextLine(text: string, offset: number): Span {
  let start = text.indexOf('\n', offset) + 1;
  while (start > 0 && start < text.length) {
    const line = lineAt(text, start);
    if (text.slice(line.start, line.end).trim() !== '') return line;
    start = line.end + 1;
  }
  return { start: text.length, end: text.length };
}
