import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../../server/src/core/lint';
import { defaultSettings } from '../../server/src/core/settings';
import { lexicon } from '../lexicon';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const sample = read('test/sample/story.md');
const { findings } = lint(sample, 'markdown', lexicon, defaultSettings);

/** All that is written in a drawn picture. */
const wordsIn = (picture: string): string =>
  read(`docs/walkthrough/${picture}.svg`)
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&amp;', '&');

test('The picture of the marks shows marks that the sample draft has', () => {
  const drawn = {
    'C-500': 'error',
    'Bayraktr TB2': 'warning',
    'finalized in 2020': 'information',
    S400: 'hint',
  };
  for (const [text, severity] of Object.entries(drawn)) {
    expect(wordsIn('open')).toContain(text);
    const found = findings.find(({ span }) => sample.slice(span.start, span.end) === text);
    expect([text, found?.severity]).toEqual([text, severity]);
  }
});

test('The picture of the menu offers what the menu offers', () => {
  const found = findings.find(({ span }) => sample.slice(span.start, span.end) === 'C-500');
  const menu = wordsIn('correct').split('\n');
  expect(menu).toContain(found?.fixes[0]?.title);
  // The words of the further offers are the server's.
  const server = read('server/src/lsp/desk-actions.ts') + read('server/src/lsp/actions.ts');
  const further = menu.filter((line) => /“C-500”|^Change to S-500 /.test(line));
  expect(further.length).toBe(4);
  for (const offer of further) {
    const [before, behind = before] = offer.split(/“C-500”|Change to S-500/);
    expect(server).toContain(before || behind);
  }
});

test('The picture of the claims has the names of the view', () => {
  const words = JSON.parse(read('client/l10n/bundle.l10n.json')) as object;
  for (const name of ['Nobody says so', 'Nobody is named', 'Source named', 'Verified']) {
    expect(wordsIn('stand')).toContain(name);
    expect(Object.keys(words)).toContain(name);
  }
});

test('Pictures take their colours from the theme, and have no style that a page would refuse', () => {
  for (const picture of ['open', 'correct', 'stand']) {
    const source = read(`docs/walkthrough/${picture}.svg`);
    expect(source).not.toMatch(/#[0-9a-f]{3,8}\b|<style|style=|<script|href/i);
    expect(source).toContain('var(--vscode-editor-foreground');
  }
});
