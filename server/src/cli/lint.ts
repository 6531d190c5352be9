import { writeFileSync } from 'node:fs';
import type { Desk } from '../core/config/desk';
import type { Finding, Severity } from '../core/finding';
import { applyEdits, safeEdits } from '../core/fixes';
import { lintAll } from '../core/lint';
import { mergeSettings, type Settings } from '../core/settings';
import { LineIndex } from '../core/text/positions';
import { inBatches } from './batches';
import { Printer } from './contract';
import type { OpenDraft } from './each-draft';
import { type Options, type Strict, UsageError } from './options';
import { Output, wantsColour } from './output';
import { PrettyPrinter } from './pretty';

const LOUDNESS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** `designator lint`: prints the findings. @returns the exit code: 0 clean, 1 findings at or above `--fail-on`. */
export async function lintCommand(options: Options): Promise<number> {
  if (/^(?:csv|markdown|html)$/.test(options.format))
    throw new UsageError('lint takes --format pretty, json or compact.');
  const output = new Output();
  const pretty = new PrettyPrinter(wantsColour(options));
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const json: unknown[] = [];
  let fixable = 0;
  const outcome = await inBatches(options, (drafts, desk) => {
    let checked = check(drafts, desk, options);
    if (options.fix) checked = check(mend(checked, output, options), desk, options);
    for (const draft of checked) {
      const { file, text, findings } = draft;
      for (const { severity, fixes } of findings) {
        counts[severity]++;
        if (fixes[0]?.safety === 'safe') fixable++;
      }
      if (options.format === 'json')
        json.push({ path: file.path, findings: findings.map(printWith(new Printer(text))) });
      else if (options.format === 'compact') output.write(compact(file.path, text, findings));
      else if (!isStandardOutputTaken(draft, options)) output.write(pretty.draft(file.path, text, findings));
    }
  });
  if (options.format === 'json') output.write(`${JSON.stringify(json, null, 2)}\n`);
  else if (options.format === 'pretty' && !options.quiet)
    output.note(`${pretty.summary(outcome.drafts, counts, fixable)}\n`);
  await output.end();
  if (outcome.failures > 0) return 2;
  if (options.failOn === 'never') return 0;
  const threshold = LOUDNESS.indexOf(options.failOn);
  return LOUDNESS.some((severity, loudness) => loudness >= threshold && counts[severity] > 0) ? 1 : 0;
}

interface CheckedDraft extends OpenDraft {
  readonly findings: readonly Finding[];
}

function check(drafts: readonly OpenDraft[], desk: Desk, { strict }: Options): CheckedDraft[] {
  const settings = strict ? mergeSettings(desk.settings, DEMANDS[strict]) : desk.settings;
  const results = lintAll(drafts, desk.lexicon, settings);
  return drafts.map((draft, index) => ({ ...draft, findings: results[index].findings }));
}

/** What a build fails on that is strict about claims. */
const DEMANDS: Readonly<Record<Strict, Partial<Settings>>> = {
  claims: { rules: { 'claim/unverified': 'error', 'claim/revoked': 'error', 'claim/placeholder': 'error' } },
  sources: {
    strictness: 'wire',
    rules: {
      'claim/unattributed': 'error',
      'claim/vague-attribution': 'error',
      'claim/anonymous-source': 'error',
      'claim/revoked': 'error',
      'claim/placeholder': 'error',
    },
  },
};

const printWith = (printer: Printer) => (finding: Finding) => printer.finding(finding);

/** Applies the safe fixes: a file is written, standard input goes to standard output. @returns the drafts as they are now. */
function mend(drafts: readonly CheckedDraft[], output: Output, options: Options): OpenDraft[] {
  return drafts.map(({ findings, ...draft }) => {
    const text = applyEdits(draft.text, safeEdits(findings));
    if (draft.file.path === '<stdin>') {
      if (options.format !== 'json') output.write(text);
    } else if (text !== draft.text) writeFileSync(draft.file.absolute, text);
    return { ...draft, text };
  });
}

/** With --fix, standard output carries the mended text and must carry nothing else. */
function isStandardOutputTaken({ file }: OpenDraft, options: Options): boolean {
  return options.fix && file.path === '<stdin>';
}

function compact(path: string, text: string, findings: readonly Finding[]): string {
  const lines = new LineIndex(text);
  return findings
    .map(({ span, severity, message, rule }) => {
      const { line, column } = lines.at(span.start);
      return `${path}:${line}:${column}: ${severity}: ${message} [${rule}]\n`;
    })
    .join('');
}
