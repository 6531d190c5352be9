/** How quickly drafts are checked in a warm process, and where the time goes. */
import { readAttribution } from '../../server/src/core/claims/attribution';
import { readClaims } from '../../server/src/core/claims/claims';
import { readQuantities } from '../../server/src/core/claims/quantity';
import { readDraft } from '../../server/src/core/draft';
import { findDesignations } from '../../server/src/core/lexicon/designation';
import { findMentions } from '../../server/src/core/lexicon/match';
import { ask, lint } from '../../server/src/core/lint';
import { rules } from '../../server/src/core/rules';
import { defaultSettings } from '../../server/src/core/settings';
import type { Language } from '../../server/src/core/text/prose';
import { readProse } from '../../server/src/core/text/read';
import { readLexicon } from './project';
import { against, median, milliseconds, percent, printTable } from './report';
import { Storyteller } from './stories';

interface Size {
  readonly name: string;
  readonly length: number;
  /** Different texts of this size, taken in turn. */
  readonly texts: number;
  /** Wanted in ms. */
  readonly wanted: number;
  readonly runs: number;
}

const SIZES: readonly Size[] = [
  { name: '4 KB', length: 4_096, texts: 40, wanted: 1, runs: 800 },
  { name: '60 KB', length: 60_000, texts: 5, wanted: 8, runs: 120 },
  { name: '1 MB', length: 1_000_000, texts: 1, wanted: 100, runs: 15 },
];

const LANGUAGES: readonly Language[] = ['markdown', 'plaintext'];
const lexicon = readLexicon();

const speeds: string[][] = [];
const shares: string[][] = [];
for (const language of LANGUAGES) {
  const storyteller = new Storyteller(lexicon);
  for (const { name, length, texts, wanted, runs } of SIZES) {
    const drafts = Array.from({ length: texts }, () => storyteller.document(language, length));
    let findings = 0;
    let mentions = 0;
    for (const text of drafts) {
      const result = lint(text, language, lexicon, defaultSettings);
      findings += result.findings.length;
      mentions += result.draft.mentions.length;
    }
    const times = timed(runs, (run) => lint(drafts[run % texts] ?? '', language, lexicon, defaultSettings));
    speeds.push([
      `${name}, ${language}`,
      ...against(median(times), wanted, milliseconds),
      milliseconds(Math.min(...times)),
      (mentions / texts).toFixed(0),
      (findings / texts).toFixed(0),
    ]);
    if (length > 10_000)
      shares.push(...stagesOf(`${name}, ${language}`, drafts, language, Math.ceil(runs / 3)));
  }
}

printTable(
  `Speed in a warm process: ${rules.length} rules, ${lexicon.size} systems`,
  ['Draft', 'median', 'wanted', 'kept', 'quickest', 'mentions', 'findings'],
  speeds,
);
printTable('Where the time goes (medians)', ['Draft', 'stage', 'time', 'share'], shares);

/** Runs something until it is warm, then so many times. @returns the times in ms. */
function timed(runs: number, work: (run: number) => unknown): number[] {
  const began = performance.now();
  for (let run = 0; run < runs && performance.now() - began < 1500; run++) work(run);
  return Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
}

/** The time of each stage of reading, and of each rule. What is computed when first asked for counts for who asks. */
function stagesOf(name: string, drafts: readonly string[], language: Language, runs: number): string[][] {
  const times = new Map<string, number[]>();
  const stage = <T>(label: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    const list = times.get(label) ?? [];
    list.push(performance.now() - start);
    times.set(label, list);
    return result;
  };
  for (let run = -Math.ceil(runs / 4); run < runs; run++) {
    if (run === 0) times.clear();
    const text = drafts[Math.abs(run) % drafts.length] ?? '';
    const prose = stage('prose', () => readProse(text, language));
    const mentions = stage('mentions', () => findMentions(prose, lexicon));
    stage('designations', () => findDesignations(prose, mentions, lexicon));
    const quantities = stage('quantities', () => readQuantities(prose, mentions));
    const cues = stage('cues', () => readAttribution(prose));
    stage('claims', () => readClaims({ prose, mentions, quantities, cues, lexicon }));
    const draft = readDraft(text, language, lexicon);
    const context = { lexicon, settings: defaultSettings };
    const rulesBegan = performance.now();
    for (const rule of rules) stage(rule.id, () => [...rule.check(draft, context)]);
    const ruleTime = performance.now() - rulesBegan;
    // The same rules once more, with what lint itself adds: silences, overlaps, order.
    const again = readDraft(text, language, lexicon);
    const start = performance.now();
    ask([again], lexicon, defaultSettings);
    const list = times.get('lint itself') ?? [];
    list.push(Math.max(0, performance.now() - start - ruleTime));
    times.set('lint itself', list);
  }
  const medians = [...times].map(([label, list]) => [label, median(list)] as const);
  const sum = medians.reduce((total, [, time]) => total + time, 0);
  return medians.map(([label, time], index) => [
    index === 0 ? name : '',
    label,
    milliseconds(time),
    percent(time / sum),
  ]);
}
