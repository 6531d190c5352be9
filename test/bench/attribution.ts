/**
 * Whether the desk hears who says so: every figure of PolNeAR (news with its attributions marked by hand; Newell, Margolin
 * and Ruths, LREC 2018), inside somebody's words or outside. The corpus is the user's own copy:
 *
 *     npm run bench -- attribution --polnear FOLDER [--misses FILE]
 *
 * FOLDER is its folder `data`, or one of the folders in it, with `text` and `attributions` (brat). Where several people marked an
 * article, most of them decide.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Quantity } from '../../server/src/core/claims/claim';
import { attributionAt } from '../../server/src/core/claims/voices';
import { readDraft } from '../../server/src/core/draft';
import type { Span } from '../../server/src/core/finding';
import { readLexicon } from './project';
import { percent, printTable } from './report';

/** The F1 of "unattributed" that is wanted; word lists alone reach 0.77 to 0.82. */
const WANTED = 0.88;

const KINDS: Readonly<Record<string, readonly Quantity['kind'][]>> = {
  count: ['count', 'rate'],
  money: ['money'],
  percentage: ['percentage'],
  measure: [
    'length',
    'speed',
    'mass',
    'area',
    'volume',
    'power',
    'force',
    'energy',
    'frequency',
    'temperature',
  ],
  duration: ['duration'],
  date: ['date', 'time'],
  other: ['ordinal', 'calibre', 'age', 'number'],
};

interface Judged {
  readonly kind: string;
  readonly said: boolean;
  readonly heard: boolean;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The stretches of one annotator's file that are somebody's words. */
function contentsOf(annotations: string): Span[] {
  const spans: Span[] = [];
  for (const [, places] of annotations.matchAll(/^T\d+\tContent ([\d ;]+)\t/gm))
    for (const place of places.split(';')) {
      const [start, end] = place.split(' ').map(Number);
      spans.push({ start, end });
    }
  return spans;
}

function holds(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}

/** Offsets of the corpus count characters, ours UTF-16 units. */
function codePointsOf(text: string): (offset: number) => number {
  const wide: number[] = [];
  for (let at = 0; at < text.length; at++) if ((text.codePointAt(at) ?? 0) > 0xffff) wide.push(at++);
  return (offset) => offset - wide.filter((at) => at < offset).length;
}

const lexicon = readLexicon();
const misses: string[] = [];

function judge(folder: string): Judged[] {
  const files = readdirSync(join(folder, 'attributions'));
  const judged: Judged[] = [];
  for (const name of readdirSync(join(folder, 'text')).sort()) {
    const stem = name.replace(/\.txt$/, '');
    const annotators = files
      .filter((file) => file.endsWith('.ann') && file.slice(0, file.lastIndexOf('_')) === stem)
      .map((file) => contentsOf(readFileSync(join(folder, 'attributions', file), 'utf8')));
    if (annotators.length === 0) continue;
    const text = readFileSync(join(folder, 'text', name), 'utf8');
    const place = codePointsOf(text);
    const draft = readDraft(text, 'plaintext', lexicon);
    for (const { kind, number } of draft.quantities) {
      const votes = annotators.filter((spans) => holds(spans, place(number.start))).length;
      const said = votes * 2 > annotators.length;
      const { status, cue } = attributionAt(draft.cues, number.start);
      const heard = status !== 'none';
      judged.push({ kind, said, heard });
      if (said !== heard)
        misses.push(
          `${stem}\t${kind}\t${heard ? 'HEARD' : 'unheard'}\t${cue ? text.slice(cue.start, cue.end) : ''}\t` +
            `${text.slice(Math.max(0, number.start - 260), number.start)}⟦${text.slice(number.start, number.end)}⟧${text.slice(number.end, number.end + 200)}`.replace(
              /\n/g,
              '¶',
            ),
        );
    }
  }
  return judged;
}

/** Precision, recall and F1 of one answer. */
function scores(judged: readonly Judged[], heard: boolean): { f1: number; row: string[] } {
  const given = judged.filter((each) => each.heard === heard);
  const wanted = judged.filter((each) => each.said === heard);
  const right = given.filter((each) => each.said === heard).length;
  const precision = right / Math.max(1, given.length);
  const recall = right / Math.max(1, wanted.length);
  const f1 = (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall);
  return { f1, row: [percent(precision), percent(recall), f1.toFixed(3)] };
}

const folder = option('--polnear');
if (folder === undefined || !existsSync(folder)) {
  console.log(
    '\nWho says so: not measured. `--polnear FOLDER` names a copy of the corpus (its folder `data`).',
  );
} else {
  const folders = ['.', 'train', 'dev', 'test']
    .map((name) => join(folder, name))
    .filter((each) => existsSync(join(each, 'attributions')) && existsSync(join(each, 'text')));
  for (const each of folders) {
    const judged = judge(each);
    const row = (name: string, some: readonly Judged[]): string[] => {
      const open = scores(some, false);
      return [
        name,
        String(some.length),
        ...open.row,
        `> ${WANTED}`,
        open.f1 >= WANTED ? 'yes' : 'NO',
        ...scores(some, true).row,
      ];
    };
    printTable(
      `Who says so: the figures of PolNeAR ${basename(each)}, outside anybody's words and inside`,
      ['Figures', 'number', 'outside: P', 'R', 'F1', 'wanted', '', 'inside: P', 'R', 'F1'],
      [
        row('all', judged),
        ...Object.entries(KINDS).map(([name, kinds]) =>
          row(
            name,
            judged.filter(({ kind }) => (kinds as readonly string[]).includes(kind)),
          ),
        ),
      ],
    );
  }
  const file = option('--misses');
  if (file !== undefined) writeFileSync(file, `${misses.join('\n')}\n`);
}
