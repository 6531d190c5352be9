import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Lookup } from '../../server/src/core/lexicon/lookup';
import { lexicon } from '../lexicon';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'server', 'cli.js');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'designator-'));
  writeFileSync(join(folder, 'wrong.md'), 'India may buy the C-500, and a MIG-29 🚀 too.\n');
  writeFileSync(join(folder, 'right.txt'), 'India has the S-400.\n');
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 1, 2]));
  mkdirSync(join(folder, 'archive'));
  writeFileSync(join(folder, 'archive', 'old.md'), 'The C-500 again.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

describe('designator lint', () => {
  test('the JSON is a contract: 1-based lines and columns in UTF-16 units, ends exclusive', () => {
    const { status, stdout } = run(['lint', '--format', 'json', 'wrong.md']);
    expect(status).toBe(1);
    const [{ path, findings }] = JSON.parse(stdout);
    expect(path).toBe('wrong.md');
    expect(findings[0]).toEqual({
      rule: 'designation/lookalike',
      severity: 'error',
      message: expect.stringContaining('S-500'),
      line: 1,
      column: 19,
      endLine: 1,
      endColumn: 24,
      text: 'C-500',
      system: 's-500',
      fixes: [
        {
          title: 'Change to S-500',
          safety: 'safe',
          edits: [{ line: 1, column: 19, endLine: 1, endColumn: 24, text: 'S-500' }],
        },
      ],
    });
    expect(findings[1]).toMatchObject({ rule: 'designation/format', severity: 'hint', text: 'MIG-29' });
  });

  test('exit codes: 0 clean, 1 findings, 2 bad use', () => {
    expect(run(['lint', 'right.txt']).status).toBe(0);
    expect(run(['lint', 'wrong.md']).status).toBe(1);
    expect(run(['lint', '--fail-on', 'never', 'wrong.md']).status).toBe(0);
    expect(run(['lint', '--fail-on', 'hint', 'wrong.md']).status).toBe(1);
    expect(run(['lint', 'missing.md']).status).toBe(2);
    expect(run(['lint', '--format', 'xml', 'wrong.md']).status).toBe(2);
    expect(run(['lint']).status).toBe(2);
    expect(run(['frobnicate']).status).toBe(2);
  });

  test('bad use is told in a sentence that says what to do', () => {
    expect(run(['lint', 'missing.md']).stderr).toBe('There is no file or folder missing.md.\n');
    expect(run(['lint', '--frob', 'x.md']).stderr).toMatch(/--frob.*designator help/);
  });

  test('folders, patterns and standard input', () => {
    const paths = (args: string[], input?: string): string[] =>
      JSON.parse(run(['lint', '--format', 'json', ...args], input).stdout).map(
        (r: { path: string }) => r.path,
      );
    expect(paths(['archive'])).toEqual(['archive/old.md']);
    expect(paths(['*.md'])).toEqual(['wrong.md']);
    expect(paths(['-'], 'The C-500.')).toEqual(['<stdin>']);
  });

  test('a file that is no text is refused by name, and the others are checked', () => {
    const { status, stderr, stdout } = run(['lint', '--format', 'json', 'picture.txt', 'wrong.md']);
    expect(status).toBe(2);
    expect(stderr).toBe('picture.txt was not checked: it is not text.\n');
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test('--fix writes the safe fixes, and nothing else', () => {
    writeFileSync(join(folder, 'mend.md'), '\ufeffThe C-500 and the Su-5 fighter.\r\nA MIG-29.\r\n');
    run(['lint', '--fix', 'mend.md']);
    expect(readFileSync(join(folder, 'mend.md'), 'utf8')).toBe(
      '\ufeffThe S-500 and the Su-5 fighter.\r\nA MiG-29.\r\n',
    );
    expect(run(['lint', '--fix', '-'], 'The C-500.\n').stdout).toBe('The S-500.\n');
  });

  test('no colours where nobody looks', () => {
    expect(run(['lint', 'wrong.md']).stdout).not.toContain('\u001b');
    expect(run(['lint', '--color', 'wrong.md']).stdout).toContain('\u001b');
  });
});

describe.skipIf(process.platform === 'win32')('the command, as a shell starts it', () => {
  const path = (...folders: string[]) => [...folders, process.env.PATH].join(delimiter);

  test('takes arguments as they are, through links, from any folder', () => {
    const home = join(folder, "the editor's drafts");
    mkdirSync(home);
    symlinkSync(cli, join(home, 'command'));
    writeFileSync(join(home, 'a "new" draft.md'), 'India may buy the C-500.\n');
    const { status, stdout } = spawnSync('./command', ['lint', '-f', 'compact', 'a "new" draft.md', '-'], {
      cwd: home,
      encoding: 'utf8',
      input: 'The MIG-29.\n',
      env: { ...process.env, PATH: path(dirname(process.execPath)) },
    });
    expect(stdout).toMatch(/^<stdin>:1:5: .*MiG-29.*\na "new" draft\.md:1:19: .*S-500/s);
    expect(status).toBe(1);
  });

  test('has Node read no certificates, which it needs for nothing', () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'node'), '#!/bin/sh\necho "$#$NODE_EXTRA_CA_CERTS $2"\n', {
      mode: 0o755,
    });
    const env = { ...process.env, PATH: path(bin), NODE_EXTRA_CA_CERTS: '/certificates.pem' };
    const { stdout, stderr } = spawnSync(cli, ['lint', 'a b.md'], { encoding: 'utf8', env });
    expect({ stdout, stderr }).toEqual({ stdout: '3 lint\n', stderr: '' });
  });
});

