/** Of planted misprints, how many are found, and how many rightly mended at the first offer. */
import { writeFileSync } from 'node:fs';
import type { Finding } from '../../server/src/core/finding';
import { applyEdits } from '../../server/src/core/fixes';
import { formsOf } from '../../server/src/core/lexicon/forms';
import { lint } from '../../server/src/core/lint';
import { defaultSettings } from '../../server/src/core/settings';
import { allSystems, newsworthySystems, type Planted, plant } from './plant';
import { readLexicon } from './project';
import { percent, printTable } from './report';
import { SLIPS } from './slips';

const COUNT = 2000;
const WANTED_FOUND = 0.95;
const WANTED_FIRST = 0.93;

interface Outcome {
  readonly planted: Planted;
  /** What marks the misprint. */
  readonly finding: Finding | undefined;
  /** What the first fix makes of it. */
  readonly mended: string | undefined;
  readonly isRight: boolean;
  /** What is marked in the same sentence without the misprint. */
  readonly alarms: readonly Finding[];
}

const lexicon = readLexicon();
const outcomes = [
  ...measure('the systems that the news names every week', newsworthySystems(lexicon)),
  ...measure('all systems that are not retired', allSystems(lexicon)),
];

const option = process.argv.indexOf('--misses');
const file = option < 0 ? undefined : process.argv[option + 1];
if (file !== undefined) {
  writeFileSync(file, `${outcomes.flatMap(linesOf).join('\n')}\n`);
  console.log(`  Every miss and false alarm is in ${file}.`);
}

/** Plants and judges misprints over some systems, and prints how it went. */
function measure(what: string, systems: readonly number[]): Outcome[] {
  const { planted, leftOut } = plant(lexicon, COUNT, systems);
  const judged = planted.map(judge);
  const rows = SLIPS.map((slip) =>
    rowOf(
      slip,
      judged.filter((each) => each.planted.slip === slip),
    ),
  );
  printTable(
    `${COUNT} planted misprints: ${what} (${new Set(planted.map(({ system }) => system)).size})`,
    ['Misprint', 'planted', 'found', 'wanted', 'first fix right', 'wanted', 'false alarms without it'],
    [...rows, rowOf('all', judged)],
  );
  const reasons = [...leftOut].map(([reason, count]) => `${count} ${reason}`).join(', ');
  console.log(`\n  Left out, being right after all: ${reasons || 'none'}.`);
  return judged;
}

function judge(each: Planted): Outcome {
  const { before, after, right, wrong, system } = each;
  const text = before + wrong + after;
  const span = { start: before.length, end: before.length + wrong.length };
  const finding = designationFindings(text).find(
    (found) => found.span.start < span.end && found.span.end > span.start,
  );
  const fix = finding?.fixes[0];
  const fixed = fix && applyEdits(text, fix.edits);
  const mended =
    fixed?.startsWith(before) && fixed.endsWith(after)
      ? fixed.slice(before.length, fixed.length - after.length)
      : fixed;
  const rightForms = formsOf(lexicon.entry(system)).filter(
    ({ kind }) => kind !== 'wrong' && kind !== 'native',
  );
  return {
    planted: each,
    finding,
    mended,
    isRight:
      mended !== undefined && (mended === right || rightForms.some(({ surface }) => surface === mended)),
    alarms: designationFindings(before + right + after),
  };
}

function designationFindings(text: string): readonly Finding[] {
  return lint(text, 'plaintext', lexicon, defaultSettings).findings.filter(({ rule }) =>
    rule.startsWith('designation/'),
  );
}

function rowOf(name: string, some: readonly Outcome[]): string[] {
  const share = (test: (outcome: Outcome) => boolean): number => some.filter(test).length / some.length;
  return [
    name,
    String(some.length),
    percent(share(({ finding }) => finding !== undefined)),
    percent(WANTED_FOUND),
    percent(share(({ isRight }) => isRight)),
    percent(WANTED_FIRST),
    String(some.filter(({ alarms }) => alarms.length > 0).length),
  ];
}

/** What went wrong, tab-separated: what, misprint, as it should be, as it stood, what was said, system, sentence. */
function linesOf({ planted: { slip, system, right, wrong, before, after }, ...outcome }: Outcome): string[] {
  const { id, kind } = lexicon.entry(system);
  const line = (what: string, said: string): string =>
    [what, slip, right, wrong, said, `${id} (${kind})`, before + wrong + after].join('\t');
  const lines: string[] = [];
  if (!outcome.finding) lines.push(line('missed', ''));
  else if (!outcome.isRight)
    lines.push(line('wrong fix', `${outcome.finding.rule}: ${outcome.mended ?? 'no fix'}`));
  for (const { rule, message, span } of outcome.alarms) {
    const text = before + right + after;
    lines.push(
      [
        'false alarm',
        slip,
        right,
        right,
        `${rule}: ${text.slice(span.start, span.end)}: ${message}`,
        `${id} (${kind})`,
        text,
      ].join('\t'),
    );
  }
  return lines;
}
