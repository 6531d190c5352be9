import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lint, lintAll } from '../server/src/core/lint';
import { rules } from '../server/src/core/rules';
import { defaultSettings, type Settings } from '../server/src/core/settings';
import { LineIndex } from '../server/src/core/text/positions';
import { filesUnder, type MarkedDraft, readMarked } from './fixture';
import { lexicon } from './lexicon';

const here = dirname(fileURLToPath(import.meta.url));

/** A rule that a desk has to ask for is on in the fixture and on the page that bear its name, and nowhere else. */
function settingsFor(name: string): Settings {
  const id = name.replace(/\\/g, '/').replace(/\.\w+$/, '');
  const asked = rules.find((rule) => rule.id === id && rule.optIn);
  return asked ? { ...defaultSettings, rules: { [asked.id]: asked.severity } } : defaultSettings;
}

function found({ text, strictness }: MarkedDraft, name: string, language: 'markdown' | 'plaintext') {
  const family = name.split(/[\\/]/)[0];
  const lines = new LineIndex(text);
  return lint(text, language, lexicon, { ...settingsFor(name), ...(strictness && { strictness }) })
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
  const language = name.endsWith('.md') ? 'markdown' : 'plaintext';
  test.each(readMarked(source).map((draft, index) => ({ draft, index: index + 1 })))(
    'draft $index',
    ({ draft }) => {
      const actual = found(draft, name, language);
      expect(actual.map(print)).toEqual(wanted(draft, actual).map(print));
    },
  );
});

/** A rule's page shows its own examples, in fenced blocks of `draft`: they are tests too, so that no page can be wrong. */
describe('docs/rules', () => {
  const pages = filesUnder(join(here, '..', 'docs', 'rules'));
  test.each(pages)('$name', ({ name, source }) => {
    for (const [, block] of source.matchAll(/^```draft\n([\s\S]*?)^```/gm)) {
      for (const draft of readMarked(block)) {
        const actual = found(draft, name, 'plaintext');
        expect(actual.map(print)).toEqual(wanted(draft, actual).map(print));
      }
    }
  });
});

test('a draft is found to be the same alone and among others', () => {
  const language = 'plaintext';
  const texts = filesUnder(join(here, 'drafts')).map(({ source }) => readMarked(source)[0].text);
  const manuscripts = texts.map((text) => ({ text, language, verified: [] }) as const);
  expect(lintAll(manuscripts, lexicon, defaultSettings).map(({ findings }) => findings)).toEqual(
    texts.map((text) => lint(text, language, lexicon, defaultSettings).findings),
  );
});
