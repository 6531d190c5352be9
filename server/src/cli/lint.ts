import { writeFileSync } from 'node:fs';
import type { Finding, Severity } from '../core/finding';
import { applyEdits, safeEdits } from '../core/fixes';
import { lint } from '../core/lint';
import { mergeSettings, type Settings } from '../core/settings';
import { LineIndex } from '../core/text/positions';
import { Printer } from './contract';
import { eachDraft, type OpenDraft } from './each-draft';
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
  const outcome = await eachDraft(options, async (draft) => {
    const { text, findings } = options.fix
      ? await mend(draft, options, output)
      : { text: draft.text, findings: check(draft, options) };
    for (const { severity, fixes } of findings) {
      counts[severity]++;
      if (fixes[0]?.safety === 'safe') fixable++;
    }
    if (options.format === 'json')
      json.push({ path: draft.file.path, findings: findings.map(printWith(new Printer(text))) });
    else if (options.format === 'compact') output.write(compact(draft.file.path, text, findings));
    else if (!isStandardOutputTaken(draft, options))
      output.write(pretty.draft(draft.file.path, text, findings));
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

function check({ file, text, language, desk }: OpenDraft, { strict }: Options): readonly Finding[] {
  const settings = strict ? mergeSettings(desk.settings, DEMANDS[strict]) : desk.settings;
  return lint(text, language, desk.lexicon, settings, desk.verifiedIn(file.absolute)).findings;
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

/** Applies the safe fixes: a file is written, standard input goes to standard output. */
async function mend(
  draft: OpenDraft,
  options: Options,
  output: Output,
): Promise<{ text: string; findings: readonly Finding[] }> {
  const edits = safeEdits(check(draft, options));
  const text = applyEdits(draft.text, edits);
  if (draft.file.path === '<stdin>') {
    if (options.format !== 'json') output.write(text);
  } else if (text !== draft.text) writeFileSync(draft.file.absolute, text);
  return { text, findings: check({ ...draft, text }, options) };
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
