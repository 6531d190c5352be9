import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The floors, from the ground up. A file may use its own floor and those below; no arrow runs back up. */
const FLOORS: readonly (readonly string[])[] = [
  ['server/src/core/finding.ts', 'server/src/core/remember.ts', 'server/src/core/text/'],
  ['server/src/core/lexicon/'],
  ['server/src/core/claims/'],
  ['server/src/core/draft.ts', 'server/src/core/settings.ts', 'server/src/core/rule.ts'],
  ['server/src/core/rules/'],
  [
    'server/src/core/hearing.ts',
    'server/src/core/lint.ts',
    'server/src/core/sheet.ts',
    'server/src/core/pages/',
    'server/src/core/suppress.ts',
    'server/src/core/fixes.ts',
    'server/src/core/config/',
  ],
  ['server/src/lsp/', 'server/src/cli/', 'server/src/dictionary/'],
  [
    'server/src/node.ts',
    'server/src/protocol.ts',
    'server/src/worker.ts',
    'server/src/dictionary.ts',
    'server/src/cli.ts',
  ],
  ['client/src/'],
];

const files = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

function imports(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name);
}

function floorOf(file: string): number {
  return FLOORS.findIndex((floor) =>
    floor.some((place) => file === place || (place.endsWith('/') && file.startsWith(place))),
  );
}

describe.each(files)('%s', (file) => {
  const own = floorOf(file);
  const local = imports(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, normalize(join(root, dirname(file), name))).replaceAll('\\', '/'))
    .filter((name) => !/\.(json|bin)$/.test(name))
    .map((name) => (files.includes(`${name}.ts`) ? `${name}.ts` : `${name}/index.ts`));

  test('stands on a floor, and looks only down', () => {
    expect(own).toBeGreaterThanOrEqual(0);
    // The command line starts the language server: one main may call another.
    const up = local.filter((name) => floorOf(name) > own);
    expect(up).toEqual([]);
  });

  test('the faces do not know each other, and the client nothing of the server', () => {
    const face = /^(?:server\/src\/(lsp|cli|dictionary)|client)\//.exec(file)?.[0];
    const others =
      face && face !== 'client/'
        ? local.filter(
            (name) =>
              /^(?:server\/src\/(?:lsp|cli|dictionary)|client)\//.test(name) && !name.startsWith(face),
          )
        : [];
    expect(others).toEqual([]);
    // The client may know what a request looks like, but call nothing.
    if (file.startsWith('client/'))
      expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/import (?!type)[^;]*from '[./]*\/server\//);
  });

  test('the core is pure: no files, no editor, no clock', () => {
    if (!file.startsWith('server/src/core/')) return;
    expect(
      imports(file).filter(
        (name) => name.startsWith('node:') || name === 'vscode' || name.startsWith('vscode-'),
      ),
    ).toEqual([]);
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(
      /\bDate\.now\(|new Date\(\)|\bprocess\.|\bconsole\./,
    );
  });

  test('one idea a file, under 400 lines', () => {
    expect(readFileSync(join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(400);
  });
});