describe('a project file', () => {
  test('severities, accepted words, ignored drafts and house dictionaries hold', () => {
    writeFileSync(
      join(folder, '.designator.yaml'),
      'rules:\n  designation/lookalike: off\naccept: [MIG-29]\nignore: [archive/**]\n',
    );
    try {
      expect(JSON.parse(run(['lint', '--format', 'json', 'wrong.md', 'archive']).stdout)).toEqual([
        { path: 'wrong.md', findings: [] },
      ]);
      // Named outright, it is checked all the same.
      expect(run(['lint', 'archive/old.md']).status).toBe(0);
    } finally {
      rmSync(join(folder, '.designator.yaml'));
    }
  });

  test('a mistake in it is told with its place, and checking goes on', () => {
    writeFileSync(join(folder, '.designator.yaml'), 'rules:\n  designation/lookalike: loud\n');
    try {
      const { status, stderr, stdout } = run(['lint', '--format', 'json', 'wrong.md']);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /\.designator\.yaml:2:\d+ {2}"designation\/lookalike" has a value that is not allowed here/,
      );
      expect(JSON.parse(stdout)[0].findings.length).toBeGreaterThan(0);
    } finally {
      rmSync(join(folder, '.designator.yaml'));
    }
  });

  test('a house dictionary adds systems', () => {
    mkdirSync(join(folder, '.designator'), { recursive: true });
    writeFileSync(
      join(folder, '.designator', 'ours.yaml'),
      '- id: su-5\n  designation: Su-5\n  kind: fighter\n  origin: RU\n',
    );
    try {
      expect(run(['lint', '-'], 'The Su-5 fighter flew.\n').status).toBe(0);
      expect(
        JSON.parse(run(['systems', '--format', 'json', '-'], 'The Su-5 flew.').stdout)[0].mentions[0].system,
      ).toBe('su-5');
    } finally {
      rmSync(join(folder, '.designator'), { recursive: true });
    }
  });
});

describe('many drafts', () => {
  const inMany = (...names: string[]) =>
    JSON.parse(run(['lint', '--format', 'json', '--fail-on', 'never', ...names]).stdout);
  let paths: string[] = [];

  beforeAll(() => {
    paths = Array.from({ length: 40 }, (_, index) => {
      // Two desks, of which the second has no wish for hyphens and capitals.
      const desk = `many/${index < 20 ? 'first' : 'second'}`;
      mkdirSync(join(folder, desk), { recursive: true });
      const severity = index < 20 ? 'error' : 'off';
      writeFileSync(join(folder, desk, '.designator.yaml'), `rules:\n  designation/format: ${severity}\n`);
      const path = `${desk}/${index}.md`;
      writeFileSync(join(folder, path), `The MIG-29, ${index} of them.\n\nThe C-500 and the Su-5${index}.\n`);
      return path;
    });
  });

  test('are found to be what each is found to be alone, in the order in which they are named', () => {
    const together = inMany(...paths);
    expect(together.map(({ path }: { path: string }) => path)).toEqual(paths);
    for (const index of [0, 17, 20, 39]) expect(together[index]).toEqual(inMany(paths[index])[0]);
  });

  test('are mended each in its own place', () => {
    run(['lint', '--fix', 'many']);
    for (const [index, path] of paths.entries())
      expect(readFileSync(join(folder, path), 'utf8')).toMatch(
        new RegExp(
          `^The ${index < 20 ? 'MiG' : 'MIG'}-29, ${index} of them\\.\\n\\nThe S-500 and the Su-5${index}\\.`,
        ),
      );
  });
});

