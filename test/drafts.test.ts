import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lint } from '../server/src/core/lint';
import { defaultSettings } from '../server/src/core/settings';
import { LineIndex } from '../server/src/core/text/positions';
import { filesUnder, type MarkedDraft, readMarked } from './fixture';
import { lexicon } from './lexicon';

const here = dirname(fileURLToPath(import.meta.url));

function found({ text }: MarkedDraft, family: string, language: 'markdown' | 'plaintext') {
  const lines = new LineIndex(text);
  return lint(text, language, lexicon, defaultSettings)
    .findings.filter(({ rule }) => rule.startsWith(`${family}/`))
    .map(({ span, rule, severity, fixes }) => ({
      ...lines.at(span.start),
      text: text.slice(span.start, span.end),
      rule,
      severity,
      fix: fixes[0]?.edits[0].text,
    }));
}

function wanted({ text, marks }: MarkedDraft, actual: ReturnType<typeof found>) {
  const lines = text.split('\n');
  return marks.map(({ line, column, length, rule, severity, fix }, index) => ({
    line,
    column,
    text: lines
      .slice(line - 1)
      .join('\n')
      .slice(column - 1, column - 1 + length),
    rule,
    // What a mark does not say, it does not ask.
    severity: severity ?? actual[index]?.severity ?? 'hint',
    fix: fix ?? actual[index]?.fix,
  }));
}

/** 3:12 “C-500” designation/lookalike error -> "S-500" */
function print({ line, column, text, rule, severity, fix }: ReturnType<typeof wanted>[number]): string {
  return `${line}:${column} “${text}” ${rule} ${severity}${fix === undefined ? '' : ` -> "${fix}"`}`;
}

/** The folder names the family: in `drafts/unit` only unit rules are asked for; elsewhere in the file others may speak. */
describe.each(filesUnder(join(here, 'drafts')))('$name', ({ name, source }) => {
  const family = name.split(/[\\/]/)[0];
  const language = name.endsWith('.md') ? 'markdown' : 'plaintext';
  test.each(readMarked(source).map((draft, index) => ({ draft, index: index + 1 })))(
    'draft $index',
    ({ draft }) => {
      const actual = found(draft, family, language);
      expect(actual.map(print)).toEqual(wanted(draft, actual).map(print));
    },
  );
});

/** A rule's page shows its own examples, in fenced blocks of `draft`: they are tests too, so that no page can be wrong. */
describe('docs/rules', () => {
  const pages = filesUnder(join(here, '..', 'docs', 'rules'));
  test.each(pages)('$name', ({ name, source }) => {
    const family = name.split(/[\\/]/)[0];
    for (const [, block] of source.matchAll(/^```draft\n([\s\S]*?)^```/gm)) {
      for (const draft of readMarked(block)) {
        const actual = found(draft, family, 'plaintext');
        expect(actual.map(print)).toEqual(wanted(draft, actual).map(print));
      }
    }
  });
});