describe('the other commands', () => {
  test('systems', () => {
    const [{ mentions }] = JSON.parse(run(['systems', '--format', 'json', 'right.txt']).stdout);
    expect(mentions).toEqual([
      {
        text: 'S-400',
        line: 1,
        column: 15,
        endLine: 1,
        endColumn: 20,
        system: 's-400',
        designation: 'S-400',
        kind: 'long-range air defence system',
        origin: 'RU',
      },
    ]);
  });

  test('claims, and with --all the quantities that assert nothing', () => {
    const story = 'In May India ordered 140 Su-57 fighters for 72-year-old reasons.\n';
    const [{ claims }] = JSON.parse(run(['claims', '--format', 'json', '-'], story).stdout);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      quantity: { kind: 'count', value: 140 },
      predicate: 'ordered',
      system: 'su-57',
      attribution: { status: 'none' },
    });
    const [{ claims: all }] = JSON.parse(run(['claims', '--all', '--format', 'json', '-'], story).stdout);
    expect(all.some((each: { claim?: boolean }) => each.claim === false)).toBe(true);
  });

  test('the fact-check sheet has each figure, its sentence, who says so, what is known, and where it stands', () => {
    const story = 'The contract for five regiments of the S-400 was signed in 2020 | as “planned”.\n';
    const pretty = run(['claims', '-'], story).stdout;
    expect(pretty).toContain('2020 · signed · S-400 Triumf  nobody');
    expect(pretty).toMatch(/known .*5 October 2018: Contract, India/);
    const [head, ...rows] = run(['claims', '--format', 'csv', '-'], story).stdout.trimEnd().split('\r\n');
    expect(head).toBe('draft,line,column,figure,value,unit,of,system,status,who,known,sentence');
    expect(rows.some((row) => row.startsWith('<stdin>,1,60,2020,2020,,signed,S-400 Triumf,none,,'))).toBe(
      true,
    );
    const markdown = run(['claims', '--format', 'markdown', '-'], story).stdout;
    expect(markdown).toContain('| Place | Figure | Who says so | Known | Sentence |');
    expect(markdown).toContain('| 1:60 | **2020**, signed, S-400 Triumf | nobody |');
    expect(markdown).toContain('signed in 2020 \\| as');
    expect(run(['claims', '--format', 'compact', '-'], story).status).toBe(2);
  });

  test('a build that is strict about claims fails until they are verified', () => {
    const desk = join(folder, 'strict');
    mkdirSync(join(desk, '.designator'), { recursive: true });
    const draft = join('strict', 'battle.md');
    writeFileSync(join(folder, draft), 'The general said that 280 tanks were lost on the road.\n');
    expect(run(['lint', draft]).status).toBe(0);
    expect(run(['lint', '--strict', 'sources', draft]).status).toBe(0);
    const strict = run(['lint', '--strict', 'claims', draft]);
    expect(strict.status).toBe(1);
    expect(strict.stdout).toContain('“280 tanks” is not verified');
    const entry = {
      says: '280 tanks',
      of: 'lost',
      figure: '280 tank',
      in: 'The general said that 280 tanks were lost on the road.',
      source: 'Evening report of the General Staff',
      date: '2026-11-23',
    };
    writeFileSync(join(desk, '.designator', 'ledger.yaml'), JSON.stringify({ 'battle.md': [entry] }));
    expect(run(['lint', '--strict', 'claims', draft]).status).toBe(0);
    expect(run(['claims', draft]).stdout).toContain('verified: Evening report of the General Staff');
    writeFileSync(join(folder, draft), 'The general said that 208 tanks were lost on the road.\n');
    const changed = run(['lint', '--strict', 'claims', draft]);
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain('It was verified as “280 tanks”');
  });

  test('lookup finds by any name, misspelt or native', () => {
    expect(JSON.parse(run(['lookup', '--format', 'json', 'С-400']).stdout)[0].id).toBe('s-400');
    // The rest in this process, as the command does it: its start costs far more than the search.
    const lookup = new Lookup(lexicon);
    const first = (query: string): string => lexicon.entry(lookup.find(query)[0].system).id;
    expect(first('flanker')).toBe('su-27');
    expect(first('С-400')).toBe('s-400');
    expect(first('SA-21')).toBe('s-400');
    expect(first('bayraktr')).toBe('bayraktar-tb2');
    // Maker, country and kind say it too; what is much written of comes first.
    expect(first('sukhoi fighter')).toMatch(/^su-/);
    expect(first('turkish drone')).toMatch(/^(anka|bayraktar)/);
    expect(run(['lookup', 'zzzzzz']).status).toBe(1);
  });

  test('rules, help and version', () => {
    expect(run(['rules']).stdout).toContain('designation/lookalike');
    expect(run(['rules', 'unit/conversion']).stdout).toContain('# unit/conversion');
    expect(run(['help']).stdout).toContain('designator lint');
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('the list of rules in docs is the one that there is: `designator rules --format markdown` writes it', () => {
    const page = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'rules', 'README.md');
    expect(readFileSync(page, 'utf8')).toBe(run(['rules', '--format', 'markdown']).stdout);
  });

  test('a reader that goes away early is no error', () => {
    const out = execFileSync('sh', ['-c', `"${process.execPath}" "${cli}" rules | head -1`], {
      encoding: 'utf8',
    });
    expect(out.trim()).not.toBe('');
  });
});
